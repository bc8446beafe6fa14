package org.koprogo.commands;

import io.avaje.jsonb.Jsonb;

/** Answers for scripts. */
public final class Json {
  private static final Jsonb JSON = Jsonb.builder().build();

  private Json() {}

  /** One line of JSON for a tree of maps, lists, strings, numbers and booleans. */
  public static String of(Object tree) {
    return JSON.type(Object.class).toJson(tree);
  }
}
