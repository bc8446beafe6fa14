package org.koprogo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.Session;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** Who is what in an organization, over HTTP: given, taken away, and never by himself. */
class MembersTest {
  private static ApiHouse house;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Answer grant(Person by, String email, String role, String more) {
    return house.post(
        by,
        "/api/v1/members",
        "{\"email\": \"%s\", \"name\": \"Somebody New\", \"language\": \"fr\", \"role\": \"%s\"%s}"
            .formatted(email, role, more));
  }

  private static Person administrator(OrganizationId of) {
    return house.person(of, Role.ADMINISTRATOR, null, null);
  }

  @Test
  void who_is_new_gets_a_letter_and_signs_in() {
    var organization = house.organization();
    var administrator = administrator(organization);
    var granted = grant(administrator, "New.Syndic@example.org", "SYNDIC", "");
    assertThat(granted.status()).isEqualTo(201);
    assertThat(granted.json())
        .containsEntry("email", "new.syndic@example.org")
        .containsEntry("verified", false);
    var secret = house.mailedSecret("new.syndic@example.org");
    var welcome =
        house.post(
            null,
            "/api/v1/people/welcome",
            "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, ApiHouse.PASSWORD));
    assertThat(welcome.status()).isEqualTo(201);
    var syndic = house.signIn("new.syndic@example.org");
    assertThat(house.get(syndic, "/api/v1/organization").json())
        .containsEntry("id", organization.toString());
    assertThat(house.get(syndic, "/api/v1/members").status()).isEqualTo(403);
    assertThat(house.get(administrator, "/api/v1/members").items()).hasSize(2);
  }

  @Test
  void what_does_not_fit_is_refused_and_leaves_nothing() {
    var administrator = administrator(house.organization());
    assertThat(grant(administrator, "owner@example.org", "OWNER", "").problem())
        .isEqualTo("role-not-fitting");
    assertThat(
            grant(
                    administrator,
                    "council@example.org",
                    "COUNCIL",
                    ", \"building\": \"0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11\"")
                .problem())
        .isEqualTo("role-not-fitting");
    assertThat(grant(administrator, "no address", "SYNDIC", "").status()).isEqualTo(400);
    assertThat(grant(administrator, "x@example.org", "EMPEROR", "").status()).isEqualTo(400);
    assertThat(house.get(administrator, "/api/v1/members").items()).hasSize(1);
    try (var all = Session.asSuperuser(house.database(), null)) {
      assertThat(
              all.ask(
                  "select email from identity.person where email in ('owner@example.org', 'council@example.org')"))
          .isEmpty();
    }
  }

  @Test
  void nobody_gives_a_role_to_himself() {
    var administrator = administrator(house.organization());
    assertThat(
            grant(
                    administrator,
                    administrator.email().toUpperCase(java.util.Locale.ROOT),
                    "SYNDIC",
                    "")
                .problem())
        .isEqualTo("own-role");
  }

  @Test
  void the_last_administrator_stays() {
    var organization = house.organization();
    var first = administrator(organization);
    var id = house.get(first, "/api/v1/members").items().getFirst().get("id");
    var path = "/api/v1/members/" + id;
    assertThat(house.ask(first, "DELETE", path, null).problem()).isEqualTo("last-administrator");
    var tomorrow = LocalDate.now(Clock.systemUTC()).plusDays(5);
    grant(first, "later@example.org", "ADMINISTRATOR", ", \"from\": \"" + tomorrow + "\"");
    assertThat(house.ask(first, "DELETE", path, null).problem())
        .as("who comes later is none yet")
        .isEqualTo("last-administrator");
    var second = administrator(organization);
    assertThat(house.ask(second, "DELETE", path, null).status()).isEqualTo(200);
    assertThat(house.get(first, "/api/v1/members").status()).isEqualTo(403);
  }

  @Test
  void another_organizations_role_is_nobodys() {
    var ours = administrator(house.organization());
    var theirs = administrator(house.organization());
    var id = house.get(theirs, "/api/v1/members").items().getFirst().get("id");
    assertThat(house.ask(ours, "DELETE", "/api/v1/members/" + id, null).status()).isEqualTo(404);
  }

  @Test
  void support_is_an_operator_with_a_reason_and_an_end() {
    var administrator = administrator(house.organization());
    var operator = operator();
    var today = LocalDate.now(Clock.systemUTC());
    var to = ", \"to\": \"" + today.plusDays(20) + "\"";
    var reason = ", \"reason\": \"a closing that does not come out\"";
    assertThat(grant(administrator, "friend@example.org", "SUPPORT", to + reason).problem())
        .isEqualTo("not-an-operator");
    assertThat(grant(administrator, operator.email(), "SUPPORT", reason).problem())
        .isEqualTo("role-not-fitting");
    assertThat(grant(administrator, operator.email(), "SUPPORT", to).problem())
        .isEqualTo("role-not-fitting");
    assertThat(
            grant(
                    administrator,
                    operator.email(),
                    "SUPPORT",
                    reason + ", \"to\": \"" + today.plusDays(40) + "\"")
                .problem())
        .isEqualTo("role-not-fitting");
    assertThat(grant(administrator, operator.email(), "SUPPORT", to + reason).status())
        .isEqualTo(201);
    var on = house.signIn(operator.email());
    assertThat(house.get(on, "/api/v1/buildings").status()).isEqualTo(200);
    assertThat(house.post(on, "/api/v1/buildings", "{}").status()).isEqualTo(403);
  }

  private static Person operator() {
    var elsewhere = house.organization();
    var person = house.person(elsewhere, Role.SYNDIC, null, null);
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run("update identity.person set operator = true where email = ?", person.email());
      all.run(
          "update identity.membership set revoked_at = now() where person_id = (select person_id from identity.person where email = ?)",
          person.email());
      assertThat(all.commit()).isEmpty();
    }
    return person;
  }

  @Test
  void the_organizations_name_is_changed_by_its_administrator() {
    var administrator = administrator(house.organization());
    var path = "/api/v1/organization";
    var etag = house.get(administrator, path).header("ETag");
    var body = "{\"name\": \"Syndic Dupont SA\", \"secondFactor\": true}";
    var changed = house.ask(administrator, "PUT", path, body, "If-Match", etag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json())
        .containsAllEntriesOf(Map.of("name", "Syndic Dupont SA", "secondFactor", true));
    assertThat(house.get(administrator, path).json()).isEqualTo(changed.json());
    assertThat(
            house
                .ask(
                    administrator,
                    "PUT",
                    path,
                    body.replace("true", "\"perhaps\""),
                    "If-Match",
                    changed.header("ETag"))
                .status())
        .isEqualTo(400);
  }

  /** The page that is shown first names what the person may see, and tells nobody what there is. */
  @Test
  void a_landing_is_a_building_that_its_person_may_see() {
    var ours = house.organization();
    var building = house.residence(ours);
    var theirs = house.organization();
    var foreign = house.residence(theirs);
    var syndic = house.person(ours, Role.SYNDIC, null, null);
    assertThat(landing(syndic, building).status()).isEqualTo(200);
    assertThat(house.get(syndic, "/api/v1/me/preferences").json())
        .containsEntry("landing", building.toString());
    for (var other : List.of(foreign, new BuildingId(UUID.randomUUID()))) {
      var refused = landing(syndic, other);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.text()).contains("\"/landing\"").doesNotContain("Tilleuls");
    }
    var council = house.person(theirs, Role.COUNCIL, foreign, null);
    assertThat(landing(council, building).status()).isEqualTo(400);
    assertThat(landing(council, foreign).status()).isEqualTo(200);
    house.grant(theirs, syndic.email(), Role.SYNDIC, null, null);
    assertThat(landing(syndic, foreign).status()).as("of any of his organizations").isEqualTo(200);
  }

  private static Answer landing(Person who, BuildingId building) {
    var path = "/api/v1/me/preferences";
    return house.ask(
        who,
        "PUT",
        path,
        "{\"landing\": \"%s\", \"density\": \"COMPACT\", \"theme\": \"DARK\", \"tables\": []}"
            .formatted(building),
        "If-Match",
        house.get(who, path).header("ETag"));
  }
}
