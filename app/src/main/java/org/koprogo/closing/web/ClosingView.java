package org.koprogo.closing.web;

import java.util.List;
import java.util.Optional;
import org.koprogo.closing.ClosingPreview;
import org.koprogo.closing.Settlement;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.posting.BooksView;

/**
 * The end of a year, before it or after.
 *
 * @param checks empty once the year is closed
 * @param preview empty once the year is closed
 * @param mayClose whether the reader may close years
 */
public record ClosingView(
    BooksView books,
    Ledger.FiscalYear year,
    List<Check> checks,
    List<OwnerEnd> owners,
    Optional<ClosingPreview> preview,
    boolean mayClose) {

  /** How a point of the checklist stands. */
  public enum Standing {
    OK(ClosingWords.OK),
    LOOK(ClosingWords.LOOK),
    BLOCKS(ClosingWords.BLOCKS);

    private final ClosingWords words;

    Standing(ClosingWords words) {
      this.words = words;
    }

    public ClosingWords words() {
      return words;
    }
  }

  /**
   * A point of the checklist.
   *
   * @param detail what is left, or ""
   * @param href where it is done
   */
  public record Check(ClosingWords label, Standing standing, String detail, String href) {
    public boolean isOk() {
      return standing == Standing.OK;
    }

    public boolean blocks() {
      return standing == Standing.BLOCKS;
    }
  }

  /**
   * What the year leaves an owner.
   *
   * @param name his code and name
   * @param href of his page
   */
  public record OwnerEnd(String name, String href, Settlement.PartyNet net) {
    /** What he still owes; zero when he is owed. */
    public Money owes() {
      return net.net().isNegative() ? Money.ZERO : net.net();
    }

    /** What he is owed; zero when he owes. */
    public Money owed() {
      return net.net().isNegative() ? net.net().negate() : Money.ZERO;
    }
  }

  public Money provisions() {
    return owners.stream().map(o -> o.net().provisions()).reduce(Money.ZERO, Money::plus);
  }

  public Money charges() {
    return owners.stream().map(o -> o.net().charges()).reduce(Money.ZERO, Money::plus);
  }

  public Money balance() {
    return owners.stream().map(o -> o.net().net()).reduce(Money.ZERO, Money::plus);
  }

  public Money owes() {
    return owners.stream().map(OwnerEnd::owes).reduce(Money.ZERO, Money::plus);
  }

  public Money owed() {
    return owners.stream().map(OwnerEnd::owed).reduce(Money.ZERO, Money::plus);
  }

  /** The entries that the closing would post. */
  public List<JournalEntry> postings() {
    return preview.map(ClosingPreview::postings).orElse(List.of());
  }

  public boolean isReady() {
    return preview.map(ClosingPreview::isReady).orElse(false);
  }

  /** Whether a line is a debit. */
  public static boolean isDebit(JournalLine line) {
    return line.signed().isPositive();
  }

  /** Where the pages of the year are. */
  public String href() {
    return books.href() + "/years/" + year.firstDay();
  }

  /** Where the pages of the next year are. */
  public String nextHref() {
    return books.href() + "/years/" + year.lastDay().plusDays(1);
  }
}
