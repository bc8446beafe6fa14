package org.koprogo.registry.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.organizations.Organizations;
import org.koprogo.organizations.Organizations.Organization;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.web.Answer;
import org.koprogo.web.PageRequest;
import org.koprogo.web.Pages;
import org.koprogo.web.Routes;

/** The buildings of one organization. */
@Singleton
final class PortfolioPages implements Pages {
  private final Db db;
  private final Organizations organizations;
  private final Registry registry;
  private final Templates templates = new StaticTemplates();

  PortfolioPages(Db db, Organizations organizations, Registry registry) {
    this.db = db;
    this.organizations = organizations;
    this.registry = registry;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/organizations/{organization}", this::portfolio);
  }

  private Answer portfolio(PageRequest request) {
    return request
        .id("organization")
        .flatMap(id -> organizations.find(new OrganizationId(id)))
        .<Answer>map(this::portfolio)
        .orElseGet(Answer.NotFound::new);
  }

  private Answer.Page portfolio(Organization organization) {
    var buildings = Tenant.as(organization.id(), () -> db.snapshot(registry::buildings));
    var rows = buildings.stream().map(b -> BuildingRow.of(organization.id(), b)).toList();
    return new Answer.Page(
        organization.name(),
        List.of(new Answer.Link("Organizations", "/")),
        templates.registryPortfolio(organization.name(), rows));
  }
}
