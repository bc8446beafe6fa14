package org.koprogo.ledger.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

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
import org.koprogo.ownership.Titles;
import org.koprogo.registry.Building;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.web.Answer;
import org.koprogo.web.PageRequest;
import org.koprogo.web.Pages;
import org.koprogo.web.Routes;

/** One building as its books know it, its holders on the day {@code ?day=}. */
@Singleton
final class BuildingPages implements Pages {
  private final Db db;
  private final Organizations organizations;
  private final Registry registry;
  private final Titles titles;
  private final Ledger ledger;
  private final Clock clock;
  private final Templates templates = new StaticTemplates();

  BuildingPages(
      Db db,
      Organizations organizations,
      Registry registry,
      Titles titles,
      Ledger ledger,
      Clock clock) {
    this.db = db;
    this.organizations = organizations;
    this.registry = registry;
    this.titles = titles;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/organizations/{organization}/buildings/{building}", this::building);
  }

  private Answer building(PageRequest request) {
    return switch (request.dayAsked()) {
      case PageRequest.DayAsked.Unreadable unreadable -> unreadable.answer();
      case PageRequest.DayAsked.Day(var day) -> building(request, day);
      case PageRequest.DayAsked.None _ -> building(request, Brussels.day(clock.instant()));
    };
  }

  private Answer building(PageRequest request, LocalDate day) {
    var building = request.id("building").map(BuildingId::new);
    return request
        .id("organization")
        .flatMap(id -> organizations.find(new OrganizationId(id)))
        .flatMap(organization -> building.flatMap(b -> read(organization, b, day)))
        .<Answer>map(this::page)
        .orElseGet(Answer.NotFound::new);
  }

  private Optional<BuildingView> read(Organization organization, BuildingId id, LocalDate day) {
    return Tenant.as(
        organization.id(),
        () ->
            db.snapshot(
                scope -> registry.building(scope, id).map(b -> view(scope, organization, b, day))));
  }

  private BuildingView view(
      Scope scope, Organization organization, Building building, LocalDate day) {
    var owners =
        registry.parties(scope, building.id(), Party.Role.OWNER).stream()
            .collect(toMap(Party::id, Party::name));
    var held =
        titles.on(scope, building.id(), day).stream()
            .collect(
                groupingBy(
                    t -> t.lot(),
                    java.util.stream.Collectors.mapping(
                        t -> BuildingView.Holder.of(t, owners.getOrDefault(t.party(), "")),
                        java.util.stream.Collectors.toList())));
    var lots =
        registry.lots(scope, building.id()).stream()
            .map(lot -> new BuildingView.LotRow(lot, held.getOrDefault(lot.id(), List.of())))
            .toList();
    return new BuildingView(
        organization,
        building,
        day,
        lots,
        registry.bankAccounts(scope, building.id()),
        ledger.years(scope, building.id()));
  }

  private Answer.Page page(BuildingView view) {
    return new Answer.Page(
        view.building().name(),
        List.of(
            new Answer.Link("Organizations", "/"),
            new Answer.Link(
                view.organization().name(), "/organizations/" + view.organization().id())),
        templates.ledgerBuilding(view));
  }
}
