/**
 * Buildings, their lots, the parties of their books, their bank accounts.
 *
 * <p>Words: a {@link Building} is one association of co-owners, the legal person and the accounting
 * unit; a {@link Lot} a private part with its shares in the common parts; a {@link Party} an owner
 * or a supplier as this building's books know him; a {@link BankAccount} is held in the name of the
 * association for one purpose.
 *
 * <p>Invariants, held by the database at every commit: the lots' shares add up to the building's
 * denominator (R3); the members of an indivision hold it whole; an IBAN belongs to one building
 * (R9); metadata has only registered fields of the registered type.
 */
@NullMarked
package org.koprogo.registry;

import org.jspecify.annotations.NullMarked;
