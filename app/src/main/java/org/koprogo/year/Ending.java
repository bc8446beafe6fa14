package org.koprogo.year;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.Rooms;
import org.koprogo.closing.YearEnd;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;

/** Defers, settles, locks, opens the next year; refuses a year in which anything is left. */
final class Ending {
  private final Rooms rooms;
  private final Tx tx;
  private final BuildingId building;
  private final Ledger.FiscalYear year;
  private final Trial trial;

  Ending(Rooms rooms, Tx tx, BuildingId building, Ledger.FiscalYear year, Trial trial) {
    this.rooms = rooms;
    this.tx = tx;
    this.building = building;
    this.year = year;
    this.trial = trial;
  }

  void run() {
    trial.attempt(this::defer);
    trial.attempt(this::settle);
    if (trial.isClean()) trial.attempt(this::close);
  }

  private void defer() {
    var refused = new ArrayList<Finding>();
    for (var answer : rooms.adjustments.defer(tx, building, year, YearRun.ACTOR)) {
      if (answer instanceof PostResult.Posted) continue;
      refused.addAll(Postings.refused("invoices.json", "-", answer).findings());
    }
    if (!refused.isEmpty()) throw new Refusal(refused);
  }

  private void settle() {
    switch (rooms.yearEnd.settle(tx, building, year, YearRun.ACTOR)) {
      case YearEnd.SettleResult.Settled _ -> {}
      case YearEnd.SettleResult.NotClear notClear -> throw new Refusal(findings(notClear));
      case YearEnd.SettleResult.NotBooked(var why) ->
          throw Postings.refused("folder", "settlement", why);
    }
  }

  private List<Finding> findings(YearEnd.SettleResult.NotClear notClear) {
    var findings = new ArrayList<Finding>();
    for (var u : notClear.undivided()) {
      var words = " is divided by " + u.key() + ", under which no lot has a weight";
      findings.add(
          new Finding(
              "meter-readings.csv", u.key(), "units", "5.1", "account " + u.account() + words));
    }
    for (var left : notClear.left()) {
      findings.add(
          end(
              left.account(),
              "balance",
              "3.3-4",
              "the account must be clear at the closing; " + left.amount() + " is left"));
    }
    if (!notClear.result().isZero()) {
      findings.add(
          end(
              "result",
              "amount",
              "7.2-8",
              "the year ends with a result of "
                  + notClear.result()
                  + " instead of 0.00: a cost without key is not financed, or an income without key not appropriated"));
    }
    return findings;
  }

  /** What is left at the end may be left because something before it was refused. */
  private Finding end(String row, String field, String rule, String words) {
    var doubt = trial.isClean() ? "" : " (without what is refused above)";
    return new Finding("folder", row, field, rule, words + doubt);
  }

  private void close() {
    var next = rooms.yearEnd.close(tx, building, year, YearRun.ACTOR);
    if (next.isPresent() && !(next.get() instanceof PostResult.Posted)) {
      throw new Refusal(
          "opening-balances.csv",
          "next year",
          "debit/credit",
          "R55",
          "the next year is already open with other balances than this one leaves");
    }
  }
}
