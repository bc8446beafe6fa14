package org.koprogo.registry.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.koprogo.describing.OwnFields;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.Understood;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.registry.Fields;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;
import org.koprogo.texts.LotWords;
import org.koprogo.texts.Terms;

/** How a building is added. */
@Singleton
final class NewBuildingViews implements Views {
  private static final int ROWS = 10;

  private static final Pattern OF_LOT = Pattern.compile("lots\\.([0-9]{1,4})\\..+");

  private final Fields fields;
  private final Templates templates = new StaticTemplates();

  NewBuildingViews(Fields fields) {
    this.fields = fields;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/new", Permission.EDIT_BUILDING)
            .takes("addBuilding")
            .understands("addBuilding", this::withNames)
            .shows(this::adding));
  }

  /**
   * With the names of the organization's fields in every row of a lot that was filled: in an empty
   * one they would make a lot of nothing.
   */
  private Understood withNames(Visit visit, Map<String, List<String>> typed) {
    var own = OwnFields.of(fields, visit, Fields.Subject.LOT);
    var whole = new HashMap<>(typed);
    typed.forEach((name, values) -> {
      var of = OF_LOT.matcher(name);
      if (!of.matches() || values.stream().allMatch(String::isBlank)) return;
      for (var row : own.rows())
        whole.put("lots." + of.group(1) + "." + row.naming(), List.of(row.field().name()));
    });
    return new Understood(whole, Map.of());
  }

  private Shown adding(Visit visit) {
    var state = visit.form("addBuilding");
    var types =
        Arrays.stream(LotWords.values()).map(t -> new Choice(t.name(), visit.say(t))).toList();
    var languages =
        Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList();
    var form =
        new BuildingForm(
            state,
            state.rows("lots", ROWS),
            types,
            languages,
            OwnFields.of(fields, visit, Fields.Subject.BUILDING),
            OwnFields.of(fields, visit, Fields.Subject.LOT));
    return new Shown.Page(
        visit.say(Terms.ADD_BUILDING),
        List.of(new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings")),
        templates.registryNewBuilding(visit, form));
  }
}
