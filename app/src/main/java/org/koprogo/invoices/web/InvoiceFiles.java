package org.koprogo.invoices.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Fault;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.documents.Document;
import org.koprogo.documents.DocumentId;
import org.koprogo.documents.Documents;
import org.koprogo.documents.Documents.AttachResult;
import org.koprogo.documents.Reader;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.InvoiceId;
import org.koprogo.invoices.web.InvoiceBodies.NewInvoice;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.posting.Named;

/** The kept files that a draft is to rest on: looked at before it is entered, and given to it. */
final class InvoiceFiles {
  private final Documents documents;

  InvoiceFiles(Documents documents) {
    this.documents = documents;
  }

  /**
   * Notes every file that the draft cannot have. Only the office enters documents, and it reads all
   * of them.
   *
   * @param own the draft that is rewritten, which keeps what it has; null for a new one
   */
  void check(
      Named named, Scope scope, BuildingId building, NewInvoice sent, @Nullable InvoiceId own) {
    var files = of(sent);
    for (var i = 0; i < files.size(); i++) {
      var fault =
          fault(i, answer(documents.find(scope, building, files.get(i), new Reader.Office()), own));
      fault.ifPresent(f -> named.note(f.at(), f.code(), f.words()));
    }
  }

  private static AttachResult answer(Optional<Document> found, @Nullable InvoiceId own) {
    if (found.isEmpty()) return AttachResult.NO_DOCUMENT;
    if (found.get().withdrawn() != null) return AttachResult.WITHDRAWN;
    var thing = found.get().thing();
    return thing == null || (own != null && thing.equals(thing(own)))
        ? AttachResult.ATTACHED
        : AttachResult.TAKEN;
  }

  /** Gives them to the draft; or what somebody else did to one since they were looked at. */
  Optional<Problem> attach(Tx tx, Invoice.Draft draft, NewInvoice sent) {
    var files = of(sent);
    for (var i = 0; i < files.size(); i++) {
      var result = documents.attach(tx, draft.body().building(), files.get(i), thing(draft.id()));
      var fault = fault(i, result);
      if (fault.isPresent())
        return Optional.of(
            Problem.at(
                ProblemType.INVALID, fault.get().at(), fault.get().code(), fault.get().words()));
    }
    return Optional.empty();
  }

  private static List<DocumentId> of(NewInvoice sent) {
    return sent.documents() == null ? List.of() : sent.documents();
  }

  private static Document.Thing thing(InvoiceId invoice) {
    return new Document.Thing(Document.Of.INVOICE, invoice.value());
  }

  private static Optional<Fault> fault(int place, AttachResult result) {
    var at = "/documents/" + place;
    return switch (result) {
      case ATTACHED -> Optional.empty();
      case NO_DOCUMENT, NO_THING ->
          Optional.of(new Fault(at, "unknown", "the building has no such document"));
      case TAKEN -> Optional.of(new Fault(at, "file-taken", "it belongs to something else"));
      case WITHDRAWN -> Optional.of(new Fault(at, "file-withdrawn", "it is withdrawn"));
    };
  }
}
