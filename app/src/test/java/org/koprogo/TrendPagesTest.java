package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Money;

/** Cash, costs, budget and arrears as they are drawn, against the files of the example. */
class TrendPagesTest {
  private static final Path EXPECTED = Path.of("../examples/residence-les-tilleuls/expected");
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);

  private static ApiHouse house;
  private static String base;
  private static String year;
  private static ApiHouse.Person commissioner;
  private static Visitor reader;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    var ours = house.organization();
    var building = house.residence(ours);
    base = "/buildings/" + building;
    year = base + "/years/2025-01-01/";
    commissioner = house.person(ours, Role.COMMISSIONER, building, null);
    reader = new Visitor(house, commissioner);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static List<NamedCsvRecord> expected(String name) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(EXPECTED.resolve(name + ".csv"))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(String page) {
    return ROW.matcher(page)
        .results()
        .map(row ->
            CELL.matcher(row.group(1))
                .results()
                .map(c -> c.group(1).replaceAll("<[^>]*>", "").replace("&amp;", "&").strip())
                .toList())
        .toList();
  }

  private static String plain(String amount) {
    return amount.replace(",", "");
  }

  /** What each bank account held at the end of a day, by bank-ledger.csv. */
  private static Money held(String account, String day) {
    var held = Money.ZERO;
    for (var line : expected("bank-ledger"))
      if (line.getField("account").equals(account) && line.getField("date").compareTo(day) <= 0)
        held = Money.parse(line.getField("balance"));
    return held;
  }

  private static String iso(String day) {
    var parts = day.split("/", -1);
    return parts[2] + "-" + parts[1] + "-" + parts[0];
  }

  @Test
  void cash_at_each_month_end_is_that_of_the_bank_ledger() {
    var page = reader.read(year + "cash");
    var rows = rows(page);
    assertThat(rows.getFirst()).startsWith("End of month").endsWith("Total");
    var accounts = rows.getFirst().subList(1, rows.getFirst().size() - 1);
    assertThat(accounts).contains("550000", "551000");
    assertThat(rows).hasSize(13);
    for (var row : rows.subList(1, 13)) {
      var total = Money.ZERO;
      for (var i = 0; i < accounts.size(); i++) {
        var held = held(accounts.get(i), iso(row.getFirst()));
        assertThat(plain(row.get(i + 1))).as(row.toString()).isEqualTo(held.toString());
        total = total.plus(held);
      }
      assertThat(plain(row.getLast())).isEqualTo(total.toString());
    }
    assertThat(rows.getLast()).startsWith("31/12/2025").endsWith("26,202.42");
    assertThat(page)
        .containsOnlyOnce("<svg class=\"chart\" role=\"img\" aria-label=\"Cash, drawn;")
        .contains("<title>Dec: 26,202.42</title>", "class=\"chart-area\"")
        .doesNotContain("chart-past");
  }

  @Test
  void cash_of_the_open_year_ends_on_the_day_and_stands_beside_the_year_before() {
    var page = reader.read(base + "/years/2026-01-01/cash");
    var rows = rows(page);
    assertThat(rows.getFirst()).endsWith("Total", "A year before");
    assertThat(rows.get(3)).startsWith("15/03/2026").contains("26,202.42");
    for (var row : rows.subList(1, 13)) {
      var then = iso(row.getFirst()).replace("2026-03-15", "2026-03-31").replace("2026", "2025");
      var all = held("550000", then).plus(held("551000", then));
      assertThat(plain(row.getLast())).as(row.toString()).isEqualTo(all.toString());
    }
    assertThat(rows.get(4).subList(1, rows.get(4).size() - 1)).containsOnly("");
    assertThat(page).contains("chart-past", "A year before</text>");
    var february = rows(reader.read(year + "cash?day=2025-02-10"));
    assertThat(february).hasSize(3);
    assertThat(plain(february.getLast().getLast()))
        .isEqualTo(held("550000", "2025-02-10").plus(held("551000", "2025-02-10")).toString());
  }

  /** Families of income-statement.csv: three digits within 61, two elsewhere. */
  @Test
  void costs_by_family_add_up_to_the_income_statement() {
    Map<String, Money> families = new TreeMap<>();
    for (var row : expected("income-statement"))
      if (row.getField("section").equals("EXPENSE")) {
        var account = row.getField("account");
        families.merge(
            account.substring(0, account.startsWith("61") ? 3 : 2),
            Money.parse(row.getField("amount")),
            Money::plus);
      }
    var told = new TreeMap<String, Money>();
    var rows = rows(reader.read(year + "costs"));
    for (var row : rows.subList(1, rows.size() - 1))
      told.put(row.getFirst(), Money.parse(plain(row.get(2))));
    assertThat(told).isEqualTo(families);
    assertThat(rows.getLast()).endsWith("32,198.57");
    assertThat(rows).anyMatch(r -> r.contains("Supplies to the association"));
    var next = rows(reader.read(base + "/years/2026-01-01/costs"));
    assertThat(next.getLast()).endsWith("0.00", "32,198.57");
  }

  @Test
  void the_budget_is_used_as_the_example_says() {
    var rows = rows(reader.read(year + "burn"));
    var told = new ArrayList<List<String>>();
    for (var row : rows.subList(1, rows.size()))
      told.add(
          List.of(
              row.getFirst().replace("Total", "TOTAL"),
              plain(row.get(1)),
              plain(row.get(2)),
              plain(row.get(3))));
    var wanted = expected("budget-vs-actual").stream().map(NamedCsvRecord::getFields).toList();
    assertThat(told).isEqualTo(wanted);
    assertThat(reader.read(year + "burn")).contains("100 % of the year has passed");
    assertThat(reader.read(year + "burn?day=2025-06-30")).contains("49 % of the year has passed");
    var early = rows(reader.read(year + "burn?day=2025-01-01"));
    // The insurance premium of the first day.
    assertThat(early.getLast()).contains("28,500.00", "812.25");
    assertThat(reader.read(base + "/years/2026-01-01/burn")).contains("Nothing is booked here");
  }

  /** open-items.csv: what is due for 61, 153 and 245 days, and what is due in April. */
  @Test
  void arrears_are_drawn_by_age() {
    Map<String, Money> ages = new TreeMap<>();
    for (var item : expected("open-items")) {
      if (item.getField("ref").equals("ON_ACCOUNT")) continue;
      var days = Integer.parseInt(item.getField("days_overdue"));
      var age = days == 0 ? "Not due" : days <= 90 ? "61 to 90 days" : "Over 90 days";
      ages.merge(age, Money.parse(item.getField("remaining")), Money::plus);
    }
    var page = reader.read(year + "arrears");
    var drawn = page.substring(page.indexOf("<svg class=\"chart\""), page.indexOf("</svg>"));
    ages.forEach((age, amount) ->
        assertThat(plain(drawn))
            .as(age)
            .containsPattern(
                ">" + age + "</text><text class=\"chart-end\" x=\"720\" y=\"[0-9]+\">" + amount));
    // The parts that hold something, and five squares beside the words.
    assertThat(drawn.split("class=\"chart-part\"", -1)).hasSize(1 + 3 + 5);
  }

  @Test
  void the_api_tells_the_same() {
    var at = "/api/v1" + year;
    var cash = house.get(commissioner, at + "cash").items();
    assertThat(cash).hasSize(12);
    assertThat(cash.getLast())
        .containsEntry("day", "2025-12-31")
        .containsEntry("total", "26202.42");
    var costs = house.get(commissioner, at + "costs").items();
    assertThat(costs)
        .anyMatch(c -> "612".equals(c.get("family")) && "12669.38".equals(c.get("amount")));
    var burn = house.get(commissioner, at + "burn?limit=2").items();
    assertThat(burn).hasSize(2);
    assertThat(burn.getFirst())
        .containsEntry("line", "Lift")
        .containsEntry("adopted", "1300.00")
        .containsEntry("variance", "-117.04");
    var arrears = house.get(commissioner, at + "arrears").items();
    assertThat(arrears)
        .anyMatch(o -> "1112.27".equals(o.get("to90")) && "877.07".equals(o.get("over90")));
    var outside = house.get(commissioner, at + "cash?on=2026-01-01");
    assertThat(outside.status()).isEqualTo(422);
    assertThat(outside.problem()).isEqualTo("day-outside-year");
    var later = house.get(commissioner, "/api/v1" + base + "/years/2026-01-01/cash?on=2026-01-31");
    assertThat(later.items().getFirst()).containsEntry("before", beforeJanuary());
    assertThat(later.items().get(1)).containsEntry("total", null);
  }

  private static String beforeJanuary() {
    return held("550000", "2025-01-31").plus(held("551000", "2025-01-31")).toString();
  }
}
