package org.koprogo.year;

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

  Ending(Rooms rooms, Tx tx, BuildingId building, Ledger.FiscalYear year) {
    this.rooms = rooms;
    this.tx = tx;
    this.building = building;
    this.year = year;
  }

  void run() {
    for (var answer : rooms.adjustments.defer(tx, building, year, YearRun.ACTOR)) {
      if (!(answer instanceof PostResult.Posted))
        throw Postings.refused("invoices.json", "-", answer);
    }
    switch (rooms.yearEnd.settle(tx, building, year, YearRun.ACTOR)) {
      case YearEnd.SettleResult.Settled _ -> {}
      case YearEnd.SettleResult.NothingToDivideBy(var account, var key) ->
          throw end(
              "meter-readings.csv",
              key,
              "units",
              "5.1",
              "account " + account + " is divided by " + key + ", under which no lot has a weight");
      case YearEnd.SettleResult.ResultNotZero(var result) ->
          throw end(
              "folder",
              "result",
              "amount",
              "7.2-8",
              "the year ends with a result of "
                  + result
                  + " instead of 0.00: a cost without key is not financed, or an income without key not appropriated");
      case YearEnd.SettleResult.NotCleared(var account, var left) ->
          throw end(
              "folder",
              account,
              "balance",
              "3.3-4",
              "the account must be clear at the closing; " + left + " is left");
      case YearEnd.SettleResult.NotBooked(var why) ->
          throw Postings.refused("folder", "settlement", why);
    }
    var next = rooms.yearEnd.close(tx, building, year, YearRun.ACTOR);
    if (next.isPresent() && !(next.get() instanceof PostResult.Posted)) {
      throw end(
          "folder",
          "next year",
          "opening",
          "R55",
          "the next year is already open with other balances");
    }
  }

  private static Refusal end(String file, String row, String field, String rule, String words) {
    return new Refusal(file, row, field, rule, words);
  }
}
