package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.ANYONE;

import jakarta.inject.Singleton;
import java.util.List;
import org.koprogo.api.Within;
import org.koprogo.desk.Shown;
import org.koprogo.desk.View;
import org.koprogo.desk.Views;
import org.koprogo.desk.Visit;
import org.koprogo.identity.Oidc;
import org.koprogo.templates.StaticTemplates;
import org.koprogo.templates.Templates;

/**
 * The browser's way to an OpenID provider and back. Both pages only read; what begins and ends the
 * way are forms (ADR 15).
 */
@Singleton
final class OidcViews implements Views {
  private final Oidc oidc;
  private final Templates templates = new StaticTemplates();

  OidcViews(Oidc oidc) {
    this.oidc = oidc;
  }

  @Override
  public List<View> views() {
    return List.of(
        View.at("/sign-in/oidc", ANYONE).begins(OidcApi.BEGIN, this::going).shows(this::begin),
        View.at("/sign-in/oidc/callback", ANYONE)
            .endsInSession(OidcApi.FINISH, (_, _) -> "/")
            .shows(this::back));
  }

  private Shown begin(Visit visit) {
    if (!oidc.isOpen()) return new Shown.NotFound();
    return Shown.Page.of(visit.say(IdentityWords.BY_PROVIDER), templates.identityOidc(visit));
  }

  private Shown going(Visit visit, Within.Told.Done done) {
    var address = done.text("address");
    return new Shown.Outside(
        visit.say(IdentityWords.BY_PROVIDER), address, templates.identityOidcGoing(visit, address));
  }

  private Shown back(Visit visit) {
    if (!oidc.isOpen()) return new Shown.NotFound();
    return Shown.Page.of(
        visit.say(IdentityWords.BY_PROVIDER),
        templates.identityOidcBack(
            visit, visit.asked("code").orElse(""), visit.asked("state").orElse("")));
  }
}
