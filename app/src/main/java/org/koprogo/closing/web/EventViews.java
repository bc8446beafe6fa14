package org.koprogo.closing.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.koprogo.closing.Adjustment;
import org.koprogo.closing.Adjustments;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Named;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/**
 * Accruals, fees, interest, claims and appropriations, each shown as its entry before it is one.
 */
@Singleton
final class EventViews implements Views {
  private static final List<String> QUESTION =
      List.of(
          "reference",
          "kind",
          "date",
          "text",
          "account",
          "owner",
          "key",
          "fund",
          "amount",
          "principal",
          "from",
          "to");

  private final Adjustments adjustments;
  private final Named.Doors doors;
  private final Templates templates = new StaticTemplates();

  EventViews(Adjustments adjustments, Registry registry, DistributionKeys keys, Ledger ledger) {
    this.adjustments = adjustments;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/adjustments", Permission.ENTER_BOOKS)
            .inMenu(EventWords.EVENTS, 64)
            .takes("bookAdjustment")
            .shows(visit -> with(visit, books -> event(visit, books))),
        View.at("/buildings/{building}/interest-rates", Permission.READ_BOOKS)
            .takes("recordInterestRate")
            .shows(visit -> with(visit, books -> rates(visit, books))));
  }

  private Shown with(Visit visit, Function<BooksView, Shown> shown) {
    return BooksView.of(doors, visit).map(shown).orElseGet(Shown.NotFound::new);
  }

  private Shown event(Visit visit, BooksView books) {
    var typed = new LinkedHashMap<String, String>();
    for (var name : QUESTION) visit.asked(name).ifPresent(text -> typed.put(name, text));
    var wrong = new HashMap<String, String>();
    var ready = typed.isEmpty() ? Optional.<EventView.Ready>empty() : ready(visit, typed, wrong);
    var filled = new HashMap<String, List<String>>();
    typed.forEach((name, text) -> filled.put(name, List.of(text)));
    var question = new FormState("thinkOfAdjustment", "", filled, wrong);
    return new Shown.Page(
        visit.say(EventWords.EVENTS),
        books.trail(visit),
        templates.closingEvent(visit, new EventView(books, question, ready.orElse(null))));
  }

  private Optional<EventView.Ready> ready(
      Visit visit, Map<String, String> typed, Map<String, String> wrong) {
    var kind =
        Arrays.stream(AdjustmentApi.Kind.values())
            .filter(k -> k.name().equals(typed.get("kind")))
            .findFirst();
    var date = visit.askedDay("date");
    for (var name : List.of("reference", "text"))
      if (!typed.containsKey(name)) wrong.put(name, visit.say(EventWords.NEEDED));
    if (kind.isEmpty()) wrong.put("kind", visit.say(EventWords.NEEDED));
    if (date.isEmpty()) wrong.put("date", visit.say(EventWords.NEEDED));
    if (kind.isEmpty() || date.isEmpty() || !wrong.isEmpty()) return Optional.empty();
    var thought = thought(visit, typed, kind.get(), date.get());
    var named = new Named(doors, visit.scope(), visit.building());
    var year = named.year(date.get(), "/date");
    var event = new Events(adjustments).read(visit.scope(), visit.building(), thought, named);
    for (var fault : named.problem().errors())
      wrong.put(fault.at().substring(1), visit.say(EventWords.of(fault.code())));
    if (!wrong.isEmpty() || year.isEmpty() || event.isEmpty()) return Optional.empty();
    var entry = adjustments.preview(visit.building(), year.get(), event.get());
    if (entry.isEmpty()) {
      wrong.put("amount", visit.say(EventWords.ZERO));
      return Optional.empty();
    }
    var sent = new LinkedHashMap<>(typed);
    for (var name : List.of("amount", "principal"))
      visit.askedMoney(name).ifPresent(amount -> sent.put(name, amount.toString()));
    return Optional.of(
        new EventView.Ready(
            entry.get().lines(),
            event.get() instanceof Adjustment.LateInterest late
                ? late.interest().arithmetic()
                : null,
            sent,
            visit.form("bookAdjustment")));
  }

  private static AdjustmentApi.NewAdjustment thought(
      Visit visit, Map<String, String> typed, AdjustmentApi.Kind kind, LocalDate date) {
    return new AdjustmentApi.NewAdjustment(
        typed.getOrDefault("reference", ""),
        kind,
        date,
        typed.getOrDefault("text", ""),
        typed.get("account"),
        visit.askedId("owner").map(PartyId::new).orElse(null),
        visit.askedId("key").map(KeyId::new).orElse(null),
        typed.get("fund"),
        visit.askedMoney("amount").orElse(null),
        visit.askedMoney("principal").orElse(null),
        visit.askedDay("from").orElse(null),
        visit.askedDay("to").orElse(null));
  }

  private List<RatesView.YearRate> rates(Scope scope, Visit visit) {
    return adjustments.rates(scope, visit.building()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
        .map(e ->
            new RatesView.YearRate(
                String.valueOf(e.getKey()), e.getValue().stripTrailingZeros().toPlainString()))
        .toList();
  }

  private Shown rates(Visit visit, BooksView books) {
    var up = new Shown.Link(visit.say(EventWords.EVENTS), books.href() + "/adjustments");
    return new Shown.Page(
        visit.say(EventWords.RATES),
        books.trail(visit, up),
        templates.closingRates(
            visit,
            new RatesView(books, rates(visit.scope(), visit), visit.form("recordInterestRate"))));
  }
}
