package org.koprogo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koprogo.SomeBuildings;
import org.koprogo.TestDatabase;

final class LedgerTest {
  private static final TestDatabase database = TestDatabase.create();
  private final SomeBuildings.Residence home = SomeBuildings.residence(database);

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void an_entry_is_posted_under_the_next_number_of_its_journal() {
    var first = home.post(home.cleaning(SomeBuildings.YEAR, 100_00));
    var second = home.post(home.cleaning(SomeBuildings.YEAR, 200_00));
    assertThat(first)
        .isInstanceOfSatisfying(PostResult.Posted.class, p -> assertThat(p.number()).isEqualTo(1));
    assertThat(second)
        .isInstanceOfSatisfying(PostResult.Posted.class, p -> assertThat(p.number()).isEqualTo(2));
  }

  @Test
  void what_is_posted_by_mistake_of_the_caller_later_rolls_back_with_it() {
    var entry =
        home.entry(
            Journal.CALL,
            SomeBuildings.YEAR,
            home.owes("410100", "P1", 100_00, SomeBuildings.YEAR),
            JournalLine.credit("701000", new org.koprogo.kernel.Money(100_00), "x"));
    assertThatThrownBy(() ->
            home.tx(tx -> {
              home.doors().ledger().post(tx, entry, "t").orFail();
              throw new IllegalStateException("later");
            }))
        .hasMessage("later");
    assertThat(
            home.<Integer>tx(
                tx -> tx.sql().fetchCount(org.koprogo.tables.ledger.Tables.JOURNAL_ENTRY)))
        .isZero();
  }
}
