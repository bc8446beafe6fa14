package org.koprogo.invoices.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Says;
import org.koprogo.documents.DocumentId;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.InvoiceId;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.EntryId;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

/** Documents as they look on the wire. */
final class InvoiceBodies {
  private InvoiceBodies() {}

  /** In which state a document is. */
  enum State {
    DRAFT,
    APPROVED,
    POSTED
  }

  @Says("A line of a document that is to be entered.")
  record NewInvoiceLine(
      @Says(value = "The account of the cost, 2 to 6 digits.", example = "610500", most = 6)
          String account,
      @Says("The key by which it is divided; none for works, claims and private lines.")
          @Nullable KeyId key,
      @Says("The one owner who bears it; on account 643000 alone.") @Nullable PartyId owner,
      @Says("The amount without VAT.") Money net,
      @Says("The rate of VAT in percent; 0 is exempt.") BigDecimal vatRate,
      @Says("The VAT; computed half up on the cent when it is left out.") @Nullable Money vat) {}

  @Says("What a reserve fund pays of a document.")
  record FinancingBody(
      @Says(value = "The fund's account, 160xxx.", example = "160100", most = 6) String fund,
      @Says("How much.") Money amount) {}

  @Says("A document that is to be entered as a draft.")
  record NewInvoice(
      @Says(value = "Its number with the building, once in the year.", example = "I14", most = 100)
          String reference,
      @Says("Whether it is an invoice or a credit note; the amounts of both are positive.")
          Invoice.Type type,
      @Says("The supplier.") PartyId supplier,
      @Says("Its date; it is booked on it.") LocalDate date,
      @Says("When the supplier wants the money.") @Nullable LocalDate due,
      @Says(value = "What it is for.", example = "Cleaning, March") String text,
      @Says("The total with VAT; the sum of the lines when it is left out.") @Nullable Money gross,
      @Says("Whether last year's books expected the cost already: 444000 is debited instead.")
          @Nullable Boolean clearsAccrual,
      @Says("The first day of the service it covers, for the prepaid part.")
          @Nullable LocalDate coverageFrom,
      @Says("The last day of the service it covers.") @Nullable LocalDate coverageTo,
      @Says(value = "The document that a credit note refers to.", example = "I11", most = 100)
          @Nullable String refersTo,
      @Says("When an owner pays what is recharged to him; needed with private lines.")
          @Nullable LocalDate privateDue,
      @Says(value = "Its lines.", most = 200) List<NewInvoiceLine> lines,
      @Says(value = "What reserve funds pay of it.", most = 50)
          @Nullable List<FinancingBody> financing,
      @Says(
              value =
                  "The files that it came as, kept among the building's documents; they belong to it from now on.",
              most = 20)
          @Nullable List<DocumentId> documents) {}

  @Says("A line of a document.")
  record InvoiceLineBody(
      @Says(value = "The account of the cost.", example = "610500") String account,
      @Says("The key by which it is divided.") @Nullable KeyId key,
      @Says("The one owner who bears it.") @Nullable PartyId owner,
      @Says("Without VAT.") Money net,
      @Says("The rate of VAT in percent.") BigDecimal vatRate,
      @Says("The VAT, part of the cost.") Money vat,
      @Says("With VAT.") Money gross) {
    static InvoiceLineBody of(Invoice.Line l) {
      return new InvoiceLineBody(
          l.account(), l.key(), l.privateParty(), l.net(), l.vatRate(), l.vat(), l.gross());
    }
  }

  @Says("A supplier's document in its state.")
  record InvoiceBody(
      @Says("Its id.") InvoiceId id,
      @Says("DRAFT, APPROVED or POSTED.") State state,
      @Says("The fiscal year, by its first day.") LocalDate fiscalYear,
      @Says(value = "Its number with the building.", example = "I14") String reference,
      @Says("Its place in the year's list, from 1.") long position,
      @Says("Invoice or credit note.") Invoice.Type type,
      @Says("The supplier.") PartyId supplier,
      @Says("Its date.") LocalDate date,
      @Says("When the supplier wants the money.") @Nullable LocalDate due,
      @Says(value = "What it is for.", example = "Cleaning, March") String text,
      @Says("The total with VAT.") Money gross,
      @Says("Whether last year's books expected the cost already.") boolean clearsAccrual,
      @Says("The first day of the service.") @Nullable LocalDate coverageFrom,
      @Says("The last day of the service.") @Nullable LocalDate coverageTo,
      @Says(value = "The document it refers to.", example = "I11") @Nullable String refersTo,
      @Says("When an owner pays what is recharged to him.") @Nullable LocalDate privateDue,
      @Says("Its lines.") List<InvoiceLineBody> lines,
      @Says("What reserve funds pay of it.") List<FinancingBody> financing,
      @Says(value = "Who entered it.", example = "person:0197f0a0") String enteredBy,
      @Says(value = "Who approved it, once it is.", example = "person:0197f0a1")
          @Nullable String approvedBy,
      @Says("The entry in the books, once it is posted.") @Nullable EntryId entry) {

    static InvoiceBody of(Invoices.Entered entered) {
      var invoice = entered.invoice();
      var b = invoice.body();
      return new InvoiceBody(
          invoice.id(),
          stateOf(invoice),
          b.fiscalYear(),
          b.reference(),
          b.position(),
          b.type(),
          b.supplier(),
          b.date(),
          b.due(),
          b.text(),
          b.gross(),
          b.clearsAccrual(),
          b.coverage() == null ? null : b.coverage().from(),
          b.coverage() == null ? null : b.coverage().to(),
          b.refersTo(),
          b.privateDue(),
          b.lines().stream().map(InvoiceLineBody::of).toList(),
          b.financing().stream().map(f -> new FinancingBody(f.fund(), f.amount())).toList(),
          entered.by(),
          invoice instanceof Invoice.Approved approved ? approved.by() : null,
          invoice instanceof Invoice.Posted posted ? posted.entry() : null);
    }
  }

  static State stateOf(Invoice invoice) {
    return switch (invoice) {
      case Invoice.Draft _ -> State.DRAFT;
      case Invoice.Approved _ -> State.APPROVED;
      case Invoice.Posted _ -> State.POSTED;
    };
  }
}
