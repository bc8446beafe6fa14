package org.koprogo.api;

/** What the cookies are called that a browser keeps for us. */
public final class Cookies {
  /** Carries a browser's session. */
  public static final String NAME = "koprogo";

  private Cookies() {}

  /**
   * The name of a cookie at a place. Where browsers come by an encrypted way it begins with {@code
   * __Host-}: a browser then takes it only by that way, for this host and all its paths, and no
   * neighbour under the same domain can plant one. A browser refuses that name by a plain way, so a
   * server for trying out goes without.
   */
  public static String named(String name, boolean encrypted) {
    return encrypted ? "__Host-" + name : name;
  }
}
