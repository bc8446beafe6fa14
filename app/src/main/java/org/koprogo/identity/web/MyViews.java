package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.SELF;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.People;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;

/** A person's own pages: his name and language. */
@Singleton
final class MyViews implements Views {
  private static final List<Choice> LANGUAGES =
      Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList();

  private final People people;
  private final Templates templates = new StaticTemplates();

  MyViews(People people) {
    this.people = people;
  }

  @Override
  public List<View> views() {
    return List.of(View.at("/me", SELF).takes("changeMyProfile").shows(this::profile));
  }

  private Shown profile(Visit visit) {
    var person = people.person(visit.personal(), visit.caller().person());
    var form =
        visit.form(
            "changeMyProfile",
            Map.of("name", List.of(person.name()), "language", List.of(person.language())));
    return Shown.Page.of(
        visit.say(IdentityWords.PROFILE),
        templates.identityMe(visit, person.email(), form, visit.version("myProfile"), LANGUAGES));
  }
}
