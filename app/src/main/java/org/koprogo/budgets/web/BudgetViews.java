package org.koprogo.budgets.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.koprogo.budgets.Budget;
import org.koprogo.budgets.Budgets;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** What was voted for each year, and what the year cost of it. */
@Singleton
final class BudgetViews implements Views {
  private static final int USUAL_ROWS = 10;
  private static final int MOST_ROWS = 100;

  private final Budgets budgets;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  BudgetViews(Budgets budgets, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.budgets = budgets;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/budgets", Permission.READ_BOOKS)
            .inMenu(BudgetWords.BUDGETS, 62)
            .shows(visit -> with(visit, books -> years(visit, books))),
        View.at("/buildings/{building}/years/{year}/budget", Permission.READ_BOOKS)
            .takes("adoptBudget")
            .shows(visit -> with(visit, books -> budget(visit, books))));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  private Shown years(Visit visit, BooksView books) {
    var known = budgets.years(visit.scope(), visit.building());
    var years =
        books.years().stream()
            .map(year -> {
              var budget =
                  known.contains(year.firstDay())
                      ? budgets.of(visit.scope(), visit.building(), year.firstDay())
                      : java.util.Optional.<Budget>empty();
              return new BudgetView.OfYear(
                  year,
                  books.href() + "/years/" + year.firstDay() + "/budget",
                  budget.map(Budget::approvedBy).orElse(""),
                  budget.map(BudgetViews::total).orElse(Money.ZERO));
            })
            .toList();
    return new Shown.Page(
        visit.say(BudgetWords.BUDGETS),
        books.trail(visit),
        templates.budgetsYears(visit, new BudgetView.Years(books, years)));
  }

  private static Money total(Budget budget) {
    return budget.lines().stream().map(Budget.Line::amount).reduce(Money.ZERO, Money::plus);
  }

  private Shown budget(Visit visit, BooksView books) {
    var year = books.chosen();
    if (year == null || visit.day("year").isEmpty()) return new Shown.NotFound();
    var budget = budgets.of(visit.scope(), visit.building(), year.firstDay());
    var spent = budgets.spent(visit.scope(), visit.building(), year.firstDay());
    var asked =
        visit
            .asked("rows")
            .filter(r -> r.matches("[1-9][0-9]{0,2}"))
            .map(Integer::parseInt)
            .orElse(USUAL_ROWS);
    var form = visit.form("adoptBudget");
    var view =
        new BudgetView(
            books,
            budget.orElse(null),
            budget.map(b -> BudgetView.held(b, spent)).orElse(List.of()),
            BudgetView.outside(budget, spent),
            form,
            form.rows("lines", Math.min(asked, MOST_ROWS)),
            budget.isEmpty() && visit.may(Permission.ENTER_BOOKS));
    return new Shown.Page(
        visit.say(BudgetWords.BUDGET),
        books.trail(
            visit, new Shown.Link(visit.say(BudgetWords.BUDGETS), books.href() + "/budgets")),
        templates.budgetsBudget(visit, view));
  }
}
