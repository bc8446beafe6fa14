package org.koprogo.ledger.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.koprogo.desk.Shown;
import org.koprogo.desk.Understood;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.documents.Document;
import org.koprogo.documents.Documents;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BookWords;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Meant;
import org.koprogo.posting.Named;
import org.koprogo.posting.Vouchers;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The journal of a fiscal year, page by page, and each entry with where it comes from. */
@Singleton
final class JournalViews implements Views {
  private static final int ROWS = 100;
  private static final int LEAST_LINES = 4;

  private final Ledger ledger;
  private final Documents documents;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  JournalViews(Ledger ledger, Documents documents, Registry registry, DistributionKeys keys) {
    this.ledger = ledger;
    this.documents = documents;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/entries", Permission.READ_BOOKS)
            .inMenu(BookWords.JOURNAL, 60, "j")
            .shows(visit -> with(visit, books -> journal(visit, books))),
        // Before the page of one entry, whose path it would match too.
        View.at("/buildings/{building}/entries/new", Permission.ENTER_BOOKS)
            .under("/buildings/{building}/entries")
            .takes("postEntry")
            .understands("postEntry", this::meant)
            .shows(visit -> with(visit, books -> enter(visit, books))),
        View.at("/buildings/{building}/entries/{entry}", Permission.READ_BOOKS)
            .takes("reverseEntry")
            .takes("addDocuments", (visit, location) -> visit.here())
            .shows(visit -> with(visit, books -> entry(visit, books))));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  private Shown journal(Visit visit, BooksView books) {
    // Codes have digits alone, and what is no code is no account's.
    var account = visit.asked("account").filter(a -> a.matches("[0-9]{2,6}")).orElse("");
    var year = books.chosen();
    var found =
        year == null
            ? List.<PostedEntry>of()
            : ledger.entries(
                visit.scope(),
                visit.building(),
                new PostedEntry.Filter(
                    null, year.firstDay(), year.lastDay(), account.isEmpty() ? null : account),
                visit.askedId("after").map(EntryId::new).orElse(null),
                ROWS + 1);
    var shown = found.subList(0, Math.min(found.size(), ROWS));
    var next =
        found.size() > shown.size()
            ? "%s/entries?year=%s&account=%s&after=%s"
                .formatted(books.href(), books.year(), account, shown.getLast().id().value())
            : null;
    return new Shown.Page(
        visit.say(BookWords.JOURNAL),
        books.trail(visit),
        templates.ledgerJournal(visit, new JournalView(books, account, shown, next)));
  }

  /** Accounts, keys and people as people call them. */
  private Understood meant(Visit visit, Map<String, List<String>> typed) {
    var whole = EntryFormView.labelled(typed);
    return BooksView.of(doors, visit)
        .map(books -> {
          var parties = new ArrayList<>(books.names().owners());
          parties.addAll(books.names().suppliers());
          return new Meant(visit, whole)
              .one("lines\\.[0-9]+\\.key", books.names().keys())
              .one("lines\\.[0-9]+\\.party", parties)
              .understood();
        })
        .orElseGet(() -> new Understood(whole, Map.of()));
  }

  /** Empty, or as the entry that is to be copied. */
  private Shown enter(Visit visit, BooksView books) {
    var filled =
        visit
            .askedId("copy")
            .flatMap(id -> ledger.posted(visit.scope(), visit.building(), new EntryId(id)))
            .map(e ->
                EntryFormView.copied(
                    e,
                    ledger.lines(visit.scope(), visit.building(), e.id()),
                    books.names(),
                    visit.tongue()))
            .orElse(Map.of());
    var form = visit.form("postEntry", filled);
    var title = visit.say(JournalWords.NEW_ENTRY);
    var up = new Shown.Link(visit.say(BookWords.JOURNAL), books.href() + "/entries");
    return new Shown.Page(
        title,
        books.trail(visit, up),
        templates.ledgerEntryForm(
            visit, new EntryFormView(books, form, form.rows("lines", LEAST_LINES))));
  }

  private Shown entry(Visit visit, BooksView books) {
    var found =
        visit
            .id("entry")
            .map(EntryId::new)
            .flatMap(id -> ledger.posted(visit.scope(), visit.building(), id));
    if (found.isEmpty()) return new Shown.NotFound();
    var entry = found.get();
    var journal = books.href() + "/entries?year=" + entry.fiscalYear();
    return new Shown.Page(
        entry.journal() + " " + entry.number(),
        books.trail(visit, new Shown.Link(visit.say(BookWords.JOURNAL), journal)),
        templates.ledgerEntry(
            visit,
            new JournalView.Sheet(
                books,
                entry,
                ledger.lines(visit.scope(), visit.building(), entry.id()),
                vouchers(visit, entry))));
  }

  /** Its own files and those of its invoice. */
  private Vouchers vouchers(Visit visit, PostedEntry entry) {
    var thing = new Document.Thing(Document.Of.ENTRY, entry.id().value());
    var invoice =
        JournalView.Sheet.invoiceOf(entry).stream()
            .map(id -> new Document.Thing(Document.Of.INVOICE, id))
            .toList();
    return Vouchers.of(documents, visit, thing, entry.bookedOn(), invoice);
  }
}
