package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.koprogo.faults.Bench;
import org.koprogo.faults.GracefulStop;

/** Row R21: told to stop, the server answers what is under way and then ends. */
@NullMarked
final class GracefulStopTest {
  @Test
  void r21_fifty_requests_under_way_are_answered_before_the_end() {
    try (var database = TestDatabase.create()) {
      var bench = new Bench(database.admin(), TestDatabase.PASSWORD);
      var figure = new GracefulStop(bench, 1, 50).run().figure();
      assertThat(figure.passed()).as(figure.toString()).isTrue();
    }
  }
}
