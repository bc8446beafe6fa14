package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** A lot passes to others without a sale, and somebody is appointed who votes for several. */
class HolderPagesTest {
  private static final Clock MID_YEAR =
      Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static ApiHouse.Person person;
  private static Visitor syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(MID_YEAR);
    ours = house.organization();
    building = house.residence(ours);
    person = house.person(ours, Role.SYNDIC, null, null);
    syndic = new Visitor(house, person);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String id(String list, String code) {
    return house.get(person, "/api/v1/buildings/" + building + list).items().stream()
        .filter(r -> code.equals(r.get("code")))
        .map(r -> String.valueOf(r.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private static String lot(String code) {
    return "/buildings/" + building + "/lots/" + id("/lots", code);
  }

  /** The titles of a lot that go on: their ids. */
  private static List<String> open(String lot) {
    var id = lot.substring(lot.lastIndexOf('/') + 1);
    return house.get(person, "/api/v1/buildings/" + building + "/titles?lot=" + id).items().stream()
        .filter(t -> t.get("to") == null)
        .map(t -> String.valueOf(t.get("id")))
        .toList();
  }

  @Test
  void heirs_hold_a_lot_from_a_day_on_and_one_of_them_votes() {
    var lot = lot("A31");
    assertThat(syndic.read(lot))
        .contains("href=\"" + lot + "/holders\"")
        .doesNotContain("suspended");
    var page = lot + "/holders";
    var before = open(lot);
    assertThat(syndic.read(page))
        .contains("value=\"" + before.getFirst() + "\"", "/transfers/new\"", "Nothing is posted.");
    var sent =
        syndic.submit(
            page,
            "changeTitles",
            "ends",
            before.getFirst(),
            "titles.0.from",
            "2026-06-01",
            "titles.0.party",
            id("/owners", "P1"),
            "titles.0.holding",
            "UNDIVIDED",
            "titles.0.share",
            "1/3",
            "titles.1.party",
            id("/owners", "P2"),
            "titles.1.holding",
            "UNDIVIDED",
            "titles.1.share",
            "2/3");
    assertThat(syndic.done(sent))
        .contains("undivided", "1/3", "2/3", "31/05/2026", "suspended: nobody represents");
    assertThat(open(lot)).hasSize(2).doesNotContainAnyElementsOf(before);
    var appointed =
        syndic.submit(
            lot, "appointRepresentative", "name", "LAMBERT Sophie", "from", "2026-06-01", "to", "");
    assertThat(syndic.done(appointed)).contains("by LAMBERT Sophie").doesNotContain("suspended");
    var next =
        syndic.submit(lot, "appointRepresentative", "name", "HEIR Jan", "from", "2026-06-10");
    assertThat(syndic.done(next)).contains("by HEIR Jan");
    var same = syndic.submit(lot, "appointRepresentative", "name", "B", "from", "2026-06-10");
    assertThat(same.text()).contains("id=\"appointRepresentative-from-wrong\"", "value=\"B\"");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_nothing_changes() {
    var lot = lot("A22");
    var page = lot + "/holders";
    var before = open(lot);
    var party = id("/owners", "P1");
    var wrong =
        syndic.submit(
            page,
            "changeTitles",
            "ends",
            before.getFirst(),
            "titles.0.from",
            "",
            "titles.0.party",
            party,
            "titles.0.holding",
            "FULL",
            "titles.0.share",
            "x");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text())
        .contains(
            "id=\"changeTitles-titles-0-from-wrong\"", "id=\"changeTitles-titles-0-share-wrong\"")
        .contains("value=\"x\"");
    var half =
        syndic.submit(
            page,
            "changeTitles",
            "ends",
            before.getFirst(),
            "titles.0.from",
            "2026-06-01",
            "titles.0.party",
            party,
            "titles.0.holding",
            "UNDIVIDED",
            "titles.0.share",
            "1/2");
    assertThat(half.status()).isEqualTo(422);
    var settled =
        syndic.submit(
            page,
            "changeTitles",
            "ends",
            before.getFirst(),
            "titles.0.from",
            "2025-06-01",
            "titles.0.party",
            party,
            "titles.0.holding",
            "FULL",
            "titles.0.share",
            "1/1");
    assertThat(settled.status()).isEqualTo(409);
    assertThat(settled.text()).contains("value=\"2025-06-01\"");
    assertThat(open(lot)).isEqualTo(before);
  }

  @Test
  void who_does_not_edit_the_building_changes_no_holder() {
    var lot = lot("A32");
    var accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    assertThat(accountant.open(lot + "/holders").status()).isEqualTo(403);
    assertThat(accountant.read(lot)).doesNotContain("/holders", "appointRepresentative");
  }
}
