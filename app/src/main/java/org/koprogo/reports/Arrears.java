package org.koprogo.reports;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;

/** The door to what all owners owed at the end of a day, item by item and by age. */
@Singleton
public final class Arrears {
  private final OwnerAccounts accounts;
  private final OpenItems items;
  private final GeneralLedger books;

  public Arrears(OwnerAccounts accounts, OpenItems items, GeneralLedger books) {
    this.accounts = accounts;
    this.items = items;
    this.books = books;
  }

  /** How long something has been due. */
  public enum Age {
    NOT_DUE(0),
    TO_30(30),
    TO_60(60),
    TO_90(90),
    OVER_90(Long.MAX_VALUE);

    private final long days;

    Age(long days) {
      this.days = days;
    }

    static Age of(long daysLate) {
      for (var age : values()) if (daysLate <= age.days) return age;
      return OVER_90;
    }
  }

  /**
   * An item that was open.
   *
   * @param daysLate days since it fell due; 0 when it was not due yet
   */
  public record Late(OpenItem item, long daysLate) {
    public Age age() {
      return Age.of(daysLate);
    }
  }

  /**
   * An owner with what was open.
   *
   * @param onAccount what he had paid without anything to pay; zero or more
   */
  public record Owing(UUID party, List<Late> items, Money onAccount) {
    public Owing {
      items = List.copyOf(items);
    }

    public Money of(Age age) {
      return items.stream()
          .filter(i -> i.age() == age)
          .map(i -> i.item().remaining())
          .reduce(Money.ZERO, Money::plus);
    }

    /** What he owes, less what he has on account. */
    public Money balance() {
      return items.stream()
          .map(i -> i.item().remaining())
          .reduce(Money.ZERO, Money::plus)
          .minus(onAccount);
    }
  }

  /**
   * Every owner whose account was not empty at the end of the day, by party. A closing carries
   * balances into the next year, and the items behind them only when its opening is told in detail;
   * until then they are those of the year before.
   */
  public List<Owing> on(Scope scope, BuildingId building, LocalDate day) {
    var owed = new HashMap<UUID, List<OpenItem>>();
    var behind = false;
    for (var year : accounts.until(scope, building, day)) {
      for (var item : items.owedOn(scope, building, year.firstDay(), day))
        if (item.account().startsWith("410"))
          owed.computeIfAbsent(item.party().value(), _ -> new ArrayList<>()).add(item);
      if (accounts.isTold(scope, building, year)) break;
      behind |= accounts.isOpened(scope, building, year);
    }
    var balances = balances(scope, building, day);
    var all = new ArrayList<Owing>();
    for (var entry : balances.entrySet()) {
      var open = owed.getOrDefault(entry.getKey(), new ArrayList<>());
      open.sort(OpenItems.OLDEST_DUE);
      var kept = behind ? OwnerAccounts.upTo(entry.getValue(), open) : open;
      var owing = owing(entry.getKey(), kept, entry.getValue(), day);
      if (!owing.items().isEmpty() || !owing.onAccount().isZero()) all.add(owing);
    }
    all.sort(Comparator.comparing(Owing::party));
    return all;
  }

  private static Owing owing(UUID party, List<OpenItem> open, Money balance, LocalDate day) {
    var late =
        open.stream()
            .map(i -> new Late(i, Math.max(0, ChronoUnit.DAYS.between(i.dueOrBooked(), day))))
            .toList();
    var sum = open.stream().map(OpenItem::remaining).reduce(Money.ZERO, Money::plus);
    return new Owing(party, late, sum.minus(balance));
  }

  private Map<UUID, Money> balances(Scope scope, BuildingId building, LocalDate day) {
    var balances = new HashMap<UUID, Money>();
    for (var year : accounts.running(scope, building, day)) {
      for (var row :
          books.parties(scope, building, year.firstDay(), day, GeneralLedger.Third.OWNERS))
        balances.merge(row.party(), row.closing(), Money::plus);
    }
    return balances;
  }
}
