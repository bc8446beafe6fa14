package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.budgets.Budget;
import org.koprogo.closing.OpeningRow;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.ReserveFund;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.Side;
import org.koprogo.ledger.StandardChart;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/**
 * Brings a building to what the folder says of it: all new, or, for a later year, what was added
 * since.
 */
final class Setup {
  private static final String RESIDENCE = "residence.json";
  private static final String OPENING = "opening-balances.csv";
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  private final Rooms rooms;
  private final Tx tx;
  private final Folder folder;
  private final Folder.Residence residence;
  private final Trial trial;

  Setup(Rooms rooms, Tx tx, Folder folder, Trial trial) {
    this.rooms = rooms;
    this.tx = tx;
    this.folder = folder;
    this.residence = folder.residence();
    this.trial = trial;
  }

  BuildingId run(Optional<BuildingId> known) {
    var building = known.orElseGet(this::newBuilding);
    refuseOutOfOrder(rooms.ledger.years(tx, building));
    if (known.isPresent()) compareLots(building);
    chart(building);
    parties(building);
    bankAccounts(building);
    keys(building);
    var names = new Names(rooms, tx, building);
    reserveFunds(building, names);
    titles(building, names);
    year(building, names);
    trial.end();
    return building;
  }

  private Refusal stop(String row, String field, String rule, String words) {
    return trial.stop(List.of(new Finding(RESIDENCE, row, field, rule, words)));
  }

  private void differs(String row, String field, String rule, String words) {
    trial.note(new Finding(RESIDENCE, row, field, rule, words));
  }

  private BuildingId newBuilding() {
    var id = new BuildingId(Ids.next());
    var lots = new ArrayList<Lot>();
    for (var l : residence.lots()) {
      lots.add(
          new Lot(
              new LotId(Ids.next()),
              l.code(),
              lots.size() + 1,
              l.type(),
              l.floor(),
              l.entrance(),
              l.shares(),
              l.secondary()));
    }
    var a = residence.address();
    var total = lots.stream().mapToLong(Lot::shares).sum();
    rooms.registry.addBuilding(
        tx,
        new Building(
            id,
            residence.name(),
            residence.legalName(),
            residence.enterpriseNumber(),
            residence.vatLiable(),
            new Building.Address(a.street(), a.postcode(), a.city(), a.country()),
            residence.languages(),
            total),
        lots);
    rooms.ledger.openBooks(
        tx,
        id,
        folder.chart().stream().filter(r -> r.code().length() > 1).map(Setup::account).toList());
    return id;
  }

  private static Account account(Folder.ChartRow r) {
    return new Account(
        r.code(),
        r.labelFr(),
        r.labelNl(),
        r.labelEn(),
        StandardChart.german(r.code(), r.labelFr()),
        Account.Type.valueOf(r.type()),
        Side.valueOf(r.normalSide()),
        r.origin(),
        r.tenantPercent(),
        r.postable());
  }

  /** R35: shares and lots change by unanimity only, and not through a later folder. */
  private void compareLots(BuildingId building) {
    var before =
        rooms.registry.lots(tx, building).stream().map(l -> l.code() + " " + l.shares()).toList();
    var now = residence.lots().stream().map(l -> l.code() + " " + l.shares()).toList();
    if (!before.equals(now)) {
      throw stop(
          "lots",
          "shares",
          "R35",
          "the building has other lots, shares or another order of them: "
              + String.join(", ", before));
    }
  }

  private void chart(BuildingId building) {
    var known =
        rooms.ledger.chart(tx, building).stream().map(Account::code).collect(Collectors.toSet());
    var added =
        folder.chart().stream()
            .filter(r -> r.code().length() > 1 && !known.contains(r.code()))
            .map(Setup::account)
            .toList();
    if (!added.isEmpty()) rooms.ledger.addAccounts(tx, building, added);
  }

  private void parties(BuildingId building) {
    parties(building, Party.Role.OWNER, owners());
    parties(building, Party.Role.SUPPLIER, suppliers());
  }

  private List<Party> owners() {
    var owners = new ArrayList<Party>();
    for (var p : residence.parties()) {
      var members = p.members().stream().map(m -> new Party.Member(m.name(), m.share())).toList();
      owners.add(
          new Party(
              new PartyId(Ids.next()),
              Party.Role.OWNER,
              p.code(),
              owners.size() + 1,
              Party.Kind.valueOf(p.kind()),
              p.name(),
              p.language() == null ? null : p.language().toLowerCase(Locale.ROOT),
              p.structuredCommunication(),
              p.representative(),
              members));
    }
    return owners;
  }

  /**
   * A supplier is any code in an invoice, or on a 440 line of the opening; invoices know the names.
   */
  private List<Party> suppliers() {
    SequencedMap<String, String> byCode = new LinkedHashMap<>();
    for (var row : folder.opening())
      if (row.account().startsWith("440") && row.third() != null)
        byCode.putIfAbsent(row.third(), row.third());
    for (var i : folder.invoices())
      byCode.put(i.supplier(), i.supplierName().isEmpty() ? i.supplier() : i.supplierName());
    var suppliers = new ArrayList<Party>();
    byCode.forEach((code, name) ->
        suppliers.add(
            new Party(
                new PartyId(Ids.next()),
                Party.Role.SUPPLIER,
                code,
                suppliers.size() + 1,
                Party.Kind.COMPANY,
                name,
                null,
                null,
                null,
                List.of())));
    return suppliers;
  }

  /**
   * Known parties keep their id and take the folder's order; those that the folder leaves out come
   * after.
   */
  private void parties(BuildingId building, Party.Role role, List<Party> wanted) {
    var known =
        rooms.registry.parties(tx, building, role).stream()
            .collect(Collectors.toMap(Party::code, p -> p, (a, _) -> a, LinkedHashMap::new));
    var added = new ArrayList<Party>();
    for (var party : wanted) {
      var before = known.remove(party.code());
      if (before == null) added.add(party);
      else rooms.registry.updateParty(tx, building, placed(party, before.id(), party.position()));
    }
    var position = wanted.size();
    for (var left : known.values())
      rooms.registry.updateParty(tx, building, placed(left, left.id(), ++position));
    rooms.registry.addParties(tx, building, added);
  }

  private static Party placed(Party p, PartyId id, int position) {
    return new Party(
        id,
        p.role(),
        p.code(),
        position,
        p.kind(),
        p.name(),
        p.language(),
        p.structuredCommunication(),
        p.representative(),
        p.members());
  }

  private void bankAccounts(BuildingId building) {
    var known =
        rooms.registry.bankAccounts(tx, building).stream()
            .collect(Collectors.toMap(BankAccount::account, b -> b));
    var added = new ArrayList<BankAccount>();
    for (var i = 0; i < residence.bankAccounts().size(); i++) {
      var b = residence.bankAccounts().get(i);
      var account =
          new BankAccount(
              b.account(),
              b.iban(),
              b.bic(),
              BankAccount.Purpose.valueOf(b.purpose()),
              b.holder(),
              i + 1);
      var before = known.get(b.account());
      if (before == null) added.add(account);
      else if (!before.iban().equals(account.iban()) || before.purpose() != account.purpose()) {
        differs(
            b.account(),
            "iban",
            "R9",
            "the account is known with the IBAN " + before.iban() + " for " + before.purpose());
      }
    }
    try {
      tx.attempt(() -> {
        rooms.registry.addBankAccounts(tx, building, added);
        return true;
      });
    } catch (DataAccessException e) {
      if (!Constraint.of(e).equals(Optional.of("bank_account_organization_id_iban_key"))) throw e;
      throw stop(
          "bankAccounts",
          "iban",
          "R9",
          "one of these IBANs belongs to another building of this organization");
    }
    for (var account : added) {
      rooms.ledger.openBankJournal(
          tx, building, account.account(), account.purpose() == BankAccount.Purpose.RESERVE_FUND);
    }
  }

  private void keys(BuildingId building) {
    var known =
        rooms.keys.keys(tx, building).stream()
            .collect(Collectors.toMap(DistributionKey::code, k -> k));
    var lots =
        rooms.registry.lots(tx, building).stream().collect(Collectors.toMap(Lot::code, Lot::id));
    for (var k : residence.keys()) {
      var weights = new LinkedHashMap<LotId, Long>();
      k.weights()
          .forEach((lot, weight) -> weights.put(Objects.requireNonNull(lots.get(lot)), weight));
      var before = known.get(k.code());
      if (before == null) {
        var key =
            new DistributionKey(
                new KeyId(Ids.next()),
                k.code(),
                k.label(),
                DistributionKey.Type.valueOf(k.type()),
                k.basis());
        rooms.keys.add(tx, building, key, ALWAYS, weights);
      } else if (changed(building, before, k, weights)) {
        differs(
            k.code(),
            "weights",
            "5.1",
            "the key is in use with other weights; a key is never edited, a new one is added");
      }
    }
  }

  private void reserveFunds(BuildingId building, Names names) {
    for (var fund : residence.reserveFunds()) {
      rooms.contributions.setReserveFund(
          tx, building, new ReserveFund(fund.account(), names.key(fund.key()), fund.name()));
    }
  }

  private boolean changed(
      BuildingId building, DistributionKey before, Folder.Key now, Map<LotId, Long> weights) {
    if (!before.type().name().equals(now.type())) return true;
    if (now.isConsumption()) return false;
    var was =
        rooms
            .keys
            .weights(tx, building, before.id(), residence.yearStart(), residence.yearStart())
            .stream()
            .collect(
                Collectors.toMap(DistributionKeys.Weight::lot, DistributionKeys.Weight::weight));
    var is =
        weights.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return !was.equals(is);
  }

  private void titles(BuildingId building, Names names) {
    var undivided =
        residence.parties().stream()
            .filter(p -> p.kind().equals("INDIVISION"))
            .map(Folder.Party::code)
            .collect(Collectors.toSet());
    var wanted = new LinkedHashMap<LotId, List<Title>>();
    for (var o : residence.ownerships()) {
      wanted
          .computeIfAbsent(names.lot(o.lot()), _ -> new ArrayList<>())
          .addAll(titles(o, names, undivided.contains(o.ordinaryParty())));
    }
    var history =
        rooms.titles.history(tx, building).stream().collect(Collectors.groupingBy(Title::lot));
    var sync = new TitleSync(rooms.titles, tx, building, residence.yearStart());
    wanted.forEach((lot, titles) ->
        sync.apply(lot, history.getOrDefault(lot, List.of()), titles)
            .ifPresent(words -> differs(codeOf(lot, building), "ownerships", "R55", words)));
    if (history.isEmpty()) representatives(building, names);
  }

  private String codeOf(LotId lot, BuildingId building) {
    return rooms.registry.lots(tx, building).stream()
        .filter(l -> l.id().equals(lot))
        .map(Lot::code)
        .findFirst()
        .orElse("");
  }

  private static List<Title> titles(Folder.Ownership o, Names names, boolean undivided) {
    var lot = names.lot(o.lot());
    if (o.ordinaryParty().equals(o.capitalParty())) {
      return List.of(
          title(
              lot,
              names.owner(o.ordinaryParty()),
              undivided ? Title.Holding.UNDIVIDED : Title.Holding.FULL,
              o));
    }
    return List.of(
        title(lot, names.owner(o.ordinaryParty()), Title.Holding.USUFRUCT, o),
        title(lot, names.owner(o.capitalParty()), Title.Holding.BARE, o));
  }

  private static Title title(LotId lot, PartyId party, Title.Holding holding, Folder.Ownership o) {
    return new Title(Ids.next(), lot, party, holding, Fraction.WHOLE, o.from(), o.to());
  }

  private void representatives(BuildingId building, Names names) {
    for (var p : residence.parties()) {
      if (p.representative() == null) continue;
      for (var o : residence.ownerships()) {
        if (o.ordinaryParty().equals(p.code()) && o.capitalParty().equals(p.code())) {
          rooms.titles.appoint(
              tx, building, names.lot(o.lot()), p.representative(), o.from(), o.to());
        }
      }
    }
  }

  private void year(BuildingId building, Names names) {
    var first = residence.yearStart();
    var known = rooms.ledger.year(tx, building, first);
    if (known.isEmpty()) {
      rooms.ledger.openYear(tx, building, first, residence.yearEnd());
    } else if (!known.get().lastDay().equals(residence.yearEnd())) {
      throw stop("fiscalYear", "end", "R55", "the year was opened until " + known.get().lastDay());
    }
    var policy = residence.policy();
    rooms.yearEnd.setPolicy(
        tx,
        building,
        first,
        new YearEnd.Policy(names.key(policy.workingCapitalKey()), policy.settlementDue()));
    rooms.adjustments.recordRates(tx, building, policy.legalInterestRates(), "legal interest, R60");
    rooms.keys.addReadings(
        tx,
        building,
        first,
        folder.readings().stream()
            .map(r ->
                new DistributionKeys.Reading(
                    names.key(r.key()), names.lot(r.lot()), names.owner(r.party()), r.units()))
            .toList());
    rooms.budgets.adopt(
        tx,
        building,
        new Budget(
            first,
            folder.budget().approvedBy(),
            folder.budget().previousOrdinaryCharges(),
            folder.budget().lines().stream()
                .map(l -> new Budget.Line(l.name(), l.amount(), l.accounts()))
                .toList()));
    opening(building, names);
  }

  /**
   * Years follow each other without a gap, and each is closed before the next is booked: a year
   * that is passed over could never be booked afterwards.
   */
  private void refuseOutOfOrder(List<Ledger.FiscalYear> years) {
    var first = residence.yearStart();
    if (years.isEmpty() || years.getFirst().firstDay().equals(first)) return;
    if (years.getFirst().firstDay().isAfter(first)) {
      throw outOfOrder("the books of this building begin on " + years.getFirst().firstDay());
    }
    var before = years.stream().filter(y -> y.firstDay().isBefore(first)).toList();
    var open = before.stream().filter(y -> !y.closed()).findFirst();
    if (open.isPresent()) {
      throw outOfOrder(
          "the year from "
              + open.get().firstDay()
              + " to "
              + open.get().lastDay()
              + " is not closed yet; it is booked first");
    }
    var next = before.getLast().lastDay().plusDays(1);
    if (!next.equals(first)) {
      throw outOfOrder(
          "the last closed year ends on "
              + before.getLast().lastDay()
              + ", so this one begins on "
              + next);
    }
  }

  private Refusal outOfOrder(String words) {
    return stop("fiscalYear", "start", "R55", words);
  }

  private void opening(BuildingId building, Names names) {
    var rows = new ArrayList<OpeningRow>();
    for (var r : folder.opening())
      rows.add(new OpeningRow(r.account(), third(r, names), r.signed(), r.due(), r.text()));
    switch (rooms.openings.open(tx, building, residence.yearStart(), rows, YearRun.ACTOR)) {
      case Openings.OpenResult.Opened _ -> {}
      case Openings.OpenResult.Differs(var differences) -> {
        for (var d : differences) trial.note(finding(d, names));
      }
      case Openings.OpenResult.NotBooked(var why) ->
          throw trial.stop(Postings.refused(OPENING, "-", why).findings());
    }
  }

  /** Names the first row of the account and party, and the column that the books fill. */
  private Finding finding(Openings.Difference d, Names names) {
    var row =
        folder.opening().stream()
            .filter(r -> r.account().equals(d.account()))
            .filter(r -> Objects.equals(third(r, names), d.party()))
            .findFirst();
    var signed = d.books().isZero() ? d.rows() : d.books();
    return new Finding(
        OPENING,
        row.map(Folder.OpeningRow::line).orElse("-"),
        signed.isNegative() ? "credit" : "debit",
        "7.2-30",
        d.account()
            + (d.party() == null ? "" : " of " + names.code(d.party()))
            + ": the closing of the year before left "
            + onASide(d.books())
            + ", the folder opens with "
            + onASide(d.rows()));
  }

  private static String onASide(Money signed) {
    if (signed.isZero()) return "nothing";
    return signed.isNegative() ? signed.negate() + " in credit" : signed + " in debit";
  }

  private static @Nullable PartyId third(Folder.OpeningRow row, Names names) {
    if (row.third() == null) return null;
    return row.account().startsWith("440") ? names.supplier(row.third()) : names.owner(row.third());
  }
}
