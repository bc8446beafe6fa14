package org.koprogo.api;

import static org.koprogo.tables.app.Tables.IDEMPOTENCY;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Tx;

/** The answer that a key was given, kept in the transaction of its effect. */
final class KeptStore {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final int WAIT_SECONDS = 2;
  private static final int USUAL_SECONDS = 3; // as the roles have it

  /** What a request is once-only by. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Key(UUID actor, String key, String route, byte[] hash) {}

  /**
   * What was answered to it.
   *
   * @param location of what was made, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Answer(int status, byte[] body, @Nullable String location) {}

  /** A twin is being worked on for longer than we wait. */
  static final class Twin extends RuntimeException {
    private static final long serialVersionUID = 1;

    Twin(Throwable cause) {
      super("a twin is in flight", cause);
    }
  }

  /** The key was used for something else. */
  static final class Reused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Nothing when the key is ours to work under; else what its first request was answered. */
  Optional<Answer> claim(Tx tx, Key key) {
    tx.waitForLocks(WAIT_SECONDS);
    try {
      var claimed =
          tx.attempt(() ->
              tx.sql()
                  .insertInto(IDEMPOTENCY)
                  .set(IDEMPOTENCY.ORGANIZATION_ID, tx.org().value())
                  .set(IDEMPOTENCY.ACTOR_ID, key.actor())
                  .set(IDEMPOTENCY.KEY, key.key())
                  .set(IDEMPOTENCY.ROUTE, key.route())
                  .set(IDEMPOTENCY.REQUEST_HASH, key.hash())
                  .onConflictDoNothing()
                  .execute());
      tx.waitForLocks(USUAL_SECONDS);
      return claimed == 1 ? Optional.empty() : Optional.of(kept(tx, key));
    } catch (DataAccessException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.sqlState())) throw new Twin(e);
      throw e;
    }
  }

  private static Answer kept(Tx tx, Key key) {
    var row =
        tx.sql()
            .selectFrom(IDEMPOTENCY)
            .where(IDEMPOTENCY.ORGANIZATION_ID.eq(tx.org().value()))
            .and(IDEMPOTENCY.ACTOR_ID.eq(key.actor()))
            .and(IDEMPOTENCY.KEY.eq(key.key()))
            .fetchSingle();
    var status = row.get(IDEMPOTENCY.STATUS);
    var body = row.get(IDEMPOTENCY.BODY);
    if (!Arrays.equals(row.get(IDEMPOTENCY.REQUEST_HASH), key.hash())
        || !row.get(IDEMPOTENCY.ROUTE).equals(key.route())
        || status == null
        || body == null) throw new Reused();
    return new Answer(status, body, row.get(IDEMPOTENCY.LOCATION));
  }

  void keep(Tx tx, Key key, Answer answer) {
    tx.sql()
        .update(IDEMPOTENCY)
        .set(IDEMPOTENCY.STATUS, answer.status())
        .set(IDEMPOTENCY.BODY, answer.body())
        .set(IDEMPOTENCY.LOCATION, answer.location())
        .where(IDEMPOTENCY.ORGANIZATION_ID.eq(tx.org().value()))
        .and(IDEMPOTENCY.ACTOR_ID.eq(key.actor()))
        .and(IDEMPOTENCY.KEY.eq(key.key()))
        .execute();
  }
}
