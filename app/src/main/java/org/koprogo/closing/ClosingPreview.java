package org.koprogo.closing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.LotId;

/**
 * What closing a year would do now, and what is in its way.
 *
 * @param settlement of what can be divided; nothing is divided while a lot is held by nobody
 * @param deferrals entries that take out of the year what covers later days
 * @param vouchers one entry for every owner to whom the year leaves something
 * @param opening the entry with which the next year opens; empty when there is nothing to carry
 * @param notClear what no closing can do away with; all of it may be empty
 * @param unheld lots over which costs are divided and that nobody holds in the year
 * @param earlierOpen the first day of an earlier year that is still open
 * @param isDecided whether it was decided when the settlement falls due
 * @param nextDiffers whether the next year is open already, with other balances
 */
public record ClosingPreview(
    Settlement settlement,
    List<JournalEntry> deferrals,
    List<JournalEntry> vouchers,
    Optional<JournalEntry> opening,
    YearEnd.SettleResult.NotClear notClear,
    List<LotId> unheld,
    Optional<LocalDate> earlierOpen,
    boolean isDecided,
    boolean nextDiffers) {

  /** Whether the year could be closed now. */
  public boolean isReady() {
    return isDecided
        && !nextDiffers
        && earlierOpen.isEmpty()
        && unheld.isEmpty()
        && notClear.isClear();
  }

  /** Everything that would be posted, in that order. */
  public List<JournalEntry> postings() {
    return Stream.of(deferrals, vouchers, opening.stream().toList()).flatMap(List::stream).toList();
  }

  private record Divided(String account, KeyId key) {}

  /** What stands under a key, as if these entries were posted. */
  static List<ClosingQueries.Charge> with(
      List<ClosingQueries.Charge> charges, List<JournalEntry> entries) {
    var sums = new LinkedHashMap<Divided, Money>();
    for (var charge : charges)
      sums.put(new Divided(charge.account(), charge.key()), charge.total());
    for (var entry : entries)
      for (var line : entry.lines())
        if (line.key() != null)
          sums.merge(new Divided(line.account(), line.key()), line.signed(), Money::plus);
    return sums.entrySet().stream()
        .filter(e -> !e.getValue().isZero())
        .map(e -> new ClosingQueries.Charge(e.getKey().account(), e.getKey().key(), e.getValue()))
        .toList();
  }

  private record Place(String account, @Nullable UUID party) {}

  /** The balances, by account and party, as if these entries were posted. */
  static List<Ledger.Balance> with(
      List<Ledger.Balance> balances, List<JournalEntry> some, List<JournalEntry> more) {
    var sums =
        new TreeMap<Place, Money>(
            comparing(Place::account).thenComparing(Place::party, nullsFirst(naturalOrder())));
    for (var balance : balances)
      sums.put(new Place(balance.account(), balance.party()), balance.signed());
    var entries = new ArrayList<>(some);
    entries.addAll(more);
    for (var entry : entries)
      for (var line : entry.lines()) {
        var party = line.party() == null ? null : line.party().value();
        sums.merge(new Place(line.account(), party), line.signed(), Money::plus);
      }
    return sums.entrySet().stream()
        .filter(e -> !e.getValue().isZero())
        .map(e -> new Ledger.Balance(e.getKey().account(), e.getKey().party(), e.getValue()))
        .toList();
  }
}
