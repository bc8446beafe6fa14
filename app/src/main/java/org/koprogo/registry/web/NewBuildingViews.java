package org.koprogo.registry.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;
import org.koprogo.texts.LotWords;
import org.koprogo.texts.Terms;

/** How a building is added. */
@Singleton
final class NewBuildingViews implements Views {
  private static final int ROWS = 10;
  private static final int MOST_ROWS = 500;

  private final Templates templates = new StaticTemplates();

  @Override
  public List<View> views() {
    return List.of(
        View.at("/buildings/new", Permission.EDIT_BUILDING)
            .takes("addBuilding")
            .shows(this::adding));
  }

  private Shown adding(Visit visit) {
    var state = visit.form("addBuilding");
    var types =
        Arrays.stream(LotWords.values()).map(t -> new Choice(t.name(), visit.say(t))).toList();
    var languages =
        Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList();
    var form = new BuildingForm(state, state.rows("lots", rows(visit)), types, languages);
    return new Shown.Page(
        visit.say(Terms.ADD_BUILDING),
        List.of(new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings")),
        templates.registryNewBuilding(visit, form));
  }

  private static int rows(Visit visit) {
    return visit
        .asked("rows")
        .filter(text -> text.matches("[0-9]{1,3}"))
        .map(Integer::parseInt)
        .map(asked -> Math.clamp(asked, 1, MOST_ROWS))
        .orElse(ROWS);
  }
}
