package org.koprogo.documents.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.documents.Document;
import org.koprogo.documents.DocumentId;
import org.koprogo.documents.Documents;
import org.koprogo.documents.Reader;
import org.koprogo.identity.Permission;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The documents of a building on pages; and an owner's own. */
@Singleton
final class DocumentViews implements Views {
  private static final String ALL = "/buildings/{building}/documents";
  private static final String ONE = ALL + "/{document}";
  private static final String MINE = "/my/documents";

  private final Documents documents;
  private final Registry registry;
  private final Templates templates = new StaticTemplates();

  DocumentViews(Documents documents, Registry registry) {
    this.documents = documents;
    this.registry = registry;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at(ALL, Permission.READ_BOOKS)
            .inMenu(DocumentWords.DOCUMENTS, 35)
            .takes("addDocuments", (visit, location) -> visit.here())
            .shows(this::all),
        View.at(ONE, Permission.READ_BOOKS)
            .takes("withdrawDocument", (visit, location) -> visit.here())
            .shows(this::one),
        View.at(ONE + "/content", Permission.READ_BOOKS).shows(v -> file(v, find(v), false)),
        View.at(ONE + "/view", Permission.READ_BOOKS)
            .shows(v -> file(v, find(v).filter(d -> d.type().isShown()), true)),
        View.at(MINE, Permission.OWN_ACCOUNT).inMenu(DocumentWords.MINE, 6).shows(this::mine),
        View.at(MINE + "/{document}/content", Permission.OWN_ACCOUNT)
            .shows(v -> file(v, own(v), false)));
  }

  private static String href(Visit visit) {
    return "/buildings/" + visit.building() + "/documents";
  }

  private static Reader reader(Visit visit) {
    return Readers.of(visit.caller(), visit.building());
  }

  private Shown all(Visit visit) {
    var type = visit.asked("type").flatMap(DocumentViews::kind).orElse(null);
    var year = visit.asked("year").filter(y -> y.matches("[12][0-9]{3}"));
    var title = visit.asked("title").filter(t -> t.length() <= 200);
    var filter =
        new Documents.Filter(
            type, year.map(Integer::valueOf).orElse(null), title.orElse(null), List.of());
    var rows =
        documents.list(visit.scope(), visit.building(), filter, reader(visit)).stream()
            .map(d -> row(d, href(visit)))
            .toList();
    var view =
        new DocumentView(
            href(visit),
            new DocumentView.Filter(
                type == null ? "" : type.name(), year.orElse(""), title.orElse("")),
            rows,
            visit.may(Permission.ENTER_BOOKS) ? owners(visit) : List.of());
    return new Shown.Page(
        visit.say(DocumentWords.DOCUMENTS), up(visit), templates.documentsList(visit, view));
  }

  private static DocumentView.Row row(Document d, String root) {
    var href = root + "/" + d.id().value();
    return new DocumentView.Row(d, href, href + "/content");
  }

  private static Optional<Document.Kind> kind(String name) {
    return Arrays.stream(Document.Kind.values()).filter(k -> k.name().equals(name)).findFirst();
  }

  private List<Choice> owners(Visit visit) {
    return registry.parties(visit.scope(), visit.building(), Party.Role.OWNER).stream()
        .map(p -> new Choice(p.id().value().toString(), p.code() + " " + p.name()))
        .toList();
  }

  private List<Shown.Link> up(Visit visit) {
    var building = registry.building(visit.scope(), visit.building()).orElseThrow();
    return List.of(new Shown.Link(building.name(), "/buildings/" + visit.building()));
  }

  private Optional<Document> find(Visit visit) {
    return visit
        .id("document")
        .flatMap(id ->
            documents.find(visit.scope(), visit.building(), new DocumentId(id), reader(visit)));
  }

  private Shown one(Visit visit) {
    var found = find(visit);
    if (found.isEmpty()) return new Shown.NotFound();
    var d = found.get();
    var trail = new java.util.ArrayList<>(up(visit));
    trail.add(new Shown.Link(visit.say(DocumentWords.DOCUMENTS), href(visit)));
    var view =
        new DocumentView.Sheet(
            d,
            href(visit) + "/" + d.id().value(),
            thing(visit, d),
            owner(visit, d),
            enters(visit, d));
    return new Shown.Page(d.title(), trail, templates.documentsSheet(visit, view));
  }

  /** The page of what it belongs to, or null where it belongs to nothing that has one. */
  private static @Nullable String thing(Visit visit, Document d) {
    var thing = d.thing();
    if (thing == null) return null;
    var pages =
        switch (thing.of()) {
          case INVOICE -> "/invoices/";
          case CALL -> "/calls/";
          case LOT -> "/lots/";
          case ENTRY -> "/entries/";
        };
    return "/buildings/" + visit.building() + pages + thing.id();
  }

  private static @Nullable String enters(Visit visit, Document d) {
    var waits =
        d.kind() == Document.Kind.INVOICE
            && d.thing() == null
            && d.withdrawn() == null
            && visit.may(Permission.ENTER_BOOKS);
    return waits
        ? "/buildings/" + visit.building() + "/invoices/new?document=" + d.id().value()
        : null;
  }

  private String owner(Visit visit, Document d) {
    var party = d.party();
    return party == null
        ? ""
        : registry
            .party(visit.scope(), visit.building(), Party.Role.OWNER, party)
            .map(Party::name)
            .orElse("");
  }

  /** The bytes are read while the page looks, because what fills a file has no connection. */
  private Shown file(Visit visit, Optional<Document> found, boolean inline) {
    if (found.isEmpty()) return new Shown.NotFound();
    var d = found.get();
    var bytes = documents.bytes(visit.scope(), d);
    return new Shown.File(d.fileName(), d.type().written(), inline, out -> out.write(bytes));
  }

  private Optional<Document> own(Visit visit) {
    return visit
        .id("document")
        .flatMap(id -> Readers.own(documents, visit.scope(), visit.caller(), id));
  }

  private Shown mine(Visit visit) {
    var rows =
        Readers.own(documents, visit.scope(), visit.caller()).stream()
            .map(d -> row(d, MINE))
            .toList();
    return Shown.Page.of(visit.say(DocumentWords.MINE), templates.documentsMine(visit, rows));
  }
}
