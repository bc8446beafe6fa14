package org.koprogo.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;

/** The door to supplier documents: enter, approve, post. */
public final class Invoices {
  private final Ledger ledger;
  private final InvoiceStore store = new InvoiceStore();

  public Invoices(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Enters a document as a draft. A rate of VAT that the dated table does not know is refused by
   * the database.
   */
  public Invoice.Draft enter(Tx tx, Invoice.Body body) {
    var draft = new Invoice.Draft(new InvoiceId(Ids.next()), body);
    store.insert(tx, draft);
    return draft;
  }

  /** Approves a draft, which is then ready to be posted. */
  public Invoice.Approved approve(Tx tx, Invoice.Draft draft, String by, Instant at) {
    store.approve(tx, draft, by, at);
    return new Invoice.Approved(draft.id(), draft.body(), by, at);
  }

  /** Every answer to a posting of a document. */
  public sealed interface PostInvoiceResult {
    record Booked(Invoice.Posted invoice) implements PostInvoiceResult {}

    record NotBooked(PostResult why) implements PostInvoiceResult {}
  }

  /**
   * Books an approved document: its state and its entries commit together or not at all; on {@link
   * PostInvoiceResult.NotBooked} the caller lets its transaction go. Booked once, the same document
   * again answers as it did.
   */
  public PostInvoiceResult post(Tx tx, Invoice.Approved invoice) {
    EntryId purchase = null;
    var stood = false;
    for (var entry : new InvoicePosting(invoice.id(), invoice.body()).entries()) {
      var answer = ledger.post(tx, entry, invoice.by());
      if (!(answer instanceof PostResult.Posted posted))
        return new PostInvoiceResult.NotBooked(answer);
      if (purchase == null) {
        purchase = posted.entry();
        stood = posted.replay();
      }
    }
    if (purchase == null)
      throw new IllegalStateException("a document without entries: " + invoice.body().reference());
    if (!stood) store.posted(tx, invoice, purchase);
    return new PostInvoiceResult.Booked(new Invoice.Posted(invoice.id(), invoice.body(), purchase));
  }

  /** The posted documents of a fiscal year in list order. */
  public List<Invoice.Posted> posted(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return new InvoiceQueries().posted(scope, building, fiscalYear);
  }
}
