package org.koprogo.reports.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.registry.Registry;
import org.koprogo.reports.Portfolio;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/** The buildings of the organization whose books the reader may see, and where they stand. */
@Singleton
final class PortfolioViews implements Views {
  private final Registry registry;
  private final Portfolio portfolio;
  private final Templates templates = new StaticTemplates();

  PortfolioViews(Registry registry, Portfolio portfolio) {
    this.registry = registry;
    this.portfolio = portfolio;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings", Permission.READ_BOOKS)
            .inMenu(Terms.BUILDINGS, 10, "p")
            .shows(this::portfolio));
  }

  private Shown portfolio(Visit visit) {
    var limits = visit.caller().limits(Permission.READ_BOOKS);
    var buildings =
        registry.buildings(visit.scope()).stream()
            .filter(b -> limits.isEmpty() || limits.get().contains(b.id()))
            .toList();
    var page =
        visit
            .asked("page")
            .filter(text -> text.matches("[0-9]{1,6}"))
            .map(Integer::parseInt)
            .orElse(1);
    var view =
        PortfolioView.of(
            portfolio.on(visit.scope(), buildings, visit.today()),
            visit.asked("q").orElse(""),
            PortfolioView.Sort.of(visit.asked("sort").orElse("")),
            page);
    return Shown.Page.of(
        visit.say(Terms.BUILDINGS),
        templates.reportsPortfolio(
            visit, view, buildings.isEmpty(), visit.may(Permission.EDIT_BUILDING)));
  }
}
