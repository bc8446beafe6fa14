package org.koprogo.closing.web;

import static org.koprogo.identity.Permission.CLOSE_YEAR;
import static org.koprogo.identity.Permission.ENTER_BOOKS;
import static org.koprogo.identity.Permission.READ_BOOKS;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Fault;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.Page;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.closing.Adjustments;
import org.koprogo.closing.OpeningRow;
import org.koprogo.closing.Openings;
import org.koprogo.closing.Settlement;
import org.koprogo.closing.YearEnd;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.posting.Named;
import org.koprogo.posting.PostProblems;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** The opening, the settlement and the closing of a year. */
@Singleton
final class YearApi implements Api {
  static final ProblemType CLOSED = new ProblemType("year-closed", 409, "The year is closed");
  private static final ProblemType DIFFERS =
      new ProblemType("opening-differs", 409, "The books opened with other balances");
  static final ProblemType NO_POLICY =
      new ProblemType("no-policy", 409, "The year has no policy yet");
  private static final ProblemType NOT_READY =
      new ProblemType("not-ready-to-close", 409, "Something is left in the year");

  private final YearEnd yearEnd;
  private final Openings openings;
  private final Adjustments adjustments;
  private final Named.Doors doors;

  YearApi(
      YearEnd yearEnd,
      Openings openings,
      Adjustments adjustments,
      Registry registry,
      DistributionKeys keys,
      Ledger ledger) {
    this.yearEnd = yearEnd;
    this.openings = openings;
    this.adjustments = adjustments;
    this.doors = new Named.Doors(registry, keys, ledger);
  }

  @Says("What was decided for a year.")
  record PolicyBody(
      @Says("The key by which the permanent working capital belongs to the lots.")
          KeyId workingCapitalKey,
      @Says("When the settlement of the year falls due.") LocalDate settlementDue) {}

  @Says("A row of the opening.")
  record OpeningRowBody(
      @Says(value = "The account, of classes 1 to 5.", example = "410000", most = 6) String account,
      @Says("The owner (410) or supplier (440).") @Nullable PartyId party,
      @Says("Debit positive, credit negative.") Money amount,
      @Says("When a debt falls due.") @Nullable LocalDate due,
      @Says(value = "What it is.", example = "Owners, provisions") String text) {}

  @Says("The opening of a year.")
  record OpeningBody(
      @Says(value = "Its rows; they sum to zero.", most = 20_000) List<OpeningRowBody> rows) {}

  @Says("One holder's part of one line of the settlement, with the arithmetic.")
  record SettlementShareBody(
      @Says(value = "The account.", example = "610500") String account,
      @Says(value = "The key.", example = "GEN") String key,
      @Says("What the account cost in the year under the key.") Money total,
      @Says("The lot.") LotId lot,
      @Says("The lot's weight.") long weight,
      @Says("All weights.") long totalWeight,
      @Says("The lot's part.") Money ofLot,
      @Says("The owner.") PartyId owner,
      @Says("His first day in the year.") LocalDate from,
      @Says("The day after his last.") LocalDate toExclusive,
      @Says("How the lot's part was divided over its holders.") Settlement.Basis basis,
      @Says("His days or units.") long units,
      @Says("All days or units of the lot.") long totalUnits,
      @Says("His amount.") Money amount,
      @Says("Of which a lease may let him recover from his tenant.") Money tenantPart) {}

  @Says("What a year leaves an owner to pay or to get.")
  record OwnerNetBody(
      @Says("The owner.") PartyId owner,
      @Says(value = "His code.", example = "P1") String code,
      @Says("His part of the costs.") Money charges,
      @Says("What was called from him.") Money provisions,
      @Says("What he still owes; negative when he is owed.") Money net) {
    static OwnerNetBody of(Settlement.PartyNet n) {
      return new OwnerNetBody(n.party(), n.code(), n.charges(), n.provisions(), n.net());
    }
  }

  @Says("A fiscal year that was closed.")
  record ClosureBody(
      @Says("Its first day.") LocalDate firstDay,
      @Says("Its last day.") LocalDate lastDay,
      @Says("The first day of the next, which is open now.") LocalDate next,
      @Says(value = "Every owner.", most = 10_000) List<OwnerNetBody> owners) {}

  @Override
  public List<Operation> operations() {
    var year = "/buildings/{building}/years/{year}";
    return List.of(
        Operation.get("getPolicy", year + "/policy", READ_BOOKS)
            .says("The year's policy", "What was decided for the year.")
            .reads(PolicyBody.class, this::policy),
        Operation.post("setPolicy", year + "/policy", CLOSE_YEAR)
            .says("Decide the year's policy", "Records it, once.")
            .refuses(ProblemType.CONFLICT, PostProblems.NOT_BOOKABLE)
            .does(PolicyBody.class, PolicyBody.class, this::setPolicy),
        Operation.post("openYearWith", year + "/opening", ENTER_BOOKS)
            .says(
                "Post the opening",
                "Posts the balances with which the first year begins. After a closed year the books have opened already: the rows are compared and kept as their detail.")
            .movesMoney()
            .takesMuch()
            .refuses(PostProblems.all())
            .refuses(DIFFERS, CLOSED)
            .does(OpeningBody.class, OpeningBody.class, this::open),
        Operation.get("listSettlementShares", year + "/settlement/shares", READ_BOOKS)
            .says(
                "The settlement, line by line",
                "Every holder's part of every cost with the arithmetic: as posted, or as it would be now.")
            .refuses(NOT_READY)
            .lists(SettlementShareBody.class, this::shares),
        Operation.get("listSettlementOwners", year + "/settlement/owners", READ_BOOKS)
            .says(
                "The settlement, owner by owner",
                "What the year leaves each owner: as posted, or as it would be now.")
            .refuses(NOT_READY)
            .lists(OwnerNetBody.class, this::owners),
        Operation.post("closeYear", year + "/closure", CLOSE_YEAR)
            .says(
                "Close the year",
                "Defers what covers later days, settles with every owner, locks the year and opens the next. Nothing of it can be taken back.")
            .movesMoney()
            .refuses(PostProblems.all())
            .refuses(CLOSED, NO_POLICY, NOT_READY)
            .does(ClosureBody.class, this::close));
  }

  private Optional<Ledger.FiscalYear> year(Scope scope, Asked asked) {
    return doors.ledger().year(scope, asked.building(), asked.day("year"));
  }

  private Reply<PolicyBody> policy(Scope scope, Asked asked) {
    return yearEnd
        .policy(scope, asked.building(), asked.day("year"))
        .map(p -> Reply.of(new PolicyBody(p.workingCapitalKey(), p.settlementDue())))
        .orElseGet(Reply::notFound);
  }

  private Reply<PolicyBody> setPolicy(Tx tx, Asked asked, PolicyBody sent) {
    if (year(tx, asked).isEmpty()) return Reply.notFound();
    if (yearEnd.policy(tx, asked.building(), asked.day("year")).isPresent())
      return Reply.no(ProblemType.CONFLICT, "It was decided already.");
    var named = new Named(doors, tx, asked.building());
    named.key(sent.workingCapitalKey(), "/workingCapitalKey");
    if (!named.isRight()) return Reply.no(named.problem());
    yearEnd.setPolicy(
        tx,
        asked.building(),
        asked.day("year"),
        new YearEnd.Policy(sent.workingCapitalKey(), sent.settlementDue()));
    return Reply.created(
        sent, "/buildings/" + asked.building() + "/years/" + asked.day("year") + "/policy");
  }

  private Reply<OpeningBody> open(Tx tx, Asked asked, OpeningBody sent) {
    var year = year(tx, asked);
    if (year.isEmpty()) return Reply.notFound();
    if (year.get().closed()) return Reply.no(CLOSED, "Its books no longer change.");
    var named = new Named(doors, tx, asked.building());
    var rows = new ArrayList<OpeningRow>();
    var sum = Money.ZERO;
    for (var i = 0; i < sent.rows().size(); i++) {
      rows.add(row(sent.rows().get(i), "/rows/" + i, named));
      sum = sum.plus(sent.rows().get(i).amount());
    }
    if (!sum.isZero())
      named.note("/rows", "unbalanced", "the rows sum to " + sum + ", not to 0.00");
    if (!named.isRight()) return Reply.no(named.problem());
    return switch (openings.open(tx, asked.building(), asked.day("year"), rows, asked.actor())) {
      case Openings.OpenResult.Opened _ ->
          Reply.created(sent, "/buildings/" + asked.building() + "/years/" + asked.day("year"));
      case Openings.OpenResult.Differs(var differences) ->
          Reply.no(
              DIFFERS,
              "The books say "
                  + differences.getFirst().books()
                  + " on "
                  + differences.getFirst().account()
                  + ", the rows "
                  + differences.getFirst().rows()
                  + "; "
                  + differences.size()
                  + " accounts differ.");
      case Openings.OpenResult.NotBooked(var why) -> Reply.no(PostProblems.of(why));
    };
  }

  private static OpeningRow row(OpeningRowBody sent, String at, Named named) {
    named.account(sent.account(), at + "/account");
    var third = sent.account().startsWith("410") || sent.account().startsWith("440");
    if (third == (sent.party() == null))
      named.note(at + "/party", "party", "accounts 410 and 440 are kept per party, and no other");
    if (sent.account().startsWith("410")) named.owner(sent.party(), at + "/party");
    if (sent.account().startsWith("440")) named.supplier(sent.party(), at + "/party");
    if (sent.account().charAt(0) > '5')
      named.note(at + "/account", "class", "a year opens with classes 1 to 5");
    if (sent.amount().isZero()) named.note(at + "/amount", "zero", "a row holds something");
    return new OpeningRow(sent.account(), sent.party(), sent.amount(), sent.due(), sent.text());
  }

  private Settlement settlement(Scope scope, Asked asked, Ledger.FiscalYear year) {
    return yearEnd.isSettled(scope, asked.building(), year.firstDay())
        ? yearEnd.settlement(scope, asked.building(), year.firstDay())
        : yearEnd.draft(scope, asked.building(), year);
  }

  private Reply<Page<SettlementShareBody>> shares(Scope scope, Asked asked) {
    var year = year(scope, asked);
    if (year.isEmpty()) return Reply.notFound();
    var undivided = yearEnd.undivided(scope, asked.building(), year.get());
    if (!undivided.isEmpty()) return Reply.no(undivided(undivided));
    var unheld = yearEnd.unheld(scope, asked.building(), year.get());
    if (!unheld.isEmpty()) return Reply.no(unheld(unheld));
    var all = new ArrayList<SettlementShareBody>();
    for (var line : settlement(scope, asked, year.get()).lines())
      for (var share : line.shares()) all.add(body(line, share));
    return Reply.of(
        Page.of(
            all,
            asked,
            s ->
                s.account()
                    + "/"
                    + s.key()
                    + "/"
                    + s.lot().value()
                    + "/"
                    + s.owner().value()
                    + "/"
                    + s.from()));
  }

  private static SettlementShareBody body(Settlement.Line line, Settlement.Share s) {
    return new SettlementShareBody(
        line.account(),
        line.keyCode(),
        line.total(),
        s.lot(),
        s.ofLot().weight(),
        s.ofLot().totalWeight(),
        s.ofLot().amount(),
        s.party(),
        s.from(),
        s.toExclusive(),
        s.basis(),
        s.ofHolder().weight(),
        s.ofHolder().totalWeight(),
        s.amount(),
        s.tenantPart());
  }

  private Reply<Page<OwnerNetBody>> owners(Scope scope, Asked asked) {
    var year = year(scope, asked);
    if (year.isEmpty()) return Reply.notFound();
    var unheld = yearEnd.unheld(scope, asked.building(), year.get());
    if (!unheld.isEmpty()) return Reply.no(unheld(unheld));
    var all =
        settlement(scope, asked, year.get()).parties().stream().map(OwnerNetBody::of).toList();
    return Reply.of(Page.of(all, asked, OwnerNetBody::code));
  }

  private Reply<ClosureBody> close(Tx tx, Asked asked, Nothing none) {
    var year = year(tx, asked);
    if (year.isEmpty()) return Reply.notFound();
    if (year.get().closed()) return Reply.no(CLOSED, "It was closed already.");
    if (yearEnd.policy(tx, asked.building(), year.get().firstDay()).isEmpty())
      return Reply.no(NO_POLICY, "Decide first when the settlement falls due.");
    var earlier =
        doors.ledger().years(tx, asked.building()).stream()
            .filter(y -> y.firstDay().isBefore(year.get().firstDay()) && !y.closed())
            .findFirst();
    if (earlier.isPresent())
      return Reply.no(NOT_READY, "The year from " + earlier.get().firstDay() + " is still open.");
    var unheld = yearEnd.unheld(tx, asked.building(), year.get());
    if (!unheld.isEmpty()) return Reply.no(unheld(unheld));
    tx.waitForLocks(20);
    for (var answer : adjustments.defer(tx, asked.building(), year.get(), asked.actor()))
      if (!(answer instanceof PostResult.Posted)) return Reply.no(PostProblems.of(answer));
    return switch (yearEnd.settle(tx, asked.building(), year.get(), asked.actor())) {
      case YearEnd.SettleResult.Settled(var settlement) ->
          closed(tx, asked, year.get(), settlement);
      case YearEnd.SettleResult.NotClear notClear -> Reply.no(notReady(notClear));
      case YearEnd.SettleResult.NotBooked(var why) -> Reply.no(PostProblems.of(why));
    };
  }

  private static Problem undivided(List<YearEnd.Undivided> undivided) {
    return notReady(new YearEnd.SettleResult.NotClear(undivided, List.of(), Money.ZERO));
  }

  private static Problem unheld(List<LotId> lots) {
    return new Problem(NOT_READY, "The year cannot end so.", unheldReasons(lots));
  }

  private static Problem notReady(YearEnd.SettleResult.NotClear why) {
    return new Problem(NOT_READY, "The year cannot end so.", reasons(why));
  }

  /** Why costs of lots that nobody holds cannot be settled. */
  static List<Fault> unheldReasons(List<LotId> lots) {
    return lots.stream()
        .map(lot ->
            new Fault(lot.value().toString(), "not-held", "nobody holds this lot in the year"))
        .toList();
  }

  /** What no closing can do away with. */
  static List<Fault> reasons(YearEnd.SettleResult.NotClear why) {
    var reasons = new ArrayList<Fault>();
    for (var u : why.undivided())
      reasons.add(
          new Fault(
              u.account(),
              "undivided",
              "it is divided by " + u.key() + ", under which no lot has a weight"));
    for (var left : why.left())
      reasons.add(
          new Fault(left.account(), "not-clear", left.amount() + " is left, it must be clear"));
    if (!why.result().isZero())
      reasons.add(
          new Fault(
              "result",
              "not-zero",
              "the result would be "
                  + why.result()
                  + ": a cost without key is not financed, or an income without key not appropriated"));
    return reasons;
  }

  private Reply<ClosureBody> closed(
      Tx tx, Asked asked, Ledger.FiscalYear year, Settlement settlement) {
    var next = yearEnd.close(tx, asked.building(), year, asked.actor());
    if (next.isPresent() && !(next.get() instanceof PostResult.Posted))
      return Reply.no(Problem.of(NOT_READY, "The next year is already open with other balances."));
    var after = year.lastDay().plusDays(1);
    if (!(openings.takeOver(tx, asked.building(), year.firstDay(), after, asked.actor())
        instanceof Openings.OpenResult.Opened))
      throw new IllegalStateException("what a year leaves is not what the next opens with");
    return Reply.created(
        new ClosureBody(
            year.firstDay(),
            year.lastDay(),
            after,
            settlement.parties().stream().map(OwnerNetBody::of).toList()),
        "/buildings/" + asked.building() + "/years/" + year.firstDay());
  }
}
