package org.koprogo.banking.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.koprogo.banking.Banking;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BookWords;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The bank on pages: what moved, what is open, and the booking of a movement. */
@Singleton
final class BankViews implements Views {
  private final Banking banking;
  private final OpenItems items;
  private final Ledger ledger;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  BankViews(
      Banking banking, OpenItems items, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.banking = banking;
    this.items = items;
    this.ledger = ledger;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/movements", Permission.READ_BOOKS)
            .inMenu(BankWords.BANK, 50, "m")
            .shows(visit -> with(visit, books -> list(visit, books))),
        // Where the operation says that a new movement is.
        View.at("/buildings/{building}/years/{year}/movements", Permission.READ_BOOKS)
            .shows(visit -> with(visit, books -> list(visit, books))),
        View.at("/buildings/{building}/movements/new", Permission.BOOK_BANK)
            .takes("bookMovement")
            .shows(visit -> with(visit, books -> book(visit, books))),
        View.at("/buildings/{building}/open-items", Permission.READ_BOOKS)
            .inMenu(BookWords.OPEN_ITEMS, 55, "o")
            .shows(visit -> with(visit, books -> open(visit, books))));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  private Shown list(Visit visit, BooksView books) {
    var year = books.chosen();
    var view =
        year == null
            ? new BankView(books, List.of(), List.of(), visit.today(), List.of())
            : list(visit, books, year);
    return new Shown.Page(
        visit.say(BankWords.BANK), books.trail(visit), templates.bankingList(visit, view));
  }

  private BankView list(Visit visit, BooksView books, Ledger.FiscalYear year) {
    var on = year.contains(visit.today()) ? visit.today() : year.lastDay();
    return new BankView(
        books,
        banking.movements(visit.scope(), visit.building(), year.firstDay()),
        List.of(),
        on,
        BankView.held(
            books, ledger.balances(visit.scope(), visit.building(), year.firstDay(), on)));
  }

  private List<OpenItem> remaining(Visit visit, BooksView books) {
    var year = books.chosen();
    if (year == null) return List.of();
    return items.ofYear(visit.scope(), visit.building(), year.firstDay()).stream()
        .filter(i -> !i.remaining().isZero())
        .toList();
  }

  private Shown open(Visit visit, BooksView books) {
    return new Shown.Page(
        visit.say(BookWords.OPEN_ITEMS),
        books.trail(visit),
        templates.bankingOpen(
            visit,
            new BankView(books, List.of(), remaining(visit, books), visit.today(), List.of())));
  }

  private Shown book(Visit visit, BooksView books) {
    var asked = visit.askedId("item");
    var filled =
        remaining(visit, books).stream()
            .filter(i -> asked.isPresent() && i.id().value().equals(asked.get()))
            .findFirst()
            .map(i -> filled(i, visit))
            .orElseGet(() -> typed(visit));
    var up = new Shown.Link(visit.say(BankWords.BANK), books.href() + "/movements");
    return new Shown.Page(
        visit.say(BankWords.NEW),
        books.trail(visit, up),
        templates.bankingForm(
            visit, new BankView.Sheet(books, visit.form("bookMovement", filled))));
  }

  /** What another page already knows of the statement. */
  private static Map<String, List<String>> typed(Visit visit) {
    var typed = new HashMap<String, List<String>>();
    for (var name : List.of("account", "reference", "date", "amount", "communication"))
      visit.asked(name).ifPresent(text -> typed.put(name, List.of(text)));
    return typed;
  }

  /** The movement that pays an item: an owner's comes in, a supplier's goes out. */
  private static Map<String, List<String>> filled(OpenItem item, Visit visit) {
    var ofOwner = item.account().startsWith("410");
    var amount = ofOwner ? item.remaining() : item.remaining().negate();
    return Map.of(
        "kind",
        List.of(ofOwner ? "OWNER_PAYMENT" : "SUPPLIER_PAYMENT"),
        ofOwner ? "owner" : "supplier",
        List.of(item.party().value().toString()),
        "amount",
        List.of(visit.tongue().amount(amount)),
        "communication",
        List.of(item.reference()));
  }
}
