package org.koprogo.ledger.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.desk.DeskWords;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Building;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/** One building as its books know it, its holders on the day {@code ?day=}. */
@Singleton
final class BuildingViews implements Views {
  private final Registry registry;
  private final Titles titles;
  private final Ledger ledger;
  private final Templates templates = new StaticTemplates();

  BuildingViews(Registry registry, Titles titles, Ledger ledger) {
    this.registry = registry;
    this.titles = titles;
    this.ledger = ledger;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}", Permission.READ_BUILDING)
            .inMenu(LedgerWords.OVERVIEW, 10)
            .shows(this::building));
  }

  private Shown building(Visit visit) {
    if (visit.asked("day").isPresent() && visit.askedDay("day").isEmpty())
      return new Shown.NotUnderstood(DeskWords.DAY_UNREADABLE);
    return registry
        .building(visit.scope(), visit.building())
        .<Shown>map(b ->
            new Shown.Page(
                b.name(),
                List.of(new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings")),
                templates.ledgerBuilding(visit, view(visit, b))))
        .orElseGet(Shown.NotFound::new);
  }

  private BuildingView view(Visit visit, Building building) {
    var scope = visit.scope();
    var day = visit.askedDay("day").orElseGet(visit::today);
    var owners =
        registry.parties(scope, building.id(), Party.Role.OWNER).stream()
            .collect(toMap(Party::id, Party::name));
    var held =
        titles.on(scope, building.id(), day).stream()
            .collect(
                groupingBy(
                    t -> t.lot(),
                    mapping(
                        t -> BuildingView.Holder.of(t, owners.getOrDefault(t.party(), "")),
                        toList())));
    var lots =
        registry.lots(scope, building.id()).stream()
            .map(lot -> new BuildingView.LotRow(lot, held.getOrDefault(lot.id(), List.of())))
            .toList();
    return new BuildingView(
        building,
        day,
        lots,
        registry.bankAccounts(scope, building.id()),
        ledger.years(scope, building.id()));
  }
}
