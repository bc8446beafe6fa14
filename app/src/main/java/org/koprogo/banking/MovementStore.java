package org.koprogo.banking;

import static org.koprogo.tables.banking.Tables.ALLOCATION;
import static org.koprogo.tables.banking.Tables.MOVEMENT;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.ItemId;

final class MovementStore {
  void insert(Tx tx, Movement m, EntryId entry) {
    tx.sql()
        .insertInto(MOVEMENT)
        .set(MOVEMENT.ORGANIZATION_ID, tx.org().value())
        .set(MOVEMENT.BUILDING_ID, m.building().value())
        .set(MOVEMENT.MOVEMENT_ID, Ids.next())
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
  }

  void insertAllocation(Tx tx, Movement m, int position, @Nullable ItemId item, Money amount) {
    var movement =
        DSL.select(MOVEMENT.MOVEMENT_ID)
            .from(MOVEMENT)
            .where(MOVEMENT.ORGANIZATION_ID.eq(tx.org().value()))
            .and(MOVEMENT.BUILDING_ID.eq(m.building().value()))
            .and(MOVEMENT.FISCAL_YEAR.eq(m.fiscalYear()))
            .and(MOVEMENT.REFERENCE.eq(m.reference()));
    tx.sql()
        .insertInto(ALLOCATION)
        .set(ALLOCATION.ORGANIZATION_ID, tx.org().value())
        .set(ALLOCATION.BUILDING_ID, m.building().value())
        .set(ALLOCATION.MOVEMENT_ID, movement.asField())
        .set(ALLOCATION.POSITION, position)
        .set(ALLOCATION.ITEM_ID, item == null ? null : item.value())
        .set(ALLOCATION.AMOUNT_CENTS, amount.cents())
        .execute();
  }
}
