package org.koprogo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.Program;
import org.koprogo.Rooms;
import org.koprogo.TestDatabase;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;

/**
 * The example year with its sale on 16 May, asked on days before, on and after it. What the books
 * should say is added up here, line by line, from the journal that an independent program computed.
 */
class AsOfTest {
  private static final Path EXAMPLE = Path.of("../examples/residence-les-tilleuls");
  private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
  private static final TestDatabase database = TestDatabase.create();
  private static final Rooms rooms = new Rooms();
  private static List<NamedCsvRecord> journal;

  @BeforeAll
  static void book(@TempDir Path out) throws IOException {
    var said = Program.on(database).run("year", EXAMPLE.toString(), "--out", out.toString());
    assertThat(said.code()).as(said.err()).isZero();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(EXAMPLE.resolve("expected/journal.csv"))) {
      journal = rows.stream().toList();
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static <T> T ask(Function<Scope, T> question) {
    var org = database.organization("ACP Résidence Les Tilleuls");
    return Tenant.as(org, () -> database.db().snapshot(question::apply));
  }

  private static BuildingId building(Scope scope) {
    return rooms.registry.findBuilding(scope, "0765432146").orElseThrow().id();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-15, A22, P6", "2025-05-15, G4, P6", "2025-05-16, A22, P9", "2025-05-16, G4, P9",
    "2025-06-30, A22, P9", "2025-12-31, G4, P9", "2025-05-15, A32, P4", "2025-05-16, A32, P4",
    "2009-06-01, A22, P6", "2025-12-31, A01, P1"
  })
  void a_lot_belongs_to_its_owner_of_the_day(LocalDate day, String code, String owner) {
    var holders =
        ask(scope -> {
          var lot =
              rooms.registry.lots(scope, building(scope)).stream()
                  .filter(l -> l.code().equals(code))
                  .findFirst()
                  .orElseThrow();
          var owners =
              rooms.registry.parties(scope, building(scope), org.koprogo.registry.Party.Role.OWNER);
          return rooms.titles.on(scope, building(scope), day).stream()
              .filter(t -> t.lot().equals(lot.id()))
              .flatMap(t -> owners.stream().filter(p -> p.id().equals(t.party())))
              .map(p -> p.code())
              .toList();
        });
    assertThat(holders).containsExactly(owner);
  }

  private record Sums(long opening, long debits, long credits) {
    Sums plus(NamedCsvRecord line) {
      var debit = cents(line, "debit");
      var credit = cents(line, "credit");
      return line.getField("journal").equals("OPEN")
          ? new Sums(opening + debit - credit, debits, credits)
          : new Sums(opening, debits + debit, credits + credit);
    }

    long closing() {
      return opening + debits - credits;
    }
  }

  private static long cents(NamedCsvRecord line, String field) {
    return Long.parseLong(line.getField(field).replace(".", ""));
  }

  /** The journal's lines up to and on the day, added up by what the line is put under. */
  private static Map<String, Sums> sums(LocalDate day, Function<NamedCsvRecord, String> under) {
    var sums = new TreeMap<String, Sums>();
    for (var line : journal) {
      if (LocalDate.parse(line.getField("date")).isAfter(day)) continue;
      var name = under.apply(line);
      sums.put(name, sums.getOrDefault(name, new Sums(0, 0, 0)).plus(line));
    }
    return sums;
  }

  private static String account(NamedCsvRecord line) {
    return line.getField("account");
  }

  private static String perThird(NamedCsvRecord line) {
    var account = account(line);
    return account.matches("4[14]0.*") ? account + " " + line.getField("third") : account;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05-15", "2025-05-16", "2025-06-30", "2025-12-31"})
  void the_trial_balance_is_the_journal_up_to_the_day(LocalDate day) {
    var expected = new ArrayList<String>();
    sums(day, AsOfTest::account)
        .forEach((account, s) ->
            expected.add(account + " " + s.opening + " " + s.debits + " " + s.credits));

    var rows =
        ask(scope -> rooms.balances.trialBalance(scope, building(scope), YEAR, day)).stream()
            .map(r ->
                r.account()
                    + " "
                    + r.opening().cents()
                    + " "
                    + r.debits().cents()
                    + " "
                    + r.credits().cents())
            .toList();

    assertThat(rows).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05-15", "2025-05-16", "2025-06-30", "2025-12-31"})
  void the_balance_sheet_nets_nobody_with_his_neighbour(LocalDate day) {
    var assets = new TreeMap<String, Long>();
    var liabilities = new TreeMap<String, Long>();
    sums(day, AsOfTest::perThird)
        .forEach((name, s) -> {
          var account = name.substring(0, 6);
          if (account.charAt(0) > '5' || s.closing() == 0) return;
          if (s.closing() > 0) assets.merge(account, s.closing(), Long::sum);
          else liabilities.merge(account, -s.closing(), Long::sum);
        });

    var sheet = ask(scope -> rooms.balances.balanceSheet(scope, building(scope), YEAR, day));

    assertThat(section(sheet, Balances.Section.ASSET)).isEqualTo(assets);
    assertThat(section(sheet, Balances.Section.LIABILITY)).isEqualTo(liabilities);
  }

  private static Map<String, Long> section(
      List<Balances.SheetRow> sheet, Balances.Section section) {
    var amounts = new TreeMap<String, Long>();
    for (var row : sheet)
      if (row.section() == section) amounts.put(row.account(), row.amount().cents());
    return amounts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05-15", "2025-05-16", "2025-06-30", "2025-12-31"})
  void the_income_statement_is_classes_6_and_7_up_to_the_day(LocalDate day) {
    var expected = new TreeMap<String, Long>();
    sums(day, AsOfTest::account)
        .forEach((account, s) -> {
          if (account.charAt(0) == '6') expected.put(account, s.closing());
          if (account.charAt(0) == '7') expected.put(account, -s.closing());
        });

    var rows = new TreeMap<String, Long>();
    for (var row : ask(s -> rooms.balances.incomeStatement(s, building(s), YEAR, day)))
      rows.put(row.account(), row.amount().cents());

    assertThat(rows).isEqualTo(expected);
  }

  /** By hand, from handbook 7.3: the notary's letters of 6 and 16 May, and the last day. */
  @Test
  void figures_that_people_know() {
    assertThat(closing("100000", 5, 15)).isEqualTo("-5000.00");
    assertThat(closing("100000", 5, 16)).as("660.00 went and came").isEqualTo("-5000.00");
    assertThat(owes("P6", 5, 15)).isEqualTo("1277.16");
    assertThat(owes("P6", 5, 16)).isEqualTo("617.16");
    assertThat(owes("P9", 5, 15)).isEqualTo("0.00");
    assertThat(owes("P9", 5, 16)).isEqualTo("660.00");
    assertThat(owes("P6", 6, 30)).isEqualTo("0.00");
    assertThat(closing("160000", 6, 30)).isEqualTo("-19675.50");
    assertThat(closing("551000", 12, 31)).isEqualTo("7799.74");
    assertThat(owes("P3", 12, 31)).isEqualTo("1989.34");
  }

  private static String closing(String account, int month, int day) {
    var on = LocalDate.of(2025, month, day);
    return ask(scope -> rooms.balances.trialBalance(scope, building(scope), YEAR, on)).stream()
        .filter(r -> r.account().equals(account))
        .findFirst()
        .orElseThrow()
        .closing()
        .toString();
  }

  private static String owes(String owner, int month, int day) {
    var on = LocalDate.of(2025, month, day);
    return ask(scope -> {
      var party =
          rooms
              .registry
              .parties(scope, building(scope), org.koprogo.registry.Party.Role.OWNER)
              .stream()
              .filter(p -> p.code().equals(owner))
              .findFirst()
              .orElseThrow();
      return rooms.ledger.balances(scope, building(scope), YEAR, on).stream()
          .filter(b -> b.account().startsWith("410") && party.id().value().equals(b.party()))
          .map(b -> b.signed())
          .reduce(Money.ZERO, Money::plus)
          .toString();
    });
  }
}
