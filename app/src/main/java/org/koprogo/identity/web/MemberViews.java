package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.MANAGE_PEOPLE;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Role;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/**
 * Who is what in the organization. Roles of the whole organization can be given here; those of a
 * building need its id, which the people's side of the program does not know.
 */
@Singleton
final class MemberViews implements Views {
  private final Memberships memberships;
  private final Templates templates = new StaticTemplates();

  MemberViews(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/members", MANAGE_PEOPLE)
            .ofPeople()
            .inMenu(PeopleWords.MEMBERS, 80)
            .takes("grantRole", (_, _) -> "/members")
            .takes("revokeRole", (_, _) -> "/members")
            .shows(this::members));
  }

  private Shown members(Visit visit) {
    var rows =
        memberships.members(visit.scope()).stream()
            .map(m ->
                new PeopleView.MemberRow(m, visit.say(SignInViews.word(m.membership().role()))))
            .toList();
    var roles =
        Stream.of(Role.SYNDIC, Role.ACCOUNTANT, Role.ADMINISTRATOR)
            .map(r -> new Choice(r.name(), visit.say(SignInViews.word(r))))
            .toList();
    return Shown.Page.of(
        visit.say(PeopleWords.MEMBERS),
        templates.identityMembers(visit, new PeopleView.Members(rows, roles, MyViews.LANGUAGES)));
  }
}
