package org.koprogo.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.ledger.EntryId;

/**
 * What the commissioner asks or finds, with what was answered, in its order.
 *
 * @param fiscalYear by its first day
 * @param entry that it is about, or null for the year as a whole
 * @param by who made it, as the books name him
 */
public record Remark(
    RemarkId id,
    LocalDate fiscalYear,
    @Nullable EntryId entry,
    String words,
    String by,
    Instant at,
    List<Turn> turns) {
  public Remark {
    turns = List.copyOf(turns);
  }

  /**
   * An answer, or the commissioner's last word.
   *
   * @param settles whether nothing more is asked; its words may then be empty
   */
  public record Turn(boolean settles, String words, String by, Instant at) {}

  /** What is to be done about it. */
  public enum State {
    /** Somebody must answer. */
    OPEN,
    /** The commissioner must say whether that settles it. */
    ANSWERED,
    SETTLED
  }

  public State state() {
    if (turns.isEmpty()) return State.OPEN;
    return turns.getLast().settles() ? State.SETTLED : State.ANSWERED;
  }
}
