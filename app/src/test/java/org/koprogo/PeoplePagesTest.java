package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.identity.SignInTest;
import org.koprogo.kernel.OrganizationId;

/** A person's own account and the organization's members, by pages and forms alone. */
class PeoplePagesTest {
  private static final String NEXT = "another password of some length";

  private static ApiHouse house;
  private static OrganizationId ours;
  private static ApiHouse.Person boss;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    boss = house.person(ours, Role.ADMINISTRATOR, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static ApiHouse.Person somebody() {
    return house.person(ours, Role.ACCOUNTANT, null, null);
  }

  @Test
  void pages_are_as_their_reader_likes_them() {
    var visitor = new Visitor(house, somebody());
    assertThat(visitor.read("/me")).contains("data-bs-theme=\"auto\"");
    var page =
        visitor.done(
            visitor.submit("/me", "changeMyPreferences", "theme", "DARK", "density", "COMPACT"));
    assertThat(page)
        .contains("data-bs-theme=\"dark\"", "<body class=\"compact\"")
        .contains("value=\"DARK\" selected");
  }

  @Test
  void a_password_is_changed_by_the_one_that_counts() {
    var person = somebody();
    var visitor = new Visitor(house, person);
    var elsewhere = new Visitor(house, house.signIn(person.email()));
    var wrong = visitor.submit("/me", "changeMyPassword", "old", "no", "password", NEXT);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("role=\"alert\"").doesNotContain(NEXT);
    assertThat(elsewhere.read("/me")).contains(person.email());
    visitor.done(
        visitor.submit("/me", "changeMyPassword", "old", ApiHouse.PASSWORD, "password", NEXT));
    assertThat(elsewhere.open("/me").location()).startsWith("/sign-in");
    assertThat(visitor.read("/me")).contains(person.email());
  }

  @Test
  void a_session_elsewhere_is_ended_and_a_neighbours_is_not() {
    var person = somebody();
    var visitor = new Visitor(house, person);
    var elsewhere = new Visitor(house, house.signIn(person.email()));
    assertThat(visitor.read("/me")).contains("this one").contains("_path.session");
    var foreign = new Visitor(house, somebody());
    var stolen =
        new Visitor(house, house.signIn(person.email())).read("/me").contains("_path.session");
    assertThat(stolen).isTrue();
    visitor.done(visitor.submit("/me", "endSession"));
    visitor.done(visitor.submit("/me", "endSession"));
    assertThat(visitor.read("/me")).doesNotContain("_path.session");
    assertThat(elsewhere.open("/me").location()).startsWith("/sign-in");
    assertThat(foreign.read("/me")).doesNotContain("_path.session");
  }

  @Test
  void a_second_factor_begins_and_its_secrets_are_shown_once() {
    var person = somebody();
    var visitor = new Visitor(house, person);
    var begun = visitor.submit("/me/second-factor", "beginSecondFactor");
    assertThat(begun.status()).as(begun.text()).isEqualTo(200);
    assertThat(begun.text()).contains("<svg class=\"qr\"", "Secret</dt>");
    var secret =
        begun.text().replaceAll("(?s).*Secret</dt><dd class=\"code\">([A-Z2-7]+)<.*", "$1");
    assertThat(secret).hasSizeBetween(16, 64);
    assertThat(visitor.read("/me/second-factor")).doesNotContain(secret);
    var wrong =
        visitor.submitFrom(begun.text(), "/me/second-factor", "confirmSecondFactor", "code", "x");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("data-form=\"confirmSecondFactor\"").doesNotContain(secret);
    var done =
        visitor.submitFrom(
            wrong.text(),
            "/me/second-factor",
            "confirmSecondFactor",
            "code",
            SignInTest.codeNow(secret));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.text()).containsPattern("<li class=\"code\">[A-Z2-7]{8}-[A-Z2-7]{8}</li>");
    assertThat(visitor.read("/me/second-factor")).contains("data-form=\"endSecondFactor\"");
    visitor.done(
        visitor.submit("/me/second-factor", "endSecondFactor", "password", ApiHouse.PASSWORD));
    assertThat(visitor.read("/me/second-factor")).contains("data-form=\"beginSecondFactor\"");
  }

  @Test
  void an_administrator_gives_and_takes_roles() {
    var visitor = new Visitor(house, boss);
    var email = "invited@example.org";
    var page =
        visitor.done(
            visitor.submit(
                "/members",
                "grantRole",
                "email",
                email,
                "name",
                "Iris <New>",
                "language",
                "nl",
                "role",
                "SYNDIC"));
    assertThat(page).contains(email, "Iris &lt;New&gt;", "invited", "syndic");
    var half =
        visitor.submit("/members", "grantRole", "email", "nobody", "name", "N", "language", "fr");
    assertThat(half.status()).isEqualTo(400);
    assertThat(half.text()).contains("value=\"nobody\"", "is-invalid");
    var somebody = new Visitor(house, somebody());
    assertThat(somebody.open("/members").status()).isEqualTo(403);
    assertThat(somebody.read("/me")).doesNotContain("href=\"/members\"");
    var stranger =
        new Visitor(house, house.person(house.organization(), Role.ADMINISTRATOR, null, null));
    assertThat(stranger.read("/members")).doesNotContain(email);
    var last = stranger.submit("/members", "revokeRole");
    assertThat(last.status()).isEqualTo(409);
    assertThat(last.text()).containsOnlyOnce("role=\"alert\"");
  }
}
