package org.koprogo.invoices.web;

import static org.koprogo.identity.Permission.APPROVE_INVOICE;
import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.POST_INVOICE;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.documents.Documents;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.InvoiceId;
import org.koprogo.invoices.Invoices;
import org.koprogo.invoices.web.InvoiceBodies.InvoiceBody;
import org.koprogo.invoices.web.InvoiceBodies.NewInvoice;
import org.koprogo.invoices.web.InvoiceBodies.State;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.Registry;

/** Draft, approval, posting: three acts, and above the threshold two pairs of hands. */
@Singleton
final class InvoiceApi implements Api {
  private static final ProblemType NOT_A_DRAFT =
      new ProblemType("not-a-draft", 409, "Only a draft can be changed");
  private static final ProblemType NOT_APPROVED =
      new ProblemType("not-approved", 409, "It must be approved first");
  private static final ProblemType FOUR_EYES =
      new ProblemType("four-eyes", 409, "Somebody else must approve it");

  private final Invoices invoices;
  private final InvoiceFiles files;
  private final Named.Doors doors;

  InvoiceApi(
      Invoices invoices,
      Documents documents,
      Registry registry,
      DistributionKeys keys,
      Ledger ledger) {
    this.invoices = invoices;
    this.files = new InvoiceFiles(documents);
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<Operation> operations() {
    var all = "/buildings/{building}/invoices";
    var one = all + "/{invoice}";
    return List.of(
        Operation.get("listInvoices", all, READ_BOOKS)
            .says("Supplier documents", "Invoices and credit notes of a fiscal year in list order.")
            .asks(
                "year",
                LocalDate.class,
                "The fiscal year, by its first day; the latest when left out.")
            .asks("state", State.class, "Only documents in this state.")
            .asks("supplier", UUID.class, "Only documents of this supplier.")
            .lists(InvoiceBody.class, this::list),
        Operation.post("enterInvoice", all, ENTER_BOOKS)
            .says(
                "Enter a document",
                "Enters an invoice or credit note as a draft. VAT and total are computed where they are left out, and compared where they are given.")
            .refuses(PostProblems.NOT_BOOKABLE, ProblemType.REFERENCE_USED)
            .does(NewInvoice.class, InvoiceBody.class, this::enter),
        Operation.post("importInvoices", "/buildings/{building}/invoice-imports", ENTER_BOOKS)
            .says(
                "Enter many documents",
                "Enters each as if it was entered by itself, in this order; all of them or none.")
            .refuses(PostProblems.NOT_BOOKABLE, ProblemType.REFERENCE_USED)
            .doesEach(NewInvoice.class, InvoiceBody.class, this::enter),
        Operation.get("getInvoice", one, READ_BOOKS)
            .says("One document", "A document in its state.")
            .reads(InvoiceBody.class, this::get),
        Operation.put("rewriteInvoice", one, ENTER_BOOKS)
            .says("Rewrite a draft", "Puts another content in the place of a draft's.")
            .refuses(PostProblems.NOT_BOOKABLE, ProblemType.REFERENCE_USED, NOT_A_DRAFT)
            .does(NewInvoice.class, InvoiceBody.class, this::rewrite),
        Operation.delete("discardInvoice", one, ENTER_BOOKS)
            .says("Throw a draft away", "A document that was approved stays.")
            .refuses(NOT_A_DRAFT)
            .does(InvoiceBody.class, this::discard),
        Operation.post("approveInvoice", one + "/approval", APPROVE_INVOICE)
            .says(
                "Approve a draft",
                "Above the building's threshold, who entered or changed a document cannot approve it.")
            .answersWith(200)
            .refuses(NOT_A_DRAFT, FOUR_EYES)
            .does(InvoiceBody.class, this::approve),
        Operation.delete("reopenInvoice", one + "/approval", APPROVE_INVOICE)
            .says(
                "Take an approval back",
                "An approved document is a draft again, to be changed, approved or thrown away.")
            .refuses(NOT_APPROVED)
            .does(InvoiceBody.class, this::reopen),
        Operation.post("postInvoice", one + "/posting", POST_INVOICE)
            .says(
                "Post an approved document",
                "Books it on its date: state and entries commit together. Posted already, it answers as it stands.")
            .answersWith(200)
            .movesMoney()
            .refuses(PostProblems.all())
            .refuses(NOT_APPROVED)
            .does(InvoiceBody.class, this::post));
  }

  private Reply<Page<InvoiceBody>> list(Scope scope, Asked asked) {
    var years = doors.ledger().years(scope, asked.building());
    var year =
        asked
            .asked("year", LocalDate.class)
            .or(() -> years.stream().map(Ledger.FiscalYear::firstDay).max(LocalDate::compareTo));
    if (year.isEmpty()) return Reply.of(new Page<>(List.of(), null));
    var state = asked.asked("state", State.class);
    var supplier = asked.asked("supplier", UUID.class);
    var found =
        invoices.ofYear(scope, asked.building(), year.get()).stream()
            .filter(e -> state.isEmpty() || InvoiceBodies.stateOf(e.invoice()) == state.get())
            .filter(e ->
                supplier.isEmpty() || e.invoice().body().supplier().value().equals(supplier.get()))
            .map(InvoiceBody::of)
            .toList();
    return Reply.of(Page.of(found, asked, i -> i.id().value().toString()));
  }

  private Optional<Invoices.Entered> find(Scope scope, Asked asked) {
    return invoices.find(scope, asked.building(), new InvoiceId(asked.id("invoice")));
  }

  private Reply<InvoiceBody> get(Scope scope, Asked asked) {
    return find(scope, asked).map(i -> Reply.of(InvoiceBody.of(i))).orElseGet(Reply::notFound);
  }

  private Reply<InvoiceBody> enter(Tx tx, Asked asked, NewInvoice sent) {
    var building = asked.building();
    var named = new Named(doors, tx, building);
    var read = new NewInvoiceReader(named).body(tx, building, sent, invoices, 0);
    files.check(named, tx, building, sent, null);
    if (read.isEmpty() || !named.isRight()) return Reply.no(named.problem());
    if (isUsed(tx, building, read.get(), null)) return used(sent);
    var draft = invoices.enter(tx, read.get(), asked.actor());
    var lost = files.attach(tx, draft, sent);
    if (lost.isPresent()) return Reply.no(lost.get());
    return Reply.created(
        InvoiceBody.of(new Invoices.Entered(draft, asked.actor(), Set.of())),
        "/buildings/" + building + "/invoices/" + draft.id().value());
  }

  private static Reply<InvoiceBody> used(NewInvoice sent) {
    return Reply.no(
        Problem.at(
            ProblemType.REFERENCE_USED,
            "/reference",
            "used",
            "The year has a document " + sent.reference() + " already."));
  }

  private boolean isUsed(
      Scope scope, BuildingId building, Invoice.Body body, @Nullable InvoiceId but) {
    return invoices
        .referred(scope, building, body.fiscalYear(), body.reference())
        .filter(i -> !i.equals(but))
        .isPresent();
  }

  private Reply<InvoiceBody> rewrite(Tx tx, Asked asked, NewInvoice sent) {
    var found = find(tx, asked);
    if (found.isEmpty()) return Reply.notFound();
    if (!(found.get().invoice() instanceof Invoice.Draft draft)) return notADraft();
    var named = new Named(doors, tx, asked.building());
    var position = draft.body().position();
    var read = new NewInvoiceReader(named).body(tx, asked.building(), sent, invoices, position);
    files.check(named, tx, asked.building(), sent, draft.id());
    if (read.isEmpty() || !named.isRight()) return Reply.no(named.problem());
    if (isUsed(tx, asked.building(), read.get(), draft.id())) return used(sent);
    var rewritten = invoices.rewrite(tx, draft, read.get(), asked.actor());
    var lost = files.attach(tx, rewritten, sent);
    if (lost.isPresent()) return Reply.no(lost.get());
    return Reply.changed(InvoiceBody.of(found.get()), InvoiceBody.of(found.get().as(rewritten)));
  }

  private static Reply<InvoiceBody> notADraft() {
    return Reply.no(NOT_A_DRAFT, "It is approved or posted: what it says no longer changes.");
  }

  private Reply<InvoiceBody> discard(Tx tx, Asked asked, Nothing none) {
    var found = find(tx, asked);
    if (found.isEmpty()) return Reply.notFound();
    if (!(found.get().invoice() instanceof Invoice.Draft draft)) return notADraft();
    invoices.discard(tx, draft);
    return Reply.of(InvoiceBody.of(found.get()));
  }

  private Reply<InvoiceBody> approve(Tx tx, Asked asked, Nothing none) {
    var found = find(tx, asked);
    if (found.isEmpty()) return Reply.notFound();
    if (!(found.get().invoice() instanceof Invoice.Draft draft)) return notADraft();
    return switch (invoices.approveAs(tx, draft, asked.actor(), asked.at())) {
      case Invoices.ApproveResult.Approved(var approved) ->
          Reply.changed(InvoiceBody.of(found.get()), InvoiceBody.of(found.get().as(approved)));
      case Invoices.ApproveResult.FourEyes _ ->
          Reply.no(
              FOUR_EYES, "You entered or changed it, and it is above the building's threshold.");
    };
  }

  private Reply<InvoiceBody> reopen(Tx tx, Asked asked, Nothing none) {
    var found = find(tx, asked);
    if (found.isEmpty()) return Reply.notFound();
    return switch (found.get().invoice()) {
      case Invoice.Approved approved ->
          Reply.changed(
              InvoiceBody.of(found.get()),
              InvoiceBody.of(found.get().as(invoices.reopen(tx, approved))));
      case Invoice.Draft _ -> Reply.no(NOT_APPROVED, "It is a draft.");
      case Invoice.Posted _ -> Reply.no(NOT_APPROVED, "It is posted: a credit note puts it right.");
    };
  }

  private Reply<InvoiceBody> post(Tx tx, Asked asked, Nothing none) {
    var found = find(tx, asked);
    if (found.isEmpty()) return Reply.notFound();
    return switch (found.get().invoice()) {
      case Invoice.Draft _ -> Reply.no(NOT_APPROVED, "It is a draft.");
      case Invoice.Posted _ -> Reply.of(InvoiceBody.of(found.get()));
      case Invoice.Approved approved ->
          switch (invoices.post(tx, approved)) {
            case Invoices.PostInvoiceResult.Booked(var posted) ->
                Reply.changed(InvoiceBody.of(found.get()), InvoiceBody.of(found.get().as(posted)));
            case Invoices.PostInvoiceResult.NotBooked(var why) -> Reply.no(PostProblems.of(why));
          };
    };
  }
}
