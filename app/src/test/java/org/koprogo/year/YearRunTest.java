package org.koprogo.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koprogo.Rooms;
import org.koprogo.TestDatabase;
import org.koprogo.db.Audit;
import org.koprogo.kernel.OrganizationId;

class YearRunTest {
  private static final Path EXAMPLES = Path.of("../examples");
  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static Stream<Path> examples() throws IOException {
    try (var folders = Files.list(EXAMPLES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  static Folder read(Path folder) {
    return switch (FolderReader.read(folder)) {
      case ReadFolder.Readable(var readable) -> readable;
      case ReadFolder.Refused(var findings) -> fail(findings.toString());
    };
  }

  private static YearOutcome.Closed closed(YearOutcome outcome) {
    return switch (outcome) {
      case YearOutcome.Closed closed -> closed;
      case YearOutcome.Refused(var findings) -> fail(findings.toString());
    };
  }

  private static YearOutcome book(OrganizationId org, Path folder) {
    return new YearRun(database.db(), new Rooms()).run(org, read(folder), Progress.NONE);
  }

  static void assertReports(YearOutcome.Closed closed, Path example) throws IOException {
    keep(closed, example);
    var expected = example.resolve("expected");
    try (var files = Files.list(expected)) {
      var names =
          files
              .map(f -> f.getFileName().toString())
              .filter(n -> n.endsWith(".csv"))
              .sorted()
              .toList();
      assertThat(closed.reports().keySet()).containsExactlyInAnyOrderElementsOf(names);
      for (var name : names) {
        assertThat(closed.reports().get(name))
            .as(name)
            .isEqualTo(Files.readString(expected.resolve(name)));
      }
    }
  }

  /** For whoever wants to compare with his own tools. */
  private static void keep(YearOutcome.Closed closed, Path example) throws IOException {
    var folder = Files.createDirectories(Path.of("target/years").resolve(example.getFileName()));
    for (var report : closed.reports().entrySet()) {
      Files.writeString(folder.resolve(report.getKey()), report.getValue());
    }
  }

  /** Figures of every example were computed apart from this program, from the handbook alone. */
  @ParameterizedTest
  @MethodSource("examples")
  void every_report_of_every_example_is_right_to_the_byte(Path folder) throws IOException {
    var org = database.organization();

    var first = closed(book(org, folder));
    assertReports(first, folder);

    var again = closed(book(org, folder));
    assertThat(again.summary().unchanged()).isTrue();
    assertThat(again.reports()).isEqualTo(first.reports());
  }

  @Test
  void the_second_year_continues_the_books_of_the_first() throws Exception {
    var org = database.organization();
    closed(book(org, EXAMPLES.resolve("residence-les-tilleuls")));

    var second = closed(book(org, EXAMPLES.resolve("first-year-second")));

    assertReports(second, EXAMPLES.resolve("first-year-second"));
    assertThat(closed(book(org, EXAMPLES.resolve("residence-les-tilleuls"))).summary().unchanged())
        .isTrue();
    assertThat(Audit.verify(database.admin())).isEmpty();
  }

  /** Handbook 7.2 rule 30: each row that differs is named, and no rows at all differ too. */
  @Test
  void the_opening_of_a_later_year_is_compared_row_by_row(@TempDir Path dir) throws Exception {
    var org = database.organization();
    closed(book(org, EXAMPLES.resolve("residence-les-tilleuls")));
    var second = EXAMPLES.resolve("first-year-second");
    for (var file : FolderFile.values())
      Files.copy(second.resolve(file.fileName), dir.resolve(file.fileName));
    var opening = dir.resolve("opening-balances.csv");
    var rows = Files.readString(opening);

    Files.writeString(
        opening, rows.replace("P3,184.72", "P3,149.29").replace("P7,149.29", "P7,184.72"));
    assertThat(allRefused(book(org, dir)))
        .containsExactly(
            "opening-balances.csv | 4 | debit | 7.2-30 | 410000 of P3: the closing of the year"
                + " before left 184.72 in debit, the folder opens with 149.29 in debit",
            "opening-balances.csv | 5 | debit | 7.2-30 | 410000 of P7: the closing of the year"
                + " before left 149.29 in debit, the folder opens with 184.72 in debit");

    Files.writeString(opening, rows.substring(0, rows.indexOf('\n') + 1));
    assertThat(allRefused(book(org, dir)))
        .hasSizeGreaterThan(5)
        .contains(
            "opening-balances.csv | - | credit | 7.2-30 | 100000: the closing of the year before"
                + " left 5000.00 in credit, the folder opens with nothing");
  }

  private static List<String> allRefused(YearOutcome outcome) {
    return switch (outcome) {
      case YearOutcome.Closed closed -> fail(closed.summary().toString());
      case YearOutcome.Refused(var findings) -> findings.stream().map(Finding::toString).toList();
    };
  }

  /** Rule R55: a year that is passed over could never be booked afterwards. */
  @Test
  void a_year_is_neither_skipped_nor_put_before_the_first(@TempDir Path dir) throws Exception {
    var org = database.organization();
    closed(book(org, EXAMPLES.resolve("residence-les-tilleuls")));

    assertThat(refused(book(org, afterTheNext(dir))))
        .startsWith("residence.json | fiscalYear | start | R55 | ")
        .contains("the year from 2026-01-01 to 2026-12-31 is not closed yet");

    closed(book(org, EXAMPLES.resolve("first-year-second")));
    assertThat(Audit.verify(database.admin())).isEmpty();

    var other = database.organization();
    closed(book(other, EXAMPLES.resolve("first-year-second")));
    assertThat(refused(book(other, EXAMPLES.resolve("residence-les-tilleuls"))))
        .contains("the books of this building begin on 2026-01-01");
  }

  /** The example's second year, moved to the third. */
  private static Path afterTheNext(Path folder) throws IOException {
    for (var file : FolderFile.values()) {
      var text = Files.readString(EXAMPLES.resolve("first-year-second").resolve(file.fileName));
      Files.writeString(
          folder.resolve(file.fileName), text.replace("2027-", "2028-").replace("2026-", "2027-"));
    }
    return folder;
  }

  private static String refused(YearOutcome outcome) {
    return allRefused(outcome).getFirst();
  }
}
