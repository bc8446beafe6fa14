package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.MANAGE_PEOPLE;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
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
 * Who is what in the organization. Roles of the whole organization can be given here; those of one
 * building have a page where buildings are known.
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
            .shows(this::members),
        View.at("/members/{membership}", MANAGE_PEOPLE)
            .ofPeople()
            .changes("getMember")
            .takes("changeRole")
            .takes("inviteAgain")
            .takes("revokeRole", (_, _) -> "/members")
            .shows(this::member),
        View.at("/support", MANAGE_PEOPLE)
            .ofPeople()
            .inMenu(MemberWords.SUPPORT_TITLE, 85)
            .takes("grantRole", (_, _) -> "/support")
            .takes("revokeRole", (_, _) -> "/support")
            .shows(this::support));
  }

  private static PeopleView.MemberRow row(Visit visit, Memberships.Member member) {
    var role = member.membership();
    var building = role.building() == null ? null : "/buildings/" + role.building();
    return new PeopleView.MemberRow(
        member,
        visit.say(SignInViews.word(role.role())),
        building,
        building == null || role.party() == null ? null : building + "/owners/" + role.party());
  }

  private Shown member(Visit visit) {
    return visit
        .id("membership")
        .flatMap(id -> memberships.member(visit.scope(), id))
        .<Shown>map(m -> sheet(visit, m))
        .orElseGet(Shown.NotFound::new);
  }

  private Shown sheet(Visit visit, Memberships.Member member) {
    var to = member.membership().to();
    var filled = to == null ? Map.<String, List<String>>of() : Map.of("to", List.of(to.toString()));
    var end = new PeopleView.Edit(visit.form("changeRole", filled), visit.version("getMember"));
    return new Shown.Page(
        member.name(),
        List.of(new Shown.Link(visit.say(PeopleWords.MEMBERS), "/members")),
        templates.identityMember(visit, new PeopleView.MemberSheet(row(visit, member), end)));
  }

  private Shown support(Visit visit) {
    var rows =
        memberships.members(visit.scope()).stream()
            .filter(m -> m.membership().role() == Role.SUPPORT)
            .map(m -> row(visit, m))
            .toList();
    return Shown.Page.of(
        visit.say(MemberWords.SUPPORT_TITLE), templates.identitySupport(visit, rows));
  }

  private Shown members(Visit visit) {
    var rows = memberships.members(visit.scope()).stream().map(m -> row(visit, m)).toList();
    var roles =
        Stream.of(Role.SYNDIC, Role.ACCOUNTANT, Role.ADMINISTRATOR)
            .map(r -> new Choice(r.name(), visit.say(SignInViews.word(r))))
            .toList();
    return Shown.Page.of(
        visit.say(PeopleWords.MEMBERS),
        templates.identityMembers(visit, new PeopleView.Members(rows, roles, MyViews.LANGUAGES)));
  }
}
