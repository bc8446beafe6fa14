package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koprogo.Passed.passes;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koprogo.faults.Bench;
import org.koprogo.faults.ExactClosing;
import org.koprogo.faults.GaplessNumbers;
import org.koprogo.faults.HeldWhole;
import org.koprogo.faults.OnceOnly;

/**
 * Rows R04 to R07, shortened to fit an ordinary run; {@code ./koprogo faults} runs them in full. A
 * failure prints its figure, the seed is fixed.
 */
@NullMarked
final class LedgerConcurrencyTest {
  private static final long SEED = 20_250_101;

  private final TestDatabase database = TestDatabase.create();
  private final Bench bench = new Bench(database.admin(), TestDatabase.PASSWORD);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void r04_numbers_have_no_gaps_whoever_changes_his_mind_or_is_killed() {
    var report = new GaplessNumbers(bench, 16, 50).run(SEED);
    passes(report.figure());
    assertThat(report.undone()).isPositive();
    assertThat(report.killed()).isPositive();
  }

  @Test
  void r05_nothing_gets_in_behind_a_closing() {
    passes(new ExactClosing(bench, 12, 8).run().figure());
  }

  @Test
  void r06_a_reversal_and_every_cent_of_a_payment_happen_once() {
    passes(new OnceOnly(bench, 3, 50, 100).run(SEED).figure());
  }

  @Test
  void r07_a_lot_is_held_exactly_once_whoever_writes() {
    passes(new HeldWhole(bench, 15, 8, 3).run(SEED).figure());
  }
}
