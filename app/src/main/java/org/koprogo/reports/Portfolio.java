package org.koprogo.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koprogo.budgets.Budgets;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.registry.Building;
import org.koprogo.registry.PartyId;
import org.koprogo.reports.PortfolioQueries.Standing;

/**
 * Where every building of an organization stands, in eight statements at most, whatever their
 * number.
 */
public final class Portfolio {
  private final Ledger ledger;
  private final OpenItems items;
  private final Invoices invoices;
  private final Budgets budgets;
  private final KnownStandings known;

  public Portfolio(Ledger ledger, OpenItems items, Invoices invoices, Budgets budgets) {
    this.ledger = ledger;
    this.items = items;
    this.invoices = invoices;
    this.budgets = budgets;
    this.known = new KnownStandings(ledger);
  }

  /**
   * Adopted for a year, and booked so far on the accounts it covers: expenses less income.
   *
   * @param adopted sum of the lines
   */
  public record Burn(Money adopted, Money actual) {
    /** Whole percents, cut down; empty budgets have burnt nothing. */
    public long percent() {
      return adopted.cents() <= 0 ? 0 : Math.max(0, actual.cents() * 100 / adopted.cents());
    }
  }

  /**
   * What is owed on a day.
   *
   * @param overdue what owners should have paid before, whichever year it comes from
   * @param nextDue the next day on which something of an owner becomes due, the day itself included
   * @param unpaid what suppliers are owed
   * @param nextToPay the earliest due date of that in the running year, passed or not
   */
  public record Open(
      Money overdue, @Nullable LocalDate nextDue, Money unpaid, @Nullable LocalDate nextToPay) {
    static final Open NOTHING = new Open(Money.ZERO, null, Money.ZERO, null);
  }

  /**
   * One building on one day.
   *
   * @param year the running one; null before the first
   * @param cash what its bank accounts (class 55) hold by the books
   * @param burn null where the year has no budget
   */
  public record Row(
      Building building,
      Ledger.@Nullable FiscalYear year,
      Money cash,
      Open open,
      @Nullable Burn burn,
      Invoices.Waiting waiting) {}

  /** These buildings, in their order, on a day: lines of the day included. */
  public List<Row> on(Scope scope, List<Building> buildings, LocalDate day) {
    var running = ledger.running(scope, day);
    var years = new HashMap<BuildingId, LocalDate>();
    for (var building : buildings) {
      var year = running.get(building.id());
      if (year != null) years.put(building.id(), year.firstDay());
    }
    if (years.isEmpty())
      return buildings.stream()
          .map(b -> row(b, null, List.of(), Open.NOTHING, null, Invoices.Waiting.NOTHING))
          .toList();
    var standings = known.at(scope, years, day);
    var outlines = budgets.outlines(scope, years);
    var dues = items.dues(scope, day);
    var later = items.notYetDue(scope, day);
    var waiting = invoices.waiting(scope);
    return buildings.stream()
        .map(b ->
            row(
                b,
                running.get(b.id()),
                standings.getOrDefault(b.id(), List.of()),
                open(
                    standings.getOrDefault(b.id(), List.of()),
                    later.getOrDefault(b.id(), Map.of()),
                    dues.getOrDefault(b.id(), OpenItems.Dues.NOTHING)),
                outlines.get(b.id()),
                waiting.getOrDefault(b.id(), Invoices.Waiting.NOTHING)))
        .toList();
  }

  /** An owner's credit on account and a supplier's advance are nobody else's. */
  private static Open open(
      List<Standing> standings, Map<PartyId, Money> later, OpenItems.Dues dues) {
    var owners = new HashMap<PartyId, Money>();
    var suppliers = new HashMap<PartyId, Money>();
    for (var each : standings) {
      if (each.party() == null) continue;
      if (each.account().startsWith("410")) owners.merge(each.party(), each.balance(), Money::plus);
      else if (each.account().startsWith("440"))
        suppliers.merge(each.party(), each.balance().negate(), Money::plus);
    }
    later.forEach((party, amount) -> owners.computeIfPresent(party, (_, b) -> b.minus(amount)));
    return new Open(positive(owners), dues.nextDue(), positive(suppliers), dues.nextToPay());
  }

  private static Money positive(Map<PartyId, Money> balances) {
    return balances.values().stream().filter(Money::isPositive).reduce(Money.ZERO, Money::plus);
  }

  private static Row row(
      Building building,
      Ledger.@Nullable FiscalYear year,
      List<Standing> standings,
      Open open,
      Budgets.@Nullable Outline budget,
      Invoices.Waiting waiting) {
    var cash = sum(standings, account -> account.startsWith("55"));
    var burn =
        budget == null
            ? null
            : new Burn(budget.total(), sum(standings, budget.accounts()::contains));
    return new Row(building, year, cash, open, burn, waiting);
  }

  private static Money sum(List<Standing> standings, Predicate<String> accounts) {
    return standings.stream()
        .filter(s -> accounts.test(s.account()))
        .map(Standing::balance)
        .reduce(Money.ZERO, Money::plus);
  }
}
