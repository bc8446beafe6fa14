package org.koprogo.control.web;

import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.control.Control;
import org.koprogo.control.Remark;
import org.koprogo.control.RemarkId;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BookWords;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The review of a year: sample, remarks, report, and the chains. */
@Singleton
final class ControlViews implements Views {
  private final Control control;
  private final Ledger ledger;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  ControlViews(Control control, Ledger ledger, Registry registry, DistributionKeys keys) {
    this.control = control;
    this.ledger = ledger;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    var building = "/buildings/{building}";
    return List.of(
        View.at(building + "/control", READ_BOOKS)
            .inMenu(ControlWords.CONTROL, 95)
            .takes("addRemark")
            .shows(this::overview),
        View.at(building + "/years/{year}/sample", READ_BOOKS)
            .takes("drawSample")
            .takes("markSeen")
            .shows(visit -> with(visit, books -> sample(visit, books))),
        View.at(building + "/years/{year}/verdict", READ_BOOKS)
            .takes("giveVerdict")
            .shows(visit -> with(visit, books -> verdict(visit, books))),
        View.at(building + "/remarks/{remark}", READ_BOOKS)
            .takes("answerRemark")
            .takes("settleRemark")
            .shows(visit -> with(visit, books -> remark(visit, books))),
        View.at(building + "/entries/{entry}/remarks", READ_BOOKS)
            .beside(building + "/entries/{entry}", ControlWords.REMARKS)
            .takes("addRemark")
            .takes("markSeen")
            .shows(visit -> with(visit, books -> entry(visit, books))),
        View.at(building + "/chains", READ_BOOKS)
            .shows(visit -> with(visit, books -> chains(visit, books))));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  private static List<Shown.Link> trail(Visit visit, BooksView books) {
    return trail(visit, books, books.year());
  }

  private static List<Shown.Link> trail(Visit visit, BooksView books, String year) {
    return books.trail(
        visit,
        new Shown.Link(visit.say(ControlWords.CONTROL), books.href() + "/control?year=" + year));
  }

  private ControlView.RemarkRow row(Visit visit, BooksView books, Remark remark) {
    var entry = remark.entry();
    return new ControlView.RemarkRow(
        books.href(), remark, entry == null ? null : posted(visit, entry));
  }

  private @Nullable PostedEntry posted(Visit visit, EntryId entry) {
    return ledger.posted(visit.scope(), visit.building(), entry).orElse(null);
  }

  private ControlView view(Visit visit, BooksView books) {
    var year = books.chosen();
    if (year == null) return new ControlView(books, List.of(), null, 0, null);
    var scope = visit.scope();
    var sample = control.sample(scope, visit.building(), year.firstDay()).orElse(null);
    return new ControlView(
        books,
        control.remarks(scope, visit.building(), year.firstDay(), null).stream()
            .map(r -> row(visit, books, r))
            .toList(),
        sample,
        sample == null ? 0 : control.seen(scope, visit.building(), sample.entries()).size(),
        control.verdict(scope, visit.building(), year.firstDay()).orElse(null));
  }

  /** A commissioner reports on a year that is over, so the last closed one comes first. */
  private Shown overview(Visit visit) {
    return BooksView.of(
            doors, visit, years -> years.stream().filter(Ledger.FiscalYear::closed).findFirst())
        .<Shown>map(books ->
            new Shown.Page(
                visit.say(ControlWords.CONTROL),
                books.trail(visit),
                templates.controlOverview(visit, view(visit, books))))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown verdict(Visit visit, BooksView books) {
    return new Shown.Page(
        visit.say(ControlWords.VERDICT),
        trail(visit, books),
        templates.controlVerdict(visit, view(visit, books)));
  }

  private Shown sample(Visit visit, BooksView books) {
    var year = books.chosen();
    if (year == null) return new Shown.NotFound();
    var scope = visit.scope();
    var view =
        control
            .sample(scope, visit.building(), year.firstDay())
            .map(s ->
                new ControlView.Drawn(
                    books,
                    s,
                    control.isRepeatable(scope, visit.building(), year, s),
                    s.entries().stream()
                        .flatMap(e -> ledger.posted(scope, visit.building(), e).stream())
                        .toList(),
                    control.seen(scope, visit.building(), s.entries())))
            .orElseGet(() -> new ControlView.Drawn(books, null, true, List.of(), Map.of()));
    return new Shown.Page(
        visit.say(ControlWords.SAMPLE), trail(visit, books), templates.controlSample(visit, view));
  }

  private Shown remark(Visit visit, BooksView books) {
    return visit
        .id("remark")
        .map(RemarkId::new)
        .flatMap(id -> control.remark(visit.scope(), visit.building(), id))
        .<Shown>map(r ->
            new Shown.Page(
                visit.say(ControlWords.REMARK),
                trail(visit, books, r.fiscalYear().toString()),
                templates.controlRemark(visit, row(visit, books, r))))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown entry(Visit visit, BooksView books) {
    var id = visit.id("entry").map(EntryId::new);
    var found = id.map(e -> posted(visit, e));
    if (found.isEmpty()) return new Shown.NotFound();
    var entry = found.get();
    var seen = control.seen(visit.scope(), visit.building(), List.of(entry.id()));
    var remarks =
        control.remarks(visit.scope(), visit.building(), null, entry.id()).stream()
            .map(r -> row(visit, books, r))
            .toList();
    return new Shown.Page(
        visit.say(ControlWords.REMARKS),
        books.trail(
            visit,
            new Shown.Link(
                visit.say(BookWords.JOURNAL), books.href() + "/entries?year=" + entry.fiscalYear()),
            new Shown.Link(
                entry.journal() + " " + entry.number(),
                books.href() + "/entries/" + entry.id().value())),
        templates.controlEntryRemarks(
            visit, new ControlView.EntryRemarks(books, entry, remarks, seen.get(entry.id()))));
  }

  private Shown chains(Visit visit, BooksView books) {
    return new Shown.Page(
        visit.say(ControlWords.CHAINS),
        trail(visit, books),
        templates.controlChains(
            visit,
            new ControlView.Chains(
                control.books(visit.scope(), visit.building()), control.trail(visit.scope()))));
  }
}
