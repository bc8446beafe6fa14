package org.koprogo.contributions;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koprogo.kernel.Allocation;
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
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/**
 * The door to sales: the seller's working capital moves to the buyer (R71), and the notary is told
 * (art. 3.94).
 */
public final class Transfers {
  /** Days that both have for the working capital of a sold lot (handbook 7.2 rule 6). */
  private static final int DAYS_TO_PAY = 30;

  private final Registry registry;
  private final Titles titles;
  private final DistributionKeys keys;
  private final Ledger ledger;
  private final OpenItems items;
  private final Contributions contributions;
  private final ContributionStore store = new ContributionStore();
  private final ContributionQueries queries = new ContributionQueries();

  public Transfers(
      Registry registry,
      Titles titles,
      DistributionKeys keys,
      Ledger ledger,
      OpenItems items,
      Contributions contributions) {
    this.registry = registry;
    this.titles = titles;
    this.keys = keys;
    this.ledger = ledger;
    this.items = items;
    this.contributions = contributions;
  }

  /**
   * What the figures of a sale rest on.
   *
   * @param workingCapitalKey the key by which the permanent fund belongs to the lots
   * @param openingWorkingCapital its balance when the year opened
   */
  public record Basis(
      BuildingId building,
      LocalDate fiscalYear,
      KeyId workingCapitalKey,
      Money openingWorkingCapital) {}

  /** Every answer to a sale. */
  public sealed interface TransferResult {
    record Moved(EntryId entry) implements TransferResult {}

    /** The lots have no permanent working capital. */
    record NothingToMove() implements TransferResult {}

    record NotBooked(PostResult why) implements TransferResult {}
  }

  /** Records the sale and moves the lots' working capital from seller to buyer, due in 30 days. */
  public TransferResult transfer(Tx tx, Basis basis, Titles.Transfer sale, String by) {
    titles.recordTransfer(tx, basis.building(), sale);
    var capital = workingCapital(tx, basis, sale.lots(), sale.on());
    if (capital.isZero()) return new TransferResult.NothingToMove();
    var answer = ledger.post(tx, entry(basis, sale, capital), by);
    return answer instanceof PostResult.Posted posted
        ? new TransferResult.Moved(posted.entry())
        : new TransferResult.NotBooked(answer);
  }

  /** What a sale would post; no line where the lots have no permanent working capital. */
  public List<JournalLine> preview(Scope scope, Basis basis, Titles.Transfer sale) {
    var capital = workingCapital(scope, basis, sale.lots(), sale.on());
    return capital.isZero() ? List.of() : entry(basis, sale, capital).lines();
  }

  /** What the party owes in all on a day; negative when it is owed. */
  public Money owed(Scope scope, Basis basis, PartyId party, LocalDate on) {
    return balance(scope, basis, party, on);
  }

  private static JournalEntry entry(Basis basis, Titles.Transfer sale, Money capital) {
    var refunded = "Working capital refunded " + sale.reference();
    var called = "Working capital called " + sale.reference();
    var due = sale.on().plusDays(DAYS_TO_PAY);
    return new JournalEntry(
        basis.building(),
        Journal.OD,
        sale.on(),
        sale.reference(),
        "transfer:" + basis.fiscalYear() + ":" + sale.reference(),
        refunded,
        List.of(
            JournalLine.of(Accounts.WORKING_CAPITAL, Side.DEBIT, capital, refunded),
            JournalLine.of(Accounts.OWNERS, Side.CREDIT, capital, refunded)
                .of(sale.from())
                .due(sale.reference(), null),
            JournalLine.of(Accounts.OWNERS, Side.DEBIT, capital, called)
                .of(sale.to())
                .due(sale.reference(), due),
            JournalLine.of(Accounts.WORKING_CAPITAL, Side.CREDIT, capital, called)));
  }

  /**
   * The working capital of some lots on a day: the opening balance divided over all lots, and what
   * was called to 100000 for these lots up to and on that day (handbook 7.2 rule 23).
   */
  public Money workingCapital(Scope scope, Basis basis, List<LotId> lots, LocalDate on) {
    var sum = Money.ZERO;
    if (!basis.openingWorkingCapital().isZero()) {
      var weights =
          keys.weights(scope, basis.building(), basis.workingCapitalKey(), on, basis.fiscalYear());
      var parts =
          Allocation.amounts(
              basis.openingWorkingCapital(),
              weights.stream().map(DistributionKeys.Weight::weight).toList());
      for (var i = 0; i < weights.size(); i++) {
        if (lots.contains(weights.get(i).lot())) sum = sum.plus(parts.get(i));
      }
    }
    for (var called : contributions.calls(scope, basis.building(), basis.fiscalYear())) {
      if (Accounts.WORKING_CAPITAL.equals(called.call().fund())
          && !called.call().date().isAfter(on)) {
        for (var share : called.shares()) {
          if (lots.contains(share.lot())) sum = sum.plus(share.amount());
        }
      }
    }
    return sum;
  }

  /** States and keeps what the books say of the party and its lots at this moment, for a day. */
  public NotaryStatement state(
      Tx tx, Basis basis, String reference, LocalDate on, PartyId party, List<LotId> lots) {
    var weights =
        keys.weights(tx, basis.building(), basis.workingCapitalKey(), on, basis.fiscalYear());
    var total = weights.stream().mapToLong(DistributionKeys.Weight::weight).sum();
    var open =
        items.remaining(tx, basis.building(), basis.fiscalYear(), party).stream()
            .filter(i -> Accounts.isOwners(i.account()) && i.side() == Side.DEBIT)
            .toList();
    var funds = funds(tx, basis, on);
    var statement =
        new NotaryStatement(
            basis.fiscalYear(),
            reference,
            on,
            party,
            codes(tx, basis.building(), lots),
            weightOf(weights, lots),
            total,
            workingCapital(tx, basis, lots, on),
            funds.stream().map(f -> f.account() + "=" + f.signed().negate()).collect(joining(" ")),
            reserveShare(tx, basis, funds, lots, on),
            balance(tx, basis, party, on),
            sum(open.stream().filter(i -> i.dueOrBooked().isBefore(on)).toList()),
            sum(open.stream().filter(i -> !i.dueOrBooked().isBefore(on)).toList()));
    store.insertStatement(
        tx,
        basis.building(),
        statement,
        queries.statements(tx, basis.building(), basis.fiscalYear()).size() + 1);
    return statement;
  }

  /** What was stated in a fiscal year, in the order in which it was. */
  public List<NotaryStatement> statements(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.statements(scope, building, fiscalYear);
  }

  private String codes(Scope scope, BuildingId building, List<LotId> lots) {
    var all = registry.lots(scope, building);
    var codes = new ArrayList<String>();
    for (var lot : lots)
      all.stream().filter(l -> l.id().equals(lot)).map(Lot::code).forEach(codes::add);
    return String.join(" ", codes);
  }

  private List<Ledger.Balance> funds(Scope scope, Basis basis, LocalDate on) {
    return ledger.balances(scope, basis.building(), basis.fiscalYear(), on).stream()
        .filter(b -> b.account().startsWith("160"))
        .toList();
  }

  private Money reserveShare(
      Scope scope, Basis basis, List<Ledger.Balance> balances, List<LotId> lots, LocalDate on) {
    var sum = Money.ZERO;
    for (var fund : contributions.reserveFunds(scope, basis.building())) {
      for (var balance : balances) {
        if (!balance.account().equals(fund.account())) continue;
        var weights = keys.weights(scope, basis.building(), fund.key(), on, basis.fiscalYear());
        var total = weights.stream().mapToLong(DistributionKeys.Weight::weight).sum();
        if (total > 0)
          sum = sum.plus(balance.signed().negate().times(weightOf(weights, lots), total));
      }
    }
    return sum;
  }

  private Money balance(Scope scope, Basis basis, PartyId party, LocalDate on) {
    return ledger.balances(scope, basis.building(), basis.fiscalYear(), on).stream()
        .filter(b -> Accounts.isOwners(b.account()) && party.value().equals(b.party()))
        .map(Ledger.Balance::signed)
        .reduce(Money.ZERO, Money::plus);
  }

  private static long weightOf(List<DistributionKeys.Weight> weights, List<LotId> lots) {
    return weights.stream()
        .filter(w -> lots.contains(w.lot()))
        .mapToLong(DistributionKeys.Weight::weight)
        .sum();
  }

  private static Money sum(List<OpenItem> open) {
    return open.stream().map(OpenItem::remaining).reduce(Money.ZERO, Money::plus);
  }
}
