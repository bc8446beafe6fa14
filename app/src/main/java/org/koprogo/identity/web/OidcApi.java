package org.koprogo.identity.web;

import static org.koprogo.identity.Permission.ANYONE;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Api;
import org.koprogo.api.Asked;
import org.koprogo.api.Nothing;
import org.koprogo.api.Operation;
import org.koprogo.api.ProblemType;
import org.koprogo.api.Reply;
import org.koprogo.api.Says;
import org.koprogo.identity.Oidc;

/** Signing in by an OpenID provider, over the wire (ADR 15). */
@Singleton
final class OidcApi implements Api {
  static final String BEGIN = "beginOidcSignIn";
  static final String FINISH = "signInWithOidc";

  private static final ProblemType REFUSED =
      new ProblemType("oidc-refused", 401, "Nobody is signed in by the provider");
  private static final ProblemType AWAY =
      new ProblemType("provider-away", 503, "The provider does not answer");

  private final Oidc oidc;

  OidcApi(Oidc oidc) {
    this.oidc = oidc;
  }

  @Says("A way to the provider that begins; its secret is shown this once.")
  record Going(
      @Says(
              value = "Where the browser goes on.",
              example = "https://login.example.org/authorize?…",
              most = 4000)
          String address,
      @Says(
              value = "Send it along when the browser is back; good for five minutes.",
              example = "Xu0…",
              most = 200)
          String secret) {}

  @Says("With what the provider sent the browser back, and the secret of the beginning.")
  record CameBack(
      @Says(
              value = "The code of the address; missing where it refused.",
              example = "abc",
              most = 4000)
          @Nullable String code,
      @Says(value = "The state of the address.", example = "Yv1…", most = 200)
          @Nullable String state,
      @Says(value = "What the beginning gave.", example = "Xu0…", most = 200)
          @Nullable String secret) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post(BEGIN, "/sessions/oidc-options", ANYONE)
            .says(
                "Begin to sign in by a provider",
                "Gives the address of the OpenID provider to which the browser goes, and the secret that it must bring back. Where no provider is named there is none.")
            .refuses(ProblemType.NOT_FOUND, AWAY)
            .alone(Going.class, this::begin),
        Operation.post(FINISH, "/sessions/oidc", ANYONE)
            .says(
                "Sign in by a provider",
                "Begins a session for whom the provider names, when he is here and has proved his address; nobody is added. It counts as shown with a second factor where the provider says so. Ten failures in five minutes from an address must wait.")
            .refuses(REFUSED, AWAY, ProblemType.TOO_MANY, ProblemType.NOT_FOUND)
            .alone(CameBack.class, SessionApi.SignedIn.class, this::finish));
  }

  private Reply<Going> begin(Asked asked, Nothing none) {
    if (!oidc.isOpen()) return Reply.notFound();
    return switch (oidc.begin()) {
      case Oidc.Begun.Go(var to, var secret) -> Reply.of(new Going(to.toString(), secret));
      case Oidc.Begun.Away _ -> away();
    };
  }

  private static <A> Reply<A> away() {
    return Reply.no(AWAY, "Try again in a moment, or sign in otherwise.");
  }

  private Reply<SessionApi.SignedIn> finish(Asked asked, CameBack sent) {
    if (!oidc.isOpen()) return Reply.notFound();
    var client = asked.client();
    var back = new Oidc.Back(or(sent.code()), or(sent.state()), or(sent.secret()));
    return switch (oidc.finish(back, client.address(), client.device())) {
      case Oidc.Finished.SignedIn(var secret, var person) ->
          Reply.of(new SessionApi.SignedIn(secret, person.value()));
      case Oidc.Finished.Wrong _ ->
          Reply.no(REFUSED, "Ask your administrator for an invitation, or sign in otherwise.");
      case Oidc.Finished.TooMany _ -> Reply.no(ProblemType.TOO_MANY, "Wait five minutes.");
      case Oidc.Finished.Away _ -> away();
    };
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
