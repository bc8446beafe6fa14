package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.SELF;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.koprogo.api.Within;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Qr;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Passkeys;
import org.koprogo.identity.People;
import org.koprogo.identity.Person;
import org.koprogo.identity.Preferences;
import org.koprogo.identity.Sessions;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;
import org.koprogo.texts.Language;

/** A person's own pages: his name, how he proves himself, how he likes the pages. */
@Singleton
final class MyViews implements Views {
  static final List<Choice> LANGUAGES =
      Arrays.stream(Language.values()).map(l -> new Choice(l.code(), l.itself())).toList();
  private static final String FACTOR = "/me/second-factor";

  private final People people;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final Templates templates = new StaticTemplates();

  MyViews(People people, Sessions sessions, Passkeys passkeys) {
    this.people = people;
    this.sessions = sessions;
    this.passkeys = passkeys;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/me", SELF)
            .changes("myProfile")
            .changes("myPreferences")
            .takes("changeMyProfile")
            .takes("changeMyPassword")
            .takes("changeMyPreferences")
            .takes("endSession")
            .takes("addPasskey", (_, _) -> "/me")
            .takes("removePasskey")
            .shows(this::me),
        View.at(FACTOR, SELF)
            .answers("beginSecondFactor", this::begun)
            .answers("confirmSecondFactor", this::recovery)
            .takes("endSecondFactor", (_, _) -> "/me")
            .shows(this::factor));
  }

  private Shown me(Visit visit) {
    var who = visit.caller().person();
    var person = people.person(visit.personal(), who);
    var preferences = people.preferences(visit.personal(), who);
    var view =
        new PeopleView.Me(
            person,
            new PeopleView.Edit(profile(visit, person), visit.version("myProfile")),
            new PeopleView.Edit(
                visit.form(
                    "changeMyPreferences",
                    Map.of(
                        "theme", List.of(preferences.theme().name()),
                        "density", List.of(preferences.density().name()),
                        "shortcuts", List.of(String.valueOf(preferences.shortcuts())))),
                visit.version("myPreferences")),
            preferences,
            sessions.sessions(visit.personal(), who).stream()
                .map(s -> new PeopleView.Place(s, s.id().equals(visit.caller().by())))
                .toList(),
            passkeys.list(visit.personal(), who));
    return Shown.Page.of(
        visit.say(IdentityWords.PROFILE),
        templates.identityMe(
            visit, view, LANGUAGES, themes(visit), densities(visit), shortcuts(visit)));
  }

  private static org.koprogo.desk.FormState profile(Visit visit, Person person) {
    return visit.form(
        "changeMyProfile",
        Map.of("name", List.of(person.name()), "language", List.of(person.language())));
  }

  private static List<Choice> themes(Visit visit) {
    return Arrays.stream(Preferences.Theme.values())
        .map(t ->
            new Choice(
                t.name(),
                visit.say(
                    switch (t) {
                      case SYSTEM -> PeopleWords.SYSTEM;
                      case LIGHT -> PeopleWords.LIGHT;
                      case DARK -> PeopleWords.DARK;
                    })))
        .toList();
  }

  private static List<Choice> densities(Visit visit) {
    return Arrays.stream(Preferences.Density.values())
        .map(d ->
            new Choice(
                d.name(),
                visit.say(
                    switch (d) {
                      case COMFORTABLE -> PeopleWords.COMFORTABLE;
                      case COMPACT -> PeopleWords.COMPACT;
                    })))
        .toList();
  }

  private static List<Choice> shortcuts(Visit visit) {
    return List.of(
        new Choice("true", visit.say(PeopleWords.SHORTCUTS_ON)),
        new Choice("false", visit.say(PeopleWords.SHORTCUTS_OFF)));
  }

  private static Shown page(Visit visit, gg.jte.Content body) {
    return new Shown.Page(
        visit.say(PeopleWords.SECOND_FACTOR),
        List.of(new Shown.Link(visit.say(IdentityWords.PROFILE), "/me")),
        body);
  }

  private Shown factor(Visit visit) {
    var person = people.person(visit.personal(), visit.caller().person());
    return page(visit, templates.identityFactor(visit, person.secondFactor()));
  }

  private Shown begun(Visit visit, Within.Told.Done done) {
    return page(
        visit,
        templates.identityFactorBegun(
            visit, new PeopleView.Beginning(done.text("secret"), Qr.of(done.text("uri")))));
  }

  private Shown recovery(Visit visit, Within.Told.Done done) {
    return page(visit, templates.identityRecovery(visit, done.texts("codes")));
  }
}
