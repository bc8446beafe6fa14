package org.koprogo.reports;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koprogo.budgets.Budget;
import org.koprogo.budgets.Budgets;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.CodeOrder;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger.FiscalYear;
import org.koprogo.reports.TrendQueries.Moved;

/**
 * The door to how a fiscal year goes: its cash month by month, what it costs by family of accounts,
 * and how much of its budget is used. Each is one statement on the books.
 */
@Singleton
public final class Trends {
  private static final long WHOLE = 100;

  private final Budgets budgets;
  private final TrendQueries queries = new TrendQueries();

  public Trends(Budgets budgets) {
    this.budgets = budgets;
  }

  /**
   * What the bank accounts (class 55) held by the books.
   *
   * @param accounts in the order of their codes
   * @param months every month of the year
   */
  public record Cash(List<String> accounts, List<Month> months) {
    public Cash {
      accounts = List.copyOf(accounts);
      months = List.copyOf(months);
    }
  }

  /**
   * The end of a month.
   *
   * @param day its last day, or the day that was asked for where that comes before
   * @param held by each account; nothing of a month that had not begun
   * @param before what all of them held at the end of the same month a year earlier; null where
   *     there was no year
   */
  public record Month(LocalDate day, List<Money> held, @Nullable Money before) {
    public Month {
      held = List.copyOf(held);
    }

    /** What all of them held; null of a month that had not begun. */
    public @Nullable Money total() {
      return held.isEmpty() ? null : held.stream().reduce(Money.ZERO, Money::plus);
    }
  }

  /**
   * The cash of a year at the end of each of its months, the last of them on the day itself.
   *
   * @param before the year that is compared, whole
   */
  public Cash cash(
      Scope scope,
      BuildingId building,
      FiscalYear year,
      @Nullable FiscalYear before,
      LocalDate on) {
    var moved = queries.cash(scope, building, year.firstDay(), on, first(before));
    var accounts = new TreeSet<>(CodeOrder.BY_CODE_POINT);
    for (var each : moved) if (each.year().equals(year.firstDay())) accounts.add(each.account());
    var months = new ArrayList<Month>();
    for (var at = YearMonth.from(year.firstDay());
        !at.isAfter(YearMonth.from(year.lastDay()));
        at = at.plusMonths(1)) {
      var end = min(at.atEndOfMonth(), year.lastDay());
      var day = at.atDay(1).isAfter(on) ? end : min(end, on);
      var held =
          at.atDay(1).isAfter(on)
              ? List.<Money>of()
              : accounts.stream().map(a -> until(moved, year.firstDay(), a, day)).toList();
      months.add(new Month(day, held, before(moved, before, at.minusYears(1))));
    }
    return new Cash(List.copyOf(accounts), months);
  }

  private static @Nullable LocalDate first(@Nullable FiscalYear year) {
    return year == null ? null : year.firstDay();
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Money until(
      List<Moved> moved, LocalDate year, @Nullable String account, LocalDate day) {
    return moved.stream()
        .filter(m -> m.year().equals(year) && !m.month().isAfter(day))
        .filter(m -> account == null || m.account().equals(account))
        .map(Moved::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  private static @Nullable Money before(
      List<Moved> moved, @Nullable FiscalYear before, YearMonth month) {
    if (before == null
        || month.atEndOfMonth().isBefore(before.firstDay())
        || month.atDay(1).isAfter(before.lastDay())) return null;
    return until(moved, before.firstDay(), null, month.atEndOfMonth());
  }

  /**
   * What a family of accounts cost: expenses, debit positive.
   *
   * @param family the heading of its accounts: 610 to 616 within 61, else two digits (handbook 3.2)
   * @param before in the whole of the year before; null where there was none
   */
  public record Cost(String family, Money amount, @Nullable Money before) {}

  /** The families of class 6 that have a line, by code. */
  public List<Cost> costs(
      Scope scope,
      BuildingId building,
      FiscalYear year,
      @Nullable FiscalYear before,
      LocalDate on) {
    var now = new TreeMap<String, Money>(CodeOrder.BY_CODE_POINT);
    var then = new TreeMap<String, Money>(CodeOrder.BY_CODE_POINT);
    for (var cost : queries.costs(scope, building, year.firstDay(), on, first(before))) {
      var family = family(cost.account());
      now.putIfAbsent(family, Money.ZERO);
      then.putIfAbsent(family, Money.ZERO);
      (cost.year().equals(year.firstDay()) ? now : then).merge(family, cost.amount(), Money::plus);
    }
    var costs = new ArrayList<Cost>();
    now.forEach((family, amount) ->
        costs.add(new Cost(family, amount, before == null ? null : amount(then, family))));
    return costs;
  }

  private static Money amount(Map<String, Money> amounts, String family) {
    return amounts.getOrDefault(family, Money.ZERO);
  }

  static String family(String account) {
    return account.substring(0, Math.min(account.length(), account.startsWith("61") ? 3 : 2));
  }

  /**
   * A year's budget against what the year cost.
   *
   * @param passed how much of the year has passed, in whole percent, cut down: the day is included
   */
  public record Burn(int passed, List<Line> lines) {
    public Burn {
      lines = List.copyOf(lines);
    }

    public Money adopted() {
      return lines.stream().map(Line::adopted).reduce(Money.ZERO, Money::plus);
    }

    public Money actual() {
      return lines.stream().map(Line::actual).reduce(Money.ZERO, Money::plus);
    }

    /** A line of the budget; income is negative. */
    public record Line(String name, Money adopted, Money actual) {
      /** What goes over it, or is left of it (negative). */
      public Money variance() {
        return actual.minus(adopted);
      }
    }
  }

  /** How much of each line of the budget was used by a day; nothing where the year has none. */
  public Optional<Burn> burn(Scope scope, BuildingId building, FiscalYear year, LocalDate on) {
    return budgets
        .of(scope, building, year.firstDay())
        .map(budget -> burn(budget, queries.spent(scope, building, year.firstDay(), on), year, on));
  }

  private static Burn burn(Budget budget, Map<String, Money> spent, FiscalYear year, LocalDate on) {
    var lines =
        budget.lines().stream()
            .map(l ->
                new Burn.Line(
                    l.name(),
                    l.amount(),
                    l.accounts().stream()
                        .distinct()
                        .map(a -> amount(spent, a))
                        .reduce(Money.ZERO, Money::plus)))
            .toList();
    return new Burn(passed(year, on), lines);
  }

  /** How much of a year has passed at the end of a day, in whole percent, cut down. */
  public static int passed(FiscalYear year, LocalDate on) {
    var whole = ChronoUnit.DAYS.between(year.firstDay(), year.lastDay()) + 1;
    var passed = ChronoUnit.DAYS.between(year.firstDay(), on) + 1;
    return (int) (Math.clamp(passed, 0L, whole) * WHOLE / whole);
  }
}
