package org.koprogo.invoices.web;

import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Tongue;

/**
 * The documents of a fiscal year, perhaps only those in one state.
 *
 * @param state the state asked for, or ""
 * @param toEnter files that came as invoices, each with the form that enters it
 */
public record InvoiceListView(
    BooksView books, String state, List<Row> rows, List<Shown.Link> toEnter) {

  /** One document. */
  public record Row(String href, Invoice.Body body, InvoiceWords state, String supplier) {
    /** Signed as it weighs on the year: a credit note takes away. */
    public Money total() {
      return body.isCreditNote() ? body.gross().negate() : body.gross();
    }
  }

  static InvoiceListView of(
      BooksView books,
      List<Invoices.Entered> found,
      String state,
      Unpaid unpaid,
      List<Shown.Link> toEnter) {
    var rows =
        found.stream()
            .map(Invoices.Entered::invoice)
            .filter(i -> state.isEmpty() || unpaid.isIn(i, state))
            .map(i ->
                new Row(
                    books.href() + "/invoices/" + i.id().value(),
                    i.body(),
                    unpaid.stateOf(i),
                    books.names().party(i.body().supplier())))
            .toList();
    return new InvoiceListView(books, state, rows, toEnter);
  }

  public Money total() {
    return rows.stream().map(Row::total).reduce(Money.ZERO, Money::plus);
  }

  /** The states from which may be chosen. */
  public static List<Choice> states(Tongue tongue) {
    return List.of(
        new Choice("DRAFT", tongue.say(InvoiceWords.DRAFT)),
        new Choice("APPROVED", tongue.say(InvoiceWords.APPROVED)),
        new Choice("POSTED", tongue.say(InvoiceWords.POSTED)),
        new Choice("TO_PAY", tongue.say(InvoiceWords.TO_PAY)),
        new Choice("PAID", tongue.say(InvoiceWords.PAID)));
  }
}
