package org.koprogo.identity;

import static org.koprogo.tables.identity.Tables.PASSKEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Passkeys of people. */
final class PasskeyStore {
  private static final int MOST = 1_000;

  /**
   * What tells that an authenticator holds the key.
   *
   * @param credential its id, chosen by the authenticator
   * @param publicKey as COSE writes it (RFC 9052)
   * @param count of signatures, as the authenticator last said; 0 when it counts none
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Key(byte[] credential, byte[] publicKey, long count) {}

  /** A passkey with its person. */
  record Found(UUID passkey, PersonId person, Key key) {}

  private static Passkey passkey(Record r) {
    var used = r.get(PASSKEY.USED_AT);
    return new Passkey(
        r.get(PASSKEY.PASSKEY_ID),
        r.get(PASSKEY.NAME),
        r.get(PASSKEY.CREATED_AT).toInstant(),
        used == null ? null : used.toInstant());
  }

  List<Passkey> all(DSLContext sql, PersonId person) {
    return sql.selectFrom(PASSKEY)
        .where(PASSKEY.PERSON_ID.eq(person.value()))
        .orderBy(PASSKEY.PASSKEY_ID)
        .limit(MOST)
        .fetch(PasskeyStore::passkey);
  }

  /** The ids that the person's authenticators chose, so that none is added twice. */
  List<byte[]> credentials(DSLContext sql, PersonId person) {
    return sql.select(PASSKEY.CREDENTIAL_ID)
        .from(PASSKEY)
        .where(PASSKEY.PERSON_ID.eq(person.value()))
        .orderBy(PASSKEY.PASSKEY_ID)
        .limit(MOST)
        .fetch(r -> r.value1());
  }

  Optional<Passkey> one(DSLContext sql, PersonId person, UUID passkey) {
    return sql.selectFrom(PASSKEY)
        .where(PASSKEY.PERSON_ID.eq(person.value()))
        .and(PASSKEY.PASSKEY_ID.eq(passkey))
        .fetchOptional(PasskeyStore::passkey);
  }

  /** The same, and nobody else changes it until the end of the transaction. */
  Optional<Passkey> locked(DSLContext sql, PersonId person, UUID passkey) {
    return sql.selectFrom(PASSKEY)
        .where(PASSKEY.PERSON_ID.eq(person.value()))
        .and(PASSKEY.PASSKEY_ID.eq(passkey))
        .forUpdate()
        .fetchOptional(PasskeyStore::passkey);
  }

  /** Whose it is, by the id that the authenticator chose. */
  Optional<Found> byCredential(DSLContext sql, byte[] credential) {
    return sql.selectFrom(PASSKEY)
        .where(PASSKEY.CREDENTIAL_ID.eq(credential))
        .fetchOptional(r ->
            new Found(
                r.get(PASSKEY.PASSKEY_ID),
                new PersonId(r.get(PASSKEY.PERSON_ID)),
                new Key(
                    r.get(PASSKEY.CREDENTIAL_ID),
                    r.get(PASSKEY.PUBLIC_KEY),
                    r.get(PASSKEY.SIGNATURE_COUNT))));
  }

  /** Whether it was added: an id that is known in the house stays whose it is. */
  boolean insert(DSLContext sql, UUID id, PersonId person, String name, Key key, Instant at) {
    return sql.insertInto(PASSKEY)
            .set(PASSKEY.PASSKEY_ID, id)
            .set(PASSKEY.PERSON_ID, person.value())
            .set(PASSKEY.CREDENTIAL_ID, key.credential())
            .set(PASSKEY.PUBLIC_KEY, key.publicKey())
            .set(PASSKEY.SIGNATURE_COUNT, key.count())
            .set(PASSKEY.NAME, name)
            .set(PASSKEY.CREATED_AT, IdentityStore.utc(at))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Whether nobody else used it since it was read: two at once with one count have one success. */
  boolean used(DSLContext sql, UUID passkey, long before, long count, Instant at) {
    return sql.update(PASSKEY)
            .set(PASSKEY.SIGNATURE_COUNT, count)
            .set(PASSKEY.USED_AT, IdentityStore.utc(at))
            .where(PASSKEY.PASSKEY_ID.eq(passkey))
            .and(PASSKEY.SIGNATURE_COUNT.eq(before))
            .execute()
        == 1;
  }

  void rename(DSLContext sql, UUID passkey, String name) {
    sql.update(PASSKEY).set(PASSKEY.NAME, name).where(PASSKEY.PASSKEY_ID.eq(passkey)).execute();
  }

  boolean delete(DSLContext sql, PersonId person, UUID passkey) {
    return sql.deleteFrom(PASSKEY)
            .where(PASSKEY.PERSON_ID.eq(person.value()))
            .and(PASSKEY.PASSKEY_ID.eq(passkey))
            .execute()
        == 1;
  }
}
