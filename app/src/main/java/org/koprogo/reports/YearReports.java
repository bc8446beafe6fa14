package org.koprogo.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.koprogo.banking.Banking;
import org.koprogo.budgets.Budgets;
import org.koprogo.closing.Openings;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.Contributions;
import org.koprogo.contributions.Transfers;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.registry.Lot;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;

/** The door to the reports of a whole fiscal year, as the CSV files of handbook 7.3. */
public final class YearReports {
  private final Registry registry;
  private final DistributionKeys keys;
  private final Ledger ledger;
  private final OpenItems items;
  private final Contributions contributions;
  private final Transfers transfers;
  private final Banking banking;
  private final Budgets budgets;
  private final Openings openings;
  private final YearEnd yearEnd;
  private final Balances balances = new Balances();
  private final BookQueries books = new BookQueries();

  public YearReports(
      Registry registry,
      DistributionKeys keys,
      Ledger ledger,
      OpenItems items,
      Contributions contributions,
      Transfers transfers,
      Banking banking,
      Budgets budgets,
      Openings openings,
      YearEnd yearEnd) {
    this.registry = registry;
    this.keys = keys;
    this.ledger = ledger;
    this.items = items;
    this.contributions = contributions;
    this.transfers = transfers;
    this.banking = banking;
    this.budgets = budgets;
    this.openings = openings;
    this.yearEnd = yearEnd;
  }

  /**
   * All eighteen reports of a settled year, by file name.
   *
   * @param owners the codes of the year's owners in its list order: later years may add to the
   *     registry and reorder it
   */
  public SequencedMap<String, String> all(
      Scope scope, BuildingId building, LocalDate firstDay, List<String> owners) {
    var year =
        ledger
            .year(scope, building, firstDay)
            .orElseThrow(
                () -> new IllegalArgumentException("no fiscal year begins on " + firstDay));
    var facts = facts(scope, building, year, owners);
    var trial = balances.trialBalance(scope, building, firstDay, year.lastDay());
    var reports = new LinkedHashMap<String, String>();
    reports.put("journal.csv", Journals.journal(facts));
    reports.put("call-distribution.csv", Distributions.calls(facts));
    reports.put("charge-distribution-by-lot.csv", Distributions.chargesByLot(facts));
    reports.put("charge-distribution-by-owner.csv", Distributions.chargesByOwner(facts));
    reports.put("owner-statements.csv", Owners.statements(facts));
    reports.put("owner-ledger.csv", Owners.ledger(facts));
    reports.put("open-items.csv", Owners.openItems(facts));
    reports.put("undivided-split.csv", Owners.undivided(facts));
    reports.put("supplier-balances.csv", Journals.suppliers(facts));
    reports.put("bank-ledger.csv", Journals.banks(facts));
    reports.put("bank-matching.csv", Journals.matching(facts));
    reports.put("reserve-fund.csv", Journals.reserves(facts));
    reports.put("budget-vs-actual.csv", Journals.budget(facts));
    reports.put("trial-balance.csv", Statements.trialBalance(trial));
    reports.put("income-statement.csv", Statements.income(Balances.income(trial)));
    reports.put(
        "balance-sheet.csv",
        Statements.balanceSheet(balances.balanceSheet(scope, building, firstDay, year.lastDay())));
    reports.put(
        "opening-next-year.csv",
        Statements.openingNextYear(
            ledger.balances(scope, building, firstDay, year.lastDay()), facts));
    reports.put("transfer-3-94.csv", Journals.notary(facts));
    return reports;
  }

  /** The names of the eighteen reports, without {@code .csv}, in their order. */
  public static final List<String> NAMES =
      List.of(
          "journal",
          "call-distribution",
          "charge-distribution-by-lot",
          "charge-distribution-by-owner",
          "owner-statements",
          "owner-ledger",
          "open-items",
          "undivided-split",
          "supplier-balances",
          "bank-ledger",
          "bank-matching",
          "reserve-fund",
          "budget-vs-actual",
          "trial-balance",
          "income-statement",
          "balance-sheet",
          "opening-next-year",
          "transfer-3-94");

  /** Whether a year has its reports: it is settled, and has the budget that two of them need. */
  public boolean isSettled(Scope scope, BuildingId building, LocalDate firstDay) {
    return yearEnd.isSettled(scope, building, firstDay)
        && budgets.of(scope, building, firstDay).isPresent();
  }

  /** All eighteen reports, owners in list order; nothing while the year is not settled. */
  public Optional<SequencedMap<String, String>> settled(
      Scope scope, BuildingId building, LocalDate firstDay) {
    if (!isSettled(scope, building, firstDay)) return Optional.empty();
    var owners = registry.parties(scope, building, Party.Role.OWNER);
    return Optional.of(all(scope, building, firstDay, owners.stream().map(Party::code).toList()));
  }

  /** How much was booked in a year: entries, lines, the sum of debits. */
  public record Size(int entries, int lines, Money debits) {}

  public Size size(Scope scope, BuildingId building, LocalDate fiscalYear) {
    var lines =
        detailed(
            books.lines(scope, building, fiscalYear), openings.rows(scope, building, fiscalYear));
    var debits = lines.stream().map(BookLine::debit).reduce(Money.ZERO, Money::plus);
    return new Size(lines.isEmpty() ? 0 : lines.getLast().entry(), lines.size(), debits);
  }

  private YearFacts facts(
      Scope scope, BuildingId building, Ledger.FiscalYear year, List<String> owners) {
    var first = year.firstDay();
    var codes = new HashMap<UUID, String>();
    var byCode = new HashMap<String, Party>();
    for (var party : registry.parties(scope, building, Party.Role.OWNER)) {
      codes.put(party.id().value(), party.code());
      byCode.put(party.code(), party);
    }
    for (var supplier : registry.parties(scope, building, Party.Role.SUPPLIER))
      codes.put(supplier.id().value(), supplier.code());
    var keyCodes = new HashMap<UUID, String>();
    for (DistributionKey key : keys.keys(scope, building))
      keyCodes.put(key.id().value(), key.code());
    var lots = new HashMap<UUID, String>();
    for (Lot lot : registry.lots(scope, building)) lots.put(lot.id().value(), lot.code());
    var inOrder =
        owners.stream()
            .flatMap(code -> java.util.stream.Stream.ofNullable(byCode.get(code)))
            .toList();
    return new YearFacts(
        year,
        inOrder,
        codes,
        keyCodes,
        lots,
        detailed(books.lines(scope, building, first), openings.rows(scope, building, first)),
        contributions.everyCall(scope, building, first),
        yearEnd.settlement(scope, building, first),
        items.ofYear(scope, building, first),
        banking.movements(scope, building, first),
        registry.bankAccounts(scope, building),
        budgets.of(scope, building, first).orElseThrow(),
        transfers.statements(scope, building, first));
  }

  /**
   * The OPEN entry in the detail with which the year was opened, when the closing before had posted
   * it in balances.
   */
  private static List<BookLine> detailed(
      List<BookLine> lines, List<org.koprogo.closing.OpeningRow> rows) {
    var opening = lines.stream().filter(l -> l.journal().equals("OPEN")).toList();
    if (opening.isEmpty() || rows.isEmpty()) return lines;
    var head = opening.getFirst();
    var detailed = new ArrayList<BookLine>();
    for (var row : rows) {
      detailed.add(
          new BookLine(
              head.entry(),
              head.entryId(),
              head.date(),
              head.journal(),
              head.document(),
              head.source(),
              row.account(),
              row.party() == null ? null : row.party().value(),
              null,
              row.signed(),
              "Opening balance " + row.text()));
    }
    lines.stream().filter(l -> !l.journal().equals("OPEN")).forEach(detailed::add);
    return detailed;
  }
}
