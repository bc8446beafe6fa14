package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** Adjustments, legal rates and meter readings by forms, in the year after the example's. */
class EventPagesTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static String base;
  private static Visitor accountant;
  private static Visitor council;
  private static Visitor stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    OrganizationId ours = house.organization();
    BuildingId building = house.residence(ours);
    base = "/buildings/" + building;
    accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    var neighbour = house.database().organization("Neighbour");
    stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** The value of the choice with this text, in the choices of a field. */
  private static String choice(String page, String field, String text) {
    var select = page.substring(page.indexOf("name=\"" + field + "\""));
    var found =
        Pattern.compile("value=\"([^\"]+)\"[^>]*>" + Pattern.quote(text))
            .matcher(select.substring(0, select.indexOf("</select>")));
    assertThat(found.find()).as(text + " in " + select).isTrue();
    return found.group(1);
  }

  private static String entry(String page) {
    var from = page.indexOf("id=\"entry\"");
    assertThat(from).as(page).isPositive();
    return page.substring(from, page.indexOf("</table>", from));
  }

  @Test
  void an_accrual_is_posted_as_its_preview_showed_it_and_once() {
    var page = base + "/adjustments";
    var general = choice(accountant.read(page), "key", "GEN");
    var asked =
        page
            + "?kind=ACCRUAL&reference=ACC-9&date=2026-02-28&text=Water&account=612100&amount=250.40&key="
            + general;
    assertThat(entry(accountant.read(asked))).contains("612100", "444000", ">250.40<", ">GEN<");
    assertThat(accountant.read(base + "/entries?year=2026-01-01")).doesNotContain("ACC-9");
    var posted = accountant.done(accountant.submit(asked, "bookAdjustment"));
    assertThat(posted).contains("ACC-9", "612100", "444000", "250.40");
    // The same event again is the same entry, and another content under its number is refused.
    var other = asked.replace("250.40", "251.00");
    var refused = accountant.submit(other, "bookAdjustment");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("booked already with another content");
  }

  /** The example's INT-02: 107 days of 699.93 at 4.50 % are 9.23 in its journal. */
  @Test
  void late_interest_shows_its_arithmetic_and_asks_for_a_rate_that_is_missing() {
    var page = base + "/adjustments";
    var owner = choice(accountant.read(page), "owner", "P1 ");
    var asked =
        page
            + "?kind=LATE_INTEREST&reference=INT-9&date=2026-02-28&text=Interest&owner="
            + owner
            + "&principal=";
    assertThat(accountant.read(asked + "1&from=2026-12-01&to=2027-01-02"))
        .contains("every calendar year needs its legal rate")
        .doesNotContain("id=\"entry\"");
    var rates = base + "/interest-rates";
    var wrong =
        accountant.submit(rates, "recordInterestRate", "year", "1066", "rate", "5", "source", "MB");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("id=\"recordInterestRate-year-wrong\"", "value=\"1066\"");
    var done =
        accountant.done(
            accountant.submit(
                rates, "recordInterestRate", "year", "2027", "rate", "5.00", "source", "MB"));
    assertThat(done).contains(">2027<");
    // 31 days of 2026 and one of 2027: 1,000.00 x 1.445 / 365 = 3.9589...
    assertThat(accountant.read(asked + "1000&from=2026-12-01&to=2027-01-02"))
        .contains("(31 d x 4.50 % + 1 d x 5.00 %) / 365", ">3.96<");
    assertThat(entry(accountant.read(asked + "699.93&from=2025-03-05&to=2025-06-20")))
        .contains(">9.23<", "410100", "751000", "P1 ");
  }

  @Test
  void what_is_missing_stands_beside_its_field_with_what_was_typed() {
    var page =
        accountant.read(
            base + "/adjustments?kind=REMINDER_FEE&reference=F1&date=2026-02-28&text=x");
    assertThat(page)
        .contains(
            "id=\"thinkOfAdjustment-owner-wrong\"",
            "id=\"thinkOfAdjustment-amount-wrong\"",
            "value=\"F1\"")
        .doesNotContain("data-form=\"bookAdjustment\"");
    assertThat(
            accountant.read(base + "/adjustments?kind=ACCRUAL&reference=A&date=2025-02-28&text=x"))
        .contains("No open fiscal year holds this day.");
  }

  @Test
  void readings_are_added_once_and_wrong_ones_come_back() {
    var page = base + "/readings";
    var form = accountant.read(page);
    var key = choice(form, "readings.0.key", "WATER");
    var lot = choice(form, "readings.0.lot", "A01");
    var owner = choice(form, "readings.0.party", "P1 ");
    var row =
        new String[] {
          "readings.0.key",
          key,
          "readings.0.lot",
          lot,
          "readings.0.party",
          owner,
          "readings.0.units",
          "1234"
        };
    assertThat(accountant.done(accountant.submit(page, "addReadings", row))).contains(">1,234<");
    var again = accountant.submit(page, "addReadings", row);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("value=\"1234\"", "role=\"alert\"");
    assertThat(council.read(page)).contains(">1,234<").doesNotContain("data-form=");
    // The example's closed year is read only.
    assertThat(accountant.read(page + "?year=2025-01-01")).doesNotContain("data-form=");
  }

  @Test
  void who_may_not_enter_sees_no_form_and_strangers_see_nothing() {
    assertThat(council.open(base + "/adjustments").status()).isEqualTo(403);
    assertThat(council.read(base + "/interest-rates")).doesNotContain("data-form=");
    for (var page : new String[] {"/adjustments", "/interest-rates", "/readings"})
      assertThat(stranger.open(base + page).status()).as(page).isEqualTo(404);
  }
}
