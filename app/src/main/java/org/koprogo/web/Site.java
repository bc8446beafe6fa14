package org.koprogo.web;

import io.javalin.config.JavalinConfig;

/** Paths that are served, and who answers them. */
public interface Site {
  /** Names its paths; those where more than reading is asked begin with {@code /api/}. */
  void addTo(JavalinConfig config);
}
