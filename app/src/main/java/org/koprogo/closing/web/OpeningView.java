package org.koprogo.closing.web;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.closing.OpeningRow;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;

/**
 * The balances with which a year begins.
 *
 * @param posted rows in detail, or those that the year before would give
 * @param rows how many the form offers
 * @param mayOpen whether there is something to post, and the reader may
 * @param mayTakeOver whether the items of the year before wait to be opened, and the reader may
 */
public record OpeningView(
    BooksView books,
    List<OpeningRow> posted,
    FormState form,
    int rows,
    boolean mayOpen,
    boolean mayTakeOver) {

  /** Every field that the form shows. */
  public List<String> fields() {
    var fields = new ArrayList<String>();
    for (var i = 0; i < rows; i++)
      for (var name : List.of("account", "party", "amount", "due", "text"))
        fields.add("rows." + i + "." + name);
    return fields;
  }

  /** Owners and suppliers. */
  public List<Choice> parties() {
    var parties = new ArrayList<>(books.names().owners());
    parties.addAll(books.names().suppliers());
    return List.copyOf(parties);
  }

  public Money debits() {
    return posted.stream()
        .map(OpeningRow::signed)
        .filter(Money::isPositive)
        .reduce(Money.ZERO, Money::plus);
  }

  public Money credits() {
    return posted.stream()
        .map(OpeningRow::signed)
        .filter(Money::isNegative)
        .reduce(Money.ZERO, Money::plus)
        .negate();
  }
}
