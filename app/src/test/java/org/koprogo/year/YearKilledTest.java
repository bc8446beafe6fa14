package org.koprogo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.ChildJvm;
import org.koprogo.Program;
import org.koprogo.db.LocalPostgres;

/**
 * Killed half-way and run again: the same as one clean run. The moments are random within a step of
 * the booking; the seed is in the name of the trial.
 */
class YearKilledTest {
  private static Path home;

  @BeforeAll
  static void makeHome() throws IOException {
    home = Files.createTempDirectory("koprogo-killed");
  }

  @AfterAll
  static void removeHome() throws IOException {
    LocalPostgres.delete(home);
  }

  @ParameterizedTest
  @CsvSource({"4711, false", "4712, true", "4713, false"})
  void a_year_killed_half_way_ends_as_a_clean_one(long seed, boolean databaseToo, @TempDir Path out)
      throws Exception {
    var random = new Random(seed);
    var words =
        new String[] {
          "year",
          SomeFolder.EXAMPLE.toString(),
          "--out",
          out.toString(),
          "--organization",
          "Trial " + seed
        };
    try (var child = Program.at(home).start(words)) {
      killAtSomeMoment(child, random, databaseToo);
    }
    assertThat(out).as("no report before the commit").isEmptyDirectory();

    var again = Program.at(home).run(words);

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).contains("booked and closed", "107 entries");
    YearCommandTest.assertExpected(out);
    var verified = Program.at(home).run("verify");
    assertThat(verified.code()).as(verified.err()).isZero();
  }

  private static void killAtSomeMoment(ChildJvm child, Random random, boolean databaseToo)
      throws IOException, InterruptedException {
    child.await("  ");
    for (var quarter = random.nextInt(3); quarter > 0; quarter--) child.await("  ");
    TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
    var server = databaseToo ? server() : -1;
    child.kill();
    if (databaseToo) {
      var postgres = ProcessHandle.of(server).orElseThrow();
      postgres.destroyForcibly();
      postgres.onExit().join();
    }
  }

  /** The process that the home's server runs in. */
  private static long server() throws IOException {
    try (var files = Files.walk(home)) {
      var note = files.filter(f -> f.getFileName().toString().equals("postmaster.pid")).findFirst();
      return Long.parseLong(Files.readAllLines(note.orElseThrow()).getFirst().strip());
    }
  }

  @Test
  void killed_before_there_is_a_database_it_starts_afresh(@TempDir Path out) throws Exception {
    var random = new Random(4714);
    var empty = Files.createTempDirectory("koprogo-killed");
    var words = new String[] {"year", SomeFolder.EXAMPLE.toString(), "--out", out.toString()};
    try {
      try (var child = Program.at(empty).start(words)) {
        TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2_500));
        child.kill();
      }
      var again = Program.at(empty).run(words);
      assertThat(again.code()).as(again.err()).isZero();
      YearCommandTest.assertExpected(out);
    } finally {
      LocalPostgres.delete(empty);
    }
  }
}
