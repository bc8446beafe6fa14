package org.koprogo.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.banking.Banking;
import org.koprogo.banking.Movement;
import org.koprogo.closing.Adjustment;
import org.koprogo.closing.Interest;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.Transfers;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.CodeOrder;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.PostResult;
import org.koprogo.ownership.Titles;
import org.koprogo.year.Folder.Event;

/**
 * Posts the year's documents through the doors in the normative order (handbook 7.2 rules 1 and
 * 13).
 */
final class Postings {

  private final Rooms rooms;
  private final Tx tx;
  private final Folder folder;
  private final BuildingId building;
  private final LocalDate year;
  private final Names names;

  Postings(Rooms rooms, Tx tx, Folder folder, BuildingId building) {
    this.rooms = rooms;
    this.tx = tx;
    this.folder = folder;
    this.building = building;
    this.year = folder.residence().yearStart();
    this.names = new Names(rooms, tx, building);
  }

  /** One document of the year: its day, its rank within the day, its identifier. */
  private record Step(LocalDate date, int rank, String id, Runnable posting) {}

  void run(Progress progress, Trial trial) {
    var steps = new ArrayList<Step>();
    for (var c : folder.calls()) steps.add(new Step(c.date(), 1, c.id(), () -> call(c)));
    for (var i = 0; i < folder.invoices().size(); i++) {
      var position = i + 1;
      var invoice = folder.invoices().get(i);
      steps.add(new Step(invoice.date(), 2, invoice.id(), () -> invoice(invoice, position)));
    }
    for (var e : folder.events()) steps.add(new Step(e.date(), rank(e), e.id(), () -> event(e)));
    for (var i = 0; i < folder.movements().size(); i++) {
      var position = i + 1;
      var m = folder.movements().get(i);
      steps.add(new Step(m.date(), 5, m.id(), () -> movement(m, position)));
    }
    steps.sort(
        Comparator.comparing(Step::date)
            .thenComparingInt(Step::rank)
            .thenComparing(Step::id, CodeOrder.BY_CODE_POINT));
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      progress.at(step.date() + " " + step.id(), i, steps.size());
      trial.attempt(step.posting());
    }
    progress.at("Closing the year", steps.size(), steps.size());
  }

  private static int rank(Event event) {
    return switch (event) {
      case Event.OpeningReversal _ -> 0;
      case Event.Transfer _ -> 3;
      case Event.ReminderFee _, Event.LateInterest _, Event.NotarySnapshot _ -> 4;
      case Event.Accrual _, Event.ClaimClose _, Event.ReserveAppropriation _ -> 6;
    };
  }

  private void call(Folder.Call c) {
    if (c.amount().isZero()) {
      throw new Refusal("calls.json", c.id(), "amount", "R57", "a call asks for more than 0.00");
    }
    var call =
        new Call(
            building,
            year,
            c.id(),
            Call.Type.valueOf(c.type()),
            c.date(),
            c.due(),
            c.amount(),
            names.key(c.key()),
            c.fund(),
            c.text());
    switch (rooms.contributions.call(tx, call, YearRun.ACTOR)) {
      case Contributions.CallResult.Called _ -> {}
      case Contributions.CallResult.NobodyToAsk _ ->
          throw new Refusal(
              "calls.json",
              c.id(),
              "key",
              "5.1",
              "no lot has a weight under the key " + c.key() + " then");
      case Contributions.CallResult.NotHeld(var lot) ->
          throw new Refusal(
              "calls.json", c.id(), "date", "R70", "nobody holds the lot " + lot + " then");
      case Contributions.CallResult.NotBooked(var why) -> throw refused("calls.json", c.id(), why);
    }
  }

  private void invoice(Folder.Invoice i, int position) {
    if (i.gross().isZero()) return; // no line, no entry (rule 14); the reader noted it
    var draft = rooms.invoices.enter(tx, body(i, position), YearRun.ACTOR);
    var approved = rooms.invoices.approve(tx, draft, YearRun.ACTOR, noon(i.date()));
    if (rooms.invoices.post(tx, approved)
        instanceof Invoices.PostInvoiceResult.NotBooked(var why)) {
      throw refused("invoices.json", i.id(), why);
    }
  }

  /** The decision behind a folder's document is its text; it is dated by the document. */
  private static Instant noon(LocalDate date) {
    return date.atTime(LocalTime.NOON).atZone(Brussels.ZONE).toInstant();
  }

  private Invoice.Body body(Folder.Invoice i, int position) {
    var lines = new ArrayList<Invoice.Line>();
    for (var l : i.lines()) {
      lines.add(
          new Invoice.Line(
              l.account(),
              names.keyOrNone(l.key()),
              l.party() == null ? null : names.owner(l.party()),
              l.net(),
              l.vatRate(),
              l.vat()));
    }
    var coverage =
        i.coverage() == null ? null : new Invoice.Coverage(i.coverage().from(), i.coverage().to());
    return new Invoice.Body(
        building,
        year,
        i.id(),
        position,
        Invoice.Type.valueOf(i.type()),
        names.supplier(i.supplier()),
        i.date(),
        i.due(),
        i.text(),
        i.gross(),
        i.clearsAccrual(),
        coverage,
        i.refersTo(),
        i.privateDue(),
        lines,
        i.financing().stream().map(f -> new Invoice.Financing(f.fund(), f.amount())).toList());
  }

  private void event(Event event) {
    switch (event) {
      case Event.Transfer t -> transfer(t);
      case Event.NotarySnapshot s ->
          rooms.transfers.state(
              tx,
              basis(),
              s.id(),
              s.date(),
              names.owner(s.party()),
              s.lots().stream().map(names::lot).toList());
      case Event.OpeningReversal e ->
          adjust(
              new Adjustment.OpeningReversal(
                  e.id(), e.date(), e.account(), names.keyOrNone(e.key()), e.amount(), e.text()));
      case Event.ReminderFee e ->
          adjust(
              new Adjustment.ReminderFee(
                  e.id(),
                  e.date(),
                  names.owner(e.party()),
                  names.keyOrNone(e.key()),
                  e.amount(),
                  e.text()));
      case Event.LateInterest e ->
          adjust(
              new Adjustment.LateInterest(
                  e.id(),
                  e.date(),
                  names.owner(e.party()),
                  names.keyOrNone(e.key()),
                  interest(e),
                  e.text()));
      case Event.Accrual e ->
          adjust(
              new Adjustment.Accrual(
                  e.id(), e.date(), e.account(), names.keyOrNone(e.key()), e.amount(), e.text()));
      case Event.ClaimClose e ->
          adjust(
              new Adjustment.ClaimClose(
                  e.id(), e.date(), e.account(), names.keyOrNone(e.key()), e.amount(), e.text()));
      case Event.ReserveAppropriation e ->
          adjust(
              new Adjustment.ReserveAppropriation(
                  e.id(), e.date(), e.fund(), e.amount(), e.text()));
    }
  }

  private Interest interest(Event.LateInterest e) {
    return Interest.of(
        e.principal(), e.from(), e.to(), folder.residence().policy().legalInterestRates());
  }

  private void adjust(Adjustment adjustment) {
    Optional<PostResult> answer =
        rooms.adjustments.book(tx, building, year, adjustment, YearRun.ACTOR);
    if (answer.isPresent() && !(answer.get() instanceof PostResult.Posted)) {
      throw refused("events.json", adjustment.reference(), answer.get());
    }
  }

  private void transfer(Event.Transfer t) {
    var lots = t.lots().stream().map(names::lot).toList();
    var sale =
        new Titles.Transfer(
            t.id(), t.date(), names.owner(t.fromParty()), names.owner(t.toParty()), lots);
    if (rooms.transfers.transfer(tx, basis(), sale, YearRun.ACTOR)
        instanceof Transfers.TransferResult.NotBooked(var why)) {
      throw refused("events.json", t.id(), why);
    }
    rooms.transfers.state(tx, basis(), t.id(), t.date(), sale.from(), lots);
  }

  private Transfers.Basis basis() {
    var opening =
        folder.opening().stream()
            .filter(r -> r.account().equals(Accounts.WORKING_CAPITAL))
            .map(Folder.OpeningRow::signed)
            .reduce(Money.ZERO, Money::plus);
    return new Transfers.Basis(
        building,
        year,
        names.key(folder.residence().policy().workingCapitalKey()),
        opening.negate());
  }

  private void movement(Folder.Movement m, int position) {
    var statement =
        new Movement.Statement(
            m.counterparty(), m.iban(), m.structured(), m.communication(), m.text());
    var movement =
        new Movement(
            building,
            year,
            m.id(),
            position,
            m.account(),
            m.date(),
            m.amount(),
            purpose(m),
            m.match(),
            statement);
    switch (rooms.banking.book(tx, movement, YearRun.ACTOR)) {
      case Banking.BookResult.Booked _ -> {}
      case Banking.BookResult.RefundExceedsCredit(var unused) ->
          throw new Refusal(
              "bank-transactions.csv",
              m.id(),
              "amount",
              "7.2-24",
              "the refund of "
                  + m.amount().negate()
                  + " exceeds the unused credit of "
                  + m.match()
                  + ", which is "
                  + unused);
      case Banking.BookResult.NotBooked(var why) ->
          throw refused("bank-transactions.csv", m.id(), why);
      case Banking.BookResult.NotChosen wrong ->
          throw new IllegalStateException("a folder chooses nothing: " + wrong);
    }
  }

  private Movement.Purpose purpose(Folder.Movement m) {
    return switch (m.kind()) {
      case "OWNER_PAYMENT" -> new Movement.Purpose.OwnerPayment(names.owner(m.match()));
      case "OWNER_REFUND" -> new Movement.Purpose.OwnerRefund(names.owner(m.match()));
      case "SUPPLIER_PAYMENT" -> new Movement.Purpose.SupplierPayment(names.supplier(m.match()));
      case "INTERNAL_TRANSFER" -> new Movement.Purpose.InternalTransfer();
      case "BANK_CHARGES" -> new Movement.Purpose.BankCharges(names.keyOrNone(m.match()));
      case "INTEREST" -> interest(m.match());
      case "INSURANCE_INDEMNITY" -> new Movement.Purpose.InsuranceIndemnity(m.match());
      default ->
          throw new IllegalStateException(
              "the folder was read, yet has the unknown kind " + m.kind());
    };
  }

  /** Key, gross and withholding with bars between; the key may have bars of its own. */
  private Movement.Purpose interest(String match) {
    var second = match.lastIndexOf('|');
    var first = match.lastIndexOf('|', second - 1);
    @Nullable String key =
        match.substring(0, first).equals("NONE") ? null : match.substring(0, first);
    return new Movement.Purpose.Interest(
        names.keyOrNone(key),
        Money.parse(match.substring(first + 1, second)),
        Money.parse(match.substring(second + 1)));
  }

  static Refusal refused(String file, String id, PostResult why) {
    return switch (why) {
      case PostResult.Posted _ -> throw new IllegalStateException("it was posted");
      case PostResult.PeriodClosed(var day) ->
          new Refusal(file, id, "date", "R55", "the books of " + day + " are closed");
      case PostResult.NoPeriod(var day) ->
          new Refusal(file, id, "date", "7.1", day + " lies in no period of the fiscal year");
      case PostResult.NotPostable(var words) -> new Refusal(file, id, "account", "3.2", words);
      case PostResult.AcrossTheFunds(var words) ->
          new Refusal(file, id, "account", "fund wall", words);
      case PostResult.SourceReused(var source) ->
          new Refusal(file, id, "id", "R55", "it is already posted with other content: " + source);
    };
  }
}
