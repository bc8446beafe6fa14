package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** A building's settings, its suppliers and its owners are changed on pages. */
class EditPagesTest {
  private static ApiHouse house;
  private static String base;
  private static String owner;
  private static Visitor syndic;
  private static Visitor council;
  private static Visitor stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    OrganizationId ours = house.organization();
    BuildingId building = house.residence(ours);
    base = "/buildings/" + building;
    syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    var neighbour = house.database().organization("Neighbour");
    stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
    owner =
        Tenant.as(
            ours,
            () ->
                house
                    .database()
                    .db()
                    .snapshot(s ->
                        house
                            .rooms()
                            .registry
                            .parties(s, building, Party.Role.OWNER)
                            .getFirst()
                            .id()
                            .value()
                            .toString()));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String[] settings(String name, String street) {
    return new String[] {
      "name",
      name,
      "legalName",
      "ACP Les Tilleuls",
      "address.street",
      street,
      "address.postcode",
      "1000",
      "address.city",
      "Bruxelles",
      "address.country",
      "BE",
      "languages",
      "fr"
    };
  }

  @Test
  void a_buildings_settings_are_changed_and_a_change_in_between_is_told_with_what_was_typed() {
    var page = base + "/settings";
    var stale = syndic.read(page);
    assertThat(stale).contains("value=\"R");
    var saved = syndic.submit(page, "changeBuildingSettings", settings("Les Tilleuls", "Rue 1"));
    assertThat(syndic.done(saved)).contains("value=\"Les Tilleuls\"", "value=\"Rue 1\"");
    var conflict =
        syndic.submitFrom(stale, page, "changeBuildingSettings", settings("Other", "Rue 2"));
    assertThat(conflict.status()).isEqualTo(412);
    assertThat(conflict.text())
        .contains("Somebody changed this meanwhile", "value=\"Other\"", "value=\"Rue 2\"");
    assertThat(syndic.read(page)).contains("value=\"Les Tilleuls\"");
  }

  @Test
  void an_owner_is_renamed_and_his_reference_is_checked() {
    var page = base + "/owners/" + owner + "/edit";
    assertThat(syndic.read(base + "/owners/" + owner)).contains(page);
    var wrong =
        syndic.submit(
            page, "changeOwner", "name", "DUPONT Anne", "structuredCommunication", "101000100044");
    assertThat(wrong.status()).isBetween(400, 422);
    assertThat(wrong.text())
        .contains("id=\"changeOwner-structuredCommunication-wrong\"", "value=\"DUPONT Anne\"");
    var done =
        syndic.submit(
            page,
            "changeOwner",
            "name",
            "DUPONT Anne",
            "language",
            "de",
            "structuredCommunication",
            "101000100043");
    assertThat(syndic.done(done)).contains("<h1>DUPONT Anne</h1>", "101000100043");
  }

  @Test
  void a_supplier_is_added_once() {
    var page = base + "/suppliers";
    var fields = new String[] {"code", "NEW", "name", "Neuf SA", "language", "fr"};
    assertThat(syndic.done(syndic.submit(page, "addSupplier", fields))).contains("Neuf SA");
    var again = syndic.submit(page, "addSupplier", fields);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("id=\"addSupplier-code-wrong\"", "value=\"Neuf SA\"");
  }

  @Test
  void who_may_not_change_sees_no_form_and_strangers_see_nothing() {
    assertThat(council.open(base + "/settings").status()).isEqualTo(403);
    assertThat(council.open(base + "/owners/" + owner + "/edit").status()).isEqualTo(403);
    assertThat(council.read(base + "/suppliers")).doesNotContain("data-form=");
    for (var page : new String[] {"/settings", "/suppliers", "/owners/" + owner + "/edit"})
      assertThat(stranger.open(base + page).status()).as(page).isEqualTo(404);
  }
}
