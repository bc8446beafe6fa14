/**
 * The books of a building: chart, journals, fiscal years and periods, entries, open items.
 *
 * <p>Words: a {@link JournalEntry} is balanced to the cent, numbered without gaps per journal and
 * year, chained, and immutable; it is corrected by a reversal only. An {@link OpenItem} is what a
 * party owes or is owed by one line until the other side has met it. RESERVES and WORKING_CAPITAL
 * are two funds with a wall between them.
 *
 * <p>Invariants, held by the posting function and again by triggers at commit: balance; accounts,
 * parties and keys of this building; an open period; the wall between the funds; one entry per
 * source; one reversal per entry; no item matched past its amount. The application can write books
 * through {@code ledger.post_entry} and {@code ledger.match_items} and in no other way.
 */
@NullMarked
package org.koprogo.ledger;

import org.jspecify.annotations.NullMarked;
