package org.koprogo.budgets;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** The door to budgets. */
public final class Budgets {
  private final BudgetStore store = new BudgetStore();

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
}
