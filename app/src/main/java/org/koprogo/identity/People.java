package org.koprogo.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.koprogo.delivery.Outbox;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;

/** The door to persons: their address, password, second factor, profile. */
public final class People {
  private static final Duration TO_VERIFY = Duration.ofDays(7);
  private static final Duration TO_RESET = Duration.ofHours(1);
  private static final int RECOVERY_CODES = 10;

  private final Db db;
  private final Today today;
  private final Outbox outbox;
  private final String site;
  private final IdentityStore store = new IdentityStore();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param db on connections of the role app_identity
   * @param site where the pages are, for links in letters, without a slash at the end
   */
  public People(Db db, Clock clock, Outbox outbox, String site) {
    this.db = db;
    this.today = new Today(clock);
    this.outbox = outbox;
    this.site = site;
  }

  /** The person of this address, added and sent a letter to choose a password when new. */
  PersonId invite(DSLContext sql, String email, String name, String language, String from) {
    var address = email.toLowerCase(Locale.ROOT);
    var known = store.byEmail(sql, address);
    if (known.isPresent() && known.get().person().verified()) return known.get().person().id();
    var id = known.map(k -> k.person().id()).orElseGet(() -> new PersonId(Ids.next()));
    if (known.isEmpty() && !store.insert(sql, id, address, name, language))
      id = store.byEmail(sql, address).orElseThrow().person().id(); // somebody was faster
    var secret = Secret.next(Secret.MAILED);
    store.insertMailed(sql, id, "VERIFY", secret, today.now().plus(TO_VERIFY));
    outbox.put(sql, Letters.invitation(language, address, from, link("welcome", secret), secret));
    return id;
  }

  private String link(String page, String secret) {
    return site + "/" + page + "?secret=" + secret;
  }

  /** Every answer to a new password. */
  public enum PasswordResult {
    CHANGED,
    /** The secret is unknown, used or too old. */
    SECRET_WRONG,
    /** Shorter than 12 or longer than 200 characters. */
    TOO_SHORT_OR_LONG
  }

  /** Proves the address by the secret of an invitation, and chooses the first password. */
  public PasswordResult welcome(String secret, String password) {
    return choose("VERIFY", secret, password);
  }

  /** Chooses a new password by the secret of a letter; all sessions end. */
  public PasswordResult reset(String secret, String password) {
    return choose("RESET", secret, password);
  }

  private PasswordResult choose(String purpose, String secret, String password) {
    if (!isLongEnough(password)) return PasswordResult.TOO_SHORT_OR_LONG;
    var hash = Passwords.hash(password);
    var now = today.now();
    return db.outside(sql -> {
      var person = store.useMailed(sql, purpose, secret, now);
      if (person.isEmpty()) return PasswordResult.SECRET_WRONG;
      store.setPassword(sql, person.get(), hash, now);
      store.setVerified(sql, person.get(), now);
      store.revoke(sql, person.get(), org.jooq.impl.DSL.noCondition(), now);
      return PasswordResult.CHANGED;
    });
  }

  private static boolean isLongEnough(String password) {
    var length = password.codePointCount(0, password.length());
    return length >= Passwords.SHORTEST && length <= Passwords.LONGEST;
  }

  /** Sends a letter to choose a new password, where the address is known; says nothing of that. */
  public void forgot(String email) {
    var address = email.toLowerCase(Locale.ROOT);
    db.outside(sql -> {
      store
          .byEmail(sql, address)
          .filter(k -> k.person().verified())
          .ifPresent(known -> {
            var secret = Secret.next(Secret.MAILED);
            store.insertMailed(
                sql, known.person().id(), "RESET", secret, today.now().plus(TO_RESET));
            outbox.put(
                sql,
                Letters.reset(
                    known.person().language(), address, link("new-password", secret), secret));
          });
      return null;
    });
  }

  /** Changes the password of who knows it; all his other sessions end. */
  public boolean changePassword(Caller caller, String old, String password) {
    if (!isLongEnough(password)) return false;
    var known = db.outside(sql -> store.byId(sql, caller.person())).orElseThrow();
    if (!Passwords.isRight(old, known.passwordHash())) return false;
    var hash = Passwords.hash(password);
    db.outside(sql -> {
      store.setPassword(sql, caller.person(), hash, today.now());
      store.revoke(sql, caller.person(), IdentityStore.thisSession(caller.by()).not(), today.now());
      return null;
    });
    return true;
  }

  public Person person(PersonId id) {
    return db.outside(sql -> store.byId(sql, id)).orElseThrow().person();
  }

  public Person setProfile(PersonId id, String name, String language) {
    db.outside(sql -> {
      store.setProfile(sql, id, name, language);
      return null;
    });
    return person(id);
  }

  /** The person's preferences: one JSON object. */
  public String preferences(PersonId id) {
    return db.outside(sql -> store.preferences(sql, id));
  }

  public void setPreferences(PersonId id, String json) {
    db.outside(sql -> {
      store.setPreferences(sql, id, json);
      return null;
    });
  }

  /**
   * Begins a second factor: the secret for the authenticator, in base 32. Counts when confirmed.
   */
  public Optional<String> beginSecondFactor(PersonId id) {
    return db.outside(sql -> {
      if (store.byId(sql, id).orElseThrow().secretConfirmed()) return Optional.<String>empty();
      var secret = new byte[OneTimeCodes.SECRET_BYTES];
      random.nextBytes(secret);
      store.setSecret(sql, id, secret);
      return Optional.of(OneTimeCodes.base32(secret));
    });
  }

  /**
   * Confirms it by a code; answers the recovery codes, shown this once. Empty when the code is
   * wrong. All sessions end but the caller's.
   */
  public Optional<List<String>> confirmSecondFactor(Caller caller, String code) {
    return db.outside(sql -> {
      var known = store.byId(sql, caller.person()).orElseThrow();
      var secret = known.secret();
      if (secret == null || known.secretConfirmed()) return Optional.<List<String>>empty();
      var step = OneTimeCodes.step(secret, code, today.now(), known.lastStep());
      if (step.isEmpty() || !store.useStep(sql, caller.person(), step.getAsLong()))
        return Optional.<List<String>>empty();
      store.confirmSecret(sql, caller.person(), today.now());
      var codes = new ArrayList<String>();
      for (var i = 0; i < RECOVERY_CODES; i++) codes.add(recoveryCode());
      store.replaceRecoveryCodes(sql, caller.person(), codes);
      store.revoke(sql, caller.person(), IdentityStore.thisSession(caller.by()).not(), today.now());
      return Optional.of(List.copyOf(codes));
    });
  }

  private String recoveryCode() {
    var bytes = new byte[10];
    random.nextBytes(bytes);
    var text = OneTimeCodes.base32(bytes);
    return text.substring(0, 8) + "-" + text.substring(8);
  }

  /** Ends the second factor of who shows his password. */
  public boolean endSecondFactor(Caller caller, String password) {
    var known = db.outside(sql -> store.byId(sql, caller.person())).orElseThrow();
    if (!Passwords.isRight(password, known.passwordHash())) return false;
    db.outside(sql -> {
      store.setSecret(sql, caller.person(), null);
      store.replaceRecoveryCodes(sql, caller.person(), List.of());
      return null;
    });
    return true;
  }
}
