package org.koprogo.budgets.web;

import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.budgets.Budget;
import org.koprogo.budgets.Budgets;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.Registry;

/** What the meeting voted for a year. */
@Singleton
final class BudgetApi implements Api {
  private final Budgets budgets;
  private final Named.Doors doors;

  BudgetApi(Budgets budgets, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.budgets = budgets;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Says("A line of a budget.")
  record BudgetLineBody(
      @Says(value = "What it is for.", example = "Cleaning", most = 200) String name,
      @Says("How much in the year.") Money amount,
      @Says(value = "The accounts it pays for.", example = "610500", most = 100)
          List<String> accounts) {}

  @Says("The budget of a year.")
  record BudgetBody(
      @Says(value = "Who voted it, and when.", example = "AGM 12/12/2025", most = 200)
          String approvedBy,
      @Says("Last year's ordinary charges: the base of the least contribution to the reserve.")
          Money previousOrdinaryCharges,
      @Says(value = "Its lines.", most = 200) List<BudgetLineBody> lines) {
    static BudgetBody of(Budget b) {
      return new BudgetBody(
          b.approvedBy(),
          b.previousOrdinaryCharges(),
          b.lines().stream()
              .map(l -> new BudgetLineBody(l.name(), l.amount(), l.accounts()))
              .toList());
    }
  }

  @Override
  public List<Operation> operations() {
    var path = "/buildings/{building}/years/{year}/budget";
    return List.of(
        Operation.get("getBudget", path, READ_BOOKS)
            .says("The budget", "What was voted for the year.")
            .reads(BudgetBody.class, this::get),
        Operation.post("adoptBudget", path, ENTER_BOOKS)
            .says("Record the budget", "Records what was voted for the year, once.")
            .refuses(ProblemType.CONFLICT, PostProblems.NOT_BOOKABLE)
            .does(BudgetBody.class, BudgetBody.class, this::adopt));
  }

  private Reply<BudgetBody> get(Scope scope, Asked asked) {
    return budgets
        .of(scope, asked.building(), asked.day("year"))
        .map(b -> Reply.of(BudgetBody.of(b)))
        .orElseGet(Reply::notFound);
  }

  private Reply<BudgetBody> adopt(Tx tx, Asked asked, BudgetBody sent) {
    var building = asked.building();
    if (doors.ledger().year(tx, building, asked.day("year")).isEmpty()) return Reply.notFound();
    if (budgets.of(tx, building, asked.day("year")).isPresent())
      return Reply.no(ProblemType.CONFLICT, "The year has its budget already.");
    var named = new Named(doors, tx, building);
    var seen = new HashSet<String>();
    for (var i = 0; i < sent.lines().size(); i++) {
      var accounts = sent.lines().get(i).accounts();
      for (var j = 0; j < accounts.size(); j++) {
        var at = "/lines/" + i + "/accounts/" + j;
        named.account(accounts.get(j), at);
        if (!seen.add(accounts.get(j)))
          named.note(at, "twice", "an account belongs to one line at most");
      }
    }
    if (!named.isRight()) return Reply.no(named.problem());
    budgets.adopt(
        tx,
        building,
        new Budget(
            asked.day("year"),
            sent.approvedBy(),
            sent.previousOrdinaryCharges(),
            sent.lines().stream()
                .map(l -> new Budget.Line(l.name(), l.amount(), l.accounts()))
                .toList()));
    return Reply.created(
        sent, "/buildings/" + building + "/years/" + asked.day("year") + "/budget");
  }
}
