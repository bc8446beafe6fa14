package org.koprogo.registry.web;

import static org.koprogo.identity.Permission.MANAGE_ORGANIZATION;
import static org.koprogo.identity.Permission.MANAGE_PEOPLE;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.registry.Building;
import org.koprogo.registry.Fields;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/**
 * What an administrator sets that needs to know buildings: own fields, and roles of one of them.
 */
@Singleton
final class SettingViews implements Views {
  private final Registry registry;
  private final Fields fields;
  private final Templates templates = new StaticTemplates();

  SettingViews(Registry registry, Fields fields) {
    this.registry = registry;
    this.fields = fields;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/fields", MANAGE_ORGANIZATION)
            .takes("addField", (_, _) -> "/fields")
            .shows(this::fields),
        View.at("/members/new", MANAGE_PEOPLE)
            .takes("grantRole", (_, _) -> "/members")
            .shows(this::role));
  }

  private Shown fields(Visit visit) {
    var known =
        Arrays.stream(Fields.Subject.values())
            .flatMap(s -> fields.defined(visit.scope(), s).stream())
            .map(f ->
                new FieldRow(
                    f.name(),
                    visit.say(word(f.subject())),
                    visit.say(word(f.type())),
                    f.required()))
            .toList();
    var subjects =
        Arrays.stream(Fields.Subject.values())
            .map(s -> new Choice(s.name(), visit.say(word(s))))
            .toList();
    var types =
        Arrays.stream(Fields.Type.values())
            .map(t -> new Choice(t.name(), visit.say(word(t))))
            .toList();
    return Shown.Page.of(
        visit.say(FieldWords.FIELDS), templates.registryFields(visit, known, subjects, types));
  }

  private static Said word(Fields.Subject subject) {
    return switch (subject) {
      case BUILDING -> Terms.BUILDING;
      case LOT -> Terms.LOT;
      case PARTY -> FieldWords.PARTY;
    };
  }

  private static Said word(Fields.Type type) {
    return switch (type) {
      case TEXT -> FieldWords.TEXT;
      case INTEGER -> FieldWords.INTEGER;
      case BOOLEAN -> FieldWords.BOOLEAN;
      case DATE -> FieldWords.DAY;
    };
  }

  private Shown role(Visit visit) {
    var buildings = registry.buildings(visit.scope());
    var building =
        visit
            .askedId("building")
            .map(BuildingId::new)
            .filter(id -> buildings.stream().anyMatch(b -> b.id().equals(id)));
    var roles =
        List.of(
            choice(visit, Role.OWNER, FieldWords.OWNER),
            choice(visit, Role.COUNCIL, FieldWords.COUNCIL),
            choice(visit, Role.COMMISSIONER, FieldWords.COMMISSIONER),
            choice(visit, Role.SYNDIC, FieldWords.SYNDIC),
            choice(visit, Role.ACCOUNTANT, FieldWords.ACCOUNTANT));
    var role =
        visit.asked("role").filter(asked -> roles.stream().anyMatch(r -> r.value().equals(asked)));
    return new Shown.Page(
        visit.say(FieldWords.ROLE_TITLE),
        List.of(new Shown.Link(visit.say(FieldWords.MEMBERS), "/members")),
        templates.registryRole(visit, form(visit, buildings, roles, building, role)));
  }

  private RoleForm form(
      Visit visit,
      List<Building> buildings,
      List<Choice> roles,
      Optional<BuildingId> building,
      Optional<String> role) {
    var isOwner = role.filter(Role.OWNER.name()::equals).isPresent();
    var owners =
        building.isPresent() && isOwner
            ? registry.parties(visit.scope(), building.get(), Party.Role.OWNER).stream()
                .map(p -> new Choice(p.id().value().toString(), p.code() + " " + p.name()))
                .toList()
            : List.<Choice>of();
    return new RoleForm(
        buildings.stream().map(b -> new Choice(b.id().toString(), b.name())).toList(),
        roles,
        building.map(BuildingId::toString).orElse(""),
        role.orElse(""),
        building.isPresent() && role.isPresent() ? visit.form("grantRole") : null,
        owners,
        Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList());
  }

  private static Choice choice(Visit visit, Role role, FieldWords words) {
    return new Choice(role.name(), visit.say(words));
  }
}
