/**
 * Who holds which lot, with which right, from which day to which; and the keys by which charges are
 * divided.
 *
 * <p>Words: a {@link Title} gives a party a part of a lot from one day (included) to another
 * (excluded); FULL and UNDIVIDED titles give enjoyment and capital, USUFRUCT enjoyment, BARE
 * capital. A {@link DistributionKey} carries integer weights over lots, dated and never edited once
 * used; a consumption key takes its weights from the readings of the year.
 *
 * <p>Invariant, held by the database at every commit and under concurrent writers: on every day
 * from the first title on, the parts of a lot make exactly one for enjoyment and exactly one for
 * capital.
 */
@NullMarked
package org.koprogo.ownership;

import org.jspecify.annotations.NullMarked;
