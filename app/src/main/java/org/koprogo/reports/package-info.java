/**
 * What people read of the books: balances as of any date, ledgers, statements, distributions; as
 * rows, and as the CSV files of a year (handbook 7.2 rules 12 to 33, 7.3).
 *
 * <p>Reads only: the views that rooms publish and the doors of rooms. One report is one snapshot.
 * Amounts are never rounded here; they were made whole where they arose.
 */
@NullMarked
package org.koprogo.reports;

import org.jspecify.annotations.NullMarked;
