package org.koprogo.registry.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.registry.Building;
import org.koprogo.registry.Fields;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;
import org.koprogo.texts.Terms;

/** What may change of a building, and who sends it invoices. */
@Singleton
final class BuildingSettingViews implements Views {
  private final Registry registry;
  private final Fields fields;
  private final Templates templates = new StaticTemplates();

  BuildingSettingViews(Registry registry, Fields fields) {
    this.registry = registry;
    this.fields = fields;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/{building}/settings", Permission.EDIT_BUILDING)
            .inMenu(SettingWords.SETTINGS, 90)
            .changes("getBuildingSettings")
            .takes("changeBuildingSettings")
            .shows(this::settings),
        View.at("/buildings/{building}/approval", Permission.MANAGE_ORGANIZATION)
            .inMenu(SettingWords.APPROVAL, 92)
            .changes("getApproval")
            .takes("changeApproval", (visit, _) -> visit.here())
            .shows(this::approval),
        View.at("/buildings/{building}/suppliers", Permission.READ_BUILDING)
            .inMenu(Terms.SUPPLIERS, 74)
            .takes("addSupplier", (visit, _) -> visit.here())
            .shows(this::suppliers));
  }

  private static List<Choice> languages() {
    return Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList();
  }

  private static List<Shown.Link> trail(Visit visit, Building building) {
    return List.of(
        new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings"),
        new Shown.Link(building.name(), "/buildings/" + building.id()));
  }

  private Shown settings(Visit visit) {
    var found = registry.building(visit.scope(), visit.building());
    if (found.isEmpty()) return new Shown.NotFound();
    var building = found.get();
    var own = OwnFields.of(fields, visit, Fields.Subject.BUILDING);
    var filled = filled(visit, building);
    var id = building.id();
    own.fill(filled, fields.of(visit.scope(), id, Fields.Subject.BUILDING, id.value()));
    return new Shown.Page(
        visit.say(SettingWords.SETTINGS),
        trail(visit, building),
        templates.registrySettings(
            visit,
            new SettingsView(
                building,
                visit.form("changeBuildingSettings", filled),
                visit.version("getBuildingSettings"),
                languages(),
                own)));
  }

  private Shown approval(Visit visit) {
    var found = registry.building(visit.scope(), visit.building());
    if (found.isEmpty()) return new Shown.NotFound();
    var threshold = registry.approvalThreshold(visit.scope(), visit.building());
    var filled = Map.of("threshold", List.of(visit.tongue().amount(threshold)));
    return new Shown.Page(
        visit.say(SettingWords.APPROVAL),
        trail(visit, found.get()),
        templates.registryApproval(
            visit, visit.form("changeApproval", filled), visit.version("getApproval")));
  }

  private Map<String, List<String>> filled(Visit visit, Building building) {
    var address = building.address();
    var filled = new HashMap<String, List<String>>();
    filled.put("name", List.of(building.name()));
    filled.put("legalName", List.of(building.legalName()));
    filled.put("address.street", List.of(address.street()));
    filled.put("address.postcode", List.of(address.postcode()));
    filled.put("address.city", List.of(address.city()));
    filled.put("address.country", List.of(address.country()));
    filled.put("languages", building.languages());
    if (building.vatLiable()) filled.put("vatLiable", List.of("true"));
    registry
        .provisionallyAcceptedOn(visit.scope(), building.id())
        .ifPresent(day -> filled.put("provisionallyAcceptedOn", List.of(day.toString())));
    return filled;
  }

  private Shown suppliers(Visit visit) {
    var found = registry.building(visit.scope(), visit.building());
    if (found.isEmpty()) return new Shown.NotFound();
    var view =
        new SupplierView(
            registry.parties(visit.scope(), visit.building(), Party.Role.SUPPLIER),
            visit.may(Permission.EDIT_BUILDING) ? visit.form("addSupplier") : null,
            languages(),
            OwnFields.of(fields, visit, Fields.Subject.PARTY));
    return new Shown.Page(
        visit.say(Terms.SUPPLIERS),
        trail(visit, found.get()),
        templates.registrySuppliers(visit, view));
  }
}
