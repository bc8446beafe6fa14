package org.koprogo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koprogo.SomeBuildings.CURRENT;
import static org.koprogo.SomeBuildings.SAVINGS;
import static org.koprogo.SomeBuildings.YEAR;
import static org.koprogo.SomeBuildings.YEAR_END;
import static org.koprogo.ledger.JournalLine.credit;
import static org.koprogo.ledger.JournalLine.debit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koprogo.Session;
import org.koprogo.SomeBuildings;
import org.koprogo.TestDatabase;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.registry.PartyId;

/** The door to the books: each answer once, open items, the wall between the funds. */
@NullMarked
final class LedgerTest {
  private static final TestDatabase database = TestDatabase.create();
  private static final LocalDate DAY = LocalDate.of(2025, 3, 15);
  private static final Journal BANK = Journal.bank(CURRENT);
  private static final Journal BANK_OF_SAVINGS = Journal.bank(SAVINGS);

  private final SomeBuildings.Residence home = SomeBuildings.residence(database);

  @AfterAll
  static void close() {
    database.close();
  }

  // Each answer of a posting, once.

  @Test
  void an_entry_is_posted_under_the_next_number_of_its_journal_and_year() {
    var numbers =
        List.of(home.cleaning(DAY, 100_00), home.cleaning(DAY.minusDays(9), 200_00)).stream()
            .map(entry -> posted(home.post(entry)).number())
            .toList();
    var ofPurchases =
        posted(
            home.post(
                home.entry(
                    Journal.PUR,
                    DAY,
                    debit("610500", cents(1), "x"),
                    credit("444000", cents(1), "x"))));

    assertThat(numbers).containsExactly(1L, 2L);
    assertThat(ofPurchases.number()).isEqualTo(1);
    home.tx(tx -> {
      home.doors()
          .ledger()
          .openYear(tx, home.id(), YEAR_END.plusDays(1), LocalDate.of(2026, 12, 31));
      return null;
    });
    assertThat(posted(home.post(home.cleaning(YEAR_END.plusDays(1), 1))).number()).isEqualTo(1);
  }

  @Test
  void the_same_source_again_answers_with_the_entry_that_stands() {
    var entry = called("P1", 500_00);
    var first = posted(home.post(entry));
    var again = posted(home.post(entry));

    assertThat(again).isEqualTo(new PostResult.Posted(first.entry(), first.number(), true));
    assertThat(items()).hasSize(1);
  }

  @Test
  void the_same_source_with_other_content_is_refused() {
    var entry = home.cleaning(DAY, 100_00);
    home.post(entry).orFail();
    var other =
        home.entry(
            entry.source(),
            Journal.OD,
            DAY,
            debit("610500", cents(1), "x"),
            credit("444000", cents(1), "x"));
    assertThat(home.post(other)).isEqualTo(new PostResult.SourceReused(entry.source()));
    var elsewhere =
        home.entry(entry.source(), Journal.PUR, DAY, entry.lines().toArray(JournalLine[]::new));
    assertThat(home.post(elsewhere)).isEqualTo(new PostResult.SourceReused(entry.source()));
  }

  @Test
  void a_closed_month_takes_nothing_and_its_neighbours_do() {
    home.tx(tx -> {
      home.doors().ledger().closePeriod(tx, home.id(), YEAR, LocalDate.of(2025, 3, 1));
      return null;
    });
    assertThat(home.post(home.cleaning(LocalDate.of(2025, 3, 1), 1)))
        .isEqualTo(new PostResult.PeriodClosed(LocalDate.of(2025, 3, 1)));
    assertThat(home.post(home.cleaning(LocalDate.of(2025, 3, 31), 1)))
        .isInstanceOf(PostResult.PeriodClosed.class);
    assertThat(home.post(home.cleaning(LocalDate.of(2025, 2, 28), 1)))
        .isInstanceOf(PostResult.Posted.class);
    assertThat(home.post(home.cleaning(LocalDate.of(2025, 4, 1), 1)))
        .isInstanceOf(PostResult.Posted.class);
  }

  @Test
  void a_closed_year_takes_nothing_and_says_that_it_is_closed() {
    home.tx(tx -> {
      home.doors().ledger().closeYear(tx, home.id(), YEAR);
      return null;
    });
    assertThat(home.post(home.cleaning(YEAR, 1))).isInstanceOf(PostResult.PeriodClosed.class);
    assertThat(home.post(home.cleaning(YEAR_END, 1))).isInstanceOf(PostResult.PeriodClosed.class);
    var year = home.tx(tx -> home.doors().ledger().year(tx, home.id(), YEAR));
    assertThat(year.orElseThrow().closed()).isTrue();
  }

  @Test
  void what_was_posted_before_the_closing_is_still_answered_after_it() {
    var entry = home.cleaning(DAY, 1);
    var first = posted(home.post(entry));
    home.tx(tx -> {
      home.doors().ledger().closeYear(tx, home.id(), YEAR);
      return null;
    });
    assertThat(posted(home.post(entry)).entry()).isEqualTo(first.entry());
  }

  @Test
  void a_day_outside_the_years_is_refused() {
    assertThat(home.post(home.cleaning(YEAR.minusDays(1), 1)))
        .isEqualTo(new PostResult.NoPeriod(YEAR.minusDays(1)));
    assertThat(home.post(home.cleaning(YEAR_END.plusDays(1), 1)))
        .isInstanceOf(PostResult.NoPeriod.class);
  }

  @Test
  void an_unknown_account_and_a_heading_are_refused() {
    assertThat(
            home.post(
                home.entry(
                    Journal.OD,
                    DAY,
                    debit("619999", cents(1), "x"),
                    credit("444000", cents(1), "x"))))
        .isInstanceOf(PostResult.NotPostable.class);
    assertThat(
            home.post(
                home.entry(
                    Journal.OD, DAY, debit("61", cents(1), "x"), credit("444000", cents(1), "x"))))
        .isInstanceOf(PostResult.NotPostable.class);
  }

  @Test
  void after_a_refusal_the_transaction_goes_on() {
    var number =
        home.tx(tx -> {
          var ledger = home.doors().ledger();
          assertThat(ledger.post(tx, home.cleaning(YEAR.minusDays(1), 1), "t"))
              .isInstanceOf(PostResult.NoPeriod.class);
          return posted(ledger.post(tx, home.cleaning(DAY, 1), "t")).number();
        });
    assertThat(number).isEqualTo(1);
  }

  @Test
  void what_its_caller_undoes_was_never_posted() {
    var entry = called("P1", 100_00);
    assertThatThrownBy(() ->
            home.tx(tx -> {
              home.doors().ledger().post(tx, entry, "t").orFail();
              throw new IllegalStateException("later");
            }))
        .hasMessage("later");
    assertThat(items()).isEmpty();
    assertThat(posted(home.post(entry)))
        .extracting(PostResult.Posted::number, PostResult.Posted::replay)
        .containsExactly(1L, false);
  }

  @Test
  void an_entry_that_does_not_balance_cannot_even_be_said() {
    assertThatThrownBy(() ->
            home.entry(
                Journal.OD,
                DAY,
                debit("610500", cents(100), "x"),
                credit("444000", cents(99), "x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.01");
    assertThatThrownBy(() -> debit("610500", cents(0), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            home.entry(
                Journal.OD, DAY, debit("410100", cents(1), "x"), credit("444000", cents(1), "x")))
        .hasMessageContaining("third party");
  }

  // Each answer of a reversal, once.

  @Test
  void a_reversal_mirrors_its_entry_and_both_are_settled() {
    var entry = home.post(called("P1", 500_00)).orFail();
    var reversed = reverse(entry);

    assertThat(reversed).isInstanceOf(Ledger.ReverseResult.Reversed.class);
    assertThat(items()).hasSize(2).allSatisfy(i -> assertThat(i.remaining()).isEqualTo(Money.ZERO));
    assertThat(balances(YEAR_END)).isEmpty();
    assertThat(reverse(entry)).isInstanceOf(Ledger.ReverseResult.AlreadyReversed.class);
  }

  @Test
  void a_reversal_opens_no_item_where_its_entry_opened_none() {
    var entry =
        home.post(
                home.entry(
                    Journal.OD,
                    DAY,
                    debit("410100", cents(100), "x").of(home.party("P1")),
                    credit("701000", cents(100), "x")))
            .orFail();
    assertThat(reverse(entry)).isInstanceOf(Ledger.ReverseResult.Reversed.class);
    assertThat(items()).isEmpty();
    assertThat(reverse(entry)).isInstanceOf(Ledger.ReverseResult.AlreadyReversed.class);
  }

  @Test
  void an_entry_that_is_not_there_is_not_reversed() {
    assertThat(reverse(new EntryId(Ids.next()))).isInstanceOf(Ledger.ReverseResult.NotFound.class);
  }

  @Test
  void an_entry_that_a_payment_has_met_is_not_reversed() {
    var entry = home.post(called("P1", 500_00)).orFail();
    pay("P1", 1_00);
    assertThat(reverse(entry)).isEqualTo(new Ledger.ReverseResult.StillMatched("CALL-P1"));
  }

  @Test
  void a_reversal_into_a_closed_month_is_refused_and_leaves_nothing() {
    var entry = home.post(home.cleaning(DAY, 1)).orFail();
    home.tx(tx -> {
      home.doors().ledger().closePeriod(tx, home.id(), YEAR, LocalDate.of(2025, 3, 1));
      return null;
    });
    assertThat(reverse(entry))
        .isEqualTo(new Ledger.ReverseResult.Refused(new PostResult.PeriodClosed(DAY)));
    assertThat(reverse(entry, DAY.plusMonths(1))).isInstanceOf(Ledger.ReverseResult.Reversed.class);
  }

  // Open items.

  @Test
  void a_credit_is_used_by_the_next_call_and_a_call_by_the_next_credit() {
    pay("P1", 300_00);
    home.post(called("P1", 500_00)).orFail();
    assertThat(remaining("P1")).containsExactly(cents(200_00));
    pay("P1", 150_00);
    assertThat(remaining("P1")).containsExactly(cents(50_00));
    pay("P1", 80_00);
    assertThat(remaining("P1")).containsExactly(cents(30_00));
    var unused =
        home.tx(tx -> home.doors().items().unusedCredit(tx, home.id(), YEAR, home.party("P1")));
    assertThat(unused).isEqualTo(cents(30_00));
  }

  @Test
  void the_oldest_due_date_is_met_first_whatever_was_posted_first() {
    home.post(
            home.entry(
                Journal.CALL,
                DAY,
                home.owes("410100", "P1", 100_00, DAY.plusDays(60)),
                credit("701000", cents(100_00), "x")))
        .orFail();
    home.post(
            home.entry(
                Journal.CALL,
                DAY,
                home.owes("410100", "P1", 200_00, DAY.plusDays(30)),
                credit("701000", cents(200_00), "x")))
        .orFail();
    pay("P1", 250_00);
    assertThat(remaining("P1")).containsExactly(cents(50_00));
    assertThat(items())
        .filteredOn(i -> !i.remaining().isZero())
        .singleElement()
        .satisfies(i -> assertThat(i.due()).isEqualTo(DAY.plusDays(60)));
  }

  @Test
  void a_credit_is_the_partys_own_and_of_its_account() {
    pay("P5", 300_00);
    home.post(
            home.entry(
                Journal.CALL,
                DAY,
                home.owes("410000", "P5", 100_00, DAY),
                credit("700000", cents(100_00), "x"),
                debit("681600", cents(100_00), "x"),
                credit("160000", cents(100_00), "x")))
        .orFail();
    home.post(called("P1", 500_00)).orFail();
    assertThat(remaining("P1")).containsExactly(cents(500_00));
    assertThat(remaining("P5")).containsExactlyInAnyOrder(cents(300_00), cents(100_00));
  }

  @Test
  void a_match_past_what_remains_is_refused_by_the_database() {
    home.post(called("P1", 500_00)).orFail();
    var receipt =
        home.entry(
            BANK, DAY, debit(CURRENT, cents(600_00), "x"), home.isCredited("410100", "P1", 600_00));
    home.post(receipt).orFail();
    var debit = items().getFirst();
    var credit = items().getLast();
    assertThatThrownBy(() -> match(debit, credit, 500_01))
        .hasMessageContaining("matched_within_amount");
    match(debit, credit, 500_00);
    assertThatThrownBy(() -> match(debit, credit, 1)).hasMessageContaining("matched_within_amount");
    assertThatThrownBy(() -> match(debit, credit, 0)).hasMessageContaining("forbidden");
    assertThatThrownBy(() -> match(debit, credit, -1)).hasMessageContaining("forbidden");
    assertThatThrownBy(() -> match(credit, debit, 1)).isInstanceOf(RuntimeException.class);
    assertThat(remaining("P1")).containsExactly(cents(100_00));
  }

  // The wall between the funds (handbook E11, E13, E16, E17, E18).

  @Test
  void e11_one_payment_covers_a_provision_and_a_reserve_call() {
    assertThat(
            home.post(
                home.entry(
                    BANK,
                    DAY,
                    debit(CURRENT, cents(1_062_47), "x"),
                    home.isCredited("410100", "P1", 912_00),
                    home.isCredited("410000", "P1", 150_47))))
        .isInstanceOf(PostResult.Posted.class);
    // What RESERVES is owed: its receivable fell, the cash is in the other purse.
    assertThat(owedByReserves()).isEqualTo(cents(-150_47));
  }

  @Test
  void e13_collected_reserve_money_is_moved_to_the_savings() {
    home.post(
            home.entry(
                BANK,
                DAY,
                debit("580000", cents(1_175_50), "x"),
                credit(CURRENT, cents(1_175_50), "x")))
        .orFail();
    home.post(
            home.entry(
                BANK_OF_SAVINGS,
                DAY,
                debit(SAVINGS, cents(1_175_50), "x"),
                credit("580000", cents(1_175_50), "x")))
        .orFail();
    assertThat(owedByReserves()).isEqualTo(cents(1_175_50));
  }

  @Test
  void e16_a_withdrawal_is_the_one_way_out_of_a_reserve_by_voucher() {
    assertThat(
            home.post(
                home.entry(
                    Journal.OD,
                    DAY,
                    debit("160000", cents(2_597_00), "x"),
                    credit("781600", cents(2_597_00), "x"))))
        .isInstanceOf(PostResult.Posted.class);
    assertThat(
            home.post(
                home.entry(
                    Journal.CALL,
                    DAY,
                    debit("681600", cents(1), "x"),
                    credit("160000", cents(1), "x"))))
        .isInstanceOf(PostResult.Posted.class);
    assertThat(
            home.post(
                home.entry(
                    Journal.OD,
                    DAY,
                    debit("160000", cents(1), "x"),
                    credit("160100", cents(1), "x"))))
        .isInstanceOf(PostResult.Posted.class);
  }

  @Test
  void e17_e18_a_bank_books_charges_and_interest_on_the_account_it_keeps() {
    assertThat(
            home.post(
                home.entry(
                    BANK,
                    DAY,
                    debit("650000", cents(22_50), "x"),
                    credit(CURRENT, cents(22_50), "x"))))
        .isInstanceOf(PostResult.Posted.class);
    assertThat(
            home.post(
                home.entry(
                    BANK_OF_SAVINGS,
                    DAY,
                    debit(SAVINGS, cents(148_68), "x"),
                    debit("640100", cents(63_72), "x"),
                    credit("750000", cents(212_40), "x"))))
        .isInstanceOf(PostResult.Posted.class);
  }

  @Test
  void no_other_voucher_crosses_between_the_funds() {
    for (var across :
        List.of(
            home.entry(
                Journal.OD, DAY, debit("160000", cents(1), "x"), credit("611001", cents(1), "x")),
            home.entry(
                Journal.OD, DAY, debit("610500", cents(1), "x"), credit("160000", cents(1), "x")),
            home.entry(
                Journal.OD, DAY, debit(CURRENT, cents(1), "x"), credit(SAVINGS, cents(1), "x")),
            home.entry(
                Journal.PUR, DAY, debit("610500", cents(1), "x"), credit(SAVINGS, cents(1), "x")),
            home.entry(
                Journal.SET,
                DAY,
                home.owes("410000", "P1", 1, DAY),
                home.isCredited("410100", "P1", 1)),
            home.entry(
                Journal.CALL,
                DAY,
                home.owes("410000", "P1", 5, DAY),
                credit("700000", cents(5), "x"),
                debit("681600", cents(4), "x"),
                credit("160000", cents(4), "x")),
            // A withdrawal does not open the wall for what stands beside it.
            home.entry(
                Journal.OD,
                DAY,
                debit("160000", cents(5), "x"),
                credit("781600", cents(4), "x"),
                credit("610500", cents(1), "x")))) {
      assertThat(home.post(across))
          .as(across.toString())
          .isInstanceOf(PostResult.AcrossTheFunds.class);
    }
  }

  @Test
  void an_entry_of_a_bank_journal_moves_its_bank() {
    assertThat(
            home.post(
                home.entry(
                    BANK, DAY, debit(SAVINGS, cents(1), "x"), credit("580000", cents(1), "x"))))
        .isInstanceOf(PostResult.AcrossTheFunds.class);
    assertThat(
            home.post(
                home.entry(
                    BANK, DAY, debit("610500", cents(1), "x"), credit("580000", cents(1), "x"))))
        .isInstanceOf(PostResult.AcrossTheFunds.class);
  }

  @Test
  void an_account_with_postings_does_not_change_its_fund() {
    home.post(home.entry(BANK, DAY, debit("580000", cents(1), "x"), credit(CURRENT, cents(1), "x")))
        .orFail();
    try (var session = Session.as(database, "app_rw", home.org())) {
      assertThat(
              session.attempt(
                  "update ledger.account set fund = 'RESERVES' where code = '" + CURRENT + "'"))
          .isEqualTo("23514 account_in_use");
      assertThat(
              session.attempt("update ledger.account set fund = 'RESERVES' where code = '610500'"))
          .isEqualTo("23514 fund_of_account");
      assertThat(
              session.attempt(
                  "update ledger.account set label_fr = 'Banque' where code = '" + CURRENT + "'"))
          .isEmpty();
    }
  }

  // Balances as of any day.

  @Test
  void a_balance_is_known_as_of_any_day() {
    home.post(home.cleaning(LocalDate.of(2025, 1, 31), 100)).orFail();
    home.post(home.cleaning(LocalDate.of(2025, 2, 1), 20)).orFail();
    home.post(
            home.entry(
                Journal.CALL,
                LocalDate.of(2025, 2, 2),
                home.owes("410100", "P1", 7, DAY),
                credit("701000", cents(7), "x")))
        .orFail();

    assertThat(balances(LocalDate.of(2025, 1, 30))).isEmpty();
    assertThat(balances(LocalDate.of(2025, 1, 31))).containsExactly("444000 -1.00", "610500 1.00");
    assertThat(balances(LocalDate.of(2025, 2, 1))).containsExactly("444000 -1.20", "610500 1.20");
    assertThat(balances(YEAR_END))
        .containsExactly("410100 0.07", "444000 -1.20", "610500 1.20", "701000 -0.07");
  }

  private static PostResult.Posted posted(PostResult result) {
    if (result instanceof PostResult.Posted posted) return posted;
    throw new AssertionError("not posted: " + result);
  }

  private static Money cents(long cents) {
    return new Money(cents);
  }

  private JournalEntry called(String party, long cents) {
    return home.entry(
        Journal.CALL,
        DAY,
        home.owes("410100", party, cents, DAY.plusDays(30)),
        credit("701000", cents(cents), "Call"));
  }

  /** A receipt on account, which then meets what is open. */
  private void pay(String party, long cents) {
    var entry =
        home.entry(
            BANK,
            DAY,
            debit(CURRENT, cents(cents), "Paid"),
            home.isCredited("410100", party, cents));
    home.tx(tx -> {
      home.doors().ledger().post(tx, entry, "t").orFail();
      home.doors().items().useCredits(tx, entry, entry.lines());
      return null;
    });
  }

  private Ledger.ReverseResult reverse(EntryId entry) {
    return reverse(entry, DAY);
  }

  private Ledger.ReverseResult reverse(EntryId entry, LocalDate on) {
    return home.tx(tx -> home.doors().ledger().reverse(tx, home.id(), entry, on, "t"));
  }

  private void match(OpenItem debit, OpenItem credit, long cents) {
    home.tx(tx -> {
      home.doors().items().match(tx, home.id(), debit.id(), credit.id(), cents(cents), DAY);
      return null;
    });
  }

  private List<OpenItem> items() {
    return home.tx(tx -> home.doors().items().ofYear(tx, home.id(), YEAR));
  }

  private List<Money> remaining(String party) {
    PartyId id = home.party(party);
    return home.tx(tx -> home.doors().items().remaining(tx, home.id(), YEAR, id)).stream()
        .map(OpenItem::remaining)
        .toList();
  }

  private Money owedByReserves() {
    return home.tx(tx -> home.doors().ledger().owedByReserves(tx, home.id(), YEAR, YEAR_END));
  }

  private List<String> balances(LocalDate asOf) {
    return home.tx(tx -> home.doors().ledger().balances(tx, home.id(), YEAR, asOf)).stream()
        .map(b -> b.account() + " " + b.signed())
        .toList();
  }
}
