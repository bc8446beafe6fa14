package org.koprogo.contributions.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.CallLetters;
import org.koprogo.contributions.Contributions;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.papers.Format;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Said;

/** Calls for funds on pages; a new one is confirmed below the split that it will make. */
@Singleton
final class CallViews implements Views {
  private static final List<String> QUESTION = List.of("type", "date", "amount", "key");

  private final Contributions contributions;
  private final CallLetters letters;
  private final OpenItems items;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  CallViews(
      Contributions contributions,
      CallLetters letters,
      OpenItems items,
      Registry registry,
      DistributionKeys keys,
      Ledger ledger) {
    this.contributions = contributions;
    this.letters = letters;
    this.items = items;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/calls", Permission.READ_BOOKS)
            .inMenu(CallWords.CALLS, 40, "c")
            .shows(visit -> with(visit, books -> list(visit, books))),
        // Where the operation says that a new call is.
        View.at("/buildings/{building}/years/{year}/calls", Permission.READ_BOOKS)
            .shows(visit -> with(visit, books -> list(visit, books))),
        View.at("/buildings/{building}/calls/new", Permission.CALL_FUNDS)
            .takes("callFunds")
            .shows(visit -> with(visit, books -> preview(visit, books))),
        View.at("/buildings/{building}/years/{year}/call", Permission.READ_BOOKS)
            .under("/buildings/{building}/calls")
            .takes("withdrawCall", (visit, _) -> visit.here())
            .takes("sendCall", (visit, _) -> visit.here())
            .shows(visit -> with(visit, books -> sheet(visit, books))),
        View.at("/buildings/{building}/years/{year}/call/letters", Permission.READ_BOOKS)
            .shows(this::letters));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  private List<Contributions.Called> calls(Visit visit, BooksView books) {
    return books.chosen() == null
        ? List.of()
        : contributions.everyCall(visit.scope(), visit.building(), books.chosen().firstDay());
  }

  /** What owners owe in the year, by reference. */
  private List<OpenItem> owed(Visit visit, BooksView books) {
    if (books.chosen() == null) return List.of();
    return items.ofYear(visit.scope(), visit.building(), books.chosen().firstDay()).stream()
        .filter(i -> i.side() == Side.DEBIT && i.account().startsWith("410"))
        .toList();
  }

  private Shown list(Visit visit, BooksView books) {
    var open = new HashMap<String, Money>();
    for (var item : owed(visit, books)) open.merge(item.reference(), item.remaining(), Money::plus);
    return new Shown.Page(
        visit.say(CallWords.CALLS),
        books.trail(visit),
        templates.contributionsList(visit, new CallListView(books, calls(visit, books), open)));
  }

  private static Shown.Link up(Visit visit, BooksView books) {
    return new Shown.Link(visit.say(CallWords.CALLS), books.href() + "/calls?year=" + books.year());
  }

  private Shown sheet(Visit visit, BooksView books) {
    var reference = visit.asked("reference").orElse("");
    var found =
        calls(visit, books).stream()
            .filter(c -> c.call().reference().equals(reference))
            .findFirst();
    if (found.isEmpty()) return new Shown.NotFound();
    var year = found.get().call().fiscalYear();
    var post = CallPost.find(post(), visit.scope(), visit.building(), year, reference);
    if (post.isEmpty()) return new Shown.NotFound();
    var owners =
        post.get().asked().stream()
            .map(a ->
                new CallListView.OwnerOpen(
                    books.names().party(a.party().id()), a.asked(), a.open(), a.mail(), a.letter()))
            .toList();
    return new Shown.Page(
        reference,
        books.trail(visit, up(visit, books)),
        templates.contributionsSheet(
            visit,
            new CallListView.Sheet(
                books,
                found.get(),
                owners,
                visit.form("withdrawCall", Map.of("reference", List.of(reference))),
                visit.form("sendCall"),
                post.get().hasPaper())));
  }

  private CallPost.Doors post() {
    return new CallPost.Doors(contributions, letters, doors.registry(), items);
  }

  /** The letters on paper, in one file. */
  private Shown letters(Visit visit) {
    var year = visit.day("year");
    var post =
        year.flatMap(y ->
            CallPost.find(
                post(), visit.scope(), visit.building(), y, visit.asked("reference").orElse("")));
    if (post.isEmpty() || !post.get().hasPaper()) return new Shown.NotFound();
    var paper = post.get().paper(visit.tongue());
    return new Shown.File(
        paper.name() + ".pdf", Format.PDF.type(), to -> Format.PDF.write(paper, to));
  }

  private Shown preview(Visit visit, BooksView books) {
    var typed = new HashMap<String, List<String>>();
    for (var name : QUESTION) visit.asked(name).ifPresent(t -> typed.put(name, List.of(t)));
    var thought = typed.isEmpty() ? Optional.<Call>empty() : thought(visit, books);
    var shares = thought.map(t -> contributions.preview(visit.scope(), t)).orElse(List.of());
    var trouble = typed.isEmpty() ? null : trouble(visit, books, thought, shares.isEmpty());
    var view =
        new CallPreviewView(
            books,
            new FormState("previewCall", "", typed, Map.of()),
            visit.form("callFunds"),
            trouble,
            trouble == null ? thought.orElse(null) : null,
            shares);
    return new Shown.Page(
        visit.say(CallWords.NEW),
        books.trail(visit, up(visit, books)),
        templates.contributionsPreview(visit, view));
  }

  private static Optional<Call> thought(Visit visit, BooksView books) {
    var type =
        Arrays.stream(Call.Type.values())
            .filter(t -> t.name().equals(visit.asked("type").orElse("")))
            .findFirst();
    var date = visit.askedDay("date");
    var amount = visit.askedMoney("amount").filter(Money::isPositive);
    var key = visit.askedId("key").map(KeyId::new).filter(k -> !books.names().key(k).isEmpty());
    var year = date.flatMap(d -> openYear(books, d));
    if (type.isEmpty() || amount.isEmpty() || key.isEmpty() || year.isEmpty())
      return Optional.empty();
    var isOfFund = type.get() == Call.Type.RESERVE || type.get() == Call.Type.WORKING_CAPITAL;
    return Optional.of(
        new Call(
            visit.building(),
            year.get(),
            "preview",
            type.get(),
            date.get(),
            date.get(),
            amount.get(),
            key.get(),
            isOfFund ? "160000" : null,
            "preview"));
  }

  private static Optional<LocalDate> openYear(BooksView books, LocalDate day) {
    return books.years().stream()
        .filter(y -> y.contains(day) && !y.closed())
        .map(Ledger.FiscalYear::firstDay)
        .findFirst();
  }

  private static @Nullable Said trouble(
      Visit visit, BooksView books, Optional<Call> thought, boolean isEmpty) {
    var date = visit.askedDay("date");
    if (date.isPresent() && openYear(books, date.get()).isEmpty()) return CallWords.NO_OPEN_YEAR;
    if (thought.isEmpty()) return CallWords.INCOMPLETE;
    return isEmpty ? CallWords.NOBODY : null;
  }
}
