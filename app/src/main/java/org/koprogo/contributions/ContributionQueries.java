package org.koprogo.contributions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static org.koprogo.tables.contributions.Tables.CALL;
import static org.koprogo.tables.contributions.Tables.CALL_SHARE;
import static org.koprogo.tables.contributions.Tables.CALL_WITHDRAWAL;
import static org.koprogo.tables.contributions.Tables.NOTARY_STATEMENT;
import static org.koprogo.tables.contributions.Tables.RESERVE_FUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

final class ContributionQueries {
  List<ReserveFund> funds(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(RESERVE_FUND)
        .where(RESERVE_FUND.ORGANIZATION_ID.eq(scope.org().value()))
        .and(RESERVE_FUND.BUILDING_ID.eq(building.value()))
        .orderBy(RESERVE_FUND.ACCOUNT_CODE)
        .fetch(r ->
            new ReserveFund(
                r.get(RESERVE_FUND.ACCOUNT_CODE),
                new KeyId(r.get(RESERVE_FUND.KEY_ID)),
                r.get(RESERVE_FUND.NAME)));
  }

  List<Contributions.Called> calls(Scope scope, BuildingId building, LocalDate fiscalYear) {
    var rows =
        scope
            .sql()
            .select(CALL.asterisk(), CALL_WITHDRAWAL.WITHDRAWN_ON, CALL_WITHDRAWAL.REASON)
            .from(CALL)
            .leftJoin(CALL_WITHDRAWAL)
            .on(CALL_WITHDRAWAL.ORGANIZATION_ID.eq(CALL.ORGANIZATION_ID))
            .and(CALL_WITHDRAWAL.BUILDING_ID.eq(CALL.BUILDING_ID))
            .and(CALL_WITHDRAWAL.CALL_ID.eq(CALL.CALL_ID))
            .where(CALL.ORGANIZATION_ID.eq(scope.org().value()))
            .and(CALL.BUILDING_ID.eq(building.value()))
            .and(CALL.FISCAL_YEAR.eq(fiscalYear))
            .orderBy(CALL.CALLED_ON, CALL.REFERENCE.collate("C"))
            .limit(10_000)
            .fetch();
    var shares = shares(scope, building, rows.getValues(CALL.CALL_ID).toArray(UUID[]::new));
    return rows.map(r ->
        new Contributions.Called(
            call(building, r), shares.getOrDefault(r.get(CALL.CALL_ID), List.of()), withdrawal(r)));
  }

  private static Contributions.@Nullable Withdrawal withdrawal(Record r) {
    var on = r.get(CALL_WITHDRAWAL.WITHDRAWN_ON);
    return on == null ? null : new Contributions.Withdrawal(on, r.get(CALL_WITHDRAWAL.REASON));
  }

  private static Map<UUID, List<CallShare>> shares(Scope scope, BuildingId building, UUID[] calls) {
    return scope
        .sql()
        .selectFrom(CALL_SHARE)
        .where(CALL_SHARE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(CALL_SHARE.BUILDING_ID.eq(building.value()))
        .and(CALL_SHARE.CALL_ID.eq(any(calls)))
        .orderBy(CALL_SHARE.CALL_ID, CALL_SHARE.POSITION)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                r -> r.get(CALL_SHARE.CALL_ID), mapping(ContributionQueries::share, toList())));
  }

  private static CallShare share(Record r) {
    return new CallShare(
        new LotId(r.get(CALL_SHARE.LOT_ID)),
        new PartyId(r.get(CALL_SHARE.PARTY_ID)),
        new Allocation.Part(
            r.get(CALL_SHARE.WEIGHT),
            r.get(CALL_SHARE.TOTAL_WEIGHT),
            r.get(CALL_SHARE.LOT_REMAINDER),
            r.get(CALL_SHARE.LOT_EXTRA_CENT),
            new Money(r.get(CALL_SHARE.LOT_CENTS))),
        new Fraction(r.get(CALL_SHARE.NUMERATOR), r.get(CALL_SHARE.DENOMINATOR)),
        new Money(r.get(CALL_SHARE.AMOUNT_CENTS)));
  }

  private static Call call(BuildingId building, Record r) {
    return new Call(
        building,
        r.get(CALL.FISCAL_YEAR),
        r.get(CALL.REFERENCE),
        Call.Type.valueOf(r.get(CALL.TYPE)),
        r.get(CALL.CALLED_ON),
        r.get(CALL.DUE_ON),
        new Money(r.get(CALL.AMOUNT_CENTS)),
        new KeyId(r.get(CALL.KEY_ID)),
        r.get(CALL.FUND_ACCOUNT),
        r.get(CALL.LABEL));
  }

  List<NotaryStatement> statements(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return scope
        .sql()
        .selectFrom(NOTARY_STATEMENT)
        .where(NOTARY_STATEMENT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(NOTARY_STATEMENT.BUILDING_ID.eq(building.value()))
        .and(NOTARY_STATEMENT.FISCAL_YEAR.eq(fiscalYear))
        .orderBy(NOTARY_STATEMENT.POSITION)
        .fetch(ContributionQueries::statement);
  }

  private static NotaryStatement statement(Record r) {
    return new NotaryStatement(
        r.get(NOTARY_STATEMENT.FISCAL_YEAR),
        r.get(NOTARY_STATEMENT.REFERENCE),
        r.get(NOTARY_STATEMENT.STATED_ON),
        new PartyId(r.get(NOTARY_STATEMENT.PARTY_ID)),
        r.get(NOTARY_STATEMENT.LOTS),
        r.get(NOTARY_STATEMENT.SHARES),
        r.get(NOTARY_STATEMENT.TOTAL_SHARES),
        new Money(r.get(NOTARY_STATEMENT.WORKING_CAPITAL_CENTS)),
        r.get(NOTARY_STATEMENT.FUNDS),
        new Money(r.get(NOTARY_STATEMENT.RESERVE_SHARE_CENTS)),
        new Money(r.get(NOTARY_STATEMENT.LEDGER_BALANCE_CENTS)),
        new Money(r.get(NOTARY_STATEMENT.OVERDUE_CENTS)),
        new Money(r.get(NOTARY_STATEMENT.NOT_YET_DUE_CENTS)));
  }
}
