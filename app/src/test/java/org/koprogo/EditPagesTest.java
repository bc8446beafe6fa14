package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
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
  private static ApiHouse.Person person;
  private static ApiHouse.Person administrator;
  private static Visitor syndic;
  private static Visitor colleague;
  private static Visitor council;
  private static Visitor stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    OrganizationId ours = house.organization();
    BuildingId building = house.residence(ours);
    base = "/buildings/" + building;
    person = house.person(ours, Role.SYNDIC, null, null);
    administrator = house.person(ours, Role.ADMINISTRATOR, null, null);
    syndic = new Visitor(house, person);
    colleague = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
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
        .contains(
            "value=\"Other\"", "value=\"Rue 2\"", "Kept now: Les Tilleuls", "Kept now: Rue 1");
    assertThat(syndic.read(page)).contains("value=\"Les Tilleuls\"").doesNotContain("Kept now");
  }

  @Test
  void who_changed_it_meanwhile_is_named_and_a_second_press_saves() {
    var page = lot(3) + "/edit";
    var stale = syndic.read(page);
    syndic.done(
        colleague.submit(
            page, "changeLot", "code", "C9", "type", "CELLAR", "floor", "-2", "secondary", "true"));
    var mine = new String[] {"code", "D9", "type", "OFFICE", "floor", "-2"};
    var conflict = syndic.submitFrom(stale, page, "changeLot", mine);
    assertThat(conflict.status()).isEqualTo(412);
    assertThat(conflict.text())
        .contains(
            "Somebody changed this on ",
            "value=\"D9\"",
            "id=\"changeLot-code-kept\">Kept now: C9<",
            "id=\"changeLot-type-kept\">Kept now: cellar<",
            "Kept now: yes")
        .doesNotContain("changeLot-floor-kept", "changeLot-entrance-kept");
    var saved = syndic.submitFrom(conflict.text(), page, "changeLot", mine);
    assertThat(syndic.done(saved)).contains("<h1>Lot D9</h1>", "<dd>office</dd>");
    // A change by another way is nobody's to be named here: the last who saved this form is not it.
    var again = syndic.read(page);
    field();
    var way = house.get(person, "/api/v1" + lot(3) + "/fields");
    var put =
        house.ask(
            person,
            "PUT",
            "/api/v1" + lot(3) + "/fields",
            "{\"values\": [{\"name\": \"heating\", \"text\": \"gas\"}]}",
            "If-Match",
            way.header("ETag"));
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(syndic.submitFrom(again, page, "changeLot", mine).text())
        .contains("Somebody changed this meanwhile")
        .doesNotContain(" changed this on ");
  }

  @Test
  void the_organizations_settings_too() {
    var page = "/organization";
    var admin = new Visitor(house, administrator);
    var stale = admin.read(page);
    admin.done(
        admin.submit(page, "changeOrganization", "name", "Syndic Nord", "secondFactor", "true"));
    var mine = new String[] {"name", "Syndic Sud"};
    var conflict = admin.submitFrom(stale, page, "changeOrganization", mine);
    assertThat(conflict.status()).isEqualTo(412);
    assertThat(conflict.text())
        .contains(
            "Somebody changed this on ",
            "value=\"Syndic Sud\"",
            "Kept now: Syndic Nord",
            "Kept now: yes");
    assertThat(admin.done(admin.submitFrom(conflict.text(), page, "changeOrganization", mine)))
        .contains("value=\"Syndic Sud\"");
  }

  private static void field() {
    var made =
        house.post(
            administrator,
            "/api/v1/fields",
            "{\"subject\": \"LOT\", \"name\": \"heating\", \"type\": \"TEXT\", \"required\": false}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
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
    assertThat(syndic.done(done)).contains("<h1>DUPONT Anne</h1>", "+++101/0001/00043+++");
  }

  private static final String[] CONTACT = {
    "code",
    "K1",
    "kind",
    "PERSON",
    "name",
    "CLAES Anna",
    "contact.address.street",
    "Kerkstraat 5 bus 2",
    "contact.address.postcode",
    "9000",
    "contact.address.city",
    "Gent",
    "contact.address.country",
    "",
    "contact.email",
    "anna@example.org",
    "contact.telephone",
    "+32 470 12 34 56",
    "contact.letters",
    "EMAIL"
  };

  @Test
  void an_owner_is_reached_as_he_said_and_only_who_may_change_that_knows() {
    var page = base + "/owners/new";
    var fields = CONTACT.clone();
    var half = syndic.submit(page, "addOwner", fields);
    assertThat(half.status()).isEqualTo(400);
    assertThat(half.text())
        .contains("id=\"addOwner-contact-address-country-wrong\"", "value=\"Kerkstraat 5 bus 2\"");
    fields[13] = "BE";
    var added = syndic.submit(page, "addOwner", fields);
    assertThat(syndic.done(added))
        .contains("Kerkstraat 5 bus 2, 9000 Gent, BE", "anna@example.org", "+32 470 12 34 56");
    assertThat(council.read(added.location())).doesNotContain("Kerkstraat", "anna@", "+32 470");
    var edit = added.location() + "/edit";
    var stale = syndic.read(edit);
    assertThat(stale).contains("value=\"Gent\"", "<option value=\"EMAIL\" selected>");
    var nowhere =
        syndic.submit(edit, "changeOwner", "name", "CLAES Anna", "contact.letters", "EMAIL");
    assertThat(nowhere.text()).contains("id=\"changeOwner-contact-email-wrong\"");
    var forgotten =
        syndic.submit(edit, "changeOwner", "name", "CLAES Anna", "contact.letters", "POST");
    assertThat(syndic.done(forgotten)).doesNotContain("Kerkstraat", "anna@", "+32 470");
    var late =
        syndic.submitFrom(stale, edit, "changeOwner", "name", "X", "contact.letters", "EMAIL");
    assertThat(late.status()).isEqualTo(400);
    late =
        syndic.submitFrom(
            stale,
            edit,
            "changeOwner",
            "name",
            "X",
            "contact.email",
            "x@y",
            "contact.letters",
            "EMAIL");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.text())
        .contains("value=\"x@y\"", "Kept now: CLAES Anna", "Kept now: nothing", "Kept now: post");
  }

  @Test
  void a_lot_is_described_anew_and_its_shares_stay() {
    var page = lot(0) + "/edit";
    assertThat(syndic.read(lot(0))).contains("href=\"" + page + "\"");
    var before = shares(syndic.read(lot(0)));
    var stale = syndic.read(page);
    var fields = new String[] {"code", "Z 1", "type", "OFFICE", "floor", "-1", "entrance", "Cour"};
    var done = syndic.done(syndic.submit(page, "changeLot", fields));
    assertThat(done)
        .contains("<h1>Lot Z 1</h1>", "<dd>office</dd>", "<dd>Cour</dd>", "<dd>-1</dd>");
    assertThat(shares(done)).isEqualTo(before);
    var late = syndic.submitFrom(stale, page, "changeLot", "code", "Y", "type", "GARAGE");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.text()).contains("value=\"Y\"");
    assertThat(syndic.read(lot(0))).contains("<h1>Lot Z 1</h1>");
  }

  @Test
  void two_lots_of_a_building_never_have_one_code_and_a_floor_is_a_number() {
    var page = lot(1) + "/edit";
    var taken = code(lot(2));
    var twice = syndic.submit(page, "changeLot", "code", taken, "type", "OTHER");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text()).contains("id=\"changeLot-code-wrong\"");
    var high = syndic.submit(page, "changeLot", "code", "N", "type", "OTHER", "floor", "301");
    assertThat(high.text()).contains("id=\"changeLot-floor-wrong\"", "value=\"301\"");
    assertThat(code(lot(1))).isNotEqualTo(taken).isNotEqualTo("N");
  }

  private static String shares(String lotPage) {
    return lotPage.replaceFirst("(?s).*<dt>Shares</dt><dd>([0-9,]+).*", "$1");
  }

  private static String code(String lot) {
    return syndic.read(lot).replaceFirst("(?s).*<h1>Lot ([^<]*)</h1>.*", "$1");
  }

  /** The page of a lot of the building, by its place in the list. */
  private static String lot(int place) {
    return Pattern.compile("href=\"(" + base + "/lots/[0-9a-f-]{36})\"")
        .matcher(syndic.read(base + "/lots"))
        .results()
        .map(m -> m.group(1))
        .toList()
        .get(place);
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
    assertThat(council.open(lot(0) + "/edit").status()).isEqualTo(403);
    assertThat(council.read(lot(0))).doesNotContain(lot(0) + "/edit");
    assertThat(stranger.open(lot(0) + "/edit").status()).isEqualTo(404);
  }
}
