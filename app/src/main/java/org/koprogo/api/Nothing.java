package org.koprogo.api;

/** The body of an operation that takes or answers none. */
public record Nothing() {
  public static final Nothing NOTHING = new Nothing();
}
