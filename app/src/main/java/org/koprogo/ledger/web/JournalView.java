package org.koprogo.ledger.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.ledger.Side;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Vouchers;
import org.koprogo.texts.Said;

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

  /** One entry with its lines and the files that it rests on. */
  public record Sheet(
      BooksView books, PostedEntry entry, List<JournalLine> lines, Vouchers vouchers) {
    public String href(EntryId other) {
      return books.href() + "/entries/" + other.value();
    }

    /** The ledger of an account in the entry's year. */
    public String ledger(String account) {
      return books.href() + "/years/" + entry.fiscalYear() + "/general-ledger?account=" + account;
    }

    /** The invoice that caused it. */
    static Optional<UUID> invoiceOf(PostedEntry entry) {
      var parts = entry.source().split(":", -1);
      return parts[0].equals("invoice") && parts.length > 1 ? Ids.read(parts[1]) : Optional.empty();
    }

    /** The page of what caused it, or of all that did so; null where there is none. */
    public @Nullable String source() {
      return switch (entry.kind()) {
        case "invoice" -> invoiceOf(entry).map(id -> books.href() + "/invoices/" + id).orElse(null);
        case "call" -> books.href() + "/calls?year=" + entry.fiscalYear();
        case "movement" -> books.href() + "/movements?year=" + entry.fiscalYear();
        default -> null;
      };
    }

    /** Whether it can be taken back by hand. */
    public boolean isReversible() {
      return entry.reversedBy() == null && Ledger.isItsOwnRecord(entry);
    }

    /** How it is put right where it cannot be taken back; null where it can, or was. */
    public @Nullable Said way() {
      if (entry.reversedBy() != null || isReversible()) return null;
      return switch (entry.kind()) {
        case "invoice" -> JournalWords.WAY_INVOICE;
        case "call" -> JournalWords.WAY_CALL;
        case "movement" -> JournalWords.WAY_MOVEMENT;
        default -> JournalWords.WAY_ENTRY;
      };
    }

    public Money sum(Side side) {
      return lines.stream()
          .filter(l -> l.side() == side)
          .map(JournalLine::amount)
          .reduce(Money.ZERO, Money::plus);
    }
  }
}
