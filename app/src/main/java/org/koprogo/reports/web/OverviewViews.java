package org.koprogo.reports.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.papers.Paper;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Arrears;
import org.koprogo.reports.Balances;
import org.koprogo.reports.Balances.TrialRow;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.Portfolio;
import org.koprogo.reports.Trends;
import org.koprogo.reports.web.OverviewView.Deadline;
import org.koprogo.reports.web.OverviewView.Held;
import org.koprogo.reports.web.OverviewView.Picture;
import org.koprogo.reports.web.OverviewView.Step;
import org.koprogo.reports.web.OverviewView.Waits;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/**
 * One building at a glance: what it is, how its books stand, what waits, and before the books begin
 * what is to be done first.
 */
@Singleton
final class OverviewViews implements Views {
  private static final int LAST_ENTRIES = 6;

  private final Named.Doors doors;
  private final Titles titles;
  private final Portfolio portfolio;
  private final Balances balances;
  private final Arrears arrears;
  private final PartyPapers parties;
  private final TrendPapers trends;
  private final Templates templates = new StaticTemplates();

  OverviewViews(
      Registry registry,
      Titles titles,
      DistributionKeys keys,
      Ledger ledger,
      Portfolio portfolio,
      Balances balances,
      GeneralLedger books,
      Arrears arrears,
      Trends trends) {
    this.doors = new Named.Doors(registry, keys, ledger);
    this.titles = titles;
    this.portfolio = portfolio;
    this.balances = balances;
    this.arrears = arrears;
    this.parties = new PartyPapers(books, arrears);
    this.trends = new TrendPapers(trends);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}", Permission.READ_BUILDING)
            .inMenu(OverviewWords.OVERVIEW, 10, "b")
            .shows(this::building));
  }

  private Shown building(Visit visit) {
    return BooksView.of(doors, visit)
        .<Shown>map(books ->
            new Shown.Page(
                books.building().name(),
                List.of(new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings")),
                templates.reportsOverview(visit, view(visit, books))))
        .orElseGet(Shown.NotFound::new);
  }

  private OverviewView view(Visit visit, BooksView books) {
    var steps = visit.may(Permission.EDIT_BUILDING) ? steps(visit, books) : List.<Step>of();
    var isOver = steps.stream().allMatch(Step::done);
    return new OverviewView(books, isOver ? List.of() : steps, standing(visit, books));
  }

  private List<Step> steps(Visit visit, BooksView books) {
    var base = books.href();
    var names = books.names();
    var titled =
        titles.history(visit.scope(), visit.building()).stream()
            .map(Title::lot)
            .collect(toSet())
            .size();
    return List.of(
        new Step(OverviewWords.STEP_OWNERS, base + "/owners", names.countOwners() > 0),
        new Step(OverviewWords.STEP_TITLES, base + "/lots", titled == names.lots().size()),
        new Step(OverviewWords.STEP_KEY, base + "/keys", names.hasKeys()),
        new Step(OverviewWords.STEP_BOOKS, base + "/years", names.hasChart()),
        new Step(OverviewWords.STEP_BANK, base + "/bank-accounts", names.hasBanks()),
        new Step(OverviewWords.STEP_YEAR, base + "/years", !books.years().isEmpty()));
  }

  private OverviewView.@Nullable Standing standing(Visit visit, BooksView books) {
    var year = books.chosen();
    if (year == null || !visit.may(Permission.READ_BOOKS)) return null;
    var on = year.contains(visit.today()) ? visit.today() : year.lastDay();
    // The page has no head, so the name of the organization is not asked for.
    var asking = new Asking(visit, books, year, on, "", Integer.MAX_VALUE);
    var row = portfolio.on(visit.scope(), List.of(books.building()), visit.today()).getFirst();
    var trial = balances.trialBalance(visit.scope(), visit.building(), year.firstDay(), on);
    var owing = arrears.on(visit.scope(), visit.building(), on);
    var burn = trends.burn(asking);
    return new OverviewView.Standing(
        year,
        on,
        row,
        held(asking, trial, code -> code.startsWith("55"), false),
        held(asking, trial, OverviewViews::isFund, true),
        picture(asking, "cash", trends.cash(asking)),
        owing.isEmpty() ? null : picture(asking, "arrears", parties.arrears(asking, owing)),
        burn.paper().size() == 0 ? null : picture(asking, "burn", burn),
        deadlines(books, row, year, visit.today()),
        waiting(visit, books, row, owing),
        doors.ledger().latest(visit.scope(), visit.building(), LAST_ENTRIES));
  }

  /** Working capital and reserve funds (handbook 3.2). */
  private static boolean isFund(String account) {
    return account.startsWith("10") || account.startsWith("160");
  }

  private static List<Held> held(
      Asking asking, List<TrialRow> trial, Predicate<String> which, boolean mirrored) {
    return trial.stream()
        .filter(r -> which.test(r.account()))
        .map(r ->
            new Held(
                r.account(),
                asking.account(r.account()),
                asking.href("general-ledger?account=" + r.account()),
                mirrored ? r.closing().negate() : r.closing()))
        .toList();
  }

  /** The first table of a report, which is the one that is drawn. */
  private static Picture picture(Asking asking, String report, Told told) {
    var paper = told.paper();
    var first =
        new Paper(
            paper.name(), paper.title(), List.of(), paper.tongue(), paper.parts().subList(0, 1));
    return new Picture(requireNonNull(told.chart()), first, asking.href(report));
  }

  private static List<Deadline> deadlines(
      BooksView books, Portfolio.Row row, Ledger.FiscalYear year, LocalDate today) {
    var deadlines = new ArrayList<Deadline>();
    var items = books.href() + "/open-items";
    var open = row.open();
    if (open.nextDue() != null)
      deadlines.add(new Deadline(open.nextDue(), OverviewWords.OWNERS_PAY, items));
    if (open.nextToPay() != null)
      deadlines.add(new Deadline(open.nextToPay(), OverviewWords.SUPPLIERS_PAID, items));
    for (var each : books.years()) {
      var isOver = each.lastDay().isBefore(today);
      if (each.closed() || (!isOver && !each.equals(year))) continue;
      deadlines.add(
          new Deadline(
              each.lastDay(),
              isOver ? OverviewWords.TO_CLOSE : OverviewWords.YEAR_ENDS,
              books.href() + "/years/" + each.firstDay() + "/closure"));
    }
    deadlines.sort(Comparator.comparing(Deadline::day));
    return deadlines;
  }

  private static List<Waits> waiting(
      Visit visit, BooksView books, Portfolio.Row row, List<Arrears.Owing> owing) {
    var tongue = visit.tongue();
    var waits = new ArrayList<Waits>();
    var invoices = row.waiting();
    if (invoices.drafts() > 0)
      waits.add(
          new Waits(
              visit.say(OverviewWords.TO_APPROVE, tongue.number(invoices.drafts())),
              books.href() + "/invoices?state=DRAFT"));
    if (invoices.approved() > 0)
      waits.add(
          new Waits(
              visit.say(OverviewWords.TO_POST, tongue.number(invoices.approved())),
              books.href() + "/invoices?state=APPROVED"));
    var onAccount = Asking.sum(owing, Arrears.Owing::onAccount);
    if (onAccount.isPositive())
      waits.add(
          new Waits(
              visit.say(OverviewWords.ON_ACCOUNT, tongue.money(onAccount)),
              books.href() + "/open-items"));
    return waits;
  }
}
