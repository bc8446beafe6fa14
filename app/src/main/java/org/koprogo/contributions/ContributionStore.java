package org.koprogo.contributions;

import static org.koprogo.tables.contributions.Tables.CALL;
import static org.koprogo.tables.contributions.Tables.CALL_SHARE;
import static org.koprogo.tables.contributions.Tables.CALL_WITHDRAWAL;
import static org.koprogo.tables.contributions.Tables.NOTARY_STATEMENT;
import static org.koprogo.tables.contributions.Tables.RESERVE_FUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;

final class ContributionStore {
  void upsertFund(Tx tx, BuildingId building, ReserveFund fund) {
    tx.sql()
        .insertInto(RESERVE_FUND)
        .set(RESERVE_FUND.ORGANIZATION_ID, tx.org().value())
        .set(RESERVE_FUND.BUILDING_ID, building.value())
        .set(RESERVE_FUND.ACCOUNT_CODE, fund.account())
        .set(RESERVE_FUND.KEY_ID, fund.key().value())
        .set(RESERVE_FUND.NAME, fund.name())
        .onConflict(
            RESERVE_FUND.ORGANIZATION_ID, RESERVE_FUND.BUILDING_ID, RESERVE_FUND.ACCOUNT_CODE)
        .doUpdate()
        .set(RESERVE_FUND.KEY_ID, fund.key().value())
        .set(RESERVE_FUND.NAME, fund.name())
        .execute();
  }

  void insertCall(
      Tx tx, UUID id, Call call, EntryId entry, List<CallShare> shares, long totalWeight) {
    tx.sql()
        .insertInto(CALL)
        .set(CALL.ORGANIZATION_ID, tx.org().value())
        .set(CALL.BUILDING_ID, call.building().value())
        .set(CALL.CALL_ID, id)
        .set(CALL.FISCAL_YEAR, call.fiscalYear())
        .set(CALL.REFERENCE, call.reference())
        .set(CALL.TYPE, call.type().name())
        .set(CALL.CALLED_ON, call.date())
        .set(CALL.DUE_ON, call.due())
        .set(CALL.AMOUNT_CENTS, call.amount().cents())
        .set(CALL.KEY_ID, call.key().value())
        .set(CALL.FUND_ACCOUNT, call.fund())
        .set(CALL.LABEL, call.text())
        .set(CALL.ENTRY_ID, entry.value())
        .execute();
    var insert =
        tx.sql()
            .insertInto(
                CALL_SHARE,
                CALL_SHARE.ORGANIZATION_ID,
                CALL_SHARE.BUILDING_ID,
                CALL_SHARE.CALL_ID,
                CALL_SHARE.LOT_ID,
                CALL_SHARE.PARTY_ID,
                CALL_SHARE.POSITION,
                CALL_SHARE.WEIGHT,
                CALL_SHARE.TOTAL_WEIGHT,
                CALL_SHARE.LOT_REMAINDER,
                CALL_SHARE.LOT_EXTRA_CENT,
                CALL_SHARE.LOT_CENTS,
                CALL_SHARE.NUMERATOR,
                CALL_SHARE.DENOMINATOR,
                CALL_SHARE.AMOUNT_CENTS);
    var position = 0;
    for (var s : shares) {
      insert =
          insert.values(
              tx.org().value(),
              call.building().value(),
              id,
              s.lot().value(),
              s.party().value(),
              ++position,
              s.ofLot().weight(),
              totalWeight,
              s.ofLot().remainder(),
              s.ofLot().extraCent(),
              s.ofLot().amount().cents(),
              s.fraction().numerator(),
              s.fraction().denominator(),
              s.amount().cents());
    }
    insert.execute();
  }

  /** A call as it is stored, by its keys. */
  record Stored(UUID call, EntryId entry, LocalDate on) {}

  Optional<Stored> find(Tx tx, BuildingId building, LocalDate fiscalYear, String reference) {
    return tx.sql()
        .select(CALL.CALL_ID, CALL.ENTRY_ID, CALL.CALLED_ON)
        .from(CALL)
        .where(CALL.ORGANIZATION_ID.eq(tx.org().value()))
        .and(CALL.BUILDING_ID.eq(building.value()))
        .and(CALL.FISCAL_YEAR.eq(fiscalYear))
        .and(CALL.REFERENCE.eq(reference))
        .fetchOptional(r -> new Stored(r.value1(), new EntryId(r.value2()), r.value3()));
  }

  void insertWithdrawal(
      Tx tx, BuildingId building, UUID call, Contributions.Withdrawal how, EntryId mirror) {
    tx.sql()
        .insertInto(CALL_WITHDRAWAL)
        .set(CALL_WITHDRAWAL.ORGANIZATION_ID, tx.org().value())
        .set(CALL_WITHDRAWAL.BUILDING_ID, building.value())
        .set(CALL_WITHDRAWAL.CALL_ID, call)
        .set(CALL_WITHDRAWAL.WITHDRAWN_ON, how.on())
        .set(CALL_WITHDRAWAL.REASON, how.reason())
        .set(CALL_WITHDRAWAL.ENTRY_ID, mirror.value())
        .execute();
  }

  void insertStatement(Tx tx, BuildingId building, NotaryStatement s, int position) {
    tx.sql()
        .insertInto(NOTARY_STATEMENT)
        .set(NOTARY_STATEMENT.ORGANIZATION_ID, tx.org().value())
        .set(NOTARY_STATEMENT.BUILDING_ID, building.value())
        .set(NOTARY_STATEMENT.STATEMENT_ID, Ids.next())
        .set(NOTARY_STATEMENT.FISCAL_YEAR, s.fiscalYear())
        .set(NOTARY_STATEMENT.POSITION, position)
        .set(NOTARY_STATEMENT.REFERENCE, s.reference())
        .set(NOTARY_STATEMENT.STATED_ON, s.on())
        .set(NOTARY_STATEMENT.PARTY_ID, s.party().value())
        .set(NOTARY_STATEMENT.LOTS, s.lots())
        .set(NOTARY_STATEMENT.SHARES, s.shares())
        .set(NOTARY_STATEMENT.TOTAL_SHARES, s.totalShares())
        .set(NOTARY_STATEMENT.WORKING_CAPITAL_CENTS, s.workingCapital().cents())
        .set(NOTARY_STATEMENT.FUNDS, s.funds())
        .set(NOTARY_STATEMENT.RESERVE_SHARE_CENTS, s.reserveShare().cents())
        .set(NOTARY_STATEMENT.LEDGER_BALANCE_CENTS, s.ledgerBalance().cents())
        .set(NOTARY_STATEMENT.OVERDUE_CENTS, s.overdue().cents())
        .set(NOTARY_STATEMENT.NOT_YET_DUE_CENTS, s.notYetDue().cents())
        .execute();
  }
}
