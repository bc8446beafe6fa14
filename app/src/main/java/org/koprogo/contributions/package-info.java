/**
 * What owners are asked to pay in advance, and how each one's part came to be; the working capital
 * that moves when a lot is sold; what the notary is told (art. 3.94).
 *
 * <p>Words: a {@link Call} is one decision of the meeting, divided by a key over the lots and then
 * over who bears its nature on the call date: PROVISION and WORKING_CAPITAL by enjoyment, RESERVE
 * and EXTRAORDINARY by capital. A {@link ReserveFund} is one account 160xxx with the key that its
 * contributions follow. A call that was a mistake is <i>withdrawn</i>: it and its parts stay to be
 * read, its entry has its mirror, and it asks nobody any more.
 *
 * <p>Invariants: the shares of a call add up to it, to the cent; every share keeps the weight,
 * remainder and cent that made it; a call and its entry commit together, and so do a withdrawal and
 * the mirror. An owner is written to about a call once, by mail or on paper; a mail is put in with
 * the note of it, and leaves afterwards.
 *
 * <p>Door: {@link org.koprogo.contributions.Contributions}, {@link
 * org.koprogo.contributions.CallLetters}, {@link org.koprogo.contributions.Transfers}.
 */
@NullMarked
package org.koprogo.contributions;

import org.jspecify.annotations.NullMarked;
