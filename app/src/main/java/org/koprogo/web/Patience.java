package org.koprogo.web;

import java.time.Duration;

/**
 * For how long a request may take.
 *
 * @param body until it has arrived whole, however little comes at a time
 * @param request from its first line to its answer
 */
public record Patience(Duration body, Duration request) {
  /** Longer than a statement of the database may take, shorter than a client waits. */
  public static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(20));
}
