package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.ANYONE;
import static org.koprogo.identity.Permission.SELF;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Membership;
import org.koprogo.identity.Oidc;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Role;
import org.koprogo.identity.Sessions;
import org.koprogo.organizations.Organizations;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/** Signing in, choosing a password, and going on in another organization. */
@Singleton
final class SignInViews implements Views {
  private final Sessions sessions;
  private final Organizations organizations;
  private final Oidc oidc;
  private final Templates templates = new StaticTemplates();

  SignInViews(Sessions sessions, Organizations organizations, Oidc oidc) {
    this.oidc = oidc;
    this.sessions = sessions;
    this.organizations = organizations;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/sign-in", ANYONE)
            .startsSession("signIn", (visit, _) -> wanted(visit))
            .startsSession("signInWithPasskey", (visit, _) -> wanted(visit))
            .shows(this::signIn),
        View.at("/forgotten", ANYONE)
            .takes("forgotPassword", (_, _) -> "/forgotten/sent")
            .shows(v -> page(v, IdentityWords.FORGOTTEN_TITLE, templates.identityForgotten(v))),
        View.at("/forgotten/sent", ANYONE)
            .shows(v -> page(v, IdentityWords.SENT_TITLE, templates.identitySent(v))),
        View.at("/welcome", ANYONE)
            .takes("welcome", (_, _) -> "/sign-in")
            .shows(v -> choose(v, "welcome")),
        View.at("/new-password", ANYONE)
            .takes("resetPassword", (_, _) -> "/sign-in")
            .shows(v -> choose(v, "resetPassword")),
        View.at("/", SELF).shows(SignInViews::landing),
        View.at("/me/organization", SELF)
            .startsSession("enterOrganization", (_, _) -> "/")
            .startsSession("leaveOrganization", (_, _) -> "/")
            .shows(this::where));
  }

  private static Shown page(Visit visit, IdentityWords title, Content body) {
    return Shown.Page.of(visit.say(title), body);
  }

  private Shown signIn(Visit visit) {
    if (visit.isSignedIn()) return new Shown.Elsewhere(wanted(visit));
    return page(visit, IdentityWords.TITLE, templates.identitySignIn(visit, oidc.isOpen()));
  }

  /** Where somebody was going when he was asked to sign in: a path of ours, or the first page. */
  private static String wanted(Visit visit) {
    return visit
        .asked("to")
        .filter(to -> to.matches("/[A-Za-z0-9][A-Za-z0-9/?=&%._-]*"))
        .orElse("/");
  }

  private Shown choose(Visit visit, String operation) {
    return page(visit, IdentityWords.CHOOSE_TITLE, templates.identityChoose(visit, operation));
  }

  /** The first page is what the reader is here for. */
  private static Shown landing(Visit visit) {
    var caller = visit.caller();
    if (caller.organization() == null)
      return new Shown.Elsewhere(caller.may(Permission.OPERATE) ? "/operator" : "/me/organization");
    return new Shown.Elsewhere(caller.may(Permission.READ_BUILDING) ? "/buildings" : "/my");
  }

  private Shown where(Visit visit) {
    var caller = visit.caller();
    var byOrganization =
        sessions.memberships(visit.personal(), caller.person()).stream()
            .collect(
                Collectors.groupingBy(
                    Membership::organization, LinkedHashMap::new, Collectors.toList()));
    var places =
        byOrganization.entrySet().stream()
            .map(e ->
                new WorkPlace(
                    e.getKey().toString(),
                    organizations.find(e.getKey()).map(Organizations.Organization::name).orElse(""),
                    String.join(
                        ", ",
                        e.getValue().stream()
                            .map(m -> visit.say(word(m.role())))
                            .distinct()
                            .toList()),
                    e.getKey().equals(caller.organization())))
            .toList();
    return page(visit, IdentityWords.WHERE_TITLE, templates.identityWhere(visit, places));
  }

  static IdentityWords word(Role role) {
    return switch (role) {
      case ADMINISTRATOR -> IdentityWords.ADMINISTRATOR;
      case SYNDIC -> IdentityWords.SYNDIC;
      case ACCOUNTANT -> IdentityWords.ACCOUNTANT;
      case COUNCIL -> IdentityWords.COUNCIL;
      case COMMISSIONER -> IdentityWords.COMMISSIONER;
      case OWNER -> IdentityWords.OWNER;
      case SUPPORT -> IdentityWords.SUPPORT;
    };
  }
}
