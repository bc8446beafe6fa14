package org.koprogo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.Session;
import org.koprogo.audit.Trail;

/** Rows S19 and R23 of the quality bar, for signing in by an OpenID provider. */
class OidcTest {
  private static final String BEGIN = "/sign-in/oidc";
  private static final String CALLBACK = BEGIN + "/callback";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private OpenIdProvider provider;
  private ApiHouse house;
  private Person person;

  @BeforeEach
  void open() throws SQLException {
    provider = new OpenIdProvider();
    house =
        new ApiHouse(
            Clock.systemUTC(),
            false,
            new OidcProvider(provider.issuer(), OpenIdProvider.CLIENT, OpenIdProvider.SECRET));
    person = house.person(house.organization(), Role.SYNDIC, null, null);
    provider.saying = saying(person.email());
  }

  @AfterEach
  void close() throws SQLException {
    provider.close();
    house.close();
  }

  private static Consumer<JWTClaimsSet.Builder> saying(String email) {
    return claims -> claims.claim("email", email);
  }

  /** Sends a form of the page, as a browser of ours does that reads English. */
  private Answer send(String path, String fields, String cookie) {
    return house.ask(
        null,
        "POST",
        path,
        fields,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Sec-Fetch-Site",
        "same-origin",
        "Accept-Language",
        "en",
        "Cookie",
        cookie);
  }

  private Answer begin() {
    var answer = send(BEGIN, "_do=beginOidcSignIn", "a=b");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).contains("href=\"" + going(answer).replace("&", "&amp;") + "\"");
    return answer;
  }

  /** Where the browser goes on. */
  private static String going(Answer begun) {
    var refresh = begun.header("Refresh");
    assertThat(refresh).startsWith("0; url=http");
    return refresh.substring("0; url=".length());
  }

  private static String cookie(Answer answer, String name) {
    return answer.response().headers().allValues("Set-Cookie").stream()
        .filter(c -> c.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private static String value(String cookie) {
    return cookie.split(";", 2)[0];
  }

  /** Comes back to the page, and sends its form. */
  private Answer back(String query, String cookie) {
    var page = house.ask(null, "GET", CALLBACK + "?" + query, null, "Cookie", cookie);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    var hidden =
        HIDDEN
            .matcher(page.text())
            .results()
            .map(m -> m.group(1) + "=" + URLEncoder.encode(m.group(2), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(CALLBACK, hidden, cookie);
  }

  /** A whole way there and back. */
  private Answer around() {
    var begun = begin();
    return back(provider.signedIn(going(begun)), value(cookie(begun, "koprogo_begun")));
  }

  private Person signedIn(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/");
    var cookie = cookie(answer, "koprogo");
    assertThat(cookie).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Path=/");
    return new Person(person.email(), value(cookie).substring("koprogo=".length()));
  }

  private void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.text()).contains("You could not be signed in.");
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .noneMatch(c -> c.startsWith("koprogo=kps_"));
  }

  /** What the page says; its form has a key of its own each time. */
  private static String said(Answer answer) {
    return answer.text().replaceAll("[0-9a-f-]{36}", "ID");
  }

  private List<String> events() {
    try (var all = Session.asSuperuser(house.database(), null)) {
      return all.ask(
          "select outcome || ' ' || regexp_replace(object, '[0-9a-f-]{36}', 'ID') from audit.event"
              + " where organization_id = ? and operation = 'signInWithOidc' order by seq",
          Trail.HOUSE.value());
    }
  }

  @Test
  void s19_somebody_who_is_here_comes_in_and_the_provider_tells_his_second_factor() {
    var on = signedIn(around());
    var me = house.get(on, "/api/v1/me").json();
    assertThat(me).containsEntry("strong", false);
    assertThat(me.get("person")).isEqualTo(house.get(person, "/api/v1/me").json().get("person"));
    for (var method : List.of("pwd", "otp", "mfa", "hwk")) {
      provider.saying =
          saying(person.email().toUpperCase(java.util.Locale.ROOT))
              .andThen(c -> c.claim("amr", List.of("pwd", method)));
      assertThat(house.get(signedIn(around()), "/api/v1/me").json())
          .containsEntry("strong", !method.equals("pwd"));
    }
    assertThat(events()).hasSize(5).allMatch(e -> e.equals("DONE /sessions"));
  }

  @Test
  void s19_the_browser_goes_with_state_nonce_and_the_digest_of_a_verifier() {
    var first = begin();
    var asked = OpenIdProvider.form(going(first).split("\\?", 2)[1]);
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", OpenIdProvider.CLIENT)
        .containsEntry("redirect_uri", "http://127.0.0.1/sign-in/oidc/callback")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
    assertThat(cookie(first, "koprogo_begun"))
        .contains("; HttpOnly")
        .contains("; Path=/;")
        .contains("; Max-Age=300;")
        .contains("; SameSite=Lax");
    var second = OpenIdProvider.form(going(begin()).split("\\?", 2)[1]);
    for (var name : List.of("state", "nonce", "code_challenge"))
      assertThat(second.get(name)).isNotEqualTo(asked.get(name));
  }

  /** The standard comes back by GET; only the form of the page that it reaches has an effect. */
  @Test
  void s20_the_pages_on_the_way_only_read() {
    var begun = begin();
    var cookie = value(cookie(begun, "koprogo_begun"));
    var query = provider.signedIn(going(begun));
    var before = rows();
    for (var path : List.of(BEGIN, CALLBACK + "?" + query)) {
      var page = house.ask(null, "GET", path, null, "Cookie", cookie);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
    }
    assertThat(rows()).isEqualTo(before);
    for (var fields : List.of("_do=beginOidcSignIn", "_do=signInWithOidc&" + query))
      assertThat(
              house
                  .ask(
                      null,
                      "POST",
                      fields.contains("code") ? CALLBACK : BEGIN,
                      fields,
                      "Content-Type",
                      "application/x-www-form-urlencoded",
                      "Sec-Fetch-Site",
                      "cross-site",
                      "Cookie",
                      cookie)
                  .status())
          .isEqualTo(403);
    assertThat(rows()).isEqualTo(before);
    signedIn(back(query, cookie));
    assertThat(rows()).isNotEqualTo(before);
  }

  private List<String> rows() {
    try (var all = Session.asSuperuser(house.database(), null)) {
      return all.ask(
          "select (select count(*) from identity.challenge) || ' ' || (select count(*) from identity.session) || ' ' || (select count(*) from audit.event) || ' ' || (select count(*) from identity.failure)");
    }
  }

  /** A program with a browser of its own does the same by the two operations. */
  @Test
  void s19_a_program_goes_the_same_way() {
    var begun = house.post(null, "/api/v1/sessions/oidc-options", null).json();
    var back = OpenIdProvider.form(provider.signedIn(String.valueOf(begun.get("address"))));
    var body =
        "{\"code\": \"%s\", \"state\": \"%s\", \"secret\": \"%s\"}"
            .formatted(back.get("code"), back.get("state"), begun.get("secret"));
    var done = house.post(null, "/api/v1/sessions/oidc", body);
    assertThat(done.status()).as(done.text()).isEqualTo(201);
    var on = new Person(person.email(), String.valueOf(done.json().get("secret")));
    assertThat(house.get(on, "/api/v1/me").status()).isEqualTo(200);
    assertThat(house.post(null, "/api/v1/sessions/oidc", body).problem()).isEqualTo("oidc-refused");
  }

  @Test
  void s19_what_a_browser_did_not_begin_it_does_not_end() {
    var mine = begin();
    var cookie = value(cookie(mine, "koprogo_begun"));
    var query = provider.signedIn(going(mine));
    var other = begin();
    var theirs = provider.signedIn(going(other));
    refused(back(theirs, cookie));
    refused(back(query.replaceFirst("state=.*", "state=guessed"), cookie));
    refused(back(query.replaceFirst("&state=.*", ""), cookie));
    refused(back(query, "koprogo_begun="));
    refused(back("error=access_denied&state=x", cookie));
    signedIn(back(query, cookie));
    refused(back(query, cookie));
    refused(back(provider.signedIn(going(mine)), cookie));
    assertThat(events()).hasSize(8).filteredOn(e -> e.equals("DENIED /people")).hasSize(7);
  }

  @Test
  void s19_a_code_of_another_browser_does_not_fit_the_verifier() {
    var theirs = provider.signedIn(going(begin()));
    var mine = begin();
    var state = provider.signedIn(going(mine)).replaceFirst(".*&state=", "");
    refused(
        back(
            theirs.replaceFirst("state=.*", "state=" + state),
            value(cookie(mine, "koprogo_begun"))));
  }

  @Test
  void s19_a_token_that_does_not_hold_signs_nobody_in() {
    var right = provider.saying;
    for (var wrong :
        List.<Consumer<JWTClaimsSet.Builder>>of(
            c -> c.claim("nonce", "another"),
            c -> c.claim("nonce", null),
            c -> c.audience("another"),
            c -> c.issuer("https://login.example.org"),
            c -> c.claim("email_verified", false),
            c -> c.claim("email_verified", null),
            c -> c.claim("email", null))) {
      provider.saying = right.andThen(wrong);
      refused(around());
    }
    provider.saying = right;
    provider.expires = Clock.systemUTC().instant().minus(Duration.ofMinutes(10));
    refused(around());
    assertThat(events()).hasSize(8).allMatch(e -> e.startsWith("DENIED /people"));
  }

  @Test
  void s19_a_token_of_a_foreign_key_signs_nobody_in() {
    provider.signing = OpenIdProvider.key();
    refused(around());
  }

  @Test
  void s19_nobody_comes_in_who_is_not_here_and_hears_nothing_of_it() {
    house.grant(house.organization(), "unproven@example.org", Role.SYNDIC, null, null);
    provider.saying = saying("nobody@example.org");
    var unknown = around();
    refused(unknown);
    provider.saying = saying("unproven@example.org");
    var unproven = around();
    refused(unproven);
    assertThat(said(unproven)).isEqualTo(said(unknown));
    provider.saying = saying(person.email()).andThen(c -> c.claim("email_verified", false));
    assertThat(said(around())).isEqualTo(said(unknown));
    assertThat(events())
        .containsExactly("DENIED /people", "DENIED /people/ID", "DENIED /people/ID");
    try (var all = Session.asSuperuser(house.database(), null)) {
      assertThat(all.ask("select 1 from identity.person where email = 'nobody@example.org'"))
          .isEmpty();
    }
  }

  @Test
  void s19_ten_failures_from_one_address_must_wait() {
    for (var i = 0; i < 10; i++) refused(back("code=x&state=y", "koprogo_begun=z"));
    assertThat(around().status()).isEqualTo(429);
  }

  /**
   * More people wait for a provider that never answers than there are connections; everybody else
   * is served meanwhile, and they hear that it does not answer.
   */
  @Test
  void r23_a_provider_that_never_answers_holds_no_connection() throws Exception {
    var begun = new java.util.ArrayList<Answer>();
    for (var i = 0; i < 12; i++) begun.add(begin());
    provider.hole = "/token";
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var waiting =
          begun.stream()
              .map(b ->
                  CompletableFuture.supplyAsync(
                      () -> back(provider.signedIn(going(b)), value(cookie(b, "koprogo_begun"))),
                      threads))
              .toList();
      provider.swallowed.acquire(begun.size());
      assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(200);
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      for (var each : waiting) assertThat(each.join().status()).isEqualTo(503);
    }
    provider.hole = "/.well-known";
    assertThat(send(BEGIN, "_do=beginOidcSignIn", "a=b").status()).isEqualTo(503);
    provider.hole = "/none";
    signedIn(around());
  }

  @Test
  void where_no_provider_is_named_there_is_no_such_page() throws SQLException {
    try (var closed = new ApiHouse()) {
      assertThat(closed.get(null, BEGIN).status()).isEqualTo(404);
      assertThat(closed.get(null, CALLBACK).status()).isEqualTo(404);
      for (var path : List.of("/api/v1/sessions/oidc-options", "/api/v1/sessions/oidc"))
        assertThat(closed.post(null, path, path.endsWith("s") ? null : "{}").status())
            .isEqualTo(404);
    }
  }
}
