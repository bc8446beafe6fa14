package org.koprogo;

import static java.util.stream.Collectors.toMap;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;

/**
 * The reports of the example residence against the figures that an independent program computed.
 */
class ReportPagesTest {
  private static final Path EXPECTED = Path.of("../examples/residence-les-tilleuls/expected");
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Pattern ROW = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);
  private static final List<String> REPORTS =
      List.of(
          "trial-balance",
          "balance-sheet",
          "income-statement",
          "general-ledger",
          "reserve-fund",
          "owner-balances",
          "supplier-balances",
          "cash",
          "costs",
          "burn",
          "arrears");

  private static ApiHouse house;
  private static String base;
  private static String year;
  private static Visitor accountant;
  private static Visitor owner;
  private static Visitor stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    var ours = house.organization();
    BuildingId building = house.residence(ours);
    base = "/buildings/" + building;
    year = base + "/years/2025-01-01/";
    accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    var party = java.util.UUID.fromString(Served.anId(house, "owner", ours));
    owner = new Visitor(house, house.person(ours, Role.OWNER, building, party));
    var neighbour = house.database().organization("Neighbour");
    stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
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

  /** The cells of every row of a page, without what is around them. */
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

  /** The rows whose first cell begins so, as of "P1 · DUPONT Marie". */
  private static List<List<String>> of(List<List<String>> rows, String code) {
    return rows.stream().filter(r -> r.getFirst().startsWith(code + " ")).toList();
  }

  private static Money money(String amount) {
    return amount.isEmpty() ? Money.ZERO : Money.parse(amount.replace(",", ""));
  }

  private static String day(String iso) {
    var parts = iso.split("-", -1);
    return parts[2] + "/" + parts[1] + "/" + parts[0];
  }

  @Test
  void the_list_of_reports_leads_to_each_of_them() {
    assertThat(accountant.read(base)).contains("href=\"" + base + "/reports\"");
    var list = accountant.read(base + "/reports?year=2025-01-01");
    for (var report : REPORTS) {
      assertThat(list).contains("href=\"" + year + report + "\"");
      assertThat(accountant.read(year + report)).containsOnlyOnce("<h1>").contains("31/12/2025");
    }
  }

  @Test
  void reserve_funds_are_those_of_the_example() {
    var page = accountant.read(year + "reserve-fund");
    var rows = rows(page).stream().filter(r -> r.getFirst().matches("../../....")).toList();
    var told = new ArrayList<List<String>>();
    for (var row : expected("reserve-fund"))
      told.add(
          List.of(
              day(row.getField("date")),
              row.getField("doc"),
              row.getField("movement"),
              row.getField("balance")));
    assertThat(
            rows.stream()
                .map(r ->
                    List.of(
                        r.get(0), r.get(1), money(r.get(3)).toString(), money(r.get(4)).toString()))
                .toList())
        .isEqualTo(told);
    assertThat(page).contains("18,254.00", "/entries/");
  }

  @Test
  void supplier_balances_are_those_of_the_example() {
    var rows = rows(accountant.read(year + "supplier-balances"));
    for (var row : expected("supplier-balances")) {
      var found = of(rows, row.getField("supplier"));
      assertThat(found).as(row.getField("supplier")).hasSize(1);
      var cells = found.getFirst();
      assertThat(money(cells.get(1)).plus(money(cells.get(2))))
          .isEqualTo(Money.parse(row.getField("invoiced")));
      assertThat(money(cells.get(3))).isEqualTo(Money.parse(row.getField("paid_or_credited")));
      assertThat(money(cells.get(4))).isEqualTo(Money.parse(row.getField("balance_due")));
    }
  }

  @Test
  void a_supplier_leads_to_its_account_and_on_to_the_entry() {
    var list = accountant.read(year + "supplier-balances");
    var row = list.substring(list.lastIndexOf("<tr>", list.indexOf("ENE ·")));
    var account = accountant.read(link(row, "/buildings/[^\"]*/suppliers/[^\"]*"));
    assertThat(account).contains("<h1>ENE · ", "2,377.77");
    assertThat(accountant.read(link(account, base + "/entries/[0-9a-f-]+"))).contains("440000");
  }

  private static String link(String page, String pattern) {
    var found = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void owner_balances_are_those_of_the_example() {
    var rows = rows(accountant.read(year + "owner-balances"));
    for (var row : expected("owner-statements")) {
      if (row.getField("party").equals("TOTAL")) continue;
      var found = of(rows, row.getField("party"));
      assertThat(found).as(row.getField("party")).hasSize(1);
      assertThat(money(found.getFirst().get(1))).isEqualTo(Money.parse(row.getField("opening")));
      assertThat(money(found.getFirst().get(4))).isEqualTo(Money.parse(row.getField("closing")));
    }
    assertThat(rows.getLast().getLast()).isEqualTo("1,671.56");
  }

  @Test
  void an_owner_s_account_is_that_of_the_example_line_by_line() {
    var list = accountant.read(year + "owner-balances");
    var row = list.substring(list.lastIndexOf("<tr>", list.indexOf("P3 · PEETERS")));
    var page = accountant.read(link(row, "/buildings/[^\"]*/owners/[^\"]*"));
    assertThat(page).contains("<h1>P3 · PEETERS Luc</h1>");
    var lines =
        rows(page).stream()
            .filter(r -> r.getFirst().matches("../../....") && !r.get(1).equals("OPENING"))
            .map(r ->
                List.of(
                    r.get(0),
                    r.get(1),
                    r.get(2),
                    money(r.get(4)).toString(),
                    money(r.get(5)).toString(),
                    money(r.get(6)).toString()))
            .toList();
    var told =
        expected("owner-ledger").stream()
            .filter(r -> r.getField("party").equals("P3") && !r.getField("doc").equals("OPENING"))
            .map(r ->
                List.of(
                    day(r.getField("date")),
                    r.getField("doc"),
                    r.getField("account"),
                    r.getField("debit"),
                    r.getField("credit"),
                    r.getField("balance")))
            .toList();
    assertThat(lines).isNotEmpty().isEqualTo(told);
  }

  @Test
  void arrears_are_the_open_items_of_the_example_by_age() {
    var page = accountant.read(year + "arrears");
    var rows = rows(page);
    for (var item : expected("open-items")) {
      if (item.getField("ref").equals("ON_ACCOUNT")) {
        var line = of(rows, item.getField("party")).getFirst();
        assertThat(money(line.get(6))).isEqualTo(Money.parse(item.getField("remaining")).negate());
        continue;
      }
      var line =
          of(rows, item.getField("party")).stream()
              .filter(r ->
                  r.get(1).equals(item.getField("account"))
                      && r.get(2).equals(item.getField("ref")))
              .findFirst()
              .orElseThrow();
      assertThat(line.get(4)).isEqualTo(day(item.getField("due")));
      assertThat(line.get(5)).isEqualTo(item.getField("days_overdue"));
      assertThat(money(line.get(7))).isEqualTo(Money.parse(item.getField("remaining")));
    }
    // P3: 954.75 and 157.52 since 61 days; 849.87 since 153 and 27.20 since 245.
    assertThat(of(rows, "P3").getFirst().subList(1, 6))
        .isEqualTo(List.of("", "", "", "1,112.27", "877.07"));
    assertThat(of(rows, "P5").getFirst().subList(1, 6)).isEqualTo(List.of("94.02", "", "", "", ""));
  }

  /** By items and what met them until then, and by the lines of the books. */
  @ParameterizedTest
  @ValueSource(strings = {"2025-01-31", "2025-05-15", "2025-06-30", "2025-10-31", "2025-12-30"})
  void arrears_of_any_day_make_the_balances_of_that_day(String day) {
    var owed = balances(rows(accountant.read(year + "arrears?day=" + day)));
    var booked = balances(rows(accountant.read(year + "owner-balances?day=" + day)));
    assertThat(owed).isNotEmpty();
    booked.forEach((party, balance) ->
        assertThat(owed.getOrDefault(party, Money.ZERO)).as(party).isEqualTo(balance));
  }

  /** Of the first table: the last cell of each party. */
  private static Map<String, Money> balances(List<List<String>> rows) {
    return rows.stream()
        .filter(r -> r.getFirst().matches("P[0-9] · .*"))
        .collect(
            toMap(r -> r.getFirst().substring(0, 2), r -> money(r.getLast()), (first, _) -> first));
  }

  @Test
  void the_open_year_stands_beside_the_year_before() {
    var rows = rows(accountant.read(base + "/years/2026-01-01/balance-sheet"));
    assertThat(rows.getFirst()).isEqualTo(List.of("Account", "Name", "15/03/2026", "31/12/2025"));
    for (var told : expected("balance-sheet")) {
      if (told.getField("account").equals("TOTAL")) continue;
      assertThat(rows)
          .as(told.toString())
          .anyMatch(r ->
              r.getFirst().equals(told.getField("account"))
                  && !r.getLast().isEmpty()
                  && money(r.getLast()).toString().equals(told.getField("amount")));
    }
    assertThat(accountant.read(year + "balance-sheet")).doesNotContain("31/12/2024");
    var trial = rows(accountant.read(base + "/years/2026-01-01/trial-balance"));
    for (var told : expected("trial-balance")) {
      if (told.getField("account").equals("TOTAL")) continue;
      var row =
          trial.stream()
              .filter(r -> r.getFirst().equals(told.getField("account")))
              .findFirst()
              .orElseThrow();
      assertThat(money(row.getLast()))
          .isEqualTo(
              Money.parse(told.getField("closing_debit"))
                  .minus(Money.parse(told.getField("closing_credit"))));
    }
    var income = rows(accountant.read(base + "/years/2026-01-01/income-statement"));
    for (var told : expected("income-statement")) {
      if (told.getField("account").isEmpty()) continue;
      assertThat(income)
          .as(told.toString())
          .anyMatch(r ->
              r.getFirst().equals(told.getField("account"))
                  && money(r.getLast()).toString().equals(told.getField("amount")));
    }
  }

  /** 200 lines on a page; together they are all lines of the journal. */
  @Test
  void the_general_ledger_shows_every_line_once_with_opening_and_closing() {
    var lines = new ArrayList<List<String>>();
    var next = year + "general-ledger";
    var pages = 0;
    while (!next.isEmpty()) {
      var page = accountant.read(next);
      rows(page).stream().filter(r -> r.getFirst().matches("../../....")).forEach(lines::add);
      next = page.contains("rel=\"next\"") ? link(page, "[^\"]*after=[^\"]*") : "";
      pages++;
    }
    var opening = expected("journal").stream().filter(r -> r.getField("journal").equals("OPEN"));
    var others = expected("journal").size() - opening.count();
    assertThat(lines.stream().filter(r -> !r.get(1).equals("OPEN")).count()).isEqualTo(others);
    assertThat(pages).isGreaterThan(1);
    var one = accountant.read(year + "general-ledger?account=160000");
    assertThat(one).contains("<h1>160000 ", "Opening</th>", "-18,500.00", "-18,254.00");
    assertThat(accountant.open(year + "general-ledger?account=999").status()).isEqualTo(404);
  }

  @Test
  void reports_are_for_who_may_read_the_books_of_the_building() {
    for (var report : REPORTS) {
      assertThat(owner.open(year + report).status()).as(report).isEqualTo(403);
      assertThat(stranger.open(year + report).status()).as(report).isEqualTo(404);
      assertThat(accountant.open(year + report + "?day=x").status()).isEqualTo(400);
      assertThat(accountant.open(year + report + "?day=2024-12-31").text())
          .contains("The day is not in this fiscal year.");
      assertThat(accountant.open(year + report + "?format=doc").text())
          .contains("There is no such format.");
    }
    assertThat(owner.open(base + "/reports").status()).isEqualTo(403);
    assertThat(stranger.open(base + "/reports").status()).isEqualTo(404);
    var nobody = org.koprogo.kernel.Ids.next();
    for (var path : List.of("owners/" + nobody + "/account", "suppliers/" + nobody + "/account"))
      assertThat(accountant.open(year + path).status()).as(path).isEqualTo(404);
  }
}
