package org.koprogo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.MovingClock;
import org.koprogo.kernel.OrganizationId;

/** Row S19 of the quality bar: who signs in, who stays signed in, and who does not. */
public class SignInTest {
  private static final MovingClock CLOCK = new MovingClock();
  private static ApiHouse house;
  private static OrganizationId ours;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(CLOCK);
    ours = house.organization();
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** All tests come from one address: the failures of one must not stop the next. */
  @BeforeEach
  void forgetFailures() {
    CLOCK.move(Duration.ofMinutes(6));
  }

  private static Answer signIn(String email, String password, String more) {
    return house.post(
        null,
        "/api/v1/sessions",
        "{\"email\": \"%s\", \"password\": \"%s\"%s}".formatted(email, password, more));
  }

  private static Person member() {
    return house.person(ours, Role.SYNDIC, null, null);
  }

  @Test
  void s19_unknown_and_wrong_and_unproven_are_the_same_words() {
    var known = member().email();
    house.grant(ours, "unproven@example.org", Role.SYNDIC, null, null);
    var wrong = signIn(known, "this is not the password", "");
    assertThat(wrong.status()).isEqualTo(401);
    for (var other :
        List.of(
            signIn("nobody@example.org", "this is not the password", ""),
            signIn("unproven@example.org", ApiHouse.PASSWORD, ""))) {
      assertThat(other.status()).isEqualTo(401);
      assertThat(other.text()).isEqualTo(wrong.text());
    }
    assertThat(signIn(known, ApiHouse.PASSWORD, "").status()).isEqualTo(201);
  }

  @Test
  void s19_ten_failures_of_an_account_must_wait() {
    var email = member().email();
    for (var i = 0; i < 10; i++)
      assertThat(signIn(email, "this is not the password", "").status()).isEqualTo(401);
    var late = signIn(email, ApiHouse.PASSWORD, "");
    assertThat(late.status()).isEqualTo(429);
    assertThat(late.header("Retry-After")).isNotEmpty();
    CLOCK.move(Duration.ofMinutes(6));
    assertThat(signIn(email, ApiHouse.PASSWORD, "").status()).isEqualTo(201);
  }

  @Test
  void s19_ten_failures_from_one_address_must_wait_whoever_is_meant() {
    var email = member().email();
    for (var i = 0; i < 10; i++)
      assertThat(signIn("guess" + i + "@example.org", "whatever it may be", "").status())
          .isEqualTo(401);
    assertThat(signIn(email, ApiHouse.PASSWORD, "").status()).isEqualTo(429);
  }

  @Test
  void s19_a_session_ends_after_thirty_idle_minutes() {
    var person = member();
    for (var i = 0; i < 3; i++) {
      CLOCK.move(Duration.ofMinutes(29));
      assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(200);
    }
    CLOCK.move(Duration.ofMinutes(31));
    assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void s19_a_session_ends_after_twelve_hours_however_busy_also_in_another_organization() {
    var person = member();
    house.grant(house.organization(), person.email(), Role.SYNDIC, null, null);
    for (var i = 0; i < 28; i++) {
      CLOCK.move(Duration.ofMinutes(25));
      assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(200);
    }
    var entered =
        house.post(person, "/api/v1/me/organization", "{\"organization\": \"" + ours + "\"}");
    assertThat(entered.status()).isEqualTo(201);
    var on = new Person(person.email(), String.valueOf(entered.json().get("secret")));
    assertThat(on.secret()).isNotEqualTo(person.secret());
    assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(401);
    assertThat(house.get(on, "/api/v1/me").status()).isEqualTo(200);
    CLOCK.move(Duration.ofMinutes(21));
    assertThat(house.get(on, "/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void s19_signing_out_counts_at_the_next_request() {
    var person = member();
    var current =
        house.get(person, "/api/v1/me/sessions").items().stream()
            .filter(s -> Boolean.TRUE.equals(s.get("current")))
            .findFirst()
            .orElseThrow();
    var other = house.signIn(person.email());
    assertThat(
            house.ask(person, "DELETE", "/api/v1/me/sessions/" + current.get("id"), null).status())
        .isEqualTo(200);
    assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(401);
    assertThat(house.get(other, "/api/v1/me").status()).isEqualTo(200);
  }

  @Test
  void s19_nobody_ends_the_session_of_another() {
    var session = house.get(member(), "/api/v1/me/sessions").items().getFirst().get("id");
    assertThat(house.ask(member(), "DELETE", "/api/v1/me/sessions/" + session, null).status())
        .isEqualTo(404);
  }

  @Test
  void s19_a_role_taken_away_counts_at_the_next_request() {
    var administrator = house.person(ours, Role.ADMINISTRATOR, null, null);
    var syndic = member();
    assertThat(house.get(syndic, "/api/v1/buildings").status()).isEqualTo(200);
    var role =
        house.get(administrator, "/api/v1/members?limit=500").items().stream()
            .filter(m -> syndic.email().equals(m.get("email")))
            .findFirst()
            .orElseThrow();
    assertThat(
            house.ask(administrator, "DELETE", "/api/v1/members/" + role.get("id"), null).status())
        .isEqualTo(200);
    assertThat(house.get(syndic, "/api/v1/buildings").status()).isEqualTo(403);
  }

  @Test
  void s19_a_new_password_ends_the_other_sessions_and_needs_the_old_one() {
    var person = member();
    var other = house.signIn(person.email());
    var path = "/api/v1/me/password";
    assertThat(change(person, "not the old one", "another long password").problem())
        .isEqualTo("password-wrong");
    assertThat(change(person, ApiHouse.PASSWORD, "short").problem()).isEqualTo("password-length");
    var key =
        house.ask(
            person,
            "PUT",
            path,
            "{\"old\": \"%s\", \"password\": \"another long password\"}"
                .formatted(ApiHouse.PASSWORD),
            "Idempotency-Key",
            "password-1");
    assertThat(key.status()).as("a password is kept for no key").isEqualTo(400);
    assertThat(change(person, ApiHouse.PASSWORD, "another long password").status()).isEqualTo(200);
    assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(200);
    assertThat(house.get(other, "/api/v1/me").status()).isEqualTo(401);
    assertThat(signIn(person.email(), ApiHouse.PASSWORD, "").status()).isEqualTo(401);
    assertThat(signIn(person.email(), "another long password", "").status()).isEqualTo(201);
  }

  private static Answer change(Person who, String old, String chosen) {
    return house.ask(
        who,
        "PUT",
        "/api/v1/me/password",
        "{\"old\": \"%s\", \"password\": \"%s\"}".formatted(old, chosen));
  }

  @Test
  void s19_guessing_the_password_in_a_session_must_wait_too() {
    var person = member();
    for (var i = 0; i < 10; i++)
      assertThat(change(person, "not the old one", "another long password").status())
          .isEqualTo(422);
    assertThat(change(person, ApiHouse.PASSWORD, "another long password").status()).isEqualTo(429);
  }

  @Test
  void s19_a_forgotten_password_tells_nobody_who_is_known() {
    var person = member();
    var known = forgot(person.email());
    var unknown = forgot("nobody@example.org");
    assertThat(known.status()).isEqualTo(202);
    assertThat(unknown.status()).isEqualTo(202);
    assertThat(unknown.text()).isEqualTo(known.text());
    var secret = house.mailedSecret(person.email());
    var body = "{\"secret\": \"%s\", \"password\": \"a password after that\"}".formatted(secret);
    var path = "/api/v1/password-resets/completion";
    assertThat(house.post(null, "/api/v1/people/welcome", body).problem())
        .isEqualTo("secret-wrong");
    assertThat(house.post(null, path, body).status()).isEqualTo(201);
    assertThat(house.post(null, path, body).problem()).isEqualTo("secret-wrong");
    assertThat(house.get(person, "/api/v1/me").status()).isEqualTo(401);
    assertThat(signIn(person.email(), "a password after that", "").status()).isEqualTo(201);
  }

  private static Answer forgot(String email) {
    return house.post(null, "/api/v1/password-resets", "{\"email\": \"" + email + "\"}");
  }

  @Test
  void s19_a_reset_letter_is_good_for_an_hour_and_an_invitation_for_a_week() {
    var person = member();
    forgot(person.email());
    var reset = house.mailedSecret(person.email());
    house.grant(ours, "late@example.org", Role.SYNDIC, null, null);
    var invitation = house.mailedSecret("late@example.org");
    CLOCK.move(Duration.ofMinutes(61));
    assertThat(choose("/api/v1/password-resets/completion", reset)).isEqualTo(422);
    CLOCK.move(Duration.ofDays(7));
    assertThat(choose("/api/v1/people/welcome", invitation)).isEqualTo(422);
  }

  private static int choose(String path, String secret) {
    return house
        .post(
            null,
            path,
            "{\"secret\": \"%s\", \"password\": \"a password after that\"}".formatted(secret))
        .status();
  }

  @Test
  void s19_letters_that_are_asked_for_too_often_must_wait() {
    for (var i = 0; i < 10; i++)
      assertThat(forgot("a" + i + "@example.org").status()).isEqualTo(202);
    assertThat(forgot("b@example.org").status()).isEqualTo(429);
  }

  /** The secret of a second factor that was begun and confirmed, and its recovery codes. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Factor(byte[] secret, List<String> recovery) {
    String code() {
      return OneTimeCodes.code(secret, CLOCK.instant());
    }
  }

  private static Factor factor(Person person) {
    var begun = house.post(person, "/api/v1/me/second-factor", null);
    assertThat(begun.status()).isEqualTo(201);
    var secret = base32(String.valueOf(begun.json().get("secret")));
    assertThat(String.valueOf(begun.json().get("uri"))).startsWith("otpauth://totp/KoproGo:");
    var path = "/api/v1/me/second-factor/confirmation";
    var code = OneTimeCodes.code(secret, CLOCK.instant());
    var wrong = code.equals("000000") ? "000001" : "000000";
    assertThat(house.post(person, path, "{\"code\": \"" + wrong + "\"}").problem())
        .isEqualTo("code-wrong");
    var confirmed = house.post(person, path, "{\"code\": \"" + code + "\"}");
    assertThat(confirmed.status()).isEqualTo(201);
    @SuppressWarnings("unchecked")
    var codes = (List<String>) java.util.Objects.requireNonNull(confirmed.json().get("codes"));
    assertThat(codes).hasSize(10);
    return new Factor(secret, codes);
  }

  /** What an authenticator shows now for a second factor that began. */
  public static String code(Answer begun) {
    return OneTimeCodes.code(
        base32(String.valueOf(begun.json().get("secret"))), Clock.systemUTC().instant());
  }

  /** What an authenticator shows now that was given this secret. */
  public static String codeNow(String secret) {
    return OneTimeCodes.code(base32(secret), Clock.systemUTC().instant());
  }

  private static byte[] base32(String text) {
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    var bytes = new byte[text.length() * 5 / 8];
    var buffer = 0;
    var bits = 0;
    var next = 0;
    for (var i = 0; i < text.length(); i++) {
      buffer = (buffer << 5) | alphabet.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bytes[next++] = (byte) (buffer >> (bits - 8));
        bits -= 8;
      }
      buffer &= (1 << bits) - 1;
    }
    return bytes;
  }

  @Test
  void s19_a_code_works_once() {
    var person = member();
    var factor = factor(person);
    var used = signIn(person.email(), ApiHouse.PASSWORD, code(factor.code()));
    assertThat(used.status()).as("the code that confirmed it").isEqualTo(401);
    CLOCK.move(Duration.ofSeconds(30));
    assertThat(signIn(person.email(), ApiHouse.PASSWORD, "").problem()).isEqualTo("code-needed");
    var code = factor.code();
    assertThat(signIn(person.email(), ApiHouse.PASSWORD, code(code)).status()).isEqualTo(201);
    assertThat(signIn(person.email(), ApiHouse.PASSWORD, code(code)).status()).isEqualTo(401);
  }

  private static String code(String code) {
    return ", \"code\": \"" + code + "\"";
  }

  @Test
  void s19_a_recovery_code_works_once() {
    var person = member();
    var recovery = code(factor(person).recovery().get(3));
    var first = signIn(person.email(), ApiHouse.PASSWORD, recovery);
    assertThat(first.status()).isEqualTo(201);
    assertThat(signIn(person.email(), ApiHouse.PASSWORD, recovery).status()).isEqualTo(401);
    var on = new Person(person.email(), String.valueOf(first.json().get("secret")));
    assertThat(house.get(on, "/api/v1/me").json()).containsEntry("strong", true);
  }

  @Test
  void s19_a_second_factor_ends_by_password_and_other_sessions_end_when_it_begins() {
    var person = member();
    var other = house.signIn(person.email());
    factor(person);
    assertThat(house.get(other, "/api/v1/me").status()).isEqualTo(401);
    assertThat(house.post(person, "/api/v1/me/second-factor", null).status()).isEqualTo(409);
    var path = "/api/v1/me/second-factor";
    assertThat(house.ask(person, "DELETE", path, "{\"password\": \"not the one\"}").status())
        .isEqualTo(422);
    var right = "{\"password\": \"" + ApiHouse.PASSWORD + "\"}";
    assertThat(house.ask(person, "DELETE", path, right).status()).isEqualTo(200);
    assertThat(house.ask(person, "DELETE", path, right).status()).isEqualTo(404);
    assertThat(signIn(person.email(), ApiHouse.PASSWORD, "").status()).isEqualTo(201);
  }

  private static Answer token(Person who, String permissions, Duration life) {
    return house.post(
        who,
        "/api/v1/me/tokens",
        "{\"name\": \"export\", \"permissions\": [%s], \"endsAt\": \"%s\"}"
            .formatted(permissions, CLOCK.instant().plus(life)));
  }

  @Test
  void s19_a_token_may_what_its_owner_may_and_no_more() {
    var person = member();
    assertThat(token(person, "\"MANAGE_PEOPLE\"", Duration.ofDays(1)).problem())
        .isEqualTo("token-too-much");
    assertThat(token(person, "\"SELF\"", Duration.ofDays(1)).problem()).isEqualTo("token-too-much");
    assertThat(token(person, "\"READ_BUILDING\"", Duration.ofDays(367)).problem())
        .isEqualTo("token-end");
    assertThat(token(person, "\"READ_BUILDING\"", Duration.ofDays(-1)).problem())
        .isEqualTo("token-end");
    assertThat(token(person, "", Duration.ofDays(1)).status()).isEqualTo(400);
    var issued = token(person, "\"READ_BUILDING\"", Duration.ofDays(366));
    assertThat(issued.status()).isEqualTo(201);
    var program = new Person("program", String.valueOf(issued.json().get("secret")));
    assertThat(house.get(program, "/api/v1/buildings").status()).isEqualTo(200);
    assertThat(house.get(program, "/api/v1/me").status()).isEqualTo(403);
    assertThat(house.get(program, "/api/v1/audit-events").status()).isEqualTo(403);
    assertThat(token(program, "\"READ_BUILDING\"", Duration.ofDays(1)).status()).isEqualTo(403);
    CLOCK.move(Duration.ofDays(365));
    assertThat(house.get(program, "/api/v1/buildings").status()).isEqualTo(200);
    CLOCK.move(Duration.ofDays(2));
    assertThat(house.get(program, "/api/v1/buildings").status()).isEqualTo(401);
  }

  @Test
  void s19_a_token_taken_back_counts_no_more() {
    var person = member();
    var issued = token(person, "\"READ_BUILDING\"", Duration.ofDays(10));
    var program = new Person("program", String.valueOf(issued.json().get("secret")));
    var listed = house.get(person, "/api/v1/me/tokens").items();
    assertThat(listed).hasSize(1);
    assertThat(listed.getFirst()).isEqualTo(issued.json().get("token")).doesNotContainKey("secret");
    var path = "/api/v1/me/tokens/" + listed.getFirst().get("id");
    assertThat(house.ask(member(), "DELETE", path, null).status()).isEqualTo(404);
    assertThat(house.ask(person, "DELETE", path, null).status()).isEqualTo(200);
    assertThat(house.get(program, "/api/v1/buildings").status()).isEqualTo(401);
    assertThat(house.get(person, "/api/v1/me/tokens").items()).isEmpty();
  }

  @Test
  void a_profile_is_changed_by_who_knows_it() {
    var person = member();
    var before = house.get(person, "/api/v1/me/profile");
    assertThat(before.json())
        .containsEntry("email", person.email())
        .containsEntry("language", "en");
    var body = "{\"name\": \"Anna Claes\", \"language\": \"nl\"}";
    var path = "/api/v1/me/profile";
    assertThat(house.ask(person, "PUT", path, body).status()).isEqualTo(428);
    var etag = before.header("ETag");
    var changed = house.ask(person, "PUT", path, body, "If-Match", etag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json()).containsEntry("name", "Anna Claes").containsEntry("language", "nl");
    assertThat(house.ask(person, "PUT", path, body, "If-Match", etag).status()).isEqualTo(412);
    assertThat(house.get(person, path).json()).isEqualTo(changed.json());
    assertThat(house.ask(person, "PUT", path, body.replace("nl", "xx"), "If-Match", etag).status())
        .isEqualTo(400);
  }

  @Test
  void preferences_are_typed_and_come_back_as_they_were_sent() {
    var person = member();
    var path = "/api/v1/me/preferences";
    var none = house.get(person, path);
    assertThat(none.json())
        .containsEntry("density", "COMFORTABLE")
        .containsEntry("theme", "SYSTEM");
    var body =
        """
        {"density": "COMPACT", "theme": "DARK", "shortcuts": false,
         "tables": [{"name": "invoices", "columns": ["date", "gross"]}, {"name": "lots", "columns": []}]}
        """;
    var etag = none.header("ETag");
    var sent = house.ask(person, "PUT", path, body, "If-Match", etag);
    assertThat(sent.status()).isEqualTo(200);
    assertThat(house.get(person, path).json()).isEqualTo(sent.json());
    assertThat(sent.json().get("tables"))
        .isEqualTo(
            List.of(
                Map.of("name", "invoices", "columns", List.of("date", "gross")),
                Map.of("name", "lots", "columns", List.of())));
    for (var wrong :
        List.of(
            body.replace("\"theme\"", "\"colour\": 1, \"theme\""),
            body.replace("COMPACT", "TINY"),
            body.replace("\"lots\"", "\"invoices\""),
            body.replace("\"gross\"", "\"<b>\"")))
      assertThat(house.ask(person, "PUT", path, wrong, "If-Match", etag).status()).isEqualTo(400);
  }
}
