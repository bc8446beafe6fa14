package org.koprogo.closing.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.Transfers;
import org.koprogo.desk.Choice;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/** The sale of lots, seen whole before it is made, and what is decided for a year. */
@Singleton
final class SaleViews implements Views {
  private final Registry registry;
  private final Titles titles;
  private final DistributionKeys keys;
  private final Ledger ledger;
  private final Transfers transfers;
  private final YearEnd yearEnd;
  private final Openings openings;
  private final Templates templates = new StaticTemplates();

  SaleViews(
      Registry registry,
      Titles titles,
      DistributionKeys keys,
      Ledger ledger,
      Transfers transfers,
      YearEnd yearEnd,
      Openings openings) {
    this.registry = registry;
    this.titles = titles;
    this.keys = keys;
    this.ledger = ledger;
    this.transfers = transfers;
    this.yearEnd = yearEnd;
    this.openings = openings;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/transfers/new", Permission.CALL_FUNDS)
            .inMenu(SaleWords.SALE, 58)
            .takes("transferLots", SaleViews::told)
            .shows(this::sale),
        View.at("/buildings/{building}/years/{year}/policy", Permission.READ_BOOKS)
            .takes("setPolicy", (visit, _) -> visit.here())
            .shows(this::policy));
  }

  /** To what the notary is told of it. */
  private static String told(Visit visit, @Nullable String location) {
    return location == null ? visit.here() : location;
  }

  private Shown.Page page(Visit visit, Said title, Content body) {
    var building = registry.building(visit.scope(), visit.building()).orElseThrow();
    return new Shown.Page(
        visit.say(title),
        List.of(
            new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings"),
            new Shown.Link(building.name(), "/buildings/" + building.id())),
        body);
  }

  private Shown sale(Visit visit) {
    if (visit.asked("date").isPresent() && visit.askedDay("date").isEmpty())
      return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    return page(
        visit, SaleWords.SALE, templates.closingSale(visit, view(visit), statements(visit)));
  }

  /** What was told of the sales of today's year, else the latest; "" before the first year. */
  private String statements(Visit visit) {
    var years = ledger.years(visit.scope(), visit.building());
    return years.stream()
        .filter(y -> y.contains(visit.today()))
        .findFirst()
        .or(() -> years.stream().max(Comparator.comparing(Ledger.FiscalYear::firstDay)))
        .map(
            y -> "/buildings/" + visit.building() + "/years/" + y.firstDay() + "/notary-statements")
        .orElse("");
  }

  private SaleView view(Visit visit) {
    var owners = registry.parties(visit.scope(), visit.building(), Party.Role.OWNER);
    var names = owners.stream().collect(toMap(Party::id, Party::name));
    var choices =
        owners.stream().map(o -> new Choice(o.id().value().toString(), o.name())).toList();
    var said =
        new SaleView.Said(
            visit.asked("date").orElse(""),
            visit.asked("from").orElse(""),
            visit.asked("to").orElse(""),
            visit.asked("reference").orElse(""));
    var day = visit.askedDay("date");
    var seller = visit.askedId("from").map(PartyId::new).filter(names::containsKey);
    if (day.isEmpty() || seller.isEmpty())
      return new SaleView(choices, said, List.of(), null, "", null);
    var year =
        ledger.years(visit.scope(), visit.building()).stream()
            .filter(y -> y.contains(day.get()) && !y.closed())
            .findFirst();
    if (year.isEmpty()) return new SaleView(choices, said, List.of(), SaleWords.NO_YEAR, "", null);
    var first = year.get().firstDay();
    var policy = "/buildings/" + visit.building() + "/years/" + first + "/policy";
    var basis = SaleBasis.of(visit.scope(), visit.building(), first, yearEnd, openings);
    if (basis.isEmpty())
      return new SaleView(choices, said, List.of(), SaleWords.NO_POLICY, policy, null);
    var lots = lots(visit, day.get(), seller.get());
    if (lots.isEmpty()) return new SaleView(choices, said, lots, SaleWords.NO_LOTS, "", null);
    var preview = preview(visit, basis.get(), day.get(), seller.get(), lots, names);
    var trouble = preview.isPresent() ? null : trouble(said);
    return new SaleView(choices, said, lots, trouble, "", preview.orElse(null));
  }

  /** Why there is nothing to see yet; null while nothing was said of the buyer. */
  private static @Nullable SaleWords trouble(SaleView.Said said) {
    if (said.buyer().isEmpty() && said.reference().isEmpty()) return null;
    if (said.buyer().equals(said.seller())) return SaleWords.SAME;
    return SaleWords.INCOMPLETE;
  }

  /** What the seller holds alone on the day before, without an end. */
  private List<SaleView.LotTick> lots(Visit visit, LocalDate day, PartyId seller) {
    var before = titles.on(visit.scope(), visit.building(), day.minusDays(1));
    var begun = visit.asked("to").isPresent() || visit.asked("reference").isPresent();
    var mine =
        registry.lots(visit.scope(), visit.building()).stream()
            .filter(lot -> {
              var held = before.stream().filter(t -> t.lot().equals(lot.id())).toList();
              return held.size() == 1
                  && held.getFirst().party().equals(seller)
                  && held.getFirst().to() == null;
            })
            .toList();
    return mine.stream()
        .map(lot -> {
          var id = lot.id().value().toString();
          var only = mine.size() == 1 && !begun;
          return new SaleView.LotTick(id, lot.code(), only || visit.asked("lot-" + id).isPresent());
        })
        .toList();
  }

  private Optional<SaleView.Preview> preview(
      Visit visit,
      Transfers.Basis basis,
      LocalDate day,
      PartyId seller,
      List<SaleView.LotTick> lots,
      Map<PartyId, String> names) {
    var chosen = lots.stream().filter(SaleView.LotTick::chosen).toList();
    var buyer =
        visit
            .askedId("to")
            .map(PartyId::new)
            .filter(names::containsKey)
            .filter(b -> !b.equals(seller));
    var reference = visit.asked("reference");
    if (chosen.isEmpty() || buyer.isEmpty() || reference.isEmpty()) return Optional.empty();
    var ids = chosen.stream().map(l -> new LotId(UUID.fromString(l.id()))).toList();
    var sale = new Titles.Transfer(reference.get(), day, seller, buyer.get(), ids);
    var lines = transfers.preview(visit.scope(), basis, sale);
    var words =
        visit.say(
            SaleWords.HANDS_ON,
            visit.tongue().day(day),
            chosen.stream().map(SaleView.LotTick::code).collect(joining(", ")),
            requireNonNull(names.get(seller)),
            requireNonNull(names.get(buyer.get())));
    return Optional.of(
        new SaleView.Preview(
            words,
            refunded(lines),
            transfers.owed(visit.scope(), basis, seller, day),
            lines.stream()
                .map(l ->
                    new SaleView.Line(
                        l, l.party() == null ? "" : names.getOrDefault(l.party(), "")))
                .toList(),
            chosen.stream().map(SaleView.LotTick::id).toList()));
  }

  /** What goes back to the seller is what leaves the fund first. */
  private static Money refunded(List<JournalLine> lines) {
    return lines.stream()
        .filter(l -> l.account().equals(Accounts.WORKING_CAPITAL))
        .map(JournalLine::signed)
        .findFirst()
        .orElse(Money.ZERO);
  }

  private Shown policy(Visit visit) {
    var year = visit.day("year").flatMap(d -> ledger.year(visit.scope(), visit.building(), d));
    if (year.isEmpty()) return new Shown.NotFound();
    var known = keys.keys(visit.scope(), visit.building());
    var policy = yearEnd.policy(visit.scope(), visit.building(), year.get().firstDay());
    var key =
        policy.flatMap(
            p -> known.stream().filter(k -> k.id().equals(p.workingCapitalKey())).findFirst());
    var choices =
        known.stream()
            .map(k -> new Choice(k.id().value().toString(), k.code() + " " + k.label()))
            .toList();
    var view =
        new PolicyView(
            key.map(k -> k.code() + " " + k.label()).orElse(""),
            policy.map(p -> visit.tongue().day(p.settlementDue())).orElse(""),
            choices,
            policy.isEmpty() && visit.may(Permission.CLOSE_YEAR));
    return page(visit, SaleWords.DECISIONS, templates.closingPolicy(visit, view));
  }
}
