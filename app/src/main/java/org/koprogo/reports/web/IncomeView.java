package org.koprogo.reports.web;

import java.util.List;
import org.koprogo.kernel.Money;
import org.koprogo.reports.Balances.IncomeRow;

/** An income statement in its two halves, with the result. */
public record IncomeView(
    List<IncomeRow> expenses, List<IncomeRow> income, Money expensesTotal, Money incomeTotal) {
  static IncomeView of(List<IncomeRow> rows) {
    var expenses = rows.stream().filter(IncomeRow::expense).toList();
    var income = rows.stream().filter(r -> !r.expense()).toList();
    return new IncomeView(
        expenses,
        income,
        ReportView.sum(expenses, IncomeRow::amount),
        ReportView.sum(income, IncomeRow::amount));
  }

  /** Income less expenses. */
  public Money result() {
    return incomeTotal.minus(expensesTotal);
  }
}
