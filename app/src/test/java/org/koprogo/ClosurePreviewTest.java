package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.identity.Role;
import org.koprogo.year.UnclosedYear;

/** What the closing of a year would do is what it then does. */
class ClosurePreviewTest {

  /** Code, part of the costs, provisions, balance: of every owner. */
  private static List<String> owners(Object body) {
    return ApiHouse.rows(body).stream()
        .map(o ->
            "%s %s %s %s"
                .formatted(o.get("code"), o.get("charges"), o.get("provisions"), o.get("net")))
        .toList();
  }

  /** The same as an independent program computed it. */
  private static List<String> expected(String example) throws IOException {
    var file = Path.of("../examples").resolve(example).resolve("expected/owner-statements.csv");
    return Files.readAllLines(file).stream()
        .map(line -> line.replaceAll("\"[^\"]*\"", "").split(",", -1))
        .filter(cells -> !List.of("party", "TOTAL").contains(cells[0]))
        .map(cells -> "%s %s %s %s".formatted(cells[0], cells[11], cells[3], cells[12]))
        .toList();
  }

  /** Every line of the postings, as text. */
  private static List<String> lines(Object postings) {
    var lines = new ArrayList<String>();
    for (var entry : ApiHouse.rows(postings))
      for (var line : ApiHouse.rows(java.util.Objects.requireNonNull(entry.get("lines"))))
        lines.add(
            "%s %s %s %s %s %s %s"
                .formatted(
                    entry.get("journal"),
                    entry.get("bookedOn"),
                    entry.get("document"),
                    line.get("account"),
                    line.get("party"),
                    line.get("debit"),
                    line.get("credit")));
    return lines;
  }

  /** Every line in the books of a building, as text. */
  private static List<String> books(ApiHouse house, Object building) throws SQLException {
    var lines = new ArrayList<String>();
    try (var admin = house.database().admin().open("koprogo-test");
        var statement = admin.createStatement();
        var rows =
            statement.executeQuery(
                "select concat_ws(' ', journal_code, booked_on, document, account_code,"
                    + " coalesce(third_id::text, 'null'),"
                    + " round(case when side = 'D' then amount_cents else 0 end / 100.0, 2),"
                    + " round(case when side = 'C' then amount_cents else 0 end / 100.0, 2))"
                    + " from ledger.pub_line where building_id = '"
                    + building
                    + "'")) {
      while (rows.next()) lines.add(rows.getString(1));
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource({
    "residence-les-tilleuls, 2025-01-01",
    "july-to-june, 2023-07-01",
    "usufruct-and-indivision, 2024-01-01"
  })
  void what_is_previewed_is_what_is_settled_and_posted(String example, String year)
      throws Exception {
    try (var house = new ApiHouse()) {
      var organization = house.organization();
      var building = UnclosedYear.book(house.database().db(), house.rooms(), organization, example);
      var syndic = house.person(organization, Role.SYNDIC, null, null);
      var way = "/api/v1/buildings/" + building + "/years/" + year;
      var before = books(house, building);
      var answer = house.get(syndic, way + "/closure-preview");
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      var preview = answer.json();
      assertThat(preview).containsEntry("ready", true).containsEntry("obstacles", List.of());
      assertThat(new TreeSet<>(owners(Objects.requireNonNull(preview.get("owners")))))
          .isEqualTo(new TreeSet<>(expected(example)));
      assertThat(books(house, building)).hasSameSizeAs(before);

      var closed =
          house.ask(
              syndic, "POST", way + "/closure", null, "Idempotency-Key", "closing-of-the-year");
      assertThat(closed.status()).as(closed.text()).isEqualTo(201);
      assertThat(closed.json().get("owners")).isEqualTo(preview.get("owners"));
      var after = books(house, building);
      before.forEach(after::remove);
      assertThat(after)
          .containsExactlyInAnyOrderElementsOf(
              lines(Objects.requireNonNull(preview.get("postings"))));
      assertThat(house.get(syndic, way + "/closure-preview").problem()).isEqualTo("year-closed");
    }
  }

  /** A cost of no key is no owner's: the preview says so, and opens no year with half a balance. */
  @Test
  void a_cost_that_is_not_divided_stands_in_the_way_and_breaks_nothing() throws Exception {
    try (var house = new ApiHouse()) {
      var organization = house.organization();
      var building = house.residence(organization);
      var syndic = house.person(organization, Role.SYNDIC, null, null);
      var at = "/api/v1/buildings/" + building;
      var sent =
          house.ask(
              syndic,
              "POST",
              at + "/entries",
              """
              {"bookedOn": "2026-03-01", "document": "X1", "label": "Cost", "source": "x1", "lines": [
                {"account": "610500", "side": "DEBIT", "amount": "10.00", "label": "Cost"},
                {"account": "551000", "side": "CREDIT", "amount": "10.00", "label": "Cost"}]}\
              """,
              "Idempotency-Key",
              "an-undivided-cost");
      assertThat(sent.status()).as(sent.text()).isEqualTo(201);
      var preview = house.get(syndic, at + "/years/2026-01-01/closure-preview");
      assertThat(preview.status()).as(preview.text()).isEqualTo(200);
      assertThat(preview.json()).containsEntry("ready", false);
      assertThat(String.valueOf(preview.json().get("obstacles")))
          .contains("result would be -10.00");
      var page = "/buildings/" + building + "/years/2026-01-01/closure";
      assertThat(new Visitor(house, syndic).read(page)).contains("<h1>Year closing</h1>", "10.00");
    }
  }
}
