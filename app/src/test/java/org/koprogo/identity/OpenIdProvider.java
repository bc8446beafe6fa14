package org.koprogo.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.koprogo.kernel.Digest;

/** An OpenID provider of the test's own, in every way wrong that the test asks for. */
final class OpenIdProvider implements AutoCloseable {
  static final String CLIENT = "koprogo";
  static final String SECRET = "a secret between the two";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ECKey known = key();
  private final AtomicInteger codes = new AtomicInteger();
  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private final CountDownLatch open = new CountDownLatch(1);

  /** How many requests stand before the hole. */
  final Semaphore swallowed = new Semaphore(0);

  /** What the tests change. */
  volatile Consumer<JWTClaimsSet.Builder> saying = _ -> {};

  volatile ECKey signing = known;
  volatile String hole = "/none";
  volatile Instant expires = Clock.systemUTC().instant().plusSeconds(300);

  OpenIdProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/.well-known/openid-configuration", x -> answer(x, configuration()));
    server.createContext("/jwks", x -> answer(x, new JWKSet(known.toPublicJWK()).toString()));
    server.createContext("/token", x -> answer(x, token(x)));
    server.start();
  }

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("the-key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    if (exchange.getRequestURI().getPath().startsWith(hole)) {
      swallowed.release();
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(json.contains("\"error\"") ? 400 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String configuration() {
    return """
    {"issuer": "%s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["ES256"]}
    """
        .formatted(issuer());
  }

  /** Somebody signs in there: with what the browser comes back, as the query of the address. */
  String signedIn(String authorization) {
    var query = form(Objects.requireNonNull(URI.create(authorization).getRawQuery()));
    var code = "code-" + codes.incrementAndGet();
    asked.put(code, query);
    return "code=" + code + "&state=" + query.get("state");
  }

  static Map<String, String> form(String text) {
    var values = new HashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      var parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private String token(HttpExchange exchange) throws IOException {
    var sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var began = asked.remove(sent.get("code"));
    var basic =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
    if (began == null
        || !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !Objects.equals(began.get("redirect_uri"), sent.get("redirect_uri"))
        || !"S256".equals(began.get("code_challenge_method"))
        || !Objects.equals(
            began.get("code_challenge"), challenge(String.valueOf(sent.get("code_verifier")))))
      return "{\"error\": \"invalid_grant\"}";
    return """
    {"access_token": "nothing", "token_type": "Bearer", "id_token": "%s"}
    """
        .formatted(idToken(String.valueOf(began.get("nonce"))));
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Digest.of(verifier));
  }

  private String idToken(String nonce) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .subject("somebody")
            .audience(List.of(CLIENT))
            .issueTime(Date.from(expires.minusSeconds(300)))
            .expirationTime(Date.from(expires))
            .claim("nonce", nonce)
            .claim("email_verified", true);
    saying.accept(claims);
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(signing.getKeyID()).build(),
            claims.build());
    try {
      token.sign(new ECDSASigner(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** Lets go what stands before the hole, and closes. */
  @Override
  public void close() {
    open.countDown();
    server.stop(0);
    threads.close();
  }
}
