package org.koprogo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Person;
import org.koprogo.Session;
import org.koprogo.Visitor;

/** What a password may be, how it is compared, and what the pages do with it. */
class PasswordTest {
  private static final Pattern FIELD = Pattern.compile("<input [^>]*name=\"(password|old)\"[^>]*>");

  private ApiHouse house;
  private Person person;

  @BeforeEach
  void open() throws SQLException {
    house = new ApiHouse();
    person = house.person(house.organization(), Role.SYNDIC, null, null);
  }

  @AfterEach
  void close() throws SQLException {
    house.close();
  }

  private int signIn(String password) {
    return house
        .post(
            null,
            "/api/v1/sessions",
            "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(person.email(), password.replace("\\", "\\\\").replace("\"", "\\\"")))
        .status();
  }

  private int change(String old, String password) {
    return house
        .ask(
            person,
            "PUT",
            "/api/v1/me/password",
            "{\"old\": \"%s\", \"password\": \"%s\"}"
                .formatted(
                    old.replace("\\", "\\\\").replace("\"", "\\\""),
                    password.replace("\\", "\\\\").replace("\"", "\\\"")))
        .status();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012",
        "password1234",
        "qwertyuiop12",
        "azertyuiop123",
        "motdepasse123",
        "passwordpassword",
        "aaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void what_is_soon_guessed_is_no_password(String password) {
    var refused =
        house.ask(
            person,
            "PUT",
            "/api/v1/me/password",
            "{\"old\": \"%s\", \"password\": \"%s\"}".formatted(ApiHouse.PASSWORD, password));
    assertThat(refused.problem()).isEqualTo("password-common");
    var page = new Visitor(house, person);
    assertThat(
            page.submit("/me", "changeMyPassword", "old", ApiHouse.PASSWORD, "password", password)
                .text())
        .contains("This password is soon guessed.");
    assertThat(signIn(ApiHouse.PASSWORD)).isEqualTo(201);
  }

  @Test
  void any_characters_and_up_to_two_hundred_make_a_password() {
    var old = ApiHouse.PASSWORD;
    for (var password :
        List.of(
            "lettersonlyx",
            "483920175638",
            "ÉÀÿß漢字 Ελλάς 🔑🔑",
            "<\"'&;%\\\\$(){}",
            "some words of my own, as many as fit, and then some more of them",
            "漢é🔑w ß7".repeat(28) + "漢字🔑!")) {
      assertThat(change(old, password)).as(password).isEqualTo(200);
      assertThat(signIn(password)).as(password).isEqualTo(201);
      old = password;
    }
    assertThat(change(old, "🔑".repeat(201))).isEqualTo(422);
    assertThat(change(old, "x".repeat(11))).isEqualTo(422);
  }

  /** Not cut, not trimmed, not changed in case: on the wire and in the forms of the pages. */
  @Test
  void a_password_is_compared_as_it_was_sent() {
    var chosen = "  Long Enough, " + "x".repeat(100) + "  ";
    var visitor = new Visitor(house, person);
    var sent =
        visitor.submit("/me", "changeMyPassword", "old", ApiHouse.PASSWORD, "password", chosen);
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    assertThat(signIn(chosen)).isEqualTo(201);
    for (var other :
        List.of(
            chosen.strip(),
            chosen.toLowerCase(java.util.Locale.ROOT),
            chosen.substring(0, 72),
            chosen + " ")) assertThat(signIn(other)).as("[" + other + "]").isEqualTo(401);
    var nobody = new Visitor(house, new Person("", "kps_nothing"));
    assertThat(
            nobody
                .submit("/sign-in", "signIn", "email", person.email(), "password", chosen)
                .status())
        .isEqualTo(303);
  }

  /** Yesterday's parameters are read, so that today's may be made stronger. */
  @Test
  void a_digest_of_other_parameters_is_understood() {
    var weaker = Argon2Function.getInstance(9 * 1024, 3, 1, 24, Argon2.ID);
    var digest = Password.hash("an older password").addRandomSalt(16).with(weaker).getResult();
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run(
          "update identity.person set password_hash = ? where email = ?", digest, person.email());
      assertThat(all.commit()).isEmpty();
    }
    assertThat(signIn("an older password")).isEqualTo(201);
    assertThat(signIn("another password")).isEqualTo(401);
  }

  @Test
  void s19_a_forgotten_password_keeps_the_second_factor() {
    var begun = house.post(person, "/api/v1/me/second-factor", null);
    var confirmed =
        house.post(
            person,
            "/api/v1/me/second-factor/confirmation",
            "{\"code\": \"" + SignInTest.code(begun) + "\"}");
    assertThat(confirmed.status()).isEqualTo(201);
    house.post(null, "/api/v1/password-resets", "{\"email\": \"" + person.email() + "\"}");
    var reset =
        house.post(
            null,
            "/api/v1/password-resets/completion",
            "{\"secret\": \"%s\", \"password\": \"a password after that\"}"
                .formatted(house.mailedSecret(person.email())));
    assertThat(reset.status()).isEqualTo(201);
    var answer =
        house.post(
            null,
            "/api/v1/sessions",
            "{\"email\": \"%s\", \"password\": \"a password after that\"}"
                .formatted(person.email()));
    assertThat(answer.problem()).isEqualTo("code-needed");
  }

  /** Hidden while it is typed, named for what keeps passwords, and never sent back to the page. */
  @Test
  void every_field_of_a_password_is_one_for_browsers_and_what_keeps_passwords() {
    var nobody = new Visitor(house, new Person("", "kps_nothing"));
    var me = new Visitor(house, person);
    var pages =
        List.of(
            nobody.read("/sign-in"),
            nobody.read("/welcome?secret=x"),
            nobody.read("/new-password?secret=x"),
            me.read("/me"),
            nobody
                .submit("/sign-in", "signIn", "email", "a@example.org", "password", "SEEN-ONCE-X")
                .text());
    for (var page : pages) {
      var fields = FIELD.matcher(page).results().map(m -> m.group()).toList();
      assertThat(fields).isNotEmpty();
      for (var field : fields) {
        assertThat(field)
            .contains("type=\"password\"")
            .containsPattern("autocomplete=\"(current|new)-password\"")
            .doesNotContain("onpaste", "readonly", "maxlength");
      }
      assertThat(page).doesNotContain("SEEN-ONCE-X");
    }
  }
}
