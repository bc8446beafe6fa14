package org.koprogo.audit;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.audit.Tables.BLOCK;
import static org.koprogo.tables.audit.Tables.CHAIN;
import static org.koprogo.tables.audit.Tables.EVENT;

import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.tables.audit.Routines;

final class TrailStore {
  private static final int OBJECT = 500;

  void insert(
      Tx tx,
      String actor,
      String operation,
      Event.Outcome outcome,
      String object,
      byte @Nullable [] before,
      byte @Nullable [] after) {
    tx.sql()
        .insertInto(EVENT)
        .set(EVENT.ORGANIZATION_ID, tx.org().value())
        .set(EVENT.EVENT_ID, Ids.next())
        .set(EVENT.ACTOR, actor)
        .set(EVENT.OPERATION, operation)
        .set(EVENT.OUTCOME, outcome.name())
        .set(EVENT.OBJECT, object.length() > OBJECT ? object.substring(0, OBJECT) : object)
        .set(EVENT.BEFORE_HASH, before)
        .set(EVENT.AFTER_HASH, after)
        .execute();
  }

  int seal(DSLContext sql, OrganizationId organization) {
    return Routines.seal(sql.configuration(), organization.value());
  }

  List<Event> search(Scope scope, Trail.Search search, int limit) {
    var org = scope.org().value();
    var older = EVENT.as("older");
    return scope
        .sql()
        .selectFrom(EVENT)
        .where(EVENT.ORGANIZATION_ID.eq(org))
        .and(
            given(
                search.from() == null ? null : EVENT.AT.ge(search.from().atOffset(ZoneOffset.UTC))))
        .and(given(search.to() == null ? null : EVENT.AT.lt(search.to().atOffset(ZoneOffset.UTC))))
        .and(given(search.actor() == null ? null : EVENT.ACTOR.eq(search.actor())))
        .and(given(search.object() == null ? null : EVENT.OBJECT.startsWith(search.object())))
        .and(given(search.operation() == null ? null : EVENT.OPERATION.eq(search.operation())))
        .and(given(search.outcome() == null ? null : EVENT.OUTCOME.eq(search.outcome().name())))
        .and(
            given(
                search.before() == null
                    ? null
                    : EVENT.SEQ.lt(
                        select(older.SEQ)
                            .from(older)
                            .where(older.ORGANIZATION_ID.eq(org))
                            .and(older.EVENT_ID.eq(search.before())))))
        .orderBy(EVENT.SEQ.desc())
        .limit(limit)
        .fetch(r ->
            new Event(
                r.get(EVENT.EVENT_ID),
                r.get(EVENT.AT).toInstant(),
                r.get(EVENT.ACTOR),
                r.get(EVENT.OPERATION),
                Event.Outcome.valueOf(r.get(EVENT.OUTCOME)),
                r.get(EVENT.OBJECT),
                hex(r.get(EVENT.BEFORE_HASH)),
                hex(r.get(EVENT.AFTER_HASH))));
  }

  Trail.Chain chain(Scope scope) {
    var chain = CHAIN.call();
    return scope
        .sql()
        .selectFrom(chain)
        .fetchSingle(r ->
            new Trail.Chain(
                r.get(chain.BLOCKS),
                r.get(chain.EVENTS),
                HexFormat.of().formatHex(r.get(chain.LAST_HASH)),
                r.get(chain.BROKEN_AT),
                r.get(chain.WAITING)));
  }

  Trail.Seals seals(Scope scope) {
    var org = scope.org().value();
    var events =
        scope
            .sql()
            .select(count())
            .from(EVENT)
            .where(EVENT.ORGANIZATION_ID.eq(org))
            .fetchSingle(r -> r.value1().longValue());
    return scope
        .sql()
        .select(count(), sum(BLOCK.EVENTS), max(BLOCK.SEALED_AT))
        .from(BLOCK)
        .where(BLOCK.ORGANIZATION_ID.eq(org))
        .fetchSingle(r ->
            new Trail.Seals(
                events,
                r.value2() == null ? 0 : r.value2().longValueExact(),
                r.value1(),
                r.value3() == null ? null : r.value3().toInstant()));
  }

  private static Condition given(@Nullable Condition condition) {
    return condition == null ? noCondition() : condition;
  }

  private static @Nullable String hex(byte @Nullable [] digest) {
    return digest == null ? null : HexFormat.of().formatHex(digest);
  }
}
