package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;

/** Buildings, lots, owners, suppliers and fields over the wire. */
class RegistryApiTest {
  private static ApiHouse house;
  private static String at;
  private static Person syndic;
  private static Person administrator;
  private static Person owner;
  private static Person stranger;
  private static int number = 100;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var ours = house.organization();
    syndic = house.person(ours, Role.SYNDIC, null, null);
    administrator = house.person(ours, Role.ADMINISTRATOR, null, null);
    var id = made(building("10", 10)).json().get("id");
    at = "/api/v1/buildings/" + id;
    var building = new BuildingId(java.util.UUID.fromString(String.valueOf(id)));
    owner = house.person(ours, Role.OWNER, building, newOwner("OWN", "null"));
    stranger = house.person(house.organization(), Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String building(String total, int shares) {
    return building(total, shares, SomeBuildings.enterpriseNumber(6_000_000 + ++number));
  }

  private static String building(String total, int shares, String enterpriseNumber) {
    return """
    {"name": "Résidence", "legalName": "ACP", "enterpriseNumber": "%s", "vatLiable": false,
     "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
     "languages": ["fr", "nl"], "sharesTotal": %s,
     "lots": [{"code": "A", "type": "APARTMENT", "shares": %d, "secondary": false, "floor": 2}]}
    """
        .formatted(enterpriseNumber, total, shares);
  }

  private static Answer made(String building) {
    var answer = house.post(syndic, "/api/v1/buildings", building);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  private static java.util.UUID newOwner(String code, String reference) {
    var answer = house.post(syndic, at + "/owners", owner(code, reference, "PERSON", "[]"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return java.util.UUID.fromString(String.valueOf(answer.json().get("id")));
  }

  private static String owner(String code, String reference, String kind, String members) {
    return """
    {"code": "%s", "kind": "%s", "name": "CLAES Anna", "language": "nl",
     "structuredCommunication": %s, "members": %s}
    """
        .formatted(code, kind, reference, members);
  }

  @Test
  void a_building_is_added_with_lots_that_add_up() {
    var lots = house.get(syndic, at + "/lots").items();
    assertThat(lots).singleElement().extracting(l -> l.get("floor")).isEqualTo("2");
    var lot = house.get(syndic, at + "/lots/" + lots.getFirst().get("id"));
    assertThat(lot.json()).isEqualTo(lots.getFirst());
    var path = "/api/v1/buildings";
    house.post(syndic, path, building("11", 10)).isRefused(422, "shares-do-not-add-up", "/lots");
    house
        .post(syndic, path, building("10", 10, "0765432147"))
        .isRefused(400, "invalid-request", "/enterpriseNumber");
    var taken = SomeBuildings.enterpriseNumber(6_900_000);
    made(building("10", 10, taken));
    house
        .post(syndic, path, building("10", 10, taken))
        .isRefused(409, "enterprise-number-used", "/enterpriseNumber");
    var twice =
        building("20", 10)
            .replace(
                "\"lots\": [",
                "\"lots\": [{\"code\": \"A\", \"type\": \"GARAGE\", \"shares\": 10, \"secondary\": true},");
    house.post(syndic, path, twice).isRefused(409, "code-used", "/lots/1/code");
    house.post(syndic, path, building("10", 0)).isRefused(400, "invalid-request", "/lots/0/shares");
  }

  /** Each with its place, also what only looks like an answer. */
  @Test
  void a_building_that_says_nothing_is_told_everything_at_once() {
    var nothing =
        building("0", -1, "BE 0404.040.434")
            .replace("\"Résidence\"", "\"  \"")
            .replace("\"ACP\"", "\"\"")
            .replace("\"1000\"", "\"\u00a0\u2003\"")
            .replace("\"BE\"", "\"be\"")
            .replace("\"fr\", \"nl\"", "\"fr\", \"fr\"")
            .replace("\"floor\": 2", "\"floor\": 301");
    var answer = house.post(syndic, "/api/v1/buildings", nothing);
    for (var place :
        List.of("/name", "/legalName", "/address/country", "/sharesTotal", "/address/postcode"))
      answer.isRefused(400, "invalid-request", place);
    answer.isRefused(400, "invalid-request", "/lots/0/shares");
    var languages = building("10", 10).replace("\"fr\", \"nl\"", "\"fr\", \"fr\"");
    house
        .post(syndic, "/api/v1/buildings", languages)
        .isRefused(400, "invalid-request", "/languages");
  }

  /** Numbers are taken as people write them, and kept as the law does. */
  @Test
  void an_enterprise_number_may_have_points_and_an_iban_spaces() {
    var digits = SomeBuildings.enterpriseNumber(6_900_001);
    var written = digits.replaceFirst("^(\\d{4})(\\d{3})(\\d{3})$", "BE $1.$2.$3");
    var made = made(building("10", 10, written));
    assertThat(made.json()).containsEntry("enterpriseNumber", digits);
    var path = "/api/v1/buildings/" + made.json().get("id");
    assertThat(house.post(syndic, path + "/books", null).status()).isEqualTo(201);
    var account =
        """
        {"account": "551000", "iban": "BE68 5390 0754 7034", "bic": "GKCCBEBB",
         "purpose": "WORKING_CAPITAL", "holder": "ACP"}
        """;
    var kept = house.post(syndic, path + "/bank-accounts", account);
    assertThat(kept.status()).as(kept.text()).isLessThan(300);
    assertThat(kept.json()).containsEntry("iban", "BE68539007547034");
  }

  @Test
  void settings_change_with_the_version_that_was_read() {
    var path = at + "/settings";
    var read = house.get(syndic, path);
    var changed = read.text().replace("\"Résidence\"", "\"Résidence du Parc\"");
    assertThat(house.ask(syndic, "PUT", path, changed).status()).isEqualTo(428);
    var put = house.ask(syndic, "PUT", path, changed, "If-Match", read.header("ETag"));
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(house.get(syndic, at).json().get("name")).isEqualTo("Résidence du Parc");
    assertThat(house.ask(syndic, "PUT", path, changed, "If-Match", read.header("ETag")).status())
        .isEqualTo(412);
  }

  @Test
  void owners_are_added_and_changed() {
    var id = newOwner("P1", "\"101000100043\"");
    var path = at + "/owners/" + id;
    var read = house.get(syndic, path);
    assertThat(read.json().get("name")).isEqualTo("CLAES Anna");
    assertThat(house.get(syndic, at + "/owners").items()).contains(read.json());
    var change = "{\"name\": \"CLAES Anne\", \"language\": \"fr\"}";
    var put = house.ask(syndic, "PUT", path, change, "If-Match", read.header("ETag"));
    assertThat(put.json().get("name")).isEqualTo("CLAES Anne");
    assertThat(put.json().get("structuredCommunication")).isNull();
    var owners = at + "/owners";
    house
        .post(syndic, owners, owner("P1", "null", "PERSON", "[]"))
        .isRefused(409, "code-used", "/code");
    house
        .post(syndic, owners, owner("", "null", "PERSON", "[]"))
        .isRefused(400, "invalid-request", "/code");
    house
        .post(syndic, owners, owner("P7", "\"101000100044\"", "PERSON", "[]"))
        .isRefused(400, "invalid-request", "/structuredCommunication");
    newOwner("P2", "\"101000200073\"");
    house
        .post(syndic, owners, owner("P3", "\"101000200073\"", "PERSON", "[]"))
        .isRefused(409, "payment-reference-used", "/structuredCommunication");
    house
        .post(syndic, owners, owner("P3", "null", "PERSON", "[]").replace("\"nl\"", "\"xx\""))
        .isRefused(400, "invalid-request", "/language");
  }

  @Test
  void whatever_is_wrong_with_an_owner_is_said_at_once() {
    var half = "[{\"name\": \"A\", \"share\": \"1/2\"}]";
    var sent =
        house.post(
            syndic,
            at + "/owners",
            owner("P8", "\"+++101/0001/00044+++\"", "INDIVISION", half)
                .replace("\"nl\"", "\"xx\""));
    assertThat(sent.problem()).isEqualTo("invalid-request");
    assertThat(sent.errors())
        .extracting(e -> e.get("at"))
        .containsExactly("/structuredCommunication", "/language", "/members");
  }

  @Test
  void the_members_of_an_indivision_hold_it_whole() {
    var members = "[{\"name\": \"A\", \"share\": \"1/2\"}, {\"name\": \"B\", \"share\": \"%s\"}]";
    var owners = at + "/owners";
    house
        .post(syndic, owners, owner("I1", "null", "INDIVISION", members.formatted("1/3")))
        .isRefused(422, "members-do-not-add-up", "/members");
    house
        .post(syndic, owners, owner("I1", "null", "PERSON", members.formatted("1/2")))
        .isRefused(422, "members-do-not-add-up", "/members");
    var kept =
        house.post(syndic, owners, owner("I1", "null", "INDIVISION", members.formatted("1/2")));
    assertThat(kept.status()).as(kept.text()).isEqualTo(201);
  }

  @Test
  void suppliers_are_added() {
    var sent = "{\"code\": \"ASC\", \"name\": \"Ascenseurs SA\"}";
    var made = house.post(syndic, at + "/suppliers", sent);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(house.get(syndic, at + "/suppliers").items()).contains(made.json());
    assertThat(house.get(syndic, at + "/suppliers/" + made.json().get("id")).json())
        .isEqualTo(made.json());
    assertThat(house.get(syndic, at + "/owners/" + made.json().get("id")).status()).isEqualTo(404);
    house.post(syndic, at + "/suppliers", sent).isRefused(409, "code-used", "/code");
  }

  @Test
  void fields_hold_values_of_their_type() {
    var define = "{\"subject\": \"LOT\", \"name\": \"%s\", \"type\": \"%s\", \"required\": false}";
    var fields = "/api/v1/fields";
    assertThat(house.post(syndic, fields, define.formatted("x_y", "DATE")).status()).isEqualTo(403);
    assertThat(house.post(administrator, fields, define.formatted("key_no", "INTEGER")).status())
        .isEqualTo(201);
    house
        .post(administrator, fields, define.formatted("key_no", "TEXT"))
        .isRefused(409, "field-known", "/name");
    house
        .post(administrator, fields, define.formatted("Key no", "TEXT"))
        .isRefused(400, "invalid-request", "/name");
    var lot = at + "/lots/" + house.get(syndic, at + "/lots").items().getFirst().get("id");
    var etag = house.get(syndic, lot + "/fields").header("ETag");
    var said = "{\"values\": [{\"name\": \"%s\", %s}]}";
    house
        .ask(
            syndic,
            "PUT",
            lot + "/fields",
            said.formatted("colour", "\"text\": \"red\""),
            "If-Match",
            etag)
        .isRefused(422, "field-unknown", "/values");
    house
        .ask(
            syndic,
            "PUT",
            lot + "/fields",
            said.formatted("key_no", "\"text\": \"12\""),
            "If-Match",
            etag)
        .isRefused(422, "field-type", "/values");
    var kept =
        house.ask(
            syndic,
            "PUT",
            lot + "/fields",
            said.formatted("key_no", "\"number\": 12"),
            "If-Match",
            etag);
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    assertThat(house.get(syndic, lot + "/fields").text()).isEqualTo(kept.text());
    assertThat(house.get(syndic, fields + "?subject=LOT").items()).hasSize(1);
    assertThat(house.get(syndic, fields + "?subject=PARTY").items()).isEmpty();
  }

  @Test
  void others_see_nothing_and_owners_may_not() {
    for (var path : List.of("", "/lots", "/owners", "/suppliers", "/settings", "/fields")) {
      assertThat(house.get(stranger, at + path).status()).as(path).isEqualTo(404);
      assertThat(house.get(owner, at + path).status()).as(path).isEqualTo(403);
    }
    assertThat(house.post(stranger, at + "/owners", owner("P9", "null", "PERSON", "[]")).status())
        .isEqualTo(404);
    assertThat(
            house.post(administrator, at + "/owners", owner("P9", "null", "PERSON", "[]")).status())
        .isEqualTo(403);
  }
}
