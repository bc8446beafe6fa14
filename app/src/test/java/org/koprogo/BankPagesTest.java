package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import org.koprogo.kernel.Tenant;

/**
 * Lines of a statement are recognised, shown as entries and booked, in the year after the example's
 * with the example's call of 7,125.00, of which 912.00 is DUPONT's.
 */
class BankPagesTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static String base;
  private static ApiHouse.Person bookkeeper;
  private static Visitor accountant;
  private static Visitor council;
  private static Visitor stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    OrganizationId ours = house.organization();
    BuildingId building = house.residence(ours);
    base = "/buildings/" + building;
    bookkeeper = house.person(ours, Role.ACCOUNTANT, null, null);
    accountant = new Visitor(house, bookkeeper);
    council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    var syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    var neighbour = house.database().organization("Neighbour");
    stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
    var general =
        Tenant.as(
            ours,
            () ->
                house
                    .database()
                    .db()
                    .snapshot(s ->
                        house.rooms().keys.keys(s, building).stream()
                            .filter(k -> k.code().equals("GEN"))
                            .findFirst()
                            .orElseThrow()
                            .id()
                            .value()));
    for (var quarter : new String[] {"Q1", "Q2"}) {
      var page = base + "/calls/new?type=PROVISION&date=2026-01-01&amount=7125&key=" + general;
      var due = quarter.equals("Q1") ? "2026-01-31" : "2026-02-28";
      syndic.done(
          syndic.submit(page, "callFunds", "reference", quarter, "due", due, "text", "AGM"));
    }
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String page(String reference, String amount, String... more) {
    var query =
        new StringBuilder("/movements/match?account=551000&date=2026-03-02&reference=")
            .append(reference)
            .append("&amount=")
            .append(amount);
    for (var i = 0; i < more.length; i += 2)
      query
          .append('&')
          .append(more[i])
          .append('=')
          .append(URLEncoder.encode(more[i + 1], StandardCharsets.UTF_8));
    return base + query;
  }

  private static String link(String page, String pattern) {
    var found = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  private static String entry(String page) {
    var from = page.indexOf("id=\"entry\"");
    assertThat(from).as(page).isPositive();
    return page.substring(from, page.indexOf("</table>", from));
  }

  private static String row(String list, String reference) {
    var from = list.indexOf(">" + reference + "</a>");
    assertThat(from).as(list).isPositive();
    return list.substring(from, list.indexOf("</tr>", from));
  }

  @Test
  void a_receipt_is_recognised_shown_as_its_entry_and_booked_once() {
    var suggested =
        accountant.read(
            page("B1", "912.00", "structured", "+++101/0001/00043+++", "iban", "BE03363000111184"));
    assertThat(suggested)
        .contains("P1 · DUPONT Marie", "their structured communication", "known from an earlier");
    assertThat(suggested.indexOf("P1 · DUPONT Marie"))
        .isLessThan(suggested.indexOf("exactly one open item"));
    var taken = link(suggested, base + "/movements/match.[^\"]*kind=OWNER_PAYMENT[^\"]*");
    var shown = accountant.read(taken);
    assertThat(entry(shown)).contains("551000", "410100", "P1 · DUPONT Marie", ">912.00<");
    assertThat(accountant.read(base + "/movements")).doesNotContain(">B1</a>");
    var sent = accountant.submit(taken, "bookMovement");
    assertThat(row(accountant.done(sent), "B1")).contains("Q1</span> 912.00");
    var again = accountant.submit(taken, "bookMovement");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("The fiscal year has this reference already.");
  }

  /** E11: the payer pays the newer call; the rule alone would settle the older. */
  @Test
  void amounts_are_chosen_line_by_line_with_what_is_left() {
    var asked = page("B2", "1000", "counterparty", "JANSSENS Koen", "communication", "for Q2");
    var taken = link(accountant.read(asked), base + "/movements/match.[^\"]*kind=OWNER[^\"]*");
    var shown = accountant.read(taken);
    assertThat(shown).contains("<output data-left>0.00</output>");
    var parts =
        Pattern.compile("<td class=\"code\">Q2</td>.*?name=\"(part-[0-9a-f-]+)\"", Pattern.DOTALL)
            .matcher(shown);
    assertThat(parts.find()).as(shown).isTrue();
    var chosen = taken + "&checked=1&" + parts.group(1) + "=";
    assertThat(accountant.read(chosen + "1000.01"))
        .contains("together are more than the movement")
        .doesNotContain("id=\"entry\"");
    assertThat(accountant.read(chosen + "990.00"))
        .contains("more than what is still open")
        .doesNotContain("id=\"entry\"");
    assertThat(accountant.read(chosen + "x"))
        .contains("An amount cannot be read", "value=\"x\"")
        .doesNotContain("id=\"entry\"");
    assertThat(accountant.read(chosen + "600.00")).contains("<output data-left>400.00</output>");
    var booked = row(accountant.done(accountant.submit(chosen + "600.00", "bookMovement")), "B2");
    assertThat(booked).contains("Q2</span> 600.00", "rest, for the oldest debt 400.00");
  }

  @Test
  void what_cannot_be_recognised_says_so_and_keeps_what_was_typed_for_the_form_by_hand() {
    var nothing = accountant.read(page("B3", "1.11", "counterparty", "NOBODY"));
    assertThat(nothing).contains("Nothing says whose movement this is.", "value=\"1.11\"");
    var byHand = accountant.read(link(nothing, base + "/movements/new[^\"]*"));
    assertThat(byHand).contains("value=\"B3\"", "value=\"1.11\"");
    assertThat(accountant.read(page("B3", "x"))).contains("Give the day, and an amount");
    assertThat(accountant.read(base + "/movements/match?date=2025-03-01&amount=1"))
        .contains("No open fiscal year holds this day.");
  }

  @Test
  void a_single_fault_of_a_booking_says_its_own_words() {
    var refused =
        accountant.submit(
            base + "/movements/new",
            "bookMovement",
            "reference",
            "B5",
            "account",
            "551000",
            "date",
            "2026-03-02",
            "amount",
            "5.00",
            "kind",
            "OWNER_PAYMENT",
            "supplier",
            "");
    assertThat(refused.text())
        .contains("id=\"bookMovement-owner-wrong\">This field is needed.")
        .doesNotContain("cannot be booked");
  }

  @Test
  void who_may_not_book_sees_no_button_and_strangers_see_nothing() {
    assertThat(council.read(base + "/movements")).doesNotContain("/movements/match");
    assertThat(council.open(base + "/movements/match").status()).isEqualTo(403);
    assertThat(stranger.open(page("B4", "1")).status()).isEqualTo(404);
  }

  @Test
  void the_api_says_the_same_and_refuses_what_does_not_fit() {
    var path = "/api/v1" + base + "/movement-suggestions?date=2026-03-02&amount=";
    var found = house.get(bookkeeper, path + "77.77&counterparty=dupont+marie").items();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().get("kind")).isEqualTo("OWNER_PAYMENT");
    assertThat(found.getFirst().get("reasons")).hasToString("[NAME]");
    house.get(bookkeeper, path + "0.00").isRefused(422, "not-bookable", "amount");
  }
}
