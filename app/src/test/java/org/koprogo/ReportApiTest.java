package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.reports.YearReports;

/** Reports over the wire say what the example's files say. */
class ReportApiTest {
  private static final Path EXPECTED = Path.of("../examples/residence-les-tilleuls/expected");

  private static ApiHouse house;
  private static String at;
  private static String year;
  private static Person commissioner;
  private static Person owner;
  private static Person stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var ours = house.organization();
    var building = house.residence(ours);
    at = "/api/v1/buildings/" + building;
    year = at + "/years/2025-01-01";
    commissioner = house.person(ours, Role.COMMISSIONER, building, null);
    owner = house.person(ours, Role.OWNER, building, java.util.UUID.fromString(party("P1")));
    stranger = house.person(house.organization(), Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String party(String code) {
    return house.get(commissioner, at + "/owners").items().stream()
        .filter(o -> code.equals(o.get("code")))
        .map(o -> String.valueOf(o.get("id")))
        .findFirst()
        .orElseThrow();
  }

  /** The rows of an expected file without its totals. */
  private static List<List<String>> expected(String file, Predicate<List<String>> which) {
    try (var rows = CsvReader.builder().ofCsvRecord(EXPECTED.resolve(file + ".csv"))) {
      return rows.stream()
          .skip(1)
          .map(r -> r.getFields())
          .filter(r -> r.stream().noneMatch(c -> c.startsWith("TOTAL")))
          .filter(r -> !r.getFirst().equals("RESULT"))
          .filter(which)
          .map(List::copyOf)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(String path, String... members) {
    return all(path).stream()
        .map(i ->
            (members.length == 0 ? i.keySet().stream() : Stream.of(members))
                .map(m -> String.valueOf(i.get(m)))
                .toList())
        .toList();
  }

  /** Every item of a list, two pages at the least. */
  private static List<Map<String, Object>> all(String path) {
    var items = new ArrayList<Map<String, Object>>();
    var next = "";
    do {
      var page =
          house.get(commissioner, path + (path.contains("?") ? "&" : "?") + "limit=7" + next);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      items.addAll(page.items());
      next = page.json().get("next") == null ? "" : "&cursor=" + page.json().get("next");
    } while (!next.isEmpty());
    return items;
  }

  @Test
  void the_statements_are_those_of_the_example() {
    assertThat(rows(year + "/trial-balance")).isEqualTo(expected("trial-balance", _ -> true));
    assertThat(rows(year + "/balance-sheet")).isEqualTo(expected("balance-sheet", _ -> true));
    assertThat(rows(year + "/income-statement")).isEqualTo(expected("income-statement", _ -> true));
  }

  @Test
  void a_statement_is_a_table_too_and_as_of_any_day() {
    var table = house.get(commissioner, year + "/trial-balance?format=csv&limit=500");
    assertThat(table.text()).startsWith("account,label,openingDebit,");
    assertThat(table.text()).contains("100000,Permanent working capital,0.00,5000.00");
    var opening = house.get(commissioner, year + "/income-statement?on=2025-01-31");
    assertThat(opening.items()).hasSizeLessThan(rows(year + "/income-statement").size());
    var outside = house.get(commissioner, year + "/trial-balance?on=2026-01-01");
    assertThat(outside.status()).isEqualTo(422);
    assertThat(outside.problem()).isEqualTo("day-outside-year");
    assertThat(house.get(commissioner, at + "/years/2019-01-01/trial-balance").status())
        .isEqualTo(404);
  }

  @Test
  void ledgers_carry_the_balance_after_each_line() {
    assertThat(
            rows(year + "/general-ledger?account=551000", "account", "date", "document", "balance"))
        .isEqualTo(
            expected("bank-ledger", r -> r.getFirst().equals("551000")).stream()
                .map(r -> List.of(r.get(0), r.get(1), r.get(2), r.get(5)))
                .toList());
    assertThat(
            rows(
                year + "/owners/" + party("P6") + "/account",
                "date",
                "document",
                "account",
                "text",
                "debit",
                "credit",
                "balance"))
        .isEqualTo(
            expected("owner-ledger", r -> r.getFirst().equals("P6")).stream()
                .map(r -> r.subList(1, 8))
                .toList());
    var everything = all(year + "/general-ledger");
    assertThat(everything).extracting(l -> l.get("account")).isSorted();
    assertThat(everything).hasSameSizeAs(expected("journal", _ -> true)).doesNotHaveDuplicates();
    assertThat(house.get(commissioner, year + "/general-ledger?cursor=x").items()).isEmpty();
    assertThat(house.get(commissioner, year + "/owners/" + at.substring(18) + "/account").status())
        .isEqualTo(404);
  }

  @Test
  void the_eighteen_reports_are_those_of_the_example() throws IOException {
    assertThat(rows(year + "/reports")).hasSize(18).hasSize(YearReports.NAMES.size());
    for (var name : YearReports.NAMES) {
      var report = house.get(commissioner, year + "/reports/" + name);
      assertThat(report.json().get("text"))
          .as(name)
          .isEqualTo(Files.readString(EXPECTED.resolve(name + ".csv")));
    }
    assertThat(house.get(commissioner, year + "/reports/nothing").status()).isEqualTo(404);
    assertThat(house.get(commissioner, at + "/years/2026-01-01/reports/journal").problem())
        .isEqualTo("year-not-settled");
  }

  @Test
  void an_amount_is_explained() {
    var charge =
        house.get(
            commissioner, year + "/explanations/charge?account=610101&key=LIFT&lot=A22&party=P6");
    assertThat(charge.json().get("amount")).isEqualTo("74.38");
    assertThat(charge.json().get("total")).isEqualTo("1182.96");
    assertThat(charge.json().get("equal")).isEqualTo(true);
    assertThat(charge.text()).contains("\"party\":\"P9\"").contains("\"kind\":\"INVOICE\"");
    var call =
        house.get(commissioner, year + "/explanations/call?call=CALL-2025-Q1&lot=A01&party=P1");
    assertThat(call.json().get("amount")).isEqualTo("798.00");
    var path = year + "/explanations/";
    assertThat(house.get(commissioner, path + "charge?account=610101").status()).isEqualTo(400);
    assertThat(
            house
                .get(commissioner, path + "charge?account=610101&key=GEN&lot=A22&party=P6")
                .problem())
        .isEqualTo("amount-unknown");
    assertThat(house.get(commissioner, path + "call?call=CALL-2025-Q1&lot=A01&party=P2").problem())
        .isEqualTo("amount-unknown");
  }

  @Test
  void others_see_nothing_and_owners_see_their_own_door_only() {
    for (var path :
        List.of(
            "/trial-balance",
            "/balance-sheet",
            "/income-statement",
            "/general-ledger",
            "/reports",
            "/reports/journal",
            "/explanations/charge?account=610101&key=LIFT&lot=A22&party=P6")) {
      assertThat(house.get(stranger, year + path).status()).as(path).isEqualTo(404);
      assertThat(house.get(owner, year + path).status()).as(path).isEqualTo(403);
    }
  }
}
