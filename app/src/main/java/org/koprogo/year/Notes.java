package org.koprogo.year;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.Rooms;
import org.koprogo.contributions.Call;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.BankAccount;

/** What the law asks for and a booked year does not show: said to the syndic, never refused. */
final class Notes {
  private final Rooms rooms;
  private final Scope scope;
  private final BuildingId building;
  private final Ledger.FiscalYear year;

  Notes(Rooms rooms, Scope scope, BuildingId building, Ledger.FiscalYear year) {
    this.rooms = rooms;
    this.scope = scope;
    this.building = building;
    this.year = year;
  }

  List<String> all() {
    var notes = new ArrayList<String>();
    reserve(notes);
    accounts(notes);
    belowZero(notes);
    return notes;
  }

  /** R8, art. 3.86 §3: a waiver or a young building may excuse it, so it is a note. */
  private void reserve(List<String> notes) {
    var called =
        rooms.contributions.calls(scope, building, year.firstDay()).stream()
            .filter(c -> c.call().type() == Call.Type.RESERVE)
            .map(c -> c.call().amount())
            .reduce(Money.ZERO, Money::plus);
    var minimum =
        rooms
            .budgets
            .of(scope, building, year.firstDay())
            .map(b -> b.minimumToReserve())
            .orElse(Money.ZERO);
    if (called.compareTo(minimum) >= 0) return;
    notes.add(
        "R8: the calls for the reserve make "
            + called
            + ", less than 5 % of last year's ordinary charges, "
            + minimum
            + "; from five years after the provisional acceptance only a waiver by four fifths"
            + " allows it");
  }

  /** R7: the wall stands between reserves and working capital; one fund may use up another's. */
  private void belowZero(List<String> notes) {
    for (var balance : rooms.ledger.balances(scope, building, year.firstDay(), year.lastDay())) {
      if (balance.account().startsWith("160") && balance.signed().isPositive()) {
        notes.add(
            "R7: the reserve fund "
                + balance.account()
                + " is "
                + balance.signed()
                + " below zero on the last day; other money of the reserves has paid for it");
      }
    }
  }

  /** R9, art. 3.86 §3 and 3.89 §5, 3°: one account for the working capital, one for the reserve. */
  private void accounts(List<String> notes) {
    var purposes =
        rooms.registry.bankAccounts(scope, building).stream().map(BankAccount::purpose).toList();
    for (var purpose :
        List.of(BankAccount.Purpose.WORKING_CAPITAL, BankAccount.Purpose.RESERVE_FUND)) {
      if (!purposes.contains(purpose)) {
        notes.add(
            "R9: no bank account has the purpose "
                + purpose
                + "; working capital and reserve fund need an account each");
      }
    }
  }
}
