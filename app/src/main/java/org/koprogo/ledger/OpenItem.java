package org.koprogo.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.registry.PartyId;

/**
 * What a party owes (debit) or is owed (credit) by one line.
 *
 * @param due null for a credit
 * @param remaining what the other side has not yet met; zero or more
 * @param order of creation
 */
public record OpenItem(
    ItemId id,
    EntryId entry,
    PartyId party,
    String account,
    String reference,
    LocalDate bookedOn,
    @Nullable LocalDate due,
    Side side,
    Money amount,
    Money remaining,
    long order) {

  /** The day it counts from: its due date, or the day of its booking when it has none. */
  public LocalDate dueOrBooked() {
    return due == null ? bookedOn : due;
  }

  /** The same, of which so much remains. */
  public OpenItem withRemaining(Money remaining) {
    return new OpenItem(
        id, entry, party, account, reference, bookedOn, due, side, amount, remaining, order);
  }
}
