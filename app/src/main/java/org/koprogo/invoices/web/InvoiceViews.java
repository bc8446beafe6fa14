package org.koprogo.invoices.web;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Shown;
import org.koprogo.desk.Understood;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.documents.Document;
import org.koprogo.documents.DocumentId;
import org.koprogo.documents.Documents;
import org.koprogo.documents.Reader;
import org.koprogo.identity.Permission;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.InvoiceId;
import org.koprogo.invoices.Invoices;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Meant;
import org.koprogo.posting.Named;
import org.koprogo.posting.Vouchers;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** Supplier documents on pages: the list of a year, the form, and each one with its next step. */
@Singleton
final class InvoiceViews implements Views {
  private static final String ALL = "/buildings/{building}/invoices";
  private static final String ONE = ALL + "/{invoice}";
  private static final int MOST_ROWS = 50;

  /** Instead of a file's id: the next that nobody entered yet. */
  private static final String NEXT = "next";

  private static final int MOST_TO_ENTER = 50;

  private final Invoices invoices;
  private final OpenItems items;
  private final Documents documents;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  InvoiceViews(
      Invoices invoices,
      OpenItems items,
      Documents documents,
      Registry registry,
      DistributionKeys keys,
      Ledger ledger) {
    this.invoices = invoices;
    this.items = items;
    this.documents = documents;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at(ALL, Permission.READ_BOOKS)
            .inMenu(InvoiceWords.INVOICES, 30, "i")
            .takes("addDocuments", (visit, location) -> visit.here())
            .shows(visit -> with(visit, books -> list(visit, books))),
        // Before the page of one document, whose path it would match too.
        View.at(ALL + "/new", Permission.ENTER_BOOKS)
            .takes("enterInvoice", InvoiceViews::entered)
            .understands("enterInvoice", this::meant)
            .takes("addDocuments", InvoiceViews::beside)
            .shows(visit -> with(visit, books -> enter(visit, books))),
        View.at(ONE, Permission.READ_BOOKS)
            .takes("approveInvoice", (visit, location) -> visit.here())
            .takes("postInvoice", (visit, location) -> visit.here())
            .takes("reopenInvoice", (visit, location) -> visit.here())
            .takes("addDocuments", (visit, location) -> visit.here())
            .takes(
                "discardInvoice",
                (visit, location) -> "/buildings/" + visit.building() + "/invoices")
            .shows(visit -> with(visit, books -> sheet(visit, books))),
        View.at(ONE + "/edit", Permission.ENTER_BOOKS)
            .changes("getInvoice")
            .understands("rewriteInvoice", this::meant)
            .takes(
                "rewriteInvoice",
                (visit, location) ->
                    "/buildings/"
                        + visit.building()
                        + "/invoices/"
                        + visit.id("invoice").orElseThrow())
            .shows(visit -> with(visit, books -> edit(visit, books))));
  }

  /** To the draft, or to the next one: of the same supplier and day, which come in heaps. */
  private static String entered(Visit visit, @Nullable String location) {
    if (visit.typed("_next").isEmpty()) return location == null ? visit.here() : location;
    var next = "/buildings/" + visit.building() + "/invoices/new";
    if (visit.typed("documents").isPresent()) return next + "?document=" + NEXT;
    return next + "?supplier=" + encoded(visit, "supplier") + "&date=" + encoded(visit, "date");
  }

  /** To the form with the first of the files that were just sent beside it. */
  private static String beside(Visit visit, @Nullable String location) {
    var id = location == null ? "" : location.substring(location.lastIndexOf('/') + 1);
    return "/buildings/" + visit.building() + "/invoices/new?document=" + id;
  }

  private static String encoded(Visit visit, String field) {
    return URLEncoder.encode(visit.typed(field).orElse(""), StandardCharsets.UTF_8);
  }

  /** Accounts, keys and people as people call them. */
  private Understood meant(Visit visit, Map<String, List<String>> typed) {
    return BooksView.of(doors, visit)
        .map(books ->
            new Meant(visit, typed)
                .one("supplier", books.names().suppliers())
                .one("lines\\.[0-9]+\\.key", books.names().keys())
                .one("lines\\.[0-9]+\\.owner", books.names().owners())
                .understood())
        .orElseGet(() -> new Understood(typed, Map.of()));
  }

  /**
   * What a new form holds already: what the page was asked with, and what the supplier is usually
   * for.
   */
  private Map<String, List<String>> begun(Visit visit, BooksView books) {
    var credited =
        visit
            .askedId("credits")
            .flatMap(id -> invoices.find(visit.scope(), visit.building(), new InvoiceId(id)));
    if (credited.isPresent())
      return InvoiceFormView.credit(
          credited.get().invoice().body(), visit.today(), books.names(), visit.tongue());
    var asked = visit.asked("supplier");
    if (asked.isEmpty()) return Map.of();
    var filled = new HashMap<String, List<String>>();
    filled.put("type", List.of("INVOICE"));
    filled.put("supplier", List.of(asked.get()));
    visit.askedDay("date").ifPresent(day -> filled.put("date", List.of(day.toString())));
    var meant = meant(visit, Map.of("supplier", List.of(asked.get())));
    var supplier = meant.wrong().isEmpty() ? meant.fields().get("supplier") : null;
    if (supplier == null || books.chosen() == null) return filled;
    invoices.ofYear(visit.scope(), visit.building(), books.chosen().firstDay()).stream()
        .map(e -> e.invoice().body())
        .filter(b -> b.supplier().value().toString().equals(supplier.getFirst()))
        .max(Comparator.comparing(Invoice.Body::date).thenComparingInt(Invoice.Body::position))
        .ifPresent(last -> InvoiceFormView.usual(last, books.names(), filled));
    return filled;
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  private Shown list(Visit visit, BooksView books) {
    var found =
        books.chosen() == null
            ? List.<Invoices.Entered>of()
            : ofSupplier(
                visit, invoices.ofYear(visit.scope(), visit.building(), books.chosen().firstDay()));
    return new Shown.Page(
        visit.say(InvoiceWords.INVOICES),
        books.trail(visit),
        templates.invoicesList(
            visit,
            InvoiceListView.of(
                books,
                found,
                visit.asked("state").orElse(""),
                unpaid(visit, books, found),
                toEnter(visit))));
  }

  private Unpaid unpaid(Visit visit, BooksView books, List<Invoices.Entered> found) {
    return found.stream()
        .map(e -> e.invoice().body().date())
        .min(Comparator.naturalOrder())
        .map(first -> Unpaid.of(items, visit.scope(), books, first))
        .orElseGet(() -> new Unpaid(List.of(), false));
  }

  /** The files that came as invoices, each with the form that enters it. */
  private List<Shown.Link> toEnter(Visit visit) {
    if (!visit.may(Permission.ENTER_BOOKS)) return List.of();
    var form = "/buildings/" + visit.building() + "/invoices/new?document=";
    return documents.toEnter(visit.scope(), visit.building(), MOST_TO_ENTER).stream()
        .map(d -> new Shown.Link(d.title(), form + d.id().value()))
        .toList();
  }

  /** The file that the form was asked with, while nothing rests on it. */
  private Optional<Document> file(Visit visit, String asked) {
    if (asked.equals(NEXT))
      return documents.toEnter(visit.scope(), visit.building(), 1).stream().findFirst();
    return visit
        .askedId("document")
        .flatMap(id ->
            documents.find(
                visit.scope(), visit.building(), new DocumentId(id), new Reader.Office()))
        .filter(d -> d.thing() == null && d.withdrawn() == null);
  }

  /** Those of the supplier asked for, or all. */
  private static List<Invoices.Entered> ofSupplier(Visit visit, List<Invoices.Entered> all) {
    var supplier = visit.askedId("supplier");
    return supplier.isEmpty()
        ? all
        : all.stream()
            .filter(e -> e.invoice().body().supplier().value().equals(supplier.get()))
            .toList();
  }

  private static Shown.Link up(Visit visit, BooksView books) {
    return new Shown.Link(visit.say(InvoiceWords.INVOICES), books.href() + "/invoices");
  }

  private Shown enter(Visit visit, BooksView books) {
    var asked = visit.asked("document");
    var file = asked.flatMap(text -> file(visit, text));
    // What is no such file any more is left out, and the next one gets an address of its own.
    if (asked.isPresent() && !asked.equals(file.map(f -> f.id().value().toString())))
      return new Shown.Elsewhere(
          books.href() + "/invoices/new" + file.map(f -> "?document=" + f.id().value()).orElse(""));
    var title = visit.say(InvoiceWords.NEW);
    var form = visit.form("enterInvoice", begun(visit, books));
    var least =
        visit
            .asked("rows")
            .filter(t -> t.matches("[1-9][0-9]?"))
            .map(Integer::parseInt)
            .map(n -> Math.min(n, MOST_ROWS))
            .orElse(3);
    var rates = invoices.vatRates(visit.scope(), visit.today());
    var view =
        new InvoiceFormView(
            books,
            title,
            form,
            null,
            rates,
            form.rows("lines", least),
            form.rows("financing", 1),
            file.map(f -> Vouchers.of(visit, f)).orElse(null),
            file.map(f -> f.id().value().toString()).orElse(null));
    return new Shown.Page(
        title, books.trail(visit, up(visit, books)), templates.invoicesForm(visit, view));
  }

  private Optional<Invoices.Entered> find(Visit visit) {
    return visit
        .id("invoice")
        .flatMap(id -> invoices.find(visit.scope(), visit.building(), new InvoiceId(id)));
  }

  private Vouchers vouchers(Visit visit, Invoice invoice) {
    var thing = new Document.Thing(Document.Of.INVOICE, invoice.id().value());
    return Vouchers.of(documents, visit, thing, invoice.body().date(), List.of());
  }

  /** What a draft may be a second time; later nobody needs to be warned. */
  private List<Shown.Link> alike(Visit visit, Invoice invoice) {
    if (!(invoice instanceof Invoice.Draft)) return List.of();
    return invoices.alike(visit.scope(), List.of(invoice.id())).values().stream()
        .flatMap(List::stream)
        .map(other -> Approvals.link(visit, invoice.body().building(), other))
        .toList();
  }

  private Shown sheet(Visit visit, BooksView books) {
    var found = find(visit);
    if (found.isEmpty()) return new Shown.NotFound();
    var view =
        new InvoiceSheetView(
            books,
            found.get(),
            invoices.entries(found.get().invoice()),
            found.get().isFrom(visit.caller().actor()),
            found.get().isFrom(visit.caller().actor())
                && Invoices.needsOther(
                    found.get().invoice().body().gross(),
                    doors.registry().approvalThreshold(visit.scope(), visit.building())),
            alike(visit, found.get().invoice()),
            unpaid(visit, books, List.of(found.get())),
            vouchers(visit, found.get().invoice()));
    return new Shown.Page(
        found.get().invoice().body().reference(),
        books.trail(visit, up(visit, books)),
        templates.invoicesSheet(visit, view));
  }

  private Shown edit(Visit visit, BooksView books) {
    var found = find(visit);
    if (found.isEmpty()) return new Shown.NotFound();
    var page = books.href() + "/invoices/" + found.get().invoice().id().value();
    if (!(found.get().invoice() instanceof Invoice.Draft draft)) return new Shown.Elsewhere(page);
    var form =
        visit.form(
            "rewriteInvoice", InvoiceFormView.filled(draft.body(), books.names(), visit.tongue()));
    var title = visit.say(InvoiceWords.EDIT);
    var view =
        new InvoiceFormView(
            books,
            title,
            form,
            visit.version("getInvoice"),
            invoices.vatRates(visit.scope(), draft.body().date()),
            form.rows("lines", draft.body().lines().size() + 1),
            form.rows("financing", 1),
            vouchers(visit, draft),
            null);
    return new Shown.Page(
        title,
        books.trail(visit, up(visit, books), new Shown.Link(draft.body().reference(), page)),
        templates.invoicesForm(visit, view));
  }
}
