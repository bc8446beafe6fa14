package org.koprogo.web;

import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers of every answer, also of those that the server gives before any of our code runs.
 * Nothing inline (but the small images of the style sheet), nothing from elsewhere, not inside
 * another page's frame, and nothing kept.
 */
final class Guard implements HttpConfiguration.Customizer {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cache-Control", "no-store");

  /** The names under which this machine calls itself. */
  private static final Set<String> OURSELVES = Set.of("127.0.0.1", "localhost", "[::1]");

  private final WebServer.Place place;

  Guard(WebServer.Place place) {
    this.place = place;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    addTo(answer);
    return request;
  }

  void addTo(HttpFields.Mutable answer) {
    HEADERS.forEach((name, value) -> answer.put(new HttpField(name, value)));
    if (place.production())
      answer.put(new HttpField("Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
  }

  /**
   * Whether the browser meant us. A page of another host that lets its own name point to this
   * machine would otherwise read the books: there is no sign-in that would stop it.
   */
  boolean isForUs(@org.jspecify.annotations.Nullable String host) {
    if (host == null) return false;
    if (host.equalsIgnoreCase(place.host())) return true;
    var colon = host.lastIndexOf(':');
    var name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return OURSELVES.contains(name);
  }
}
