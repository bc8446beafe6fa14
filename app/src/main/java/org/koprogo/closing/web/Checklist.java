package org.koprogo.closing.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.budgets.Budgets;
import org.koprogo.closing.ClosingPreview;
import org.koprogo.closing.YearEnd;
import org.koprogo.closing.web.ClosingView.Check;
import org.koprogo.closing.web.ClosingView.Standing;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;
import org.koprogo.posting.BooksView;

/** What is to be looked at before a year is closed, point by point. */
final class Checklist {
  private final Ledger ledger;
  private final OpenItems items;
  private final Invoices invoices;
  private final Budgets budgets;
  private final YearEnd yearEnd;
  private final Meters meters;

  Checklist(
      Ledger ledger,
      OpenItems items,
      Invoices invoices,
      Budgets budgets,
      YearEnd yearEnd,
      Meters meters) {
    this.meters = meters;
    this.ledger = ledger;
    this.items = items;
    this.invoices = invoices;
    this.budgets = budgets;
    this.yearEnd = yearEnd;
  }

  List<Check> of(Visit visit, BooksView books, Ledger.FiscalYear year, ClosingPreview preview) {
    var checks = new ArrayList<Check>();
    decided(checks, visit, books, year, preview);
    divided(checks, visit, books, preview);
    clear(checks, visit, books, year, preview);
    hints(checks, visit, books, year, preview);
    return List.copyOf(checks);
  }

  private static Check must(ClosingWords label, boolean holds, String left, String href) {
    return new Check(label, holds ? Standing.OK : Standing.BLOCKS, holds ? "" : left, href);
  }

  private static Check should(ClosingWords label, boolean holds, String left, String href) {
    return new Check(label, holds ? Standing.OK : Standing.LOOK, holds ? "" : left, href);
  }

  /** What must be decided before, and what the years around must not contradict. */
  private void decided(
      List<Check> checks,
      Visit visit,
      BooksView books,
      Ledger.FiscalYear year,
      ClosingPreview preview) {
    var tongue = visit.tongue();
    var base = books.href();
    var here = base + "/years/" + year.firstDay();
    var earlier = preview.earlierOpen();
    checks.add(
        must(
            ClosingWords.EARLIER,
            earlier.isEmpty(),
            earlier.map(tongue::day).orElse(""),
            earlier.map(e -> base + "/years/" + e + "/closure").orElse(base + "/years")));
    var policy = yearEnd.policy(visit.scope(), visit.building(), year.firstDay());
    checks.add(
        new Check(
            ClosingWords.POLICY,
            policy.isPresent() ? Standing.OK : Standing.BLOCKS,
            policy
                .map(p -> visit.say(ClosingWords.POLICY_IS, tongue.day(p.settlementDue())))
                .orElse(""),
            here + "/policy"));
    checks.add(
        must(
            ClosingWords.NEXT_YEAR,
            !preview.nextDiffers(),
            visit.say(ClosingWords.NEXT_DIFFERS),
            base + "/years"));
  }

  /** Whom and by what every cost is divided. */
  private static void divided(
      List<Check> checks, Visit visit, BooksView books, ClosingPreview preview) {
    var base = books.href();
    var lots = preview.unheld().stream().map(books.names()::lot).sorted().collect(joining(", "));
    checks.add(
        must(
            ClosingWords.TITLES,
            lots.isEmpty(),
            visit.say(ClosingWords.TITLES_LEFT, lots),
            base + "/lots"));
    var without =
        preview.notClear().undivided().stream()
            .map(u -> u.account() + " · " + u.key())
            .collect(joining(", "));
    checks.add(
        must(
            ClosingWords.READINGS,
            without.isEmpty(),
            visit.say(ClosingWords.READINGS_LEFT, without),
            base + "/keys"));
  }

  /** What the books must say at the end. */
  private void clear(
      List<Check> checks,
      Visit visit,
      BooksView books,
      Ledger.FiscalYear year,
      ClosingPreview preview) {
    var tongue = visit.tongue();
    var not = preview.notClear();
    var here = books.href() + "/years/" + year.firstDay();
    var left =
        not.left().stream()
            .map(l -> l.account() + ": " + tongue.money(l.amount()))
            .collect(joining(", "));
    checks.add(
        must(
            ClosingWords.CLEAR,
            left.isEmpty(),
            visit.say(ClosingWords.CLEAR_LEFT, left),
            here + "/trial-balance"));
    checks.add(
        must(
            ClosingWords.RESULT,
            not.result().isZero(),
            visit.say(ClosingWords.RESULT_LEFT, tongue.money(not.result())),
            not.result().isPositive() && visit.may(Permission.ENTER_BOOKS)
                ? books.href()
                    + "/adjustments?kind=RESERVE_APPROPRIATION&date="
                    + year.lastDay()
                    + "&amount="
                    + not.result()
                : here + "/income-statement"));
    var sum =
        ledger.balances(visit.scope(), visit.building(), year.firstDay(), year.lastDay()).stream()
            .map(Ledger.Balance::signed)
            .reduce(Money.ZERO, Money::plus);
    checks.add(
        must(ClosingWords.BALANCED, sum.isZero(), tongue.money(sum), here + "/trial-balance"));
  }

  private void hints(
      List<Check> checks,
      Visit visit,
      BooksView books,
      Ledger.FiscalYear year,
      ClosingPreview preview) {
    var tongue = visit.tongue();
    var asked = "?year=" + year.firstDay();
    var unread = meters.unread(visit, books, year);
    checks.add(
        should(
            ClosingWords.METERS,
            unread.isEmpty(),
            visit.say(ClosingWords.METERS_LEFT, String.join("; ", unread)),
            books.href() + "/readings" + asked));
    var drafts =
        invoices.ofYear(visit.scope(), visit.building(), year.firstDay()).stream()
            .filter(i -> !(i.invoice() instanceof Invoice.Posted))
            .count();
    checks.add(
        should(
            ClosingWords.INVOICES,
            drafts == 0,
            visit.say(ClosingWords.INVOICES_LEFT, tongue.number(drafts)),
            books.href() + "/invoices" + asked));
    var ofOwners =
        items.ofYear(visit.scope(), visit.building(), year.firstDay()).stream()
            .filter(i -> i.account().startsWith("410") && !i.remaining().isZero())
            .toList();
    var credits = ofOwners.stream().filter(i -> i.side() == Side.CREDIT).toList();
    var way = books.href() + "/open-items" + asked;
    checks.add(
        should(
            ClosingWords.BANK,
            credits.isEmpty(),
            visit.say(
                ClosingWords.BANK_LEFT, tongue.number(credits.size()), tongue.money(sum(credits))),
            way));
    var overdue =
        ofOwners.stream()
            .filter(i -> i.side() == Side.DEBIT)
            .filter(i -> i.due() != null && !i.due().isAfter(year.lastDay()))
            .toList();
    checks.add(
        should(
            ClosingWords.INTEREST,
            overdue.isEmpty(),
            visit.say(
                ClosingWords.INTEREST_LEFT,
                tongue.number(overdue.size()),
                tongue.money(sum(overdue))),
            way));
    checks.add(deferrals(visit, books, year, preview));
    checks.add(
        should(
            ClosingWords.BUDGETED,
            budgets.of(visit.scope(), visit.building(), year.firstDay()).isPresent(),
            visit.say(ClosingWords.BUDGET_NEEDED),
            books.href() + "/years/" + year.firstDay() + "/budget"));
  }

  private static Money sum(List<OpenItem> items) {
    return items.stream().map(OpenItem::remaining).reduce(Money.ZERO, Money::plus);
  }

  /** The closing defers by itself; the point says how much, and shows the invoices it is of. */
  private static Check deferrals(
      Visit visit, BooksView books, Ledger.FiscalYear year, ClosingPreview preview) {
    var deferred =
        preview.deferrals().stream()
            .map(e -> e.lines().getFirst().signed())
            .reduce(Money.ZERO, Money::plus);
    var words =
        preview.deferrals().isEmpty()
            ? visit.say(ClosingWords.NOTHING_DEFERRED)
            : visit.say(
                ClosingWords.DEFERRALS_LEFT,
                visit.tongue().number(preview.deferrals().size()),
                visit.tongue().money(deferred));
    return new Check(
        ClosingWords.DEFERRALS,
        Standing.OK,
        words,
        books.href() + "/invoices?year=" + year.firstDay());
  }
}
