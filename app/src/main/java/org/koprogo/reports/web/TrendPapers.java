package org.koprogo.reports.web;

import static org.koprogo.papers.Paper.amount;
import static org.koprogo.papers.Paper.blank;
import static org.koprogo.papers.Paper.code;
import static org.koprogo.papers.Paper.count;
import static org.koprogo.papers.Paper.day;
import static org.koprogo.papers.Paper.words;
import static org.koprogo.reports.web.Asking.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.AgeChart;
import org.koprogo.desk.BarChart;
import org.koprogo.desk.BurnChart;
import org.koprogo.desk.LineChart;
import org.koprogo.kernel.Money;
import org.koprogo.papers.Paper;
import org.koprogo.reports.Arrears;
import org.koprogo.reports.Trends;
import org.koprogo.reports.Trends.Burn;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;
import org.koprogo.texts.Tongue;

/** How a year goes, drawn, with the figures below. */
final class TrendPapers {
  private final Trends trends;

  TrendPapers(Trends trends) {
    this.trends = trends;
  }

  Told cash(Asking asking) {
    var before = asking.before().orElse(null);
    var cash = trends.cash(asking.scope(), asking.building(), asking.year(), before, asking.on());
    var compares = before != null;
    var columns = new ArrayList<Paper.Column>();
    columns.add(asking.column(ReportWords.MONTH_END));
    for (var account : cash.accounts()) columns.add(new Paper.Column(account, true));
    columns.add(asking.figures(Terms.TOTAL));
    if (compares) columns.add(asking.figures(ReportWords.YEAR_BEFORE));
    var rows = new ArrayList<Paper.Row>();
    for (var month : cash.months()) {
      if (month.held().isEmpty() && month.before() == null) continue;
      var cells = new ArrayList<Paper.Cell>();
      cells.add(day(month.day()));
      for (var i = 0; i < cash.accounts().size(); i++)
        cells.add(orBlank(month.held().isEmpty() ? null : month.held().get(i)));
      cells.add(orBlank(month.total()));
      if (compares) cells.add(orBlank(month.before()));
      rows.add(new Paper.Row(cells));
    }
    if (cash.accounts().isEmpty() && !compares) rows.clear();
    return Told.of(
        asking.paper("cash", ReportWords.CASH, new Paper.Part("", "", columns, rows, List.of())),
        cash(cash, asking.tongue()));
  }

  private static Paper.Cell orBlank(@Nullable Money amount) {
    return amount == null ? blank() : amount(amount);
  }

  /** The year's line, and that of the year before where there is one. */
  static LineChart cash(Trends.Cash cash, Tongue tongue) {
    var months = cash.months();
    var steps = months.stream().map(m -> tongue.shortMonth(m.day())).toList();
    var now = new ArrayList<Money>();
    var then = new ArrayList<Money>();
    var from = 0;
    for (var i = 0; i < months.size(); i++) {
      var total = months.get(i).total();
      if (total != null) now.add(total);
      var before = months.get(i).before();
      if (before == null) continue;
      if (then.isEmpty()) from = i;
      then.add(before);
    }
    var series = new ArrayList<LineChart.Series>();
    series.add(new LineChart.Series(tongue.say(ReportWords.THIS_YEAR), 0, now));
    if (!then.isEmpty())
      series.add(new LineChart.Series(tongue.say(ReportWords.YEAR_BEFORE), from, then));
    return new LineChart(label(tongue, ReportWords.CASH), steps, series, tongue);
  }

  private static String label(Tongue tongue, Said title) {
    return tongue.say(ReportWords.CHART, tongue.say(title));
  }

  Told costs(Asking asking) {
    var before = asking.before();
    var costs =
        trends.costs(
            asking.scope(), asking.building(), asking.year(), before.orElse(null), asking.on());
    var columns =
        new ArrayList<>(
            List.of(
                asking.column(ReportWords.FAMILY),
                asking.column(Terms.NAME),
                asking.figures(asking.on())));
    before.ifPresent(y -> columns.add(asking.figures(y.lastDay())));
    var rows =
        costs.stream()
            .map(c ->
                Asking.with(
                    c.before(),
                    before.isPresent(),
                    code(c.family()),
                    words(asking.account(c.family())),
                    amount(c.amount())))
            .toList();
    var foot =
        Asking.with(
            sum(costs, c -> c.before() == null ? Money.ZERO : c.before()),
            before.isPresent(),
            words(asking.say(Terms.TOTAL)),
            blank(),
            amount(sum(costs, Trends.Cost::amount)));
    return Told.of(
        asking.paper(
            "costs", ReportWords.COSTS, new Paper.Part("", "", columns, rows, List.of(foot))),
        costs(costs, asking::account, asking.tongue()));
  }

  static BarChart costs(List<Trends.Cost> costs, UnaryOperator<String> names, Tongue tongue) {
    var compares = costs.stream().anyMatch(c -> c.before() != null);
    return new BarChart(
        label(tongue, ReportWords.COSTS),
        compares ? tongue.say(ReportWords.THIS_YEAR) : null,
        compares ? tongue.say(ReportWords.LAST_YEAR) : null,
        costs.stream()
            .map(c ->
                new BarChart.Bar(
                    c.family() + " " + names.apply(c.family()), c.amount(), c.before()))
            .toList(),
        tongue);
  }

  Told burn(Asking asking) {
    var burn =
        trends
            .burn(asking.scope(), asking.building(), asking.year(), asking.on())
            .orElse(new Burn(Trends.passed(asking.year(), asking.on()), List.of()));
    var columns =
        List.of(
            asking.column(ReportWords.BUDGET_LINE),
            asking.figures(ReportWords.ADOPTED),
            asking.figures(ReportWords.ACTUAL),
            asking.figures(ReportWords.VARIANCE),
            new Paper.Column("%", true));
    var rows =
        burn.lines().stream().map(l -> burn(words(l.name()), l.adopted(), l.actual())).toList();
    var foot = burn(words(asking.say(Terms.TOTAL)), burn.adopted(), burn.actual());
    var caption = asking.say(ReportWords.PASSED, asking.tongue().number(burn.passed()));
    return Told.of(
        asking.paper(
            "burn", ReportWords.BURN, new Paper.Part("", caption, columns, rows, List.of(foot))),
        burn(burn, asking.tongue()));
  }

  private static Paper.Row burn(Paper.Cell name, Money adopted, Money actual) {
    return Paper.Row.of(
        name,
        amount(adopted),
        amount(actual),
        amount(actual.minus(adopted)),
        adopted.isPositive() ? count(line("", adopted, actual).percent()) : blank());
  }

  private static BurnChart.Line line(String name, Money adopted, Money actual) {
    return new BurnChart.Line(name, adopted, actual);
  }

  static BurnChart burn(Burn burn, Tongue tongue) {
    return new BurnChart(
        label(tongue, ReportWords.BURN),
        burn.passed(),
        tongue.say(ReportWords.PASSED, tongue.number(burn.passed())),
        burn.lines().stream().map(l -> line(l.name(), l.adopted(), l.actual())).toList(),
        tongue);
  }

  /** What is owed by everybody, by how late it is; what is on account is nobody else's. */
  static AgeChart ages(List<Arrears.Owing> all, Tongue tongue) {
    return new AgeChart(
        "age",
        label(tongue, ReportWords.ARREARS),
        Arrays.stream(Arrears.Age.values())
            .map(age ->
                new AgeChart.Part(tongue.say(PartyPapers.word(age)), sum(all, o -> o.of(age))))
            .toList(),
        tongue);
  }
}
