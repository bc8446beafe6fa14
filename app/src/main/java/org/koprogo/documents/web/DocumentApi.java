package org.koprogo.documents.web;

import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Given;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.SentFile;
import org.koprogo.documents.Document;
import org.koprogo.documents.DocumentId;
import org.koprogo.documents.Documents;
import org.koprogo.documents.Reader;
import org.koprogo.documents.Sniffer;
import org.koprogo.documents.web.DocumentBodies.AddedDocuments;
import org.koprogo.documents.web.DocumentBodies.DocumentBody;
import org.koprogo.documents.web.DocumentBodies.NewDocumentWithdrawal;
import org.koprogo.documents.web.DocumentBodies.NewDocuments;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Text;
import org.koprogo.kernel.Tx;

/** Files are sent, listed, taken away as they came, and withdrawn. */
@Singleton
final class DocumentApi implements Api {
  private static final int TITLE = 200;

  private static final ProblemType NO_ROOM =
      new ProblemType("no-room", 409, "The organization keeps as much as it may");
  private static final ProblemType NOT_KEPT =
      new ProblemType("file-refused", 422, "The file is not one that is kept here");
  private static final ProblemType KEPT =
      new ProblemType("kept-with-the-books", 409, "The document supports an entry");
  private static final ProblemType WITHDRAWN =
      new ProblemType("document-withdrawn", 409, "The document is withdrawn");

  private final Documents documents;

  DocumentApi(Documents documents) {
    this.documents = documents;
  }

  @Override
  public List<Operation> operations() {
    var all = "/buildings/{building}/documents";
    var one = all + "/{document}";
    return List.of(
        Operation.get("listDocuments", all, READ_BOOKS)
            .says("Documents", "The documents that you read, the newest day first.")
            .asks("type", Document.Kind.class, "Only documents of this kind.")
            .asks(
                "day",
                java.time.LocalDate.class,
                "Only documents of the calendar year of this day.")
            .asks("title", String.class, "Only documents with this in their title.")
            .asks("invoice", UUID.class, "Only documents that belong to this invoice.")
            .lists(DocumentBody.class, this::list),
        Operation.post("addDocuments", all, ENTER_BOOKS)
            .says(
                "Add documents",
                "Keeps files: PDF, PNG, JPEG, XML, plain text in UTF-8, XLSX and ODS, found by what is in them. All of them, or none.")
            .takesFiles()
            .refuses(ProblemType.TOO_LARGE, ProblemType.INVALID, NO_ROOM, NOT_KEPT)
            .does(NewDocuments.class, AddedDocuments.class, this::add),
        Operation.get("getDocument", one, READ_BOOKS)
            .says("One document", "What is said of a document.")
            .reads(DocumentBody.class, this::get),
        Operation.get("getDocumentContent", one + "/content", READ_BOOKS)
            .says("The file", "The bytes of a document as they came, to take away.")
            .fetches(this::content),
        Operation.post("withdrawDocument", one + "/withdrawal", ENTER_BOOKS)
            .says(
                "Withdraw a document",
                "Hides it and keeps it. What supports an entry stays: books and vouchers are kept for seven years.")
            .answersWith(200)
            .refuses(KEPT, WITHDRAWN, ProblemType.INVALID)
            .does(NewDocumentWithdrawal.class, DocumentBody.class, this::withdraw));
  }

  private Reply<Page<DocumentBody>> list(Scope scope, Asked asked) {
    var filter =
        new Documents.Filter(
            asked.asked("type", Document.Kind.class).orElse(null),
            asked.asked("day", java.time.LocalDate.class).map(d -> d.getYear()).orElse(null),
            asked.asked("title", String.class).orElse(null),
            asked
                .asked("invoice", UUID.class)
                .map(id -> List.of(new Document.Thing(Document.Of.INVOICE, id)))
                .orElse(List.of()));
    var found =
        documents.list(scope, asked.building(), filter, reader(asked)).stream()
            .map(DocumentBody::of)
            .toList();
    return Reply.of(Page.of(found, asked, d -> d.id().value().toString()));
  }

  private static Reader reader(Asked asked) {
    return Readers.of(asked.caller(), asked.building());
  }

  private Optional<Document> find(Scope scope, Asked asked) {
    return documents.find(
        scope, asked.building(), new DocumentId(asked.id("document")), reader(asked));
  }

  private Reply<DocumentBody> get(Scope scope, Asked asked) {
    return find(scope, asked).map(d -> Reply.of(DocumentBody.of(d))).orElseGet(Reply::notFound);
  }

  private Reply<Given> content(Scope scope, Asked asked) {
    return find(scope, asked)
        .map(d -> Reply.of(given(documents, scope, d)))
        .orElseGet(Reply::notFound);
  }

  static Given given(Documents documents, Scope scope, Document d) {
    return new Given(d.fileName(), d.type().written(), documents.bytes(scope, d));
  }

  private Reply<AddedDocuments> add(Tx tx, Asked asked, NewDocuments sent) {
    var things = things(sent);
    if (things.size() > 1) return no("/" + named(things.get(1).of()), "twice", "one thing at most");
    var added = new ArrayList<DocumentBody>();
    for (var file : asked.files()) {
      var title = title(sent, file);
      var hostile = Text.hostility(title);
      if (title.isBlank() || hostile.isPresent())
        return no("/title", "hostile-text", "the name of the file cannot be a title: give one");
      var made =
          new Documents.NewDocument(
              asked.building(),
              title,
              sent.type(),
              sent.day(),
              sent.audience(),
              sent.party(),
              things.isEmpty() ? null : things.getFirst());
      switch (documents.add(tx, made, file.bytes(), asked.actor())) {
        case Documents.AddResult.Added(var id) -> added.add(DocumentBody.of(again(tx, asked, id)));
        case Documents.AddResult.Refused(var why) -> {
          return refused(why);
        }
        case Documents.AddResult.NoRoom _ -> {
          return Reply.no(NO_ROOM, "Withdrawn documents are kept too: ask for a larger quota.");
        }
        case Documents.AddResult.PartyUnknown _ -> {
          return no("/party", "unknown", "one owner of this building, with the audience PARTY");
        }
        case Documents.AddResult.ThingUnknown(var of) -> {
          return no("/" + named(of), "unknown", "the building has no such thing");
        }
      }
    }
    return Reply.created(
        new AddedDocuments(added),
        "/buildings/" + asked.building() + "/documents/" + added.getFirst().id().value());
  }

  private Document again(Tx tx, Asked asked, DocumentId id) {
    return documents.find(tx, asked.building(), id, new Reader.Office()).orElseThrow();
  }

  private static List<Document.Thing> things(NewDocuments sent) {
    return Stream.of(
            thing(Document.Of.INVOICE, sent.invoice()),
            thing(Document.Of.CALL, sent.call()),
            thing(Document.Of.LOT, sent.lot()),
            thing(Document.Of.ENTRY, sent.entry()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Document.Thing> thing(Document.Of of, @Nullable UUID id) {
    return Optional.ofNullable(id).map(i -> new Document.Thing(of, i));
  }

  private static String named(Document.Of of) {
    return of.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What was said, or the last word of the file's name; folders in it say nothing. */
  private static String title(NewDocuments sent, SentFile file) {
    if (sent.title() != null) return sent.title();
    var name = file.name().replaceAll(".*[/\\\\]", "");
    var composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    return composed.length() > TITLE ? composed.substring(0, TITLE).strip() : composed;
  }

  private static Reply<AddedDocuments> refused(Sniffer.Why why) {
    return switch (why) {
      case TOO_LARGE ->
          Reply.no(
              Problem.at(ProblemType.TOO_LARGE, "/file", "too-large", "a file has at most 20 MiB"));
      case EMPTY -> kept("file-empty", "the file is empty");
      case TYPE_UNKNOWN ->
          kept("file-type", "only PDF, PNG, JPEG, XML, plain text in UTF-8, XLSX and ODS are kept");
      case TOO_MANY_PIXELS -> kept("file-pixels", "an image has at most 50 million pixels");
      case ODD_ARCHIVE ->
          kept("file-archive", "the workbook holds macros, too much, or names that are paths");
    };
  }

  private static Reply<AddedDocuments> kept(String code, String words) {
    return Reply.no(Problem.at(NOT_KEPT, "/file", code, words));
  }

  private Reply<DocumentBody> withdraw(Tx tx, Asked asked, NewDocumentWithdrawal sent) {
    if (sent.reason().isBlank()) return no("/reason", "not-valid", "must not be empty");
    var before = find(tx, asked);
    if (before.isEmpty()) return Reply.notFound();
    var result =
        documents.withdraw(tx, asked.building(), before.get().id(), sent.reason(), asked.actor());
    return switch (result) {
      case WITHDRAWN ->
          Reply.changed(
              DocumentBody.of(before.get()), DocumentBody.of(again(tx, asked, before.get().id())));
      case NO_DOCUMENT -> Reply.notFound();
      case WITHDRAWN_ALREADY -> Reply.no(WITHDRAWN, "It was withdrawn before.");
      case KEPT -> Reply.no(KEPT, "Books and their vouchers are kept for seven years: it stays.");
    };
  }

  private static <A> Reply<A> no(String at, String code, String words) {
    return Reply.no(Problem.at(ProblemType.INVALID, at, code, words));
  }
}
