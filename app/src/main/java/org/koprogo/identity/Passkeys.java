package org.koprogo.identity;

import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Personal;
import org.koprogo.kernel.Tx;

/**
 * The door to passkeys (W3C Web Authentication, level 3). A passkey is both factors at once: the
 * authenticator is something its person has, and it verifies him itself before it signs.
 */
public final class Passkeys {
  /** More than anybody has authenticators. */
  public static final int MOST = 20;

  private static final int CHALLENGE_BYTES = 32;
  private static final String SIGN_IN = "signInWithPasskey";

  private final Db db;
  private final House house;
  private final Today today;
  private final Sessions sessions;
  private final Ceremony ceremony;
  private final IdentityStore people = new IdentityStore();
  private final PasskeyStore store = new PasskeyStore();
  private final ChallengeStore challenges = new ChallengeStore();
  private final Throttle throttle = new Throttle();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param db on connections of the role app_identity
   * @param site where browsers reach the pages, without a slash at the end: passkeys are made for
   *     its host, and are of no use under another
   */
  public Passkeys(Db db, Clock clock, Sessions sessions, String site) {
    this.db = db;
    this.house = new House(db);
    this.today = new Today(clock);
    this.sessions = sessions;
    this.ceremony = new Ceremony(site);
  }

  /** For whom passkeys are made: the host, as the standard's relying party id. */
  public String host() {
    return ceremony.host();
  }

  /** The numbers of the algorithms that are understood (COSE), the best first. */
  public List<Long> algorithms() {
    return Ceremony.algorithms();
  }

  /**
   * What an authenticator is asked to make; bytes are written in base64url.
   *
   * @param handle of the person, as authenticators know him
   * @param known the credential ids that he has already
   */
  public record Offer(String challenge, String handle, Person person, List<String> known) {}

  /** Begins a passkey: its challenge is good for five minutes, once, and for this person. */
  public Offer begin(Personal personal, PersonId person) {
    var challenge = challenge(personal.sql(), ChallengeStore.Purpose.ADD_PASSKEY, person);
    return new Offer(
        challenge,
        text(Ceremony.handle(person)),
        people.byId(personal.sql(), person).orElseThrow().person(),
        store.credentials(personal.sql(), person).stream().map(Passkeys::text).toList());
  }

  private String challenge(
      DSLContext sql, ChallengeStore.Purpose purpose, @Nullable PersonId person) {
    var bytes = new byte[CHALLENGE_BYTES];
    random.nextBytes(bytes);
    challenges.insert(sql, purpose, bytes, person, today.now());
    return text(bytes);
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The authenticator's answer when a passkey is made, in base64url. */
  public record Made(String id, String clientData, String attestationObject) {}

  /** Every answer to it. */
  public sealed interface MadeResult {
    /** It holds: give it to {@link #add}. */
    final class Right implements MadeResult {
      private final PasskeyStore.Key key;

      private Right(PasskeyStore.Key key) {
        this.key = key;
      }
    }

    /** The challenge is unknown, another's, used or too old. */
    record ChallengeWrong() implements MadeResult {}

    /** It is not for this origin, not signed rightly, or the person was not verified. */
    record Wrong(String origin) implements MadeResult {}
  }

  /** Checks it; its challenge is used up whatever the answer is. */
  public MadeResult check(Caller caller, Made sent) {
    var made = Ceremony.made(sent);
    if (made.isEmpty()) return new MadeResult.Wrong(ceremony.origin());
    var challenge = made.get().getResponse().getClientData().getChallenge();
    var person =
        db.outside(sql ->
            used(sql, ChallengeStore.Purpose.ADD_PASSKEY, challenge, caller.person())
                ? people.byId(sql, caller.person())
                : Optional.<IdentityStore.Known>empty());
    if (person.isEmpty()) return new MadeResult.ChallengeWrong();
    return ceremony
        .check(person.get().person(), challenge, made.get())
        .<MadeResult>map(MadeResult.Right::new)
        .orElseGet(() -> new MadeResult.Wrong(ceremony.origin()));
  }

  private boolean used(
      DSLContext sql,
      ChallengeStore.Purpose purpose,
      ByteArray challenge,
      @Nullable PersonId person) {
    return challenges.use(sql, purpose, challenge.getBytes(), person, today.now());
  }

  /** Adds it. Empty when it is known in the house already, or the person has 20. */
  public Optional<Passkey> add(
      Personal personal, Caller caller, String name, MadeResult.Right right) {
    var sql = personal.sql();
    var person = people.locked(sql, caller.person()).person().id();
    if (store.all(sql, person).size() >= MOST) return Optional.empty();
    var id = Ids.next();
    var now = today.now();
    if (!store.insert(sql, id, person, name, right.key, now)) return Optional.empty();
    return Optional.of(new Passkey(id, name, now, null));
  }

  public List<Passkey> list(Personal personal, PersonId person) {
    return store.all(personal.sql(), person);
  }

  /** A passkey of the person. */
  public Optional<Passkey> find(Personal personal, PersonId person, UUID passkey) {
    return store.one(personal.sql(), person, passkey);
  }

  /** As it is now, and nobody else changes it until the end of the transaction. */
  public Optional<Passkey> locked(Personal personal, PersonId person, UUID passkey) {
    return store.locked(personal.sql(), person, passkey);
  }

  /** Calls it otherwise; it must be one that {@link #locked} gave. */
  public Passkey rename(Personal personal, Passkey passkey, String name) {
    store.rename(personal.sql(), passkey.id(), name);
    return new Passkey(passkey.id(), name, passkey.createdAt(), passkey.usedAt());
  }

  /** Whether there was one; nobody signs in with it any more. */
  public boolean remove(Personal personal, PersonId person, UUID passkey) {
    return store.delete(personal.sql(), person, passkey);
  }

  /**
   * What an authenticator is asked to sign, by whoever holds a passkey: good for five minutes,
   * once.
   */
  public String offer() {
    return db.outside(sql -> challenge(sql, ChallengeStore.Purpose.USE_PASSKEY, null));
  }

  /** The authenticator's answer when a passkey is shown, in base64url. */
  public record Shown(
      String id,
      String clientData,
      String authenticatorData,
      String signature,
      String userHandle) {}

  /**
   * Signs in by a passkey, which counts as a second factor. One answer for everything that does not
   * hold; failures count against the address they come from.
   */
  public Sessions.SignInResult signIn(Shown sent, String address, String device) {
    var now = today.now();
    var subject = Throttle.Subjects.of("", address).address();
    var shown = Ceremony.shown(sent);
    return house.tx(tx -> {
      if (throttle.isOver(tx.sql(), subject, now)) {
        house.mustWait(tx, List.of(subject), null, SIGN_IN, now);
        return new Sessions.SignInResult.TooMany(Throttle.WINDOW.toSeconds());
      }
      var known = shown.flatMap(s -> store.byCredential(tx.sql(), s.getId().getBytes()));
      if (shown.isPresent() && isRight(tx, known, shown.get()))
        return sessions.begin(tx, known.orElseThrow().person(), true, device, SIGN_IN);
      throttle.count(tx.sql(), subject, now);
      house.denied(tx, known.map(PasskeyStore.Found::person).orElse(null), SIGN_IN);
      return new Sessions.SignInResult.Wrong();
    });
  }

  private boolean isRight(
      Tx tx,
      Optional<PasskeyStore.Found> known,
      PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs> shown) {
    var challenge = shown.getResponse().getClientData().getChallenge();
    if (!used(tx.sql(), ChallengeStore.Purpose.USE_PASSKEY, challenge, null) || known.isEmpty())
      return false;
    var passkey = known.get();
    var count = ceremony.check(passkey, challenge, shown);
    return count.isPresent()
        && store.used(tx.sql(), passkey.passkey(), passkey.key().count(), count.get(), today.now());
  }
}
