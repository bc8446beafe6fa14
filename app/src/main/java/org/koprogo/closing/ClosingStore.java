package org.koprogo.closing;

import static org.koprogo.tables.closing.Tables.INTEREST_RATE;
import static org.koprogo.tables.closing.Tables.LATE_INTEREST;
import static org.koprogo.tables.closing.Tables.OPENING_ROW;
import static org.koprogo.tables.closing.Tables.SETTLEMENT;
import static org.koprogo.tables.closing.Tables.SETTLEMENT_LINE;
import static org.koprogo.tables.closing.Tables.SETTLEMENT_PARTY;
import static org.koprogo.tables.closing.Tables.SETTLEMENT_SHARE;
import static org.koprogo.tables.closing.Tables.YEAR_POLICY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;

final class ClosingStore {
  void upsertRates(Tx tx, BuildingId building, Map<Integer, BigDecimal> rates, String source) {
    rates.forEach((year, rate) ->
        tx.sql()
            .insertInto(INTEREST_RATE)
            .set(INTEREST_RATE.ORGANIZATION_ID, tx.org().value())
            .set(INTEREST_RATE.BUILDING_ID, building.value())
            .set(INTEREST_RATE.CALENDAR_YEAR, year)
            .set(INTEREST_RATE.RATE, rate)
            .set(INTEREST_RATE.SOURCE, source)
            .onConflictDoNothing()
            .execute());
  }

  void insertPolicy(Tx tx, BuildingId building, LocalDate year, YearEnd.Policy policy) {
    tx.sql()
        .insertInto(YEAR_POLICY)
        .set(YEAR_POLICY.ORGANIZATION_ID, tx.org().value())
        .set(YEAR_POLICY.BUILDING_ID, building.value())
        .set(YEAR_POLICY.FISCAL_YEAR, year)
        .set(YEAR_POLICY.WORKING_CAPITAL_KEY_ID, policy.workingCapitalKey().value())
        .set(YEAR_POLICY.SETTLEMENT_DUE_ON, policy.settlementDue())
        .execute();
  }

  void insertOpeningRows(Tx tx, BuildingId building, LocalDate year, List<OpeningRow> rows) {
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      tx.sql()
          .insertInto(OPENING_ROW)
          .set(OPENING_ROW.ORGANIZATION_ID, tx.org().value())
          .set(OPENING_ROW.BUILDING_ID, building.value())
          .set(OPENING_ROW.FISCAL_YEAR, year)
          .set(OPENING_ROW.POSITION, i + 1)
          .set(OPENING_ROW.ACCOUNT_CODE, row.account())
          .set(OPENING_ROW.PARTY_ID, row.party() == null ? null : row.party().value())
          .set(OPENING_ROW.SIDE, row.signed().isNegative() ? "C" : "D")
          .set(OPENING_ROW.AMOUNT_CENTS, row.signed().abs().cents())
          .set(OPENING_ROW.DUE_ON, row.due())
          .set(OPENING_ROW.LABEL, row.text())
          .execute();
    }
  }

  void insertInterest(Tx tx, BuildingId building, EntryId entry, Adjustment.LateInterest late) {
    tx.sql()
        .insertInto(LATE_INTEREST)
        .set(LATE_INTEREST.ORGANIZATION_ID, tx.org().value())
        .set(LATE_INTEREST.BUILDING_ID, building.value())
        .set(LATE_INTEREST.ENTRY_ID, entry.value())
        .set(LATE_INTEREST.PARTY_ID, late.party().value())
        .set(LATE_INTEREST.PRINCIPAL_CENTS, late.interest().principal().cents())
        .set(LATE_INTEREST.FROM_ON, late.interest().from())
        .set(LATE_INTEREST.TO_ON, late.interest().to())
        .set(LATE_INTEREST.ARITHMETIC, late.interest().arithmetic())
        .set(LATE_INTEREST.AMOUNT_CENTS, late.interest().amount().cents())
        .execute();
  }

  void insertSettlement(
      Tx tx, BuildingId building, LocalDate year, Settlement settlement, String by) {
    tx.sql()
        .insertInto(SETTLEMENT)
        .set(SETTLEMENT.ORGANIZATION_ID, tx.org().value())
        .set(SETTLEMENT.BUILDING_ID, building.value())
        .set(SETTLEMENT.FISCAL_YEAR, year)
        .set(SETTLEMENT.APPROVED_BY, by)
        .execute();
    for (var line : settlement.lines()) {
      insertLine(tx, building, year, line);
      insertShares(tx, building, year, line);
    }
  }

  private static void insertLine(Tx tx, BuildingId building, LocalDate year, Settlement.Line line) {
    tx.sql()
        .insertInto(SETTLEMENT_LINE)
        .set(SETTLEMENT_LINE.ORGANIZATION_ID, tx.org().value())
        .set(SETTLEMENT_LINE.BUILDING_ID, building.value())
        .set(SETTLEMENT_LINE.FISCAL_YEAR, year)
        .set(SETTLEMENT_LINE.LINE_NO, line.number())
        .set(SETTLEMENT_LINE.ACCOUNT_CODE, line.account())
        .set(SETTLEMENT_LINE.KEY_ID, line.key().value())
        .set(SETTLEMENT_LINE.TOTAL_CENTS, line.total().cents())
        .set(SETTLEMENT_LINE.TOTAL_WEIGHT, line.totalWeight())
        .set(SETTLEMENT_LINE.TENANT_PERCENT, (short) line.tenantPercent())
        .execute();
  }

  /** One statement per line whatever the number of lots: columns travel as arrays. */
  private static void insertShares(
      Tx tx, BuildingId building, LocalDate year, Settlement.Line line) {
    var t = SETTLEMENT_SHARE;
    var columns =
        List.<Field<?>>of(
            array(line, Settlement.Share::lotPosition, Integer[]::new),
            array(line, Settlement.Share::holderPosition, Integer[]::new),
            array(line, s -> s.lot().value(), UUID[]::new),
            array(line, s -> s.party().value(), UUID[]::new),
            array(line, s -> s.ofLot().weight(), Long[]::new),
            array(line, s -> s.ofLot().remainder(), Long[]::new),
            array(line, s -> s.ofLot().extraCent(), Boolean[]::new),
            array(line, s -> s.ofLot().amount().cents(), Long[]::new),
            array(line, Settlement.Share::from, LocalDate[]::new),
            array(line, Settlement.Share::toExclusive, LocalDate[]::new),
            array(line, s -> s.basis().name(), String[]::new),
            array(line, s -> s.ofHolder().weight(), Long[]::new),
            array(line, s -> s.ofHolder().totalWeight(), Long[]::new),
            array(line, s -> s.ofHolder().remainder(), Long[]::new),
            array(line, s -> s.ofHolder().extraCent(), Boolean[]::new),
            array(line, s -> s.amount().cents(), Long[]::new),
            array(line, s -> s.tenantPart().cents(), Long[]::new));
    var values = new ArrayList<Field<?>>();
    values.add(DSL.val(tx.org().value()));
    values.add(DSL.val(building.value()));
    values.add(DSL.val(year));
    values.add(DSL.val(line.number()));
    values.addAll(columns);
    tx.sql()
        .insertInto(t)
        .columns(
            List.<Field<?>>of(
                t.ORGANIZATION_ID,
                t.BUILDING_ID,
                t.FISCAL_YEAR,
                t.LINE_NO,
                t.LOT_POSITION,
                t.HOLDER_POSITION,
                t.LOT_ID,
                t.PARTY_ID,
                t.WEIGHT,
                t.LOT_REMAINDER,
                t.LOT_EXTRA_CENT,
                t.LOT_CENTS,
                t.FROM_ON,
                t.TO_ON,
                t.BASIS,
                t.UNITS,
                t.TOTAL_UNITS,
                t.REMAINDER,
                t.EXTRA_CENT,
                t.AMOUNT_CENTS,
                t.TENANT_CENTS))
        .select(DSL.select(values))
        .execute();
  }

  /** A set-returning column: several in one select list advance together. */
  private static <T> Field<?> array(
      Settlement.Line line, Function<Settlement.Share, T> cell, IntFunction<T[]> type) {
    var values = line.shares().stream().map(cell).toArray(type);
    return DSL.function("unnest", values.getClass().getComponentType(), DSL.val(values));
  }

  void insertPartyNet(
      Tx tx,
      BuildingId building,
      LocalDate year,
      Settlement.PartyNet net,
      @Nullable EntryId voucher) {
    tx.sql()
        .insertInto(SETTLEMENT_PARTY)
        .set(SETTLEMENT_PARTY.ORGANIZATION_ID, tx.org().value())
        .set(SETTLEMENT_PARTY.BUILDING_ID, building.value())
        .set(SETTLEMENT_PARTY.FISCAL_YEAR, year)
        .set(SETTLEMENT_PARTY.PARTY_ID, net.party().value())
        .set(SETTLEMENT_PARTY.CHARGES_CENTS, net.charges().cents())
        .set(SETTLEMENT_PARTY.PROVISIONS_CENTS, net.provisions().cents())
        .set(SETTLEMENT_PARTY.ENTRY_ID, voucher == null ? null : voucher.value())
        .execute();
  }
}
