package org.koprogo.ledger;

import static java.util.Objects.requireNonNull;
import static org.koprogo.tables.ledger.Tables.OPEN_ITEM;
import static org.koprogo.tables.ledger.Tables.PERIOD;

import java.time.LocalDate;
import java.util.Optional;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;

final class ItemStore {
  /** Opens the items of a posted entry's lines. */
  void insertItems(Tx tx, JournalEntry entry, EntryId id) {
    if (entry.lines().stream().allMatch(l -> l.item() == null)) return;
    var year = fiscalYear(tx, entry.building(), entry.bookedOn()).orElseThrow();
    for (var i = 0; i < entry.lines().size(); i++) {
      var line = entry.lines().get(i);
      if (line.item() != null)
        insert(tx, entry.building(), year, id, i + 1, entry.bookedOn(), line);
    }
  }

  private static Optional<LocalDate> fiscalYear(Tx tx, BuildingId building, LocalDate day) {
    return tx.sql()
        .select(PERIOD.FISCAL_YEAR)
        .from(PERIOD)
        .where(PERIOD.ORGANIZATION_ID.eq(tx.org().value()))
        .and(PERIOD.BUILDING_ID.eq(building.value()))
        .and(PERIOD.FIRST_DAY.le(day))
        .and(PERIOD.LAST_DAY.ge(day))
        .fetchOptional(PERIOD.FISCAL_YEAR);
  }

  void insert(
      Tx tx,
      BuildingId building,
      LocalDate fiscalYear,
      EntryId id,
      int lineNo,
      LocalDate bookedOn,
      JournalLine line) {
    var item = requireNonNull(line.item());
    tx.sql()
        .insertInto(OPEN_ITEM)
        .set(OPEN_ITEM.ORGANIZATION_ID, tx.org().value())
        .set(OPEN_ITEM.BUILDING_ID, building.value())
        .set(OPEN_ITEM.ITEM_ID, Ids.next())
        .set(OPEN_ITEM.FISCAL_YEAR, fiscalYear)
        .set(OPEN_ITEM.ENTRY_ID, id.value())
        .set(OPEN_ITEM.LINE_NO, lineNo)
        .set(OPEN_ITEM.PARTY_ID, requireNonNull(line.party()).value())
        .set(OPEN_ITEM.ACCOUNT_CODE, line.account())
        .set(OPEN_ITEM.REFERENCE, item.reference())
        .set(OPEN_ITEM.BOOKED_ON, bookedOn)
        .set(OPEN_ITEM.DUE_ON, item.due())
        .set(OPEN_ITEM.SIDE, line.side().letter)
        .set(OPEN_ITEM.AMOUNT_CENTS, line.amount().cents())
        .execute();
  }
}
