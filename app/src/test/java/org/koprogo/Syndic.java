package org.koprogo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.koprogo.banking.Banking;
import org.koprogo.banking.Movement;
import org.koprogo.banking.Movement.Purpose;
import org.koprogo.budgets.Budget;
import org.koprogo.closing.Adjustment;
import org.koprogo.closing.Interest;
import org.koprogo.closing.OpeningRow;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.NotaryStatement;
import org.koprogo.contributions.Transfers;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/**
 * A syndic at his desk: says in one line what he does through the doors, each act a transaction of
 * its own. Whatever a door refuses unexpectedly fails the test.
 */
@NullMarked
final class Syndic {
  static final String NAME = "syndic";
  static final Special SPECIAL =
      new Special(Invoice.Type.INVOICE, false, null, null, null, List.of());
  private static final LocalDate YEAR = on(1, 1);
  private static final Money WORKING_CAPITAL = Money.parse("5000.00");

  private final TestDatabase database;
  private final OrganizationId org;
  private final Rooms rooms = new Rooms();
  private final BuildingId building = new BuildingId(Ids.next());
  private final Map<String, LotId> lots = new LinkedHashMap<>();
  private final Map<LotId, Long> shares = new LinkedHashMap<>();
  private final Map<String, PartyId> parties = new HashMap<>();
  private final Map<String, KeyId> keys = new HashMap<>();
  private int documents;
  private int movements;

  Syndic(TestDatabase database) {
    this.database = database;
    this.org = database.organization();
  }

  static LocalDate on(int month, int day) {
    return LocalDate.of(2025, month, day);
  }

  Rooms rooms() {
    return rooms;
  }

  BuildingId building() {
    return building;
  }

  <T extends @Nullable Object> T does(Function<Tx, T> act) {
    return database.tx(org, act);
  }

  private static <T> T named(Map<String, T> all, String name) {
    var found = all.get(name);
    if (found == null) throw new IllegalArgumentException("nothing is called " + name);
    return found;
  }

  PartyId party(String code) {
    return named(parties, code);
  }

  KeyId key(String code) {
    return named(keys, code);
  }

  /** Takes the building over: lots with their shares of the basic deed. */
  void takesOver(Tx tx, String lotsWithShares) {
    var list = new ArrayList<Lot>();
    for (var written : lotsWithShares.split(", ", -1)) {
      var lot = written.split(" ", -1);
      var id = new LotId(Ids.next());
      lots.put(lot[0], id);
      shares.put(id, Long.valueOf(lot[1]));
      var garage = lot[0].startsWith("G");
      var type = garage ? "GARAGE" : "APARTMENT";
      var position = list.size() + 1;
      list.add(new Lot(id, lot[0], position, type, null, null, Long.parseLong(lot[1]), garage));
    }
    var address = new Building.Address("Rue des Tilleuls 12", "1030", "Schaerbeek", "BE");
    var name = "Résidence Les Tilleuls";
    rooms.registry.addBuilding(
        tx,
        new Building(
            building, name, "ACP " + name, "0765432146", false, address, List.of("fr", "nl"), 1000),
        list);
    rooms.ledger.openBooks(tx, building, SomeBuildings.chart());
  }

  void owners(Tx tx, String codesAndNames) {
    addParties(tx, Party.Role.OWNER, Party.Kind.PERSON, codesAndNames);
  }

  void suppliers(Tx tx, String codes) {
    addParties(tx, Party.Role.SUPPLIER, Party.Kind.COMPANY, codes);
  }

  private void addParties(Tx tx, Party.Role role, Party.Kind kind, String named) {
    var list = new ArrayList<Party>();
    for (var written : named.split(", ", -1)) {
      var code = written.split(" ", -1)[0];
      var id = new PartyId(Ids.next());
      parties.put(code, id);
      var position = list.size() + 1;
      list.add(new Party(id, role, code, position, kind, written, null, null, null, List.of()));
    }
    rooms.registry.addParties(tx, building, list);
  }

  void bank(Tx tx, String account, String iban, BankAccount.Purpose purpose, int position) {
    var bank = new BankAccount(account, iban, "GKCCBEBB", purpose, "ACP", position);
    rooms.registry.addBankAccounts(tx, building, List.of(bank));
    var ofReserves = purpose == BankAccount.Purpose.RESERVE_FUND;
    rooms.ledger.openBankJournal(tx, building, account, ofReserves);
  }

  /** Without weights: a key by consumption. */
  void key(Tx tx, String code, String lotsWithWeights) {
    var weights = new LinkedHashMap<LotId, Long>();
    for (var written : lotsWithWeights.split(", ", -1)) {
      var lot = written.split(" ", -1);
      if (lot.length == 2) weights.put(named(lots, lot[0]), Long.valueOf(lot[1]));
    }
    var byMeter = weights.isEmpty();
    key(tx, code, byMeter ? DistributionKey.Type.CONSUMPTION : DistributionKey.Type.FIXED, weights);
  }

  void keyByShares(Tx tx, String code) {
    key(tx, code, DistributionKey.Type.FIXED, shares);
  }

  private void key(Tx tx, String code, DistributionKey.Type type, Map<LotId, Long> weights) {
    var key = new DistributionKey(new KeyId(Ids.next()), code, code, type, null);
    keys.put(code, key.id());
    rooms.keys.add(tx, building, key, LocalDate.of(1900, 1, 1), weights);
  }

  void holds(Tx tx, String owner, String... codes) {
    for (var code : codes) {
      var since = LocalDate.of(2015, 1, 1);
      rooms.titles.begin(tx, building, named(lots, code), since);
      rooms.titles.add(tx, building, List.of(title(owner, code, since)));
    }
  }

  private Title title(String owner, String lot, LocalDate from) {
    return new Title(
        Ids.next(), named(lots, lot), party(owner), Title.Holding.FULL, Fraction.WHOLE, from, null);
  }

  /** Account, signed balance, and party where there is one; debts of owners are a year old. */
  List<OpeningRow> opening(String written) {
    var rows = new ArrayList<OpeningRow>();
    for (var text : written.split(", ", -1)) {
      var row = text.split(" ", -1);
      var signed = Money.parse(row[1]);
      var third = row.length == 2 ? null : party(row[2]);
      var due = third == null || signed.isNegative() ? null : YEAR.minusDays(1);
      rows.add(new OpeningRow(row[0], third, signed, due, row[0]));
    }
    return rows;
  }

  Budget budget(String previousCharges) {
    var line = new Budget.Line("Everything", Money.parse("28500.00"), List.of("610500", "612200"));
    return new Budget(YEAR, "AGM 2025-03-08", Money.parse(previousCharges), List.of(line));
  }

  Ledger.FiscalYear year(Tx tx) {
    return rooms.ledger.year(tx, building, YEAR).orElseThrow();
  }

  void calls(String reference, Call.Type type, LocalDate date, LocalDate due, String amount) {
    var fund = type == Call.Type.RESERVE ? "160000" : null;
    var money = Money.parse(amount);
    var call =
        new Call(building, YEAR, reference, type, date, due, money, key("GEN"), fund, reference);
    var answer = does(tx -> rooms.contributions.call(tx, call, NAME));
    if (!(answer instanceof Contributions.CallResult.Called)) throw new AssertionError(answer);
  }

  /** What a document has beyond its one line. */
  record Special(
      Invoice.Type type,
      boolean clears,
      Invoice.@Nullable Coverage coverage,
      @Nullable String refersTo,
      @Nullable LocalDate privateDue,
      List<Invoice.Financing> financing) {

    Special clearing() {
      return new Special(type, true, coverage, refersTo, privateDue, financing);
    }

    Special covering(LocalDate from, LocalDate to) {
      var period = new Invoice.Coverage(from, to);
      return new Special(type, clears, period, refersTo, privateDue, financing);
    }

    Special credit(String invoice) {
      var note = Invoice.Type.CREDIT_NOTE;
      return new Special(note, clears, coverage, invoice, privateDue, financing);
    }

    Special recharged(LocalDate due) {
      return new Special(type, clears, coverage, refersTo, due, financing);
    }

    Special from(String fund, String amount) {
      var paid = List.of(new Invoice.Financing(fund, Money.parse(amount)));
      return new Special(type, clears, coverage, refersTo, privateDue, paid);
    }
  }

  private Invoice.Line line(String account, @Nullable String key, String net, String vatRate) {
    var money = Money.parse(net);
    var rate = new BigDecimal(vatRate);
    var by = key == null ? null : key(key);
    return new Invoice.Line(account, by, null, money, rate, money.percent(rate));
  }

  /** One owner bears it alone. */
  void buysFor(
      LocalDate day, String supplier, String owner, String net, String vatRate, LocalDate due) {
    var line = line(Accounts.PRIVATE_CHARGES, null, net, vatRate);
    var recharged =
        new Invoice.Line(
            line.account(), null, party(owner), line.net(), line.vatRate(), line.vat());
    buys(day, supplier, recharged, SPECIAL.recharged(due));
  }

  void buys(
      LocalDate day,
      String supplier,
      String account,
      @Nullable String key,
      String net,
      String vatRate) {
    buys(day, supplier, line(account, key, net, vatRate), SPECIAL);
  }

  void buys(
      LocalDate day,
      String supplier,
      String account,
      @Nullable String key,
      String net,
      String vatRate,
      Special special) {
    buys(day, supplier, line(account, key, net, vatRate), special);
  }

  /** Enters, approves and posts the next document. */
  private void buys(LocalDate day, String supplier, Invoice.Line line, Special special) {
    var reference = String.format(Locale.ROOT, "PUR-%03d", ++documents);
    var body =
        new Invoice.Body(
            building,
            YEAR,
            reference,
            documents,
            special.type(),
            party(supplier),
            day,
            null,
            reference,
            line.gross(),
            special.clears(),
            special.coverage(),
            special.refersTo(),
            special.privateDue(),
            List.of(line),
            special.financing());
    var draft = does(tx -> rooms.invoices.enter(tx, body, NAME));
    var approved = does(tx -> rooms.invoices.approve(tx, draft, "council", Instant.EPOCH));
    var answer = does(tx -> rooms.invoices.post(tx, approved));
    if (!(answer instanceof Invoices.PostInvoiceResult.Booked)) throw new AssertionError(answer);
  }

  void receives(LocalDate day, String owner, String amount) {
    moves(day, amount, new Purpose.OwnerPayment(party(owner)), "");
  }

  void pays(LocalDate day, String supplier, String amount, String communication) {
    var paid = Money.parse(amount).negate().toString();
    moves(day, paid, new Purpose.SupplierPayment(party(supplier)), communication);
  }

  void bankCharges(LocalDate day) {
    moves(day, "-22.50", new Purpose.BankCharges(key("GEN")), "");
  }

  /** From the current account to the savings; a negative amount comes back. */
  void saves(LocalDate day, String amount) {
    var saved = Money.parse(amount);
    moves(day, saved.negate().toString(), new Purpose.InternalTransfer(), "");
    moves("550000", day, amount, new Purpose.InternalTransfer(), "");
  }

  void moves(LocalDate day, String amount, Purpose purpose, String communication) {
    moves("551000", day, amount, purpose, communication);
  }

  void moves(String account, LocalDate day, String amount, Purpose purpose, String communication) {
    var movement = movement(account, day, amount, purpose, communication);
    var answer = does(tx -> rooms.banking.book(tx, movement, NAME));
    if (!(answer instanceof Banking.BookResult.Booked)) throw new AssertionError(answer);
    movements++;
  }

  /** A refund, not yet booked. */
  Movement refund(LocalDate day, String owner, String amount) {
    return movement("551000", day, "-" + amount, new Purpose.OwnerRefund(party(owner)), "");
  }

  private Movement movement(
      String account, LocalDate day, String amount, Purpose purpose, String communication) {
    var number = movements + 1;
    var reference = String.format(Locale.ROOT, "BNK-%03d", number);
    var statement = new Movement.Statement("", "", "", communication, reference);
    var money = Money.parse(amount);
    return new Movement(
        building, YEAR, reference, number, account, day, money, purpose, "", statement);
  }

  private void books(Adjustment adjustment) {
    var answer = does(tx -> rooms.adjustments.book(tx, building, YEAR, adjustment, NAME));
    if (!(answer.orElseThrow() instanceof PostResult.Posted)) throw new AssertionError(answer);
  }

  /** What was prepaid last year is a cost of this one. */
  void isPrepaid(String reference, String account, String amount) {
    var money = Money.parse(amount);
    books(
        new Adjustment.OpeningReversal(
            reference, YEAR, account, key("GEN"), money, "Prepaid last year"));
  }

  void reminds(String reference, LocalDate day, String owner, String fee) {
    var money = Money.parse(fee);
    books(
        new Adjustment.ReminderFee(
            reference, day, party(owner), key("GEN"), money, "Formal notice"));
  }

  /** Charges interest, and tells its arithmetic. */
  String interest(
      String reference,
      LocalDate day,
      String owner,
      String principal,
      LocalDate from,
      LocalDate to) {
    var rates = does(tx -> rooms.adjustments.rates(tx, building));
    var interest = Interest.of(Money.parse(principal), from, to, rates);
    books(
        new Adjustment.LateInterest(
            reference, day, party(owner), key("GEN"), interest, "Paid late"));
    return interest.arithmetic() + " = " + interest.amount();
  }

  void accrues(String reference, String account, String amount) {
    var money = Money.parse(amount);
    books(
        new Adjustment.Accrual(
            reference, on(12, 31), account, key("GEN"), money, "Invoice not received"));
  }

  void closesClaim(String reference, String account, String deductible) {
    var money = Money.parse(deductible);
    books(
        new Adjustment.ClaimClose(reference, on(12, 31), account, key("GEN"), money, "Deductible"));
  }

  /** An entry by hand. */
  JournalEntry entry(LocalDate day, String debit, String credit, String amount) {
    var money = Money.parse(amount);
    return new JournalEntry(
        building,
        Journal.OD,
        day,
        "BY-HAND",
        "by hand:" + Ids.next(),
        "By hand",
        List.of(
            JournalLine.debit(debit, money, "By hand"),
            JournalLine.credit(credit, money, "By hand")));
  }

  private Transfers.Basis basis() {
    return new Transfers.Basis(building, YEAR, key("GEN"), WORKING_CAPITAL);
  }

  /** What the notary is told of the seller P6 and his two lots. */
  NotaryStatement notary(String reference, LocalDate day) {
    var sold = List.of(named(lots, "A22"), named(lots, "G4"));
    return does(tx -> rooms.transfers.state(tx, basis(), reference, day, party("P6"), sold));
  }

  /** The day belongs to the buyer: titles end and begin, the working capital moves. */
  void sells(String reference, LocalDate day, String seller, String buyer, String... codes) {
    var sold = Arrays.stream(codes).map(c -> named(lots, c)).toList();
    var sale = new Titles.Transfer(reference, day, party(seller), party(buyer), sold);
    does(tx -> {
      for (var title : rooms.titles.on(tx, building, day)) {
        if (sold.contains(title.lot())) rooms.titles.end(tx, building, title.id(), day);
      }
      for (var code : codes) rooms.titles.add(tx, building, List.of(title(buyer, code, day)));
      return rooms.transfers.transfer(tx, basis(), sale, NAME);
    });
  }

  void reads(String key, String lotsPartiesUnits) {
    var readings = new ArrayList<DistributionKeys.Reading>();
    for (var written : lotsPartiesUnits.split(", ", -1)) {
      var r = written.split(" ", -1);
      readings.add(
          new DistributionKeys.Reading(
              key(key), named(lots, r[0]), party(r[1]), Long.parseLong(r[2])));
    }
    does(tx -> {
      rooms.keys.addReadings(tx, building, YEAR, readings);
      return true;
    });
  }

  /** What an owner owes on 4100, 4101 and 4102 today; negative when he is owed. */
  String owes(String owner) {
    return sum(
        b -> Accounts.isOwners(b.account()) && party(owner).value().equals(b.party()), on(12, 31));
  }

  String balance(String account, LocalDate day) {
    return sum(b -> b.account().equals(account), day);
  }

  private String sum(java.util.function.Predicate<Ledger.Balance> which, LocalDate day) {
    return does(tx -> rooms.ledger.balances(tx, building, YEAR, day)).stream()
        .filter(which)
        .map(Ledger.Balance::signed)
        .reduce(Money.ZERO, Money::plus)
        .toString();
  }

  /** The debts of an owner that something remains of, in the order in which they arose. */
  List<String> open(String owner) {
    return does(tx -> rooms.items.remaining(tx, building, YEAR, party(owner))).stream()
        .filter(i -> i.side() == Side.DEBIT)
        .map(i -> i.reference() + " " + i.remaining())
        .toList();
  }

  String owedByReserves(LocalDate day) {
    return does(tx -> rooms.ledger.owedByReserves(tx, building, YEAR, day)).toString();
  }
}
