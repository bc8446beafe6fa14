package org.koprogo.ledger;

import java.time.LocalDate;
import java.util.List;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;

/**
 * An entry to post. Whoever holds one holds a balanced one.
 *
 * @param bookedOn the day of the books, in Brussels
 * @param document the voucher's number, as people know it (R53)
 * @param source what caused the entry, in the caller's own words; posted once per building, never
 *     interpreted
 */
public record JournalEntry(
    BuildingId building,
    Journal journal,
    LocalDate bookedOn,
    String document,
    String source,
    String label,
    List<JournalLine> lines) {

  public JournalEntry {
    lines = List.copyOf(lines);
    if (lines.size() < 2)
      throw new IllegalArgumentException("an entry needs at least two lines: " + source);
    for (var line : lines) {
      if (Accounts.isPerParty(line.account()) && line.party() == null)
        throw new IllegalArgumentException(
            "account " + line.account() + " is kept per third party: " + source);
    }
    var balance = lines.stream().map(JournalLine::signed).reduce(Money.ZERO, Money::plus);
    if (!balance.isZero())
      throw new IllegalArgumentException("the entry for " + source + " is off by " + balance);
  }
}
