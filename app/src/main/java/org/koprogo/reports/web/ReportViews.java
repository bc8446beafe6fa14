package org.koprogo.reports.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.organizations.OrganizationSettings;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.papers.Format;
import org.koprogo.papers.Paper;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Arrears;
import org.koprogo.reports.Balances;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.LedgerLine;
import org.koprogo.reports.Trends;
import org.koprogo.reports.YearReports;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/**
 * The reports of a fiscal year, each one snapshot as of the day {@code ?day=}: as a page, and with
 * {@code ?format=} as a file to take away.
 */
@Singleton
final class ReportViews implements Views {
  private static final String REPORTS = "/buildings/{building}/reports";
  private static final String YEAR = "/buildings/{building}/years/{year}/";

  /** Lines of a ledger on one page. */
  private static final int ROWS = 200;

  private final Registry registry;
  private final OrganizationSettings settings;
  private final Named.Doors doors;
  private final StatementPapers statements;
  private final LedgerPapers ledgers;
  private final PartyPapers parties;
  private final TrendPapers trends;
  private final YearReports reports;
  private final Templates templates = new StaticTemplates();

  ReportViews(
      Registry registry,
      DistributionKeys keys,
      Ledger ledger,
      OrganizationSettings settings,
      Balances balances,
      GeneralLedger books,
      Arrears arrears,
      Trends trends,
      YearReports reports) {
    this.registry = registry;
    this.settings = settings;
    this.doors = new Named.Doors(registry, keys, ledger);
    this.statements = new StatementPapers(balances);
    this.ledgers = new LedgerPapers(books, balances);
    this.parties = new PartyPapers(books, arrears);
    this.trends = new TrendPapers(trends);
    this.reports = reports;
  }

  /** What a report is made by; nothing when it is about somebody who is not there. */
  private interface Report {
    Optional<Told> of(Asking asking);
  }

  private interface Simple {
    Told of(Asking asking);
  }

  private static final List<ReportList.Entry> LIST =
      List.of(
          new ReportList.Entry("trial-balance", Terms.TRIAL_BALANCE, ReportWords.SAYS_TRIAL),
          new ReportList.Entry("balance-sheet", Terms.BALANCE_SHEET, ReportWords.SAYS_SHEET),
          new ReportList.Entry("income-statement", Terms.INCOME_STATEMENT, ReportWords.SAYS_INCOME),
          new ReportList.Entry(
              "general-ledger", ReportWords.GENERAL_LEDGER, ReportWords.SAYS_LEDGER),
          new ReportList.Entry("cash", ReportWords.CASH, ReportWords.SAYS_CASH),
          new ReportList.Entry("costs", ReportWords.COSTS, ReportWords.SAYS_COSTS),
          new ReportList.Entry("burn", ReportWords.BURN, ReportWords.SAYS_BURN),
          new ReportList.Entry("reserve-fund", Terms.RESERVE_FUND, ReportWords.SAYS_RESERVE),
          new ReportList.Entry(
              "owner-balances", ReportWords.OWNER_BALANCES, ReportWords.SAYS_OWNERS),
          new ReportList.Entry("arrears", ReportWords.ARREARS, ReportWords.SAYS_ARREARS),
          new ReportList.Entry(
              "supplier-balances", ReportWords.SUPPLIER_BALANCES, ReportWords.SAYS_SUPPLIERS));

  @Override
  public List<View> views() {
    return List.of(
        View.at(REPORTS, Permission.READ_BOOKS)
            .inMenu(ReportWords.REPORTS, 63, "r")
            .shows(this::list),
        View.at(YEAR + "files", Permission.READ_BOOKS).shows(this::files),
        report("trial-balance", statements::trial),
        report("balance-sheet", statements::sheet),
        report("income-statement", statements::income),
        at("general-ledger", this::general),
        report("cash", trends::cash),
        report("costs", trends::costs),
        report("burn", trends::burn),
        report("reserve-fund", ledgers::reserves),
        report("owner-balances", parties::owners),
        report("supplier-balances", parties::suppliers),
        report("arrears", parties::arrears),
        now("owners/{party}/account", "party"),
        now("suppliers/{supplier}/account", "supplier"),
        at(
            "owners/{party}/account",
            asking -> account(asking, "party", Party.Role.OWNER, GeneralLedger.Third.OWNERS)),
        at(
            "suppliers/{supplier}/account",
            asking ->
                account(asking, "supplier", Party.Role.SUPPLIER, GeneralLedger.Third.SUPPLIERS)));
  }

  private View report(String path, Simple simple) {
    return at(path, asking -> Optional.of(simple.of(asking)));
  }

  /** From a page that knows no year to the one that runs. */
  private View now(String path, String name) {
    return View.at("/buildings/{building}/" + path, Permission.READ_BOOKS)
        .shows(visit -> {
          var party = visit.id(name);
          var books = BooksView.of(doors, visit);
          if (party.isEmpty() || books.isEmpty()) return new Shown.NotFound();
          var to = books.get().href();
          return new Shown.Elsewhere(
              books.get().chosen() == null
                  ? to + "/reports"
                  : to
                      + "/years/"
                      + books.get().year()
                      + "/"
                      + path.replace("{" + name + "}", party.get().toString()));
        });
  }

  private View at(String path, Report report) {
    return View.at(YEAR + path, Permission.READ_BOOKS)
        .under(REPORTS)
        .shows(visit -> show(visit, report));
  }

  private Shown list(Visit visit) {
    return BooksView.of(doors, visit)
        .<Shown>map(books ->
            new Shown.Page(
                visit.say(ReportWords.REPORTS),
                books.trail(visit),
                templates.reportsList(visit, new ReportList(books, LIST, names(visit, books)))))
        .orElseGet(Shown.NotFound::new);
  }

  private List<String> names(Visit visit, BooksView books) {
    var year = books.chosen();
    return year != null && reports.isSettled(visit.scope(), visit.building(), year.firstDay())
        ? YearReports.NAMES
        : List.of();
  }

  /** The files of the year: the one that is asked for, else all in one. */
  private Shown files(Visit visit) {
    var year = visit.day("year");
    if (year.isEmpty() || registry.building(visit.scope(), visit.building()).isEmpty())
      return new Shown.NotFound();
    return reports
        .settled(visit.scope(), visit.building(), year.get())
        .map(all -> YearFiles.of(all, year.get(), visit.asked("file").orElse(null)))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown show(Visit visit, Report report) {
    var books = BooksView.of(doors, visit);
    var year = books.map(BooksView::chosen).orElse(null);
    if (books.isEmpty() || year == null || visit.day("year").isEmpty()) return new Shown.NotFound();
    if (visit.asked("day").isPresent() && visit.askedDay("day").isEmpty())
      return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    var on = visit.askedDay("day").orElseGet(() -> today(visit, year));
    if (!year.contains(on)) return new Shown.NotUnderstood(ReportWords.OUTSIDE);
    var format = visit.asked("format").flatMap(Format::of);
    if (visit.asked("format").isPresent() && format.isEmpty())
      return new Shown.NotUnderstood(ReportWords.NO_FORMAT);
    var organization = settings.read(visit.scope()).name();
    var most = format.map(Format::most).orElse(ROWS);
    var told = report.of(new Asking(visit, books.get(), year, on, organization, most));
    if (told.isEmpty()) return new Shown.NotFound();
    return format
        .map(f -> file(told.get(), f))
        .orElseGet(() -> page(visit, books.get(), year, on, told.get()));
  }

  /** Without a day asked for: today, or the year's last day when it is over. */
  private static LocalDate today(Visit visit, Ledger.FiscalYear year) {
    return year.contains(visit.today()) ? visit.today() : year.lastDay();
  }

  private static Shown file(Told told, Format format) {
    var paper = told.paper();
    if (told.next() != null || paper.size() > format.most())
      return new Shown.NotUnderstood(ReportWords.TOO_LONG);
    return new Shown.File(
        paper.name() + "." + format.ending(), format.type(), to -> format.write(paper, to));
  }

  private Shown page(
      Visit visit, BooksView books, Ledger.FiscalYear year, LocalDate on, Told told) {
    Paper paper = told.paper();
    var trail = new ArrayList<Shown.Link>();
    trail.add(
        new Shown.Link(
            visit.say(ReportWords.REPORTS), books.href() + "/reports?year=" + year.firstDay()));
    var view =
        new ReportPage(
            paper,
            year,
            on,
            visit.here().split("\\?", 2)[0],
            visit.asked("account").orElse(""),
            told.next(),
            told.chart());
    return new Shown.Page(
        paper.title(),
        books.trail(visit, trail.toArray(Shown.Link[]::new)),
        templates.reportsReport(visit, view));
  }

  private Optional<Told> general(Asking asking) {
    var visit = asking.visit();
    var account = visit.asked("account");
    if (account.isPresent() && !asking.books().names().hasAccount(account.get()))
      return Optional.empty();
    var after = visit.asked("after").map(LedgerLine.Mark::of).orElse(null);
    return Optional.of(ledgers.general(asking, account.orElse(null), after));
  }

  private Optional<Told> account(
      Asking asking, String name, Party.Role role, GeneralLedger.Third third) {
    return asking
        .visit()
        .id(name)
        .map(PartyId::new)
        .flatMap(id -> registry.party(asking.scope(), asking.building(), role, id))
        .map(p -> ledgers.party(asking, third, p.id(), p.code() + " · " + p.name()));
  }
}
