package org.koprogo.banking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.koprogo.tables.banking.Tables.ALLOCATION;
import static org.koprogo.tables.banking.Tables.MOVEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.OpenItems;

final class MovementQueries {
  List<Banking.BookedMovement> movements(Scope scope, BuildingId building, LocalDate fiscalYear) {
    var references = references(scope, building, fiscalYear);
    var allocations =
        scope
            .sql()
            .selectFrom(ALLOCATION)
            .where(ALLOCATION.ORGANIZATION_ID.eq(scope.org().value()))
            .and(ALLOCATION.BUILDING_ID.eq(building.value()))
            .orderBy(ALLOCATION.MOVEMENT_ID, ALLOCATION.POSITION)
            .fetch()
            .stream()
            .collect(
                groupingBy(
                    r -> r.get(ALLOCATION.MOVEMENT_ID),
                    mapping(
                        r ->
                            new Banking.Allocated(
                                reference(references, r.get(ALLOCATION.ITEM_ID)),
                                new Money(r.get(ALLOCATION.AMOUNT_CENTS))),
                        toList())));
    return scope
        .sql()
        .selectFrom(MOVEMENT)
        .where(MOVEMENT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(MOVEMENT.BUILDING_ID.eq(building.value()))
        .and(MOVEMENT.FISCAL_YEAR.eq(fiscalYear))
        .orderBy(MOVEMENT.BOOKED_ON, MOVEMENT.REFERENCE.collate("C"))
        .limit(1_000_000)
        .fetch(r ->
            new Banking.BookedMovement(
                new EntryId(r.get(MOVEMENT.ENTRY_ID)),
                r.get(MOVEMENT.REFERENCE),
                r.get(MOVEMENT.BOOKED_ON),
                r.get(MOVEMENT.ACCOUNT_CODE),
                new Money(r.get(MOVEMENT.AMOUNT_CENTS)),
                r.get(MOVEMENT.KIND),
                r.get(MOVEMENT.TARGET),
                allocations.getOrDefault(r.get(MOVEMENT.MOVEMENT_ID), List.of())));
  }

  private static Map<ItemId, String> references(
      Scope scope, BuildingId building, LocalDate fiscalYear) {
    var byId = new java.util.HashMap<ItemId, String>();
    for (var item : new OpenItems().ofYear(scope, building, fiscalYear))
      byId.put(item.id(), item.reference());
    return byId;
  }

  private static @org.jspecify.annotations.Nullable String reference(
      Map<ItemId, String> references, @org.jspecify.annotations.Nullable UUID item) {
    return item == null ? null : references.get(new ItemId(item));
  }
}
