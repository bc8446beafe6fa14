package org.koprogo.identity;

import static org.koprogo.tables.identity.Tables.CHALLENGE;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Digest;

/** What somebody must sign or bring back: by its digest, for five minutes, once. */
final class ChallengeStore {
  /** How long a challenge is good. */
  static final Duration LIFE = Duration.ofMinutes(5);

  /** What it is for: one for one thing is none for another. */
  enum Purpose {
    ADD_PASSKEY,
    USE_PASSKEY,
    OIDC
  }

  /**
   * Notes one, and forgets those that are too old.
   *
   * @param person for whom alone it is good; null when nobody has said yet who he is
   */
  void insert(
      DSLContext sql, Purpose purpose, byte[] challenge, @Nullable PersonId person, Instant now) {
    sql.deleteFrom(CHALLENGE).where(CHALLENGE.ENDS_AT.le(IdentityStore.utc(now))).execute();
    sql.insertInto(CHALLENGE)
        .set(CHALLENGE.CHALLENGE_HASH, Digest.of(challenge))
        .set(CHALLENGE.PURPOSE, purpose.name())
        .set(CHALLENGE.PERSON_ID, person == null ? null : person.value())
        .set(CHALLENGE.ENDS_AT, IdentityStore.utc(now.plus(LIFE)))
        .execute();
  }

  /** Whether it was good; it is used up by asking. */
  boolean use(
      DSLContext sql, Purpose purpose, byte[] challenge, @Nullable PersonId person, Instant now) {
    return sql.deleteFrom(CHALLENGE)
            .where(CHALLENGE.CHALLENGE_HASH.eq(Digest.of(challenge)))
            .and(CHALLENGE.PURPOSE.eq(purpose.name()))
            .and(
                person == null
                    ? CHALLENGE.PERSON_ID.isNull()
                    : CHALLENGE.PERSON_ID.eq(person.value()))
            .and(CHALLENGE.ENDS_AT.gt(IdentityStore.utc(now)))
            .execute()
        == 1;
  }
}
