package org.koprogo.closing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.closing.Tables.INTEREST_RATE;
import static org.koprogo.tables.closing.Tables.LATE_INTEREST;
import static org.koprogo.tables.closing.Tables.OPENING_ROW;
import static org.koprogo.tables.closing.Tables.SETTLEMENT;
import static org.koprogo.tables.closing.Tables.SETTLEMENT_LINE;
import static org.koprogo.tables.closing.Tables.SETTLEMENT_PARTY;
import static org.koprogo.tables.closing.Tables.SETTLEMENT_SHARE;
import static org.koprogo.tables.closing.Tables.YEAR_POLICY;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;
import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.EntryId;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

final class ClosingQueries {
  record Charge(String account, KeyId key, Money total) {}

  /** What stands under a key in a year, per account and key; what nets to nothing is left out. */
  List<Charge> charges(Scope scope, BuildingId building, LocalDate year) {
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
        .fetch(r ->
            new Charge(r.value1(), new KeyId(r.value2()), new Money(r.value3().longValueExact())));
  }

  /** The sources of the deferrals that stand in a year. */
  Set<String> deferrals(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectDistinct(PUB_LINE.SOURCE_KEY)
        .from(PUB_LINE)
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BUILDING_ID.eq(building.value()))
        .and(PUB_LINE.FISCAL_YEAR.eq(year))
        .and(PUB_LINE.SOURCE_KEY.startsWith(Adjustments.DEFERRAL))
        .fetchSet(PUB_LINE.SOURCE_KEY);
  }

  Map<Integer, BigDecimal> rates(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(INTEREST_RATE)
        .where(INTEREST_RATE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(INTEREST_RATE.BUILDING_ID.eq(building.value()))
        .fetch()
        .stream()
        .collect(toMap(r -> r.get(INTEREST_RATE.CALENDAR_YEAR), r -> r.get(INTEREST_RATE.RATE)));
  }

  Map<EntryId, Interest> interest(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(LATE_INTEREST)
        .where(LATE_INTEREST.ORGANIZATION_ID.eq(scope.org().value()))
        .and(LATE_INTEREST.BUILDING_ID.eq(building.value()))
        .limit(1_000_000)
        .fetch()
        .stream()
        .collect(
            toMap(
                r -> new EntryId(r.get(LATE_INTEREST.ENTRY_ID)),
                r ->
                    new Interest(
                        new Money(r.get(LATE_INTEREST.PRINCIPAL_CENTS)),
                        r.get(LATE_INTEREST.FROM_ON),
                        r.get(LATE_INTEREST.TO_ON),
                        r.get(LATE_INTEREST.ARITHMETIC),
                        new Money(r.get(LATE_INTEREST.AMOUNT_CENTS)))));
  }

  Map<PartyId, EntryId> vouchers(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectFrom(SETTLEMENT_PARTY)
        .where(SETTLEMENT_PARTY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(SETTLEMENT_PARTY.BUILDING_ID.eq(building.value()))
        .and(SETTLEMENT_PARTY.FISCAL_YEAR.eq(year))
        .and(SETTLEMENT_PARTY.ENTRY_ID.isNotNull())
        .fetch()
        .stream()
        .collect(
            toMap(
                r -> new PartyId(r.get(SETTLEMENT_PARTY.PARTY_ID)),
                r -> new EntryId(r.get(SETTLEMENT_PARTY.ENTRY_ID))));
  }

  Optional<YearEnd.Policy> policy(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectFrom(YEAR_POLICY)
        .where(YEAR_POLICY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(YEAR_POLICY.BUILDING_ID.eq(building.value()))
        .and(YEAR_POLICY.FISCAL_YEAR.eq(year))
        .fetchOptional(r ->
            new YearEnd.Policy(
                new KeyId(r.get(YEAR_POLICY.WORKING_CAPITAL_KEY_ID)),
                r.get(YEAR_POLICY.SETTLEMENT_DUE_ON)));
  }

  List<OpeningRow> openingRows(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectFrom(OPENING_ROW)
        .where(OPENING_ROW.ORGANIZATION_ID.eq(scope.org().value()))
        .and(OPENING_ROW.BUILDING_ID.eq(building.value()))
        .and(OPENING_ROW.FISCAL_YEAR.eq(year))
        .orderBy(OPENING_ROW.POSITION)
        .fetch(r -> {
          var party = r.get(OPENING_ROW.PARTY_ID);
          var amount = new Money(r.get(OPENING_ROW.AMOUNT_CENTS));
          return new OpeningRow(
              r.get(OPENING_ROW.ACCOUNT_CODE),
              party == null ? null : new PartyId(party),
              r.get(OPENING_ROW.SIDE).equals("D") ? amount : amount.negate(),
              r.get(OPENING_ROW.DUE_ON),
              r.get(OPENING_ROW.LABEL));
        });
  }

  /** The OPEN entry of a year; a year that opened with nothing has none. */
  Optional<EntryId> findOpeningEntry(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectDistinct(PUB_LINE.ENTRY_ID)
        .from(PUB_LINE)
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BUILDING_ID.eq(building.value()))
        .and(PUB_LINE.FISCAL_YEAR.eq(year))
        .and(PUB_LINE.JOURNAL_KIND.eq("OPEN"))
        .fetchOptional(r -> new EntryId(r.value1()));
  }

  boolean isSettled(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .fetchExists(
            SETTLEMENT,
            SETTLEMENT
                .ORGANIZATION_ID
                .eq(scope.org().value())
                .and(SETTLEMENT.BUILDING_ID.eq(building.value()))
                .and(SETTLEMENT.FISCAL_YEAR.eq(year)));
  }

  Settlement settlement(
      Scope scope,
      BuildingId building,
      LocalDate year,
      List<Party> parties,
      List<DistributionKey> keys) {
    var keyCodes = keys.stream().collect(toMap(k -> k.id(), DistributionKey::code));
    var shares =
        scope
            .sql()
            .selectFrom(SETTLEMENT_SHARE)
            .where(SETTLEMENT_SHARE.ORGANIZATION_ID.eq(scope.org().value()))
            .and(SETTLEMENT_SHARE.BUILDING_ID.eq(building.value()))
            .and(SETTLEMENT_SHARE.FISCAL_YEAR.eq(year))
            .orderBy(
                SETTLEMENT_SHARE.LINE_NO,
                SETTLEMENT_SHARE.LOT_POSITION,
                SETTLEMENT_SHARE.HOLDER_POSITION)
            .fetch()
            .stream()
            .collect(groupingBy(r -> r.get(SETTLEMENT_SHARE.LINE_NO), mapping(r -> r, toList())));
    var lines =
        scope
            .sql()
            .selectFrom(SETTLEMENT_LINE)
            .where(SETTLEMENT_LINE.ORGANIZATION_ID.eq(scope.org().value()))
            .and(SETTLEMENT_LINE.BUILDING_ID.eq(building.value()))
            .and(SETTLEMENT_LINE.FISCAL_YEAR.eq(year))
            .orderBy(SETTLEMENT_LINE.LINE_NO)
            .fetch(r -> {
              var key = new KeyId(r.get(SETTLEMENT_LINE.KEY_ID));
              var total = r.get(SETTLEMENT_LINE.TOTAL_WEIGHT);
              return new Settlement.Line(
                  r.get(SETTLEMENT_LINE.LINE_NO),
                  r.get(SETTLEMENT_LINE.ACCOUNT_CODE),
                  key,
                  keyCodes.getOrDefault(key, ""),
                  new Money(r.get(SETTLEMENT_LINE.TOTAL_CENTS)),
                  r.get(SETTLEMENT_LINE.TENANT_PERCENT),
                  shares.getOrDefault(r.get(SETTLEMENT_LINE.LINE_NO), List.of()).stream()
                      .map(s -> share(s, total))
                      .toList());
            });
    return new Settlement(lines, nets(scope, building, year, parties));
  }

  private static Settlement.Share share(Record r, long totalWeight) {
    var t = SETTLEMENT_SHARE;
    return new Settlement.Share(
        new LotId(r.get(t.LOT_ID)),
        r.get(t.LOT_POSITION),
        new Allocation.Part(
            r.get(t.WEIGHT),
            totalWeight,
            r.get(t.LOT_REMAINDER),
            r.get(t.LOT_EXTRA_CENT),
            new Money(r.get(t.LOT_CENTS))),
        new PartyId(r.get(t.PARTY_ID)),
        r.get(t.HOLDER_POSITION),
        r.get(t.FROM_ON),
        r.get(t.TO_ON),
        Settlement.Basis.valueOf(r.get(t.BASIS)),
        new Allocation.Part(
            r.get(t.UNITS),
            r.get(t.TOTAL_UNITS),
            r.get(t.REMAINDER),
            r.get(t.EXTRA_CENT),
            new Money(r.get(t.AMOUNT_CENTS))),
        new Money(r.get(t.TENANT_CENTS)));
  }

  private static List<Settlement.PartyNet> nets(
      Scope scope, BuildingId building, LocalDate year, List<Party> parties) {
    var byId =
        scope
            .sql()
            .selectFrom(SETTLEMENT_PARTY)
            .where(SETTLEMENT_PARTY.ORGANIZATION_ID.eq(scope.org().value()))
            .and(SETTLEMENT_PARTY.BUILDING_ID.eq(building.value()))
            .and(SETTLEMENT_PARTY.FISCAL_YEAR.eq(year))
            .fetch()
            .stream()
            .collect(toMap(r -> new PartyId(r.get(SETTLEMENT_PARTY.PARTY_ID)), r -> r));
    return parties.stream()
        .filter(p -> byId.containsKey(p.id()))
        .map(p -> {
          var r = java.util.Objects.requireNonNull(byId.get(p.id()));
          var charges = new Money(r.get(SETTLEMENT_PARTY.CHARGES_CENTS));
          var provisions = new Money(r.get(SETTLEMENT_PARTY.PROVISIONS_CENTS));
          return new Settlement.PartyNet(
              p.id(), p.code(), charges, provisions, charges.minus(provisions));
        })
        .toList();
  }
}
