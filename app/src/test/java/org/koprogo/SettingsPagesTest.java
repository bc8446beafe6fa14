package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** What an administrator sets: the organization, its fields, programs, roles and support. */
class SettingsPagesTest {
  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static ApiHouse.Person boss;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    building = house.residence(ours);
    boss = house.person(ours, Role.ADMINISTRATOR, null, null);
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Visitor boss() {
    return new Visitor(house, boss);
  }

  /** Who enters and approves does not set his own limit; what is set counts at once. */
  @Test
  void s15_an_administrator_says_above_which_amount_an_invoice_takes_two_people() {
    var org = house.database().organization("Four eyes");
    var home = house.residence(org);
    var page = "/buildings/" + home + "/approval";
    var chief = new Visitor(house, house.person(org, Role.ADMINISTRATOR, null, null));
    var person = house.person(org, Role.SYNDIC, null, null);
    var syndic = new Visitor(house, person);
    assertThat(syndic.open(page).status()).isEqualTo(403);
    assertThat(syndic.read("/buildings/" + home)).doesNotContain(page);
    assertThat(chief.read(page)).contains("value=\"500.00\"");
    assertThat(approved(org, home, person, "F1")).isEqualTo(409);
    var wrong = chief.submit(page, "changeApproval", "threshold", "-1");
    assertThat(wrong.text()).contains("id=\"changeApproval-threshold-wrong\"", "value=\"-1\"");
    var stale = chief.read(page);
    assertThat(chief.done(chief.submit(page, "changeApproval", "threshold", "1,089")))
        .contains("value=\"1,089.00\"");
    assertThat(approved(org, home, person, "F2")).isEqualTo(200);
    var late = chief.submitFrom(stale, page, "changeApproval", "threshold", "5");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.text()).contains("Kept now: 1,089.00");
    chief.done(chief.submit(page, "changeApproval", "threshold", "1088.99"));
    assertThat(approved(org, home, person, "F3")).isEqualTo(409);
  }

  /** What is answered to somebody who approves the invoice of 1,089.00 that he entered. */
  private static int approved(
      OrganizationId org, BuildingId home, ApiHouse.Person person, String reference) {
    var rooms = house.rooms();
    var db = house.database().db();
    var supplier =
        Tenant.as(
            org,
            () ->
                db.snapshot(s -> rooms.registry.parties(s, home, Party.Role.SUPPLIER).getFirst()));
    var key = Tenant.as(org, () -> db.snapshot(s -> rooms.keys.keys(s, home).getFirst()));
    var base = "/api/v1/buildings/" + home;
    var entered =
        house.post(
            person,
            base + "/invoices",
            """
            {"reference": "%s", "type": "INVOICE", "supplier": "%s", "date": "2026-02-10", "text": "Cleaning",
             "lines": [{"account": "610500", "key": "%s", "net": "900.00", "vatRate": "21"}]}
            """
                .formatted(reference, supplier.id().value(), key.id().value()));
    assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    var path = base + "/invoices/" + entered.json().get("id") + "/approval";
    return house.post(person, path, null).status();
  }

  @Test
  void the_organization_is_renamed_and_not_over_another_change() {
    var chief =
        new Visitor(house, house.person(house.organization(), Role.ADMINISTRATOR, null, null));
    var before = chief.read("/organization");
    var alsoBefore = chief.read("/organization");
    var page =
        chief.done(
            chief.submitFrom(
                before,
                "/organization",
                "changeOrganization",
                "name",
                "Syndic <New>",
                "secondFactor",
                "true"));
    assertThat(page).contains("value=\"Syndic &lt;New>\"", "value=\"true\" checked");
    var late = chief.submitFrom(alsoBefore, "/organization", "changeOrganization", "name", "Late");
    assertThat(late.status()).isEqualTo(412);
    var wrong = chief.submit("/organization", "changeOrganization", "name", " ");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("is-invalid");
  }

  @Test
  void settings_lead_to_what_is_set_elsewhere_and_are_the_administrators() {
    assertThat(boss().read("/organization"))
        .contains("href=\"/members\"", "href=\"/tokens\"", "href=\"/fields\"", "href=\"/support\"");
    var syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    for (var path :
        new String[] {"/organization", "/tokens", "/fields", "/support", "/members/new"})
      assertThat(syndic.open(path).status()).as(path).isEqualTo(403);
    assertThat(syndic.read("/buildings")).doesNotContain("href=\"/organization\"");
  }

  @Test
  void a_field_is_added_once() {
    var page =
        boss()
            .done(
                boss()
                    .submit(
                        "/fields",
                        "addField",
                        "subject",
                        "LOT",
                        "name",
                        "key_number",
                        "type",
                        "INTEGER"));
    assertThat(page).contains("key_number", "<td>whole number</td>");
    var twice =
        boss()
            .submit("/fields", "addField", "subject", "LOT", "name", "key_number", "type", "TEXT");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text()).contains("is-invalid", "value=\"key_number\"");
  }

  @Test
  void a_program_gets_a_way_in_that_is_shown_once_and_taken_back() {
    var syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    var form = syndic.read("/me/tokens");
    assertThat(form).doesNotContain("MANAGE_PEOPLE");
    var end = form.replaceAll("(?s).*<option value=\"([^\"]+Z)\".*", "$1");
    var made =
        syndic.submit(
            "/me/tokens",
            "issueToken",
            "name",
            "nightly <export>",
            "permissions",
            "READ_BUILDING",
            "endsAt",
            end);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    var secret = made.text().replaceAll("(?s).*<pre>(kpt_[^<]+)</pre>.*", "$1");
    var program = new ApiHouse.Person("", secret);
    assertThat(house.get(program, "/api/v1/buildings").status()).isEqualTo(200);
    assertThat(syndic.read("/me/tokens"))
        .contains("nightly &lt;export&gt;", "read buildings, lots and owners")
        .doesNotContain(secret);
    assertThat(syndic.submit("/me/tokens", "issueToken", "name", "n", "endsAt", end).text())
        .contains("role=\"alert\"");

    var stranger =
        new Visitor(house, house.person(house.organization(), Role.ADMINISTRATOR, null, null));
    assertThat(stranger.read("/tokens")).doesNotContain("nightly");
    assertThat(boss().read("/tokens")).contains("nightly &lt;export&gt;");
    var after = boss().done(boss().submitThat("/tokens", "withdrawToken", "", new String[0]));
    assertThat(after).doesNotContain("nightly");
    assertThat(house.get(program, "/api/v1/buildings").status()).isEqualTo(401);
  }

  @Test
  void an_owner_is_let_in_by_choosing_his_building_and_then_himself() {
    var page = boss().read("/members/new?building=" + building + "&role=OWNER");
    var owner = page.replaceAll("(?s).*name=\"party\".*?<option value=\"([0-9a-f-]{36})\".*", "$1");
    var path = "/members/new?building=" + building + "&role=OWNER";
    var wrong =
        boss().submit(path, "grantRole", "email", "olivier", "name", "Olivier", "language", "fr");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("value=\"olivier\"", "role=\"alert\"");
    var list =
        boss()
            .done(
                boss()
                    .submit(
                        path,
                        "grantRole",
                        "party",
                        owner,
                        "email",
                        "olivier@example.org",
                        "name",
                        "Olivier",
                        "language",
                        "fr",
                        "to",
                        today().plusDays(100).toString()));
    assertThat(list).contains("olivier@example.org", "href=\"/buildings/" + building + "\"");
    var sheet = sheet(list, "Olivier");
    assertThat(boss().read(sheet)).contains("/owners/" + owner, "inviteAgain");
  }

  private static String sheet(String list, String name) {
    return list.replaceAll("(?s).*<a href=\"(/members/[0-9a-f-]{36})\">" + name + "<.*", "$1");
  }

  @Test
  void a_role_is_given_another_end_invited_again_and_taken_away() {
    boss()
        .done(
            boss()
                .submit(
                    "/members",
                    "grantRole",
                    "email",
                    "nora@example.org",
                    "name",
                    "Nora New",
                    "language",
                    "en",
                    "role",
                    "ACCOUNTANT"));
    var sheet = sheet(boss().read("/members"), "Nora New");
    var first = house.mailedSecret("nora@example.org");
    boss().done(boss().submit(sheet, "inviteAgain"));
    assertThat(house.mailedSecret("nora@example.org")).isNotEqualTo(first);
    var wrong = boss().submit(sheet, "changeRole", "to", "2001-01-01");
    assertThat(wrong.status()).isEqualTo(422);
    var last = today().plusDays(40);
    assertThat(boss().done(boss().submit(sheet, "changeRole", "to", last.toString())))
        .contains("value=\"" + last + "\"");
    var stranger =
        new Visitor(house, house.person(house.organization(), Role.ADMINISTRATOR, null, null));
    assertThat(stranger.open(sheet).status()).isEqualTo(404);
    assertThat(boss().done(boss().submit(sheet, "revokeRole"))).doesNotContain("Nora New");
  }

  @Test
  void the_last_administrator_can_neither_go_nor_be_given_an_end() {
    var chief =
        new Visitor(house, house.person(house.organization(), Role.ADMINISTRATOR, null, null));
    var sheet =
        chief.read("/members").replaceAll("(?s).*<a href=\"(/members/[0-9a-f-]{36})\">.*", "$1");
    var sent = chief.submit(sheet, "changeRole", "to", today().plusDays(9).toString());
    assertThat(sent.status()).isEqualTo(409);
    assertThat(chief.submit(sheet, "revokeRole").status()).isEqualTo(409);
  }

  @Test
  void support_is_let_in_for_a_reason_and_a_time_and_sent_away() {
    var operator = house.operator();
    var late =
        boss()
            .submit(
                "/support",
                "grantRole",
                "email",
                operator.email(),
                "reason",
                "a closing",
                "to",
                today().plusDays(60).toString());
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("value=\"a closing\"");
    var stranger =
        boss()
            .submit(
                "/support",
                "grantRole",
                "email",
                "friend@example.org",
                "reason",
                "a closing",
                "to",
                today().plusDays(5).toString());
    assertThat(stranger.status()).isEqualTo(422);
    var page =
        boss()
            .done(
                boss()
                    .submit(
                        "/support",
                        "grantRole",
                        "email",
                        operator.email(),
                        "reason",
                        "a closing that does not come out",
                        "to",
                        today().plusDays(5).toString()));
    assertThat(page).contains(operator.email(), "a closing that does not come out");
    assertThat(boss().done(boss().submit("/support", "revokeRole")))
        .contains("Nobody of the support has access.");
  }
}
