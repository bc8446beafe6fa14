package org.koprogo.banking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.OpenItem;
import org.koprogo.registry.PartyId;

/**
 * What a movement may be, and what it would settle.
 *
 * @param kind as {@link Movement.Purpose#kind} names it
 * @param party the owner or supplier; null for a transfer between the building's own accounts
 * @param reasons the strongest first; never empty
 * @param parts in the order in which they would be settled; together at most the amount
 * @param rest what would stay on account; zero or more
 */
public record Suggestion(
    String kind, @Nullable PartyId party, List<Reason> reasons, List<Part> parts, Money rest) {
  public Suggestion {
    reasons = List.copyOf(reasons);
    parts = List.copyOf(parts);
  }

  /** How much of an item. */
  public record Part(OpenItem item, Money amount) {}

  /** Why it is suggested; a constant before another outweighs it. */
  public enum Reason {
    /** The structured communication is the owner's permanent reference. */
    REFERENCE,
    /** The communication names an open document of the party. */
    DOCUMENT,
    /** The other side is another bank account of the building. */
    OWN_ACCOUNT,
    /** An earlier movement from or to this bank account was the party's. */
    ACCOUNT,
    /** What remains of one open item of the party is exactly the amount. */
    AMOUNT,
    /** What remains of a few open items of the party is exactly the amount. */
    AMOUNTS,
    /** The statement names the party. */
    NAME
  }
}
