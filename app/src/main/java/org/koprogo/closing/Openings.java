package org.koprogo.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;
import org.koprogo.registry.PartyId;

/** The door to the opening of a year: its one OPEN entry and the items that its balances hide. */
public final class Openings {
  private static final String DOCUMENT = "OPENING";

  private final Ledger ledger;
  private final OpenItems items;
  private final ClosingStore store = new ClosingStore();
  private final ClosingQueries queries = new ClosingQueries();

  public Openings(Ledger ledger, OpenItems items) {
    this.ledger = ledger;
    this.items = items;
  }

  /** Every answer to an opening. */
  public sealed interface OpenResult {
    /**
     * The year stands open; its OPEN entry was posted now, or by the closing of the year before.
     */
    record Opened() implements OpenResult {}

    /**
     * The books already opened with other balances: account, party, what they say, what the rows
     * say.
     */
    record Differs(List<Difference> differences) implements OpenResult {}

    record NotBooked(PostResult why) implements OpenResult {}
  }

  public record Difference(String account, @Nullable PartyId party, Money books, Money rows) {}

  /**
   * The rows that give the detail of a year which the closing of the one before opened: what each
   * item of that year still leaves, under its own reference and due date, and in one row whatever
   * else an account holds. Together they are the OPEN entry, to the cent; none where the year has
   * no such entry, or its detail already.
   */
  public List<OpeningRow> carriedRows(
      Scope scope, BuildingId building, LocalDate closedYear, LocalDate next) {
    var entry = queries.findOpeningEntry(scope, building, next);
    if (entry.isEmpty() || !rows(scope, building, next).isEmpty()) return List.of();
    var left = new LinkedHashMap<Place, List<OpenItem>>();
    for (var item : items.ofYear(scope, building, closedYear))
      if (!item.remaining().isZero())
        left.computeIfAbsent(new Place(item.account(), item.party()), _ -> new ArrayList<>())
            .add(item);
    var rows = new ArrayList<OpeningRow>();
    for (var line : ledger.lines(scope, building, entry.get())) {
      var rest = line.signed();
      for (var item : left.getOrDefault(new Place(line.account(), line.party()), List.of())) {
        var signed = item.side() == Side.DEBIT ? item.remaining() : item.remaining().negate();
        rest = rest.minus(signed);
        rows.add(
            new OpeningRow(line.account(), line.party(), signed, item.due(), item.reference()));
      }
      if (!rest.isZero())
        rows.add(new OpeningRow(line.account(), line.party(), rest, null, line.label()));
    }
    return rows;
  }

  /**
   * Opens in the next year the items that a closed one left, so that a payment finds the debt it is
   * for, whichever year that is of; a second time it does nothing.
   */
  public OpenResult takeOver(
      Tx tx, BuildingId building, LocalDate closedYear, LocalDate next, String by) {
    var rows = carriedRows(tx, building, closedYear, next);
    return rows.isEmpty() ? new OpenResult.Opened() : open(tx, building, next, rows, by);
  }

  /**
   * Opens a year with these rows: posts them in their order as one entry, or, when the closing of
   * the year before has posted it, compares and takes the rows as its detail. No rows at all are an
   * opening too: one with nothing, which the year before may contradict.
   */
  public OpenResult open(
      Tx tx, BuildingId building, LocalDate fiscalYear, List<OpeningRow> rows, String by) {
    var opened = queries.findOpeningEntry(tx, building, fiscalYear);
    if (opened.isPresent()) return detail(tx, building, fiscalYear, rows, opened.get());
    if (rows.isEmpty()) return new OpenResult.Opened();
    var answer = ledger.post(tx, entry(building, fiscalYear, rows), by);
    if (!(answer instanceof PostResult.Posted)) return new OpenResult.NotBooked(answer);
    store.insertOpeningRows(tx, building, fiscalYear, rows);
    return new OpenResult.Opened();
  }

  private static JournalEntry entry(
      BuildingId building, LocalDate fiscalYear, List<OpeningRow> rows) {
    var lines = new ArrayList<JournalLine>();
    for (var row : rows) {
      var line =
          JournalLine.of(row.account(), Side.DEBIT, row.signed(), "Opening balance " + row.text());
      lines.add(
          row.party() == null
              ? line
              : line.of(row.party()).due(DOCUMENT, row.signed().isNegative() ? null : row.due()));
    }
    return new JournalEntry(
        building, Journal.OPEN, fiscalYear, DOCUMENT, source(fiscalYear), "Opening balance", lines);
  }

  private static String source(LocalDate fiscalYear) {
    return "opening:" + fiscalYear;
  }

  private record Place(String account, @Nullable PartyId party) {}

  private OpenResult detail(
      Tx tx, BuildingId building, LocalDate fiscalYear, List<OpeningRow> rows, EntryId opening) {
    var differences = differences(rows, ledger.lines(tx, building, opening));
    if (!differences.isEmpty()) return new OpenResult.Differs(differences);
    if (!queries.openingRows(tx, building, fiscalYear).isEmpty()) return new OpenResult.Opened();
    store.insertOpeningRows(tx, building, fiscalYear, rows);
    for (var line : entry(building, fiscalYear, rows).lines()) {
      if (line.item() != null) items.carry(tx, building, fiscalYear, opening, line);
    }
    items.useCarriedCredits(tx, building, fiscalYear);
    return new OpenResult.Opened();
  }

  private static List<Difference> differences(List<OpeningRow> rows, List<JournalLine> lines) {
    var places = new LinkedHashMap<Place, Money[]>();
    for (var line : lines) {
      var pair =
          places.computeIfAbsent(
              new Place(line.account(), line.party()), _ -> new Money[] {Money.ZERO, Money.ZERO});
      pair[0] = pair[0].plus(line.signed());
    }
    for (var row : rows) {
      var pair =
          places.computeIfAbsent(
              new Place(row.account(), row.party()), _ -> new Money[] {Money.ZERO, Money.ZERO});
      pair[1] = pair[1].plus(row.signed());
    }
    return places.entrySet().stream()
        .filter(e -> !e.getValue()[0].equals(e.getValue()[1]))
        .map(e ->
            new Difference(
                e.getKey().account(), e.getKey().party(), e.getValue()[0], e.getValue()[1]))
        .toList();
  }

  /**
   * Opens the year after a closed one with the balances of classes 1 to 5, per party where the
   * account is.
   */
  Optional<PostResult> carryForward(
      Tx tx,
      BuildingId building,
      LocalDate next,
      List<Ledger.Balance> closing,
      Map<String, String> labels,
      String by) {
    return carried(building, next, closing, labels).map(entry -> ledger.post(tx, entry, by));
  }

  /** Whether classes 1 to 5 come to nothing together, as they do when all costs are divided. */
  static boolean isWhole(List<Ledger.Balance> closing) {
    return closing.stream()
        .filter(b -> Accounts.isBalanceSheet(b.account()))
        .map(Ledger.Balance::signed)
        .reduce(Money.ZERO, Money::plus)
        .isZero();
  }

  /**
   * The entry with which the year after a closed one opens; none when there is nothing to carry.
   */
  static Optional<JournalEntry> carried(
      BuildingId building,
      LocalDate next,
      List<Ledger.Balance> closing,
      Map<String, String> labels) {
    var lines = new ArrayList<JournalLine>();
    for (var balance : closing) {
      if (!Accounts.isBalanceSheet(balance.account())) continue;
      var line =
          JournalLine.of(
              balance.account(),
              Side.DEBIT,
              balance.signed(),
              "Opening balance " + labels.getOrDefault(balance.account(), balance.account()));
      lines.add(balance.party() == null ? line : line.of(new PartyId(balance.party())));
    }
    if (lines.isEmpty()) return Optional.empty();
    return Optional.of(
        new JournalEntry(
            building, Journal.OPEN, next, DOCUMENT, source(next), "Opening balance", lines));
  }

  /** Whether a year is open with other balances than this entry would give it. */
  boolean contradicts(Scope scope, BuildingId building, JournalEntry opening) {
    return queries
        .findOpeningEntry(scope, building, opening.bookedOn())
        .map(entry -> ledger.lines(scope, building, entry))
        .map(lines -> !lines.equals(opening.lines()))
        .orElse(false);
  }

  /**
   * The working capital with which a year opened, as its OPEN entry says: also where the closing of
   * the year before posted it and nobody gave its detail.
   */
  public Money workingCapital(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries
        .findOpeningEntry(scope, building, fiscalYear)
        .map(entry -> ledger.lines(scope, building, entry))
        .orElse(List.of())
        .stream()
        .filter(line -> line.account().equals(Accounts.WORKING_CAPITAL))
        .map(line -> line.signed().negate())
        .reduce(Money.ZERO, Money::plus);
  }

  /** The rows with which a year was opened, in their order. */
  public List<OpeningRow> rows(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.openingRows(scope, building, fiscalYear);
  }
}
