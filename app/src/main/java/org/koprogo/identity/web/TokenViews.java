package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.MANAGE_PEOPLE;
import static org.koprogo.identity.Permission.READ_ORGANIZATION;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koprogo.api.Within;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Token;
import org.koprogo.identity.Tokens;
import org.koprogo.kernel.Brussels;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** Programs' ways in: one's own, and everybody's for who looks after the people. */
@Singleton
final class TokenViews implements Views {
  private final Tokens tokens;
  private final Templates templates = new StaticTemplates();

  TokenViews(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/me/tokens", READ_ORGANIZATION)
            .ofPeople()
            .answers("issueToken", this::issued)
            .takes("revokeToken", (_, _) -> "/me/tokens")
            .shows(this::mine),
        View.at("/tokens", MANAGE_PEOPLE)
            .ofPeople()
            .takes("withdrawToken", (_, _) -> "/tokens")
            .shows(this::all));
  }

  private Shown mine(Visit visit) {
    var caller = visit.caller();
    var rows =
        tokens.tokens(visit.scope(), caller.person()).stream()
            .map(t -> row(visit, t, caller.name()))
            .toList();
    var permissions =
        Arrays.stream(Permission.values())
            .filter(p -> p.isForPrograms() && caller.may(p))
            .map(p -> new Choice(p.name(), visit.say(PermissionWords.of(p))))
            .toList();
    return page(
        visit,
        MemberWords.MY_TOKENS,
        templates.identityMyTokens(visit, new PeopleView.MyTokens(rows, permissions, ends(visit))));
  }

  private static List<Choice> ends(Visit visit) {
    return Stream.of(30, 90, 180, 365)
        .map(days -> {
          var end = visit.at().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
          return new Choice(
              end.toString(),
              visit.say(MemberWords.IN_DAYS, days, visit.tongue().day(Brussels.day(end))));
        })
        .toList();
  }

  private Shown all(Visit visit) {
    var rows =
        tokens.held(visit.scope()).stream().map(h -> row(visit, h.token(), h.whose())).toList();
    return page(visit, MemberWords.TOKENS, templates.identityTokens(visit, rows));
  }

  private Shown issued(Visit visit, Within.Told.Done done) {
    return page(visit, MemberWords.TOKEN_MADE, templates.identityToken(visit, done.text("secret")));
  }

  private static PeopleView.TokenRow row(Visit visit, Token token, String whose) {
    var may =
        new TreeSet<>(token.permissions())
            .stream().map(p -> visit.say(PermissionWords.of(p))).collect(Collectors.joining(", "));
    return new PeopleView.TokenRow(token, whose, may);
  }

  private static Shown page(Visit visit, MemberWords title, gg.jte.Content body) {
    return Shown.Page.of(visit.say(title), body);
  }
}
