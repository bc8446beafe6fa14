package org.koprogo.ledger.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/** Until when the books are locked; a month is locked from a page that says what that means. */
@Singleton
final class PeriodViews implements Views {
  private static final String PERIODS = "/buildings/{building}/years/{year}/periods";

  private final Registry registry;
  private final Ledger ledger;
  private final Templates templates = new StaticTemplates();

  PeriodViews(Registry registry, Ledger ledger) {
    this.registry = registry;
    this.ledger = ledger;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at(PERIODS, Permission.READ_BOOKS).shows(this::periods),
        View.at(PERIODS + "/{period}/closure", Permission.CLOSE_YEAR)
            .takes("closePeriodsThrough", (visit, _) -> all(visit))
            .shows(this::lock));
  }

  private static String all(Visit visit) {
    return "/buildings/"
        + visit.building()
        + "/years/"
        + visit.day("year").orElseThrow()
        + "/periods";
  }

  private Shown.Page page(Visit visit, String title, Content body, Shown.Link up) {
    var building = registry.building(visit.scope(), visit.building()).orElseThrow();
    return new Shown.Page(
        title,
        List.of(
            new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings"),
            new Shown.Link(building.name(), "/buildings/" + building.id()),
            up),
        body);
  }

  private Optional<PeriodsView> view(Visit visit) {
    return visit
        .day("year")
        .flatMap(first -> ledger.year(visit.scope(), visit.building(), first))
        .map(year ->
            new PeriodsView(
                visit.building(),
                year,
                ledger.periods(visit.scope(), visit.building(), year.firstDay()).stream()
                    .map(p -> month(visit, year, p))
                    .toList(),
                visit.may(Permission.CLOSE_YEAR)));
  }

  private PeriodsView.Month month(Visit visit, Ledger.FiscalYear year, Ledger.Period period) {
    var turnover = ledger.turnover(visit.scope(), visit.building(), year.firstDay(), period);
    return new PeriodsView.Month(period, turnover.entries(), turnover.debits());
  }

  private Shown periods(Visit visit) {
    var view = view(visit);
    if (view.isEmpty()) return new Shown.NotFound();
    var up =
        new Shown.Link(visit.say(Terms.FISCAL_YEARS), "/buildings/" + visit.building() + "/years");
    return page(
        visit, visit.say(PeriodWords.PERIODS), templates.ledgerPeriods(visit, view.get()), up);
  }

  private Shown lock(Visit visit) {
    var day = visit.day("period");
    var view = view(visit);
    if (view.isEmpty() || day.isEmpty()) return new Shown.NotFound();
    var month =
        view.get().months().stream()
            .filter(m -> m.period().firstDay().equals(day.get()))
            .findFirst();
    if (month.isEmpty()) return new Shown.NotFound();
    var title =
        visit.say(PeriodWords.LOCK_TITLE, visit.tongue().day(month.get().period().lastDay()));
    return page(
        visit,
        title,
        templates.ledgerLock(
            visit,
            new PeriodsView.Lock(
                month.get(), view.get().through(month.get()), visit.may(Permission.CLOSE_YEAR)),
            title),
        new Shown.Link(visit.say(PeriodWords.PERIODS), all(visit)));
  }
}
