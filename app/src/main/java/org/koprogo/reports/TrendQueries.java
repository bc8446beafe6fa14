package org.koprogo.reports;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;

final class TrendQueries {
  /**
   * What moved on an account in a month, debit positive.
   *
   * @param month its first day; the opening belongs to the first one
   */
  record Moved(LocalDate year, String account, LocalDate month, Money amount) {}

  /** The movements of the banks month by month, up to a day, and of the whole year before. */
  List<Moved> cash(
      Scope scope, BuildingId building, LocalDate year, LocalDate on, @Nullable LocalDate before) {
    var month = trunc(PUB_LINE.BOOKED_ON, DatePart.MONTH);
    return scope
        .sql()
        .select(PUB_LINE.FISCAL_YEAR, PUB_LINE.ACCOUNT_CODE, month, sum(PUB_LINE.SIGNED_CENTS))
        .from(PUB_LINE)
        .where(of(scope, building))
        .and(ofYears(year, on, before))
        .and(PUB_LINE.ACCOUNT_CODE.like(inline("55%")))
        .groupBy(PUB_LINE.FISCAL_YEAR, PUB_LINE.ACCOUNT_CODE, month)
        .fetch(r ->
            new Moved(r.value1(), r.value2(), r.value3(), new Money(r.value4().longValueExact())));
  }

  /** What an account cost in a year. */
  record Spent(LocalDate year, String account, Money amount) {}

  /** The expenses of a year up to a day, and of the whole year before. */
  List<Spent> costs(
      Scope scope, BuildingId building, LocalDate year, LocalDate on, @Nullable LocalDate before) {
    return scope
        .sql()
        .select(PUB_LINE.FISCAL_YEAR, PUB_LINE.ACCOUNT_CODE, sum(PUB_LINE.SIGNED_CENTS))
        .from(PUB_LINE)
        .where(of(scope, building))
        .and(ofYears(year, on, before))
        .and(PUB_LINE.ACCOUNT_CODE.like(inline("6%")))
        .groupBy(PUB_LINE.FISCAL_YEAR, PUB_LINE.ACCOUNT_CODE)
        .fetch(r -> new Spent(r.value1(), r.value2(), new Money(r.value3().longValueExact())));
  }

  /** What a year cost up to a day by account, of what stands under a key: a budget's side. */
  Map<String, Money> spent(Scope scope, BuildingId building, LocalDate year, LocalDate on) {
    var spent = new HashMap<String, Money>();
    scope
        .sql()
        .select(PUB_LINE.ACCOUNT_CODE, sum(PUB_LINE.SIGNED_CENTS))
        .from(PUB_LINE)
        .where(of(scope, building))
        .and(ofYears(year, on, null))
        .and(PUB_LINE.KEY_ID.isNotNull())
        .groupBy(PUB_LINE.ACCOUNT_CODE)
        .forEach(r -> spent.put(r.value1(), new Money(r.value2().longValueExact())));
    return spent;
  }

  private static Condition of(Scope scope, BuildingId building) {
    return PUB_LINE
        .ORGANIZATION_ID
        .eq(scope.org().value())
        .and(PUB_LINE.BUILDING_ID.eq(building.value()));
  }

  private static Condition ofYears(LocalDate year, LocalDate on, @Nullable LocalDate before) {
    var now = PUB_LINE.FISCAL_YEAR.eq(year).and(PUB_LINE.BOOKED_ON.le(on));
    return before == null ? now : now.or(PUB_LINE.FISCAL_YEAR.eq(before));
  }
}
