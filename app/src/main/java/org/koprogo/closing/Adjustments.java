package org.koprogo.closing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

/** The door to the entries that events and the end of the year ask for. */
public final class Adjustments {
  /** What the source of a deferral begins with. */
  static final String DEFERRAL = "deferral:";

  private final Ledger ledger;
  private final Invoices invoices;
  private final ClosingStore store = new ClosingStore();
  private final ClosingQueries queries = new ClosingQueries();

  public Adjustments(Ledger ledger, Invoices invoices) {
    this.ledger = ledger;
    this.invoices = invoices;
  }

  /** Records the legal interest rates of a building's file: percent per calendar year. */
  public void recordRates(
      Tx tx, BuildingId building, Map<Integer, BigDecimal> rates, String source) {
    store.upsertRates(tx, building, rates, source);
  }

  public Map<Integer, BigDecimal> rates(Scope scope, BuildingId building) {
    return queries.rates(scope, building);
  }

  /** The late interest that is in the books, by its entry, with the arithmetic of its day. */
  public Map<EntryId, Interest> interest(Scope scope, BuildingId building) {
    return queries.interest(scope, building);
  }

  /** Books an adjustment; one of 0.00 has no lines and is not posted: then the answer is empty. */
  public Optional<PostResult> book(
      Tx tx, BuildingId building, LocalDate fiscalYear, Adjustment adjustment, String by) {
    if (adjustment.amount().isZero()) return Optional.empty();
    var answer = ledger.post(tx, entry(building, fiscalYear, adjustment), by);
    if (answer instanceof PostResult.Posted posted
        && !posted.replay()
        && adjustment instanceof Adjustment.LateInterest late) {
      store.insertInterest(tx, building, posted.entry(), late);
    }
    return Optional.of(answer);
  }

  /** What booking it would post; nothing where the amount is 0.00. */
  public Optional<JournalEntry> preview(
      BuildingId building, LocalDate fiscalYear, Adjustment adjustment) {
    return adjustment.amount().isZero()
        ? Optional.empty()
        : Optional.of(entry(building, fiscalYear, adjustment));
  }

  private static JournalEntry entry(BuildingId building, LocalDate fiscalYear, Adjustment a) {
    var sides = a.sides();
    var first = line(sides.debit(), Side.DEBIT, a, sides.debitParty(), sides.debitKey());
    var second = line(sides.credit(), Side.CREDIT, a, null, sides.creditKey());
    return new JournalEntry(
        building,
        Journal.OD,
        a.date(),
        a.reference(),
        "event:" + fiscalYear + ":" + a.reference(),
        a.text(),
        first.side() == Side.DEBIT ? List.of(first, second) : List.of(second, first));
  }

  private static JournalLine line(
      String account, Side side, Adjustment a, @Nullable PartyId party, @Nullable KeyId key) {
    var line = JournalLine.of(account, side, a.amount(), a.text()).by(key);
    return party == null
        ? line
        : line.of(party).due(a.reference(), a.amount().isNegative() ? null : a.date());
  }

  /**
   * Defers what posted documents cover past the year's last day, one entry per line under a key.
   */
  public List<PostResult> defer(Tx tx, BuildingId building, Ledger.FiscalYear year, String by) {
    return prepaid(tx, building, year).stream().map(entry -> ledger.post(tx, entry, by)).toList();
  }

  /** What {@link #defer} would post now; what stands in the books already is left out. */
  public List<JournalEntry> deferrals(Scope scope, BuildingId building, Ledger.FiscalYear year) {
    var posted = queries.deferrals(scope, building, year.firstDay());
    return prepaid(scope, building, year).stream()
        .filter(entry -> !posted.contains(entry.source()))
        .toList();
  }

  private List<JournalEntry> prepaid(Scope scope, BuildingId building, Ledger.FiscalYear year) {
    var entries = new ArrayList<JournalEntry>();
    for (var invoice : invoices.posted(scope, building, year.firstDay())) {
      var body = invoice.body();
      if (body.coverage() == null || body.clearsAccrual()) continue;
      for (var i = 0; i < body.lines().size(); i++) {
        var line = body.lines().get(i);
        var prepaid =
            line.key() == null
                ? Money.ZERO
                : prepaid(line.gross(), body.coverage(), year.lastDay());
        if (!prepaid.isZero()) entries.add(deferral(invoice, i, prepaid, year.lastDay()));
      }
    }
    return entries;
  }

  /**
   * The part of an amount that covers days after the last: both ends of the coverage count (rule
   * 20).
   */
  static Money prepaid(Money gross, Invoice.Coverage coverage, LocalDate lastDay) {
    var days = ChronoUnit.DAYS.between(coverage.from(), coverage.to()) + 1;
    var after = Math.min(days, ChronoUnit.DAYS.between(lastDay, coverage.to()));
    return after <= 0 ? Money.ZERO : gross.times(after, days);
  }

  private static JournalEntry deferral(
      Invoice.Posted invoice, int index, Money prepaid, LocalDate lastDay) {
    var body = invoice.body();
    var line = body.lines().get(index);
    var side = body.isCreditNote() ? Side.CREDIT : Side.DEBIT;
    var text = "Prepaid " + body.reference();
    return new JournalEntry(
        body.building(),
        Journal.OD,
        lastDay,
        body.reference() + "/D" + (index + 1),
        DEFERRAL + invoice.id().value() + ":" + (index + 1),
        text,
        List.of(
            JournalLine.of(Accounts.PREPAID, side, prepaid, text),
            JournalLine.of(line.account(), side.opposite(), prepaid, text).by(line.key())));
  }
}
