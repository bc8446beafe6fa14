package org.koprogo.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.Contributions;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.CodeOrder;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** The door to the end of a year: settle, check that nothing is left, lock, open the next. */
public final class YearEnd {
  private static final String SETTLED = "SETTLEMENT";

  private final Registry registry;
  private final Titles titles;
  private final DistributionKeys keys;
  private final Ledger ledger;
  private final Contributions contributions;
  private final Openings openings;
  private final ClosingStore store = new ClosingStore();
  private final ClosingQueries queries = new ClosingQueries();

  public YearEnd(
      Registry registry,
      Titles titles,
      DistributionKeys keys,
      Ledger ledger,
      Contributions contributions,
      Openings openings) {
    this.registry = registry;
    this.titles = titles;
    this.keys = keys;
    this.ledger = ledger;
    this.contributions = contributions;
    this.openings = openings;
  }

  /** Whose key divides the permanent fund of a year, and when its settlement falls due. */
  public record Policy(KeyId workingCapitalKey, LocalDate settlementDue) {}

  public void setPolicy(Tx tx, BuildingId building, LocalDate fiscalYear, Policy policy) {
    store.insertPolicy(tx, building, fiscalYear, policy);
  }

  /** What was decided for a year, once it was. */
  public Optional<Policy> policy(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.policy(scope, building, fiscalYear);
  }

  /** Every answer to a settlement. */
  public sealed interface SettleResult {
    record Settled(Settlement settlement) implements SettleResult {}

    /**
     * The year cannot end so, for all of these reasons at once.
     *
     * @param undivided accounts under a key without any weight
     * @param left accounts that must be clear and are not
     * @param result income less expense without what is undivided; it must be zero
     */
    record NotClear(List<Undivided> undivided, List<Left> left, Money result)
        implements SettleResult {
      boolean isClear() {
        return undivided.isEmpty() && left.isEmpty() && result.isZero();
      }
    }

    record NotBooked(PostResult why) implements SettleResult {}
  }

  /** An account is to be divided by a key under which no lot has a weight. */
  public record Undivided(String account, String key) {}

  /** Something is left on an account that must be clear: 580000, 499600, or 643000 with 643100. */
  public record Left(String account, Money amount) {}

  /** What no settlement can divide yet, because no lot has a weight under its key. */
  public List<Undivided> undivided(Scope scope, BuildingId building, Ledger.FiscalYear year) {
    if (isSettled(scope, building, year.firstDay())) return List.of();
    return groups(scope, building, year, List.of()).stream()
        .filter(g -> g.weights().isEmpty())
        .map(g -> new Undivided(g.account(), g.keyCode()))
        .toList();
  }

  /** What the settlement of the year would be now; nothing is posted. */
  public Settlement draft(Scope scope, BuildingId building, Ledger.FiscalYear year) {
    return draft(scope, building, year, groups(scope, building, year, List.of()));
  }

  private Settlement draft(
      Scope scope, BuildingId building, Ledger.FiscalYear year, List<SettlementMath.Group> groups) {
    var math =
        new SettlementMath(year, registry.lots(scope, building), titles.history(scope, building));
    var lines = new ArrayList<Settlement.Line>();
    for (var group : groups) lines.add(math.line(lines.size() + 1, group));
    return new Settlement(lines, parties(scope, building, year, lines));
  }

  /**
   * @param pending entries that are thought to be in the books already
   */
  private List<SettlementMath.Group> groups(
      Scope scope, BuildingId building, Ledger.FiscalYear year, List<JournalEntry> pending) {
    var keyById = new HashMap<KeyId, DistributionKey>();
    for (var key : keys.keys(scope, building)) keyById.put(key.id(), key);
    var percents = new HashMap<String, Integer>();
    for (var account : ledger.chart(scope, building))
      percents.put(account.code(), account.tenantPercent() == null ? 0 : account.tenantPercent());
    var readings = readings(scope, building, year);
    var weights = keys.weights(scope, building, year.lastDay(), year.firstDay());
    var groups = new ArrayList<SettlementMath.Group>();
    for (var charge :
        ClosingPreview.with(queries.charges(scope, building, year.firstDay()), pending)) {
      var key = keyById.get(charge.key());
      if (key == null)
        throw new IllegalStateException("the books name a key that the building does not have");
      groups.add(
          new SettlementMath.Group(
              charge.account(),
              charge.key(),
              key.code(),
              charge.total(),
              percents.getOrDefault(charge.account(), 0),
              weights.getOrDefault(charge.key(), List.of()),
              key.type() == DistributionKey.Type.CONSUMPTION
                  ? readings.getOrDefault(charge.key(), Map.of())
                  : null));
    }
    groups.sort(
        java.util.Comparator.comparing(SettlementMath.Group::account)
            .thenComparing(SettlementMath.Group::keyCode, CodeOrder.BY_CODE_POINT));
    return groups;
  }

  private Map<KeyId, Map<LotId, Map<PartyId, Long>>> readings(
      Scope scope, BuildingId building, Ledger.FiscalYear year) {
    var readings = new HashMap<KeyId, Map<LotId, Map<PartyId, Long>>>();
    for (var r : keys.readings(scope, building, year.firstDay())) {
      readings
          .computeIfAbsent(r.key(), _ -> new HashMap<>())
          .computeIfAbsent(r.lot(), _ -> new HashMap<>())
          .merge(r.party(), r.units(), Long::sum);
    }
    return readings;
  }

  private List<Settlement.PartyNet> parties(
      Scope scope, BuildingId building, Ledger.FiscalYear year, List<Settlement.Line> lines) {
    var charges = new HashMap<PartyId, Money>();
    for (var line : lines)
      for (var share : line.shares()) charges.merge(share.party(), share.amount(), Money::plus);
    var provisions = new HashMap<PartyId, Money>();
    for (var called : contributions.calls(scope, building, year.firstDay())) {
      if (called.call().type() == Call.Type.PROVISION) {
        for (var share : called.shares())
          provisions.merge(share.party(), share.amount(), Money::plus);
      }
    }
    var nets = new ArrayList<Settlement.PartyNet>();
    for (var party : registry.parties(scope, building, Party.Role.OWNER)) {
      var cost = charges.getOrDefault(party.id(), Money.ZERO);
      var called = provisions.getOrDefault(party.id(), Money.ZERO);
      nets.add(new Settlement.PartyNet(party.id(), party.code(), cost, called, cost.minus(called)));
    }
    return nets;
  }

  /**
   * Settles the year: one voucher per owner on the last day, every step of every part kept. On any
   * answer but Settled the caller lets its transaction go.
   */
  public SettleResult settle(Tx tx, BuildingId building, Ledger.FiscalYear year, String by) {
    // A change of who held a lot comes before it is read here, or after the year is closed.
    titles.hold(tx, building);
    var groups = groups(tx, building, year, List.of());
    var undivided = groups.stream().filter(g -> g.weights().isEmpty()).toList();
    groups.removeAll(undivided);
    var settlement = draft(tx, building, year, groups);
    var policy = policy(tx, building, year.firstDay());
    if (policy.isEmpty())
      throw new IllegalStateException("the year from " + year.firstDay() + " has no policy");
    var due = policy.get().settlementDue();
    store.insertSettlement(tx, building, year.firstDay(), settlement, by);
    var vouched = new ArrayList<ClosingStore.Vouched>();
    for (var net : settlement.parties()) {
      EntryId voucher = null;
      if (!net.net().isZero()) {
        var answer = ledger.post(tx, voucher(building, year, net, due), by);
        if (!(answer instanceof PostResult.Posted posted))
          return new SettleResult.NotBooked(answer);
        voucher = posted.entry();
      }
      vouched.add(new ClosingStore.Vouched(net, voucher));
    }
    store.insertPartyNets(tx, building, year.firstDay(), vouched);
    var balances = ledger.balances(tx, building, year.firstDay(), year.lastDay());
    var notClear = notClear(undivided, balances);
    return notClear.isClear() ? new SettleResult.Settled(settlement) : notClear;
  }

  private static JournalEntry voucher(
      BuildingId building,
      Ledger.FiscalYear year,
      Settlement.PartyNet net,
      @Nullable LocalDate due) {
    var owner =
        JournalLine.of(Accounts.OWNERS, Side.DEBIT, net.net(), "Annual settlement")
            .of(net.party())
            .due(SETTLED, net.net().isNegative() ? null : due);
    var adjustment =
        JournalLine.of(
            Accounts.SETTLEMENT, Side.CREDIT, net.net(), "Annual settlement " + net.code());
    return new JournalEntry(
        building,
        Journal.SET,
        year.lastDay(),
        "SETTLE/" + net.code(),
        "settlement:" + year.firstDay() + ":" + net.party().value(),
        "Annual settlement " + net.code(),
        net.net().isNegative() ? List.of(adjustment, owner) : List.of(owner, adjustment));
  }

  /** What is in the way of the end, given what the books hold then. */
  private static SettleResult.NotClear notClear(
      List<SettlementMath.Group> undivided, List<Ledger.Balance> balances) {
    var sums = new LinkedHashMap<String, Money>();
    for (var name : List.of("580000", "499600", "643000 + 643100")) sums.put(name, Money.ZERO);
    var expense = undivided.stream().map(g -> g.total().negate()).reduce(Money.ZERO, Money::plus);
    for (var balance : balances) {
      if (!Accounts.isBalanceSheet(balance.account())) expense = expense.plus(balance.signed());
      if (balance.account().equals(Accounts.PRIVATE_CHARGES)
          || balance.account().equals(Accounts.PRIVATE_CHARGES_RECHARGED)) {
        sums.merge("643000 + 643100", balance.signed(), Money::plus);
      }
      sums.computeIfPresent(balance.account(), (_, sum) -> sum.plus(balance.signed()));
    }
    var left =
        sums.entrySet().stream()
            .filter(e -> !e.getValue().isZero())
            .map(e -> new Left(e.getKey(), e.getValue()))
            .toList();
    var without = undivided.stream().map(g -> new Undivided(g.account(), g.keyCode())).toList();
    return new SettleResult.NotClear(without, left, expense.negate());
  }

  /** Lots over which the year's costs are divided and that nobody holds in it. */
  public List<LotId> unheld(Scope scope, BuildingId building, Ledger.FiscalYear year) {
    return unheld(scope, building, year, groups(scope, building, year, List.of()));
  }

  private List<LotId> unheld(
      Scope scope, BuildingId building, Ledger.FiscalYear year, List<SettlementMath.Group> groups) {
    var math =
        new SettlementMath(year, registry.lots(scope, building), titles.history(scope, building));
    return groups.stream().flatMap(g -> math.unheld(g).stream()).distinct().toList();
  }

  /**
   * What closing the year would do now, and what is in its way; nothing is posted.
   *
   * @param deferrals that the closing would post first
   */
  public ClosingPreview preview(
      Scope scope, BuildingId building, Ledger.FiscalYear year, List<JournalEntry> deferrals) {
    var all = groups(scope, building, year, deferrals);
    var undivided = all.stream().filter(g -> g.weights().isEmpty()).toList();
    var divided = all.stream().filter(g -> !g.weights().isEmpty()).toList();
    var unheld = unheld(scope, building, year, divided);
    var settlement = draft(scope, building, year, unheld.isEmpty() ? divided : List.of());
    var policy = policy(scope, building, year.firstDay());
    var due = policy.map(Policy::settlementDue).orElse(null);
    var vouchers =
        settlement.parties().stream()
            .filter(net -> !net.net().isZero())
            .map(net -> voucher(building, year, net, due))
            .toList();
    var then =
        ClosingPreview.with(
            ledger.balances(scope, building, year.firstDay(), year.lastDay()), deferrals, vouchers);
    // Costs that are not divided are in no balance, and without them no opening is whole.
    var opening =
        Openings.isWhole(then)
            ? Openings.carried(building, year.lastDay().plusDays(1), then, labels(scope, building))
            : Optional.<JournalEntry>empty();
    var earlier =
        ledger.years(scope, building).stream()
            .filter(y -> y.firstDay().isBefore(year.firstDay()) && !y.closed())
            .map(Ledger.FiscalYear::firstDay)
            .findFirst();
    return new ClosingPreview(
        settlement,
        deferrals,
        vouchers,
        opening,
        notClear(undivided, then),
        unheld,
        earlier,
        policy.isPresent(),
        opening.map(o -> openings.contradicts(scope, building, o)).orElse(false));
  }

  /**
   * Locks the year and opens the next with what classes 1 to 5 hold; no answer when they hold
   * nothing.
   */
  public Optional<PostResult> close(Tx tx, BuildingId building, Ledger.FiscalYear year, String by) {
    var closing = ledger.balances(tx, building, year.firstDay(), year.lastDay());
    ledger.closeYear(tx, building, year.firstDay());
    var next = year.lastDay().plusDays(1);
    if (ledger.year(tx, building, next).isEmpty())
      ledger.openYear(tx, building, next, next.plusYears(1).minusDays(1));
    return openings.carryForward(tx, building, next, closing, labels(tx, building), by);
  }

  private Map<String, String> labels(Scope scope, BuildingId building) {
    var labels = new HashMap<String, String>();
    for (Account account : ledger.chart(scope, building))
      labels.put(account.code(), account.labelEn());
    return labels;
  }

  /** Whether the year was settled. */
  public boolean isSettled(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.isSettled(scope, building, fiscalYear);
  }

  /** The settlement of a year as it was posted. */
  public Settlement settlement(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.settlement(
        scope,
        building,
        fiscalYear,
        registry.parties(scope, building, Party.Role.OWNER),
        keys.keys(scope, building));
  }

  /** The SETTLE entry of every owner to whom the settlement left something. */
  public Map<PartyId, EntryId> vouchers(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.vouchers(scope, building, fiscalYear);
  }
}
