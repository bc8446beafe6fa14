package org.koprogo.ledger;

import static org.koprogo.tables.ledger.Tables.FISCAL_YEAR;
import static org.koprogo.tables.ledger.Tables.OPEN_ITEM;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.PartyId;

final class ItemQueries {
  List<OpenItem> items(Scope scope, BuildingId building, Condition which) {
    return scope
        .sql()
        .selectFrom(OPEN_ITEM)
        .where(OPEN_ITEM.ORGANIZATION_ID.eq(scope.org().value()))
        .and(OPEN_ITEM.BUILDING_ID.eq(building.value()))
        .and(which)
        .orderBy(OPEN_ITEM.CREATION_ORDER)
        .limit(1_000_000)
        .fetch(ItemQueries::item);
  }

  List<OpenItem> openOf(Scope scope, BuildingId building, LocalDate day, List<PartyId> parties) {
    var year =
        DSL.select(FISCAL_YEAR.FIRST_DAY)
            .from(FISCAL_YEAR)
            .where(FISCAL_YEAR.ORGANIZATION_ID.eq(scope.org().value()))
            .and(FISCAL_YEAR.BUILDING_ID.eq(building.value()))
            .and(FISCAL_YEAR.FIRST_DAY.le(day))
            .and(FISCAL_YEAR.LAST_DAY.ge(day));
    return items(
        scope,
        building,
        OPEN_ITEM
            .FISCAL_YEAR
            .eq(year)
            .and(OPEN_ITEM.PARTY_ID.in(parties.stream().map(PartyId::value).toList()))
            .and(OPEN_ITEM.MATCHED_CENTS.lt(OPEN_ITEM.AMOUNT_CENTS)));
  }

  private static OpenItem item(Record r) {
    return new OpenItem(
        new ItemId(r.get(OPEN_ITEM.ITEM_ID)),
        new PartyId(r.get(OPEN_ITEM.PARTY_ID)),
        r.get(OPEN_ITEM.ACCOUNT_CODE),
        r.get(OPEN_ITEM.REFERENCE),
        r.get(OPEN_ITEM.BOOKED_ON),
        r.get(OPEN_ITEM.DUE_ON),
        Side.of(r.get(OPEN_ITEM.SIDE)),
        new Money(r.get(OPEN_ITEM.AMOUNT_CENTS)),
        new Money(r.get(OPEN_ITEM.AMOUNT_CENTS) - r.get(OPEN_ITEM.MATCHED_CENTS)),
        r.get(OPEN_ITEM.CREATION_ORDER));
  }
}
