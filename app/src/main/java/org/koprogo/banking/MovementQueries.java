package org.koprogo.banking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.jooq.impl.DSL.any;
import static org.koprogo.tables.banking.Tables.ALLOCATION;
import static org.koprogo.tables.banking.Tables.MOVEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.OpenItems;
import org.koprogo.registry.Party;

/** Movements as they were booked: three statements, whatever their number. */
final class MovementQueries {
  private static final int MOST = 1_000_000;
  private final OpenItems items;

  MovementQueries(OpenItems items) {
    this.items = items;
  }

  List<Banking.BookedMovement> movements(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return read(scope, building, MOVEMENT.FISCAL_YEAR.eq(fiscalYear));
  }

  Optional<Banking.BookedMovement> movement(
      Scope scope, BuildingId building, LocalDate fiscalYear, String reference) {
    var one = MOVEMENT.FISCAL_YEAR.eq(fiscalYear).and(MOVEMENT.REFERENCE.eq(reference));
    return read(scope, building, one).stream().findFirst();
  }

  int count(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return scope
        .sql()
        .fetchCount(
            MOVEMENT,
            MOVEMENT
                .ORGANIZATION_ID
                .eq(scope.org().value())
                .and(MOVEMENT.BUILDING_ID.eq(building.value()))
                .and(MOVEMENT.FISCAL_YEAR.eq(fiscalYear)));
  }

  /** Whose the latest movement with each IBAN was, by the IBAN without its spaces. */
  Map<String, Suggestions.Facts.Known> known(Scope scope, BuildingId building) {
    return scope
        .sql()
        .select(MOVEMENT.COUNTERPARTY_IBAN, MOVEMENT.KIND, MOVEMENT.TARGET)
        .distinctOn(MOVEMENT.COUNTERPARTY_IBAN)
        .from(MOVEMENT)
        .where(MOVEMENT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(MOVEMENT.BUILDING_ID.eq(building.value()))
        .and(MOVEMENT.COUNTERPARTY_IBAN.ne(""))
        .and(MOVEMENT.KIND.in("OWNER_PAYMENT", "OWNER_REFUND", "SUPPLIER_PAYMENT"))
        .orderBy(MOVEMENT.COUNTERPARTY_IBAN, MOVEMENT.BOOKED_ON.desc(), MOVEMENT.POSITION.desc())
        .limit(MOST)
        .stream()
        .collect(
            toUnmodifiableMap(
                r -> BankLine.plainIban(r.value1()),
                r ->
                    new Suggestions.Facts.Known(
                        r.value2().equals("SUPPLIER_PAYMENT")
                            ? Party.Role.SUPPLIER
                            : Party.Role.OWNER,
                        r.value3()),
                (first, _) -> first));
  }

  private List<Banking.BookedMovement> read(Scope scope, BuildingId building, Condition which) {
    var rows =
        scope
            .sql()
            .selectFrom(MOVEMENT)
            .where(MOVEMENT.ORGANIZATION_ID.eq(scope.org().value()))
            .and(MOVEMENT.BUILDING_ID.eq(building.value()))
            .and(which)
            .orderBy(MOVEMENT.BOOKED_ON, MOVEMENT.REFERENCE.collate("C"))
            .limit(MOST)
            .fetch();
    var allocated =
        allocated(scope, building, rows.getValues(MOVEMENT.MOVEMENT_ID).toArray(UUID[]::new));
    return rows.map(r -> booked(r, allocated.getOrDefault(r.get(MOVEMENT.MOVEMENT_ID), List.of())));
  }

  private static Banking.BookedMovement booked(Record r, List<Banking.Allocated> allocations) {
    return new Banking.BookedMovement(
        new EntryId(r.get(MOVEMENT.ENTRY_ID)),
        r.get(MOVEMENT.REFERENCE),
        r.get(MOVEMENT.BOOKED_ON),
        r.get(MOVEMENT.ACCOUNT_CODE),
        new Money(r.get(MOVEMENT.AMOUNT_CENTS)),
        r.get(MOVEMENT.KIND),
        r.get(MOVEMENT.TARGET),
        r.get(MOVEMENT.COUNTERPARTY),
        allocations);
  }

  /** What each movement settled, in order. */
  private Map<UUID, List<Banking.Allocated>> allocated(
      Scope scope, BuildingId building, UUID[] movements) {
    var parts =
        scope
            .sql()
            .selectFrom(ALLOCATION)
            .where(ALLOCATION.ORGANIZATION_ID.eq(scope.org().value()))
            .and(ALLOCATION.BUILDING_ID.eq(building.value()))
            .and(ALLOCATION.MOVEMENT_ID.eq(any(movements)))
            .orderBy(ALLOCATION.MOVEMENT_ID, ALLOCATION.POSITION)
            .fetch();
    var references = references(scope, building, parts);
    return parts.stream()
        .collect(
            groupingBy(
                r -> r.get(ALLOCATION.MOVEMENT_ID),
                mapping(
                    r ->
                        new Banking.Allocated(
                            reference(references, r.get(ALLOCATION.ITEM_ID)),
                            new Money(r.get(ALLOCATION.AMOUNT_CENTS))),
                    toList())));
  }

  private Map<ItemId, String> references(
      Scope scope, BuildingId building, Result<? extends Record> parts) {
    var settled =
        parts.getValues(ALLOCATION.ITEM_ID).stream()
            .filter(Objects::nonNull)
            .map(ItemId::new)
            .collect(toUnmodifiableSet());
    return items.references(scope, building, settled);
  }

  private static @Nullable String reference(Map<ItemId, String> references, @Nullable UUID item) {
    return item == null ? null : references.get(new ItemId(item));
  }
}
