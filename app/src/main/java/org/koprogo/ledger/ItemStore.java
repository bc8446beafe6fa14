package org.koprogo.ledger;

import static java.util.Objects.requireNonNull;
import static org.koprogo.tables.ledger.Tables.OPEN_ITEM;
import static org.koprogo.tables.ledger.Tables.PERIOD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;

final class ItemStore {
  private record Row(int lineNo, JournalLine line, JournalLine.Item item) {}

  /** Opens the items of a posted entry's lines, in one statement. */
  void insertItems(Tx tx, JournalEntry entry, EntryId id) {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < entry.lines().size(); i++) {
      var line = entry.lines().get(i);
      if (line.item() != null) rows.add(new Row(i + 1, line, line.item()));
    }
    if (rows.isEmpty()) return;
    var year = fiscalYear(tx, entry.building(), entry.bookedOn());
    insert(tx, entry.building(), year, id, entry.bookedOn(), rows);
  }

  void insert(
      Tx tx,
      BuildingId building,
      LocalDate fiscalYear,
      EntryId id,
      int lineNo,
      LocalDate bookedOn,
      JournalLine line) {
    var row = new Row(lineNo, line, requireNonNull(line.item()));
    insert(tx, building, DSL.val(fiscalYear), id, bookedOn, List.of(row));
  }

  private static Field<LocalDate> fiscalYear(Tx tx, BuildingId building, LocalDate day) {
    return DSL.field(
        DSL.select(PERIOD.FISCAL_YEAR)
            .from(PERIOD)
            .where(PERIOD.ORGANIZATION_ID.eq(tx.org().value()))
            .and(PERIOD.BUILDING_ID.eq(building.value()))
            .and(PERIOD.FIRST_DAY.le(day))
            .and(PERIOD.LAST_DAY.ge(day)));
  }

  private static void insert(
      Tx tx,
      BuildingId building,
      Field<LocalDate> fiscalYear,
      EntryId id,
      LocalDate bookedOn,
      List<Row> rows) {
    tx.sql()
        .insertInto(OPEN_ITEM)
        .columns(
            List.<Field<?>>of(
                OPEN_ITEM.ORGANIZATION_ID,
                OPEN_ITEM.BUILDING_ID,
                OPEN_ITEM.FISCAL_YEAR,
                OPEN_ITEM.ENTRY_ID,
                OPEN_ITEM.BOOKED_ON,
                OPEN_ITEM.ITEM_ID,
                OPEN_ITEM.LINE_NO,
                OPEN_ITEM.PARTY_ID,
                OPEN_ITEM.ACCOUNT_CODE,
                OPEN_ITEM.REFERENCE,
                OPEN_ITEM.DUE_ON,
                OPEN_ITEM.SIDE,
                OPEN_ITEM.AMOUNT_CENTS))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    fiscalYear,
                    DSL.val(id.value()),
                    DSL.val(bookedOn),
                    Columns.of(rows, _ -> Ids.next(), UUID[]::new),
                    Columns.of(rows, Row::lineNo, Integer[]::new),
                    Columns.of(rows, r -> requireNonNull(r.line.party()).value(), UUID[]::new),
                    Columns.of(rows, r -> r.line.account(), String[]::new),
                    Columns.of(rows, r -> r.item.reference(), String[]::new),
                    Columns.of(rows, r -> r.item.due(), LocalDate[]::new),
                    Columns.of(rows, r -> r.line.side().letter, String[]::new),
                    Columns.of(rows, r -> r.line.amount().cents(), Long[]::new))))
        .execute();
  }
}
