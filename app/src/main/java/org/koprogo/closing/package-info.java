/**
 * From the opening of a year to its lock: opening balances, fees and late interest, accruals and
 * deferrals, the settlement of what the year cost against what was called, and the opening of the
 * next year.
 *
 * <p>Words: an {@link Adjustment} is an entry that an event of the year asks for; a {@link
 * Settlement} divides every account under its key over the lots, each lot over its holders by days
 * or by readings, and leaves each owner one voucher.
 *
 * <p>Invariants: every part keeps the steps that made it; after the settlement the year's result is
 * exactly 0.00 and nothing is left on internal transfers, claims in progress and private charges; a
 * closed year takes no posting; the next year opens with exactly the balances of classes 1 to 5.
 */
@NullMarked
package org.koprogo.closing;

import org.jspecify.annotations.NullMarked;
