package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;

/** What an organization requires is said when something is added, or nothing is added. */
class RequiredFieldsTest {
  private static final String KNOWN = "\"fields\": [{\"name\": \"%s\", %s}]";

  private static ApiHouse house;
  private static BuildingId building;
  private static Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var organization = house.organization();
    building = house.residence(organization);
    syndic = house.person(organization, Role.SYNDIC, null, null);
    var administrator = house.person(organization, Role.ADMINISTRATOR, null, null);
    for (var field :
        new String[][] {
          {"PARTY", "key_number", "TEXT"},
          {"BUILDING", "lifts", "INTEGER"},
          {"LOT", "seen_on", "DATE"}
        })
      assertThat(
              house
                  .post(
                      administrator,
                      "/api/v1/fields",
                      "{\"subject\": \"%s\", \"name\": \"%s\", \"type\": \"%s\", \"required\": true}"
                          .formatted((Object[]) field))
                  .status())
          .isEqualTo(201);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static void refused(Answer answer, String problem, String pointer) {
    assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    assertThat(answer.problem()).isEqualTo(problem);
    assertThat(answer.text()).contains("\"at\":\"" + pointer + "\"");
  }

  private static Answer owner(String code, String fields) {
    return house.post(
        syndic,
        "/api/v1/buildings/" + building + "/owners",
        "{\"code\": \"%s\", \"kind\": \"PERSON\", \"name\": \"CLAES Anna\"%s}"
            .formatted(code, fields.isEmpty() ? "" : ", " + fields));
  }

  @Test
  void an_owner_comes_with_what_is_required_or_not_at_all() {
    refused(owner("N1", ""), "field-missing", "/fields");
    refused(
        owner("N1", KNOWN.formatted("shoe", "\"text\": \"44\"")),
        "field-unknown",
        "/fields/0/name");
    refused(
        owner("N1", KNOWN.formatted("key_number", "\"number\": 4")),
        "field-type",
        "/fields/0/number");
    refused(
        owner("N1", KNOWN.formatted("key_number", "\"number\": 4, \"text\": \"4\"")),
        "invalid-request",
        "/fields/0");
    refused(
        owner(
            "N1",
            "\"fields\": [{\"name\": \"a\", \"text\": \"1\"}, {\"name\": \"a\", \"text\": \"2\"}]"),
        "invalid-request",
        "/fields/1/name");
    var added = owner("N1", KNOWN.formatted("key_number", "\"text\": \"K-4\""));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(house.get(syndic, added.header("Location") + "/fields").text())
        .contains("\"name\":\"key_number\",\"text\":\"K-4\"");
  }

  @Test
  void a_supplier_too() {
    var path = "/api/v1/buildings/" + building + "/suppliers";
    var supplier = "{\"code\": \"NEW\", \"name\": \"Neuf SA\"%s}";
    refused(house.post(syndic, path, supplier.formatted("")), "field-missing", "/fields");
    var fields = ", " + KNOWN.formatted("key_number", "\"text\": \"K-5\"");
    assertThat(house.post(syndic, path, supplier.formatted(fields)).status()).isEqualTo(201);
  }

  private static Answer building(String fields, String ofLot) {
    return house.post(
        syndic,
        "/api/v1/buildings",
        """
        {"name": "Les Érables", "legalName": "ACP Les Érables", "enterpriseNumber": "0404040434", "vatLiable": false,
         "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"}, "languages": ["fr"],
         "sharesTotal": 10, "lots": [{"code": "A1", "type": "APARTMENT", "shares": 10, "secondary": false%s}]%s}\
        """
            .formatted(ofLot, fields));
  }

  @Test
  void a_building_and_each_of_its_lots_too() {
    var lifts = ", " + KNOWN.formatted("lifts", "\"number\": 2");
    var seen = ", " + KNOWN.formatted("seen_on", "\"day\": \"2026-01-31\"");
    refused(building("", seen), "field-missing", "/fields");
    refused(building(lifts, ""), "field-missing", "/fields");
    refused(
        building(lifts, ", \"fields\": [{\"name\": \"seen_on\"}]"),
        "field-missing",
        "/lots/0/fields/0/day");
    var added = building(lifts, seen);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    var at = added.header("Location");
    assertThat(house.get(syndic, at + "/fields").text()).contains("\"name\":\"lifts\"", "2");
    var lot = house.get(syndic, at + "/lots").items().getFirst().get("id");
    assertThat(house.get(syndic, at + "/lots/" + lot + "/fields").text()).contains("2026-01-31");
  }
}
