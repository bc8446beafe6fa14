package org.koprogo.reports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.closing.Settlement;
import org.koprogo.contributions.Call;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;

/** How one amount came to be, from what was booked to the last cent of rounding. */
public sealed interface Explanation {

  /**
   * The books do not have what was asked for.
   *
   * @param known what they have instead
   */
  record Unknown(String what, String asked, List<String> known) implements Explanation {}

  /** An amount that the books can account for. */
  sealed interface Explained extends Explanation {
    Money amount();

    /** Where the arithmetic, done again from the stored weights, says something else. */
    List<String> differences();
  }

  /**
   * A party's part of one line of the settlement.
   *
   * @param postings what was booked on the account under the key in the year
   * @param lot the lot's part of their sum
   * @param holders how the lot's part was divided over those who held it
   */
  record Charge(
      Named account,
      Named key,
      Named lotName,
      Named party,
      List<Posting> postings,
      Step lot,
      List<Holder> holders,
      Voucher voucher,
      List<String> differences)
      implements Explained {
    @Override
    public Money amount() {
      return holders.stream()
          .filter(h -> h.party().equals(party))
          .map(h -> h.step().amount())
          .reduce(Money.ZERO, Money::plus);
    }
  }

  /**
   * A party's part of a call for funds.
   *
   * @param entry the entry that called
   */
  record CallPart(
      Named call,
      Call.Type type,
      LocalDate date,
      LocalDate due,
      Named key,
      Named lotName,
      Named party,
      Step lot,
      List<Owner> owners,
      EntryRef entry,
      List<String> differences)
      implements Explained {
    @Override
    public Money amount() {
      return owners.stream()
          .filter(o -> o.party().equals(party))
          .map(o -> o.step().amount())
          .reduce(Money.ZERO, Money::plus);
    }
  }

  /** A code and what people call it. */
  record Named(String code, String name) {
    @Override
    public String toString() {
      return name.isEmpty() ? code : code + " " + name;
    }
  }

  /** An entry by its number in its journal. */
  record EntryRef(String journal, long number, LocalDate date, String document) {}

  /** One line of the books: debit positive. */
  record Posting(EntryRef entry, String text, Money signed, Origin origin) {}

  /** What caused a posting. */
  sealed interface Origin {
    record Purchase(
        Named supplier, boolean creditNote, Money net, BigDecimal vatRate, Money vat, Money gross)
        implements Origin {}

    /** The part of a document that covers days after the year. */
    record Deferral(
        String invoice, Money gross, LocalDate from, LocalDate to, long daysAfter, long days)
        implements Origin {}

    record LateInterest(Money principal, LocalDate from, LocalDate to, String arithmetic)
        implements Origin {}

    record Movement(String kind, String bankAccount, Money moved) implements Origin {}

    record OpeningReversal() implements Origin {}

    record Accrual() implements Origin {}

    record ClaimClose() implements Origin {}

    record ReminderFee() implements Origin {}

    record Reversal() implements Origin {}

    /** None of these; its entry's other accounts say more. */
    record Other(List<String> accounts) implements Origin {}
  }

  /**
   * One division by largest remainder (handbook 5.2), seen from one of its parts.
   *
   * @param remainder what the floor cut off: so many {@code totalWeight}ths of a cent
   * @param rank of this remainder among all, from 1; ties go to the earlier of the list
   * @param extraCents how many were left to give after all floors, one each by rank
   */
  record Step(
      Money total,
      long weight,
      long totalWeight,
      Money floor,
      long remainder,
      int rank,
      int parts,
      long extraCents,
      boolean extraCent,
      Money amount) {

    /** The exact part in cents is this over {@code totalWeight}. */
    public BigInteger numerator() {
      return BigInteger.valueOf(total.cents()).multiply(BigInteger.valueOf(weight));
    }
  }

  /**
   * One holder's part of the lot's part.
   *
   * @param from the first day in the year; {@code toExclusive} the day after the last
   */
  record Holder(
      Named party,
      LocalDate from,
      LocalDate toExclusive,
      Settlement.Basis basis,
      Step step,
      int tenantPercent,
      Money tenantPart) {}

  /** One owner's part of a lot's part of a call. */
  record Owner(Named party, Fraction fraction, Step step) {}

  /**
   * The settlement of one owner: everything that was charged to him against everything called.
   *
   * @param charges per account and key, all his lots together
   * @param provisions per call
   * @param entry the SETTLE entry; null when nothing was left to settle
   */
  record Voucher(
      List<ChargeRow> charges,
      Money chargesTotal,
      List<CalledRow> provisions,
      Money provisionsTotal,
      Money net,
      @Nullable EntryRef entry) {}

  record ChargeRow(String account, String key, Money amount) {}

  record CalledRow(String call, Money amount) {}
}
