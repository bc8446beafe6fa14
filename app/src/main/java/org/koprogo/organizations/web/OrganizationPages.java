package org.koprogo.organizations.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.organizations.Organizations;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.web.Answer;
import org.koprogo.web.PageRequest;
import org.koprogo.web.Pages;
import org.koprogo.web.Routes;

/** The first page: who keeps books here. */
@Singleton
final class OrganizationPages implements Pages {
  private final Organizations organizations;
  private final Templates templates = new StaticTemplates();

  OrganizationPages(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public void addTo(Routes routes) {
    routes.get("/", this::all);
  }

  private Answer all(PageRequest request) {
    return new Answer.Page(
        "Organizations", List.of(), templates.organizationsAll(organizations.list()));
  }
}
