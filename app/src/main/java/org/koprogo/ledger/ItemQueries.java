package org.koprogo.ledger;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.ledger.Tables.FISCAL_YEAR;
import static org.koprogo.tables.ledger.Tables.ITEM_MATCH;
import static org.koprogo.tables.ledger.Tables.JOURNAL_LINE;
import static org.koprogo.tables.ledger.Tables.OPEN_ITEM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

  Map<ItemId, String> references(Scope scope, BuildingId building, Set<ItemId> items) {
    if (items.isEmpty()) return Map.of();
    var ids = items.stream().map(ItemId::value).toArray(UUID[]::new);
    return scope
        .sql()
        .select(OPEN_ITEM.ITEM_ID, OPEN_ITEM.REFERENCE)
        .from(OPEN_ITEM)
        .where(OPEN_ITEM.ORGANIZATION_ID.eq(scope.org().value()))
        .and(OPEN_ITEM.BUILDING_ID.eq(building.value()))
        .and(OPEN_ITEM.ITEM_ID.eq(any(ids)))
        .fetchMap(r -> new ItemId(r.value1()), r -> r.value2());
  }

  /** The items that were there on a day, with what remained of each at its end. */
  List<OpenItem> on(Scope scope, BuildingId building, LocalDate day, Condition which) {
    var met =
        DSL.select(coalesce(sum(ITEM_MATCH.AMOUNT_CENTS), inline(BigDecimal.ZERO)))
            .from(ITEM_MATCH)
            .where(ITEM_MATCH.ORGANIZATION_ID.eq(OPEN_ITEM.ORGANIZATION_ID))
            .and(ITEM_MATCH.BUILDING_ID.eq(OPEN_ITEM.BUILDING_ID))
            .and(ITEM_MATCH.DEBIT_ITEM_ID.eq(OPEN_ITEM.ITEM_ID))
            .and(ITEM_MATCH.MATCHED_ON.le(day))
            .asField("met");
    return scope
        .sql()
        .select(OPEN_ITEM.asterisk(), met)
        .from(OPEN_ITEM)
        .where(OPEN_ITEM.ORGANIZATION_ID.eq(scope.org().value()))
        .and(OPEN_ITEM.BUILDING_ID.eq(building.value()))
        .and(OPEN_ITEM.BOOKED_ON.le(day))
        .and(OPEN_ITEM.SIDE.eq(Side.DEBIT.letter))
        .and(which)
        .orderBy(OPEN_ITEM.CREATION_ORDER)
        .limit(1_000_000)
        .fetch(r -> {
          var item = item(r);
          var used = new Money(r.get("met", BigDecimal.class).longValueExact());
          return item.withRemaining(item.amount().minus(used));
        });
  }

  /** What is open of the parties on accounts where a debit and a credit can meet. */
  List<OpenItem> meeting(Scope scope, BuildingId building, LocalDate day, List<PartyId> parties) {
    var year =
        DSL.select(FISCAL_YEAR.FIRST_DAY)
            .from(FISCAL_YEAR)
            .where(FISCAL_YEAR.ORGANIZATION_ID.eq(scope.org().value()))
            .and(FISCAL_YEAR.BUILDING_ID.eq(building.value()))
            .and(FISCAL_YEAR.FIRST_DAY.le(day))
            .and(FISCAL_YEAR.LAST_DAY.ge(day));
    var open =
        OPEN_ITEM
            .FISCAL_YEAR
            .eq(year)
            .and(
                OPEN_ITEM.PARTY_ID.eq(
                    any(parties.stream().map(PartyId::value).toArray(UUID[]::new))))
            .and(OPEN_ITEM.MATCHED_CENTS.lt(OPEN_ITEM.AMOUNT_CENTS));
    var met =
        DSL.select(OPEN_ITEM.PARTY_ID, OPEN_ITEM.ACCOUNT_CODE)
            .from(OPEN_ITEM)
            .where(OPEN_ITEM.ORGANIZATION_ID.eq(scope.org().value()))
            .and(OPEN_ITEM.BUILDING_ID.eq(building.value()))
            .and(open)
            .groupBy(OPEN_ITEM.PARTY_ID, OPEN_ITEM.ACCOUNT_CODE)
            .having(min(OPEN_ITEM.SIDE).ne(max(OPEN_ITEM.SIDE)));
    return items(
        scope, building, open.and(row(OPEN_ITEM.PARTY_ID, OPEN_ITEM.ACCOUNT_CODE).in(met)));
  }

  Map<BuildingId, OpenItems.Dues> dues(Scope scope, LocalDate day) {
    var running =
        DSL.select(FISCAL_YEAR.BUILDING_ID, FISCAL_YEAR.FIRST_DAY)
            .distinctOn(FISCAL_YEAR.BUILDING_ID)
            .from(FISCAL_YEAR)
            .where(FISCAL_YEAR.ORGANIZATION_ID.eq(scope.org().value()))
            .and(FISCAL_YEAR.FIRST_DAY.le(day))
            .orderBy(FISCAL_YEAR.BUILDING_ID, FISCAL_YEAR.FIRST_DAY.desc());
    var due = coalesce(OPEN_ITEM.DUE_ON, OPEN_ITEM.BOOKED_ON);
    var owed = OPEN_ITEM.ACCOUNT_CODE.like("410%").and(OPEN_ITEM.SIDE.eq("D"));
    var owing = OPEN_ITEM.ACCOUNT_CODE.like("440%").and(OPEN_ITEM.SIDE.eq("C"));
    return scope
        .sql()
        .select(
            OPEN_ITEM.BUILDING_ID,
            min(OPEN_ITEM.DUE_ON).filterWhere(owed.and(OPEN_ITEM.DUE_ON.ge(day))),
            min(due).filterWhere(owing))
        .from(OPEN_ITEM)
        .where(OPEN_ITEM.ORGANIZATION_ID.eq(scope.org().value()))
        .and(row(OPEN_ITEM.BUILDING_ID, OPEN_ITEM.FISCAL_YEAR).in(running))
        .and(OPEN_ITEM.MATCHED_CENTS.lt(OPEN_ITEM.AMOUNT_CENTS))
        .groupBy(OPEN_ITEM.BUILDING_ID)
        .fetchMap(r -> new BuildingId(r.value1()), r -> new OpenItems.Dues(r.value2(), r.value3()));
  }

  Map<BuildingId, Map<PartyId, Money>> notYetDue(Scope scope, LocalDate day) {
    var sums = new HashMap<BuildingId, Map<PartyId, Money>>();
    scope
        .sql()
        .select(
            OPEN_ITEM.BUILDING_ID,
            OPEN_ITEM.PARTY_ID,
            OPEN_ITEM.AMOUNT_CENTS.minus(OPEN_ITEM.MATCHED_CENTS))
        .distinctOn(
            OPEN_ITEM.BUILDING_ID, OPEN_ITEM.PARTY_ID, OPEN_ITEM.REFERENCE, OPEN_ITEM.DUE_ON)
        .from(OPEN_ITEM)
        .where(OPEN_ITEM.ORGANIZATION_ID.eq(scope.org().value()))
        .and(OPEN_ITEM.ACCOUNT_CODE.like("410%"))
        .and(OPEN_ITEM.SIDE.eq("D"))
        .and(OPEN_ITEM.DUE_ON.ge(day))
        .and(OPEN_ITEM.MATCHED_CENTS.lt(OPEN_ITEM.AMOUNT_CENTS))
        .orderBy(
            OPEN_ITEM.BUILDING_ID,
            OPEN_ITEM.PARTY_ID,
            OPEN_ITEM.REFERENCE,
            OPEN_ITEM.DUE_ON,
            OPEN_ITEM.FISCAL_YEAR.desc())
        .forEach(r ->
            sums.computeIfAbsent(new BuildingId(r.value1()), _ -> new HashMap<>())
                .merge(new PartyId(r.value2()), new Money(r.value3()), Money::plus));
    return sums;
  }

  /** The number of the line of an entry on the row's account and party. */
  int lineOf(Scope scope, BuildingId building, EntryId entry, JournalLine row) {
    return scope
        .sql()
        .select(JOURNAL_LINE.LINE_NO)
        .from(JOURNAL_LINE)
        .where(JOURNAL_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(JOURNAL_LINE.BUILDING_ID.eq(building.value()))
        .and(JOURNAL_LINE.ENTRY_ID.eq(entry.value()))
        .and(JOURNAL_LINE.ACCOUNT_CODE.eq(row.account()))
        .and(JOURNAL_LINE.PARTY_ID.eq(row.party() == null ? null : row.party().value()))
        .orderBy(JOURNAL_LINE.LINE_NO)
        .limit(1)
        .fetchOptional(JOURNAL_LINE.LINE_NO)
        .orElse(1);
  }

  private static OpenItem item(Record r) {
    return new OpenItem(
        new ItemId(r.get(OPEN_ITEM.ITEM_ID)),
        new EntryId(r.get(OPEN_ITEM.ENTRY_ID)),
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
