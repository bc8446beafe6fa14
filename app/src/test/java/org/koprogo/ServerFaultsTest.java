package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koprogo.Passed.passes;

import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koprogo.faults.Bench;
import org.koprogo.faults.FullPool;
import org.koprogo.faults.OnceByKey;
import org.koprogo.faults.RollingRestart;

/**
 * Rows R11, R21 and R24 on servers in processes of their own, shortened to fit an ordinary run;
 * {@code ./koprogo faults} runs them in full. A failure prints its figure.
 */
@NullMarked
final class ServerFaultsTest {
  private static final long SEED = 20_250_101;

  private final TestDatabase database = TestDatabase.create();
  private final Bench bench = new Bench(database.admin(), TestDatabase.PASSWORD);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void r11_a_key_has_one_effect_and_one_answer_whoever_dies() {
    var report = new OnceByKey(bench, 30, 8, 15, 1).run(SEED);
    passes(report.figure());
    assertThat(report.deaths().cut()).isPositive();
    assertThat(report.deaths().ended()).isPositive();
    assertThat(report.deaths().crashed()).isPositive();
  }

  @Test
  void r21_two_servers_restarted_in_turn_fail_nobody() {
    passes(new RollingRestart(bench, 1, 4).run().figure());
  }

  @Test
  void r24_who_finds_no_connection_is_told_to_come_back_and_all_is_well_afterwards() {
    passes(new FullPool(bench, Duration.ofSeconds(8)).run().figure());
  }
}
