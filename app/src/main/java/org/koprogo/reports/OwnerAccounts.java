package org.koprogo.reports;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koprogo.closing.YearEnd;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;
import org.koprogo.registry.PartyId;

/** The door to what one owner may know of the books: what stands under his own name. */
@Singleton
public final class OwnerAccounts {
  private final Ledger ledger;
  private final OpenItems items;
  private final YearEnd yearEnd;
  private final BookQueries books = new BookQueries();

  public OwnerAccounts(Ledger ledger, OpenItems items, YearEnd yearEnd) {
    this.ledger = ledger;
    this.items = items;
    this.yearEnd = yearEnd;
  }

  /**
   * How an owner stands.
   *
   * @param balance what he owes (positive) or is owed
   * @param due what of it must be paid by today
   * @param later what falls due after today
   */
  public record Standing(Money balance, Money due, Money later) {}

  /**
   * The years whose lines together say how everybody stands: the year of the day, and those before
   * it whose closing has not yet opened the next.
   */
  private List<Ledger.FiscalYear> running(Scope scope, BuildingId building, LocalDate day) {
    var running = new ArrayList<Ledger.FiscalYear>();
    var years =
        ledger.years(scope, building).stream()
            .filter(y -> !y.firstDay().isAfter(day))
            .sorted(Comparator.comparing(Ledger.FiscalYear::firstDay).reversed())
            .toList();
    for (var year : years) {
      running.add(year);
      if (books.isOpened(scope, building, year.firstDay())) break;
    }
    return running;
  }

  public Standing standing(Scope scope, BuildingId building, PartyId party, LocalDate today) {
    var balance = Money.ZERO;
    var due = Money.ZERO;
    var later = Money.ZERO;
    for (var year : running(scope, building, today)) {
      balance = balance.plus(books.owed(scope, building, year.firstDay(), party));
      for (var item : items.remaining(scope, building, year.firstDay(), party)) {
        if (item.side() == Side.CREDIT || !item.account().startsWith("410")) continue;
        if (isDue(item, today)) due = due.plus(item.remaining());
        else later = later.plus(item.remaining());
      }
    }
    return new Standing(balance, due, later);
  }

  private static boolean isDue(OpenItem item, LocalDate today) {
    return !item.dueOrBooked().isAfter(today);
  }

  /** The fiscal year asked for, or the one of today, or the last before it. */
  public Optional<Ledger.FiscalYear> year(
      Scope scope, BuildingId building, Optional<LocalDate> asked, LocalDate today) {
    if (asked.isPresent()) return ledger.year(scope, building, asked.get());
    return running(scope, building, today).stream().findFirst();
  }

  /** An owner's part of one account under one key for one lot. */
  public record Charged(String account, String key, String lot, Money amount) {}

  /** What the settlement of a year charged to an owner; nothing while it is not settled. */
  public List<Charged> charges(
      Scope scope,
      BuildingId building,
      LocalDate fiscalYear,
      PartyId party,
      List<org.koprogo.registry.Lot> lots) {
    if (!yearEnd.isSettled(scope, building, fiscalYear)) return List.of();
    var charges = new ArrayList<Charged>();
    for (var line : yearEnd.settlement(scope, building, fiscalYear).lines()) {
      for (var lot : lots) {
        var of =
            line.shares().stream()
                .filter(s -> s.party().equals(party) && s.lot().equals(lot.id()))
                .toList();
        if (of.isEmpty()) continue;
        var sum = of.stream().map(s -> s.amount()).reduce(Money.ZERO, Money::plus);
        charges.add(new Charged(line.account(), line.keyCode(), lot.code(), sum));
      }
    }
    return charges;
  }
}
