package org.koprogo.reports;

import static java.util.stream.Collectors.groupingBy;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koprogo.banking.Banking;
import org.koprogo.closing.Adjustments;
import org.koprogo.closing.Settlement;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.CallShare;
import org.koprogo.contributions.Contributions;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/**
 * The door to the reasons of one amount: every step is read as it was stored and done again from
 * the stored weights; where the two differ, the answer says so.
 */
public final class Explanations {
  private final Registry registry;
  private final DistributionKeys keys;
  private final Ledger ledger;
  private final Invoices invoices;
  private final Contributions contributions;
  private final Banking banking;
  private final Adjustments adjustments;
  private final YearEnd yearEnd;
  private final BookQueries books = new BookQueries();

  public Explanations(
      Registry registry,
      DistributionKeys keys,
      Ledger ledger,
      Invoices invoices,
      Contributions contributions,
      Banking banking,
      Adjustments adjustments,
      YearEnd yearEnd) {
    this.registry = registry;
    this.keys = keys;
    this.ledger = ledger;
    this.invoices = invoices;
    this.contributions = contributions;
    this.banking = banking;
    this.adjustments = adjustments;
    this.yearEnd = yearEnd;
  }

  /** One amount of a settlement, by the codes that people know. */
  public record ChargeQuestion(String account, String key, String lot, String party) {}

  /** One owner's part of a call. */
  public record CallQuestion(String call, String lot, String party) {}

  /** What a party's part of a lot's part of an account under a key is made of. */
  public Explanation charge(
      Scope scope, BuildingId building, Ledger.FiscalYear year, ChargeQuestion question) {
    if (!yearEnd.isSettled(scope, building, year.firstDay()))
      return new Explanation.Unknown(
          "settlement of the year from", year.firstDay() + "", List.of());
    var settlement = yearEnd.settlement(scope, building, year.firstDay());
    var names = new Names(registry, keys, ledger, scope, building);
    var line =
        settlement.lines().stream()
            .filter(
                l -> l.account().equals(question.account()) && l.keyCode().equals(question.key()))
            .findFirst();
    if (line.isEmpty()) {
      return new Explanation.Unknown(
          "account and key in the settlement",
          question.account() + " " + question.key(),
          settlement.lines().stream().map(l -> l.account() + " " + l.keyCode()).toList());
    }
    var shares = line.get().shares();
    var unknown =
        unknown(
            names,
            question.lot(),
            question.party(),
            shares.stream().map(s -> new Held(s.lot(), s.party())).toList());
    return unknown != null
        ? unknown
        : charge(books(scope, building, year, names), settlement, line.get(), question);
  }

  private record Books(
      Scope scope,
      BuildingId building,
      Ledger.FiscalYear year,
      Names names,
      List<DistributionKeys.Reading> readings) {}

  private Books books(Scope scope, BuildingId building, Ledger.FiscalYear year, Names names) {
    return new Books(scope, building, year, names, keys.readings(scope, building, year.firstDay()));
  }

  private record Held(LotId lot, PartyId party) {}

  private static Explanation.@Nullable Unknown unknown(
      Names names, String lot, String party, List<Held> held) {
    var lots = held.stream().map(h -> names.lot(h.lot())).distinct().toList();
    if (!lots.contains(lot)) return new Explanation.Unknown("lot with a weight", lot, lots);
    var holders =
        held.stream()
            .filter(h -> names.lot(h.lot()).equals(lot))
            .map(h -> names.party(h.party()).code())
            .distinct()
            .toList();
    return holders.contains(party)
        ? null
        : new Explanation.Unknown("party that bears lot " + lot, party, holders);
  }

  private Explanation.Charge charge(
      Books in, Settlement settlement, Settlement.Line line, ChargeQuestion question) {
    var differences = new ArrayList<String>();
    var entries =
        books.entriesOn(
            in.scope, in.building, in.year.firstDay(), line.account(), line.key().value());
    var postings = origins(in, differences).postings(entries, line.account(), line.key().value());
    Redo.compare("sum of the postings", Origins.sum(postings), line.total(), differences);
    var lots = lots(in, line, differences);
    var lot = lot(in, question.lot());
    var holders = new ArrayList<Explanation.Holder>();
    for (var each : lots.entrySet()) {
      var of = holders(in, line, each.getKey(), each.getValue(), differences);
      if (each.getKey().equals(lot)) holders.addAll(of);
    }
    var party = Objects.requireNonNull(in.names.owners().get(question.party())).id();
    return new Explanation.Charge(
        in.names.account(line.account()),
        in.names.key(line.key()),
        new Explanation.Named(question.lot(), ""),
        in.names.party(party),
        postings,
        Objects.requireNonNull(lots.get(lot)),
        holders,
        voucher(in, settlement, party, differences),
        differences);
  }

  private Origins origins(Books in, List<String> differences) {
    return new Origins(
        in.names,
        in.year.lastDay(),
        invoices.posted(in.scope, in.building, in.year.firstDay()),
        banking.movements(in.scope, in.building, in.year.firstDay()),
        adjustments.interest(in.scope, in.building),
        adjustments.rates(in.scope, in.building),
        differences);
  }

  private static LotId lot(Books in, String code) {
    return Objects.requireNonNull(in.names.lots().get(code)).id();
  }

  /** Every lot's step: the extra cents of one rest on the remainders of all. */
  private Map<LotId, Explanation.Step> lots(
      Books in, Settlement.Line line, List<String> differences) {
    var first = line.shares().stream().filter(s -> s.holderPosition() == 1).toList();
    var steps = Redo.divide(line.total(), first.stream().map(s -> s.ofLot().weight()).toList());
    var lots = new LinkedHashMap<LotId, Explanation.Step>();
    for (var i = 0; i < first.size(); i++) {
      lots.put(first.get(i).lot(), steps.get(i));
      Redo.compare(
          "lot " + in.names.lot(first.get(i).lot()),
          steps.get(i),
          first.get(i).ofLot(),
          differences);
    }
    var weights = new LinkedHashMap<LotId, Long>();
    for (var w :
        keys.weights(in.scope, in.building, line.key(), in.year.lastDay(), in.year.firstDay()))
      weights.put(w.lot(), w.weight());
    first.forEach(s -> weights.remove(s.lot(), s.ofLot().weight()));
    if (!weights.isEmpty())
      differences.add("the key " + line.keyCode() + " has other weights than those stored");
    return lots;
  }

  private List<Explanation.Holder> holders(
      Books in, Settlement.Line line, LotId lot, Explanation.Step ofLot, List<String> differences) {
    var shares = line.shares().stream().filter(s -> s.lot().equals(lot)).toList();
    var steps =
        Redo.divide(ofLot.amount(), shares.stream().map(s -> s.ofHolder().weight()).toList());
    var holders = new ArrayList<Explanation.Holder>();
    for (var i = 0; i < shares.size(); i++) {
      var share = shares.get(i);
      var step = steps.get(i);
      var who = "lot " + in.names.lot(lot) + " from " + share.from();
      var tenant = step.amount().times(line.tenantPercent(), 100);
      Redo.compare(who, step, share.ofHolder(), differences);
      Redo.compare(who + ", tenant", tenant, share.tenantPart(), differences);
      units(in, line, share, who, differences);
      holders.add(
          new Explanation.Holder(
              in.names.party(share.party()),
              share.from(),
              share.toExclusive(),
              share.basis(),
              step,
              line.tenantPercent(),
              tenant));
    }
    return holders;
  }

  /** Days are counted again, readings are read again. */
  private static void units(
      Books in,
      Settlement.Line line,
      Settlement.Share share,
      String who,
      List<String> differences) {
    var units = share.ofHolder().weight();
    var again =
        switch (share.basis()) {
          case DAYS -> {
            var days = ChronoUnit.DAYS.between(share.from(), share.toExclusive());
            yield units % days == 0 ? units : days;
          }
          case UNITS ->
              in.readings.stream()
                  .filter(r ->
                      r.key().equals(line.key())
                          && r.lot().equals(share.lot())
                          && r.party().equals(share.party()))
                  .mapToLong(DistributionKeys.Reading::units)
                  .sum();
        };
    if (again != units)
      differences.add(who + ": stored " + units + " units, counted again " + again);
  }

  private Explanation.Voucher voucher(
      Books in, Settlement settlement, PartyId party, List<String> differences) {
    var rows = new ArrayList<Explanation.ChargeRow>();
    var charged = Money.ZERO;
    for (var line : settlement.lines()) {
      var of = line.shares().stream().filter(s -> s.party().equals(party)).toList();
      var sum = of.stream().map(Settlement.Share::amount).reduce(Money.ZERO, Money::plus);
      if (of.isEmpty()) continue;
      rows.add(new Explanation.ChargeRow(line.account(), line.keyCode(), sum));
      charged = charged.plus(sum);
    }
    var calls = provisions(in, party);
    var called = calls.stream().map(Explanation.CalledRow::amount).reduce(Money.ZERO, Money::plus);
    var stored =
        settlement.parties().stream()
            .filter(p -> p.party().equals(party))
            .findFirst()
            .orElseThrow();
    Redo.compare("charges", charged, stored.charges(), differences);
    Redo.compare("provisions", called, stored.provisions(), differences);
    Redo.compare("net", charged.minus(called), stored.net(), differences);
    return new Explanation.Voucher(
        rows, charged, calls, called, stored.net(), settled(in, party, stored.net(), differences));
  }

  private List<Explanation.CalledRow> provisions(Books in, PartyId party) {
    var rows = new ArrayList<Explanation.CalledRow>();
    for (var c : contributions.calls(in.scope, in.building, in.year.firstDay())) {
      var of = c.shares().stream().filter(s -> s.party().equals(party)).toList();
      if (c.call().type() != Call.Type.PROVISION || of.isEmpty()) continue;
      rows.add(
          new Explanation.CalledRow(
              c.call().reference(),
              of.stream().map(CallShare::amount).reduce(Money.ZERO, Money::plus)));
    }
    return rows;
  }

  private Explanation.@Nullable EntryRef settled(
      Books in, PartyId party, Money net, List<String> differences) {
    var voucher = yearEnd.vouchers(in.scope, in.building, in.year.firstDay()).get(party);
    if (voucher == null) {
      Redo.compare("no voucher", Money.ZERO, net, differences);
      return null;
    }
    var lines = books.entry(in.scope, in.building, in.year.firstDay(), voucher.value());
    var booked =
        lines.stream()
            .filter(l -> l.account().equals(Accounts.OWNERS) && party.value().equals(l.party()))
            .map(PostedLine::signed)
            .reduce(Money.ZERO, Money::plus);
    Redo.compare("voucher", booked, net, differences);
    return lines.getFirst().entry();
  }

  /** What an owner's part of a call is made of. */
  public Explanation call(
      Scope scope, BuildingId building, Ledger.FiscalYear year, CallQuestion question) {
    var calls = contributions.everyCall(scope, building, year.firstDay());
    var names = new Names(registry, keys, ledger, scope, building);
    var called =
        calls.stream().filter(c -> c.call().reference().equals(question.call())).findFirst();
    if (called.isEmpty()) {
      return new Explanation.Unknown(
          "call of the year",
          question.call(),
          calls.stream().map(c -> c.call().reference()).toList());
    }
    var held = called.get().shares().stream().map(s -> new Held(s.lot(), s.party())).toList();
    var unknown = unknown(names, question.lot(), question.party(), held);
    return unknown != null
        ? unknown
        : call(books(scope, building, year, names), called.get(), question);
  }

  private Explanation.CallPart call(Books in, Contributions.Called called, CallQuestion question) {
    var differences = new ArrayList<String>();
    var call = called.call();
    var byLot =
        called.shares().stream()
            .collect(
                groupingBy(
                    CallShare::lot, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    var steps =
        Redo.divide(
            call.amount(),
            byLot.values().stream().map(s -> s.getFirst().ofLot().weight()).toList());
    var owners = new ArrayList<Explanation.Owner>();
    var ofLot = steps.getFirst();
    var index = 0;
    for (var shares : byLot.values()) {
      var step = steps.get(index++);
      var lot = in.names.lot(shares.getFirst().lot());
      Redo.compare("lot " + lot, step, shares.getFirst().ofLot(), differences);
      var of = owners(in, shares, step, differences);
      if (!lot.equals(question.lot())) continue;
      ofLot = step;
      owners.addAll(of);
    }
    var party = Objects.requireNonNull(in.names.owners().get(question.party())).id();
    return new Explanation.CallPart(
        new Explanation.Named(call.reference(), call.text()),
        call.type(),
        call.date(),
        call.due(),
        in.names.key(call.key()),
        new Explanation.Named(question.lot(), ""),
        in.names.party(party),
        ofLot,
        owners,
        booked(in, called, party, differences),
        differences);
  }

  private static List<Explanation.Owner> owners(
      Books in, List<CallShare> shares, Explanation.Step step, List<String> differences) {
    var fractions = shares.stream().map(CallShare::fraction).toList();
    var parts = Redo.divide(step.amount(), Fraction.weights(fractions));
    var owners = new ArrayList<Explanation.Owner>();
    for (var i = 0; i < shares.size(); i++) {
      var party = in.names.party(shares.get(i).party());
      Redo.compare(party.code(), parts.get(i).amount(), shares.get(i).amount(), differences);
      owners.add(new Explanation.Owner(party, fractions.get(i), parts.get(i)));
    }
    return owners;
  }

  /** The entry of the call; what it asks of the party is the sum of his lots. */
  private Explanation.EntryRef booked(
      Books in, Contributions.Called called, PartyId party, List<String> differences) {
    var lines =
        books
            .document(in.scope, in.building, in.year.firstDay(), called.call().reference())
            .stream()
            .filter(l -> l.journal().equals("CALL"))
            .toList();
    var asked =
        lines.stream()
            .filter(l -> Accounts.isOwners(l.account()) && party.value().equals(l.party()))
            .map(PostedLine::signed)
            .reduce(Money.ZERO, Money::plus);
    var shares =
        called.shares().stream()
            .filter(s -> s.party().equals(party))
            .map(CallShare::amount)
            .reduce(Money.ZERO, Money::plus);
    Redo.compare("the party's line of the entry", shares, asked, differences);
    return lines.getFirst().entry();
  }
}
