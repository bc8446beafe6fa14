package org.koprogo.web;

import io.javalin.config.JavalinConfig;

/** Something that is served beside the pages, with its own way of answering. */
public interface Site {
  /** Names its paths; all begin with {@code /api/}, where more than reading is possible. */
  void addTo(JavalinConfig config);
}
