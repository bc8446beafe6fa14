package org.koprogo.web;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;

/** What a page may know of the request: its own words, read strictly. */
public final class PageRequest {
  private final Context context;

  PageRequest(Context context) {
    this.context = context;
  }

  /** An id from the path; empty when the text there is no id, which is then nobody's. */
  public Optional<UUID> id(String name) {
    var text = context.pathParam(name);
    try {
      var id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
