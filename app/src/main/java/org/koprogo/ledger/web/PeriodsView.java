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

  /** The month that is locked next: they are locked in their order. */
  public Optional<Month> next() {
    return months.stream().filter(m -> !m.period().closed()).findFirst();
  }

  public boolean isNext(Month month) {
    return next().filter(month::equals).isPresent();
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

  /** One month that somebody thinks of locking. */
  public record Lock(Month month, boolean mayLock) {}
}
