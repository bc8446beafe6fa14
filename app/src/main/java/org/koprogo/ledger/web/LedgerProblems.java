package org.koprogo.ledger.web;

import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.kernel.BuildingId;
import org.koprogo.ledger.PostResult;
import org.koprogo.posting.PostProblems;

/** The refusals of the books, as the API names them. */
final class LedgerProblems {
  static final ProblemType BOOKS_OPEN =
      new ProblemType("books-open", 409, "The building has its books already");
  static final ProblemType NO_BOOKS =
      new ProblemType("books-not-open", 409, "The building has no books yet");
  static final ProblemType YEAR_OVERLAPS =
      new ProblemType("fiscal-year-overlaps", 409, "Another fiscal year has one of these days");
  static final ProblemType ACCOUNT_IN_USE =
      new ProblemType("account-in-use", 409, "The account has entries");
  static final ProblemType UNBALANCED =
      new ProblemType("entry-unbalanced", 422, "Debits and credits are not equal");
  static final ProblemType PARTY_UNKNOWN =
      new ProblemType("party-unknown", 422, "The building has no such party");
  static final ProblemType KEY_UNKNOWN =
      new ProblemType("key-unknown", 422, "The building has no such key");
  static final ProblemType ACCOUNT_UNKNOWN =
      new ProblemType("account-unknown", 422, "The chart has no such account to post on");
  static final ProblemType FUND_WALL = PostProblems.ACROSS_THE_FUNDS;
  static final ProblemType PERIOD_CLOSED = PostProblems.PERIOD_CLOSED;
  static final ProblemType SOURCE_REUSED = PostProblems.SOURCE_REUSED;
  static final ProblemType REVERSED = PostProblems.REVERSED;
  static final ProblemType STILL_MATCHED = PostProblems.STILL_MATCHED;

  static final ProblemType KEPT_ELSEWHERE =
      new ProblemType("entry-kept-elsewhere", 409, "The entry belongs to another record");

  private LedgerProblems() {}

  /** How what the entry is of goes back. */
  static Problem keptElsewhere(String kind, BuildingId building) {
    var at = "/api/v1/buildings/" + building;
    var way =
        switch (kind) {
          case "invoice" ->
              "It is the entry of an invoice: enter, approve and post a CREDIT_NOTE that refers to it, POST "
                  + at
                  + "/invoices.";
          case "call" ->
              "It is the entry of a call for funds: withdraw the call, POST "
                  + at
                  + "/years/{year}/call-withdrawals; once it is paid, give back what was asked too much by an entry that credits each owner, POST "
                  + at
                  + "/entries.";
          case "movement" ->
              "It is the entry of a movement of the bank: book the movement that the bank's correction is, POST "
                  + at
                  + "/movements.";
          case "transfer" ->
              "It is the entry of a transfer of lots: record the transfer back, POST "
                  + at
                  + "/transfers.";
          case "settlement", "deferral" ->
              "It is an entry of the year's settlement, which stays: put right in the next year by an entry, POST "
                  + at
                  + "/entries.";
          case "opening" ->
              "It is the opening of a year, which stays: put right by an entry, POST "
                  + at
                  + "/entries.";
          default -> "Another record keeps it: put right by an entry, POST " + at + "/entries.";
        };
    return Problem.of(KEPT_ELSEWHERE, way);
  }

  /** Why an entry was not posted. */
  static Problem of(PostResult refused) {
    return switch (refused) {
      case PostResult.Posted posted -> throw new IllegalStateException("posted: " + posted);
      case PostResult.PeriodClosed(var day) ->
          Problem.at(PERIOD_CLOSED, "/bookedOn", "period-closed", day + " lies in a closed period");
      case PostResult.NoPeriod(var day) ->
          Problem.at(
              PostProblems.NOT_BOOKABLE,
              "/bookedOn",
              "no-period",
              "No fiscal year of the books holds " + day + ".");
      case PostResult.NotPostable(var words) ->
          Problem.at(ACCOUNT_UNKNOWN, "/lines", "account", words.replaceFirst("^ERROR: ", ""));
      case PostResult.AcrossTheFunds(var words) ->
          Problem.at(FUND_WALL, "/lines", "fund-wall", words.replaceFirst("^ERROR: ", ""));
      case PostResult.SourceReused(var source) ->
          Problem.at(SOURCE_REUSED, "/source", "reused", source + " is posted with other content");
    };
  }
}
