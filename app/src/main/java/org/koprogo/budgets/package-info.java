/**
 * What the meeting voted for a year (R56): lines with an amount, each naming the accounts that it
 * pays for.
 *
 * <p>Invariant: an account belongs to one line of a year's budget at most.
 */
@NullMarked
package org.koprogo.budgets;

import org.jspecify.annotations.NullMarked;
