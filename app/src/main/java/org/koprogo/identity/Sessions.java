package org.koprogo.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Personal;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Text;
import org.koprogo.kernel.Tx;

/** The door to signing in, and to recognizing at each request who did. */
public final class Sessions {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration SEEN_AGAIN = Duration.ofMinutes(1);

  private static final String SIGN_IN = "signIn";

  private final Db db;
  private final House house;
  private final Today today;
  private final IdentityStore store = new IdentityStore();
  private final Throttle throttle = new Throttle();

  /**
   * @param db on connections of the role app_identity
   */
  public Sessions(Db db, Clock clock) {
    this.db = db;
    this.house = new House(db);
    this.today = new Today(clock);
  }

  /**
   * What somebody shows to sign in.
   *
   * @param code of the second factor, or a recovery code; null at first
   * @param address where it comes from
   */
  public record Attempt(
      String email, String password, @Nullable String code, String address, String device) {}

  /** Every answer to an attempt. */
  public sealed interface SignInResult {
    /** The secret is shown this once. */
    record SignedIn(String secret, PersonId person) implements SignInResult {}

    /** Unknown, wrong or not verified: one answer for all, and as slow. */
    record Wrong() implements SignInResult {}

    /** The password is right; a code is asked for. */
    record CodeNeeded() implements SignInResult {}

    /** Ten failures in five minutes, of the account or of the address. */
    record TooMany(long seconds) implements SignInResult {}
  }

  public SignInResult signIn(Attempt attempt) {
    var email = attempt.email().toLowerCase(Locale.ROOT);
    var now = today.now();
    var subjects = Throttle.Subjects.of(email, attempt.address());
    var over = db.outside(sql -> throttle.over(sql, subjects, now));
    var known = db.outside(sql -> store.byEmail(sql, email));
    if (!over.isEmpty()) return mustWait(known.map(k -> k.person().id()).orElse(null), over, now);
    var hash = known.map(IdentityStore.Known::passwordHash).orElse(null);
    if (!Passwords.isRight(attempt.password(), hash)
        || known.isEmpty()
        || !known.get().person().verified())
      return failed(known.map(k -> k.person().id()).orElse(null), subjects, now);
    var person = known.get();
    if (!person.secretConfirmed()) return begin(person, false, attempt, now);
    var code = attempt.code();
    if (code == null) return new SignInResult.CodeNeeded();
    var right = db.<Boolean>outside(sql -> isRight(sql, person, code, now));
    return right ? begin(person, true, attempt, now) : failed(person.person().id(), subjects, now);
  }

  private SignInResult mustWait(@Nullable PersonId whose, List<String> over, Instant now) {
    return house.tx(tx -> {
      house.mustWait(tx, over, whose, SIGN_IN, now);
      return new SignInResult.TooMany(Throttle.WINDOW.toSeconds());
    });
  }

  private SignInResult failed(@Nullable PersonId whose, Throttle.Subjects subjects, Instant now) {
    return house.tx(tx -> {
      throttle.count(tx.sql(), subjects, now);
      house.denied(tx, whose, SIGN_IN);
      return new SignInResult.Wrong();
    });
  }

  private boolean isRight(DSLContext sql, IdentityStore.Known person, String code, Instant now) {
    var secret = person.secret();
    if (secret == null) return false;
    var step = OneTimeCodes.step(secret, code, now, person.lastStep());
    if (step.isPresent()) return store.useStep(sql, person.person().id(), step.getAsLong());
    return store.useRecoveryCode(sql, person.person().id(), code, now);
  }

  private SignInResult begin(
      IdentityStore.Known known, boolean strong, Attempt attempt, Instant now) {
    return house.tx(tx -> {
      throttle.forget(
          tx.sql(), Throttle.Subjects.of(known.person().email(), attempt.address()), now);
      return begin(tx, known.person().id(), strong, attempt.device(), SIGN_IN);
    });
  }

  /**
   * Begins the session of somebody who has proved who he is, and notes it in the trail of the
   * house.
   *
   * @param strong whether he showed a second factor
   * @param operation by which he proved it
   */
  SignInResult.SignedIn begin(
      Tx tx, PersonId person, boolean strong, String device, String operation) {
    var now = today.now();
    var secret = Secret.next(Secret.OF_SESSION);
    var organizations =
        store.memberships(tx.sql(), person, today.date()).stream()
            .map(Membership::organization)
            .distinct()
            .toList();
    store.insertSession(
        tx.sql(),
        Ids.next(),
        person,
        secret,
        organizations.size() == 1 ? organizations.getFirst() : null,
        strong,
        device(device),
        now,
        now.plus(LONGEST));
    house.done(tx, person, operation, "/sessions");
    return new SignInResult.SignedIn(secret, person);
  }

  private static String device(String said) {
    var shown = said.length() > 120 ? said.substring(0, 120) : said;
    return Text.hostility(shown).isPresent() || shown.isBlank() ? "unknown" : shown;
  }

  /**
   * Who shows this secret, with what he is today; empty when it counts no more. A session unused
   * for 30 minutes or older than 12 hours does not count.
   */
  public Optional<Caller> recognize(String secret) {
    return secret.startsWith(Secret.OF_TOKEN) ? ofToken(secret) : ofSession(secret);
  }

  private Optional<Caller> ofSession(String secret) {
    var now = today.now();
    return db.outside(sql -> {
      var found = store.session(sql, secret, now, now.minus(IDLE));
      if (found.isEmpty()) return Optional.<Caller>empty();
      var session = found.get();
      if (session.seenAt().plus(SEEN_AGAIN).isBefore(now)) store.seen(sql, session.session(), now);
      return Optional.of(
          caller(
              sql,
              session.known().person(),
              session.organization(),
              session.session(),
              null,
              session.strong()));
    });
  }

  private Optional<Caller> ofToken(String secret) {
    var named = Secret.Token.of(secret);
    if (named.isEmpty()) return Optional.empty();
    var organization = new OrganizationId(named.get().organization());
    return Tenant.as(
        organization,
        () ->
            db.tx(tx ->
                store
                    .token(tx.sql(), organization, named.get().token(), secret, today.now())
                    .map(found ->
                        caller(
                            tx.sql(),
                            found.known().person(),
                            organization,
                            found.token().id(),
                            found.token().permissions(),
                            true))));
  }

  private Caller caller(
      DSLContext sql,
      Person person,
      @Nullable OrganizationId organization,
      UUID by,
      @Nullable Set<Permission> limitedTo,
      boolean strong) {
    var memberships =
        store.memberships(sql, person.id(), today.date()).stream()
            .filter(m -> m.organization().equals(organization))
            .toList();
    return new Caller(
        person.id(),
        person.name(),
        memberships.isEmpty() ? null : organization,
        memberships,
        person.operator(),
        by,
        limitedTo,
        strong);
  }

  /** What a person is today, in all organizations. */
  public List<Membership> memberships(Personal personal, PersonId person) {
    return store.memberships(personal.sql(), person, today.date());
  }

  /**
   * The organizations in which a role of the person covers this building today, if it is theirs.
   */
  public List<OrganizationId> organizationsOf(PersonId person, BuildingId building) {
    return db.outside(sql -> store.memberships(sql, person, today.date())).stream()
        .filter(m -> m.covers(building))
        .map(Membership::organization)
        .distinct()
        .toList();
  }

  /**
   * Goes on in another organization under a new secret; the old one counts no more. Empty when he
   * is no member there.
   */
  public Optional<String> enter(
      Personal personal, Caller caller, OrganizationId organization, String device) {
    var now = today.now();
    var isMember =
        memberships(personal, caller.person()).stream()
            .anyMatch(m -> m.organization().equals(organization));
    if (!isMember) return Optional.empty();
    var secret = Secret.next(Secret.OF_SESSION);
    var before = store.ended(personal.sql(), caller.person(), caller.by(), now);
    store.insertSession(
        personal.sql(),
        Ids.next(),
        caller.person(),
        secret,
        organization,
        caller.strong(),
        device(device),
        now,
        before);
    return Optional.of(secret);
  }

  /** Goes on in no organization under a new secret; the old one counts no more. */
  public String leave(Personal personal, Caller caller, String device) {
    var secret = Secret.next(Secret.OF_SESSION);
    var now = today.now();
    var ends = store.ended(personal.sql(), caller.person(), caller.by(), now);
    store.insertSession(
        personal.sql(),
        Ids.next(),
        caller.person(),
        secret,
        null,
        caller.strong(),
        device(device),
        now,
        ends);
    return secret;
  }

  /** The person's sessions that count, the newest first. */
  public List<Session> sessions(Personal personal, PersonId person) {
    var now = today.now();
    return store.sessions(personal.sql(), person, now, now.minus(IDLE));
  }

  /** Ends a session of the person; whether there was one. */
  public boolean end(Personal personal, PersonId person, UUID session) {
    return store.revoke(personal.sql(), person, IdentityStore.thisSession(session), today.now())
        == 1;
  }
}
