package org.koprogo.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

/**
 * One line: an account, a side, an amount of more than zero.
 *
 * @param party required on 410 and 440; the entry checks it
 * @param key only on classes 6 and 7: the line is divided by it at the settlement
 * @param item what to follow until it is met; on 410 and 440 only
 */
public record JournalLine(
    String account,
    @Nullable PartyId party,
    @Nullable KeyId key,
    Side side,
    Money amount,
    String label,
    @Nullable Item item) {

  public JournalLine {
    if (!amount.isPositive())
      throw new IllegalArgumentException(
          "a line has an amount of more than zero: " + account + " " + amount);
    if (item != null && party == null)
      throw new IllegalArgumentException("an open item belongs to a party");
  }

  /**
   * @param reference what people call the debt or the payment
   * @param due the day on which it must be paid; null for a credit
   */
  public record Item(String reference, @Nullable LocalDate due) {}

  public static JournalLine debit(String account, Money amount, String label) {
    return new JournalLine(account, null, null, Side.DEBIT, amount, label, null);
  }

  public static JournalLine credit(String account, Money amount, String label) {
    return new JournalLine(account, null, null, Side.CREDIT, amount, label, null);
  }

  /** The amount on this side when positive, on the other when negative. */
  public static JournalLine of(String account, Side side, Money signed, String label) {
    return new JournalLine(
        account,
        null,
        null,
        signed.isNegative() ? side.opposite() : side,
        signed.abs(),
        label,
        null);
  }

  public JournalLine of(PartyId third) {
    return new JournalLine(account, third, key, side, amount, label, item);
  }

  public JournalLine by(@Nullable KeyId divided) {
    return new JournalLine(account, party, divided, side, amount, label, item);
  }

  public JournalLine due(String reference, @Nullable LocalDate day) {
    return new JournalLine(account, party, key, side, amount, label, new Item(reference, day));
  }

  /** Debit positive, credit negative. */
  public Money signed() {
    return side == Side.DEBIT ? amount : amount.negate();
  }

  JournalLine mirrored() {
    return new JournalLine(account, party, key, side.opposite(), amount, label, item);
  }
}
