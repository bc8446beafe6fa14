package org.koprogo.banking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.Side;

/** Whether what somebody chose to settle can be settled. Pure. */
public final class Choosing {
  private Choosing() {}

  /** What is wrong with a choice. */
  public enum Trouble {
    /** The movement is not of a party, or this is no open item of it on the other side. */
    UNKNOWN_ITEM,
    TWICE,
    /** The amount is not from 0.01 to what remains of the item. */
    ABOVE_REMAINING,
    /** With those before it, it is more than the movement. */
    ABOVE_AMOUNT
  }

  /**
   * The first that does not fit, or nothing.
   *
   * @param open what remains of the movement's party
   */
  static Optional<Banking.BookResult.NotChosen> wrong(
      Movement movement, List<Chosen> chosen, List<OpenItem> open) {
    var seen = new HashSet<ItemId>();
    var left = movement.amount().abs();
    for (var i = 0; i < chosen.size(); i++) {
      var one = chosen.get(i);
      var item =
          open.stream().filter(o -> o.id().equals(one.item()) && canMeet(movement, o)).findFirst();
      left = left.minus(one.amount());
      Trouble trouble = null;
      if (item.isEmpty()) trouble = Trouble.UNKNOWN_ITEM;
      else if (!seen.add(one.item())) trouble = Trouble.TWICE;
      else if (!one.amount().isPositive() || one.amount().compareTo(item.get().remaining()) > 0)
        trouble = Trouble.ABOVE_REMAINING;
      else if (left.compareTo(Money.ZERO) < 0) trouble = Trouble.ABOVE_AMOUNT;
      if (trouble != null) return Optional.of(new Banking.BookResult.NotChosen(i, trouble));
    }
    return Optional.empty();
  }

  static boolean canMeet(Movement movement, OpenItem item) {
    return switch (movement.purpose()) {
      case Movement.Purpose.OwnerPayment _ ->
          movement.amount().isPositive()
              && item.side() == Side.DEBIT
              && Accounts.isOwners(item.account());
      case Movement.Purpose.SupplierPayment _ ->
          item.account().equals(Accounts.SUPPLIERS)
              && item.side() == (movement.amount().isPositive() ? Side.DEBIT : Side.CREDIT);
      default -> false;
    };
  }
}
