package org.koprogo.budgets.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.budgets.Budget;
import org.koprogo.budgets.Budgets;
import org.koprogo.desk.FormState;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;

/**
 * A year's budget against what the year cost so far.
 *
 * @param budget null while none is recorded
 * @param lines of the budget, in its order
 * @param outside what stands under a key and in no line of the budget
 * @param rows how many lines the form offers
 * @param mayEnter whether there is something to record, and the reader may
 */
public record BudgetView(
    BooksView books,
    @Nullable Budget budget,
    List<Held> lines,
    List<Budgets.Spent> outside,
    FormState form,
    int rows,
    boolean mayEnter) {
  private static final int WHOLE = 100;
  private static final int PLACES = 4;

  /** A line of the budget with what its accounts cost. */
  public record Held(Budget.Line line, List<Budgets.Spent> spent) {
    public Money actual() {
      return total(spent);
    }

    public Money variance() {
      return actual().minus(line.amount());
    }

    public boolean isOver() {
      return variance().isPositive();
    }

    /** How much of the line is used, in whole percent; 0 where nothing was budgeted. */
    public long percent() {
      return line.amount().isPositive() ? actual().cents() * WHOLE / line.amount().cents() : 0;
    }

    /** The bar's length: never less than nothing, never more than the whole. */
    public int bar() {
      return (int) Math.clamp(percent(), 0L, WHOLE);
    }
  }

  /** Holds what was spent against the lines that name its accounts. */
  static List<Held> held(Budget budget, List<Budgets.Spent> spent) {
    return budget.lines().stream()
        .map(l ->
            new Held(l, spent.stream().filter(s -> l.accounts().contains(s.account())).toList()))
        .toList();
  }

  /** What no line of the budget pays for. */
  static List<Budgets.Spent> outside(Optional<Budget> budget, List<Budgets.Spent> spent) {
    var named = new HashSet<String>();
    budget.ifPresent(b -> b.lines().forEach(l -> named.addAll(l.accounts())));
    return spent.stream().filter(s -> !named.contains(s.account())).toList();
  }

  private static Money total(List<Budgets.Spent> spent) {
    return spent.stream().map(Budgets.Spent::amount).reduce(Money.ZERO, Money::plus);
  }

  public Money budgeted() {
    return lines.stream().map(h -> h.line().amount()).reduce(Money.ZERO, Money::plus);
  }

  public Money actual() {
    return lines.stream().map(Held::actual).reduce(Money.ZERO, Money::plus);
  }

  public Money variance() {
    return actual().minus(budgeted());
  }

  public Money outsideTotal() {
    return total(outside);
  }

  /** How many accounts a line of the form can name. */
  public int places() {
    return PLACES;
  }

  /** What somebody typed for an account of a line, or "". */
  public String typed(int row, int place) {
    var typed = form.values().getOrDefault("lines." + row + ".accounts", List.of());
    return place < typed.size() ? typed.get(place) : "";
  }

  /** What is wrong with any account of a line, or null. */
  public @Nullable String wrongAccount(int row) {
    var name = "lines." + row + ".accounts";
    return form.wrong().entrySet().stream()
        .filter(e -> e.getKey().equals(name) || e.getKey().startsWith(name + "."))
        .map(java.util.Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Every field that the form shows. */
  public List<String> fields() {
    var fields = new ArrayList<>(List.of("approvedBy", "previousOrdinaryCharges"));
    for (var i = 0; i < rows; i++) {
      for (var name : List.of("name", "amount", "accounts")) fields.add("lines." + i + "." + name);
      for (var j = 0; j < PLACES; j++) fields.add("lines." + i + ".accounts." + j);
    }
    return fields;
  }

  /** The years of a building and what was voted for each. */
  public record Years(BooksView books, List<OfYear> years) {}

  /**
   * A year and its budget.
   *
   * @param approvedBy "" while none is recorded
   */
  public record OfYear(
      org.koprogo.ledger.Ledger.FiscalYear year, String href, String approvedBy, Money total) {}
}
