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
import org.koprogo.kernel.OrganizationId;

/** The commissioner's work on the example residence: sample, remark, report, chain. */
class ControlPagesTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Pattern ENTRY =
      Pattern.compile("href=\"(/buildings/[^/]+/entries/[^/\"?]+)\"");

  private static ApiHouse house;
  private static OrganizationId ours;
  private static String base;
  private static Visitor commissioner;
  private static Visitor syndic;
  private static Visitor council;
  private static Visitor stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    ours = house.organization();
    var building = house.residence(ours);
    base = "/buildings/" + building;
    commissioner = new Visitor(house, house.person(ours, Role.COMMISSIONER, building, null));
    syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    var neighbour = house.database().organization("Neighbour");
    stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String year(int year, String page) {
    return base + "/years/" + year + "-01-01/" + page;
  }

  private static String drawn(int year, String seed, String size, String chance) {
    return commissioner.done(
        commissioner.submit(
            year(year, "sample"), "drawSample", "seed", seed, "size", size, "chance", chance));
  }

  private static java.util.List<String> entries(String page) {
    return ENTRY.matcher(page).results().map(m -> m.group(1)).toList();
  }

  @Test
  void a_sample_is_drawn_by_its_seed_and_worked_through() {
    var page = drawn(2025, "7 14 21", "4", "EVERY_CENT");
    assertThat(page).contains("0 of 4 seen", "7 14 21", "Drawn again now, the seed gives the same");
    var first = entries(page);
    assertThat(first).hasSize(4).doesNotHaveDuplicates();
    var seen =
        commissioner.done(
            commissioner.submitThat(
                year(2025, "sample"), "markSeen", first.get(1).replaceAll(".*/", "")));
    assertThat(seen).contains("1 of 4 seen");
    assertThat(council.read(year(2025, "sample")))
        .contains("1 of 4 seen")
        .doesNotContain("data-form=");
    assertThat(entries(drawn(2025, "8", "4", "EVERY_CENT"))).isNotEqualTo(first);
    assertThat(entries(drawn(2025, "7 14 21", "4", "EVERY_CENT"))).isEqualTo(first);
    assertThat(entries(drawn(2025, "7 14 21", "4", "EVERY_ENTRY"))).isNotEqualTo(first);
  }

  @Test
  void a_size_that_cannot_be_stands_beside_its_field() {
    var refused =
        commissioner.submit(
            year(2025, "sample"), "drawSample", "seed", "1", "size", "0", "chance", "EVERY_CENT");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("id=\"drawSample-size-wrong\"", "value=\"0\"");
  }

  @Test
  void a_remark_on_an_entry_is_answered_by_the_syndic_and_settled_by_the_commissioner() {
    var entry = entries(drawn(2025, "remark", "1", "EVERY_CENT")).getFirst();
    assertThat(commissioner.read(entry)).contains("href=\"" + entry + "/remarks\"");
    var made = commissioner.submit(entry + "/remarks", "addRemark", "text", "Which <voucher>?");
    assertThat(commissioner.done(made))
        .contains("Which &lt;voucher&gt;?", "waits for an answer", entry)
        .doesNotContain("data-form=\"answerRemark\"");
    assertThat(syndic.read(entry + "/remarks")).contains("Which &lt;voucher&gt;?");
    var remark = made.location();
    var answered = syndic.done(syndic.submit(remark, "answerRemark", "text", "Voucher 12."));
    assertThat(answered)
        .contains("Voucher 12.", "answered")
        .doesNotContain("data-form=\"settleRemark\"");
    var settled = commissioner.done(commissioner.submit(remark, "settleRemark", "text", ""));
    assertThat(settled).contains("settled").doesNotContain("data-form=");
    assertThat(syndic.read(remark)).doesNotContain("data-form=");
  }

  @Test
  void nobody_answers_a_remark_that_is_settled() {
    var remark = onTheYear("Is the roof insured?");
    var before = syndic.read(remark);
    commissioner.done(commissioner.submit(remark, "settleRemark"));
    var late = syndic.submitFrom(before, remark, "answerRemark", "text", "Too late");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("This remark is settled");
    assertThat(syndic.read(remark)).doesNotContain("Too late");
  }

  private static String onTheYear(String text) {
    return commissioner
        .submit(base + "/control?year=2025-01-01", "addRemark", "text", text, "year", "2025-01-01")
        .location();
  }

  /** In March he reports on the year that was closed, while the next one runs. */
  @Test
  void the_review_opens_on_the_last_closed_year_and_others_can_be_chosen() {
    var page = commissioner.read(base + "/control");
    assertThat(page)
        .contains("<option value=\"2025-01-01\" selected", "<option value=\"2026-01-01\"")
        .contains(year(2025, "verdict"))
        .doesNotContain(year(2026, "verdict"));
    assertThat(commissioner.read(base + "/control?year=2026-01-01"))
        .contains(year(2026, "verdict"))
        .doesNotContain(year(2025, "verdict"));
    assertThat(commissioner.open(base + "/control?year=2024-01-01").status()).isEqualTo(404);
  }

  @Test
  void a_form_sent_twice_makes_one_remark() {
    var page = base + "/control?year=2025-01-01";
    var form = commissioner.read(page);
    var first =
        commissioner.submitFrom(form, page, "addRemark", "text", "Twice?", "year", "2025-01-01");
    var second =
        commissioner.submitFrom(form, page, "addRemark", "text", "Twice?", "year", "2025-01-01");
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(commissioner.read(page)).containsOnlyOnce("Twice?");
  }

  @Test
  void a_report_is_given_once_and_is_final() {
    var page = year(2026, "verdict");
    var form = commissioner.read(page);
    assertThat(form).contains("is final", "Remarks not settled");
    var given =
        commissioner.submit(
            page, "giveVerdict", "conclusion", "APPROVED_WITH_REMARKS", "text", "As agreed.");
    assertThat(commissioner.done(given))
        .contains("approved with remarks", "15/03/2026", "As agreed.")
        .doesNotContain("data-form=");
    var again =
        commissioner.submitFrom(form, page, "giveVerdict", "conclusion", "REFUSED", "text", "No.");
    assertThat(again.status()).isEqualTo(409);
    assertThat(council.read(base + "/control?year=2026-01-01")).contains("approved with remarks");
  }

  /** What somebody changes past the program is found at its place; other buildings hold. */
  @Test
  void the_chain_is_computed_again_and_says_where_it_breaks() throws SQLException {
    var other = house.organization();
    var residence = house.residence(other);
    var page = "/buildings/" + residence + "/chains";
    var reader = new Visitor(house, house.person(other, Role.COUNCIL, residence, null));
    assertThat(reader.read(page)).contains("The chain holds: ");
    try (var admin = house.database().admin().open("koprogo-test");
        var statement = admin.createStatement()) {
      statement.execute("alter table ledger.journal_entry disable trigger immutable");
      statement.execute(
          "update ledger.journal_entry set booked_on = booked_on + 1 where journal_code = 'PUR'"
              + " and entry_no = 3 and organization_id = '"
              + other
              + "'");
      statement.execute("alter table ledger.journal_entry enable trigger immutable");
    }
    assertThat(reader.read(page))
        .contains("The chain is broken", "broken at number 3")
        .doesNotContain("The chain holds");
    assertThat(commissioner.read(base + "/chains")).contains("The chain holds: ");
  }

  @Test
  void the_commissioner_writes_nothing_else_and_strangers_see_nothing() {
    var entry = entries(drawn(2025, "else", "1", "EVERY_ENTRY")).getFirst();
    assertThat(commissioner.read(entry)).doesNotContain("data-form=");
    assertThat(commissioner.open(base + "/invoices/new").status()).isEqualTo(403);
    assertThat(council.read(entry + "/remarks")).doesNotContain("data-form=");
    var remark = onTheYear("For whom?");
    for (var path :
        java.util.List.of(
            base + "/control",
            base + "/chains",
            year(2025, "sample"),
            year(2025, "verdict"),
            entry + "/remarks",
            remark)) {
      assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
      assertThat(council.open(path).status()).as(path).isEqualTo(200);
    }
  }
}
