package org.koprogo.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;

/**
 * The months of a year, and what they hold.
 *
 * @param mayLock whether the reader may lock them
 */
public record PeriodsView(
    BuildingId building, Ledger.FiscalYear year, List<Month> months, boolean mayLock) {

  /** A month with what is posted on its days. */
  public record Month(Ledger.Period period, int entries, Money debits) {}

  /** The last day before which everything is locked; empty where the first month is open. */
  public Optional<LocalDate> lockedUntil() {
    LocalDate day = null;
    for (var month : months) {
      if (!month.period().closed()) break;
      day = month.period().lastDay();
    }
    return Optional.ofNullable(day);
  }

  /** Every open month up to and including this one: what locking up to it locks. */
  public List<Month> through(Month month) {
    return months.stream()
        .filter(m -> !m.period().closed())
        .filter(m -> !m.period().firstDay().isAfter(month.period().firstDay()))
        .toList();
  }

  public String href(Month month) {
    return "/buildings/"
        + building
        + "/years/"
        + year.firstDay()
        + "/periods/"
        + month.period().firstDay()
        + "/closure";
  }

  /** The months, at least one where the last is open, that somebody thinks of locking. */
  public record Lock(Month last, List<Month> months, boolean mayLock) {
    public LocalDate from() {
      return months.getFirst().period().firstDay();
    }

    public int entries() {
      return months.stream().mapToInt(Month::entries).sum();
    }

    public Money debits() {
      return months.stream().map(Month::debits).reduce(Money.ZERO, Money::plus);
    }
  }
}
