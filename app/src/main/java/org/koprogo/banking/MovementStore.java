package org.koprogo.banking;

import static org.koprogo.tables.banking.Tables.ALLOCATION;
import static org.koprogo.tables.banking.Tables.MOVEMENT;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.ItemId;

final class MovementStore {
  /** What a movement settled: the part of an item, or what stayed on account. */
  record Part(@Nullable ItemId item, Money amount) {}

  void insert(Tx tx, Movement m, EntryId entry, List<Part> settled) {
    var id = Ids.next();
    tx.sql()
        .insertInto(MOVEMENT)
        .set(MOVEMENT.ORGANIZATION_ID, tx.org().value())
        .set(MOVEMENT.BUILDING_ID, m.building().value())
        .set(MOVEMENT.MOVEMENT_ID, id)
        .set(MOVEMENT.FISCAL_YEAR, m.fiscalYear())
        .set(MOVEMENT.POSITION, m.position())
        .set(MOVEMENT.REFERENCE, m.reference())
        .set(MOVEMENT.ACCOUNT_CODE, m.account())
        .set(MOVEMENT.BOOKED_ON, m.date())
        .set(MOVEMENT.AMOUNT_CENTS, m.amount().cents())
        .set(MOVEMENT.KIND, m.purpose().kind())
        .set(MOVEMENT.TARGET, m.target())
        .set(MOVEMENT.COUNTERPARTY, m.statement().counterparty())
        .set(MOVEMENT.COUNTERPARTY_IBAN, m.statement().iban())
        .set(MOVEMENT.STRUCTURED_COMMUNICATION, m.statement().structured())
        .set(MOVEMENT.COMMUNICATION, m.statement().communication())
        .set(MOVEMENT.LABEL, m.statement().text())
        .set(MOVEMENT.ENTRY_ID, entry.value())
        .execute();
    if (!settled.isEmpty()) insertAllocations(tx, m, id, settled);
  }

  private static void insertAllocations(Tx tx, Movement m, UUID id, List<Part> settled) {
    tx.sql()
        .insertInto(ALLOCATION)
        .columns(
            List.<Field<?>>of(
                ALLOCATION.ORGANIZATION_ID,
                ALLOCATION.BUILDING_ID,
                ALLOCATION.MOVEMENT_ID,
                ALLOCATION.POSITION,
                ALLOCATION.ITEM_ID,
                ALLOCATION.AMOUNT_CENTS))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(m.building().value()),
                    DSL.val(id),
                    Columns.positions(settled.size()),
                    Columns.of(
                        settled, p -> p.item() == null ? null : p.item().value(), UUID[]::new),
                    Columns.of(settled, p -> p.amount().cents(), Long[]::new))))
        .execute();
  }
}
