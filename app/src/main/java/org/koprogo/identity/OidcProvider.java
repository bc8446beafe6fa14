package org.koprogo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An OpenID provider, asked over the network: within nine seconds in all, and never inside a
 * transaction. The library checks what it says (OpenID Connect Core 1.0, section 3.1.3.7):
 * signature, issuer, audience, expiry and nonce.
 */
public final class OidcProvider {
  private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
  private static final Duration WHOLE = Duration.ofSeconds(9);
  private static final int CONNECT_MILLISECONDS = 3_000;
  private static final int READ_MILLISECONDS = 6_000;
  private static final int MOST_BYTES = 1 << 20;

  private final Issuer issuer;
  private final ClientID client;
  private final Secret secret;

  /**
   * @param issuer as the provider calls itself; its own words must say the same
   * @param client by which the provider knows this server, with its secret
   */
  public OidcProvider(URI issuer, String client, String secret) {
    this.issuer = new Issuer(issuer);
    this.client = new ClientID(client);
    this.secret = new Secret(secret);
  }

  String client() {
    return client.getValue();
  }

  /** What the provider answers to a code. */
  sealed interface Exchanged {
    /**
     * Checked by the library.
     *
     * @param verified whether the provider says that the address is the person's
     * @param methods by which he proved himself there ({@code amr})
     */
    record Said(String email, boolean verified, List<String> methods) implements Exchanged {}

    /** It knows no such code, or what it says does not hold. */
    record Refused() implements Exchanged {}

    /** It does not answer in time, or not as the standard says. */
    record Away() implements Exchanged {}
  }

  /** Where the provider's own words say that everything is; empty when it does not answer. */
  Optional<OIDCProviderMetadata> metadata() {
    return within(this::resolved);
  }

  Exchanged exchange(AuthorizationCode code, URI callback, CodeVerifier verifier, Nonce nonce) {
    return within(() -> exchanged(new AuthorizationCodeGrant(code, callback, verifier), nonce))
        .orElseGet(Exchanged.Away::new);
  }

  private OIDCProviderMetadata resolved() throws GeneralException, IOException {
    var metadata = OIDCProviderMetadata.resolve(issuer, OidcProvider::bounded);
    mustBeSafe(metadata.getAuthorizationEndpointURI());
    mustBeSafe(metadata.getTokenEndpointURI());
    mustBeSafe(metadata.getJWKSetURI());
    return metadata;
  }

  /** A provider that is reached by an encrypted way does not send us on by another. */
  private void mustBeSafe(@Nullable URI uri) throws GeneralException {
    if (uri == null
        || !("https".equals(uri.getScheme())
            || uri.getScheme().equals(URI.create(issuer.getValue()).getScheme())))
      throw new GeneralException("an address of the provider is missing or not encrypted");
  }

  private static void bounded(HTTPRequest request) {
    request.setConnectTimeout(CONNECT_MILLISECONDS);
    request.setReadTimeout(READ_MILLISECONDS);
    request.setFollowRedirects(false);
  }

  private Exchanged exchanged(AuthorizationCodeGrant grant, Nonce nonce)
      throws GeneralException, IOException, ParseException {
    var metadata = resolved();
    var request =
        new TokenRequest.Builder(
                metadata.getTokenEndpointURI(), new ClientSecretBasic(client, secret), grant)
            .build()
            .toHTTPRequest();
    bounded(request);
    var response = OIDCTokenResponseParser.parse(request.send());
    if (!response.indicatesSuccess()) return new Exchanged.Refused();
    if (!(((OIDCTokenResponse) response.toSuccessResponse()).getOIDCTokens().getIDToken()
        instanceof SignedJWT token)) return new Exchanged.Refused();
    var keys =
        new DefaultResourceRetriever(CONNECT_MILLISECONDS, READ_MILLISECONDS, MOST_BYTES)
            .retrieveResource(metadata.getJWKSetURI().toURL())
            .getContent();
    return said(token, JWKSet.parse(keys), nonce);
  }

  private Exchanged said(SignedJWT token, JWKSet keys, Nonce nonce) {
    var algorithm = token.getHeader().getAlgorithm();
    // Only keys that the provider alone has: ours would let whoever knows our secret speak for it.
    if (!JWSAlgorithm.Family.SIGNATURE.contains(algorithm)) return new Exchanged.Refused();
    try {
      var claims = new IDTokenValidator(issuer, client, algorithm, keys).validate(token, nonce);
      var email = claims.getStringClaim("email");
      var methods = claims.getAMR();
      if (email == null) return new Exchanged.Refused();
      return new Exchanged.Said(
          email,
          Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
          methods == null ? List.of() : methods.stream().map(Identifier::getValue).toList());
    } catch (BadJOSEException | JOSEException e) {
      LOG.info("an ID token does not hold: {}", e.getClass().getSimpleName());
      return new Exchanged.Refused();
    }
  }

  /** Waits nine seconds and no longer, however slowly the provider drips. */
  private static <T> Optional<T> within(Callable<T> work) {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().name("oidc").start(task);
    try {
      return Optional.of(task.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      LOG.warn(
          "the OpenID provider does not answer as it should: {}",
          String.valueOf(e.getCause()).split(":", 2)[0]);
    } catch (TimeoutException _) {
      LOG.warn("the OpenID provider does not answer in time");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      task.cancel(true); // an interrupted read of a virtual thread closes its socket
    }
    return Optional.empty();
  }
}
