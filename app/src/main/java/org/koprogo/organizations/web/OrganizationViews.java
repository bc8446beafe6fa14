package org.koprogo.organizations.web;

import static org.koprogo.identity.Permission.MANAGE_ORGANIZATION;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.organizations.OrganizationSettings;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** What an organization says of itself, and the way to everything else that it can set. */
@Singleton
final class OrganizationViews implements Views {
  private final OrganizationSettings settings;
  private final Templates templates = new StaticTemplates();

  OrganizationViews(OrganizationSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/organization", MANAGE_ORGANIZATION)
            .inMenu(OrganizationWords.SETTINGS, 95)
            .changes("getOrganization")
            .takes("changeOrganization")
            .shows(this::settings));
  }

  private Shown settings(Visit visit) {
    var now = settings.read(visit.scope());
    var form =
        visit.form(
            "changeOrganization",
            Map.of(
                "name",
                List.of(now.name()),
                "secondFactor",
                now.secondFactor() ? List.of("true") : List.of()));
    return Shown.Page.of(
        visit.say(OrganizationWords.SETTINGS),
        templates.organizationsSettings(
            visit, form, visit.version("getOrganization"), more(visit)));
  }

  private static List<Shown.Link> more(Visit visit) {
    return Stream.of(
            new Shown.Link(visit.say(OrganizationWords.MEMBERS), "/members"),
            new Shown.Link(visit.say(OrganizationWords.SUPPORT), "/support"),
            new Shown.Link(visit.say(OrganizationWords.TOKENS), "/tokens"),
            new Shown.Link(visit.say(OrganizationWords.FIELDS), "/fields"),
            new Shown.Link(visit.say(OrganizationWords.TRAIL), "/audit-events"))
        .filter(link -> visit.leads(link.href()))
        .toList();
  }
}
