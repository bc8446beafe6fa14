package org.koprogo.desk;

import java.util.List;
import org.koprogo.api.Manual;
import org.koprogo.identity.Permission;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** The API for people: every operation of the served document, to read and to try. */
public final class ManualViews implements Views {
  private final List<Manual.Chapter> chapters;
  private final Templates templates = new StaticTemplates();

  public ManualViews(List<Manual.Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/developers", Permission.ANYONE)
            .shows(visit ->
                Shown.Page.of(visit.say(DeskWords.API), templates.deskManual(visit, chapters))));
  }
}
