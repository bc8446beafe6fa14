package org.koprogo.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.ledger.Side;
import org.koprogo.posting.BooksView;

/**
 * A page of the journal of a fiscal year.
 *
 * @param account only entries with a line on it, or ""
 * @param next the address of the next page; null on the last
 */
public record JournalView(
    BooksView books, String account, List<PostedEntry> entries, @Nullable String next) {

  public String href(EntryId entry) {
    return books.href() + "/entries/" + entry.value();
  }

  /** One entry with its lines. */
  public record Sheet(BooksView books, PostedEntry entry, List<JournalLine> lines) {
    public String href(EntryId other) {
      return books.href() + "/entries/" + other.value();
    }

    /** The ledger of an account in the entry's year. */
    public String ledger(String account) {
      return books.href() + "/years/" + entry.fiscalYear() + "/general-ledger?account=" + account;
    }

    /** The page of what caused it, or null where that is no page of its own. */
    public @Nullable String source() {
      var parts = entry.source().split(":", -1);
      return parts[0].equals("invoice") && parts.length > 1
          ? books.href() + "/invoices/" + parts[1]
          : null;
    }

    /** Whether it can be taken back by hand. */
    public boolean isReversible() {
      return entry.reversedBy() == null;
    }

    public Money sum(Side side) {
      return lines.stream()
          .filter(l -> l.side() == side)
          .map(JournalLine::amount)
          .reduce(Money.ZERO, Money::plus);
    }
  }
}
