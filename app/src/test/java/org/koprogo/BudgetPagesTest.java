package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Language;
import org.koprogo.texts.Tongue;

/**
 * What was voted for a year and what the year cost of it, and the locking of its months, by forms.
 */
class BudgetPagesTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 2, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Tongue ENGLISH = new Tongue(Language.EN);

  private static ApiHouse house;
  private static String base;
  private static Visitor accountant;
  private static Visitor syndic;
  private static Visitor council;
  private static Visitor stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    var ours = house.organization();
    var building = house.residence(ours);
    base = "/buildings/" + building;
    accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    var other = house.database().organization("Neighbour");
    stranger = new Visitor(house, house.person(other, Role.SYNDIC, null, null));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String amount(String money) {
    return ">" + ENGLISH.amount(Money.parse(money)) + "<";
  }

  /** The row of a text, up to its end. */
  private static String row(String page, String text) {
    var from = page.indexOf(text);
    assertThat(from).as(text + " in " + page).isPositive();
    return page.substring(from, page.indexOf("</tr>", from));
  }

  @Test
  void a_budget_stands_against_what_the_year_cost_as_it_was_computed_apart() throws IOException {
    var page = council.read(base + "/years/2025-01-01/budget");
    var lines =
        Files.readAllLines(
            Path.of("../examples/residence-les-tilleuls/expected/budget-vs-actual.csv"));
    assertThat(lines).hasSizeGreaterThan(10);
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.replaceAll("\"([^\"]*),([^\"]*)\"", "$1;$2").split(",", -1);
      var name = cells[0].equals("TOTAL") ? "<tfoot>" : "<td>" + cells[0].replace(';', ',') + "<";
      assertThat(row(page, name))
          .contains(List.of(amount(cells[1]), amount(cells[2]), amount(cells[3])));
    }
    assertThat(row(page, ">610500<")).contains(">GEN<", amount("4356.00"));
    assertThat(row(page, "<td>Bank and tax<")).contains("span-over", "102 % used");
    assertThat(row(page, "<td>Lift<")).contains("span-held", "90 % used");
  }

  @Test
  void a_budget_is_recorded_once_and_what_is_wrong_stands_beside_its_line() {
    var page = base + "/years/2026-01-01/budget";
    assertThat(accountant.read(base + "/budgets")).contains("not yet", "Record a budget");
    var wrong = adopt(accountant, page, "611");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("id=\"adoptBudget-lines-0-accounts-wrong\"", "value=\"611\"", "value=\"4400\"");
    var form = accountant.read(page);
    var done = accountant.submitFrom(form, page, "adoptBudget", fields("610500"));
    assertThat(accountant.done(done))
        .contains("AGM 14/03/2026", amount("4400.00"))
        .doesNotContain("data-form=");
    assertThat(accountant.submitFrom(form, page, "adoptBudget", fields("610500")).status())
        .isEqualTo(303);
    assertThat(row(accountant.read(base + "/budgets"), "01/01/2026"))
        .contains("AGM 14/03/2026", amount("4400.00"));
    assertThat(council.read(page)).doesNotContain("data-form=");
    assertThat(stranger.open(page).status()).isEqualTo(404);
    assertThat(stranger.open(base + "/budgets").status()).isEqualTo(404);
  }

  private static String[] fields(String account) {
    return new String[] {
      "approvedBy", "AGM 14/03/2026",
      "previousOrdinaryCharges", "27013.40",
      "lines.0.name", "Cleaning",
      "lines.0.amount", "4400",
      "lines.0.accounts", account,
      "lines.0.accounts", "",
      "lines.1.name", "",
      "lines.1.amount", "",
      "lines.1.accounts", ""
    };
  }

  private static Visitor.Page adopt(Visitor who, String page, String account) {
    return who.submit(page, "adoptBudget", fields(account));
  }

  @Test
  void the_months_are_locked_up_to_one_after_their_consequence_was_shown() {
    var periods = base + "/years/2026-01-01/periods";
    assertThat(syndic.read(periods)).contains("No month of the year is locked.");
    assertThat(council.read(periods)).doesNotContain("Lock…");
    var january = periods + "/2026-01-01/closure";
    assertThat(council.open(january).status()).isEqualTo(403);
    assertThat(stranger.open(january).status()).isEqualTo(404);
    assertThat(syndic.open(periods + "/2026-01-02/closure").status()).isEqualTo(404);
    // The opening of the year is its one entry so far.
    var lock = syndic.read(january);
    assertThat(lock)
        .contains(
            "From 01/01/2026 to 31/01/2026 nothing can be posted any more",
            "These days hold 1 entries");
    assertThat(syndic.done(syndic.submitFrom(lock, january, "closePeriodsThrough")))
        .contains("locked up to and including 31/01/2026");
    assertThat(syndic.read(january)).doesNotContain("data-form=");
    var march = periods + "/2026-03-01/closure";
    var both = syndic.read(march);
    assertThat(both).contains("From 01/02/2026 to 31/03/2026 nothing", "These days hold 0 entries");
    assertThat(syndic.done(syndic.submitFrom(both, march, "closePeriodsThrough")))
        .contains("locked up to and including 31/03/2026");
    assertThat(council.read(base + "/years/2025-01-01/periods"))
        .contains("locked up to and including 31/12/2025");
  }
}
