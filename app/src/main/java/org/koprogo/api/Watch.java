package org.koprogo.api;

import java.time.Duration;

/** Told of every request that an operation answered, and of nothing that it said. */
public interface Watch {
  Watch NOBODY = (_, _, _) -> {};

  void answered(String operation, int status, Duration took);
}
