package org.koprogo.contributions;

import static org.koprogo.tables.contributions.Tables.CALL;
import static org.koprogo.tables.contributions.Tables.CALL_LETTER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.delivery.Outbox;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.PartyId;

final class CallLetterStore {
  /** The call, held: who writes to its owners at the same time waits, and then sees who was. */
  UUID call(Tx tx, BuildingId building, LocalDate fiscalYear, String reference) {
    var call =
        tx.sql()
            .select(CALL.CALL_ID)
            .from(CALL)
            .where(CALL.ORGANIZATION_ID.eq(tx.org().value()))
            .and(CALL.BUILDING_ID.eq(building.value()))
            .and(CALL.FISCAL_YEAR.eq(fiscalYear))
            .and(CALL.REFERENCE.eq(reference))
            .fetchSingle(CALL.CALL_ID);
    return Objects.requireNonNull(call);
  }

  void insert(
      Tx tx,
      BuildingId building,
      UUID call,
      CallLetters.ToWrite letter,
      @Nullable String key,
      String by,
      Instant at) {
    tx.sql()
        .insertInto(CALL_LETTER)
        .set(CALL_LETTER.ORGANIZATION_ID, tx.org().value())
        .set(CALL_LETTER.BUILDING_ID, building.value())
        .set(CALL_LETTER.CALL_ID, call)
        .set(CALL_LETTER.PARTY_ID, letter.party().value())
        .set(CALL_LETTER.MESSAGE_KEY, key)
        .set(CALL_LETTER.ASKED_CENTS, letter.asked().cents())
        .set(CALL_LETTER.WRITTEN_BY, by)
        .set(CALL_LETTER.WRITTEN_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  List<CallLetters.Letter> of(
      Scope scope, BuildingId building, LocalDate fiscalYear, String reference, Outbox outbox) {
    var rows =
        scope
            .sql()
            .select(CALL_LETTER.asterisk())
            .from(CALL_LETTER)
            .join(CALL)
            .on(CALL.ORGANIZATION_ID.eq(CALL_LETTER.ORGANIZATION_ID))
            .and(CALL.BUILDING_ID.eq(CALL_LETTER.BUILDING_ID))
            .and(CALL.CALL_ID.eq(CALL_LETTER.CALL_ID))
            .where(CALL.ORGANIZATION_ID.eq(scope.org().value()))
            .and(CALL.BUILDING_ID.eq(building.value()))
            .and(CALL.FISCAL_YEAR.eq(fiscalYear))
            .and(CALL.REFERENCE.eq(reference))
            .orderBy(CALL_LETTER.WRITTEN_AT, CALL_LETTER.PARTY_ID)
            .fetch();
    var keys = rows.getValues(CALL_LETTER.MESSAGE_KEY).stream().filter(Objects::nonNull).toList();
    var fates = outbox.fates(scope.sql(), keys);
    return rows.map(r -> {
      var key = r.get(CALL_LETTER.MESSAGE_KEY);
      return new CallLetters.Letter(
          new PartyId(r.get(CALL_LETTER.PARTY_ID)),
          new Money(r.get(CALL_LETTER.ASKED_CENTS)),
          r.get(CALL_LETTER.WRITTEN_AT).toInstant(),
          key == null ? null : fates.getOrDefault(key, Outbox.Fate.WAITING));
    });
  }
}
