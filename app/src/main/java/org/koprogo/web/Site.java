package org.koprogo.web;

import io.javalin.config.JavalinConfig;

/** Something that is served beside the pages, with its own way of answering. */
public interface Site {
  /** Names its paths; those where more than reading is asked begin with {@code /api/}. */
  void addTo(JavalinConfig config);
}
