package org.koprogo.reports.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Balances;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/**
 * Trial balance, balance sheet and income statement: each one snapshot, as of the day {@code
 * ?day=}.
 */
@Singleton
final class BalanceViews implements Views {
  private static final String YEAR = "/buildings/{building}/years/{year}/";

  private final Registry registry;
  private final Ledger ledger;
  private final Balances balances;
  private final Templates templates = new StaticTemplates();

  BalanceViews(Registry registry, Ledger ledger, Balances balances) {
    this.registry = registry;
    this.ledger = ledger;
    this.balances = balances;
  }

  @Override
  public List<View> views() {
    return List.of(
        report("trial-balance", Terms.TRIAL_BALANCE, this::trialBalance),
        report("balance-sheet", Terms.BALANCE_SHEET, this::balanceSheet),
        report("income-statement", Terms.INCOME_STATEMENT, this::income));
  }

  @FunctionalInterface
  private interface Report {
    Content of(Visit visit, ReportView view);
  }

  private View report(String name, Said title, Report report) {
    return View.at(YEAR + name, Permission.READ_BOOKS).shows(visit -> show(visit, title, report));
  }

  private Shown show(Visit visit, Said title, Report report) {
    var building = registry.building(visit.scope(), visit.building());
    var year =
        visit.day("year").flatMap(first -> ledger.year(visit.scope(), visit.building(), first));
    if (building.isEmpty() || year.isEmpty()) return new Shown.NotFound();
    if (visit.asked("day").isPresent() && visit.askedDay("day").isEmpty())
      return new Shown.NotUnderstood(org.koprogo.desk.DeskWords.DAY_UNREADABLE);
    var on = visit.askedDay("day").orElseGet(() -> today(visit, year.get()));
    if (!year.get().contains(on)) return new Shown.NotUnderstood(ReportWords.OUTSIDE);
    var view = new ReportView(visit.say(title), building.get(), year.get(), on);
    return new Shown.Page(
        visit.say(title),
        List.of(
            new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings"),
            new Shown.Link(building.get().name(), "/buildings/" + visit.building())),
        report.of(visit, view));
  }

  /** Without a day asked for: today, or the year's last day when it is over. */
  private static LocalDate today(Visit visit, Ledger.FiscalYear year) {
    return year.contains(visit.today()) ? visit.today() : year.lastDay();
  }

  private Content trialBalance(Visit visit, ReportView view) {
    var rows =
        balances.trialBalance(visit.scope(), visit.building(), view.year().firstDay(), view.on());
    return templates.reportsTrialBalance(visit, view, rows, ReportView.Totals.of(rows));
  }

  private Content balanceSheet(Visit visit, ReportView view) {
    var first = view.year().firstDay();
    var rows = balances.balanceSheet(visit.scope(), visit.building(), first, view.on());
    var income = balances.incomeStatement(visit.scope(), visit.building(), first, view.on());
    return templates.reportsBalanceSheet(visit, view, SheetView.of(rows, income));
  }

  private Content income(Visit visit, ReportView view) {
    var rows =
        balances.incomeStatement(
            visit.scope(), visit.building(), view.year().firstDay(), view.on());
    return templates.reportsIncomeStatement(visit, view, IncomeView.of(rows));
  }
}
