package org.koprogo.api;

/** The cookie that carries a browser's session. */
public final class Cookies {
  public static final String NAME = "koprogo";

  private Cookies() {}
}
