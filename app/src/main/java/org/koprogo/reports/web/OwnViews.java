package org.koprogo.reports.web;

import static java.util.stream.Collectors.toMap;
import static org.koprogo.identity.Permission.OWN_ACCOUNT;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.contributions.Contributions;
import org.koprogo.desk.Choice;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Qr;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.Titles;
import org.koprogo.posting.BookNames;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.LedgerLine;
import org.koprogo.reports.OwnerAccounts;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The owner's pages: what stands under the names that his memberships give him. */
@Singleton
final class OwnViews implements Views {
  static final String ACCOUNT = "/my/accounts/";
  private static final int MANY = 500;

  private final Registry registry;
  private final Titles titles;
  private final Ledger ledger;
  private final Contributions contributions;
  private final GeneralLedger books;
  private final OwnerAccounts accounts;
  private final Templates templates = new StaticTemplates();

  OwnViews(
      Registry registry,
      Titles titles,
      Ledger ledger,
      Contributions contributions,
      GeneralLedger books,
      OwnerAccounts accounts) {
    this.registry = registry;
    this.titles = titles;
    this.ledger = ledger;
    this.contributions = contributions;
    this.books = books;
    this.accounts = accounts;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/my", OWN_ACCOUNT).inMenu(OwnWords.TITLE, 5).shows(this::all),
        View.at(ACCOUNT + "{party}", OWN_ACCOUNT).shows(this::year));
  }

  /** His name in a building; empty where the building does not know him. */
  static Optional<OwnView.Name> name(Registry registry, Visit visit, Mine mine) {
    var building = registry.building(visit.scope(), mine.building());
    var party = registry.party(visit.scope(), mine.building(), Party.Role.OWNER, mine.party());
    if (building.isEmpty() || party.isEmpty()) return Optional.empty();
    return Optional.of(
        new OwnView.Name(
            building.get().name(), party.get().name(), ACCOUNT + mine.party().value()));
  }

  private Shown all(Visit visit) {
    var all = new ArrayList<OwnView.Account>();
    for (var mine : Mine.of(visit.caller()))
      name(registry, visit, mine).ifPresent(name -> all.add(account(visit, mine, name)));
    return Shown.Page.of(visit.say(OwnWords.TITLE), templates.reportsMy(visit, all));
  }

  private OwnView.Account account(Visit visit, Mine mine, OwnView.Name name) {
    var scope = visit.scope();
    var building = registry.building(scope, mine.building()).orElseThrow();
    var party =
        registry.party(scope, mine.building(), Party.Role.OWNER, mine.party()).orElseThrow();
    var standing = accounts.standing(scope, mine.building(), mine.party(), visit.today());
    return new OwnView.Account(
        name,
        lots(visit, mine, building),
        standing,
        accounts.toPay(scope, mine.building(), mine.party(), visit.today()),
        payment(
            visit, mine, party, standing.due().isPositive() ? standing.due() : standing.later()));
  }

  private List<OwnView.LotRow> lots(Visit visit, Mine mine, Building building) {
    return titles.ofParty(visit.scope(), mine.building(), mine.party()).stream()
        .map(t ->
            new OwnView.LotRow(
                registry.lot(visit.scope(), mine.building(), t.lot()).orElseThrow(),
                building.sharesTotal(),
                t))
        .toList();
  }

  private OwnView.@Nullable Payment payment(Visit visit, Mine mine, Party party, Money amount) {
    var to =
        registry.bankAccounts(visit.scope(), mine.building()).stream()
            .filter(a -> a.purpose() == BankAccount.Purpose.WORKING_CAPITAL)
            .findFirst();
    if (to.isEmpty()) return null;
    var reference = party.structuredCommunication();
    var qr =
        amount.isPositive()
            ? Qr.of(
                Transfer.of(to.get().holder(), to.get().iban(), to.get().bic(), amount, reference))
            : null;
    return new OwnView.Payment(
        to.get().holder(), to.get().ibanWritten(), party.referenceWritten(), qr);
  }

  private Shown year(Visit visit) {
    if (visit.asked("year").isPresent() && visit.askedDay("year").isEmpty())
      return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    var mine = visit.id("party").flatMap(id -> Mine.find(visit.caller(), id));
    return mine.flatMap(m -> name(registry, visit, m).flatMap(name -> year(visit, m, name)))
        .<Shown>map(view ->
            new Shown.Page(
                view.name().building(),
                List.of(new Shown.Link(visit.say(OwnWords.TITLE), "/my")),
                templates.reportsMyYear(visit, view)))
        .orElseGet(Shown.NotFound::new);
  }

  private Optional<OwnView.Year> year(Visit visit, Mine mine, OwnView.Name name) {
    return accounts
        .year(visit.scope(), mine.building(), visit.askedDay("year"), visit.today())
        .map(year -> {
          var charges = charges(visit, mine, year, name);
          return new OwnView.Year(
              name,
              year,
              years(visit, mine),
              lines(visit, mine, year),
              calls(visit, mine, year, name),
              charges,
              charges.stream().map(OwnView.ChargeRow::amount).reduce(Money.ZERO, Money::plus));
        });
  }

  private List<Choice> years(Visit visit, Mine mine) {
    return ledger.years(visit.scope(), mine.building()).stream()
        .map(y ->
            new Choice(
                y.firstDay().toString(),
                visit.tongue().day(y.firstDay()) + " – " + visit.tongue().day(y.lastDay())))
        .toList();
  }

  private List<LedgerLine> lines(Visit visit, Mine mine, Ledger.FiscalYear year) {
    var all = new ArrayList<LedgerLine>();
    var found = List.<LedgerLine>of();
    do {
      var after = found.isEmpty() ? null : found.getLast().mark();
      found =
          books.ofOwner(
              visit.scope(),
              mine.building(),
              year.firstDay(),
              year.lastDay(),
              mine.party(),
              new GeneralLedger.Part(after, MANY));
      all.addAll(found);
    } while (found.size() == MANY);
    return all;
  }

  private List<OwnView.CallRow> calls(
      Visit visit, Mine mine, Ledger.FiscalYear year, OwnView.Name name) {
    var codes =
        registry.lots(visit.scope(), mine.building()).stream().collect(toMap(Lot::id, Lot::code));
    var all = new ArrayList<OwnView.CallRow>();
    for (var called : contributions.calls(visit.scope(), mine.building(), year.firstDay()))
      for (var share : called.shares()) {
        if (!share.party().equals(mine.party())) continue;
        var lot = codes.getOrDefault(share.lot(), "");
        var why = why(name, "call", year, "call", called.call().reference(), "lot", lot);
        all.add(new OwnView.CallRow(called.call(), lot, share.amount(), why));
      }
    return all;
  }

  private List<OwnView.ChargeRow> charges(
      Visit visit, Mine mine, Ledger.FiscalYear year, OwnView.Name name) {
    var labels =
        ledger.chart(visit.scope(), mine.building()).stream()
            .collect(toMap(a -> a.code(), a -> BookNames.name(a, visit.tongue())));
    var lots = registry.lots(visit.scope(), mine.building());
    return accounts
        .charges(visit.scope(), mine.building(), year.firstDay(), mine.party(), lots)
        .stream()
        .map(c ->
            new OwnView.ChargeRow(
                c.account(),
                labels.getOrDefault(c.account(), ""),
                c.key(),
                c.lot(),
                c.amount(),
                why(name, "charge", year, "account", c.account(), "key", c.key(), "lot", c.lot())))
        .toList();
  }

  private static String why(
      OwnView.Name name, String what, Ledger.FiscalYear year, String... question) {
    var href = new StringBuilder(name.href() + "/explanations/" + what);
    href.append("?year=").append(year.firstDay());
    for (var i = 0; i < question.length; i += 2)
      href.append('&')
          .append(question[i])
          .append('=')
          .append(URLEncoder.encode(question[i + 1], StandardCharsets.UTF_8));
    return href.toString();
  }
}
