package org.koprogo.delivery;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;
import static org.koprogo.tables.delivery.Tables.FATE;
import static org.koprogo.tables.delivery.Tables.MESSAGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Masked;

final class MessageStore {
  /** A message that is due. */
  record Due(UUID id, String dedupe, String recipient, String subject, String body, int attempts) {}

  void insert(DSLContext sql, Outbox.Mail mail) {
    sql.insertInto(MESSAGE)
        .set(MESSAGE.MESSAGE_ID, Ids.next())
        .set(MESSAGE.DEDUPE_KEY, mail.dedupe())
        .set(MESSAGE.RECIPIENT, mail.recipient())
        .set(MESSAGE.SUBJECT, mail.subject())
        .set(MESSAGE.BODY, mail.body())
        .execute();
  }

  Map<String, Outbox.Fate> fates(DSLContext sql, Collection<String> dedupes) {
    return sql.selectFrom(FATE.call(dedupes.toArray(String[]::new)))
        .fetchMap(
            r -> r.get(FATE.DEDUPE_KEY),
            r -> new Outbox.Fate(instant(r.get(FATE.SENT_AT)), instant(r.get(FATE.PARKED_AT))));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** Takes some that are due, for this transaction alone. */
  List<Due> take(DSLContext sql, Instant now, int most) {
    return sql.select(
            MESSAGE.MESSAGE_ID,
            MESSAGE.DEDUPE_KEY,
            MESSAGE.RECIPIENT,
            MESSAGE.SUBJECT,
            MESSAGE.BODY,
            MESSAGE.ATTEMPTS)
        .from(MESSAGE)
        .where(MESSAGE.SENT_AT.isNull())
        .and(MESSAGE.PARKED_AT.isNull())
        .and(MESSAGE.AVAILABLE_AT.le(now.atOffset(ZoneOffset.UTC)))
        .orderBy(MESSAGE.AVAILABLE_AT)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch(
            r -> new Due(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
  }

  Mailbox.State state(DSLContext sql) {
    var waits = MESSAGE.SENT_AT.isNull().and(MESSAGE.PARKED_AT.isNull());
    return sql.select(
            count().filterWhere(waits),
            count().filterWhere(MESSAGE.SENT_AT.isNotNull()),
            count().filterWhere(MESSAGE.PARKED_AT.isNotNull().and(MESSAGE.GIVEN_UP_AT.isNull())),
            min(MESSAGE.CREATED_AT).filterWhere(waits))
        .from(MESSAGE)
        .fetchSingle(r ->
            new Mailbox.State(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4() == null ? null : r.value4().toInstant()));
  }

  List<Mailbox.Letter> newest(DSLContext sql, int most) {
    return sql.select(MESSAGE.CREATED_AT, MESSAGE.RECIPIENT, MESSAGE.SUBJECT, MESSAGE.BODY)
        .from(MESSAGE)
        .orderBy(MESSAGE.CREATED_AT.desc())
        .limit(most)
        .fetch(r -> new Mailbox.Letter(r.value1().toInstant(), r.value2(), r.value3(), r.value4()));
  }

  List<Mailbox.Unsent> unsent(DSLContext sql, int most) {
    return sql.selectFrom(MESSAGE)
        .where(isUnsent())
        .orderBy(MESSAGE.PARKED_AT.asc().nullsLast(), MESSAGE.CREATED_AT)
        .limit(most)
        .fetch(r ->
            new Mailbox.Unsent(
                r.get(MESSAGE.MESSAGE_ID),
                r.get(MESSAGE.CREATED_AT).toInstant(),
                Masked.address(r.get(MESSAGE.RECIPIENT)),
                r.get(MESSAGE.ATTEMPTS),
                r.get(MESSAGE.AVAILABLE_AT).toInstant(),
                r.get(MESSAGE.LAST_ERROR),
                r.get(MESSAGE.PARKED_AT) != null));
  }

  private static Condition isUnsent() {
    return MESSAGE.SENT_AT.isNull().and(MESSAGE.GIVEN_UP_AT.isNull());
  }

  boolean retry(DSLContext sql, UUID id, Instant now) {
    return sql.update(MESSAGE)
            .setNull(MESSAGE.PARKED_AT)
            .set(MESSAGE.ATTEMPTS, 0)
            .set(MESSAGE.AVAILABLE_AT, now.atOffset(ZoneOffset.UTC))
            .where(MESSAGE.MESSAGE_ID.eq(id))
            .and(isUnsent())
            .execute()
        == 1;
  }

  boolean giveUp(DSLContext sql, UUID id, Instant now) {
    var at = now.atOffset(ZoneOffset.UTC);
    return sql.update(MESSAGE)
            .set(MESSAGE.PARKED_AT, coalesce(MESSAGE.PARKED_AT, val(at)))
            .set(MESSAGE.GIVEN_UP_AT, at)
            .where(MESSAGE.MESSAGE_ID.eq(id))
            .and(isUnsent())
            .execute()
        == 1;
  }

  /** Nobody else takes it until then. */
  void lease(DSLContext sql, UUID id, Instant until) {
    sql.update(MESSAGE)
        .set(MESSAGE.AVAILABLE_AT, until.atOffset(ZoneOffset.UTC))
        .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
        .where(MESSAGE.MESSAGE_ID.eq(id))
        .execute();
  }

  void sent(DSLContext sql, UUID id, Instant at) {
    sql.update(MESSAGE)
        .set(MESSAGE.SENT_AT, at.atOffset(ZoneOffset.UTC))
        .setNull(MESSAGE.LAST_ERROR)
        .where(MESSAGE.MESSAGE_ID.eq(id))
        .execute();
  }

  void failed(DSLContext sql, UUID id, String error, Instant again) {
    sql.update(MESSAGE)
        .set(MESSAGE.LAST_ERROR, error)
        .set(MESSAGE.AVAILABLE_AT, again.atOffset(ZoneOffset.UTC))
        .where(MESSAGE.MESSAGE_ID.eq(id))
        .execute();
  }

  void park(DSLContext sql, UUID id, String error, Instant at) {
    sql.update(MESSAGE)
        .set(MESSAGE.LAST_ERROR, error)
        .set(MESSAGE.PARKED_AT, at.atOffset(ZoneOffset.UTC))
        .where(MESSAGE.MESSAGE_ID.eq(id))
        .execute();
  }
}
