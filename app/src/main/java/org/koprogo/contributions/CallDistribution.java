package org.koprogo.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKeys.Weight;
import org.koprogo.ownership.Title;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/**
 * Divides a call over lots and holders, and writes its entry (handbook 7.2 rules 2 and 16). Pure.
 */
final class CallDistribution {
  private CallDistribution() {}

  /**
   * @param titles those that hold on the call date
   */
  static List<CallShare> shares(Call call, List<Weight> weights, List<Title> titles) {
    var parts = Allocation.split(call.amount(), weights.stream().map(Weight::weight).toList());
    var shares = new ArrayList<CallShare>();
    for (var i = 0; i < weights.size(); i++) {
      var lot = weights.get(i).lot();
      shares.addAll(ofLot(lot, parts.get(i), holders(call, lot, titles)));
    }
    return shares;
  }

  private static List<Title> holders(Call call, LotId lot, List<Title> titles) {
    var holders =
        titles.stream().filter(t -> t.lot().equals(lot) && t.bears(call.type().nature)).toList();
    if (holders.isEmpty())
      throw new IllegalStateException("nobody holds the lot " + lot + " on " + call.date());
    return holders;
  }

  private static List<CallShare> ofLot(LotId lot, Allocation.Part part, List<Title> holders) {
    var fractions = holders.stream().map(Title::share).toList();
    var amounts = Allocation.amounts(part.amount(), Fraction.weights(fractions));
    var shares = new ArrayList<CallShare>();
    for (var i = 0; i < holders.size(); i++) {
      shares.add(
          new CallShare(lot, holders.get(i).party(), part, fractions.get(i), amounts.get(i)));
    }
    return shares;
  }

  /**
   * One receivable per party in list order, then the credit; a reserve call is appropriated at once
   * (E09).
   */
  static JournalEntry entry(Call call, List<CallShare> shares, List<Party> parties) {
    var perParty = perParty(shares);
    var lines = new ArrayList<JournalLine>();
    for (var party : parties) {
      var owes = perParty.getOrDefault(party.id(), Money.ZERO);
      if (!owes.isZero()) {
        lines.add(
            JournalLine.debit(call.type().receivable, owes, call.text())
                .of(party.id())
                .due(call.reference(), call.due()));
      }
    }
    lines.add(JournalLine.credit(call.credited(), call.amount(), call.text()));
    if (call.type() == Call.Type.RESERVE && call.fund() != null) {
      var text = "Appropriation " + call.reference();
      lines.add(JournalLine.debit(Accounts.APPROPRIATION, call.amount(), text));
      lines.add(JournalLine.of(call.fund(), Side.CREDIT, call.amount(), text));
    }
    return new JournalEntry(
        call.building(),
        Journal.CALL,
        call.date(),
        call.reference(),
        "call:" + call.fiscalYear() + ":" + call.reference(),
        call.text(),
        lines);
  }

  private static Map<PartyId, Money> perParty(List<CallShare> shares) {
    var sums = new LinkedHashMap<PartyId, Money>();
    for (var share : shares) sums.merge(share.party(), share.amount(), Money::plus);
    return sums;
  }
}
