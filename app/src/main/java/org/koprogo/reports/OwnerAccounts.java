package org.koprogo.reports;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koprogo.closing.Openings;
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
  private final Openings openings;
  private final YearEnd yearEnd;
  private final BookQueries books = new BookQueries();

  public OwnerAccounts(Ledger ledger, OpenItems items, Openings openings, YearEnd yearEnd) {
    this.ledger = ledger;
    this.items = items;
    this.openings = openings;
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
  List<Ledger.FiscalYear> running(Scope scope, BuildingId building, LocalDate day) {
    var running = new ArrayList<Ledger.FiscalYear>();
    for (var year : until(scope, building, day)) {
      running.add(year);
      if (books.isOpened(scope, building, year.firstDay())) break;
    }
    return running;
  }

  /** The years that began by the day, the newest first. */
  List<Ledger.FiscalYear> until(Scope scope, BuildingId building, LocalDate day) {
    return ledger.years(scope, building).stream()
        .filter(y -> !y.firstDay().isAfter(day))
        .sorted(Comparator.comparing(Ledger.FiscalYear::firstDay).reversed())
        .toList();
  }

  public Standing standing(Scope scope, BuildingId building, PartyId party, LocalDate today) {
    var due = Money.ZERO;
    var later = Money.ZERO;
    for (var item : toPay(scope, building, party, today)) {
      if (isDue(item, today)) due = due.plus(item.remaining());
      else later = later.plus(item.remaining());
    }
    return new Standing(balance(scope, building, party, today), due, later);
  }

  private Money balance(Scope scope, BuildingId building, PartyId party, LocalDate today) {
    return running(scope, building, today).stream()
        .map(year -> books.owed(scope, building, year.firstDay(), party))
        .reduce(Money.ZERO, Money::plus);
  }

  /**
   * What is still to be paid, the oldest due date first. A closing carries balances into the next
   * year, and the items behind them only when its opening is told in detail; until then they are
   * those of the year before, and what was paid since meets the oldest of them.
   */
  public List<OpenItem> toPay(Scope scope, BuildingId building, PartyId party, LocalDate today) {
    var all = new ArrayList<OpenItem>();
    var behind = false;
    for (var year : until(scope, building, today)) {
      all.addAll(demanded(scope, building, year, party));
      if (isTold(scope, building, year)) break;
      behind |= books.isOpened(scope, building, year.firstDay());
    }
    all.sort(OpenItems.OLDEST_DUE);
    return behind ? upTo(balance(scope, building, party, today), all) : all;
  }

  /** Whether the closing of the year before carried its balances into this one. */
  boolean isOpened(Scope scope, BuildingId building, Ledger.FiscalYear year) {
    return books.isOpened(scope, building, year.firstDay());
  }

  boolean isTold(Scope scope, BuildingId building, Ledger.FiscalYear year) {
    return books.isOpened(scope, building, year.firstDay())
        && !openings.rows(scope, building, year.firstDay()).isEmpty();
  }

  private List<OpenItem> demanded(
      Scope scope, BuildingId building, Ledger.FiscalYear year, PartyId party) {
    return items.remaining(scope, building, year.firstDay(), party).stream()
        .filter(i -> i.side() == Side.DEBIT && i.account().startsWith("410"))
        .toList();
  }

  /** The newest of these that together make the balance. */
  static List<OpenItem> upTo(Money balance, List<OpenItem> items) {
    var left = balance;
    var kept = new ArrayList<OpenItem>();
    for (var item : items.reversed()) {
      if (!left.isPositive()) break;
      var part = Money.min(left, item.remaining());
      kept.add(item.withRemaining(part));
      left = left.minus(part);
    }
    return kept.reversed();
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
