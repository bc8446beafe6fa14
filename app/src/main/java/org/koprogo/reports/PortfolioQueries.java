package org.koprogo.reports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.PartyId;

final class PortfolioQueries {
  /**
   * What stands on an account, debit positive.
   *
   * @param party the owner or supplier whose it is; null on every other account
   */
  record Standing(String account, @Nullable PartyId party, Money balance) {}

  /**
   * Banks, owners, suppliers, expenses and income of each building at the end of a day.
   *
   * @param years first day of the year that is asked for, by building
   */
  Map<BuildingId, List<Standing>> standings(
      Scope scope, Map<BuildingId, LocalDate> years, LocalDate day) {
    var all = List.copyOf(years.entrySet());
    var building = field(name("asked", "building_id"), UUID.class);
    var year = field(name("asked", "first_day"), LocalDate.class);
    var asked =
        select(
                Columns.of(all, e -> e.getKey().value(), UUID[]::new),
                Columns.of(all, Map.Entry::getValue, LocalDate[]::new))
            .asTable("asked", "building_id", "first_day");
    // These columns are all in one index, which is read alone.
    var account = PUB_LINE.ACCOUNT_CODE;
    var found = new HashMap<BuildingId, List<Standing>>();
    scope
        .sql()
        .select(PUB_LINE.BUILDING_ID, account, PUB_LINE.THIRD_ID, sum(PUB_LINE.SIGNED_CENTS))
        .from(asked)
        .join(PUB_LINE)
        .on(PUB_LINE.BUILDING_ID.eq(building))
        .and(PUB_LINE.FISCAL_YEAR.eq(year))
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BOOKED_ON.le(day))
        .and(
            account
                .like("410%")
                .or(account.like("440%"))
                .or(account.like("55%"))
                .or(account.ge("6")))
        .groupBy(PUB_LINE.BUILDING_ID, account, PUB_LINE.THIRD_ID)
        .forEach(r ->
            found
                .computeIfAbsent(new BuildingId(r.value1()), _ -> new ArrayList<>())
                .add(
                    new Standing(
                        r.value2(),
                        r.value3() == null ? null : new PartyId(r.value3()),
                        new Money(r.value4().longValueExact()))));
    return found;
  }
}
