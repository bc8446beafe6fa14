/**
 * A portfolio for people who look around: three buildings of one syndic and one of another
 * association, in the middle of their year 2026.
 *
 * <p>Words: a <i>building</i> of the demo is a class of its own, which says what happened there in
 * small tables. A <i>foundation</i> lays a building with its lots, owners, keys and accounts. A
 * <i>clerk</i> writes its year down, day by day. A <i>login</i> lets somebody in, with a password
 * that is drawn at every start.
 *
 * <p>Invariants: everything goes through the doors of the rooms, and what a door refuses stops the
 * demo. Each building is one transaction, found by its enterprise number the next time. Nothing
 * depends on the day or on chance: the same books come out on every machine.
 *
 * <p>Door: {@link org.koprogo.demo.Demo}.
 */
@NullMarked
package org.koprogo.demo;

import org.jspecify.annotations.NullMarked;
