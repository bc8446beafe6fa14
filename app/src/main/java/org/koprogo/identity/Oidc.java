package org.koprogo.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Digest;

/**
 * The door to signing in by somebody who knows people already: an OpenID provider, by the code flow
 * with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636). It opens for persons who are here and
 * have proved their address; it never adds one.
 *
 * <p>The browser keeps one secret; state, nonce and the verifier of PKCE are digests of it, and
 * only its digest is stored. So what is asked of the provider, what comes back and what was begun
 * here belong to one browser, once, for five minutes.
 */
public final class Oidc {
  private static final String SIGN_IN = "signInWithOidc";
  private static final int SECRET_BYTES = 32;

  /** What of {@code amr} (RFC 8176) says that a second factor was shown. */
  private static final Set<String> SECOND_FACTORS = Set.of("mfa", "otp", "hwk");

  private final Db db;
  private final House house;
  private final Today today;
  private final Sessions sessions;
  private final @Nullable OidcProvider provider;
  private final URI callback;
  private final IdentityStore store = new IdentityStore();
  private final ChallengeStore challenges = new ChallengeStore();
  private final Throttle throttle = new Throttle();
  private final SecureRandom random = new SecureRandom();

  /**
   * @param db on connections of the role app_identity
   * @param provider null when nobody is named, and the door stays shut
   * @param site where browsers reach the pages, without a slash at the end
   */
  public Oidc(Db db, Clock clock, Sessions sessions, @Nullable OidcProvider provider, String site) {
    this.db = db;
    this.house = new House(db);
    this.today = new Today(clock);
    this.sessions = sessions;
    this.provider = provider;
    this.callback = URI.create(site + "/sign-in/oidc/callback");
  }

  /** Whether a provider is named. */
  public boolean isOpen() {
    return provider != null;
  }

  private OidcProvider provider() {
    return requireNonNull(provider, "no provider is named");
  }

  /** Every answer to who wants to begin. */
  public sealed interface Begun {
    /**
     * To the provider.
     *
     * @param secret for the browser; who comes back must show it
     */
    record Go(URI to, String secret) implements Begun {}

    /** The provider does not answer, or not as the standard says. */
    record Away() implements Begun {}
  }

  /** Every answer to who comes back. */
  public sealed interface Finished {
    /** The session's secret is shown this once. */
    record SignedIn(String secret, PersonId person) implements Finished {}

    /** Whatever does not hold, and whoever is not known: one answer. */
    record Wrong() implements Finished {}

    record TooMany() implements Finished {}

    /** The provider does not answer, or not as the standard says. */
    record Away() implements Finished {}
  }

  /** Asks the provider where people sign in, and begins. */
  public Begun begin() {
    var metadata = provider().metadata();
    if (metadata.isEmpty()) return new Begun.Away();
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    db.outside(sql -> {
      challenges.insert(sql, ChallengeStore.Purpose.OIDC, bytes, null, today.now());
      return null;
    });
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope("openid", "email"),
                new ClientID(provider().client()),
                callback)
            .endpointURI(metadata.get().getAuthorizationEndpointURI())
            .state(new State(derived("state", secret)))
            .nonce(new Nonce(derived("nonce", secret)))
            .codeChallenge(verifier(secret), CodeChallengeMethod.S256)
            .build();
    return new Begun.Go(request.toURI(), secret);
  }

  private static String derived(String use, String secret) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Digest.of("koprogo oidc " + use + " " + secret));
  }

  private static CodeVerifier verifier(String secret) {
    return new CodeVerifier(derived("verifier", secret));
  }

  /**
   * With what a browser comes back; empty what it does not have.
   *
   * @param secret that was given to it when it began
   */
  public record Back(String code, String state, String secret) {
    @Override
    public String toString() {
      return "Back";
    }
  }

  /** Ends it: asks the provider for whom the code is, and signs him in. */
  public Finished finish(Back back, String address, String device) {
    var subject = Throttle.Subjects.of("", address).address();
    var now = today.now();
    if (db.<Boolean>outside(sql -> throttle.isOver(sql, subject, now))) return mustWait(subject);
    if (!isWhole(back) || !used(back.secret())) return refused(Optional.empty(), subject);
    var nonce = new Nonce(derived("nonce", back.secret()));
    var code = new AuthorizationCode(back.code());
    return switch (provider().exchange(code, callback, verifier(back.secret()), nonce)) {
      case OidcProvider.Exchanged.Away _ -> new Finished.Away();
      case OidcProvider.Exchanged.Refused _ -> refused(Optional.empty(), subject);
      case OidcProvider.Exchanged.Said said -> signIn(said, subject, device);
    };
  }

  private Finished mustWait(String subject) {
    return house.tx(tx -> {
      house.mustWait(tx, List.of(subject), null, SIGN_IN, today.now());
      return new Finished.TooMany();
    });
  }

  /** Whether this browser began, and nobody changed anything on the way. */
  private static boolean isWhole(Back back) {
    var expected = derived("state", back.secret()).getBytes(StandardCharsets.UTF_8);
    return !back.secret().isEmpty()
        && !back.code().isBlank()
        && MessageDigest.isEqual(expected, back.state().getBytes(StandardCharsets.UTF_8));
  }

  private boolean used(String secret) {
    try {
      var bytes = Base64.getUrlDecoder().decode(secret);
      return db.<Boolean>outside(
          sql -> challenges.use(sql, ChallengeStore.Purpose.OIDC, bytes, null, today.now()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private Finished signIn(OidcProvider.Exchanged.Said said, String subject, String device) {
    var known =
        db.outside(sql -> store.byEmail(sql, said.email().toLowerCase(Locale.ROOT)))
            .map(IdentityStore.Known::person);
    if (!said.verified() || known.isEmpty() || !known.get().verified())
      return refused(known.map(Person::id), subject);
    var strong = said.methods().stream().anyMatch(SECOND_FACTORS::contains);
    return house.tx(tx -> {
      var begun = sessions.begin(tx, known.get().id(), strong, device, SIGN_IN);
      return new Finished.SignedIn(begun.secret(), begun.person());
    });
  }

  private Finished refused(Optional<PersonId> whose, String subject) {
    return house.tx(tx -> {
      throttle.count(tx.sql(), subject, today.now());
      house.denied(tx, whose.orElse(null), SIGN_IN);
      return new Finished.Wrong();
    });
  }
}
