package org.koprogo.reports;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
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
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.PartyId;

final class PortfolioQueries {
  /**
   * What stands on banks, expenses and income, by building and account: debit positive.
   *
   * @param years first day of the year that is asked for, by building
   */
  Map<BuildingId, Map<String, Money>> sums(
      Scope scope, Map<BuildingId, LocalDate> years, LocalDate day) {
    var all = List.copyOf(years.entrySet());
    var building = field(name("asked", "building_id"), UUID.class);
    var year = field(name("asked", "first_day"), LocalDate.class);
    var asked =
        select(
                Columns.of(all, e -> e.getKey().value(), UUID[]::new),
                Columns.of(all, Map.Entry::getValue, LocalDate[]::new))
            .asTable("asked", "building_id", "first_day");
    var sums = new HashMap<BuildingId, Map<String, Money>>();
    scope
        .sql()
        .select(PUB_LINE.BUILDING_ID, PUB_LINE.ACCOUNT_CODE, sum(PUB_LINE.SIGNED_CENTS))
        .from(asked)
        .join(PUB_LINE)
        .on(PUB_LINE.BUILDING_ID.eq(building))
        .and(PUB_LINE.FISCAL_YEAR.eq(year))
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BOOKED_ON.le(day))
        .and(PUB_LINE.ACCOUNT_CODE.like("55%").or(PUB_LINE.ACCOUNT_CODE.ge("6")))
        .groupBy(PUB_LINE.BUILDING_ID, PUB_LINE.ACCOUNT_CODE)
        .forEach(r ->
            sums.computeIfAbsent(new BuildingId(r.value1()), b -> new HashMap<>())
                .put(r.value2(), new Money(r.value3().longValueExact())));
    return sums;
  }

  /**
   * What stands on the accounts of owners (410) and suppliers (440), by building, account and
   * party: debit positive. A closing carries it on, which it does not do with open items.
   */
  Map<BuildingId, List<Owing>> owing(Scope scope, Map<BuildingId, LocalDate> years, LocalDate day) {
    var all = List.copyOf(years.entrySet());
    var building = field(name("asked", "building_id"), UUID.class);
    var year = field(name("asked", "first_day"), LocalDate.class);
    var asked =
        select(
                Columns.of(all, e -> e.getKey().value(), UUID[]::new),
                Columns.of(all, Map.Entry::getValue, LocalDate[]::new))
            .asTable("asked", "building_id", "first_day");
    var third = left(PUB_LINE.ACCOUNT_CODE, inline(3));
    var owing = new HashMap<BuildingId, List<Owing>>();
    scope
        .sql()
        .select(PUB_LINE.BUILDING_ID, third, PUB_LINE.PARTY_ID, sum(PUB_LINE.SIGNED_CENTS))
        .from(asked)
        .join(PUB_LINE)
        .on(PUB_LINE.BUILDING_ID.eq(building))
        .and(PUB_LINE.FISCAL_YEAR.eq(year))
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BOOKED_ON.le(day))
        .and(PUB_LINE.PARTY_ID.isNotNull())
        .and(PUB_LINE.ACCOUNT_CODE.like("410%").or(PUB_LINE.ACCOUNT_CODE.like("440%")))
        .groupBy(PUB_LINE.BUILDING_ID, third, PUB_LINE.PARTY_ID)
        .forEach(r ->
            owing
                .computeIfAbsent(new BuildingId(r.value1()), _ -> new ArrayList<>())
                .add(
                    new Owing(
                        r.value2().equals("410"),
                        new PartyId(r.value3()),
                        new Money(r.value4().longValueExact()))));
    return owing;
  }

  /** What stands on the account of one party. */
  record Owing(boolean ofOwner, PartyId party, Money balance) {}
}
