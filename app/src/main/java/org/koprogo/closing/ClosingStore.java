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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
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
    var t = OPENING_ROW;
    tx.sql()
        .insertInto(t)
        .columns(
            List.<Field<?>>of(
                t.ORGANIZATION_ID,
                t.BUILDING_ID,
                t.FISCAL_YEAR,
                t.POSITION,
                t.ACCOUNT_CODE,
                t.PARTY_ID,
                t.SIDE,
                t.AMOUNT_CENTS,
                t.DUE_ON,
                t.LABEL))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(year),
                    Columns.positions(rows.size()),
                    Columns.of(rows, OpeningRow::account, String[]::new),
                    Columns.of(
                        rows, r -> r.party() == null ? null : r.party().value(), UUID[]::new),
                    Columns.of(rows, r -> r.signed().isNegative() ? "C" : "D", String[]::new),
                    Columns.of(rows, r -> r.signed().abs().cents(), Long[]::new),
                    Columns.of(rows, OpeningRow::due, LocalDate[]::new),
                    Columns.of(rows, OpeningRow::text, String[]::new))))
        .execute();
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
    if (settlement.lines().isEmpty()) return;
    insertLines(tx, building, year, settlement.lines());
    for (var line : settlement.lines()) insertShares(tx, building, year, line);
  }

  private static void insertLines(
      Tx tx, BuildingId building, LocalDate year, List<Settlement.Line> lines) {
    var t = SETTLEMENT_LINE;
    tx.sql()
        .insertInto(t)
        .columns(
            List.<Field<?>>of(
                t.ORGANIZATION_ID,
                t.BUILDING_ID,
                t.FISCAL_YEAR,
                t.LINE_NO,
                t.ACCOUNT_CODE,
                t.KEY_ID,
                t.TOTAL_CENTS,
                t.TOTAL_WEIGHT,
                t.TENANT_PERCENT))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(year),
                    Columns.of(lines, Settlement.Line::number, Integer[]::new),
                    Columns.of(lines, Settlement.Line::account, String[]::new),
                    Columns.of(lines, l -> l.key().value(), UUID[]::new),
                    Columns.of(lines, l -> l.total().cents(), Long[]::new),
                    Columns.of(lines, Settlement.Line::totalWeight, Long[]::new),
                    Columns.of(lines, l -> (short) l.tenantPercent(), Short[]::new))))
        .execute();
  }

  /** One statement per line, whatever the number of lots. */
  private static void insertShares(
      Tx tx, BuildingId building, LocalDate year, Settlement.Line line) {
    var t = SETTLEMENT_SHARE;
    var shares = line.shares();
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
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(year),
                    DSL.val(line.number()),
                    Columns.of(shares, Settlement.Share::lotPosition, Integer[]::new),
                    Columns.of(shares, Settlement.Share::holderPosition, Integer[]::new),
                    Columns.of(shares, s -> s.lot().value(), UUID[]::new),
                    Columns.of(shares, s -> s.party().value(), UUID[]::new),
                    Columns.of(shares, s -> s.ofLot().weight(), Long[]::new),
                    Columns.of(shares, s -> s.ofLot().remainder(), Long[]::new),
                    Columns.of(shares, s -> s.ofLot().extraCent(), Boolean[]::new),
                    Columns.of(shares, s -> s.ofLot().amount().cents(), Long[]::new),
                    Columns.of(shares, Settlement.Share::from, LocalDate[]::new),
                    Columns.of(shares, Settlement.Share::toExclusive, LocalDate[]::new),
                    Columns.of(shares, s -> s.basis().name(), String[]::new),
                    Columns.of(shares, s -> s.ofHolder().weight(), Long[]::new),
                    Columns.of(shares, s -> s.ofHolder().totalWeight(), Long[]::new),
                    Columns.of(shares, s -> s.ofHolder().remainder(), Long[]::new),
                    Columns.of(shares, s -> s.ofHolder().extraCent(), Boolean[]::new),
                    Columns.of(shares, s -> s.amount().cents(), Long[]::new),
                    Columns.of(shares, s -> s.tenantPart().cents(), Long[]::new))))
        .execute();
  }

  /** A party's net and its voucher; none when the net is zero. */
  record Vouched(Settlement.PartyNet net, @Nullable EntryId voucher) {}

  void insertPartyNets(Tx tx, BuildingId building, LocalDate year, List<Vouched> nets) {
    var t = SETTLEMENT_PARTY;
    tx.sql()
        .insertInto(t)
        .columns(
            List.<Field<?>>of(
                t.ORGANIZATION_ID,
                t.BUILDING_ID,
                t.FISCAL_YEAR,
                t.PARTY_ID,
                t.CHARGES_CENTS,
                t.PROVISIONS_CENTS,
                t.ENTRY_ID))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(year),
                    Columns.of(nets, n -> n.net().party().value(), UUID[]::new),
                    Columns.of(nets, n -> n.net().charges().cents(), Long[]::new),
                    Columns.of(nets, n -> n.net().provisions().cents(), Long[]::new),
                    Columns.of(
                        nets, n -> n.voucher() == null ? null : n.voucher().value(), UUID[]::new))))
        .execute();
  }
}
