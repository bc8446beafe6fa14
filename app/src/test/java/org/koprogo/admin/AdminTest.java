package org.koprogo.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Person;
import org.koprogo.Program;
import org.koprogo.Session;
import org.koprogo.identity.Role;

/** The first people come in: by a command on the server, and then over the wire. */
class AdminTest {
  private static ApiHouse house;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Program.Said admin(String... arguments) {
    var all = new String[arguments.length + 1];
    all[0] = "admin";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Program.on(house.database()).run(all);
  }

  /** Follows the link that was printed, and signs in. */
  private static Person begin(String email, String out) {
    assertThat(out).contains("/welcome?secret=kpm_");
    var secret = out.replaceAll("(?s).*secret=(\\S+).*", "$1");
    assertThat(secret).as("the same as in the letter").isEqualTo(house.mailedSecret(email));
    var chosen =
        house.post(
            null,
            "/api/v1/people/welcome",
            "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, ApiHouse.PASSWORD));
    assertThat(chosen.status()).isEqualTo(201);
    return house.signIn(email);
  }

  private static Person operator(String email) {
    var said = admin("operator", email, "Olga Operator");
    assertThat(said.code()).as(said.err()).isZero();
    return begin(email, said.out());
  }

  @Test
  void an_operator_is_made_by_a_command_and_runs_the_server() {
    var operator = operator("olga@example.org");
    assertThat(house.get(operator, "/api/v1/me").json()).containsEntry("operator", true);
    assertThat(house.get(operator, "/api/v1/operator/organizations").status()).isEqualTo(200);
    assertThat(house.get(operator, "/api/v1/buildings").status()).as("no books").isEqualTo(403);
    var again = admin("operator", "olga@example.org", "Olga Operator");
    assertThat(again.code()).isZero();
    assertThat(again.out()).doesNotContain("secret=");
  }

  @Test
  void an_operator_opens_an_organization_and_does_not_enter_it() {
    var operator = operator("otto@example.org");
    var body =
        """
        {"name": "Syndic Otto", "administratorEmail": "ada@example.org",
         "administratorName": "Ada", "administratorLanguage": "nl"}
        """;
    var path = "/api/v1/operator/organizations";
    var opened = house.post(operator, path, body);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.text()).doesNotContain("secret");
    assertThat(house.post(operator, path, body).status()).isEqualTo(409);
    assertThat(house.get(operator, path).items())
        .anyMatch(o -> "Syndic Otto".equals(o.get("name")));
    var id = opened.json().get("id");
    assertThat(
            house
                .post(operator, "/api/v1/me/organization", "{\"organization\": \"" + id + "\"}")
                .status())
        .isEqualTo(404);
    var secret = house.mailedSecret("ada@example.org");
    house.post(
        null,
        "/api/v1/people/welcome",
        "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, ApiHouse.PASSWORD));
    var administrator = house.signIn("ada@example.org");
    assertThat(house.get(administrator, "/api/v1/audit-events").items())
        .extracting(e -> e.get("operation"))
        .containsExactly("openOrganization");
    assertThat(house.get(administrator, path).status()).isEqualTo(403);
  }

  @Test
  void letters_are_counted_without_what_they_say() {
    var operator = operator("oma@example.org");
    var counted = house.get(operator, "/api/v1/operator/messages");
    assertThat(counted.status()).isEqualTo(200);
    assertThat(counted.json())
        .containsEntry("sent", "0")
        .containsEntry("parked", "0")
        .containsOnlyKeys("waiting", "sent", "parked", "waitingSince");
    assertThat(counted.text()).doesNotContain("example.org");
    var syndic = house.person(house.organization(), Role.SYNDIC, null, null);
    assertThat(house.get(syndic, "/api/v1/operator/messages").status()).isEqualTo(403);
  }

  @Test
  void an_organization_is_opened_by_a_command_once() {
    var said = admin("organization", "Syndic Bea", "--administrator", "bea@example.org");
    assertThat(said.code()).as(said.err()).isZero();
    var bea = begin("bea@example.org", said.out());
    assertThat(house.get(bea, "/api/v1/organization").json()).containsEntry("name", "Syndic Bea");
    var again = admin("organization", "Syndic Bea", "--administrator", "eve@example.org");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("has an administrator already");
    try (var all = Session.asSuperuser(house.database(), null)) {
      assertThat(all.ask("select 1 from identity.person where email = 'eve@example.org'"))
          .isEmpty();
    }
  }

  @Test
  void wrong_words_are_wrong_usage() {
    assertThat(admin().code()).isEqualTo(2);
    assertThat(admin("operator", "no address", "Somebody").code()).isEqualTo(2);
    assertThat(admin("organization", "Syndic Eve").code()).isEqualTo(2);
    assertThat(admin("operator", "e@example.org", "Eve", "--language", "xx").code()).isEqualTo(2);
  }
}
