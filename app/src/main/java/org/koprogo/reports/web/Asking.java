package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Visit;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.papers.Paper;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Said;
import org.koprogo.texts.Tongue;

/**
 * Who asks for a report, of which year, as of which day.
 *
 * @param organization who keeps the books, for the head of the report
 * @param on the day, included
 * @param most rows that the answer may have
 */
record Asking(
    Visit visit,
    BooksView books,
    Ledger.FiscalYear year,
    LocalDate on,
    String organization,
    int most) {

  Scope scope() {
    return visit.scope();
  }

  BuildingId building() {
    return visit.building();
  }

  LocalDate first() {
    return year.firstDay();
  }

  Tongue tongue() {
    return visit.tongue();
  }

  String say(Said said, Object... arguments) {
    return visit.say(said, arguments);
  }

  /** Where the reports of the year are. */
  String href() {
    return books.href() + "/years/" + year.firstDay();
  }

  /** A report of the year on the same day. */
  String href(String report) {
    return href() + "/" + report + (report.contains("?") ? "&" : "?") + "day=" + on;
  }

  String entry(UUID entry) {
    return books.href() + "/entries/" + entry;
  }

  /** What an account is called. */
  String account(String code) {
    return books.names().account(code, tongue());
  }

  String party(@Nullable UUID party) {
    return books.names().party(party);
  }

  /** The year before, for comparison. */
  Optional<Ledger.FiscalYear> before() {
    return books.years().stream()
        .filter(y -> y.lastDay().isBefore(year.firstDay()))
        .max(Comparator.comparing(Ledger.FiscalYear::lastDay));
  }

  Paper paper(String name, String title, List<Paper.Part> parts) {
    var building = books.building();
    var about =
        List.of(
            organization,
            say(
                ReportWords.HEAD,
                building.legalName(),
                building.enterpriseNumberWritten(),
                tongue().day(year.firstDay()),
                tongue().day(year.lastDay()),
                tongue().day(on)));
    return new Paper(name + "-" + on, title, about, tongue(), parts);
  }

  Paper paper(String name, Said title, Paper.Part... parts) {
    return paper(name, say(title), Arrays.asList(parts));
  }

  Paper.Column column(Said label) {
    return new Paper.Column(say(label), false);
  }

  Paper.Column figures(Said label) {
    return new Paper.Column(say(label), true);
  }

  /** The column of the figures of a day. */
  Paper.Column figures(LocalDate day) {
    return new Paper.Column(tongue().day(day), true);
  }

  /** The row with one more cell where there is a year to compare with. */
  static Paper.Row with(@Nullable Money before, boolean compares, Paper.Cell... cells) {
    var all = new ArrayList<>(Arrays.asList(cells));
    if (compares) all.add(before == null ? Paper.blank() : Paper.amount(before));
    return new Paper.Row(all);
  }

  static <T> Money sum(List<T> rows, Function<T, Money> amount) {
    return rows.stream().map(amount).reduce(Money.ZERO, Money::plus);
  }
}
