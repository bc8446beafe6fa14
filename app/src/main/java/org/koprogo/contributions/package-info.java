/**
 * What owners are asked to pay in advance, and how each one's part came to be; the working capital
 * that moves when a lot is sold; what the notary is told (art. 3.94).
 *
 * <p>Words: a {@link Call} is one decision of the meeting, divided by a key over the lots and then
 * over who bears its nature on the call date: PROVISION and WORKING_CAPITAL by enjoyment, RESERVE
 * and EXTRAORDINARY by capital. A {@link ReserveFund} is one account 160xxx with the key that its
 * contributions follow.
 *
 * <p>Invariants: the shares of a call add up to it, to the cent; every share keeps the weight,
 * remainder and cent that made it; a call and its entry commit together.
 */
@NullMarked
package org.koprogo.contributions;

import org.jspecify.annotations.NullMarked;
