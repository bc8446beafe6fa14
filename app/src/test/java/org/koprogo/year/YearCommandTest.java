package org.koprogo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koprogo.Program;
import org.koprogo.Session;
import org.koprogo.TestDatabase;
import org.koprogo.db.Audit;

/** The year command's answers, and that a no leaves nothing behind. */
class YearCommandTest {
  private static final TestDatabase database = TestDatabase.create();
  private static final Program program = Program.on(database);
  private static final String BANK = "bank-transactions.csv";
  private static final String INVOICES = "invoices.json";

  @TempDir private Path folder;
  @TempDir private Path out;

  @AfterAll
  static void close() {
    database.close();
  }

  /** A spoilt copy of the example, and the lines that must be among the findings. */
  record Bad(String name, Edit edit, List<String> findings) {
    @Override
    public String toString() {
      return name;
    }
  }

  @FunctionalInterface
  interface Edit {
    void spoil(SomeFolder folder) throws IOException;
  }

  static Stream<Bad> bad() {
    return Stream.of(
        new Bad(
            "many faults at once are all listed",
            f ->
                f.edit(BANK, "BNK-001", ",P1,", ",P77,")
                    .edit(BANK, "BNK-010", "500.00", "5oo.00")
                    .edit(INVOICES, "PUR-003", "\"GEN\"", "\"GENERAL\"")
                    .edit("opening-balances.csv", "550000", "18500.00", "18500.01")
                    .edit(
                        "residence.json",
                        "\"to\": \"2025-05-16\"",
                        "\"from\": \"2025-05-16\"",
                        "\"from\": \"2025-05-17\""),
            List.of(
                "bank-transactions.csv | 2 | match | 7.1",
                "bank-transactions.csv | 11 | amount | 7.1",
                "invoices.json | PUR-003 | lines[1].key | 7.1",
                "opening-balances.csv | - | debit/credit | 7.1",
                "residence.json |",
                "nobody owns lot A22 from 2025-05-16 to 2025-05-16",
                "events.json | TRF-01 | lots |",
                "6 findings")),
        new Bad(
            "a refund above the owner's credit",
            f -> f.edit(BANK, "BNK-027", "-660.00", "-660.01"),
            List.of("bank-transactions.csv | BNK-027 | amount | 7.2-24")),
        new Bad(
            "a cost that nobody finances",
            f -> f.edit(INVOICES, "PUR-002", "\"LIFT\"", "\"\""),
            List.of("folder | result | amount | 7.2-8", "-1314.40")),
        new Bad(
            "a transfer of which a cent never arrives",
            f -> f.edit(BANK, "BNK-022", "1175.50", "1175.49"),
            List.of("folder | 580000 | balance | 3.3-4")),
        new Bad(
            "a claim that is not closed",
            f -> f.edit("events.json", "CLM-01", "296.45", "296.44"),
            List.of("folder | 499600 | balance | 3.3-4")),
        new Bad(
            "whatever booking finds, in one run",
            f ->
                f.edit(BANK, "BNK-027", "-660.00", "-6600.00")
                    .edit(BANK, "BNK-022", "1175.50", "1175.49")
                    .edit("events.json", "CLM-01", "296.45", "296.44")
                    .edit(INVOICES, "PUR-002", "\"LIFT\"", "\"\""),
            List.of(
                "4 findings",
                "bank-transactions.csv | BNK-027 | amount | 7.2-24",
                "folder | 580000 | balance | 3.3-4",
                "folder | 499600 | balance | 3.3-4",
                "folder | result | amount | 7.2-8",
                "without what is refused above")),
        new Bad(
            "a supplier paid straight out of the reserve's equity",
            f -> f.edit(INVOICES, "PUR-018", "\"499600\"", "\"160000\""),
            List.of("invoices.json | PUR-018 | account | fund wall")));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_bad_folder_is_refused_with_every_reason_and_nothing_is_written(Bad bad)
      throws IOException {
    bad.edit().spoil(SomeFolder.copiedTo(folder));
    database.organization("Tenant of bad folders");
    var before = rows();

    var said = year("--organization", "Tenant of bad folders");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("The folder is refused; nothing was written");
    assertThat(said.err()).contains(bad.findings());
    assertThat(rows()).isEqualTo(before);
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void the_same_folder_changes_nothing_and_a_changed_one_is_refused_by_its_rows()
      throws IOException {
    var copy = SomeFolder.copiedTo(folder);
    var first = year("--organization", "Tenant of changes", "--json");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("\"warnings\":[]");
    assertThat(first.out())
        .contains("\"status\":\"closed\"", "\"entries\":107", "\"lines\":276")
        .contains("\"debits\":\"166599.29\"", "\"result\":\"0.00\"")
        .contains("\"owedByReserves\":\"482.69\"", "\"violatedInvariants\":[]");
    var booked = rows();

    assertThat(year("--organization", "Tenant of changes", "--json").out())
        .contains("\"status\":\"unchanged\"", "\"entries\":107");
    assertThat(rows()).isEqualTo(booked);

    copy.edit(BANK, "BNK-001", "912.00", "913.00")
        .edit("calls.json", "CALL-2025-R2", "2025-10-31", "2025-11-30");
    var changed = year("--organization", "Tenant of changes");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.err())
        .contains("2 findings", "bank-transactions.csv | 2 | amount", "912.00", "913.00")
        .contains("calls.json | CALL-2025-R2 | due", "2025-10-31", "2025-11-30");
    assertThat(rows()).isEqualTo(booked);
  }

  /** A blank line, or one more row, moves the rest of the file; the rest did not change. */
  @Test
  void a_row_put_between_others_of_a_booked_year_is_the_only_difference() throws IOException {
    var copy = SomeFolder.copiedTo(folder);
    assertThat(year("--organization", "Tenant of insertions").code()).isZero();

    copy.edit(BANK, "BNK-003,", "BNK-003,", "\nBNK-003,");
    assertThat(year("--organization", "Tenant of insertions").code()).isZero();

    var row =
        copy.text(BANK).lines().filter(l -> l.startsWith("BNK-003,")).findFirst().orElseThrow();
    copy.edit(BANK, "BNK-003,", "BNK-003,", row.replace("BNK-003", "BNK-003A") + "\nBNK-003,")
        .edit(BANK, "BNK-010", "500.00", "501.00");
    var inserted = year("--organization", "Tenant of insertions");
    assertThat(inserted.code()).isEqualTo(1);
    assertThat(inserted.err())
        .contains("2 findings", "bank-transactions.csv | 5 | - |", "this row was not there")
        .contains("bank-transactions.csv | 13 | amount |", "was 500.00; now 501.00");

    copy.write(BANK, Files.readString(SomeFolder.EXAMPLE.resolve(BANK)));
    copy.edit(BANK, "BNK-060", copy.text(BANK).lines().toList().getLast(), "");
    assertThat(year("--organization", "Tenant of insertions").err())
        .contains("1 finding:", "bank-transactions.csv | 61 | - |", "is missing: BNK-060");
  }

  @Test
  void a_refusal_is_a_tree_for_scripts() throws IOException {
    SomeFolder.copiedTo(folder).edit(BANK, "BNK-001", ",P1,", ",P77,");

    var said = year("--json");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out().lines()).hasSize(1);
    assertThat(said.out())
        .contains("\"status\":\"refused\"", "\"file\":\"bank-transactions.csv\"")
        .contains("\"row\":\"2\"", "\"field\":\"match\"");
  }

  /** Handbook R8 and R9: said, not refused. */
  @Test
  void what_the_law_asks_for_and_the_year_lacks_is_noted() throws IOException {
    SomeFolder.copiedTo(folder)
        .edit("budget.json", "previousOrdinaryCharges", "27360.00", "50000.00")
        .edit("residence.json", "550000", "RESERVE_FUND", "WORKS");

    var said = year("--organization", "Tenant of notes");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err())
        .contains("Note: R8: the calls for the reserve make 2351.00, less than 5 %", "2500.00")
        .contains("Note: R9: no bank account has the purpose RESERVE_FUND");
  }

  /** Handbook R7: the wall is around the reserves; what one fund lacks another has paid. */
  @Test
  void a_reserve_fund_below_zero_is_noted_and_a_summary_says_who_owes_whom() throws IOException {
    var copy = SomeFolder.copiedTo(folder);
    var calls = copy.text("calls.json");
    copy.write("calls.json", calls.replace("\"fund\": \"160000\"", "\"fund\": \"160300\""))
        .edit("opening-balances.csv", "", "160000,", "160300,")
        .edit(
            "residence.json",
            "\"reserveFunds\"",
            "{",
            "{\"account\": \"160300\", \"key\": \"GEN\", \"name\": \"Other\"}, {");

    var said = year("--organization", "Tenant of one fund too few");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).contains("Note: R7: the reserve fund 160000 is ", " below zero");
    assertThat(said.out())
        .contains("the reserves owe the working capital 482.69")
        .containsPattern("the owners (still owe|get back) [0-9]")
        .doesNotContain(" -");
  }

  @Test
  void where_the_reports_go_is_tried_before_anything_is_booked() throws IOException {
    SomeFolder.copiedTo(folder);
    var file = Files.writeString(out.resolve("file"), "mine");
    var before = rows();

    for (var wrong : List.of(file, file.resolve("below"), folder, folder.resolve("reports"))) {
      var said = yearInto(wrong, "--organization", "Tenant of no reports");
      assertThat(said.code()).as(said.err()).isEqualTo(2);
      assertThat(said.err()).contains("--out").containsAnyOf("is a file", "folder of the year");
    }
    var unwritable = yearInto(Path.of("/proc/reports"), "--organization", "Tenant of no reports");
    assertThat(unwritable.code()).isEqualTo(3);
    assertThat(unwritable.err())
        .contains("/proc/reports cannot be written to", "nothing was booked");

    var dangling = Files.createSymbolicLink(out.resolve("link"), out.resolve("nowhere"));
    assertThat(yearInto(dangling, "--organization", "Tenant of no reports").code()).isEqualTo(3);
    assertThat(Files.isSymbolicLink(dangling)).as("a link is nobody's to remove").isTrue();

    assertThat(rows()).isEqualTo(before);
    assertThat(file).hasContent("mine");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void a_report_that_cannot_be_written_leaves_closed_books_and_no_parts() throws IOException {
    SomeFolder.copiedTo(folder);
    Files.writeString(out.resolve(".4711.part"), "left by a run that was killed");
    Files.writeString(out.resolve(".journal.csv.part"), "left by a run that was killed");
    Files.writeString(out.resolve(".mine.part.txt"), "not ours");
    Files.createDirectories(out.resolve("trial-balance.csv/something"));

    var said = year("--organization", "Tenant of a full disk");

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err())
        .contains("the year is booked and closed", "trial-balance.csv", "the same command again");
    assertThat(hidden()).containsExactly(".mine.part.txt");

    Files.delete(out.resolve("trial-balance.csv/something"));
    Files.delete(out.resolve("trial-balance.csv"));
    var again = year("--organization", "Tenant of a full disk");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("already booked, nothing changed");
    assertExpected(out);
    assertThat(hidden()).containsExactly(".mine.part.txt");
    var ordinary = Files.createFile(folder.resolve("ordinary"));
    assertThat(Files.getPosixFilePermissions(out.resolve("journal.csv")))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  private List<String> hidden() throws IOException {
    try (var files = Files.list(out)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(".")).toList();
    }
  }

  @Test
  void the_books_are_sound_after_all_of_it() throws Exception {
    assertThat(Audit.verify(database.admin())).isEmpty();
  }

  private Program.Said year(String... options) {
    return yearInto(out, options);
  }

  private Program.Said yearInto(Path reports, String... options) {
    var arguments =
        Stream.concat(
            Stream.of("year", folder.toString(), "--out", reports.toString()), Stream.of(options));
    return program.run(arguments.toArray(String[]::new));
  }

  /** How many rows every table has, whoever they belong to. */
  private static Map<String, String> rows() {
    var rows = new TreeMap<String, String>();
    try (var session = Session.asSuperuser(database, null)) {
      var tables =
          session.ask(
              "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on"
                  + " n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname !~"
                  + " '^(pg_|information_schema)'");
      for (var table : tables)
        rows.put(table, session.ask("select count(*) from " + table).getFirst());
    }
    return rows;
  }

  static void assertExpected(Path written) throws IOException {
    try (var files = Files.list(SomeFolder.EXAMPLE.resolve("expected"))) {
      var expected = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
      assertThat(expected).hasSize(18);
      for (var file : expected)
        assertThat(written.resolve(file.getFileName().toString())).hasSameBinaryContentAs(file);
    }
  }
}
