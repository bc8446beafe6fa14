package org.koprogo.banking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Side;
import org.koprogo.registry.PartyId;

/** From a movement to its entry (handbook 7.2 rule 19). Pure. */
final class MovementPosting {
  private final Movement movement;
  private final String text;

  MovementPosting(Movement movement) {
    this.movement = movement;
    this.text = movement.statement().text();
  }

  /**
   * @param settling how an owner's receipt is divided; null for everything else
   */
  JournalEntry entry(@Nullable Settling settling) {
    var lines =
        switch (movement.purpose()) {
          case Movement.Purpose.OwnerPayment(var owner) ->
              receipt(
                  owner, settling == null ? new Settling(List.of(), movement.amount()) : settling);
          case Movement.Purpose.OwnerRefund(var owner) ->
              List.of(other(Accounts.OWNERS).of(owner).due(movement.reference(), null), bank());
          case Movement.Purpose.SupplierPayment(var supplier) ->
              List.of(
                  other(Accounts.SUPPLIERS).of(supplier).due(movement.reference(), null), bank());
          case Movement.Purpose.InternalTransfer() ->
              List.of(bank(), other(Accounts.INTERNAL_TRANSFERS));
          case Movement.Purpose.BankCharges(var key) ->
              List.of(other(Accounts.BANK_CHARGES).by(key), bank());
          case Movement.Purpose.Interest interest -> interest(interest);
          case Movement.Purpose.InsuranceIndemnity(_) -> List.of(bank(), other(Accounts.CLAIMS));
        };
    return new JournalEntry(
        movement.building(),
        Journal.bank(movement.account()),
        movement.date(),
        movement.reference(),
        "movement:" + movement.fiscalYear() + ":" + movement.reference(),
        text,
        lines);
  }

  private JournalLine bank() {
    return JournalLine.of(movement.account(), Side.DEBIT, movement.amount(), text);
  }

  private JournalLine other(String account) {
    return JournalLine.of(account, Side.CREDIT, movement.amount(), text);
  }

  private List<JournalLine> receipt(PartyId owner, Settling settling) {
    var lines = new ArrayList<JournalLine>();
    lines.add(bank());
    for (var account : List.of(Accounts.OWNERS_RESERVE, Accounts.OWNERS, Accounts.OWNERS_WORKS)) {
      var paid = settling.on(account);
      if (!paid.isZero())
        lines.add(
            JournalLine.of(account, Side.CREDIT, paid, text)
                .of(owner)
                .due(movement.reference(), null));
    }
    return lines;
  }

  private List<JournalLine> interest(Movement.Purpose.Interest interest) {
    var lines = new ArrayList<JournalLine>();
    lines.add(bank());
    add(lines, Accounts.WITHHOLDING_TAX, Side.DEBIT, interest.withholding(), interest);
    add(lines, Accounts.BANK_INTEREST, Side.CREDIT, interest.gross(), interest);
    return lines;
  }

  private void add(
      List<JournalLine> lines,
      String account,
      Side side,
      Money amount,
      Movement.Purpose.Interest interest) {
    if (!amount.isZero()) lines.add(JournalLine.of(account, side, amount, text).by(interest.key()));
  }
}
