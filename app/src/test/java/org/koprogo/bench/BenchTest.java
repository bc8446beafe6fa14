package org.koprogo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse;
import org.koprogo.TestDatabase;

/** What is timed must be right. How long it takes is nobody's test. */
class BenchTest {
  private static final Path EXAMPLE = Path.of("../examples/residence-les-tilleuls");

  @Test
  void every_measurement_of_the_api_is_of_a_right_answer() throws Exception {
    var told = new StringWriter();
    try (var ground = Ground.scratch(TestDatabase.server(), TestDatabase.PASSWORD)) {
      var bench = new ApiBench(ground, ApiBench.Size.TINY, 7);
      assertThat(bench.run(new PrintWriter(told, true), true, _ -> {})).isEmpty();
    }
    assertThat(told.toString())
        .contains("sign-ins, ", "one lot, P50", "a page of 50 entries, P99", "\"violated\":0")
        .contains("an invoice entered, approved and posted, P99");
    assertThat(ApiHouse.tree(told.toString().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Map.class);
    var measure = new ApiBench.Measure("one lot, P50", false, 4, 1, "its row by SQL");
    assertThat(measure.line())
        .isEqualTo(new Figure("one lot, P50", "4.00 ms", "1.00 ms, its row by SQL", "0.25"));
  }

  @Test
  void every_measurement_leaves_right_books_and_a_line_in_the_table() throws Exception {
    var table = new StringWriter();
    try (var ground = Ground.scratch(TestDatabase.server(), TestDatabase.PASSWORD)) {
      var bench = new LedgerBench(ground, Sizes.tiny(), 7, EXAMPLE);
      assertThat(bench.run(new PrintWriter(table, true), _ -> {})).isEmpty();
    }
    assertThat(table.toString())
        .contains("seed 7", "what | figure | ceiling | ratio", "0 violated")
        .contains("entries posted, 1 thread", "entries posted, 2 threads on 2 buildings")
        .contains("the example year", "settlement of 12 lots x 6 cost lines: computing")
        .contains("trial balance, one of 4 buildings, P50");
  }

  @Test
  void every_page_that_is_timed_comes() throws Exception {
    var told = new StringWriter();
    try (var ground = Ground.scratch(TestDatabase.server(), TestDatabase.PASSWORD)) {
      var bench = new PageBench(ground, PageBench.Size.TINY, 7, EXAMPLE);
      assertThat(bench.run(new PrintWriter(told, true), _ -> {})).isEmpty();
    }
    assertThat(told.toString().lines().filter(l -> l.contains(" ms, its ")))
        .hasSize(20)
        .allSatisfy(line -> assertThat(line).matches(".*, its [1-9][0-9]* statements .*"));
    assertThat(told.toString())
        .contains("the demo | portfolio", "4 buildings | an owner's account", "0 violated");
  }
}
