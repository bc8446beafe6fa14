package org.koprogo.ledger;

import java.time.LocalDate;

/** Every answer to a posting. */
public sealed interface PostResult {
  /**
   * It stands in the books, under this number of its journal and year; {@code replay} when it
   * already did.
   */
  record Posted(EntryId entry, long number, boolean replay) implements PostResult {}

  /** The day lies in a period that is closed. */
  record PeriodClosed(LocalDate day) implements PostResult {}

  /** The books have no period that holds the day. */
  record NoPeriod(LocalDate day) implements PostResult {}

  /** The chart lacks an account, or it is a heading. */
  record NotPostable(String words) implements PostResult {}

  /**
   * It would move money between the reserves and the working capital in a way that no rule allows.
   */
  record AcrossTheFunds(String words) implements PostResult {}

  /** The same source is posted with other content: correct it by a reversal. */
  record SourceReused(String source) implements PostResult {}

  /** The entry, where any other answer is a mistake of the code that asked. */
  default EntryId orFail() {
    if (this instanceof Posted posted) return posted.entry();
    throw new IllegalStateException("not posted: " + this);
  }
}
