package org.koprogo.reports.web;

import java.util.List;
import org.koprogo.kernel.Money;
import org.koprogo.reports.Balances.IncomeRow;
import org.koprogo.reports.Balances.Section;
import org.koprogo.reports.Balances.SheetRow;

/**
 * A balance sheet in its two sections. Before the settlement the result of the year so far stands
 * between them.
 */
public record SheetView(
    List<SheetRow> assets,
    List<SheetRow> liabilities,
    Money assetsTotal,
    Money liabilitiesTotal,
    Money result) {
  static SheetView of(List<SheetRow> rows, List<IncomeRow> income) {
    var assets = rows.stream().filter(r -> r.section() == Section.ASSET).toList();
    var liabilities = rows.stream().filter(r -> r.section() == Section.LIABILITY).toList();
    return new SheetView(
        assets,
        liabilities,
        ReportView.sum(assets, SheetRow::amount),
        ReportView.sum(liabilities, SheetRow::amount),
        IncomeView.of(income).result());
  }

  /** Liabilities with the result of the year so far: what the assets must equal. */
  public Money liabilitiesWithResult() {
    return liabilitiesTotal.plus(result);
  }
}
