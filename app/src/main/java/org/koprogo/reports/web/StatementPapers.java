package org.koprogo.reports.web;

import static org.koprogo.papers.Paper.amount;
import static org.koprogo.papers.Paper.blank;
import static org.koprogo.papers.Paper.code;
import static org.koprogo.papers.Paper.words;
import static org.koprogo.reports.web.Asking.sum;
import static org.koprogo.reports.web.Asking.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.CodeOrder;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.papers.Paper;
import org.koprogo.reports.Balances;
import org.koprogo.reports.Balances.IncomeRow;
import org.koprogo.reports.Balances.Section;
import org.koprogo.reports.Balances.SheetRow;
import org.koprogo.reports.Balances.TrialRow;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/**
 * Trial balance, balance sheet and income statement, beside the figures of the last day of the year
 * before.
 */
final class StatementPapers {
  private final Balances balances;

  StatementPapers(Balances balances) {
    this.balances = balances;
  }

  /** An account's amount now and in the year before; null where it has no line. */
  private record Pair(@Nullable Money now, @Nullable Money before) {
    Pair withBefore(Money money) {
      return new Pair(now, money);
    }
  }

  Told trial(Asking asking) {
    var rows = trial(asking, asking.year(), false);
    var before = asking.before();
    var last = before.map(y -> trial(asking, y, true)).orElse(List.of());
    var compares = before.isPresent();
    var columns =
        new ArrayList<>(
            List.of(
                asking.column(Terms.ACCOUNT),
                asking.column(Terms.NAME),
                asking.figures(ReportWords.OPENING),
                asking.figures(Terms.DEBIT),
                asking.figures(Terms.CREDIT),
                asking.figures(Terms.BALANCE)));
    before.ifPresent(y -> columns.add(asking.figures(y.lastDay())));
    var byCode = new TreeMap<String, TrialRow>(CodeOrder.BY_CODE_POINT);
    for (var row : last)
      byCode.put(
          row.account(),
          new TrialRow(row.account(), row.label(), Money.ZERO, Money.ZERO, Money.ZERO));
    for (var row : rows) byCode.put(row.account(), row);
    var closings = new TreeMap<String, Money>(CodeOrder.BY_CODE_POINT);
    for (var row : last) closings.put(row.account(), row.closing());
    var body = new ArrayList<Paper.Row>();
    for (var row : byCode.values())
      body.add(
          with(
              closings.get(row.account()),
              compares,
              code(row.account(), asking.href("general-ledger?account=" + row.account())),
              words(asking.account(row.account())),
              amount(row.opening()),
              amount(row.debits()),
              amount(row.credits()),
              amount(row.closing())));
    var foot =
        with(
            sum(last, TrialRow::closing),
            compares,
            words(asking.say(Terms.TOTAL)),
            blank(),
            amount(sum(rows, TrialRow::opening)),
            amount(sum(rows, TrialRow::debits)),
            amount(sum(rows, TrialRow::credits)),
            amount(sum(rows, TrialRow::closing)));
    var caption = asking.say(ReportWords.DEBIT_POSITIVE, asking.tongue().day(asking.on()));
    return Told.of(
        asking.paper(
            "trial-balance",
            Terms.TRIAL_BALANCE,
            new Paper.Part("", caption, columns, body, List.of(foot))));
  }

  private List<TrialRow> trial(Asking asking, Ledger.FiscalYear year, boolean whole) {
    return balances.trialBalance(
        asking.scope(), asking.building(), year.firstDay(), whole ? year.lastDay() : asking.on());
  }

  Told sheet(Asking asking) {
    var rows =
        balances.balanceSheet(asking.scope(), asking.building(), asking.first(), asking.on());
    var result = result(Balances.income(trial(asking, asking.year(), false)));
    var before = asking.before();
    var last =
        before
            .map(y ->
                balances.balanceSheet(asking.scope(), asking.building(), y.firstDay(), y.lastDay()))
            .orElse(List.of());
    var lastResult =
        before.map(y -> result(Balances.income(trial(asking, y, true)))).orElse(Money.ZERO);
    var assets =
        section(asking, Section.ASSET, ReportWords.ASSETS, ReportWords.ASSETS_TOTAL, rows, last);
    var liabilities =
        section(
            asking,
            Section.LIABILITY,
            ReportWords.LIABILITIES,
            ReportWords.LIABILITIES_TOTAL,
            rows,
            last);
    return Told.of(
        asking.paper(
            "balance-sheet",
            Terms.BALANCE_SHEET,
            assets.part(asking, Money.ZERO, Money.ZERO),
            liabilities.part(asking, result, lastResult)));
  }

  private static Half section(
      Asking asking,
      Section section,
      Said heading,
      Said total,
      List<SheetRow> rows,
      List<SheetRow> last) {
    return new Half(
        heading,
        total,
        account -> name(asking, section, account),
        paired(
            rows.stream().filter(r -> r.section() == section).toList(),
            last.stream().filter(r -> r.section() == section).toList(),
            SheetRow::account,
            SheetRow::amount));
  }

  /** Owners and suppliers stand on both sides, so the name says which of them. */
  private static String name(Asking asking, Section section, String account) {
    var name = asking.account(account);
    var owners = account.startsWith("410");
    if (section == Section.ASSET && (owners || account.startsWith("440")))
      return name + " - " + asking.say(ReportWords.DEBIT_BALANCES);
    return section == Section.LIABILITY && owners
        ? name + " - " + asking.say(ReportWords.CREDIT_BALANCES)
        : name;
  }

  Told income(Asking asking) {
    var rows = Balances.income(trial(asking, asking.year(), false));
    var before = asking.before();
    var last = before.map(y -> Balances.income(trial(asking, y, true))).orElse(List.of());
    var expenses =
        half(asking, true, ReportWords.EXPENSES, ReportWords.EXPENSES_TOTAL, rows, last)
            .part(asking, Money.ZERO, Money.ZERO);
    var income =
        half(asking, false, ReportWords.INCOME, ReportWords.INCOME_TOTAL, rows, last)
            .part(asking, Money.ZERO, Money.ZERO);
    var foot = new ArrayList<>(income.foot());
    foot.add(
        with(
            result(last),
            before.isPresent(),
            words(asking.say(ReportWords.RESULT)),
            blank(),
            amount(result(rows))));
    return Told.of(
        asking.paper(
            "income-statement",
            Terms.INCOME_STATEMENT,
            expenses,
            new Paper.Part(income.heading(), "", income.columns(), income.rows(), foot)));
  }

  private static Half half(
      Asking asking,
      boolean expense,
      Said heading,
      Said total,
      List<IncomeRow> rows,
      List<IncomeRow> last) {
    return new Half(
        heading,
        total,
        asking::account,
        paired(
            rows.stream().filter(r -> r.expense() == expense).toList(),
            last.stream().filter(r -> r.expense() == expense).toList(),
            IncomeRow::account,
            IncomeRow::amount));
  }

  /** Income less expenses. */
  private static Money result(List<IncomeRow> rows) {
    return sum(rows, r -> r.expense() ? r.amount().negate() : r.amount());
  }

  private static <R> Map<String, Pair> paired(
      List<R> rows, List<R> last, Function<R, String> account, Function<R, Money> amount) {
    var pairs = new TreeMap<String, Pair>(CodeOrder.BY_CODE_POINT);
    for (var row : rows) pairs.put(account.apply(row), new Pair(amount.apply(row), null));
    for (var row : last)
      pairs.merge(
          account.apply(row),
          new Pair(null, amount.apply(row)),
          (now, _) -> now.withBefore(amount.apply(row)));
    return pairs;
  }

  /** One half of a statement: its accounts, and their sum. */
  private record Half(
      Said heading, Said total, Function<String, String> names, Map<String, Pair> amounts) {

    /**
     * @param rest what belongs to the half and stands on no account: the result so far
     */
    Paper.Part part(Asking asking, Money rest, Money restBefore) {
      var before = asking.before();
      var compares = before.isPresent();
      var columns =
          new ArrayList<>(
              List.of(
                  asking.column(Terms.ACCOUNT),
                  asking.column(Terms.NAME),
                  asking.figures(asking.on())));
      before.ifPresent(y -> columns.add(asking.figures(y.lastDay())));
      var rows = new ArrayList<Paper.Row>();
      var sum = rest;
      var sumBefore = restBefore;
      for (var each : amounts.entrySet()) {
        var now = each.getValue().now();
        var then = each.getValue().before();
        if (now != null) sum = sum.plus(now);
        if (then != null) sumBefore = sumBefore.plus(then);
        rows.add(
            with(
                then,
                compares,
                code(each.getKey(), asking.href("general-ledger?account=" + each.getKey())),
                words(names.apply(each.getKey())),
                now == null ? blank() : amount(now)));
      }
      if (!rest.isZero() || !restBefore.isZero())
        rows.add(
            with(
                restBefore,
                compares,
                blank(),
                words(asking.say(ReportWords.RESULT_SO_FAR)),
                amount(rest)));
      var foot = with(sumBefore, compares, words(asking.say(total)), blank(), amount(sum));
      return new Paper.Part(asking.say(heading), "", columns, rows, List.of(foot));
    }
  }
}
