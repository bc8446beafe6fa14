package org.koprogo.closing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

/** Divides a year's charges over lots and holders (handbook 5.2, 5.3, 7.2 rules 8 and 25). Pure. */
final class SettlementMath {
  private final Ledger.FiscalYear year;
  private final Map<LotId, Integer> positions = new HashMap<>();
  private final Map<LotId, List<Holder>> holders = new HashMap<>();
  private final Map<LotId, List<Long>> days = new HashMap<>();

  /** One title, clipped to the year. */
  private record Holder(PartyId party, LocalDate from, LocalDate to, Fraction share) {
    long days() {
      return ChronoUnit.DAYS.between(from, to);
    }
  }

  /** What a group of postings asks to be divided, and by what. */
  record Group(
      String account,
      KeyId key,
      String keyCode,
      Money total,
      int tenantPercent,
      List<DistributionKeys.Weight> weights,
      @Nullable Map<LotId, Map<PartyId, Long>> readings) {}

  SettlementMath(Ledger.FiscalYear year, List<Lot> lots, List<Title> titles) {
    this.year = year;
    for (var lot : lots) positions.put(lot.id(), lot.position());
    var end = year.lastDay().plusDays(1);
    for (var title : titles) {
      if (!title.bears(Title.Nature.ORDINARY) || !title.from().isBefore(end)) continue;
      if (title.to() != null && !title.to().isAfter(year.firstDay())) continue;
      var from = title.from().isBefore(year.firstDay()) ? year.firstDay() : title.from();
      var to = title.to() == null || title.to().isAfter(end) ? end : title.to();
      holders
          .computeIfAbsent(title.lot(), _ -> new ArrayList<>())
          .add(new Holder(title.party(), from, to, title.share()));
    }
    holders.forEach((lot, of) -> {
      of.sort(Comparator.comparing(Holder::from));
      days.put(lot, days(of));
    });
  }

  /** Lots that a group divides over and that nobody holds in the year. */
  List<LotId> unheld(Group group) {
    return group.weights().stream()
        .map(DistributionKeys.Weight::lot)
        .filter(lot -> !holders.containsKey(lot))
        .toList();
  }

  Settlement.Line line(int number, Group group) {
    var parts =
        Allocation.split(
            group.total(), group.weights().stream().map(DistributionKeys.Weight::weight).toList());
    var shares = new ArrayList<Settlement.Share>();
    for (var i = 0; i < parts.size(); i++)
      share(group, group.weights().get(i).lot(), parts.get(i), shares);
    return new Settlement.Line(
        number,
        group.account(),
        group.key(),
        group.keyCode(),
        group.total(),
        group.tenantPercent(),
        shares);
  }

  private void share(Group group, LotId lot, Allocation.Part ofLot, List<Settlement.Share> into) {
    var of = holders.getOrDefault(lot, List.of());
    var inDays = days.get(lot);
    if (inDays == null)
      throw new IllegalStateException(
          "nobody holds the lot " + lot + " in the year from " + year.firstDay());
    var units =
        group.readings() == null ? inDays : units(of, group.readings().getOrDefault(lot, Map.of()));
    var parts = Allocation.split(ofLot.amount(), units);
    for (var i = 0; i < of.size(); i++) {
      var tenant = parts.get(i).amount().times(group.tenantPercent(), 100);
      into.add(
          new Settlement.Share(
              lot,
              positions.getOrDefault(lot, 0),
              ofLot,
              of.get(i).party(),
              i + 1,
              of.get(i).from(),
              of.get(i).to(),
              group.readings() == null ? Settlement.Basis.DAYS : Settlement.Basis.UNITS,
              parts.get(i),
              tenant));
    }
  }

  /** Days, times the holder's fraction of the lot over the fractions' common denominator. */
  private static List<Long> days(List<Holder> holders) {
    var fractions = Fraction.weights(holders.stream().map(Holder::share).toList());
    var weights = new ArrayList<Long>();
    for (var i = 0; i < holders.size(); i++)
      weights.add(Math.multiplyExact(holders.get(i).days(), fractions.get(i)));
    return weights;
  }

  private static List<Long> units(List<Holder> holders, Map<PartyId, Long> readings) {
    return holders.stream().map(h -> readings.getOrDefault(h.party(), 0L)).toList();
  }
}
