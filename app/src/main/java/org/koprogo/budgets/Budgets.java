package org.koprogo.budgets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ownership.KeyId;

/** The door to budgets. */
public final class Budgets {
  private final BudgetStore store = new BudgetStore();
  private final BudgetQueries queries = new BudgetQueries();

  /** Records the budget of a year, once. */
  public void adopt(Tx tx, BuildingId building, Budget budget) {
    store.insert(tx, building, budget);
  }

  /** The sum of a budget and the accounts its lines cover. */
  public record Outline(Money total, Set<String> accounts) {
    public Outline {
      accounts = Set.copyOf(accounts);
    }
  }

  /**
   * The budgets of many buildings in two statements; who has none is not there.
   *
   * @param years first day of the year that is asked for, by building
   */
  public Map<BuildingId, Outline> outlines(Scope scope, Map<BuildingId, LocalDate> years) {
    return store.outlines(scope, years);
  }

  /** The budget of a year, lines in their order. */
  public Optional<Budget> of(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return store.find(scope, building, fiscalYear);
  }

  /** What an account cost under a key; income is negative. */
  public record Spent(String account, KeyId key, Money amount) {}

  /** What a year cost so far, by account and key: what a budget is held against. */
  public List<Spent> spent(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.spent(scope, building, fiscalYear);
  }

  /** The first days of the years that have a budget. */
  public Set<LocalDate> years(Scope scope, BuildingId building) {
    return queries.years(scope, building);
  }
}
