package org.koprogo.banking.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.banking.Movement;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.Side;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Said;

/**
 * A line of a statement on its way into the books: what it says, what it may be, what it settles,
 * and the entry that it becomes.
 *
 * @param question what the statement says, as it was typed
 * @param trouble why nothing can be suggested; null when it can, or nothing was asked yet
 * @param proposals null before anything was asked
 * @param manual the form on which everything is said by hand, filled with what was typed
 */
public record MatchView(
    BooksView books,
    FormState question,
    @Nullable Said trouble,
    @Nullable List<Proposed> proposals,
    @Nullable Picked picked,
    String manual) {

  /** A suggestion, and the address that takes it. */
  public record Proposed(
      String href,
      String kind,
      String party,
      List<Said> reasons,
      List<Settled> parts,
      Money rest,
      boolean isChosen) {}

  /** What would be settled of a document. */
  public record Settled(String reference, Money amount) {}

  /** What can be settled, and the amount that was typed beside it. */
  public record Offered(OpenItem item, String name, String typed) {}

  /** A field that goes along unseen. */
  public record Along(String name, String value) {}

  /**
   * A suggestion that was taken.
   *
   * @param difference of the movement that the chosen amounts leave on account
   * @param trouble what keeps it from being booked; null when nothing does
   * @param entry the lines that would be posted; empty when there is trouble
   * @param asked fields of the question, for checking again
   * @param sent fields of the movement, for booking
   */
  public record Picked(
      Movement movement,
      List<Offered> offered,
      Money difference,
      @Nullable Said trouble,
      List<JournalLine> entry,
      List<Along> asked,
      List<Along> sent,
      FormState form) {

    public Money sum(Side side) {
      return entry.stream()
          .filter(line -> line.side() == side)
          .map(JournalLine::amount)
          .reduce(Money.ZERO, Money::plus);
    }
  }

  public boolean isAsked() {
    return proposals != null;
  }

  public static Said kind(String kind) {
    return BankView.kind(kind);
  }
}
