package org.koprogo.invoices.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koprogo.invoices.Invoice;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.posting.BooksView;

/**
 * What is not settled yet of the documents of suppliers. A closing takes what is open into the next
 * year under the same reference, so the years that are still open tell it for older documents too.
 *
 * @param known whether a year is open that tells it
 */
record Unpaid(List<OpenItem> items, boolean known) {

  /** As the years say that were not over before the day. */
  static Unpaid of(OpenItems items, Scope scope, BooksView books, LocalDate since) {
    var open =
        books.years().stream().filter(y -> !y.closed() && !y.lastDay().isBefore(since)).toList();
    return new Unpaid(
        open.stream()
            .flatMap(y ->
                items
                    .remaining(scope, books.building().id(), y.firstDay(), Accounts.SUPPLIERS)
                    .stream())
            .toList(),
        !open.isEmpty());
  }

  /** What a posted document leaves open; empty when it leaves nothing. */
  Optional<OpenItem> of(Invoice invoice) {
    var body = invoice.body();
    return items.stream()
        .filter(i -> i.party().equals(body.supplier()) && i.reference().equals(body.reference()))
        .findFirst();
  }

  /** Posted documents are so whether they are settled or not. */
  boolean isIn(Invoice invoice, String state) {
    return stateOf(invoice).name().equals(state)
        || InvoiceBodies.stateOf(invoice).name().equals(state);
  }

  InvoiceWords stateOf(Invoice invoice) {
    if (known && invoice instanceof Invoice.Posted)
      return of(invoice).isPresent() ? InvoiceWords.TO_PAY : InvoiceWords.PAID;
    return InvoiceWords.valueOf(InvoiceBodies.stateOf(invoice).name());
  }
}
