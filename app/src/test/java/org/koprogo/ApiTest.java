package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** The way of every request over the wire: who, may he, is it right, do it once, tell. */
class ApiTest {
  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    building = house.residence(ours);
    syndic = house.person(ours, Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String building(int number) {
    return """
    {"name": "Résidence %s", "legalName": "ACP %s", "enterpriseNumber": "%s", "vatLiable": false,
     "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
     "languages": ["fr"], "sharesTotal": 10,
     "lots": [{"code": "A", "type": "APARTMENT", "shares": 6, "secondary": false},
              {"code": "B", "type": "APARTMENT", "shares": 4, "secondary": false}]}
    """
        .formatted("N" + number, "N" + number, SomeBuildings.enterpriseNumber(5_000_000 + number));
  }

  @Test
  void without_a_secret_nobody_is_known() {
    var answer = house.get(null, "/api/v1/buildings");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("not-signed-in");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(house.get(new Person("x", "kps_wrong"), "/api/v1/buildings").status())
        .isEqualTo(401);
    assertThat(house.get(new Person("x", "kpt_wrong"), "/api/v1/buildings").status())
        .isEqualTo(401);
  }

  @Test
  void a_list_comes_in_pages_and_as_a_table() {
    var path = "/api/v1/buildings/" + building + "/lots";
    var whole = house.get(syndic, path).items();
    assertThat(whole).isNotEmpty();
    var first = house.get(syndic, path + "?limit=2");
    assertThat(first.items()).isEqualTo(whole.subList(0, 2));
    var next = house.get(syndic, path + "?limit=2&cursor=" + first.json().get("next"));
    assertThat(next.items()).isEqualTo(whole.subList(2, 4));
    var table = house.get(syndic, path + "?format=csv");
    assertThat(table.header("Content-Disposition")).startsWith("attachment");
    assertThat(table.text().lines().count()).isEqualTo(whole.size() + 1L);
    var lost = house.get(syndic, path + "?limit=2&cursor=AAAA");
    assertThat(lost.status()).isEqualTo(400);
    assertThat(lost.text()).contains("\"cursor\"");
    assertThat(house.get(syndic, path + "?limit=0").status()).isEqualTo(400);
    assertThat(house.get(syndic, path + "?limit=1&limit=2").status()).isEqualTo(400);
    assertThat(house.get(syndic, path + "?colour=red").status()).isEqualTo(400);
  }

  @Test
  void every_fault_of_a_body_is_told_with_its_place() {
    var answer =
        house.post(
            syndic,
            "/api/v1/buildings",
            """
            {"name": "x\\u202ey", "vatLiable": "yes", "entry_no": 7, "sharesTotal": 1.5,
             "address": {"street": "s", "city": "c", "country": "BEL"},
             "lots": [{"code": "A", "type": "APARTMENT", "shares": "6", "secondary": false}]}
            """);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.errors())
        .extracting(e -> e.get("at") + " " + e.get("code"))
        .containsExactlyInAnyOrder(
            "/entry_no unknown-field",
            "/name hostile-text",
            "/legalName missing",
            "/enterpriseNumber missing",
            "/vatLiable not-valid",
            "/address/postcode missing",
            "/address/country not-valid",
            "/languages missing",
            "/sharesTotal not-a-number",
            "/lots/0/shares not-a-number");
  }

  /** R11: the same key and body answer the same bytes and have one effect. */
  @Test
  void r11_a_key_makes_a_request_once_only() {
    var body = building(1);
    var first = house.ask(syndic, "POST", "/api/v1/buildings", body, "Idempotency-Key", "key-0001");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).startsWith("/api/v1/buildings/");
    var again = house.ask(syndic, "POST", "/api/v1/buildings", body, "Idempotency-Key", "key-0001");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    var other =
        house.ask(syndic, "POST", "/api/v1/buildings", building(2), "Idempotency-Key", "key-0001");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    var twice = house.post(syndic, "/api/v1/buildings", body);
    assertThat(twice.status()).isEqualTo(409);
  }

  @Test
  void an_unchanged_thing_is_not_sent_again() {
    var path = "/api/v1/buildings/" + building;
    var etag = house.get(syndic, path).header("ETag");
    assertThat(etag).isNotEmpty();
    assertThat(house.ask(syndic, "GET", path, null, "If-None-Match", etag).status()).isEqualTo(304);
  }

  @Test
  void paths_and_methods_that_are_not_there_are_problems_too() {
    assertThat(house.get(syndic, "/api/v1/nothing").status()).isEqualTo(404);
    var put = house.ask(syndic, "PUT", "/api/v1/buildings", "{}");
    assertThat(put.status()).isEqualTo(405);
    assertThat(put.header("Allow")).isEqualTo("GET, HEAD, POST");
    assertThat(house.get(syndic, "/api/v1/buildings/not-an-id").status()).isEqualTo(404);
  }

  @Test
  void a_browser_of_another_site_is_refused() {
    var cookie = "koprogo=" + syndic.secret();
    var body = building(3);
    for (var headers :
        List.of(
            new String[] {"Cookie", cookie},
            new String[] {"Cookie", cookie, "Sec-Fetch-Site", "cross-site"},
            new String[] {"Cookie", cookie, "Origin", "https://evil.example"})) {
      var answer = house.ask(null, "POST", "/api/v1/buildings", body, headers);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.problem()).isEqualTo("foreign-origin");
    }
    var own =
        house.ask(
            null,
            "POST",
            "/api/v1/buildings",
            body,
            "Cookie",
            cookie,
            "Sec-Fetch-Site",
            "same-origin");
    assertThat(own.status()).isEqualTo(201);
  }
}
