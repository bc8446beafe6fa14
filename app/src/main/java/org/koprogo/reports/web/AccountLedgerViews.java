package org.koprogo.reports.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.LedgerLine;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/** One account line by line: between the trial balance and the entries that made it. */
@Singleton
final class AccountLedgerViews implements Views {
  private static final int ROWS = 200;

  private final GeneralLedger books;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  AccountLedgerViews(GeneralLedger books, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.books = books;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/years/{year}/general-ledger", Permission.READ_BOOKS)
            .shows(visit ->
                BooksView.of(doors, visit)
                    .map(b -> ledger(visit, b))
                    .orElseGet(Shown.NotFound::new)));
  }

  private Shown ledger(Visit visit, BooksView view) {
    var account = visit.asked("account").filter(view.names()::hasAccount);
    var year = view.chosen();
    if (account.isEmpty() || year == null || visit.day("year").isEmpty())
      return new Shown.NotFound();
    var after = visit.asked("after").map(LedgerLine.Mark::of).orElse(null);
    var found =
        books.lines(
            visit.scope(),
            visit.building(),
            year.firstDay(),
            year.lastDay(),
            account.get(),
            new GeneralLedger.Part(after, ROWS + 1));
    var shown = found.subList(0, Math.min(found.size(), ROWS));
    var here = view.href() + "/years/" + view.year();
    var next =
        found.size() > shown.size()
            ? here + "/general-ledger?account=" + account.get() + "&after=" + shown.getLast().mark()
            : null;
    var trial = new Shown.Link(visit.say(Terms.TRIAL_BALANCE), here + "/trial-balance");
    return new Shown.Page(
        account.get(),
        view.trail(visit, trial),
        templates.reportsAccountLedger(
            visit,
            new AccountLedgerView(
                view,
                account.get(),
                view.names().account(account.get(), visit.tongue()),
                shown,
                next)));
  }
}
