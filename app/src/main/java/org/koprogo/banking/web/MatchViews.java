package org.koprogo.banking.web;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koprogo.banking.BankLine;
import org.koprogo.banking.Banking;
import org.koprogo.banking.Chosen;
import org.koprogo.banking.Movement;
import org.koprogo.banking.Suggestion;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Said;

/** A line of a statement, recognised and booked after its entry was shown. */
@Singleton
final class MatchViews implements Views {
  /** What the statement says, by the names of the operation's members. */
  private static final List<String> QUESTION =
      List.of(
          "account",
          "reference",
          "date",
          "amount",
          "counterparty",
          "iban",
          "structured",
          "communication");

  private final Banking banking;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  MatchViews(Banking banking, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.banking = banking;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/movements/match", Permission.BOOK_BANK)
            .takes("bookMovement")
            .shows(visit -> with(visit, books -> match(visit, books))));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  /** What was typed of the statement, and could be read. */
  private record Line(LocalDate date, LocalDate year, Money amount, BankLine said) {}

  private Shown match(Visit visit, BooksView books) {
    var typed = typed(visit);
    var question = new FormState("matchMovement", "", filled(typed), wrong(visit, typed));
    var isAsked = visit.asked("date").isPresent() || visit.asked("amount").isPresent();
    var line = isAsked ? line(visit, books) : Optional.<Line>empty();
    var manual = books.href() + "/movements/new" + query(typed);
    var view =
        line.map(l -> answered(visit, books, question, typed, l, manual))
            .orElseGet(() ->
                new MatchView(
                    books, question, isAsked ? trouble(visit, books) : null, null, null, manual));
    var up = new Shown.Link(visit.say(BankWords.BANK), books.href() + "/movements");
    return new Shown.Page(
        visit.say(MatchWords.MATCH), books.trail(visit, up), templates.bankingMatch(visit, view));
  }

  private static Map<String, String> typed(Visit visit) {
    var typed = new LinkedHashMap<String, String>();
    for (var name : QUESTION) visit.asked(name).ifPresent(text -> typed.put(name, text));
    return typed;
  }

  /** Numbers of the statement whose check digits do not fit, which nobody would be known by. */
  private static Map<String, String> wrong(Visit visit, Map<String, String> typed) {
    var wrong = new HashMap<String, String>();
    var iban = typed.getOrDefault("iban", "");
    if (!iban.isBlank() && LegalNumbers.iban(iban).isEmpty())
      wrong.put("iban", visit.say(MatchWords.IBAN_WRONG));
    var structured = typed.getOrDefault("structured", "");
    if (!structured.isBlank() && LegalNumbers.communication(Party.bare(structured)).isEmpty())
      wrong.put("structured", visit.say(MatchWords.STRUCTURED_WRONG));
    return wrong;
  }

  private static Map<String, List<String>> filled(Map<String, String> typed) {
    var filled = new HashMap<String, List<String>>();
    typed.forEach((name, text) -> filled.put(name, List.of(text)));
    return filled;
  }

  private static Optional<Line> line(Visit visit, BooksView books) {
    var date = visit.askedDay("date");
    var year = date.flatMap(d -> openYear(books, d));
    var amount = visit.askedMoney("amount").filter(a -> !a.isZero());
    if (date.isEmpty() || year.isEmpty() || amount.isEmpty()) return Optional.empty();
    var said =
        new BankLine(
            amount.get(),
            visit.asked("counterparty").orElse(""),
            visit.asked("iban").orElse(""),
            visit.asked("structured").orElse(""),
            visit.asked("communication").orElse(""));
    return Optional.of(new Line(date.get(), year.get(), amount.get(), said));
  }

  private static Optional<LocalDate> openYear(BooksView books, LocalDate day) {
    return books.years().stream()
        .filter(y -> y.contains(day) && !y.closed())
        .map(Ledger.FiscalYear::firstDay)
        .findFirst();
  }

  private static Said trouble(Visit visit, BooksView books) {
    var date = visit.askedDay("date");
    return date.isPresent() && openYear(books, date.get()).isEmpty()
        ? MatchWords.NO_OPEN_YEAR
        : MatchWords.INCOMPLETE;
  }

  private MatchView answered(
      Visit visit,
      BooksView books,
      FormState question,
      Map<String, String> typed,
      Line line,
      String manual) {
    var found =
        banking
            .suggestions(visit.scope(), visit.building(), line.year(), List.of(line.said()))
            .getFirst();
    var kind = visit.asked("kind").orElse("");
    var party = visit.askedId("party").map(PartyId::new).orElse(null);
    var proposals = found.stream().map(s -> proposed(visit, books, typed, s, kind, party)).toList();
    var picked =
        purpose(books, line, kind, party)
            .map(purpose -> picked(visit, typed, line, purpose, party, found))
            .orElse(null);
    return new MatchView(books, question, null, proposals, picked, manual);
  }

  private static MatchView.Proposed proposed(
      Visit visit,
      BooksView books,
      Map<String, String> typed,
      Suggestion suggestion,
      String kind,
      @Nullable PartyId party) {
    var with = new LinkedHashMap<>(typed);
    with.put("kind", suggestion.kind());
    var his = suggestion.party();
    if (his != null) with.put("party", his.value().toString());
    return new MatchView.Proposed(
        visit.here().split("\\?", 2)[0] + query(with),
        suggestion.kind(),
        books.names().party(his),
        suggestion.reasons().stream().<Said>map(r -> MatchWords.valueOf(r.name())).toList(),
        suggestion.parts().stream()
            .map(p -> new MatchView.Settled(p.item().reference(), p.amount()))
            .toList(),
        suggestion.rest(),
        suggestion.kind().equals(kind) && java.util.Objects.equals(his, party));
  }

  private static Optional<Movement.Purpose> purpose(
      BooksView books, Line line, String kind, @Nullable PartyId party) {
    if (kind.equals("INTERNAL_TRANSFER"))
      return Optional.of(new Movement.Purpose.InternalTransfer());
    if (party == null) return Optional.empty();
    var isOwner = books.names().owner(party.value()).isPresent();
    var isSupplier = books.names().supplier(party.value()).isPresent();
    return switch (kind) {
      case "OWNER_PAYMENT" ->
          isOwner && line.amount().isPositive()
              ? Optional.of(new Movement.Purpose.OwnerPayment(party))
              : Optional.empty();
      case "OWNER_REFUND" ->
          isOwner && line.amount().isNegative()
              ? Optional.of(new Movement.Purpose.OwnerRefund(party))
              : Optional.empty();
      case "SUPPLIER_PAYMENT" ->
          isSupplier ? Optional.of(new Movement.Purpose.SupplierPayment(party)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private MatchView.Picked picked(
      Visit visit,
      Map<String, String> typed,
      Line line,
      Movement.Purpose purpose,
      @Nullable PartyId party,
      List<Suggestion> found) {
    var movement = movement(visit, typed, line, purpose);
    var offered = new ArrayList<MatchView.Offered>();
    var chosen = new ArrayList<Chosen>();
    Said trouble = typed.containsKey("account") ? null : MatchWords.WHICH_ACCOUNT;
    var isTyped = visit.asked("checked").isPresent();
    var usual = usual(found, purpose.kind(), party);
    for (var item : banking.choosable(visit.scope(), movement)) {
      var name = "part-" + item.id().value();
      var usually = usual.getOrDefault(item.id(), Money.ZERO);
      var text =
          isTyped
              ? visit.asked(name).orElse("")
              : usually.isZero() ? "" : visit.tongue().amount(usually);
      offered.add(new MatchView.Offered(item, name, text));
      var amount = isTyped ? visit.askedMoney(name) : Optional.of(usually);
      if (amount.isEmpty() && !text.isEmpty()) trouble = MatchWords.UNREADABLE;
      if (amount.isPresent() && amount.get().compareTo(item.remaining()) > 0)
        trouble = MatchWords.ABOVE_REMAINING;
      if (amount.isPresent() && amount.get().isNegative()) trouble = MatchWords.UNREADABLE;
      amount
          .filter(Money::isPositive)
          .ifPresent(positive -> chosen.add(new Chosen(item.id(), positive)));
    }
    var sum = chosen.stream().map(Chosen::amount).reduce(Money.ZERO, Money::plus);
    var difference = line.amount().abs().minus(sum);
    if (difference.isNegative()) trouble = MatchWords.ABOVE_AMOUNT;
    var entry =
        trouble == null
            ? banking.preview(visit.scope(), movement, chosen).lines()
            : List.<JournalLine>of();
    return new MatchView.Picked(
        movement,
        offered,
        difference,
        trouble,
        entry,
        along(typed, purpose, party, Map.of("checked", "1")),
        sent(typed, line, purpose, party, chosen),
        visit.form("bookMovement"));
  }

  /** What the suggestion for the same party would settle of each item. */
  private static Map<Object, Money> usual(
      List<Suggestion> found, String kind, @Nullable PartyId party) {
    return found.stream()
        .filter(s -> s.kind().equals(kind) && java.util.Objects.equals(s.party(), party))
        .flatMap(s -> s.parts().stream())
        .collect(Collectors.toMap(p -> p.item().id(), Suggestion.Part::amount));
  }

  private static Movement movement(
      Visit visit, Map<String, String> typed, Line line, Movement.Purpose purpose) {
    return new Movement(
        visit.building(),
        line.year(),
        typed.getOrDefault("reference", "-"),
        1,
        typed.getOrDefault("account", ""),
        line.date(),
        line.amount(),
        purpose,
        "",
        new Movement.Statement(
            line.said().counterparty(),
            line.said().iban(),
            line.said().structured(),
            line.said().communication(),
            ""));
  }

  private static List<MatchView.Along> along(
      Map<String, String> typed,
      Movement.Purpose purpose,
      @Nullable PartyId party,
      Map<String, String> more) {
    var all = new LinkedHashMap<>(typed);
    all.put("kind", purpose.kind());
    if (party != null) all.put("party", party.value().toString());
    all.putAll(more);
    return all.entrySet().stream().map(e -> new MatchView.Along(e.getKey(), e.getValue())).toList();
  }

  /** The members of the operation that books it; amounts as the API writes them. */
  private static List<MatchView.Along> sent(
      Map<String, String> typed,
      Line line,
      Movement.Purpose purpose,
      @Nullable PartyId party,
      List<Chosen> chosen) {
    var all = new LinkedHashMap<>(typed);
    all.put("amount", line.amount().toString());
    all.put("kind", purpose.kind());
    if (party != null) {
      var isSupplier = purpose instanceof Movement.Purpose.SupplierPayment;
      all.put(isSupplier ? "supplier" : "owner", party.value().toString());
    }
    for (var i = 0; i < chosen.size(); i++) {
      all.put("allocations." + i + ".item", chosen.get(i).item().value().toString());
      all.put("allocations." + i + ".amount", chosen.get(i).amount().toString());
    }
    return all.entrySet().stream().map(e -> new MatchView.Along(e.getKey(), e.getValue())).toList();
  }

  private static String query(Map<String, String> with) {
    return with.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
