package org.koprogo.ledger.web;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Building;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Terms;

/**
 * One building at a glance: what it is, its years, and what is to be done before they can begin.
 */
@Singleton
final class BuildingViews implements Views {
  private final Registry registry;
  private final Titles titles;
  private final DistributionKeys keys;
  private final Ledger ledger;
  private final Templates templates = new StaticTemplates();

  BuildingViews(Registry registry, Titles titles, DistributionKeys keys, Ledger ledger) {
    this.registry = registry;
    this.titles = titles;
    this.keys = keys;
    this.ledger = ledger;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}", Permission.READ_BUILDING)
            .inMenu(LedgerWords.OVERVIEW, 10, "b")
            .shows(this::building));
  }

  private Shown building(Visit visit) {
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
    var lots = registry.lots(scope, building.id());
    var owners = registry.parties(scope, building.id(), Party.Role.OWNER).size();
    var titled =
        titles.history(scope, building.id()).stream().map(Title::lot).collect(toSet()).size();
    var years = ledger.years(scope, building.id());
    var base = "/buildings/" + building.id();
    var steps =
        List.of(
            new BuildingView.Step(LedgerWords.STEP_OWNERS, base + "/owners", owners > 0),
            new BuildingView.Step(LedgerWords.STEP_TITLES, base + "/lots", titled == lots.size()),
            new BuildingView.Step(
                LedgerWords.STEP_KEY, base + "/keys", !keys.keys(scope, building.id()).isEmpty()),
            new BuildingView.Step(
                LedgerWords.STEP_BOOKS,
                base + "/years",
                !ledger.chart(scope, building.id()).isEmpty()),
            new BuildingView.Step(
                LedgerWords.STEP_BANK,
                base + "/bank-accounts",
                !registry.bankAccounts(scope, building.id()).isEmpty()),
            new BuildingView.Step(LedgerWords.STEP_YEAR, base + "/years", !years.isEmpty()));
    var isOver = steps.stream().allMatch(BuildingView.Step::done);
    var shown =
        isOver || !visit.may(Permission.EDIT_BUILDING) ? List.<BuildingView.Step>of() : steps;
    return new BuildingView(building, lots.size(), owners, years, shown);
  }
}
