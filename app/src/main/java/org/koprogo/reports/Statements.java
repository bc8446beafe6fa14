package org.koprogo.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koprogo.kernel.CodeOrder;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.Ledger;

/** The statements of balances as CSV. */
final class Statements {
  private Statements() {}

  static String trialBalance(List<Balances.TrialRow> rows) {
    var csv =
        new Csv(
            "account",
            "label",
            "opening_debit",
            "opening_credit",
            "period_debit",
            "period_credit",
            "closing_debit",
            "closing_credit");
    var totals = new Money[6];
    java.util.Arrays.fill(totals, Money.ZERO);
    for (var r : rows) {
      var figures =
          new Money[] {
            Csv.debit(r.opening()),
            Csv.credit(r.opening()),
            r.debits(),
            r.credits(),
            Csv.debit(r.closing()),
            Csv.credit(r.closing())
          };
      for (var i = 0; i < figures.length; i++) totals[i] = totals[i].plus(figures[i]);
      csv.row(
          r.account(),
          r.label(),
          figures[0],
          figures[1],
          figures[2],
          figures[3],
          figures[4],
          figures[5]);
    }
    csv.row("TOTAL", "", totals[0], totals[1], totals[2], totals[3], totals[4], totals[5]);
    return csv.toString();
  }

  static String balanceSheet(List<Balances.SheetRow> rows) {
    var csv = new Csv("side", "account", "label", "amount");
    for (var section : Balances.Section.values()) {
      var total = Money.ZERO;
      for (var row : rows) {
        if (row.section() != section) continue;
        csv.row(section, row.account(), row.label(), row.amount());
        total = total.plus(row.amount());
      }
      csv.row(section, "TOTAL", "", total);
    }
    return csv.toString();
  }

  static String income(List<Balances.IncomeRow> rows) {
    var csv = new Csv("section", "account", "label", "amount");
    var expense = Money.ZERO;
    var income = Money.ZERO;
    for (var row : rows) {
      csv.row(row.expense() ? "EXPENSE" : "INCOME", row.account(), row.label(), row.amount());
      if (row.expense()) expense = expense.plus(row.amount());
      else income = income.plus(row.amount());
    }
    csv.row("TOTAL_EXPENSE", "", "", expense);
    csv.row("TOTAL_INCOME", "", "", income);
    csv.row("RESULT", "", "", income.minus(expense));
    return csv.toString();
  }

  /** What the next year opens with: classes 1 to 5, per third party where the account is. */
  static String openingNextYear(List<Ledger.Balance> balances, YearFacts facts) {
    var csv = new Csv("account", "third", "debit", "credit");
    var rows =
        new ArrayList<>(
            balances.stream().filter(b -> Accounts.isBalanceSheet(b.account())).toList());
    rows.sort(
        Comparator.comparing(Ledger.Balance::account, CodeOrder.BY_CODE_POINT)
            .thenComparing(b -> facts.party(b.party()), CodeOrder.BY_CODE_POINT));
    for (var row : rows)
      csv.row(
          row.account(),
          facts.party(row.party()),
          Csv.debit(row.signed()),
          Csv.credit(row.signed()));
    return csv.toString();
  }
}
