package org.koprogo.contributions;

import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

/**
 * One party's part of a call for one lot.
 *
 * @param ofLot the lot's part of the call, with how it was rounded
 * @param fraction the party's part of the lot
 */
public record CallShare(
    LotId lot, PartyId party, Allocation.Part ofLot, Fraction fraction, Money amount) {}
