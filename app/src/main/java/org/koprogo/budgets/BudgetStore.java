package org.koprogo.budgets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.koprogo.tables.budgets.Tables.BUDGET;
import static org.koprogo.tables.budgets.Tables.BUDGET_LINE;
import static org.koprogo.tables.budgets.Tables.LINE_ACCOUNT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

final class BudgetStore {
  void insert(Tx tx, BuildingId building, Budget budget) {
    tx.sql()
        .insertInto(BUDGET)
        .set(BUDGET.ORGANIZATION_ID, tx.org().value())
        .set(BUDGET.BUILDING_ID, building.value())
        .set(BUDGET.FISCAL_YEAR, budget.fiscalYear())
        .set(BUDGET.APPROVED_BY, budget.approvedBy())
        .set(BUDGET.PREVIOUS_ORDINARY_CENTS, budget.previousOrdinaryCharges().cents())
        .execute();
    insertLines(tx, building, budget);
    insertAccounts(tx, building, budget);
  }

  private static void insertLines(Tx tx, BuildingId building, Budget budget) {
    var lines = budget.lines();
    if (lines.isEmpty()) return;
    tx.sql()
        .insertInto(BUDGET_LINE)
        .columns(
            List.<Field<?>>of(
                BUDGET_LINE.ORGANIZATION_ID,
                BUDGET_LINE.BUILDING_ID,
                BUDGET_LINE.FISCAL_YEAR,
                BUDGET_LINE.POSITION,
                BUDGET_LINE.NAME,
                BUDGET_LINE.AMOUNT_CENTS))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(budget.fiscalYear()),
                    Columns.positions(lines.size()),
                    Columns.of(lines, Budget.Line::name, String[]::new),
                    Columns.of(lines, l -> l.amount().cents(), Long[]::new))))
        .execute();
  }

  private record Covered(int position, String account) {}

  private static void insertAccounts(Tx tx, BuildingId building, Budget budget) {
    var covered = new ArrayList<Covered>();
    for (var i = 0; i < budget.lines().size(); i++)
      for (var account : budget.lines().get(i).accounts()) covered.add(new Covered(i + 1, account));
    if (covered.isEmpty()) return;
    tx.sql()
        .insertInto(LINE_ACCOUNT)
        .columns(
            List.<Field<?>>of(
                LINE_ACCOUNT.ORGANIZATION_ID,
                LINE_ACCOUNT.BUILDING_ID,
                LINE_ACCOUNT.FISCAL_YEAR,
                LINE_ACCOUNT.POSITION,
                LINE_ACCOUNT.ACCOUNT_CODE))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(budget.fiscalYear()),
                    Columns.of(covered, Covered::position, Integer[]::new),
                    Columns.of(covered, Covered::account, String[]::new))))
        .execute();
  }

  Optional<Budget> find(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectFrom(BUDGET)
        .where(BUDGET.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUDGET.BUILDING_ID.eq(building.value()))
        .and(BUDGET.FISCAL_YEAR.eq(year))
        .fetchOptional(r ->
            new Budget(
                year,
                r.get(BUDGET.APPROVED_BY),
                new Money(r.get(BUDGET.PREVIOUS_ORDINARY_CENTS)),
                lines(scope, building, year)));
  }

  Map<BuildingId, Budgets.Outline> outlines(Scope scope, Map<BuildingId, LocalDate> years) {
    var first = years.values().stream().distinct().toArray(LocalDate[]::new);
    var covered = new HashMap<BuildingId, Set<String>>();
    scope
        .sql()
        .select(LINE_ACCOUNT.BUILDING_ID, LINE_ACCOUNT.FISCAL_YEAR, LINE_ACCOUNT.ACCOUNT_CODE)
        .from(LINE_ACCOUNT)
        .where(LINE_ACCOUNT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(LINE_ACCOUNT.FISCAL_YEAR.eq(DSL.any(first)))
        .forEach(r -> {
          var building = new BuildingId(r.value1());
          if (r.value2().equals(years.get(building)))
            covered.computeIfAbsent(building, b -> new HashSet<>()).add(r.value3());
        });
    var all = new HashMap<BuildingId, Budgets.Outline>();
    scope
        .sql()
        .select(BUDGET_LINE.BUILDING_ID, BUDGET_LINE.FISCAL_YEAR, DSL.sum(BUDGET_LINE.AMOUNT_CENTS))
        .from(BUDGET_LINE)
        .where(BUDGET_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUDGET_LINE.FISCAL_YEAR.eq(DSL.any(first)))
        .groupBy(BUDGET_LINE.BUILDING_ID, BUDGET_LINE.FISCAL_YEAR)
        .forEach(r -> {
          var building = new BuildingId(r.value1());
          if (r.value2().equals(years.get(building)))
            all.put(
                building,
                new Budgets.Outline(
                    new Money(r.value3().longValueExact()),
                    covered.getOrDefault(building, Set.of())));
        });
    return all;
  }

  private static List<Budget.Line> lines(Scope scope, BuildingId building, LocalDate year) {
    var accounts = accounts(scope, building, year);
    return scope
        .sql()
        .selectFrom(BUDGET_LINE)
        .where(BUDGET_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(BUDGET_LINE.BUILDING_ID.eq(building.value()))
        .and(BUDGET_LINE.FISCAL_YEAR.eq(year))
        .orderBy(BUDGET_LINE.POSITION)
        .fetch(r ->
            new Budget.Line(
                r.get(BUDGET_LINE.NAME),
                new Money(r.get(BUDGET_LINE.AMOUNT_CENTS)),
                accounts.getOrDefault(r.get(BUDGET_LINE.POSITION), List.of())));
  }

  private static Map<Integer, List<String>> accounts(
      Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectFrom(LINE_ACCOUNT)
        .where(LINE_ACCOUNT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(LINE_ACCOUNT.BUILDING_ID.eq(building.value()))
        .and(LINE_ACCOUNT.FISCAL_YEAR.eq(year))
        .orderBy(LINE_ACCOUNT.POSITION, LINE_ACCOUNT.ACCOUNT_CODE)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                r -> r.get(LINE_ACCOUNT.POSITION),
                mapping(r -> r.get(LINE_ACCOUNT.ACCOUNT_CODE), toList())));
  }
}
