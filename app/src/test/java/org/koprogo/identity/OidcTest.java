package org.koprogo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
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

  private Answer begin() {
    var answer = house.get(null, BEGIN);
    assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    return answer;
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

  private Answer back(String query, String cookie) {
    return house.ask(null, "GET", BEGIN + "/callback?" + query, null, "Cookie", cookie);
  }

  /** A whole way there and back. */
  private Answer around() {
    var begun = begin();
    return back(provider.signedIn(begun.header("Location")), value(cookie(begun, "koprogo-oidc")));
  }

  private Person signedIn(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    assertThat(answer.header("Location")).isEqualTo("/");
    var cookie = cookie(answer, "koprogo");
    assertThat(cookie).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Path=/;");
    return new Person(person.email(), value(cookie).substring("koprogo=".length()));
  }

  private void refused(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.text()).contains("You could not be signed in.");
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .noneMatch(c -> c.startsWith("koprogo=kps_"));
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
    var asked = OpenIdProvider.form(first.header("Location").split("\\?", 2)[1]);
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", OpenIdProvider.CLIENT)
        .containsEntry("redirect_uri", "http://127.0.0.1/sign-in/oidc/callback")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
    assertThat(cookie(first, "koprogo-oidc"))
        .contains("; HttpOnly")
        .contains("; Path=/sign-in/oidc;")
        .contains("; SameSite=Lax");
    var second = OpenIdProvider.form(begin().header("Location").split("\\?", 2)[1]);
    for (var name : List.of("state", "nonce", "code_challenge"))
      assertThat(second.get(name)).isNotEqualTo(asked.get(name));
  }

  @Test
  void s19_what_a_browser_did_not_begin_it_does_not_end() {
    var mine = begin();
    var cookie = value(cookie(mine, "koprogo-oidc"));
    var query = provider.signedIn(mine.header("Location"));
    var other = begin();
    var theirs = provider.signedIn(other.header("Location"));
    refused(back(theirs, cookie));
    refused(back(query.replaceFirst("state=.*", "state=guessed"), cookie));
    refused(back(query.replaceFirst("&state=.*", ""), cookie));
    refused(back(query, "koprogo-oidc="));
    refused(back("error=access_denied&state=x", cookie));
    signedIn(back(query, cookie));
    refused(back(query, cookie));
    refused(back(provider.signedIn(mine.header("Location")), cookie));
    assertThat(events()).hasSize(8).filteredOn(e -> e.equals("DENIED /people")).hasSize(7);
  }

  @Test
  void s19_a_code_of_another_browser_does_not_fit_the_verifier() {
    var theirs = provider.signedIn(begin().header("Location"));
    var mine = begin();
    var state = provider.signedIn(mine.header("Location")).replaceFirst(".*&state=", "");
    refused(
        back(
            theirs.replaceFirst("state=.*", "state=" + state),
            value(cookie(mine, "koprogo-oidc"))));
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
    assertThat(unproven.text()).isEqualTo(unknown.text());
    provider.saying = saying(person.email()).andThen(c -> c.claim("email_verified", false));
    assertThat(around().text()).isEqualTo(unknown.text());
    assertThat(events())
        .containsExactly("DENIED /people", "DENIED /people/ID", "DENIED /people/ID");
    try (var all = Session.asSuperuser(house.database(), null)) {
      assertThat(all.ask("select 1 from identity.person where email = 'nobody@example.org'"))
          .isEmpty();
    }
  }

  @Test
  void s19_ten_failures_from_one_address_must_wait() {
    for (var i = 0; i < 10; i++) refused(back("code=x&state=y", "koprogo-oidc=z"));
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
                      () ->
                          back(
                              provider.signedIn(b.header("Location")),
                              value(cookie(b, "koprogo-oidc"))),
                      threads))
              .toList();
      provider.swallowed.acquire(begun.size());
      assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(200);
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      for (var each : waiting) assertThat(each.join().status()).isEqualTo(503);
    }
    provider.hole = "/.well-known";
    assertThat(house.get(null, BEGIN).status()).isEqualTo(503);
    provider.hole = "/none";
    signedIn(around());
  }

  @Test
  void where_no_provider_is_named_there_is_no_such_page() throws SQLException {
    try (var closed = new ApiHouse()) {
      assertThat(closed.get(null, BEGIN).status()).isEqualTo(404);
    }
  }
}
