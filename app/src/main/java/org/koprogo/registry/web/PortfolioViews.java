package org.koprogo.registry.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/** The buildings of the organization that the reader may see. */
@Singleton
final class PortfolioViews implements Views {
  private final Registry registry;
  private final Templates templates = new StaticTemplates();

  PortfolioViews(Registry registry) {
    this.registry = registry;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings", Permission.READ_BUILDING)
            .inMenu(Terms.BUILDINGS, 10)
            .shows(this::portfolio));
  }

  private Shown portfolio(Visit visit) {
    var limits = visit.caller().limits(Permission.READ_BUILDING);
    var rows =
        registry.buildings(visit.scope()).stream()
            .filter(b -> limits.isEmpty() || limits.get().contains(b.id()))
            .map(BuildingRow::of)
            .toList();
    return Shown.Page.of(visit.say(Terms.BUILDINGS), templates.registryPortfolio(visit, rows));
  }
}
