package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Building;
import org.koprogo.reports.Balances.TrialRow;

/** What every report says of itself: whose it is, of which year, as of which day. */
public record ReportView(String title, Building building, Ledger.FiscalYear year, LocalDate on) {

  /** Where the reports of the year are. */
  public String href() {
    return "/buildings/" + building.id() + "/years/" + year.firstDay();
  }

  /** The foot of a trial balance. */
  public record Totals(Money opening, Money debits, Money credits, Money closing) {
    static Totals of(List<TrialRow> rows) {
      return new Totals(
          sum(rows, TrialRow::opening),
          sum(rows, TrialRow::debits),
          sum(rows, TrialRow::credits),
          sum(rows, TrialRow::closing));
    }
  }

  static <T> Money sum(List<T> rows, Function<T, Money> amount) {
    return rows.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }
}
