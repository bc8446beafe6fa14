package org.koprogo.budgets;

import java.time.LocalDate;
import java.util.Optional;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** The door to budgets. */
public final class Budgets {
  private final BudgetStore store = new BudgetStore();

  /** Records the budget of a year, once. */
  public void adopt(Tx tx, BuildingId building, Budget budget) {
    store.insert(tx, building, budget);
  }

  /** The budget of a year, lines in their order. */
  public Optional<Budget> of(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return store.find(scope, building, fiscalYear);
  }
}
