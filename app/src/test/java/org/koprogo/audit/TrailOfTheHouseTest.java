package org.koprogo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.MovingClock;
import org.koprogo.Session;
import org.koprogo.identity.Role;
import org.koprogo.kernel.OrganizationId;

/**
 * Row S28 of the quality bar, for who tries to get in: each attempt leaves a line, and no flood.
 */
class TrailOfTheHouseTest {
  private static final String WRONG = "this is not the password";

  private final MovingClock clock = new MovingClock();
  private ApiHouse house;
  private OrganizationId organization;
  private Person person;
  private int before;

  @BeforeEach
  void open() throws SQLException {
    house = new ApiHouse(clock);
    organization = house.organization();
    person = house.person(organization, Role.SYNDIC, null, null);
    before = lines(Trail.HOUSE).size();
  }

  @AfterEach
  void close() throws SQLException {
    house.close();
  }

  private List<String> lines(OrganizationId of) {
    try (var all = Session.asSuperuser(house.database(), null)) {
      return all.ask(
          "select split_part(actor, ':', 1) || ' ' || operation || ' ' || outcome || ' ' || regexp_replace(object, '[0-9a-f-]{36}', 'ID') from audit.event where organization_id = ? order by seq",
          of.value());
    }
  }

  /** What the house noted since the test began. */
  private List<String> news() {
    var all = lines(Trail.HOUSE);
    return all.subList(before, all.size());
  }

  private Answer signIn(String email, String password) {
    return house.post(
        null,
        "/api/v1/sessions",
        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
  }

  @Test
  void s28_who_must_wait_is_noted_once_for_the_account_and_once_for_the_address() {
    for (var i = 0; i < 10; i++) signIn(person.email(), WRONG);
    for (var i = 0; i < 5; i++)
      assertThat(signIn(person.email(), ApiHouse.PASSWORD).status()).isEqualTo(429);
    assertThat(news())
        .hasSize(12)
        .endsWith(
            "somebody signIn DENIED /people/ID",
            "somebody signIn DENIED /people/ID/throttle",
            "somebody signIn DENIED /addresses/throttle");
    clock.move(Duration.ofMinutes(6));
    for (var i = 0; i < 10; i++) signIn("nobody@example.org", WRONG);
    for (var i = 0; i < 5; i++)
      assertThat(signIn("nobody@example.org", WRONG).status()).isEqualTo(429);
    assertThat(news())
        .hasSize(24)
        .endsWith(
            "somebody signIn DENIED /people",
            "somebody signIn DENIED /people/throttle",
            "somebody signIn DENIED /addresses/throttle");
    assertThat(lines(organization)).isEmpty();
  }

  /** Many at the same time are one line too. */
  @Test
  void s28_eight_who_must_wait_at_once_are_noted_once() {
    for (var i = 0; i < 10; i++) signIn(person.email(), WRONG);
    java.util.stream.IntStream.range(0, 8)
        .parallel()
        .forEach(
            _ -> assertThat(signIn(person.email(), ApiHouse.PASSWORD).status()).isEqualTo(429));
    assertThat(news()).hasSize(12);
  }

  @Test
  void s28_a_secret_of_a_letter_that_is_wrong_is_noted_and_soon_must_wait() {
    house.grant(organization, "new@example.org", Role.SYNDIC, null, null);
    var secret = house.mailedSecret("new@example.org");
    assertThat(choose("/api/v1/people/welcome", "guessed").problem()).isEqualTo("secret-wrong");
    assertThat(choose("/api/v1/password-resets/completion", secret).problem())
        .isEqualTo("secret-wrong");
    assertThat(news())
        .containsExactly(
            "somebody welcome DENIED /people", "somebody resetPassword DENIED /people/ID");
    for (var i = 0; i < 8; i++) choose("/api/v1/people/welcome", "guessed");
    for (var i = 0; i < 5; i++) {
      assertThat(choose("/api/v1/people/welcome", secret).status()).isEqualTo(429);
      assertThat(choose("/api/v1/password-resets/completion", "guessed").status()).isEqualTo(429);
    }
    assertThat(news()).hasSize(11).endsWith("somebody welcome DENIED /addresses/throttle");
    clock.move(Duration.ofMinutes(6));
    assertThat(choose("/api/v1/people/welcome", secret).status()).isEqualTo(201);
  }

  private Answer choose(String path, String secret) {
    return house.post(
        null,
        path,
        "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, ApiHouse.PASSWORD));
  }

  @Test
  void s28_a_wrong_password_inside_a_session_is_noted_in_the_organization() {
    assertThat(prove(WRONG).status()).isEqualTo(422);
    var ended =
        house.ask(
            person, "DELETE", "/api/v1/me/second-factor", "{\"password\": \"" + WRONG + "\"}");
    assertThat(ended.status()).isEqualTo(422);
    assertThat(lines(organization))
        .containsExactly(
            "person changeMyPassword DENIED /me/password",
            "person endSecondFactor DENIED /me/second-factor");
    for (var i = 0; i < 8; i++) prove(WRONG);
    for (var i = 0; i < 5; i++) assertThat(prove(ApiHouse.PASSWORD).status()).isEqualTo(429);
    assertThat(lines(organization))
        .hasSize(12)
        .endsWith(
            "person changeMyPassword DENIED /me/password/throttle",
            "person changeMyPassword DENIED /me/password/throttle");
    assertThat(news()).isEmpty();
  }

  private Answer prove(String password) {
    return house.ask(
        person,
        "PUT",
        "/api/v1/me/password",
        "{\"old\": \"%s\", \"password\": \"another long password\"}".formatted(password));
  }

  @Test
  void s28_letters_that_are_asked_for_too_often_are_noted_once() {
    for (var i = 0; i < 15; i++)
      house.post(null, "/api/v1/password-resets", "{\"email\": \"a%d@example.org\"}".formatted(i));
    assertThat(news()).hasSize(11).endsWith("somebody forgotPassword DENIED /addresses/throttle");
  }

  /** Who works in no organization is refused too, and the house notes it. */
  @Test
  void s28_a_refusal_of_who_is_a_member_nowhere_is_noted_in_the_house() {
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run("update identity.membership set revoked_at = now()");
      assertThat(all.commit()).isEmpty();
    }
    assertThat(house.get(person, "/api/v1/members").status()).isEqualTo(403);
    assertThat(news()).containsExactly("person listMembers DENIED /members");
    assertThat(lines(organization)).isEmpty();
  }
}
