package org.koprogo.banking.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.banking.Banking;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.Side;
import org.koprogo.posting.BooksView;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Party;
import org.koprogo.texts.Tongue;

/**
 * The movements of a fiscal year with what its bank accounts hold, or what is open in it.
 *
 * @param on the day of the balances, included
 */
public record BankView(
    BooksView books,
    List<Banking.BookedMovement> movements,
    List<OpenItem> open,
    LocalDate on,
    List<Held> held) {

  /** What the books say that a bank account holds. */
  public record Held(BankAccount bank, Money balance) {}

  static List<Held> held(BooksView books, List<Ledger.Balance> balances) {
    return books.names().bankAccounts().stream()
        .map(bank ->
            new Held(
                bank,
                balances.stream()
                    .filter(b -> b.account().equals(bank.account()))
                    .map(Ledger.Balance::signed)
                    .reduce(Money.ZERO, Money::plus)))
        .toList();
  }

  /** Whom a movement came from or went to, or "". */
  public String who(Banking.BookedMovement movement) {
    var party =
        switch (movement.kind()) {
          case "OWNER_PAYMENT", "OWNER_REFUND" ->
              books.names().known(Party.Role.OWNER, movement.target());
          case "SUPPLIER_PAYMENT" -> books.names().known(Party.Role.SUPPLIER, movement.target());
          default -> "";
        };
    return party.isEmpty() ? movement.counterparty() : party;
  }

  public Money total() {
    return movements.stream().map(Banking.BookedMovement::amount).reduce(Money.ZERO, Money::plus);
  }

  public static BankWords kind(String kind) {
    return BankWords.valueOf(kind);
  }

  /** Debit positive: what the building is owed. */
  public static Money signed(OpenItem item) {
    return item.side() == Side.DEBIT ? item.remaining() : item.remaining().negate();
  }

  public Money openTotal() {
    return open.stream().map(BankView::signed).reduce(Money.ZERO, Money::plus);
  }

  /** The form that books the payment of an item, filled; null where nobody pays it so. */
  public @Nullable String payment(OpenItem item) {
    var ofOwner = item.account().startsWith("410");
    if ((item.side() == Side.DEBIT) != ofOwner) return null;
    return books.href() + "/movements/new?item=" + item.id().value();
  }

  /** The form of a movement. */
  public record Sheet(BooksView books, FormState form) {
    public static List<Choice> kinds(Tongue tongue) {
      return Arrays.stream(MovementApi.Kind.values())
          .map(k -> new Choice(k.name(), tongue.say(kind(k.name()))))
          .toList();
    }
  }
}
