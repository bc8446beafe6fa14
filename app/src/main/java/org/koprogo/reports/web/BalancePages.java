package org.koprogo.reports.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.koprogo.kernel.Brussels;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.ledger.Ledger;
import org.koprogo.organizations.Organizations;
import org.koprogo.organizations.Organizations.Organization;
import org.koprogo.registry.Building;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Balances;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.web.Answer;
import org.koprogo.web.Format;
import org.koprogo.web.PageRequest;
import org.koprogo.web.Pages;
import org.koprogo.web.Routes;

/**
 * Trial balance, balance sheet and income statement: each one snapshot, as of the day {@code
 * ?day=}.
 */
@Singleton
final class BalancePages implements Pages {
  private static final String YEAR =
      "/organizations/{organization}/buildings/{building}/years/{year}/";

  private final Db db;
  private final Organizations organizations;
  private final Registry registry;
  private final Ledger ledger;
  private final Balances balances;
  private final Clock clock;
  private final Templates templates = new StaticTemplates();

  BalancePages(
      Db db,
      Organizations organizations,
      Registry registry,
      Ledger ledger,
      Balances balances,
      Clock clock) {
    this.db = db;
    this.organizations = organizations;
    this.registry = registry;
    this.ledger = ledger;
    this.balances = balances;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get(YEAR + "trial-balance", r -> report(r, "Trial balance", this::trialBalance));
    routes.get(YEAR + "balance-sheet", r -> report(r, "Balance sheet", this::balanceSheet));
    routes.get(YEAR + "income-statement", r -> report(r, "Income statement", this::income));
  }

  /** What a report is about. */
  private record Subject(
      Organization organization, Building building, Ledger.FiscalYear year, LocalDate on) {}

  @FunctionalInterface
  private interface Report {
    Content of(Scope scope, Subject subject, ReportView view);
  }

  private Answer report(PageRequest request, String title, Report report) {
    return request
        .id("organization")
        .flatMap(id -> organizations.find(new OrganizationId(id)))
        .flatMap(organization ->
            Tenant.as(
                organization.id(),
                () -> db.snapshot(scope -> read(scope, request, organization, title, report))))
        .orElseGet(Answer.NotFound::new);
  }

  private Optional<Answer> read(
      Scope scope, PageRequest request, Organization organization, String title, Report report) {
    var building =
        request.id("building").flatMap(id -> registry.building(scope, new BuildingId(id)));
    var year =
        building.flatMap(
            b -> request.day("year").flatMap(first -> ledger.year(scope, b.id(), first)));
    if (building.isEmpty() || year.isEmpty()) return Optional.empty();
    var asked = request.dayAsked();
    if (asked instanceof PageRequest.DayAsked.Unreadable unreadable)
      return Optional.of(unreadable.answer());
    var on = asked instanceof PageRequest.DayAsked.Day(var day) ? day : today(year.get());
    if (!year.get().contains(on)) return Optional.of(outside(year.get()));
    var subject = new Subject(organization, building.get(), year.get(), on);
    var view = new ReportView(title, building.get(), year.get(), on);
    return Optional.of(page(subject, title, report.of(scope, subject, view)));
  }

  /** Without a day asked for: today, or the year's last day when it is over. */
  private LocalDate today(Ledger.FiscalYear year) {
    var today = Brussels.day(clock.instant());
    return year.contains(today) ? today : year.lastDay();
  }

  private static Answer outside(Ledger.FiscalYear year) {
    return new Answer.NotUnderstood(
        "The day is not in this fiscal year, "
            + Format.day(year.firstDay())
            + " to "
            + Format.day(year.lastDay())
            + ".");
  }

  private static Answer page(Subject subject, String title, Content body) {
    var portfolio = "/organizations/" + subject.organization.id();
    return new Answer.Page(
        title,
        List.of(
            new Answer.Link("Organizations", "/"),
            new Answer.Link(subject.organization.name(), portfolio),
            new Answer.Link(
                subject.building.name(), portfolio + "/buildings/" + subject.building.id())),
        body);
  }

  private Content trialBalance(Scope scope, Subject s, ReportView view) {
    var rows = balances.trialBalance(scope, s.building.id(), s.year.firstDay(), s.on);
    return templates.reportsTrialBalance(view, rows, ReportView.Totals.of(rows));
  }

  private Content balanceSheet(Scope scope, Subject s, ReportView view) {
    var rows = balances.balanceSheet(scope, s.building.id(), s.year.firstDay(), s.on);
    var income = balances.incomeStatement(scope, s.building.id(), s.year.firstDay(), s.on);
    return templates.reportsBalanceSheet(view, SheetView.of(rows, income));
  }

  private Content income(Scope scope, Subject s, ReportView view) {
    var rows = balances.incomeStatement(scope, s.building.id(), s.year.firstDay(), s.on);
    return templates.reportsIncomeStatement(view, IncomeView.of(rows));
  }
}
