package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** The first page of a syndic tells what the example's files say of its last day. */
class PortfolioPagesTest {
  private static final Clock LAST_DAY =
      Clock.fixed(Instant.parse("2025-12-31T12:00:00Z"), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static ApiHouse.Person reader;
  private static Visitor syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(LAST_DAY);
    ours = house.organization();
    building = house.residence(ours);
    reader = house.person(ours, Role.SYNDIC, null, null);
    syndic = new Visitor(house, reader);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** The text of the cells between two tags, without what is written smaller below. */
  private static String cells(String page, String tag) {
    var part = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL).matcher(page);
    assertThat(part.find()).as(page).isTrue();
    return part.group(1).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
  }

  /** trial-balance.csv 550000 and 551000, open-items.csv, budget-vs-actual.csv, and 440000. */
  @Test
  void the_figures_are_those_of_the_reports() {
    var page = syndic.read("/buildings");
    assertThat(cells(page, "tbody"))
        .contains("Résidence Les Tilleuls", "26,202.42", "3,043.51", "4,374.27")
        .contains("94%: 27,013.40 of 28,500.00", "30/04/2026", "31/12/2025");
    assertThat(cells(page, "tfoot")).isEqualTo("Total 26,202.42 3,043.51 4,374.27");
    assertThat(page).contains("<progress max=\"100\" value=\"94\" aria-label=\"Budget used\">");
  }

  @Test
  void the_api_tells_the_same() {
    var items = house.get(reader, "/api/v1/portfolio").items();
    assertThat(items).hasSize(1);
    assertThat(items.getFirst())
        .containsEntry("building", building.toString())
        .containsEntry("cash", "26202.42")
        .containsEntry("arrears", "3043.51")
        .containsEntry("unpaid", "4374.27")
        .containsEntry("budget", "28500.00")
        .containsEntry("spent", "27013.40")
        .containsEntry("nextDue", "2026-04-30")
        .containsEntry("yearEnd", "2025-12-31");
  }

  /** The closing carries balances into the next year and no items; what is owed stays owed. */
  @Test
  void what_was_owed_when_the_year_closed_is_owed_in_the_next_one() throws Exception {
    var may =
        Clock.fixed(
            LocalDate.of(2026, 5, 1).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    try (var later = new ApiHouse(may)) {
      var organization = later.organization();
      later.residence(organization);
      var visitor = new Visitor(later, later.person(organization, Role.SYNDIC, null, null));
      assertThat(cells(visitor.read("/buildings"), "tfoot"))
          .isEqualTo("Total 26,202.42 3,552.40 4,374.27");
    }
  }

  /** purchases.csv: the oldest open document was due on 4 December. */
  @Test
  void what_is_late_says_by_how_many_days() {
    for (var page : new String[] {"/buildings", "/buildings/" + building})
      assertThat(syndic.read(page)).as(page).contains("27 days late").containsOnlyOnce("late<");
  }

  /** The year 2026 of the example is open; 2025 is closed. */
  @Test
  void a_year_is_late_from_the_day_after_its_last_until_it_is_closed() throws Exception {
    try (var onItsLastDay = new ApiHouse(noon(LocalDate.of(2026, 12, 31)))) {
      assertThat(allPages(onItsLastDay)).contains("31/12/2026").doesNotContain("late<");
    }
    try (var after = new ApiHouse(noon(LocalDate.of(2027, 1, 1)))) {
      assertThat(allPages(after))
          .containsPattern("31/12/2026\\s+<span [^>]+>1 day late<")
          .containsPattern("Year over, to be closed</a>\\s+<span [^>]+>1 day late<");
    }
  }

  /** What was added up for one edition of the books is not said of the next; nor of another day. */
  @Test
  void what_is_posted_stands_in_the_very_next_page() throws Exception {
    try (var open = new ApiHouse(noon(LocalDate.of(2026, 6, 30)))) {
      var organization = open.organization();
      var home = open.residence(organization);
      var person = open.person(organization, Role.SYNDIC, null, null);
      var before = cash(open, person);
      assertThat(cash(open, person)).isEqualTo(before);
      post(open, person, home, "2026-06-30", "1.10");
      assertThat(cash(open, person)).isEqualTo(before + 110);
      post(open, person, home, "2026-07-01", "2.00");
      assertThat(cash(open, person)).isEqualTo(before + 110);
      post(open, person, home, "2026-06-01", "0.05");
      assertThat(cash(open, person)).isEqualTo(before + 115);
    }
  }

  private static long cash(ApiHouse house, ApiHouse.Person person) {
    var cash = house.get(person, "/api/v1/portfolio").items().getFirst().get("cash");
    return Long.parseLong(String.valueOf(cash).replace(".", ""));
  }

  /** Interest of a bank account, by hand. */
  private static void post(
      ApiHouse house, ApiHouse.Person person, BuildingId home, String day, String amount) {
    var lines =
        """
        {"account": "551000", "side": "DEBIT", "amount": "%1$s", "label": "Interest"},
        {"account": "751000", "side": "CREDIT", "amount": "%1$s", "label": "Interest"}\
        """
            .formatted(amount);
    var sent =
        house.ask(
            person,
            "POST",
            "/api/v1/buildings/" + home + "/entries",
            "{\"bookedOn\": \"%1$s\", \"document\": \"I %1$s\", \"label\": \"Interest\", \"source\": \"i-%1$s\", \"lines\": [%2$s]}"
                .formatted(day, lines),
            "Idempotency-Key",
            "interest-" + day);
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
  }

  private static Clock noon(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }

  /** The list of all buildings and the page of the example. */
  private static String allPages(ApiHouse house) {
    var organization = house.organization();
    var residence = house.residence(organization);
    var visitor = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
    return visitor.read("/buildings") + visitor.read("/buildings/" + residence);
  }

  @Test
  void a_filter_needs_no_accents_and_says_when_it_finds_nothing() {
    assertThat(syndic.read("/buildings?q=RESIDENCE%20les")).contains("26,202.42");
    assertThat(syndic.read("/buildings?q=nowhere%3Cb%3E"))
        .contains("No building matches this filter.", "value=\"nowhere&lt;b>\"")
        .doesNotContain("26,202.42", "<b>");
  }

  @Test
  void what_cannot_be_read_of_the_order_or_the_page_is_the_first() {
    for (var query :
        new String[] {"sort=arrears", "sort=burn&page=1", "sort=x&page=x", "page=999999"})
      assertThat(syndic.read("/buildings?" + query)).contains("26,202.42");
  }

  @Test
  void another_organization_and_another_building_s_people_see_none_of_it() {
    var other = house.database().organization("Neighbour");
    var stranger = new Visitor(house, house.person(other, Role.SYNDIC, null, null));
    var asked = house.get(house.person(other, Role.SYNDIC, null, null), "/api/v1/portfolio");
    assertThat(asked.items()).isEmpty();
    assertThat(stranger.read("/buildings")).doesNotContain("Tilleuls", "26,202.42");
    var council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    assertThat(council.read("/buildings")).contains("26,202.42").doesNotContain("/buildings/new");
  }
}
