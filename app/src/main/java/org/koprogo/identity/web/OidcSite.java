package org.koprogo.identity.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import jakarta.inject.Singleton;
import org.koprogo.api.Cookies;
import org.koprogo.identity.Oidc;
import org.koprogo.web.Site;

/**
 * The browser's way to an OpenID provider and back: {@code GET /sign-in/oidc} and {@code GET
 * /sign-in/oidc/callback}. Served only where a provider is configured. Both change something
 * although they are asked by GET, because the standard goes by redirects; the cookie that only the
 * beginning gives keeps strange pages from ending what they did not begin.
 */
@Singleton
final class OidcSite implements Site {
  private static final String PATH = "/sign-in/oidc";
  private static final String COOKIE = "koprogo-oidc";
  private static final int SECONDS = 300;
  private static final int SESSION_SECONDS = 12 * 3_600;

  private final Oidc oidc;

  OidcSite(Oidc oidc) {
    this.oidc = oidc;
  }

  @Override
  public void addTo(JavalinConfig config) {
    if (!oidc.isOpen()) return;
    config.routes.addHttpHandler(HandlerType.GET, PATH, this::begin);
    config.routes.addHttpHandler(HandlerType.GET, PATH + "/callback", this::finish);
  }

  private void begin(Context context) {
    switch (oidc.begin()) {
      case Oidc.Begun.Go(var to, var secret) -> {
        cookie(context, COOKIE, secret, PATH, SECONDS);
        context.redirect(to.toString());
      }
      case Oidc.Begun.Away _ -> throw away();
    }
  }

  private void finish(Context context) {
    var query = context.queryString();
    var secret = context.cookie(COOKIE);
    var device = context.header("User-Agent");
    var finished =
        oidc.finish(
            query == null ? "" : query,
            secret == null ? "" : secret,
            context.ip(),
            device == null ? "unknown" : device);
    cookie(context, COOKIE, "", PATH, 0);
    switch (finished) {
      case Oidc.Finished.SignedIn(var session) -> {
        cookie(context, Cookies.NAME, session, "/", SESSION_SECONDS);
        context.redirect("/");
      }
      case Oidc.Finished.Wrong _ ->
          throw new HttpResponseException(
              401,
              "You could not be signed in. Ask your administrator for an invitation, or sign in otherwise.");
      case Oidc.Finished.TooMany _ ->
          throw new HttpResponseException(429, "Too many did not succeed. Wait five minutes.");
      case Oidc.Finished.Away _ -> throw away();
    }
  }

  private static HttpResponseException away() {
    return new HttpResponseException(
        503, "The provider does not answer. Try again in a moment, or sign in otherwise.");
  }

  /** Lax, because the browser comes back from another site. */
  private void cookie(Context context, String name, String value, String path, int seconds) {
    context
        .res()
        .addHeader(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path="
                + path
                + "; Max-Age="
                + seconds
                + "; HttpOnly; SameSite=Lax"
                + (oidc.isEncrypted() ? "; Secure" : ""));
  }
}
