package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** The chart of accounts of a building, and the accounts that somebody adds to it. */
class ChartPagesTest {
  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static String page;
  private static ApiHouse.Person accountant;
  private static Visitor books;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    building = house.residence(ours);
    page = "/buildings/" + building + "/accounts";
    accountant = house.person(ours, Role.ACCOUNTANT, null, null);
    books = new Visitor(house, accountant);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Map<?, ?> account(String code) {
    return ApiHouse.rows(house.get(accountant, "/api/v1" + page + "?limit=500").json().get("items"))
        .stream()
        .filter(a -> code.equals(a.get("code")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_account_with_one_name_is_added_and_leads_to_its_lines() {
    var sent = books.submit(page, "addAccount", "code", "610519", "labelNl", "Ramen wassen");
    var shown = books.done(sent);
    assertThat(shown).contains("Ramen wassen", "general-ledger?account=610519");
    var added = account("610519");
    assertThat(added.get("labelFr")).isEqualTo("Ramen wassen");
    assertThat(added.get("labelDe")).isNull();
    assertThat(added.get("type")).isEqualTo("EXPENSE");
    assertThat(added.get("normalSide")).isEqualTo("DEBIT");
    assertThat(added.get("postable")).isEqualTo(true);
    var again = books.submit(page, "addAccount", "code", "610519", "labelFr", "Vitres");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("id=\"addAccount-code-wrong\"", "value=\"Vitres\"");
  }

  @Test
  void the_type_says_the_side_of_an_account_whose_class_does_not() {
    var fields = new String[] {"code", "499019", "labelFr", "Attente", "type", "LIABILITY"};
    books.done(books.submit(page, "addAccount", fields));
    assertThat(account("499019").get("normalSide")).isEqualTo("CREDIT");
  }

  @Test
  void everything_that_is_wrong_with_an_account_is_said_at_once() {
    var refused = books.submit(page, "addAccount", "code", "4x", "tenantPercent", "101");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text())
        .contains(
            "id=\"addAccount-code-wrong\"",
            "id=\"addAccount-labelEn-wrong\"",
            "id=\"addAccount-type-wrong\"",
            "id=\"addAccount-tenantPercent-wrong\"",
            "value=\"4x\"");
  }

  @Test
  void who_only_reads_the_books_adds_nothing() {
    var commissioner = house.person(ours, Role.COMMISSIONER, building, null);
    var read = new Visitor(house, commissioner).read(page);
    assertThat(read).contains("610500").doesNotContain("data-form=\"addAccount\"");
  }
}
