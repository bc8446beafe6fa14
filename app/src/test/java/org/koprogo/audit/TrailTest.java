package org.koprogo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.Session;
import org.koprogo.SomeBuildings;
import org.koprogo.identity.Role;
import org.koprogo.identity.SignInTest;
import org.koprogo.kernel.OrganizationId;

/** Row S28 of the quality bar: every change and every refusal leaves one line, and nothing else. */
class TrailTest {
  private static ApiHouse house;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** An organization, and its administrator and syndic. */
  private record Office(OrganizationId id, Person administrator, Person syndic) {
    static Office open() {
      var id = house.organization();
      return new Office(
          id,
          house.person(id, Role.ADMINISTRATOR, null, null),
          house.person(id, Role.SYNDIC, null, null));
    }

    List<String> events() {
      try (var all = Session.asSuperuser(house.database(), null)) {
        return all.ask(
            "select operation || ' ' || outcome from audit.event where organization_id = ? order by seq",
            id.value());
      }
    }
  }

  private static String building(int number) {
    return """
    {"name": "Résidence", "legalName": "ACP %d", "enterpriseNumber": "%s", "vatLiable": false,
     "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
     "languages": ["fr"], "sharesTotal": 10,
     "lots": [{"code": "A", "type": "APARTMENT", "shares": 10, "secondary": false}]}
    """
        .formatted(number, SomeBuildings.enterpriseNumber(6_000_000 + number));
  }

  private static Answer put(Person who, String path, String body) {
    return house.ask(who, "PUT", path, body, "If-Match", house.get(who, path).header("ETag"));
  }

  /** What the trail of the house says since it had so many lines. */
  private static List<String> houseEvents(int since) {
    try (var all = Session.asSuperuser(house.database(), null)) {
      return all.ask(
          "select operation || ' ' || outcome || ' ' || regexp_replace(object, '[0-9a-f-]{36}', 'ID') from audit.event where organization_id = ? order by seq offset ?",
          Trail.HOUSE.value(),
          since);
    }
  }

  private static Answer signIn(String email, String password) {
    return house.post(
        null,
        "/api/v1/sessions",
        "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
  }

  private static Answer choose(String path, String secret) {
    return house.post(
        null,
        path,
        "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, ApiHouse.PASSWORD));
  }

  /** Before there is an organization there is the house: one line each, in its order. */
  @Test
  void s28_what_comes_before_an_organization_is_noted_once_in_the_house() {
    var office = Office.open();
    var since = houseEvents(0).size();
    var email = "before" + since + "@example.org";
    house.grant(office.id(), email, Role.SYNDIC, null, null);
    var welcome = house.mailedSecret(email);
    assertThat(choose("/api/v1/people/welcome", welcome).status()).isEqualTo(201);
    assertThat(choose("/api/v1/people/welcome", welcome).status()).isEqualTo(422);
    assertThat(signIn(email, ApiHouse.PASSWORD).status()).isEqualTo(201);
    assertThat(signIn(email, "not the password").status()).isEqualTo(401);
    assertThat(signIn("nobody@example.org", "not the password").status()).isEqualTo(401);
    for (var address : List.of(email, "nobody@example.org"))
      assertThat(
              house
                  .post(null, "/api/v1/password-resets", "{\"email\": \"" + address + "\"}")
                  .status())
          .isEqualTo(202);
    assertThat(choose("/api/v1/password-resets/completion", house.mailedSecret(email)).status())
        .isEqualTo(201);
    assertThat(houseEvents(since))
        .containsExactly(
            "welcome DONE /people/welcome",
            "welcome DENIED /people/ID",
            "signIn DONE /sessions",
            "signIn DENIED /people/ID",
            "signIn DENIED /people",
            "forgotPassword DONE /people/ID",
            "forgotPassword DONE /people",
            "resetPassword DONE /password-resets/completion");
    assertThat(office.events()).isEmpty();
  }

  @Test
  void s28_the_trail_of_the_house_is_read_by_who_runs_it_and_by_nobody_else() {
    var office = Office.open();
    var who = office.syndic();
    var path = "/api/v1/operator/audit-events";
    assertThat(house.get(office.administrator(), path).status()).isEqualTo(403);
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run("update identity.person set operator = true where email = ?", who.email());
      assertThat(all.commit()).isEmpty();
    }
    assertThat(signIn("nobody@example.org", "not the password").status()).isEqualTo(401);
    var newest = house.get(who, path).items().getFirst();
    assertThat(newest).containsEntry("operation", "signIn").containsEntry("outcome", "DENIED");
    assertThat(house.get(who, path + "?older=" + newest.get("id")).items())
        .isNotEmpty()
        .doesNotContain(newest);
    assertThat(house.get(who, path + "?outcome=DONE").items())
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e).containsEntry("outcome", "DONE"));
    assertThat(house.get(office.administrator(), "/api/v1/audit-events").items())
        .noneMatch(e -> "signIn".equals(e.get("operation")));
  }

  /** Who is a member nowhere changes himself too, and the house notes it. */
  @Test
  void s28_a_second_factor_of_somebody_without_an_organization_is_noted_once() {
    var office = Office.open();
    var who = office.syndic();
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run(
          "update identity.membership set revoked_at = now() where organization_id = ?",
          office.id().value());
      assertThat(all.commit()).isEmpty();
    }
    var since = houseEvents(0).size();
    var begun = house.post(who, "/api/v1/me/second-factor", null);
    assertThat(begun.status()).isEqualTo(201);
    var path = "/api/v1/me/second-factor";
    assertThat(
            house
                .post(who, path + "/confirmation", "{\"code\": \"" + SignInTest.code(begun) + "\"}")
                .status())
        .isEqualTo(201);
    var proof = "{\"password\": \"" + ApiHouse.PASSWORD + "\"}";
    assertThat(house.ask(who, "DELETE", path, proof).status()).isEqualTo(200);
    assertThat(houseEvents(since))
        .containsExactly(
            "beginSecondFactor DONE /me/second-factor",
            "confirmSecondFactor DONE /me/second-factor/confirmation",
            "endSecondFactor DONE /me/second-factor");
    assertThat(office.events()).isEmpty();
  }

  /** One after another, all that changes something of people: one event each, in its order. */
  @Test
  void s28_every_change_leaves_exactly_one_event() {
    var office = Office.open();
    var who = office.administrator();
    var expected = new ArrayList<String>();
    done(
        office,
        expected,
        "addBuilding",
        house.post(office.syndic(), "/api/v1/buildings", building(1)));
    done(
        office,
        expected,
        "changeMyProfile",
        put(who, "/api/v1/me/profile", "{\"name\": \"A\", \"language\": \"fr\"}"));
    done(
        office,
        expected,
        "changeMyPreferences",
        put(
            who,
            "/api/v1/me/preferences",
            "{\"density\": \"COMPACT\", \"theme\": \"DARK\", \"tables\": []}"));
    done(
        office,
        expected,
        "changeOrganization",
        put(who, "/api/v1/organization", "{\"name\": \"B\", \"secondFactor\": false}"));
    done(
        office,
        expected,
        "changeMyPassword",
        house.ask(
            who,
            "PUT",
            "/api/v1/me/password",
            "{\"old\": \"%s\", \"password\": \"%1$s!\"}".formatted(ApiHouse.PASSWORD)));
    done(office, expected, "beginSecondFactor", house.post(who, "/api/v1/me/second-factor", null));
    var ends = Clock.systemUTC().instant().plus(Duration.ofDays(1));
    var token =
        house.post(
            who,
            "/api/v1/me/tokens",
            "{\"name\": \"x\", \"permissions\": [\"READ_AUDIT\"], \"endsAt\": \"" + ends + "\"}");
    done(office, expected, "issueToken", token);
    done(office, expected, "revokeToken", house.ask(who, "DELETE", token.header("Location"), null));
    var granted =
        house.post(
            who,
            "/api/v1/members",
            "{\"email\": \"somebody@example.org\", \"name\": \"S\", \"language\": \"fr\", \"role\": \"SYNDIC\"}");
    done(office, expected, "grantRole", granted);
    done(
        office, expected, "revokeRole", house.ask(who, "DELETE", granted.header("Location"), null));
    var session = house.get(who, "/api/v1/me/sessions").items().getFirst().get("id");
    done(
        office,
        expected,
        "endSession",
        house.ask(who, "DELETE", "/api/v1/me/sessions/" + session, null));
  }

  private static void done(Office office, List<String> expected, String operation, Answer answer) {
    assertThat(answer.status()).as(operation + ": " + answer.text()).isIn(200, 201);
    expected.add(operation + " DONE");
    assertThat(office.events()).isEqualTo(expected);
  }

  @Test
  void s28_a_reading_and_a_refusal_of_the_business_leave_none() {
    var office = Office.open();
    house.get(office.syndic(), "/api/v1/buildings");
    assertThat(house.post(office.syndic(), "/api/v1/buildings", "{}").status()).isEqualTo(400);
    assertThat(
            house
                .ask(
                    office.administrator(),
                    "PUT",
                    "/api/v1/organization",
                    "{\"name\": \"B\", \"secondFactor\": false}",
                    "If-Match",
                    "\"old\"")
                .status())
        .isEqualTo(412);
    var me = house.get(office.administrator(), "/api/v1/members").items().getFirst().get("id");
    assertThat(house.ask(office.administrator(), "DELETE", "/api/v1/members/" + me, null).status())
        .isEqualTo(409);
    assertThat(office.events()).isEmpty();
  }

  @Test
  void s28_every_denial_leaves_one() {
    var office = Office.open();
    for (var path : List.of("/api/v1/members", "/api/v1/operator/organizations"))
      assertThat(house.get(office.syndic(), path).status()).isEqualTo(403);
    assertThat(house.post(office.administrator(), "/api/v1/buildings", building(2)).status())
        .isEqualTo(403);
    assertThat(office.events())
        .containsExactly(
            "listMembers DENIED", "listOperatorOrganizations DENIED", "addBuilding DENIED");
  }

  @Test
  void s28_asked_twice_with_a_key_it_is_noted_once() {
    var office = Office.open();
    for (var i = 0; i < 2; i++)
      assertThat(
              house
                  .ask(
                      office.syndic(),
                      "POST",
                      "/api/v1/buildings",
                      building(3),
                      "Idempotency-Key",
                      "key-s28-1")
                  .status())
          .isEqualTo(201);
    assertThat(office.events()).containsExactly("addBuilding DONE");
  }

  /** What cannot be noted does not happen: the effect goes with the event. */
  @Test
  void s28_without_its_event_a_change_is_not_made() {
    var office = Office.open();
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run("revoke insert on audit.event from app_rw, app_identity");
      assertThat(all.commit()).isEmpty();
    }
    try {
      assertThat(house.post(office.syndic(), "/api/v1/buildings", building(4)).status())
          .isEqualTo(500);
      assertThat(
              put(
                      office.administrator(),
                      "/api/v1/me/profile",
                      "{\"name\": \"Else\", \"language\": \"fr\"}")
                  .status())
          .isEqualTo(500);
      assertThat(signIn(office.syndic().email(), ApiHouse.PASSWORD).status()).isEqualTo(500);
    } finally {
      try (var all = Session.asSuperuser(house.database(), null)) {
        all.run(
            "grant insert (organization_id, event_id, actor, operation, outcome, object, before_hash, after_hash) on audit.event to app_rw, app_identity");
        assertThat(all.commit()).isEmpty();
      }
    }
    assertThat(house.get(office.syndic(), "/api/v1/buildings").items()).isEmpty();
    assertThat(house.get(office.administrator(), "/api/v1/me/profile").json())
        .doesNotContainEntry("name", "Else");
    assertThat(house.get(office.syndic(), "/api/v1/me/sessions").items()).hasSize(1);
    assertThat(office.events()).isEmpty();
  }

  @Test
  void s28_the_trail_is_searched_newest_first_in_pages() {
    var office = Office.open();
    var who = office.administrator();
    for (var name : List.of("One", "Two", "Three"))
      put(who, "/api/v1/me/profile", "{\"name\": \"" + name + "\", \"language\": \"fr\"}");
    house.get(office.syndic(), "/api/v1/members");
    var whole = house.get(who, "/api/v1/audit-events").items();
    assertThat(whole)
        .extracting(e -> e.get("operation"))
        .containsExactly("listMembers", "changeMyProfile", "changeMyProfile", "changeMyProfile");
    var first = house.get(who, "/api/v1/audit-events?limit=3");
    var rest = house.get(who, "/api/v1/audit-events?limit=3&cursor=" + first.json().get("next"));
    assertThat(first.items()).isEqualTo(whole.subList(0, 3));
    assertThat(rest.items()).isEqualTo(whole.subList(3, 4));
    assertThat(rest.json().get("next")).isNull();
    assertThat(house.get(who, "/api/v1/audit-events?outcome=DENIED").items()).hasSize(1);
    var actor = Objects.requireNonNull(whole.getLast().get("actor"));
    assertThat(house.get(who, "/api/v1/audit-events?actor=" + actor).items()).hasSize(3);
    assertThat(house.get(who, "/api/v1/audit-events?object=/me/").items()).hasSize(3);
    assertThat(house.get(who, "/api/v1/audit-events?from=" + whole.get(1).get("at")).items())
        .hasSize(2);
    assertThat(house.get(who, "/api/v1/audit-events?to=" + whole.get(1).get("at")).items())
        .hasSize(2);
    var three = whole.get(1);
    assertThat(three.get("before")).isEqualTo(whole.get(2).get("after"));
    assertThat(house.get(who, "/api/v1/audit-events?cursor=garbage").items()).isEmpty();
  }

  @Test
  void s28_another_organizations_trail_is_not_seen() {
    var office = Office.open();
    house.get(office.syndic(), "/api/v1/members");
    var other = Office.open();
    assertThat(house.get(other.administrator(), "/api/v1/audit-events").items()).isEmpty();
  }
}
