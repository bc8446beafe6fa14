package org.koprogo.reports.web;

import static org.koprogo.identity.Permission.OWN_ACCOUNT;
import static org.koprogo.reports.web.ReportApi.NOTHING_TO_EXPLAIN;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.Contributions;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanations;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.OwnerAccounts;

/**
 * The owner's own door: what stands under the names that his memberships give him, and nothing of
 * his neighbours. Every look-up starts from those memberships.
 */
@Singleton
final class MyApi implements Api {
  private final Registry registry;
  private final Titles titles;
  private final Contributions contributions;
  private final GeneralLedger books;
  private final OwnerAccounts accounts;
  private final Explanations explanations;

  MyApi(
      Registry registry,
      Titles titles,
      Contributions contributions,
      GeneralLedger books,
      OwnerAccounts accounts,
      Explanations explanations) {
    this.registry = registry;
    this.titles = titles;
    this.contributions = contributions;
    this.books = books;
    this.accounts = accounts;
    this.explanations = explanations;
  }

  @Says("What the caller holds or held of a lot.")
  record MyLot(
      @Says("The title.") UUID title,
      @Says("The building.") BuildingId building,
      @Says(value = "Its name.", example = "Résidence Les Tilleuls") String buildingName,
      @Says("The owner who the caller is there.") PartyId party,
      @Says("The lot.") LotId lot,
      @Says(value = "The lot's code.", example = "A01") String code,
      @Says("Its shares.") long shares,
      @Says("Out of so many.") long sharesTotal,
      @Says("The right.") Title.Holding holding,
      @Says("The exact part.") Fraction share,
      @Says("The first day.") LocalDate from,
      @Says("The day after the last; none while it goes on.") @Nullable LocalDate to) {}

  @Says("How the caller stands in a building.")
  record MyAccount(
      @Says("The owner who the caller is there.") PartyId party,
      @Says(value = "His code.", example = "P1") String code,
      @Says(value = "His name.", example = "DUPONT Marie") String name,
      @Says("The building.") BuildingId building,
      @Says(value = "Its name.", example = "Résidence Les Tilleuls") String buildingName,
      @Says("What he owes (positive) or is owed.") Money balance,
      @Says("What of it must be paid by today.") Money due,
      @Says("What was called and falls due later.") Money later,
      @Says(value = "To be given with every payment.", example = "101000100043")
          @Nullable String paymentReference) {}

  @Says("What a call asked of the caller for a lot.")
  record MyCall(
      @Says(value = "The call's reference.", example = "CALL-2025-Q1") String call,
      @Says("What it is for.") Call.Type type,
      @Says(value = "Its text.", example = "Provisions Q1 2025") String text,
      @Says("Its day.") LocalDate date,
      @Says("By when it must be paid.") LocalDate due,
      @Says(value = "The lot's code.", example = "A01") String lot,
      @Says("The caller's part.") Money amount) {}

  @Says("What a settlement charged to the caller.")
  record MyCharge(
      @Says(value = "The account.", example = "610101") String account,
      @Says(value = "The key's code.", example = "LIFT") String key,
      @Says(value = "The lot's code.", example = "A11") String lot,
      @Says("His part.") Money amount) {}

  private static final String YEAR =
      "The fiscal year, by its first day; that of today when it is left out.";
  private static final String ACCOUNT = "/my/accounts/{party}";

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("myLots", "/my/lots", OWN_ACCOUNT)
            .says("My lots", "What the caller holds or held, from one day to another.")
            .lists(MyLot.class, this::lots),
        Operation.get("myAccounts", "/my/accounts", OWN_ACCOUNT)
            .says("My accounts", "How the caller stands, in each building and under each name.")
            .lists(MyAccount.class, this::standings),
        Operation.get("myEntries", ACCOUNT + "/entries", OWN_ACCOUNT)
            .says(
                "My entries",
                "What was booked under the caller's name in a fiscal year, with what he owes after each line.")
            .asks("year", LocalDate.class, YEAR)
            .lists(LedgerLineBody.class, this::entries),
        Operation.get("myCalls", ACCOUNT + "/calls", OWN_ACCOUNT)
            .says("My calls", "What was called from the caller in a fiscal year, lot by lot.")
            .asks("year", LocalDate.class, YEAR)
            .lists(MyCall.class, this::calls),
        Operation.get("myCharges", ACCOUNT + "/explanations", OWN_ACCOUNT)
            .says(
                "My charges",
                "What the settlement of a fiscal year charged to the caller: each can be explained.")
            .asks("year", LocalDate.class, YEAR)
            .lists(MyCharge.class, this::charges),
        Operation.get("explainMyCharge", ACCOUNT + "/explanations/charge", OWN_ACCOUNT)
            .says(
                "Explain one of my charges",
                "Back to what was booked while the caller held the lot, and every step of the arithmetic.")
            .asks("year", LocalDate.class, YEAR)
            .needs("account", String.class, "The account's code.")
            .needs("key", String.class, "The key's code.")
            .needs("lot", String.class, "The lot's code.")
            .refuses(NOTHING_TO_EXPLAIN)
            .reads(ChargeBody.class, this::charge),
        Operation.get("explainMyCall", ACCOUNT + "/explanations/call", OWN_ACCOUNT)
            .says(
                "Explain my part of a call",
                "Every step of the arithmetic of the caller's part for a lot.")
            .asks("year", LocalDate.class, YEAR)
            .needs("call", String.class, "The call's reference.")
            .needs("lot", String.class, "The lot's code.")
            .refuses(NOTHING_TO_EXPLAIN)
            .reads(CallPartBody.class, this::call));
  }

  private static LocalDate today(Asked asked) {
    return Brussels.day(asked.at());
  }

  private Reply<Page<MyLot>> lots(Scope scope, Asked asked) {
    var all = new ArrayList<MyLot>();
    for (var m : Mine.of(asked.caller())) {
      var building = registry.building(scope, m.building());
      if (building.isEmpty()) continue;
      for (var t : titles.ofParty(scope, m.building(), m.party())) {
        var lot = registry.lot(scope, m.building(), t.lot()).orElseThrow();
        all.add(
            new MyLot(
                t.id(),
                m.building(),
                building.get().name(),
                m.party(),
                lot.id(),
                lot.code(),
                lot.shares(),
                building.get().sharesTotal(),
                t.holding(),
                t.share(),
                t.from(),
                t.to()));
      }
    }
    return Reply.of(Page.of(all, asked, l -> l.title().toString()));
  }

  private Reply<Page<MyAccount>> standings(Scope scope, Asked asked) {
    var all = new ArrayList<MyAccount>();
    for (var m : Mine.of(asked.caller())) {
      var building = registry.building(scope, m.building());
      var party = registry.party(scope, m.building(), Party.Role.OWNER, m.party());
      if (building.isEmpty() || party.isEmpty()) continue;
      var stands = accounts.standing(scope, m.building(), m.party(), today(asked));
      all.add(
          new MyAccount(
              m.party(),
              party.get().code(),
              party.get().name(),
              m.building(),
              building.get().name(),
              stands.balance(),
              stands.due(),
              stands.later(),
              party.get().structuredCommunication()));
    }
    return Reply.of(Page.of(all, asked, a -> a.party().value().toString()));
  }

  private interface Answer<A> {
    Reply<A> of(Mine mine, Ledger.FiscalYear year);
  }

  /** Of the caller's own party and an existing year; of anything else there is nothing. */
  private <A> Reply<A> inYear(Scope scope, Asked asked, Answer<A> answer) {
    var mine = Mine.find(asked.caller(), asked.id("party"));
    if (mine.isEmpty()) return Reply.notFound();
    var year =
        accounts.year(
            scope, mine.get().building(), asked.asked("year", LocalDate.class), today(asked));
    return year.map(y -> answer.of(mine.get(), y)).orElseGet(Reply::notFound);
  }

  private Reply<Page<LedgerLineBody>> entries(Scope scope, Asked asked) {
    return inYear(
        scope,
        asked,
        (m, year) ->
            Reply.of(
                LedgerLineBody.page(
                    asked,
                    part ->
                        books.ofOwner(
                            scope,
                            m.building(),
                            year.firstDay(),
                            year.lastDay(),
                            m.party(),
                            part))));
  }

  private Reply<Page<MyCall>> calls(Scope scope, Asked asked) {
    return inYear(
        scope,
        asked,
        (m, year) -> {
          var codes = new HashMap<LotId, String>();
          for (var lot : registry.lots(scope, m.building())) codes.put(lot.id(), lot.code());
          var all = new ArrayList<MyCall>();
          for (var called : contributions.calls(scope, m.building(), year.firstDay())) {
            var c = called.call();
            for (var share : called.shares())
              if (share.party().equals(m.party()))
                all.add(
                    new MyCall(
                        c.reference(),
                        c.type(),
                        c.text(),
                        c.date(),
                        c.due(),
                        codes.getOrDefault(share.lot(), ""),
                        share.amount()));
          }
          return Reply.of(Page.of(all, asked, c -> c.call() + " " + c.lot()));
        });
  }

  private Reply<Page<MyCharge>> charges(Scope scope, Asked asked) {
    return inYear(
        scope,
        asked,
        (m, year) -> {
          var lots = registry.lots(scope, m.building());
          var all =
              accounts.charges(scope, m.building(), year.firstDay(), m.party(), lots).stream()
                  .map(c -> new MyCharge(c.account(), c.key(), c.lot(), c.amount()))
                  .toList();
          return Reply.of(Page.of(all, asked, c -> c.account() + " " + c.key() + " " + c.lot()));
        });
  }

  private Optional<String> code(Scope scope, Mine mine) {
    return registry.party(scope, mine.building(), Party.Role.OWNER, mine.party()).map(Party::code);
  }

  private Reply<ChargeBody> charge(Scope scope, Asked asked) {
    return inYear(
        scope,
        asked,
        (m, year) -> {
          var question =
              new Explanations.ChargeQuestion(
                  asked.text("account"),
                  asked.text("key"),
                  asked.text("lot"),
                  code(scope, m).orElse(""));
          return explanations.charge(scope, m.building(), year, question)
                  instanceof Explanation.Charge charge
              ? Reply.of(
                  ChargeBody.alone(charge, m.held(registry, titles, scope, asked.text("lot"))))
              : Reply.no(NOTHING_TO_EXPLAIN, "No settlement has this amount of yours.");
        });
  }

  private Reply<CallPartBody> call(Scope scope, Asked asked) {
    return inYear(
        scope,
        asked,
        (m, year) -> {
          var question =
              new Explanations.CallQuestion(
                  asked.text("call"), asked.text("lot"), code(scope, m).orElse(""));
          return explanations.call(scope, m.building(), year, question)
                  instanceof Explanation.CallPart part
              ? Reply.of(CallPartBody.of(part).alone())
              : Reply.no(NOTHING_TO_EXPLAIN, "No call of the year has this amount of yours.");
        });
  }
}
