package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.audit.Sealer;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** The trail on pages: in words, filtered, paged, and with the state of its seals. */
class TrailPagesTest {
  private static final String PAGE = "/audit-events";

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static ApiHouse.Person boss;
  private static ApiHouse.Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    building = house.residence(ours);
    boss = house.person(ours, Role.ADMINISTRATOR, null, null);
    syndic = house.person(ours, Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static void rename(ApiHouse.Person person, String name) {
    var visitor = new Visitor(house, person);
    visitor.done(visitor.submit("/me", "changeMyProfile", "name", name, "language", "en"));
  }

  private static void speak(ApiHouse.Person person, String name, String language) {
    var visitor = new Visitor(house, person);
    visitor.done(visitor.submit("/me", "changeMyProfile", "name", name, "language", language));
  }

  @Test
  void who_did_what_when_and_on_what_is_said_in_four_languages() {
    var anna = house.person(ours, Role.SYNDIC, null, null);
    rename(anna, "Anna <Claes>");
    var reader = house.person(ours, Role.ADMINISTRATOR, null, null);
    for (var said :
        Map.of(
                "en", "Profile changed",
                "fr", "Profil modifié",
                "nl", "Profiel gewijzigd",
                "de", "Profil geändert")
            .entrySet()) {
      speak(reader, "Reader", said.getKey());
      var page = new Visitor(house, reader).read(PAGE + "?operation=changeMyProfile");
      assertThat(page).contains("<td>Anna &lt;Claes&gt;</td>", "<td>" + said.getValue() + " ");
    }
  }

  @Test
  void an_event_leads_to_the_page_of_what_it_is_about() {
    var visitor = new Visitor(house, syndic);
    visitor.done(
        visitor.submit(
            "/buildings/" + building + "/owners/new",
            "addOwner",
            "code",
            "P77",
            "kind",
            "PERSON",
            "name",
            "Somebody New",
            "language",
            "fr"));
    var page = new Visitor(house, boss).read(PAGE + "?operation=addOwner");
    assertThat(page)
        .containsPattern("<a href=\"/buildings/" + building + "/owners[^\"]*\">Owner</a>");
  }

  @Test
  void a_refusal_is_told_as_one() {
    var visitor = new Visitor(house, syndic);
    assertThat(visitor.open("/members").status()).isEqualTo(403);
    var page = new Visitor(house, boss).read(PAGE + "?outcome=DENIED&object=/members");
    assertThat(page).contains("Page opened <span class=\"badge bg-red-lt\">refused</span>");
    assertThat(new Visitor(house, boss).read(PAGE + "?outcome=DONE&object=/members"))
        .doesNotContain("Page opened");
  }

  @Test
  void events_are_found_by_person_and_day() {
    var karel = house.person(ours, Role.ACCOUNTANT, null, null);
    rename(karel, "Karel Raad");
    var reader = new Visitor(house, boss);
    var all = reader.read(PAGE);
    var actor = all.replaceAll("(?s).*value=\"(person:[^\"]+)\"[^>]*>Karel Raad<.*", "$1");
    assertThat(actor).startsWith("person:");
    var his = reader.read(PAGE + "?actor=" + actor);
    assertThat(his).contains("<td>Karel Raad</td>").doesNotContain("<td>Somebody</td>");
    assertThat(reader.read(PAGE + "?to=2001-01-01")).contains("No event meets these conditions");
    assertThat(reader.read(PAGE + "?from=2001-01-01&actor=" + actor))
        .contains("<td>Karel Raad</td>");
    assertThat(reader.open(PAGE + "?from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void older_events_are_on_the_next_page_and_each_is_shown_once() {
    var busy = house.organization();
    var chief = house.person(busy, Role.ADMINISTRATOR, null, null);
    for (var i = 0; i < 60; i++) rename(chief, "Chief " + i);
    var visitor = new Visitor(house, chief);
    var first = visitor.read(PAGE);
    assertThat(rows(first)).isEqualTo(50);
    var next = first.replaceAll("(?s).*href=\"([^\"]*[?;]older=[^\"]*)\".*", "$1");
    var second = visitor.read(next.replace("&amp;", "&"));
    assertThat(rows(second)).isEqualTo(10);
    assertThat(second).doesNotContainPattern("[?;]older=");
  }

  private static int rows(String page) {
    return page.split("<td>Profile changed ", -1).length - 1;
  }

  @Test
  void the_state_of_the_seals_is_told_and_a_change_behind_the_program_is_found() throws Exception {
    var sealed = house.organization();
    var chief = house.person(sealed, Role.ADMINISTRATOR, null, null);
    rename(chief, "Chief");
    var visitor = new Visitor(house, chief);
    assertThat(visitor.read(PAGE)).contains("Nothing is sealed yet.");
    new Sealer(house.database().seals(), () -> List.of(sealed)).run();
    assertThat(visitor.read(PAGE)).contains("Sealed up to", ". Events: 1; blocks: 1.");
    assertThat(visitor.read(PAGE + "?verify=1")).contains("every block holds");
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run("alter table audit.event disable trigger immutable");
      all.run(
          "update audit.event set operation = 'nothing' where organization_id = ?", sealed.value());
      all.run("alter table audit.event enable trigger immutable");
      assertThat(all.commit()).isEmpty();
    }
    assertThat(visitor.read(PAGE + "?verify=1")).contains("Block 1 no longer agrees");
  }

  @Test
  void another_organization_and_a_role_without_the_permission_see_nothing() {
    rename(syndic, "Sofie Only Here");
    var elsewhere = house.person(house.organization(), Role.ADMINISTRATOR, null, null);
    assertThat(new Visitor(house, elsewhere).read(PAGE)).doesNotContain("Sofie Only Here");
    var accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    assertThat(accountant.open(PAGE).status()).isEqualTo(403);
    assertThat(accountant.read("/buildings")).doesNotContain("href=\"" + PAGE + "\"");
    assertThat(new Visitor(house, boss).read("/buildings")).contains("href=\"" + PAGE + "\"");
  }

  @Test
  void every_operation_that_changes_something_has_its_words() {
    var known = new Visitor(house, boss).read(PAGE);
    assertThat(Served.operations(house))
        .filteredOn(o -> !o.method().equals("GET"))
        .hasSizeGreaterThan(50)
        .allSatisfy(o -> assertThat(known).contains("<option value=\"" + o.id() + "\""));
  }

  @Test
  void the_trail_of_the_house_is_the_operators_and_masks_addresses() {
    assertThat(new Visitor(house, boss).open("/operator/audit-events").status()).isEqualTo(403);
    var operator = new Visitor(house, house.operator());
    var page = operator.read("/operator/audit-events");
    assertThat(page)
        .contains("<td>Sign-in ", "…@example.org")
        .doesNotContain(boss.email(), syndic.email());
  }
}
