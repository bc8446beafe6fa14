package org.koprogo.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.banking.Banking;
import org.koprogo.banking.Movement;
import org.koprogo.budgets.Budget;
import org.koprogo.closing.Adjustment;
import org.koprogo.closing.OpeningRow;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.ReserveFund;
import org.koprogo.contributions.Transfers;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.platform.Refused;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/**
 * Keeps the year 2026 of one building. What is noted is written down in the order of its days by
 * {@link #write}; days are written {@code 03-31}, and what a door refuses stops the demo.
 */
final class Clerk {
  /** The year of the demo, and how far it is written down. */
  static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

  static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

  /** The current account, and what is asked of an owner long before it is due he does not pay. */
  private static final String CURRENT = "551000";

  private static final int DAYS_AHEAD = 31;
  private static final int DAYS_OF_SUPPLIERS = 30;

  private final Rooms rooms;
  private final Tx tx;
  private final BuildingId building;
  private final Staff staff;
  private final Diary diary = new Diary();
  private final Map<String, LotId> lots = new HashMap<>();
  private final Map<String, Party> owners = new HashMap<>();
  private final Map<String, Party> suppliers = new HashMap<>();
  private final Map<String, KeyId> keys = new HashMap<>();
  private int invoices;
  private int movements;

  Clerk(Rooms rooms, Tx tx, BuildingId building, Staff staff) {
    this.rooms = rooms;
    this.tx = tx;
    this.building = building;
    this.staff = staff;
    for (Lot lot : rooms.registry.lots(tx, building)) lots.put(lot.code(), lot.id());
    for (var role : Party.Role.values())
      for (var party : rooms.registry.parties(tx, building, role)) known(role, party);
    for (DistributionKey key : rooms.keys.keys(tx, building)) keys.put(key.code(), key.id());
  }

  private void known(Party.Role role, Party party) {
    (role == Party.Role.OWNER ? owners : suppliers).put(party.code(), party);
  }

  static LocalDate day(String monthAndDay) {
    return LocalDate.parse(YEAR.getYear() + "-" + monthAndDay);
  }

  /** Does what was noted, day by day. */
  void write() {
    diary.live();
  }

  private KeyId key(String code) {
    return requireNonNull(keys.get(code), code);
  }

  private Party owner(String code) {
    return requireNonNull(owners.get(code), code);
  }

  private Party supplier(String code) {
    return requireNonNull(suppliers.get(code), code);
  }

  private LotId lot(String code) {
    return requireNonNull(lots.get(code), code);
  }

  /** Opens the year, unless the closing of the year before has. */
  void openYear() {
    if (rooms.ledger.year(tx, building, YEAR).isEmpty())
      rooms.ledger.openYear(tx, building, YEAR, YEAR.plusYears(1).minusDays(1));
  }

  /** By which key the working capital belongs to the lots, and the general reserve fund. */
  void decide(String key) {
    rooms.yearEnd.setPolicy(
        tx, building, YEAR, new YearEnd.Policy(key(key), YEAR.plusMonths(16).minusDays(1)));
    rooms.adjustments.recordRates(
        tx, building, Map.of(YEAR.getYear(), new BigDecimal("4.50")), "Belgian Official Gazette");
  }

  void fund(String account, String key, String name) {
    rooms.contributions.setReserveFund(tx, building, new ReserveFund(account, key(key), name));
  }

  /**
   * What the syndic before handed over.
   *
   * @param table account, owner or supplier or {@code -}, signed amount, due date or {@code -},
   *     text
   */
  void takeOver(String table) {
    var rows = new ArrayList<OpeningRow>();
    for (var row : Table.rows(table, 5)) {
      var due = row.get(3).equals("-") ? null : LocalDate.parse(row.get(3));
      rows.add(
          new OpeningRow(
              row.get(0), third(row.get(0), row.get(1)), Money.parse(row.get(2)), due, row.get(4)));
    }
    open(rows);
  }

  private @Nullable PartyId third(String account, String code) {
    if (!Accounts.isPerParty(account)) return null;
    return (Accounts.isOwners(account) ? owner(code) : supplier(code)).id();
  }

  void open(List<OpeningRow> rows) {
    var answer = rooms.openings.open(tx, building, YEAR, rows, staff.accountant());
    if (!(answer instanceof Openings.OpenResult.Opened)) throw refused("the opening", answer);
  }

  /**
   * Records what the meeting adopted.
   *
   * @param table amount, accounts with commas, name
   */
  void budget(String approvedBy, String previous, String table) {
    var lines = new ArrayList<Budget.Line>();
    for (var row : Table.rows(table, 3))
      lines.add(
          new Budget.Line(row.get(2), Money.parse(row.get(0)), List.of(row.get(1).split(",", -1))));
    rooms.budgets.adopt(tx, building, new Budget(YEAR, approvedBy, Money.parse(previous), lines));
  }

  /**
   * Calls funds.
   *
   * @param table reference, type, date, due, amount, key, fund or {@code -}, text
   */
  void calls(String table) {
    for (var row : Table.rows(table, 8)) {
      var date = day(row.get(2));
      var call =
          new Call(
              building,
              YEAR,
              row.get(0),
              Call.Type.valueOf(row.get(1)),
              date,
              day(row.get(3)),
              Money.parse(row.get(4)),
              key(row.get(5)),
              row.get(6).equals("-") ? null : row.get(6),
              row.get(7));
      diary.on(
          date,
          () -> {
            var answer = rooms.contributions.call(tx, call, staff.syndic());
            if (!(answer instanceof Contributions.CallResult.Called))
              throw refused(call.reference(), answer);
          });
    }
  }

  /**
   * Enters suppliers' documents.
   *
   * @param table reference, date, supplier, account, key or {@code -}, net, VAT rate, how far it
   *     got, text; it got to {@code DRAFT}, {@code APPROVED}, {@code POSTED}, to the day on which
   *     it was paid, {@code CREDITED} for a credit note, {@code ACCRUED} for last year's cost, or
   *     is paid by a fund, {@code FUND}
   */
  void invoices(String table) {
    for (var row : Table.rows(table, 9)) {
      var date = day(row.get(1));
      diary.on(date, () -> enter(row, date));
      if (row.get(7).matches("[0-9-]+")) pays(row.get(2), row.get(7), "-" + gross(row), row.get(0));
    }
  }

  private static Money gross(List<String> row) {
    var net = Money.parse(row.get(5));
    return net.plus(net.percent(new BigDecimal(row.get(6))));
  }

  private void enter(List<String> row, LocalDate date) {
    var draft = rooms.invoices.enter(tx, body(row, date), staff.accountant());
    if (row.get(7).equals("DRAFT")) return;
    var noon = date.plusDays(1).atTime(LocalTime.NOON).atZone(Brussels.ZONE).toInstant();
    var approval = rooms.invoices.approveAs(tx, draft, staff.syndic(), noon);
    if (!(approval instanceof Invoices.ApproveResult.Approved(var approved)))
      throw refused(row.getFirst(), approval);
    if (row.get(7).equals("APPROVED")) return;
    var posting = rooms.invoices.post(tx, approved);
    if (!(posting instanceof Invoices.PostInvoiceResult.Booked))
      throw refused(row.getFirst(), posting);
  }

  private Invoice.Body body(List<String> row, LocalDate date) {
    var state = row.get(7);
    var net = Money.parse(row.get(5));
    var rate = new BigDecimal(row.get(6));
    var key = row.get(4).equals("-") ? null : key(row.get(4));
    var line = new Invoice.Line(row.get(3), key, null, net, rate, net.percent(rate));
    var isCredit = state.equals("CREDITED");
    return new Invoice.Body(
        building,
        YEAR,
        row.get(0),
        ++invoices,
        isCredit ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE,
        supplier(row.get(2)).id(),
        date,
        isCredit ? null : date.plusDays(DAYS_OF_SUPPLIERS),
        row.get(8),
        line.gross(),
        state.equals("ACCRUED"),
        null,
        null,
        null,
        List.of(line),
        state.equals("FUND") ? List.of(new Invoice.Financing("160000", line.gross())) : List.of());
  }

  /** Pays a supplier, or takes his refund; the day is a month and a day. */
  void pays(String code, String on, String amount, String document) {
    var supplier = supplier(code);
    diary.on(
        day(on),
        () ->
            moves(
                CURRENT,
                day(on),
                Money.parse(amount),
                new Movement.Purpose.SupplierPayment(supplier.id()),
                said(supplier, 735, document)));
  }

  /** An owner pays everything that is due by then or soon after, on each of these days. */
  void settles(String code, String... days) {
    for (var on : days) diary.on(day(on), () -> pay(owner(code), day(on), 100));
  }

  /** An owner pays so many percent of what is due by then. */
  void settlesPart(String code, int percent, String on) {
    diary.on(day(on), () -> pay(owner(code), day(on), percent));
  }

  private void pay(Party owner, LocalDate on, int percent) {
    var due =
        rooms.items.remaining(tx, building, YEAR, owner.id()).stream()
            .filter(i -> i.side() == Side.DEBIT)
            .filter(i -> !i.dueOrBooked().isAfter(on.plusDays(DAYS_AHEAD)))
            .map(i -> i.remaining())
            .reduce(Money.ZERO, Money::plus)
            .times(percent, 100);
    if (due.isPositive()) receive(owner, on, due);
  }

  /** An owner pays this much, whatever he owes. */
  void sends(String code, String on, String amount) {
    diary.on(day(on), () -> receive(owner(code), day(on), Money.parse(amount)));
  }

  private void receive(Party owner, LocalDate on, Money amount) {
    moves(CURRENT, on, amount, new Movement.Purpose.OwnerPayment(owner.id()), said(owner, 363, ""));
  }

  private static Movement.Statement said(Party party, int bank, String words) {
    var reference = party.structuredCommunication();
    return new Movement.Statement(
        party.name(),
        Numbers.iban(bank, Math.floorMod(party.code().hashCode(), 1_000_000) + 1_000_000L),
        reference == null ? "" : reference,
        words,
        "Payment " + party.name());
  }

  /** The bank's fee, at the end of these days. */
  void fees(String key, String amount, String... days) {
    for (var on : days)
      diary.on(
          day(on),
          () ->
              moves(
                  CURRENT,
                  day(on),
                  Money.parse(amount).negate(),
                  new Movement.Purpose.BankCharges(key(key)),
                  new Movement.Statement("", "", "", "", "Account fee")));
  }

  /** Money goes from one of the building's accounts to another. */
  void shifts(String from, String to, String on, String amount) {
    diary.on(
        day(on),
        () -> {
          var said = new Movement.Statement("", "", "", "", "Internal transfer");
          var internal = new Movement.Purpose.InternalTransfer();
          moves(from, day(on), Money.parse(amount).negate(), internal, said);
          moves(to, day(on), Money.parse(amount), internal, said);
        });
  }

  private void moves(
      String account,
      LocalDate on,
      Money amount,
      Movement.Purpose purpose,
      Movement.Statement said) {
    var place = ++movements;
    var movement =
        new Movement(
            building,
            YEAR,
            String.format(Locale.ROOT, "BNK-%03d", place),
            place,
            account,
            on,
            amount,
            purpose,
            target(purpose),
            said);
    var answer = rooms.banking.book(tx, movement, staff.accountant());
    if (!(answer instanceof Banking.BookResult.Booked)) throw refused(movement.reference(), answer);
  }

  private static String target(Movement.Purpose purpose) {
    return switch (purpose) {
      case Movement.Purpose.OwnerPayment(var owner) -> owner.value().toString();
      case Movement.Purpose.OwnerRefund(var owner) -> owner.value().toString();
      case Movement.Purpose.SupplierPayment(var supplier) -> supplier.value().toString();
      case Movement.Purpose.InsuranceIndemnity(var claim) -> claim;
      default -> "";
    };
  }

  /** Books an event of the year. */
  void adjust(Adjustment adjustment) {
    diary.on(
        adjustment.date(),
        () -> {
          var answer =
              rooms
                  .adjustments
                  .book(tx, building, YEAR, adjustment, staff.accountant())
                  .orElseThrow();
          if (!(answer instanceof PostResult.Posted)) throw refused(adjustment.reference(), answer);
        });
  }

  /** The fee of a formal notice, as the statutes allow. */
  void reminds(String code, String on, String key) {
    adjust(
        new Adjustment.ReminderFee(
            "REM-" + code,
            day(on),
            owner(code).id(),
            key(key),
            Money.parse("25.00"),
            "Formal notice fee"));
  }

  /** A new owner, who buys. */
  void joins(Party party) {
    rooms.registry.addParties(tx, building, List.of(party));
    known(party.role(), party);
  }

  /** How many owners the building has known. */
  int everybody() {
    return owners.size();
  }

  /** A sale of lots: the titles and the working capital go over, the notary gets his figures. */
  void sells(String reference, String on, String from, String to, String... sold) {
    diary.on(
        day(on),
        () -> {
          var ids = List.of(sold).stream().map(this::lot).toList();
          var added = new ArrayList<Title>();
          for (var title : rooms.titles.on(tx, building, day(on).minusDays(1))) {
            if (!ids.contains(title.lot())) continue;
            rooms.titles.end(tx, building, title.id(), day(on));
            added.add(
                new Title(
                    Ids.next(),
                    title.lot(),
                    owner(to).id(),
                    title.holding(),
                    title.share(),
                    day(on),
                    null));
          }
          rooms.titles.add(tx, building, added);
          moveCapital(
              new Titles.Transfer(reference, day(on), owner(from).id(), owner(to).id(), ids));
        });
  }

  private void moveCapital(Titles.Transfer sale) {
    var policy = rooms.yearEnd.policy(tx, building, YEAR).orElseThrow();
    var basis =
        new Transfers.Basis(
            building,
            YEAR,
            policy.workingCapitalKey(),
            rooms.openings.workingCapital(tx, building, YEAR));
    var answer = rooms.transfers.transfer(tx, basis, sale, staff.syndic());
    if (answer instanceof Transfers.TransferResult.NotBooked)
      throw refused(sale.reference(), answer);
    rooms.transfers.state(tx, basis, sale.reference(), sale.on(), sale.from(), sale.lots());
  }

  /** What somebody consumed on a lot until he left it. */
  void reads(String key, String lot, String owner, long units) {
    rooms.keys.addReadings(
        tx,
        building,
        YEAR,
        List.of(new DistributionKeys.Reading(key(key), lot(lot), owner(owner).id(), units)));
  }

  /** Only somebody else's work in the same books can be in the way. */
  private static Refused refused(String what, Object answer) {
    return new Refused(
        "the demo cannot be completed, because these books were worked on: "
            + what
            + " was refused ("
            + answer
            + "); another KOPROGO_HOME has a demo of its own");
  }
}
