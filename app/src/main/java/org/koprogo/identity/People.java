package org.koprogo.identity;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.koprogo.delivery.Outbox;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Masked;
import org.koprogo.kernel.Personal;

/** The door to persons: their address, password, second factor, profile. */
public final class People {
  private static final Duration TO_VERIFY = Duration.ofDays(7);
  private static final Duration TO_RESET = Duration.ofHours(1);
  private static final int RECOVERY_CODES = 10;
  private static final String FORGOT = "forgotPassword";

  private final Db db;
  private final House house;
  private final Today today;
  private final Outbox outbox;
  private final String site;
  private final IdentityStore store = new IdentityStore();
  private final Throttle throttle = new Throttle();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param db on connections of the role app_identity
   * @param site where the pages are, for links in letters, without a slash at the end
   */
  public People(Db db, Clock clock, Outbox outbox, String site) {
    this.db = db;
    this.house = new House(db);
    this.today = new Today(clock);
    this.outbox = outbox;
    this.site = site;
  }

  /**
   * Somebody who was invited.
   *
   * @param link in his letter, by which he chooses a password; null when he had chosen one before
   */
  record Invited(PersonId person, @Nullable String link) {}

  /** The person of this address, added and sent a letter to choose a password when new. */
  Invited invite(DSLContext sql, String email, String name, String language, String from) {
    var address = email.toLowerCase(Locale.ROOT);
    var known = store.byEmail(sql, address);
    if (known.isPresent() && known.get().person().verified())
      return new Invited(known.get().person().id(), null);
    var id = known.map(k -> k.person().id()).orElseGet(() -> new PersonId(Ids.next()));
    if (known.isEmpty() && !store.insert(sql, id, address, name, language))
      id = store.byEmail(sql, address).orElseThrow().person().id(); // somebody was faster
    var secret = Secret.next(Secret.MAILED);
    store.insertMailed(sql, id, Purpose.VERIFY.name(), secret, today.now().plus(TO_VERIFY));
    var link = link("welcome", secret);
    outbox.put(sql, Letters.invitation(language, address, from, link, secret));
    return new Invited(id, link);
  }

  private String link(String page, String secret) {
    return site + "/" + page + "?secret=" + secret;
  }

  /** Why a secret was mailed, and what is done by it, as the trail names it. */
  private enum Purpose {
    VERIFY("welcome", "/people/welcome"),
    RESET("resetPassword", "/password-resets/completion");

    final String operation;
    final String object;

    Purpose(String operation, String object) {
      this.operation = operation;
      this.object = object;
    }
  }

  /** Every answer to a new password. */
  public enum PasswordResult {
    CHANGED,
    /** The secret is unknown, used or too old. */
    SECRET_WRONG,
    /** Ten wrong secrets in five minutes from one address must wait. */
    TOO_MANY,
    /** Shorter than 12 or longer than 200 characters. */
    TOO_SHORT_OR_LONG,
    /** Who guesses by lists has it soon. */
    TOO_COMMON
  }

  /** Proves the address by the secret of an invitation, and chooses the first password. */
  public PasswordResult welcome(String secret, String password, String from) {
    return choose(Purpose.VERIFY, secret, password, from);
  }

  /** Chooses a new password by the secret of a letter; all sessions end. */
  public PasswordResult reset(String secret, String password, String from) {
    return choose(Purpose.RESET, secret, password, from);
  }

  private PasswordResult choose(Purpose purpose, String secret, String password, String from) {
    if (!isLongEnough(password)) return PasswordResult.TOO_SHORT_OR_LONG;
    if (Passwords.isCommon(password)) return PasswordResult.TOO_COMMON;
    var now = today.now();
    var place = Throttle.Subjects.ofSecrets(from);
    // Before anything is computed: the digest of a password costs, and anybody may ask for one.
    if (db.<Boolean>outside(sql -> throttle.isOver(sql, place, now)))
      return house.tx(tx -> {
        house.mustWait(tx, List.of(place), null, purpose.operation, now);
        return PasswordResult.TOO_MANY;
      });
    var hash = Passwords.hash(password);
    return house.tx(tx -> {
      var sql = tx.sql();
      var person = store.useMailed(sql, purpose.name(), secret, now);
      if (person.isEmpty()) {
        throttle.count(sql, place, now);
        house.denied(tx, store.mailedTo(sql, secret).orElse(null), purpose.operation);
        return PasswordResult.SECRET_WRONG;
      }
      store.setPassword(sql, person.get(), hash, now);
      store.setVerified(sql, person.get(), now);
      // A second invitation must not choose a password for somebody who has one.
      if (purpose == Purpose.VERIFY) store.endMailed(sql, person.get(), purpose.name(), now);
      store.revoke(sql, person.get(), org.jooq.impl.DSL.noCondition(), now);
      house.done(tx, person.get(), purpose.operation, purpose.object);
      return PasswordResult.CHANGED;
    });
  }

  private static boolean isLongEnough(String password) {
    var length = password.codePointCount(0, password.length());
    return length >= Passwords.SHORTEST && length <= Passwords.LONGEST;
  }

  /**
   * Sends a letter to choose a new password, where the address is known; says nothing of that, and
   * takes as long. False when too many were asked for from the same place.
   */
  public boolean forgot(String email, String from) {
    var address = email.toLowerCase(Locale.ROOT);
    var now = today.now();
    var subjects = Throttle.Subjects.ofLetters(address, from);
    Passwords.takeAsLong();
    return house.<Boolean>tx(tx -> {
      var sql = tx.sql();
      if (throttle.isOver(sql, subjects.address(), now)) {
        house.mustWait(tx, List.of(subjects.address()), null, FORGOT, now);
        return false;
      }
      var isPestered = throttle.isOver(sql, subjects.account(), now);
      throttle.count(sql, subjects, now);
      var known = store.byEmail(sql, address).map(IdentityStore.Known::person);
      known
          .filter(person -> person.verified() && !isPestered)
          .ifPresent(person -> sendReset(sql, person));
      house.asked(tx, known.map(Person::id).orElse(null), FORGOT);
      return true;
    });
  }

  private void sendReset(DSLContext sql, Person person) {
    var secret = Secret.next(Secret.MAILED);
    store.insertMailed(sql, person.id(), Purpose.RESET.name(), secret, today.now().plus(TO_RESET));
    outbox.put(
        sql,
        Letters.reset(person.language(), person.email(), link("new-password", secret), secret));
  }

  /** What a person proves before he changes how he proves himself. */
  public sealed interface Proof {
    /**
     * It is his password.
     *
     * @param hash of the new one, where he chose one
     */
    record Given(@Nullable String hash) implements Proof {
      @Override
      public String toString() {
        return "Given";
      }
    }

    record Wrong() implements Proof {}

    record TooMany() implements Proof {}

    /** The new one is shorter than 12 or longer than 200 characters. */
    record TooShortOrLong() implements Proof {}

    /** Who guesses by lists has the new one soon. */
    record TooCommon() implements Proof {}
  }

  /**
   * Compares the password of somebody who is signed in; failures count as those of signing in, and
   * stand in the trail of his organization.
   *
   * @param what he wants to do
   * @param chosen the password he wants from now on, or null
   */
  public Proof prove(
      Caller caller, Proving what, String password, @Nullable String chosen, String from) {
    if (chosen != null && !isLongEnough(chosen)) return new Proof.TooShortOrLong();
    if (chosen != null && Passwords.isCommon(chosen)) return new Proof.TooCommon();
    var now = today.now();
    var known = db.outside(sql -> store.byId(sql, caller.person())).orElseThrow();
    var subjects = Throttle.Subjects.of(known.person().email(), from);
    var over = db.outside(sql -> throttle.over(sql, subjects, now));
    if (!over.isEmpty())
      return house.at(
          caller,
          tx -> {
            house.mustWait(tx, over, caller, what, now);
            return new Proof.TooMany();
          });
    if (!Passwords.isRight(password, known.passwordHash()))
      return house.at(
          caller,
          tx -> {
            throttle.count(tx.sql(), subjects, now);
            house.unproved(tx, caller, what);
            return new Proof.Wrong();
          });
    return new Proof.Given(chosen == null ? null : Passwords.hash(chosen));
  }

  /** Changes the password of who proved the old one; all his other sessions end. */
  public void changePassword(Personal personal, Caller caller, Proof.Given proof) {
    store.setPassword(personal.sql(), caller.person(), requireNonNull(proof.hash()), today.now());
    endOthers(personal, caller);
  }

  private void endOthers(Personal personal, Caller caller) {
    store.revoke(
        personal.sql(), caller.person(), IdentityStore.thisSession(caller.by()).not(), today.now());
  }

  public Person person(Personal personal, PersonId id) {
    return store.byId(personal.sql(), id).orElseThrow().person();
  }

  /** As it is now, and nobody else changes it until the end of the transaction. */
  public Person locked(Personal personal, PersonId id) {
    return store.locked(personal.sql(), id).person();
  }

  public Person setProfile(Personal personal, PersonId id, String name, String language) {
    store.setProfile(personal.sql(), id, name, language);
    return person(personal, id);
  }

  public Preferences preferences(Personal personal, PersonId id) {
    return PreferencesText.read(store.preferences(personal.sql(), id));
  }

  public void setPreferences(Personal personal, PersonId id, Preferences preferences) {
    store.setPreferences(personal.sql(), id, PreferencesText.write(preferences));
  }

  /**
   * Begins a second factor: the secret for the authenticator, in base 32. Counts when confirmed.
   * Empty when there is one already.
   */
  public Optional<String> beginSecondFactor(Personal personal, PersonId id) {
    if (store.locked(personal.sql(), id).secretConfirmed()) return Optional.empty();
    var secret = new byte[OneTimeCodes.SECRET_BYTES];
    random.nextBytes(secret);
    store.setSecret(personal.sql(), id, secret);
    return Optional.of(OneTimeCodes.base32(secret));
  }

  /**
   * Confirms it by a code; answers the recovery codes, shown this once. Empty when the code is
   * wrong. All sessions end but the caller's.
   */
  public Optional<List<String>> confirmSecondFactor(Personal personal, Caller caller, String code) {
    var sql = personal.sql();
    var known = store.locked(sql, caller.person());
    var secret = known.secret();
    if (secret == null || known.secretConfirmed()) return Optional.empty();
    var step = OneTimeCodes.step(secret, code, today.now(), known.lastStep());
    if (step.isEmpty() || !store.useStep(sql, caller.person(), step.getAsLong()))
      return Optional.empty();
    store.confirmSecret(sql, caller.person(), today.now());
    var codes = new ArrayList<String>();
    for (var i = 0; i < RECOVERY_CODES; i++) codes.add(recoveryCode());
    store.replaceRecoveryCodes(sql, caller.person(), codes);
    endOthers(personal, caller);
    return Optional.of(List.copyOf(codes));
  }

  private String recoveryCode() {
    var bytes = new byte[10];
    random.nextBytes(bytes);
    var text = OneTimeCodes.base32(bytes);
    return text.substring(0, 8) + "-" + text.substring(8);
  }

  /** Ends the second factor of who proved his password. Whether there was one. */
  public boolean endSecondFactor(Personal personal, Caller caller, Proof.Given proof) {
    requireNonNull(proof);
    if (!store.locked(personal.sql(), caller.person()).secretConfirmed()) return false;
    store.setSecret(personal.sql(), caller.person(), null);
    store.replaceRecoveryCodes(personal.sql(), caller.person(), List.of());
    return true;
  }

  /** The addresses of these persons, masked: for who runs the server and must tell them apart. */
  public Map<PersonId, String> masked(Collection<PersonId> persons) {
    var masked = new HashMap<PersonId, String>();
    db.outside(sql -> store.addresses(sql, persons))
        .forEach((person, address) -> masked.put(person, Masked.address(address)));
    return masked;
  }

  /** Whether mail can be sent there, as far as its form goes. */
  public static boolean isAddress(String text) {
    return text.length() <= 254 && text.matches("[^@\\s]+@[^@\\s]+");
  }
}
