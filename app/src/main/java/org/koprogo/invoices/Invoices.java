package org.koprogo.invoices;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.registry.PartyId;

/** The door to supplier documents: enter, approve, post. */
public final class Invoices {
  private final Ledger ledger;
  private final InvoiceStore store = new InvoiceStore();
  private final InvoiceQueries queries = new InvoiceQueries();

  public Invoices(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Enters a document as a draft. A rate of VAT that the dated table does not know is refused by
   * the database.
   */
  public Invoice.Draft enter(Tx tx, Invoice.Body body, String by) {
    var draft = new Invoice.Draft(new InvoiceId(Ids.next()), body);
    store.insert(tx, draft, by);
    return draft;
  }

  /** Puts another content in the place of a draft's; who does so has had his hands on it. */
  public Invoice.Draft rewrite(Tx tx, Invoice.Draft draft, Invoice.Body body, String by) {
    var rewritten = new Invoice.Draft(draft.id(), body);
    store.rewrite(tx, rewritten, by);
    return rewritten;
  }

  /** Throws a draft away. */
  public void discard(Tx tx, Invoice.Draft draft) {
    store.delete(tx, draft);
  }

  /** The document of this id in its state, held until the end of the transaction; or nothing. */
  public Optional<Entered> find(Scope scope, BuildingId building, InvoiceId id) {
    return queries.find(scope, building, id);
  }

  /** A document in its state, who entered it, and who changed it while it was a draft. */
  public record Entered(Invoice invoice, String by, Set<String> changedBy) {
    /** The same of the document in another state. */
    public Entered as(Invoice other) {
      return new Entered(other, by, changedBy);
    }

    public boolean isFrom(String who) {
      return by.equals(who) || changedBy.contains(who);
    }
  }

  /** The documents of a fiscal year in every state, in list order. */
  public List<Entered> ofYear(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.ofYear(scope, building, fiscalYear);
  }

  /** How many documents wait for an approval, and how many approved ones to be posted. */
  public record Waiting(int drafts, int approved) {
    public static final Waiting NOTHING = new Waiting(0, 0);
  }

  /** What waits, of every building in which something does, in one statement. */
  public Map<BuildingId, Waiting> waiting(Scope scope) {
    return queries.waiting(scope);
  }

  /**
   * A draft among all buildings.
   *
   * @param hands who entered or changed it
   */
  public record ToApprove(
      BuildingId building,
      InvoiceId id,
      String reference,
      PartyId supplier,
      String text,
      LocalDate date,
      @Nullable LocalDate due,
      Money gross,
      boolean creditNote,
      Set<String> hands) {}

  /**
   * The drafts of all buildings, those due first before the others.
   *
   * @param most of them
   */
  public List<ToApprove> toApprove(Scope scope, int most) {
    return queries.toApprove(scope, most);
  }

  /** Days between two documents of one amount within which they may be the same one. */
  public static final int ALIKE_DAYS = 10;

  /** A document that another one looks like. */
  public record Alike(InvoiceId id, String reference, LocalDate date, Money gross) {}

  /**
   * What each of these may be a second time: a document of the same supplier and type in the same
   * building, with the same reference but for case, signs, spaces and zeros in front, or with the
   * same total and a date at most {@link #ALIKE_DAYS} days away.
   *
   * @return nothing for a document that looks like no other
   */
  public Map<InvoiceId, List<Alike>> alike(Scope scope, List<InvoiceId> documents) {
    return queries.alike(scope, documents);
  }

  /** The document that has this reference in a fiscal year, in whatever state. */
  public Optional<InvoiceId> referred(
      Scope scope, BuildingId building, LocalDate fiscalYear, String reference) {
    return queries.referred(scope, building, fiscalYear, reference);
  }

  /** The rates of VAT in percent that the law knows on a day; 0 is exempt. */
  public List<BigDecimal> vatRates(Scope scope, LocalDate day) {
    return queries.vatRates(scope, day);
  }

  /** The place of the next document in the year's list, from 1. */
  public int nextPosition(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.lastPosition(scope, building, fiscalYear) + 1;
  }

  /**
   * Whether somebody else must approve a document that has been in one's hands: above the
   * building's threshold, as the database refuses it.
   */
  public static boolean needsOther(Money gross, Money threshold) {
    return gross.compareTo(threshold) > 0;
  }

  /** Every answer to an approval. */
  public sealed interface ApproveResult {
    record Approved(Invoice.Approved invoice) implements ApproveResult {}

    /** Who entered or changed it cannot approve it: it is above the building's threshold. */
    record FourEyes() implements ApproveResult {}
  }

  /** Approves as one of the building's people, whose hands must not be the only ones. */
  public ApproveResult approveAs(Tx tx, Invoice.Draft draft, String by, Instant at) {
    return store.approveUnlessAlone(tx, draft, by, at)
        ? new ApproveResult.Approved(new Invoice.Approved(draft.id(), draft.body(), by, at))
        : new ApproveResult.FourEyes();
  }

  /** Approves a draft, which is then ready to be posted. */
  public Invoice.Approved approve(Tx tx, Invoice.Draft draft, String by, Instant at) {
    store.approve(tx, draft, by, at);
    return new Invoice.Approved(draft.id(), draft.body(), by, at);
  }

  /** Makes an approved document a draft again, which anybody may change who may enter one. */
  public Invoice.Draft reopen(Tx tx, Invoice.Approved approved) {
    store.reopen(tx, approved);
    return new Invoice.Draft(approved.id(), approved.body());
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

  /** What posting the document writes, or wrote: the purchase first. */
  public List<JournalEntry> entries(Invoice invoice) {
    return new InvoicePosting(invoice.id(), invoice.body()).entries();
  }

  /** The posted documents of a fiscal year in list order. */
  public List<Invoice.Posted> posted(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.posted(scope, building, fiscalYear);
  }
}
