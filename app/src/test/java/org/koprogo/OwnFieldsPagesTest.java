package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;

/** The fields that an organization added stand on the forms of what they describe. */
class OwnFieldsPagesTest {
  private static ApiHouse house;
  private static String base;
  private static ApiHouse.Person person;
  private static Visitor syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var ours = house.organization();
    BuildingId building = house.residence(ours);
    base = "/buildings/" + building;
    person = house.person(ours, Role.SYNDIC, null, null);
    syndic = new Visitor(house, person);
    var administrator = house.person(ours, Role.ADMINISTRATOR, null, null);
    for (var field :
        new String[][] {
          {"PARTY", "key_number", "TEXT", "true"},
          {"PARTY", "since", "DATE", "false"},
          {"BUILDING", "lifts", "INTEGER", "false"},
          {"BUILDING", "heritage", "BOOLEAN", "false"},
          {"LOT", "seen_on", "DATE", "true"}
        })
      assertThat(
              house
                  .post(
                      administrator,
                      "/api/v1/fields",
                      "{\"subject\": \"%s\", \"name\": \"%s\", \"type\": \"%s\", \"required\": %s}"
                          .formatted((Object[]) field))
                  .status())
          .isEqualTo(201);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String api(String path) {
    return house.get(person, "/api/v1" + path).text();
  }

  @Test
  void a_building_keeps_what_was_said_of_it_until_it_is_unsaid() {
    var page = base + "/settings";
    var fields =
        new String[] {
          "name",
          "R",
          "legalName",
          "ACP R",
          "address.street",
          "Rue 1",
          "address.postcode",
          "1000",
          "address.city",
          "Bruxelles",
          "address.country",
          "BE",
          "languages",
          "fr",
          "fields.1.number",
          "two",
          "fields.0.flag",
          "true"
        };
    var wrong = syndic.submit(page, "changeBuildingSettings", fields);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text())
        .contains("id=\"changeBuildingSettings-fields-1-number-wrong\"", "value=\"two\"");
    assertThat(api(base + "/fields")).contains("\"values\":[]");
    fields[fields.length - 3] = "2";
    var said = syndic.done(syndic.submit(page, "changeBuildingSettings", fields));
    assertThat(said).contains("value=\"2\"", "<option value=\"true\" selected>");
    assertThat(api(base + "/settings")).contains("\"number\":2", "\"flag\":true");
    var stale = syndic.read(page);
    fields[fields.length - 3] = "";
    fields[fields.length - 1] = "false";
    syndic.done(syndic.submit(page, "changeBuildingSettings", fields));
    assertThat(api(base + "/fields")).contains("\"flag\":false").doesNotContain("lifts");
    // The version is of the fields too: nobody writes over what he has not read.
    assertThat(syndic.submitFrom(stale, page, "changeBuildingSettings", fields).status())
        .isEqualTo(412);
  }

  @Test
  void an_owner_is_added_and_changed_with_what_is_required_or_not_at_all() {
    var page = base + "/owners/new";
    assertThat(syndic.read(page)).contains(">key number</label>", "type=\"date\"");
    var missing =
        syndic.submit(page, "addOwner", "code", "Q1", "kind", "PERSON", "name", "CLAES Anna");
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.text()).contains("id=\"addOwner-fields-0-text-wrong\"");
    var added =
        syndic.submit(
            page,
            "addOwner",
            "code",
            "Q1",
            "kind",
            "PERSON",
            "name",
            "CLAES Anna",
            "fields.0.text",
            "K-9",
            "fields.1.day",
            "2026-02-03");
    var shown = syndic.done(added);
    assertThat(shown).contains("<dt>key number</dt><dd>K-9</dd>", "<dt>since</dt>");
    var edit = added.location() + "/edit";
    assertThat(syndic.read(edit)).contains("value=\"K-9\"", "value=\"2026-02-03\"");
    var refused = syndic.submit(edit, "changeOwner", "name", "CLAES Eva", "fields.0.text", "");
    assertThat(refused.text())
        .contains("id=\"changeOwner-fields-0-text-wrong\"", "value=\"CLAES Eva\"");
    assertThat(syndic.read(added.location())).contains("<h1>CLAES Anna</h1>");
    var done = syndic.submit(edit, "changeOwner", "name", "CLAES Eva", "fields.0.text", "K-10");
    assertThat(syndic.done(done))
        .contains("<h1>CLAES Eva</h1>", "<dd>K-10</dd>")
        .doesNotContain("<dt>since</dt>");
    assertThat(api(base + "/owners")).contains("\"text\":\"K-10\"");
  }

  @Test
  void a_lot_and_a_supplier_too() {
    var lot = link("/lots");
    var fields = new String[] {"code", "X1", "type", "OFFICE", "fields.0.day", ""};
    assertThat(syndic.submit(lot + "/edit", "changeLot", fields).text())
        .contains("id=\"changeLot-fields-0-day-wrong\"");
    fields[5] = "2026-01-31";
    assertThat(syndic.done(syndic.submit(lot + "/edit", "changeLot", fields)))
        .contains("<dt>seen on</dt>");
    assertThat(api(lot)).contains("\"code\":\"X1\"", "\"day\":\"2026-01-31\"");
    var page = base + "/suppliers";
    var supplier = new String[] {"code", "NEUF", "name", "Neuf SA", "fields.0.text", ""};
    assertThat(syndic.submit(page, "addSupplier", supplier).text())
        .contains("id=\"addSupplier-fields-0-text-wrong\"");
    supplier[5] = "K-11";
    assertThat(syndic.done(syndic.submit(page, "addSupplier", supplier))).contains("Neuf SA");
  }

  private static String link(String list) {
    var found =
        Pattern.compile("href=\"(" + base + list + "/[0-9a-f-]{36})\"")
            .matcher(syndic.read(base + list));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void a_building_is_added_with_fields_of_its_own_and_of_its_filled_rows() {
    var page = "/buildings/new";
    var fields =
        new String[] {
          "name", "Les Hêtres", "legalName", "ACP Les Hêtres", "enterpriseNumber", "0404040434",
          "sharesTotal", "10", "address.street", "Rue 1", "address.postcode", "1000",
          "address.city", "Bruxelles", "address.country", "BE", "languages", "fr",
          "fields.1.number", "3", "lots.0.code", "A1", "lots.0.type", "APARTMENT",
          "lots.0.shares", "10", "lots.0.fields.0.day", ""
        };
    var missing = syndic.submit(page, "addBuilding", fields);
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.text())
        .contains("id=\"addBuilding-lots-0-fields-0-day-wrong\"", "value=\"A1\"");
    fields[fields.length - 1] = "2026-01-31";
    var added = syndic.submit(page, "addBuilding", fields);
    assertThat(added.status()).as(added.text()).isEqualTo(303);
    assertThat(api(added.location() + "/fields")).contains("\"number\":3");
    assertThat(api(added.location() + "/lots"))
        .contains("\"day\":\"2026-01-31\"")
        .doesNotContain("\"position\":2");
  }
}
