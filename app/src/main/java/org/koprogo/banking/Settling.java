package org.koprogo.banking;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;

/**
 * How an owner's receipt is divided over what he owes: by due date, then by creation, on 4100, 4101
 * and 4102 alike; the surplus stays on account (handbook 7.2 rule 5). Pure.
 */
record Settling(List<Part> parts, Money surplus) {

  record Part(OpenItem item, Money amount) {}

  static Settling of(Money receipt, List<OpenItem> open) {
    var parts = new ArrayList<Part>();
    var left = receipt;
    var owed =
        open.stream()
            .filter(i -> i.side() == Side.DEBIT && Accounts.isOwners(i.account()))
            .sorted(OpenItems.OLDEST_DUE)
            .toList();
    for (var item : owed) {
      var part = Money.min(left, item.remaining());
      if (part.isPositive()) parts.add(new Part(item, part));
      left = left.minus(part);
    }
    return new Settling(List.copyOf(parts), left);
  }

  /**
   * The same where the payer said what he pays (handbook E11): those parts, and the rest on
   * account.
   */
  static Settling chosen(Money receipt, List<Chosen> chosen, List<OpenItem> open) {
    var parts = new ArrayList<Part>();
    var left = receipt;
    for (var c : chosen) {
      var item = open.stream().filter(i -> i.id().equals(c.item())).findFirst().orElseThrow();
      parts.add(new Part(item, c.amount()));
      left = left.minus(c.amount());
    }
    return new Settling(List.copyOf(parts), left);
  }

  /** What the receipt pays on one account; the surplus stands on 410100. */
  Money on(String account) {
    var sum =
        parts.stream()
            .filter(p -> p.item().account().equals(account))
            .map(Part::amount)
            .reduce(Money.ZERO, Money::plus);
    return account.equals(Accounts.OWNERS) ? sum.plus(surplus) : sum;
  }
}
