/**
 * The schema as code: where PostgreSQL runs, its roles, the migrations both ways, the catalogue
 * audit and the invariants, and the tables that jOOQ generates from a really migrated database.
 *
 * <p>Nothing here knows a business word. {@link LocalPostgres} gives a server on a machine that has
 * none, {@link Migrations} brings a database to the newest schema and back, {@link Audit} says what
 * is wrong with it.
 */
@NullMarked
package org.koprogo.db;

import org.jspecify.annotations.NullMarked;
