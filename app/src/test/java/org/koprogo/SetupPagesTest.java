package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;

/** The first hour of a syndic: from nothing to books that stand open, by forms alone. */
class SetupPagesTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final String[] IDENTITY = {
    "name", "Les Érables",
    "legalName", "ACP Les Érables",
    "enterpriseNumber", "0404040434",
    "sharesTotal", "100",
    "address.street", "Rue des Érables 1",
    "address.postcode", "1000",
    "address.city", "Bruxelles",
    "address.country", "BE",
    "languages", "fr",
    "lots.0.code", "A1",
    "lots.0.type", "APARTMENT",
    "lots.0.floor", "1",
    "lots.0.entrance", "A",
    "lots.0.shares", "60",
    "lots.3.code", "G1",
    "lots.3.type", "GARAGE",
    "lots.3.secondary", "true"
  };

  private static ApiHouse house;

  @BeforeAll
  static void start() throws Exception {
    house = new ApiHouse(MID_YEAR);
  }

  @AfterAll
  static void stop() throws Exception {
    house.close();
  }

  private static Visitor syndic() {
    return new Visitor(
        house,
        house.person(house.database().organization("Syndic"), Role.SYNDIC, null, null));
  }

  private static String[] and(String[] fields, String... more) {
    var all = java.util.Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }

  private static String id(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1);
  }

  @Test
  void from_nothing_to_who_holds_what() {
    var visitor = syndic();
    assertThat(visitor.read("/buildings")).contains("no building yet", "href=\"/buildings/new\"");

    var wrong =
        visitor.submit("/buildings/new", "addBuilding", and(IDENTITY, "lots.3.shares", "30"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("value=\"Les Érables\"", "name=\"lots.3.shares\"", "90 of 100");
    assertThat(visitor.read("/buildings")).contains("no building yet");

    var made = visitor.submit("/buildings/new", "addBuilding", and(IDENTITY, "lots.3.shares", "40"));
    var overview = visitor.done(made);
    assertThat(overview).contains("<h1>Les Érables</h1>");
    var building = made.location();

    var lots = visitor.read(building + "/lots");
    assertThat(lots).contains("A1", "G1", "nobody yet", "<td class=\"number\">100</td>");
    var lot = id(lots, "href=\"([^\"]*/lots/[^\"]*)\">A1<");
    assertThat(visitor.read(lot)).contains("Nobody holds this lot yet", "Add the owners first");

    var owner =
        visitor.submit(
            building + "/owners/new", "addOwner",
            "code", "P1", "name", "CLAES Anna", "kind", "PERSON", "language", "nl");
    assertThat(visitor.done(owner)).contains("<h1>CLAES Anna</h1>", "This owner holds no lot yet");
    assertThat(visitor.read(building + "/owners")).contains("CLAES Anna");

    var party = owner.location().replaceAll(".*/", "");
    var half =
        visitor.submit(
            lot, "giveTitles",
            "titles.0.party", party, "titles.0.holding", "FULL",
            "titles.0.share", "1/2", "titles.0.from", "2026-01-01");
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.text()).contains("value=\"1/2\"");
    var given =
        visitor.done(
            visitor.submit(
                lot, "giveTitles",
                "titles.0.party", party, "titles.0.holding", "FULL",
                "titles.0.share", "1/1", "titles.0.from", "2026-01-01"));
    assertThat(given)
        .contains("CLAES Anna", "full ownership", "01/01/2026", "goes on", "class=\"span-held\"")
        .doesNotContain("data-form=\"giveTitles\"");
    assertThat(visitor.read(owner.location())).contains(">A1</a>", "01/01/2026");
    assertThat(visitor.read(building + "/lots?day=2025-12-31")).doesNotContain("CLAES Anna");
    assertThat(visitor.read(building + "/lots?day=2026-01-01")).contains("CLAES Anna");
  }
}
