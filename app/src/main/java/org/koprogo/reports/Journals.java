package org.koprogo.reports;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.TreeMap;
import org.koprogo.kernel.CodeOrder;
import org.koprogo.kernel.Money;

/**
 * The reports that follow the books line by line: journal, banks, funds, suppliers, budget, notary.
 */
final class Journals {
  private Journals() {}

  static String journal(YearFacts facts) {
    var csv =
        new Csv(
            "entry", "date", "journal", "doc", "account", "third", "key", "debit", "credit",
            "text");
    for (var l : facts.lines()) {
      csv.row(
          l.entry(),
          l.date(),
          l.journal(),
          l.document(),
          l.account(),
          facts.party(l.party()),
          facts.key(l.key()),
          l.debit(),
          l.credit(),
          l.text());
    }
    return csv.toString();
  }

  static String suppliers(YearFacts facts) {
    var csv = new Csv("supplier", "invoiced", "paid_or_credited", "balance_due");
    var sums = new TreeMap<String, Money[]>(CodeOrder.BY_CODE_POINT);
    for (var l : facts.lines()) {
      if (!l.isSuppliers()) continue;
      var sum =
          sums.computeIfAbsent(facts.party(l.party()), _ -> new Money[] {Money.ZERO, Money.ZERO});
      sum[0] = sum[0].plus(l.credit());
      sum[1] = sum[1].plus(l.debit());
    }
    sums.forEach((supplier, sum) -> csv.row(supplier, sum[0], sum[1], sum[0].minus(sum[1])));
    return csv.toString();
  }

  static String banks(YearFacts facts) {
    var csv = new Csv("account", "date", "doc", "text", "movement", "balance");
    for (var bank : facts.bankAccounts()) {
      var balance = Money.ZERO;
      for (var l : facts.lines()) {
        if (!l.account().equals(bank.account())) continue;
        balance = balance.plus(l.signed());
        csv.row(l.account(), l.date(), l.document(), l.text(), l.signed(), balance);
      }
    }
    return csv.toString();
  }

  static String matching(YearFacts facts) {
    var csv = new Csv("tx", "date", "account", "amount", "kind", "match", "allocations");
    for (var m : facts.movements()) {
      var allocations =
          m.allocations().stream()
              .map(a -> (a.reference() == null ? "ON_ACCOUNT" : a.reference()) + "=" + a.amount())
              .collect(joining(" "));
      csv.row(m.reference(), m.date(), m.account(), m.amount(), m.kind(), m.target(), allocations);
    }
    return csv.toString();
  }

  static String reserves(YearFacts facts) {
    var csv = new Csv("fund", "date", "doc", "text", "movement", "balance");
    var funds =
        facts.lines().stream()
            .map(BookLine::account)
            .filter(a -> a.startsWith("160"))
            .distinct()
            .sorted()
            .toList();
    for (var fund : funds) {
      var balance = Money.ZERO;
      for (var l : facts.lines()) {
        if (!l.account().equals(fund)) continue;
        balance = balance.minus(l.signed());
        csv.row(fund, l.date(), l.document(), l.text(), l.signed().negate(), balance);
      }
    }
    return csv.toString();
  }

  static String budget(YearFacts facts) {
    var csv = new Csv("line", "budget", "actual", "variance");
    var spent = new HashMap<String, Money>();
    for (var l : facts.lines())
      if (l.key() != null) spent.merge(l.account(), l.signed(), Money::plus);
    var budgeted = Money.ZERO;
    var total = Money.ZERO;
    for (var line : facts.budget().lines()) {
      var actual = Money.ZERO;
      for (var account : new HashSet<>(line.accounts()))
        actual = actual.plus(spent.getOrDefault(account, Money.ZERO));
      csv.row(line.name(), line.amount(), actual, actual.minus(line.amount()));
      budgeted = budgeted.plus(line.amount());
      total = total.plus(actual);
    }
    csv.row("TOTAL", budgeted, total, total.minus(budgeted));
    return csv.toString();
  }

  static String notary(YearFacts facts) {
    var csv =
        new Csv(
            "event",
            "date",
            "party",
            "lots",
            "shares",
            "working_capital_share",
            "reserve_funds",
            "reserve_share_informative",
            "ledger_balance",
            "overdue",
            "called_not_yet_due");
    for (var s : facts.notary()) {
      csv.row(
          s.reference(),
          s.on(),
          facts.party(s.party().value()),
          s.lots(),
          s.shares() + "/" + s.totalShares(),
          s.workingCapital(),
          s.funds(),
          s.reserveShare(),
          s.ledgerBalance(),
          s.overdue(),
          s.notYetDue());
    }
    return csv.toString();
  }
}
