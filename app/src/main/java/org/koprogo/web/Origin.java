package org.koprogo.web;

import io.javalin.http.Context;

/** Where the page is from that made the browser ask. */
public final class Origin {
  private Origin() {}

  /** A browser says it; saying nothing is no. */
  public static boolean isOurs(Context context) {
    var site = context.header("Sec-Fetch-Site");
    if (site != null) return site.equals("same-origin");
    var origin = context.header("Origin");
    var host = context.header("Host");
    return origin != null
        && host != null
        && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }
}
