package org.koprogo.posting;

import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.ledger.PostResult;

/**
 * The ledger's refusals on the wire. A day that no fiscal year holds is {@code not-bookable} with
 * the code {@code no-period} at its place, whatever posts.
 */
public final class PostProblems {
  public static final ProblemType PERIOD_CLOSED =
      new ProblemType("period-closed", 409, "The period is closed");
  public static final ProblemType SOURCE_REUSED =
      new ProblemType("already-booked-differently", 409, "It is booked with another content");
  public static final ProblemType NOT_BOOKABLE =
      new ProblemType("not-bookable", 422, "It cannot be booked like this");
  public static final ProblemType ACROSS_THE_FUNDS =
      new ProblemType("across-the-funds", 422, "Reserves and working capital must not mix");

  public static final ProblemType REVERSED =
      new ProblemType("entry-reversed", 409, "The entry is taken back already");
  public static final ProblemType STILL_MATCHED =
      new ProblemType("entry-still-matched", 409, "Something has met an item of the entry");

  private PostProblems() {}

  /** All of them, for operations that post. */
  public static ProblemType[] all() {
    return new ProblemType[] {PERIOD_CLOSED, SOURCE_REUSED, NOT_BOOKABLE, ACROSS_THE_FUNDS};
  }

  /**
   * The refusal as a problem.
   *
   * @throws IllegalArgumentException when it was none
   */
  public static Problem of(PostResult why) {
    return switch (why) {
      case PostResult.PeriodClosed(var day) ->
          Problem.at(
              PERIOD_CLOSED,
              "/date",
              "period-closed",
              "The period that holds " + day + " is closed.");
      case PostResult.NoPeriod(var day) ->
          Problem.at(
              NOT_BOOKABLE, "/date", "no-period", "No fiscal year of the books holds " + day + ".");
      case PostResult.NotPostable(var words) -> Problem.of(NOT_BOOKABLE, words);
      case PostResult.AcrossTheFunds(var words) -> Problem.of(ACROSS_THE_FUNDS, words);
      case PostResult.SourceReused(var source) ->
          Problem.of(SOURCE_REUSED, source + " stands in the books: reverse it first.");
      case PostResult.Posted posted ->
          throw new IllegalArgumentException("nothing was refused: " + posted);
    };
  }
}
