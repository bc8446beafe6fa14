package org.koprogo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koprogo.Rooms;
import org.koprogo.TestDatabase;
import org.koprogo.db.Audit;
import org.koprogo.year.oracle.RandomYear;
import org.koprogo.year.oracle.YearOracle;

/**
 * Any year of the vocabulary closes to 0.00, keeps every invariant, and comes out as the oracle
 * computes it in memory from the same files, by another hand and another way. {@code
 * -Dkoprogo.years=1000} runs more of them.
 */
class RandomYearsTest {
  private static final long FIRST_SEED = 20_261_122;
  private static final int YEARS = Integer.getInteger("koprogo.years", 15);
  private static final Path CHART =
      Path.of("../examples/residence-les-tilleuls/chart-of-accounts.csv");

  @Test
  void a_random_year_comes_out_as_the_oracle_says(@TempDir Path folder) throws Exception {
    try (var database = TestDatabase.create()) {
      for (var i = 0; i < YEARS; i++)
        check(database, Long.getLong("koprogo.seed", FIRST_SEED) + i, folder);
      assertThat(Audit.verify(database.admin())).isEmpty();
    }
  }

  private static void check(TestDatabase database, long seed, Path folder) throws IOException {
    var year = folder.resolve("seed-" + seed);
    RandomYear.write(seed, year, CHART);
    var outcome =
        new YearRun(database.db(), new Rooms())
            .run(database.organization(), YearRunTest.read(year), Progress.NONE);
    assertThat(outcome).as("seed=" + seed).isInstanceOf(YearOutcome.Closed.class);
    if (outcome instanceof YearOutcome.Closed(var summary, var reports)) {
      assertThat(summary.result().isZero()).isTrue();
      YearOracle.reports(year)
          .forEach((file, text) ->
              assertThat(reports.get(file)).as("seed=" + seed + " " + file).isEqualTo(text));
    }
  }
}
