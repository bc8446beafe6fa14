package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Language;
import org.koprogo.texts.Tongue;
import org.koprogo.year.UnclosedYear;

/**
 * A year's checklist, preview and closing, its periods, and the opening of a first year, by forms.
 */
class ClosingPagesTest {
  private static final Clock AFTER =
      Clock.fixed(
          LocalDate.of(2026, 2, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Tongue ENGLISH = new Tongue(Language.EN);

  private static String part(String page, String id) {
    var from = page.indexOf("id=\"" + id + "\"");
    assertThat(from).as(id + " in " + page).isPositive();
    return page.substring(from, page.indexOf("</table>", from));
  }

  private static String cell(String money) {
    return "<td class=\"number\">" + ENGLISH.amount(Money.parse(money)) + "</td>";
  }

  /** Every owner's provisions, part and balance stand in the table, as they were computed apart. */
  private static void isAsExpected(String settlement) throws IOException {
    var lines =
        Files.readAllLines(
            Path.of("../examples/residence-les-tilleuls/expected/owner-statements.csv"));
    assertThat(lines).hasSizeGreaterThan(8);
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var from =
          cells[0].equals("TOTAL")
              ? settlement.indexOf("<tfoot>")
              : settlement.indexOf(">" + cells[0] + " · ");
      assertThat(from).as(cells[0]).isPositive();
      var end = settlement.indexOf("</tr>", from);
      assertThat(settlement.substring(from, end))
          .contains(List.of(cell(cells[3]), cell(cells[11]), cell(cells[12])));
    }
  }

  @Test
  void a_year_is_closed_as_its_preview_showed_it_and_once() throws Exception {
    try (var house = new ApiHouse(AFTER)) {
      var organization = house.organization();
      var building =
          UnclosedYear.book(
              house.database().db(), house.rooms(), organization, "residence-les-tilleuls");
      var syndic = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
      var accountant = new Visitor(house, house.person(organization, Role.ACCOUNTANT, null, null));
      var base = "/buildings/" + building;
      var closing = base + "/years/2025-01-01/closure";
      assertThat(syndic.read(base)).contains("href=\"" + closing + "\"");

      var preview = syndic.read(closing);
      isAsExpected(part(preview, "settlement"));
      assertThat(part(preview, "checklist"))
          .contains("The settlement falls due on 30/04/2026.", "bg-green-lt")
          .doesNotContain("bg-red-lt", "Without a reading");
      // What the closing defers and carries: the expected balance sheet has 843.29 prepaid.
      assertThat(part(preview, "postings"))
          .contains(">SETTLE/P1<", ">OPENING<", ">01/01/2026<", cell("843.29"));
      var expectedOpening =
          Files.readAllLines(
              Path.of("../examples/residence-les-tilleuls/expected/opening-next-year.csv"));
      for (var line : expectedOpening.subList(1, expectedOpening.size())) {
        var cells = line.split(",", -1);
        var amount = cells[2].equals("0.00") ? cells[3] : cells[2];
        assertThat(part(preview, "postings")).as(line).contains(cell(amount));
      }
      assertThat(preview).contains("The closing cannot be taken back.");

      var reader = accountant.read(closing);
      assertThat(reader).doesNotContain("data-form=\"closeYear\"");
      isAsExpected(part(reader, "settlement"));

      var sent = syndic.submitFrom(preview, closing, "closeYear");
      var result = syndic.done(sent);
      isAsExpected(part(result, "settlement"));
      assertThat(result).contains("The year is closed").doesNotContain("data-form=");
      // The same form again is the same effect, not a second one.
      assertThat(syndic.submitFrom(preview, closing, "closeYear").status()).isEqualTo(303);
      assertThat(syndic.read(base + "/entries?year=2025-01-01&account=701900"))
          .containsOnlyOnce(">SETTLE/P1<");
      // What PEETERS owes is open in the new year under the references and due dates of the old.
      assertThat(syndic.read(base + "/years/2026-01-01/opening"))
          .contains("CALL-2025-Q3", cell("849.87"), cell("954.75"), cell("27.20"))
          .doesNotContain("data-form=");
      assertThat(syndic.read(base + "/open-items?year=2026-01-01"))
          .contains("PEETERS Luc", "31/10/2025", cell("849.87"));
    }
  }

  @Test
  void what_prevents_a_closing_stands_on_the_list_with_the_way_to_do_it() throws Exception {
    try (var house = new ApiHouse(AFTER)) {
      var organization = house.organization();
      var residence = house.residence(organization);
      var syndic = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
      var council = new Visitor(house, house.person(organization, Role.COUNCIL, residence, null));
      var stranger =
          new Visitor(
              house, house.person(house.database().organization("Other"), Role.SYNDIC, null, null));
      var year = "/buildings/" + residence + "/years/2026-01-01";
      var closing = year + "/closure";
      var page = syndic.read(closing);
      assertThat(part(page, "checklist"))
          .contains("prevents the closing", "href=\"" + year + "/policy\"")
          .containsPattern(
              "Without a reading, the others would bear this cost: HEAT A01, A02,.*; WATER ");
      assertThat(page)
          .contains("The year cannot be closed yet")
          .doesNotContain("data-form=\"closeYear\"");

      var general = page(syndic.read(year + "/policy"), "value=\"([^\"]*)\"[^>]*>GEN ");
      syndic.done(
          syndic.submit(
              year + "/policy",
              "setPolicy",
              "workingCapitalKey",
              general,
              "settlementDue",
              "2027-04-30"));
      assertThat(part(syndic.read(closing), "checklist")).contains("30/04/2027");

      assertThat(council.read(closing)).doesNotContain("data-form=");
      assertThat(stranger.open(closing).status()).isEqualTo(404);
      assertThat(syndic.open("/buildings/" + residence + "/years/2019-01-01/closure").status())
          .isEqualTo(404);
    }
  }

  @Test
  void an_owner_s_parts_add_up_to_what_the_year_costs_him() throws Exception {
    try (var house = new ApiHouse(AFTER)) {
      var organization = house.organization();
      var residence = house.residence(organization);
      var syndic = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
      var year = "/buildings/" + residence + "/years/2025-01-01";
      var way =
          page(
              syndic.read(year + "/closure"),
              "href=\"([^\"]*/settlement/shares[^\"]*)\" aria-label=\"Why: P1 ");
      assertThat(syndic.read(way)).contains("<h1>P1 · ", cell("3307.47"), ">GEN<");
      assertThat(syndic.open(year + "/settlement/shares").status()).isEqualTo(404);
    }
  }

  /** The rows of the second year's opening, as the expected file has them, and one cent more. */
  private static String[] rows(String form, String off) throws IOException {
    var file = Path.of("../examples/residence-les-tilleuls/expected/opening-next-year.csv");
    var fields = new ArrayList<String>();
    var lines = Files.readAllLines(file);
    for (var i = 1; i < lines.size(); i++) {
      var cells = lines.get(i).split(",", -1);
      var at = "rows." + (i - 1) + ".";
      var isDebit = cells[3].equals("0.00");
      var amount = isDebit ? cells[2] : "-" + cells[3];
      fields.addAll(List.of(at + "account", cells[0]));
      fields.addAll(List.of(at + "amount", i == 1 ? off : amount));
      fields.addAll(List.of(at + "text", "Balance of 2025"));
      if (!cells[1].isEmpty())
        fields.addAll(
            List.of(at + "party", page(form, "value=\"([^\"]*)\"[^>]*>" + cells[1] + " · ")));
    }
    return fields.toArray(String[]::new);
  }

  @Test
  void an_opening_that_does_not_balance_is_refused_with_what_was_typed() throws Exception {
    try (var house = new ApiHouse(AFTER)) {
      var organization = house.organization();
      var residence = house.residence(organization);
      var accountant = new Visitor(house, house.person(organization, Role.ACCOUNTANT, null, null));
      var stranger =
          new Visitor(
              house, house.person(house.database().organization("Other"), Role.SYNDIC, null, null));
      var years = "/buildings/" + residence + "/years";
      var syndic = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
      syndic.done(
          syndic.submit(years, "openYear", "firstDay", "2027-01-01", "lastDay", "2027-12-31"));
      var page = years + "/2027-01-01/opening";
      var form = accountant.read(page + "?rows=30");
      var wrong = accountant.submitFrom(form, page, "openYearWith", rows(form, "-5000.01"));
      assertThat(wrong.status()).as(wrong.text()).isEqualTo(422);
      assertThat(wrong.text())
          .contains("Debits and credits are not equal.", "value=\"-5000.01\"", "Balance of 2025");
      assertThat(stranger.open(page).status()).isEqualTo(404);
    }
  }

  /**
   * The command closes a year with balances alone; what they consist of is opened by one button.
   */
  @Test
  void what_a_closed_year_left_is_opened_item_by_item_once() throws Exception {
    try (var house = new ApiHouse(AFTER)) {
      var organization = house.organization();
      var base = "/buildings/" + house.residence(organization);
      var page = base + "/years/2026-01-01/opening";
      var open = base + "/open-items?year=2026-01-01";
      var accountant = new Visitor(house, house.person(organization, Role.ACCOUNTANT, null, null));
      assertThat(accountant.read(open)).doesNotContain(cell("849.87"));
      assertThat(accountant.read(page)).contains("CALL-2025-Q3", "Open these items");
      assertThat(accountant.done(accountant.submit(page, "openYearWith")))
          .contains("CALL-2025-Q3", cell("849.87"))
          .doesNotContain("data-form=");
      assertThat(accountant.read(open)).containsOnlyOnce(cell("849.87")).contains("31/07/2025");
    }
  }

  /** 18,254.00 is what the expected report of the reserve fund ends with. */
  @Test
  void a_reserve_fund_shows_what_it_holds_and_is_renamed_by_who_may() throws Exception {
    try (var house = new ApiHouse(AFTER)) {
      var organization = house.organization();
      var residence = house.residence(organization);
      var syndic = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
      var council = new Visitor(house, house.person(organization, Role.COUNCIL, residence, null));
      var stranger =
          new Visitor(
              house, house.person(house.database().organization("Other"), Role.SYNDIC, null, null));
      var page = "/buildings/" + residence + "/reserve-funds";
      assertThat(syndic.read(page + "?year=2025-01-01"))
          .contains("160000", cell("18254.00"), "/calls/new?type=RESERVE");
      var form = syndic.read(page);
      var general = page(form, "value=\"([^\"]*)\"[^>]*>GEN · ");
      var fields = new String[] {"account", "160000", "key", general, "name", "Roof and lift"};
      assertThat(syndic.done(syndic.submit(page, "setReserveFund", fields)))
          .contains("<td>Roof and lift</td>", cell("18254.00"));
      assertThat(council.read(page))
          .contains("Roof and lift")
          .doesNotContain("data-form=", "/calls/new");
      assertThat(stranger.open(page).status()).isEqualTo(404);
    }
  }

  private static String page(String text, String pattern) {
    var found = java.util.regex.Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }
}
