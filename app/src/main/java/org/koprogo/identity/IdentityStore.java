package org.koprogo.identity;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;
import static org.koprogo.tables.identity.Tables.FAILURE;
import static org.koprogo.tables.identity.Tables.MAILED_SECRET;
import static org.koprogo.tables.identity.Tables.MEMBERSHIP;
import static org.koprogo.tables.identity.Tables.PERSON;
import static org.koprogo.tables.identity.Tables.RECOVERY_CODE;
import static org.koprogo.tables.identity.Tables.SESSION;
import static org.koprogo.tables.identity.Tables.TOKEN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Digest;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;

/** Persons, sessions, memberships and tokens, on a connection of the role app_identity. */
final class IdentityStore {
  private static final int MOST = 1_000;

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  // Persons.

  /** A person with what proves him. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Known(
      Person person,
      @Nullable String passwordHash,
      byte @Nullable [] secret,
      boolean secretConfirmed,
      long lastStep) {}

  private static Known known(Record r) {
    return new Known(
        new Person(
            new PersonId(r.get(PERSON.PERSON_ID)),
            r.get(PERSON.EMAIL),
            r.get(PERSON.NAME),
            r.get(PERSON.LANGUAGE),
            r.get(PERSON.EMAIL_VERIFIED_AT) != null,
            r.get(PERSON.TOTP_CONFIRMED_AT) != null,
            r.get(PERSON.OPERATOR)),
        r.get(PERSON.PASSWORD_HASH),
        r.get(PERSON.TOTP_SECRET),
        r.get(PERSON.TOTP_CONFIRMED_AT) != null,
        r.get(PERSON.TOTP_LAST_STEP));
  }

  Optional<Known> byEmail(DSLContext sql, String email) {
    return sql.selectFrom(PERSON).where(PERSON.EMAIL.eq(email)).fetchOptional(IdentityStore::known);
  }

  Optional<Known> byId(DSLContext sql, PersonId person) {
    return sql.selectFrom(PERSON)
        .where(PERSON.PERSON_ID.eq(person.value()))
        .fetchOptional(IdentityStore::known);
  }

  /** The same, and nobody else changes him until the end of the transaction. */
  Known locked(DSLContext sql, PersonId person) {
    return sql.selectFrom(PERSON)
        .where(PERSON.PERSON_ID.eq(person.value()))
        .forUpdate()
        .fetchSingle(IdentityStore::known);
  }

  /** Whether it was added: an address that is known stays whose it is. */
  boolean insert(DSLContext sql, PersonId id, String email, String name, String language) {
    return sql.insertInto(PERSON, PERSON.PERSON_ID, PERSON.EMAIL, PERSON.NAME, PERSON.LANGUAGE)
            .values(id.value(), email, name, language)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void setPassword(DSLContext sql, PersonId person, String hash, Instant at) {
    sql.update(PERSON)
        .set(PERSON.PASSWORD_HASH, hash)
        .set(PERSON.PASSWORD_CHANGED_AT, utc(at))
        .where(PERSON.PERSON_ID.eq(person.value()))
        .execute();
  }

  void setVerified(DSLContext sql, PersonId person, Instant at) {
    sql.update(PERSON)
        .set(PERSON.EMAIL_VERIFIED_AT, utc(at))
        .where(PERSON.PERSON_ID.eq(person.value()))
        .and(PERSON.EMAIL_VERIFIED_AT.isNull())
        .execute();
  }

  /** What an administrator who is no superuser may not himself, he may as the owner. */
  void asOwner(DSLContext sql) {
    sql.select(function("set_config", String.class, val("role"), val("app_owner"), val(true)))
        .fetch();
  }

  void setOperator(DSLContext sql, PersonId person) {
    sql.update(PERSON)
        .set(PERSON.OPERATOR, true)
        .where(PERSON.PERSON_ID.eq(person.value()))
        .execute();
  }

  void setProfile(DSLContext sql, PersonId person, String name, String language) {
    sql.update(PERSON)
        .set(PERSON.NAME, name)
        .set(PERSON.LANGUAGE, language)
        .where(PERSON.PERSON_ID.eq(person.value()))
        .execute();
  }

  String preferences(DSLContext sql, PersonId person) {
    return sql.select(PERSON.PREFERENCES)
        .from(PERSON)
        .where(PERSON.PERSON_ID.eq(person.value()))
        .fetchSingle(r -> r.value1().data());
  }

  void setPreferences(DSLContext sql, PersonId person, String json) {
    sql.update(PERSON)
        .set(PERSON.PREFERENCES, JSONB.valueOf(json))
        .where(PERSON.PERSON_ID.eq(person.value()))
        .execute();
  }

  void setSecret(DSLContext sql, PersonId person, byte @Nullable [] secret) {
    sql.update(PERSON)
        .set(PERSON.TOTP_SECRET, secret)
        .setNull(PERSON.TOTP_CONFIRMED_AT)
        .where(PERSON.PERSON_ID.eq(person.value()))
        .execute();
  }

  void confirmSecret(DSLContext sql, PersonId person, Instant at) {
    sql.update(PERSON)
        .set(PERSON.TOTP_CONFIRMED_AT, utc(at))
        .where(PERSON.PERSON_ID.eq(person.value()))
        .execute();
  }

  /** Whether the step was still unused: two requests with one code at once have one success. */
  boolean useStep(DSLContext sql, PersonId person, long step) {
    return sql.update(PERSON)
            .set(PERSON.TOTP_LAST_STEP, step)
            .where(PERSON.PERSON_ID.eq(person.value()))
            .and(PERSON.TOTP_LAST_STEP.lt(step))
            .execute()
        == 1;
  }

  void replaceRecoveryCodes(DSLContext sql, PersonId person, List<String> codes) {
    sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person.value())).execute();
    for (var code : codes)
      sql.insertInto(RECOVERY_CODE, RECOVERY_CODE.PERSON_ID, RECOVERY_CODE.CODE_HASH)
          .values(person.value(), Digest.of(code))
          .execute();
  }

  boolean useRecoveryCode(DSLContext sql, PersonId person, String code, Instant at) {
    return sql.update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, utc(at))
            .where(RECOVERY_CODE.PERSON_ID.eq(person.value()))
            .and(RECOVERY_CODE.CODE_HASH.eq(Digest.of(code)))
            .and(RECOVERY_CODE.USED_AT.isNull())
            .execute()
        == 1;
  }

  // What is mailed.

  void insertMailed(
      DSLContext sql, PersonId person, String purpose, String secret, Instant endsAt) {
    sql.insertInto(
            MAILED_SECRET,
            MAILED_SECRET.SECRET_HASH,
            MAILED_SECRET.PERSON_ID,
            MAILED_SECRET.PURPOSE,
            MAILED_SECRET.ENDS_AT)
        .values(Digest.of(secret), person.value(), purpose, utc(endsAt))
        .execute();
  }

  /** Whose secret it is, used up by asking; empty when it is unknown, used or too old. */
  Optional<PersonId> useMailed(DSLContext sql, String purpose, String secret, Instant at) {
    return sql.update(MAILED_SECRET)
        .set(MAILED_SECRET.USED_AT, utc(at))
        .where(MAILED_SECRET.SECRET_HASH.eq(Digest.of(secret)))
        .and(MAILED_SECRET.PURPOSE.eq(purpose))
        .and(MAILED_SECRET.USED_AT.isNull())
        .and(MAILED_SECRET.ENDS_AT.gt(utc(at)))
        .returning(MAILED_SECRET.PERSON_ID)
        .fetchOptional(r -> new PersonId(r.get(MAILED_SECRET.PERSON_ID)));
  }

  /** Every secret that was mailed to him for this and not used yet counts no more. */
  void endMailed(DSLContext sql, PersonId person, String purpose, Instant at) {
    sql.update(MAILED_SECRET)
        .set(MAILED_SECRET.USED_AT, utc(at))
        .where(MAILED_SECRET.PERSON_ID.eq(person.value()))
        .and(MAILED_SECRET.PURPOSE.eq(purpose))
        .and(MAILED_SECRET.USED_AT.isNull())
        .execute();
  }

  /** To whom it was mailed, also when it counts no more; empty when it never was. */
  Optional<PersonId> mailedTo(DSLContext sql, String secret) {
    return sql.select(MAILED_SECRET.PERSON_ID)
        .from(MAILED_SECRET)
        .where(MAILED_SECRET.SECRET_HASH.eq(Digest.of(secret)))
        .fetchOptional(r -> new PersonId(r.value1()));
  }

  // Failures.

  int failures(DSLContext sql, String subject, Instant since) {
    return sql.fetchCount(
        FAILURE, FAILURE.SUBJECT_HASH.eq(Digest.of(subject)).and(FAILURE.AT.gt(utc(since))));
  }

  void insertFailure(DSLContext sql, String subject, Instant at) {
    sql.insertInto(FAILURE, FAILURE.FAILURE_ID, FAILURE.SUBJECT_HASH, FAILURE.AT)
        .values(Ids.next(), Digest.of(subject), utc(at))
        .execute();
  }

  void forgetFailures(DSLContext sql, String subject, Instant before) {
    sql.deleteFrom(FAILURE)
        .where(FAILURE.SUBJECT_HASH.eq(Digest.of(subject)).or(FAILURE.AT.lt(utc(before))))
        .execute();
  }

  // Sessions.

  void insertSession(
      DSLContext sql,
      UUID id,
      PersonId person,
      String secret,
      @Nullable OrganizationId organization,
      boolean strong,
      String device,
      Instant at,
      Instant endsAt) {
    sql.insertInto(SESSION)
        .set(SESSION.SESSION_ID, id)
        .set(SESSION.PERSON_ID, person.value())
        .set(SESSION.SECRET_HASH, Digest.of(secret))
        .set(SESSION.OF_ORGANIZATION, organization == null ? null : organization.value())
        .set(SESSION.STRONG, strong)
        .set(SESSION.DEVICE, device)
        .set(SESSION.CREATED_AT, utc(at))
        .set(SESSION.SEEN_AT, utc(at))
        .set(SESSION.ENDS_AT, utc(endsAt))
        .execute();
  }

  /** A session with its person, where it still counts. */
  record Found(
      Known known,
      UUID session,
      @Nullable OrganizationId organization,
      boolean strong,
      Instant seenAt) {}

  Optional<Found> session(DSLContext sql, String secret, Instant now, Instant idleSince) {
    return sql.select(PERSON.fields())
        .select(SESSION.SESSION_ID, SESSION.OF_ORGANIZATION, SESSION.STRONG, SESSION.SEEN_AT)
        .from(SESSION)
        .join(PERSON)
        .on(PERSON.PERSON_ID.eq(SESSION.PERSON_ID))
        .where(SESSION.SECRET_HASH.eq(Digest.of(secret)))
        .and(SESSION.REVOKED_AT.isNull())
        .and(SESSION.ENDS_AT.gt(utc(now)))
        .and(SESSION.SEEN_AT.gt(utc(idleSince)))
        .fetchOptional(r ->
            new Found(
                known(r),
                r.get(SESSION.SESSION_ID),
                r.get(SESSION.OF_ORGANIZATION) == null
                    ? null
                    : new OrganizationId(r.get(SESSION.OF_ORGANIZATION)),
                r.get(SESSION.STRONG),
                r.get(SESSION.SEEN_AT).toInstant()));
  }

  void seen(DSLContext sql, UUID session, Instant at) {
    sql.update(SESSION)
        .set(SESSION.SEEN_AT, utc(at))
        .where(SESSION.SESSION_ID.eq(session))
        .execute();
  }

  List<Session> sessions(DSLContext sql, PersonId person, Instant now, Instant idleSince) {
    return sql.selectFrom(SESSION)
        .where(SESSION.PERSON_ID.eq(person.value()))
        .and(SESSION.REVOKED_AT.isNull())
        .and(SESSION.ENDS_AT.gt(utc(now)))
        .and(SESSION.SEEN_AT.gt(utc(idleSince)))
        .orderBy(SESSION.CREATED_AT.desc(), SESSION.SESSION_ID)
        .limit(MOST)
        .fetch(r ->
            new Session(
                r.get(SESSION.SESSION_ID),
                r.get(SESSION.DEVICE),
                r.get(SESSION.STRONG),
                r.get(SESSION.CREATED_AT).toInstant(),
                r.get(SESSION.SEEN_AT).toInstant(),
                r.get(SESSION.ENDS_AT).toInstant()));
  }

  /** How many ended: one, all of a person, or all but one of his. */
  int revoke(DSLContext sql, PersonId person, Condition which, Instant at) {
    return sql.update(SESSION)
        .set(SESSION.REVOKED_AT, utc(at))
        .where(SESSION.PERSON_ID.eq(person.value()))
        .and(SESSION.REVOKED_AT.isNull())
        .and(which)
        .execute();
  }

  /** Ends a session; returns when it would have ended at the latest. */
  Instant ended(DSLContext sql, PersonId person, UUID session, Instant at) {
    return sql.update(SESSION)
        .set(SESSION.REVOKED_AT, utc(at))
        .where(SESSION.PERSON_ID.eq(person.value()))
        .and(SESSION.SESSION_ID.eq(session))
        .returning(SESSION.ENDS_AT)
        .fetchSingle(r -> r.get(SESSION.ENDS_AT).toInstant());
  }

  static Condition thisSession(UUID session) {
    return SESSION.SESSION_ID.eq(session);
  }

  // Memberships.

  private static Membership membership(Record r) {
    return new Membership(
        r.get(MEMBERSHIP.MEMBERSHIP_ID),
        new OrganizationId(r.get(MEMBERSHIP.ORGANIZATION_ID)),
        new PersonId(r.get(MEMBERSHIP.PERSON_ID)),
        Role.valueOf(r.get(MEMBERSHIP.ROLE)),
        r.get(MEMBERSHIP.BUILDING_ID) == null
            ? null
            : new BuildingId(r.get(MEMBERSHIP.BUILDING_ID)),
        r.get(MEMBERSHIP.PARTY_ID),
        r.get(MEMBERSHIP.FROM_ON),
        r.get(MEMBERSHIP.TO_ON));
  }

  /** What a person is on a day, everywhere. */
  List<Membership> memberships(DSLContext sql, PersonId person, LocalDate day) {
    return sql.selectFrom(MEMBERSHIP)
        .where(MEMBERSHIP.PERSON_ID.eq(person.value()))
        .and(holdsOn(day))
        .orderBy(MEMBERSHIP.ORGANIZATION_ID, MEMBERSHIP.MEMBERSHIP_ID)
        .limit(MOST)
        .fetch(IdentityStore::membership);
  }

  private static Condition holdsOn(LocalDate day) {
    return MEMBERSHIP
        .REVOKED_AT
        .isNull()
        .and(MEMBERSHIP.FROM_ON.le(day))
        .and(MEMBERSHIP.TO_ON.isNull().or(MEMBERSHIP.TO_ON.gt(day)));
  }

  /** A member as his organization lists him. */
  record Listed(
      Membership membership,
      String email,
      String name,
      boolean verified,
      @Nullable String reason) {}

  List<Listed> members(DSLContext sql, OrganizationId organization, LocalDate day) {
    return sql.select(MEMBERSHIP.fields())
        .select(PERSON.EMAIL, PERSON.NAME, PERSON.EMAIL_VERIFIED_AT)
        .from(MEMBERSHIP)
        .join(PERSON)
        .on(PERSON.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
        .where(MEMBERSHIP.ORGANIZATION_ID.eq(organization.value()))
        .and(MEMBERSHIP.REVOKED_AT.isNull())
        .and(MEMBERSHIP.TO_ON.isNull().or(MEMBERSHIP.TO_ON.gt(day)))
        .orderBy(MEMBERSHIP.MEMBERSHIP_ID)
        .limit(10_000)
        .fetch(r ->
            new Listed(
                membership(r),
                r.get(PERSON.EMAIL),
                r.get(PERSON.NAME),
                instant(r.get(PERSON.EMAIL_VERIFIED_AT)) != null,
                r.get(MEMBERSHIP.REASON)));
  }

  Map<PersonId, String> everybody(DSLContext sql, OrganizationId organization) {
    return sql.selectDistinct(PERSON.PERSON_ID, PERSON.NAME)
        .from(MEMBERSHIP)
        .join(PERSON)
        .on(PERSON.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
        .where(MEMBERSHIP.ORGANIZATION_ID.eq(organization.value()))
        .orderBy(PERSON.NAME, PERSON.PERSON_ID)
        .limit(10_000)
        .fetch()
        .intoMap(r -> new PersonId(r.value1()), r -> r.value2());
  }

  Map<PersonId, String> addresses(DSLContext sql, Collection<PersonId> persons) {
    return sql.select(PERSON.PERSON_ID, PERSON.EMAIL)
        .from(PERSON)
        .where(PERSON.PERSON_ID.in(persons.stream().map(PersonId::value).toList()))
        .fetch()
        .intoMap(r -> new PersonId(r.value1()), r -> r.value2());
  }

  void insert(DSLContext sql, Membership m, @Nullable String reason, @Nullable PersonId grantedBy) {
    sql.insertInto(MEMBERSHIP)
        .set(MEMBERSHIP.ORGANIZATION_ID, m.organization().value())
        .set(MEMBERSHIP.MEMBERSHIP_ID, m.id())
        .set(MEMBERSHIP.PERSON_ID, m.person().value())
        .set(MEMBERSHIP.ROLE, m.role().name())
        .set(MEMBERSHIP.BUILDING_ID, m.building() == null ? null : m.building().value())
        .set(MEMBERSHIP.PARTY_ID, m.party())
        .set(MEMBERSHIP.FROM_ON, m.from())
        .set(MEMBERSHIP.TO_ON, m.to())
        .set(MEMBERSHIP.REASON, reason)
        .set(MEMBERSHIP.GRANTED_BY, grantedBy == null ? null : grantedBy.value())
        .execute();
  }

  void endMembership(
      DSLContext sql, OrganizationId organization, UUID membership, @Nullable LocalDate to) {
    sql.update(MEMBERSHIP)
        .set(MEMBERSHIP.TO_ON, to)
        .where(MEMBERSHIP.ORGANIZATION_ID.eq(organization.value()))
        .and(MEMBERSHIP.MEMBERSHIP_ID.eq(membership))
        .execute();
  }

  boolean revokeMembership(
      DSLContext sql, OrganizationId organization, UUID membership, Instant at) {
    return sql.update(MEMBERSHIP)
            .set(MEMBERSHIP.REVOKED_AT, utc(at))
            .where(MEMBERSHIP.ORGANIZATION_ID.eq(organization.value()))
            .and(MEMBERSHIP.MEMBERSHIP_ID.eq(membership))
            .and(MEMBERSHIP.REVOKED_AT.isNull())
            .execute()
        == 1;
  }

  // Tokens.

  void insertToken(
      DSLContext sql,
      OrganizationId organization,
      PersonId person,
      Token token,
      String secret,
      Instant at) {
    sql.insertInto(TOKEN)
        .set(TOKEN.ORGANIZATION_ID, organization.value())
        .set(TOKEN.TOKEN_ID, token.id())
        .set(TOKEN.PERSON_ID, person.value())
        .set(TOKEN.NAME, token.name())
        .set(TOKEN.SECRET_HASH, Digest.of(secret))
        .set(
            TOKEN.PERMISSIONS,
            token.permissions().stream().map(Permission::name).toArray(String[]::new))
        .set(TOKEN.CREATED_AT, utc(at))
        .set(TOKEN.ENDS_AT, utc(token.endsAt()))
        .execute();
  }

  private static Token token(Record r) {
    return new Token(
        r.get(TOKEN.TOKEN_ID),
        r.get(TOKEN.NAME),
        permissions(r.get(TOKEN.PERMISSIONS)),
        r.get(TOKEN.ENDS_AT).toInstant());
  }

  private static Set<Permission> permissions(String[] names) {
    return Arrays.stream(names)
        .map(Permission::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A token with its person, where it still counts. */
  record FoundToken(Known known, Token token) {}

  Optional<FoundToken> token(
      DSLContext sql, OrganizationId organization, UUID id, String secret, Instant now) {
    return sql.select(PERSON.fields())
        .select(TOKEN.fields())
        .from(TOKEN)
        .join(PERSON)
        .on(PERSON.PERSON_ID.eq(TOKEN.PERSON_ID))
        .where(TOKEN.ORGANIZATION_ID.eq(organization.value()))
        .and(TOKEN.TOKEN_ID.eq(id))
        .and(TOKEN.SECRET_HASH.eq(Digest.of(secret)))
        .and(TOKEN.REVOKED_AT.isNull())
        .and(TOKEN.ENDS_AT.gt(utc(now)))
        .fetchOptional(r -> new FoundToken(known(r.into(PERSON)), token(r.into(TOKEN))));
  }

  List<Token> tokens(DSLContext sql, OrganizationId organization, PersonId person, Instant now) {
    return sql.selectFrom(TOKEN)
        .where(TOKEN.ORGANIZATION_ID.eq(organization.value()))
        .and(TOKEN.PERSON_ID.eq(person.value()))
        .and(TOKEN.REVOKED_AT.isNull())
        .and(TOKEN.ENDS_AT.gt(utc(now)))
        .orderBy(TOKEN.TOKEN_ID)
        .limit(MOST)
        .fetch(IdentityStore::token);
  }

  boolean revokeToken(
      DSLContext sql, OrganizationId organization, PersonId person, UUID token, Instant at) {
    return sql.update(TOKEN)
            .set(TOKEN.REVOKED_AT, utc(at))
            .where(TOKEN.ORGANIZATION_ID.eq(organization.value()))
            .and(TOKEN.PERSON_ID.eq(person.value()))
            .and(TOKEN.TOKEN_ID.eq(token))
            .and(TOKEN.REVOKED_AT.isNull())
            .execute()
        == 1;
  }
}
