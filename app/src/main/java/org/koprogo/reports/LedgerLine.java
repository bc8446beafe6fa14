package org.koprogo.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;

/**
 * One line of a ledger with what is left after it.
 *
 * @param signed debit positive
 * @param balance of the account, or of the owner, after this line
 */
public record LedgerLine(
    UUID entry,
    String journal,
    long number,
    LocalDate date,
    String document,
    String account,
    @Nullable UUID party,
    @Nullable UUID key,
    String text,
    Money signed,
    Money balance,
    Mark mark) {

  /** Where the line stands. */
  public record Mark(String account, long order, int line) {
    @Override
    public String toString() {
      return account + "_" + order + "_" + line;
    }

    /** The mark that was written so, or null. */
    public static @Nullable Mark of(String text) {
      if (!text.matches("[0-9]{2,6}_[0-9]{1,18}_[0-9]{1,9}")) return null;
      var parts = text.split("_", -1);
      return new Mark(parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }
  }
}
