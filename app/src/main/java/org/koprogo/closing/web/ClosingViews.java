package org.koprogo.closing.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.koprogo.budgets.Budgets;
import org.koprogo.closing.Adjustments;
import org.koprogo.closing.Openings;
import org.koprogo.closing.Settlement;
import org.koprogo.closing.YearEnd;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.invoices.Invoices;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Titles;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** The first and the last page of a fiscal year: its opening balances, and its closing. */
@Singleton
final class ClosingViews implements Views {
  private static final String YEAR = "/buildings/{building}/years/{year}/";
  private static final int USUAL_ROWS = 12;
  private static final int MOST_ROWS = 200;

  private final YearEnd yearEnd;
  private final Adjustments adjustments;
  private final Openings openings;
  private final Checklist checklist;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  ClosingViews(
      YearEnd yearEnd,
      Adjustments adjustments,
      Openings openings,
      Invoices invoices,
      Budgets budgets,
      OpenItems items,
      Registry registry,
      DistributionKeys keys,
      Titles titles,
      Ledger ledger) {
    this.yearEnd = yearEnd;
    this.adjustments = adjustments;
    this.openings = openings;
    this.checklist =
        new Checklist(ledger, items, invoices, budgets, yearEnd, new Meters(keys, titles));
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at(YEAR + "closure", Permission.READ_BOOKS)
            .takes("closeYear", (visit, _) -> visit.here())
            .shows(visit -> with(visit, books -> closing(visit, books))),
        View.at(YEAR + "settlement/shares", Permission.READ_BOOKS)
            .shows(visit -> with(visit, books -> shares(visit, books))),
        View.at(YEAR + "opening", Permission.READ_BOOKS)
            .takes("openYearWith", (visit, _) -> visit.here())
            .shows(visit -> with(visit, books -> opening(visit, books))));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    if (visit.day("year").isEmpty()) return new Shown.NotFound();
    return BooksView.of(doors, visit)
        .filter(books -> books.chosen() != null)
        .map(shown)
        .orElseGet(Shown.NotFound::new);
  }

  private static Shown.Page page(Visit visit, BooksView books, Said title, Content body) {
    var years = new Shown.Link(visit.say(Terms.FISCAL_YEARS), books.href() + "/years");
    return new Shown.Page(visit.say(title), books.trail(visit, years), body);
  }

  private Shown closing(Visit visit, BooksView books) {
    var year =
        doors.ledger().year(visit.scope(), visit.building(), visit.day("year").orElseThrow());
    return page(
        visit,
        books,
        ClosingWords.CLOSING,
        templates.closingClosing(visit, view(visit, books, year.orElseThrow())));
  }

  private ClosingView view(Visit visit, BooksView books, Ledger.FiscalYear year) {
    var scope = visit.scope();
    var mayClose = visit.may(Permission.CLOSE_YEAR);
    if (year.closed() || yearEnd.isSettled(scope, visit.building(), year.firstDay())) {
      var settlement = yearEnd.settlement(scope, visit.building(), year.firstDay());
      return new ClosingView(
          books, year, List.of(), owners(books, settlement), Optional.empty(), mayClose);
    }
    var preview =
        yearEnd.preview(
            scope, visit.building(), year, adjustments.deferrals(scope, visit.building(), year));
    return new ClosingView(
        books,
        year,
        checklist.of(visit, books, year, preview),
        owners(books, preview.settlement()),
        Optional.of(preview),
        mayClose);
  }

  private static List<ClosingView.OwnerEnd> owners(BooksView books, Settlement settlement) {
    return settlement.parties().stream()
        .map(net ->
            new ClosingView.OwnerEnd(
                books.names().party(net.party()),
                books.href() + "/owners/" + net.party().value(),
                net))
        .toList();
  }

  /** Without a fault in the settlement's ground, which the closing's page tells. */
  private Optional<Settlement> settlement(Visit visit, Ledger.FiscalYear year) {
    if (yearEnd.isSettled(visit.scope(), visit.building(), year.firstDay()))
      return Optional.of(yearEnd.settlement(visit.scope(), visit.building(), year.firstDay()));
    if (year.closed()) return Optional.empty();
    var deferrals = adjustments.deferrals(visit.scope(), visit.building(), year);
    return Optional.of(
        yearEnd.preview(visit.scope(), visit.building(), year, deferrals).settlement());
  }

  private Shown shares(Visit visit, BooksView books) {
    var year =
        doors.ledger().year(visit.scope(), visit.building(), visit.day("year").orElseThrow());
    var owner = visit.askedId("owner").flatMap(books.names()::owner);
    if (owner.isEmpty() || year.isEmpty()) return new Shown.NotFound();
    var parts = new ArrayList<OwnerShares.Part>();
    settlement(visit, year.get())
        .map(Settlement::lines)
        .orElse(List.of())
        .forEach(line -> {
          for (var share : line.shares())
            if (share.party().equals(owner.get().id()))
              parts.add(new OwnerShares.Part(line, share));
        });
    var name = books.names().party(owner.get().id());
    var up =
        new Shown.Link(
            visit.say(ClosingWords.CLOSING), books.href() + "/years/" + books.year() + "/closure");
    return new Shown.Page(
        name,
        books.trail(visit, up),
        templates.closingShares(visit, new OwnerShares(books, name, parts)));
  }

  private Shown opening(Visit visit, BooksView books) {
    var first = visit.day("year").orElseThrow();
    var year = doors.ledger().year(visit.scope(), visit.building(), first).orElseThrow();
    var rows = openings.rows(visit.scope(), visit.building(), first);
    var asked =
        visit
            .asked("rows")
            .filter(r -> r.matches("[1-9][0-9]{0,2}"))
            .map(Integer::parseInt)
            .orElse(USUAL_ROWS);
    var form = visit.form("openYearWith");
    var carried =
        doors.ledger().years(visit.scope(), visit.building()).stream()
            .filter(y -> y.lastDay().plusDays(1).equals(first))
            .findFirst()
            .map(y -> openings.carriedRows(visit.scope(), visit.building(), y.firstDay(), first))
            .orElse(List.of());
    var mayEnter = rows.isEmpty() && !year.closed() && visit.may(Permission.ENTER_BOOKS);
    var view =
        new OpeningView(
            books,
            rows.isEmpty() ? carried : rows,
            form,
            form.rows("rows", Math.min(asked, MOST_ROWS)),
            mayEnter && carried.isEmpty(),
            mayEnter && !carried.isEmpty());
    return page(visit, books, ClosingWords.OPENING, templates.closingOpening(visit, view));
  }
}
