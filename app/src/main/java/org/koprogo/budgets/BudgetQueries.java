package org.koprogo.budgets;

import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.budgets.Tables.BUDGET;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ownership.KeyId;

final class BudgetQueries {
  /** What a year cost per account and key; what nets to nothing is left out. */
  List<Budgets.Spent> spent(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .select(PUB_LINE.ACCOUNT_CODE, PUB_LINE.KEY_ID, sum(PUB_LINE.SIGNED_CENTS))
        .from(PUB_LINE)
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BUILDING_ID.eq(building.value()))
        .and(PUB_LINE.FISCAL_YEAR.eq(year))
        .and(PUB_LINE.KEY_ID.isNotNull())
        .groupBy(PUB_LINE.ACCOUNT_CODE, PUB_LINE.KEY_ID)
        .having(sum(PUB_LINE.SIGNED_CENTS).ne(BigDecimal.ZERO))
        .orderBy(PUB_LINE.ACCOUNT_CODE.collate("C"), PUB_LINE.KEY_ID)
        .fetch(r ->
            new Budgets.Spent(
                r.value1(), new KeyId(r.value2()), new Money(r.value3().longValueExact())));
  }

  /** The years that have a budget. */
  Set<LocalDate> years(Scope scope, BuildingId building) {
    return scope
        .sql()
        .select(BUDGET.FISCAL_YEAR)
        .from(BUDGET)
        .where(BUDGET.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUDGET.BUILDING_ID.eq(building.value()))
        .fetchSet(BUDGET.FISCAL_YEAR);
  }
}
