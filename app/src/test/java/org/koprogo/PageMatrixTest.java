package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.desk.DeskSite;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Role;
import org.koprogo.kernel.OrganizationId;

/** S13 and S15 for pages: every page that is served, for every role, with ids of both houses. */
class PageMatrixTest {
  private static final Pattern NAMES = Pattern.compile("\\{([a-z]+)}");

  /** Names of the path that a first day stands for: of a year, or of its first month. */
  private static final List<String> DAYS = List.of("year", "period");

  private static ApiHouse house;
  private static OrganizationId ours;
  private static OrganizationId theirs;
  private static final Map<Role, ApiHouse.Person> people = new EnumMap<>(Role.class);

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    theirs = house.database().organization("Zzcanary");
    var building = house.residence(ours);
    house.example(theirs, "residence-les-tilleuls");
    for (var role : List.of(Role.ADMINISTRATOR, Role.SYNDIC, Role.ACCOUNTANT))
      people.put(role, house.person(ours, role, null, null));
    for (var role : List.of(Role.COUNCIL, Role.COMMISSIONER))
      people.put(role, house.person(ours, role, building, null));
    var owner = java.util.UUID.fromString(Served.anId(house, "owner", ours));
    people.put(Role.OWNER, house.person(ours, Role.OWNER, building, owner));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String path(DeskSite.Listed page, OrganizationId of) {
    return NAMES
        .matcher(page.path())
        .replaceAll(name -> DAYS.contains(name.group(1)) ? "2025-01-01" : value(name.group(1), of));
  }

  private static String value(String name, OrganizationId of) {
    return name.equals("account") ? "610500" : Served.anId(house, name, of);
  }

  private static boolean isForAnyone(DeskSite.Listed page) {
    return page.permission() == Permission.ANYONE;
  }

  @Test
  void s15_a_page_is_shown_to_who_has_its_permission_and_to_nobody_else() {
    assertThat(house.pages()).hasSizeGreaterThan(30);
    var wrong = new ArrayList<String>();
    for (var page : house.pages()) {
      people.forEach((role, person) -> {
        var status = new Visitor(house, person).open(path(page, ours)).status();
        var may =
            isForAnyone(page)
                || page.permission() == Permission.SELF
                || role.has(page.permission());
        // Who may see it may find nothing under an id, or be sent on; a fault or a refusal it is
        // not.
        var right = may ? List.of(200, 303, 400, 404).contains(status) : status == 403;
        if (!right) wrong.add(role + " " + page.path() + " " + status);
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void s13_with_an_id_of_another_house_there_is_no_page() {
    var wrong = new ArrayList<String>();
    var asked = 0;
    for (var page : house.pages()) {
      if (isForAnyone(page) || !page.path().contains("{")) continue;
      for (var person : people.values()) {
        var answer = new Visitor(house, person).open(path(page, theirs));
        asked++;
        if (!List.of(403, 404).contains(answer.status()) || answer.text().contains("Tilleuls"))
          wrong.add(person.email() + " " + page.path() + " " + answer.status());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  @Test
  void s15_nobody_sees_a_page_without_signing_in() {
    var nobody = new Visitor(house, new ApiHouse.Person("", "kps_nothing"));
    for (var page : house.pages()) {
      if (isForAnyone(page)) continue;
      var answer = nobody.open(path(page, ours));
      assertThat(answer.status()).as(page.path()).isEqualTo(303);
      assertThat(answer.location()).as(page.path()).startsWith("/sign-in");
    }
  }
}
