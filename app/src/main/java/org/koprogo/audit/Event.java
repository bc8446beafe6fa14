package org.koprogo.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param actor who, as the books name him
 * @param operation what, by the id of the operation
 * @param object on what, as a path below the API's root
 * @param before digest (SHA-256, hexadecimal) of what was there, or null
 * @param after digest of what is there now, or null
 */
public record Event(
    UUID id,
    Instant at,
    String actor,
    String operation,
    Outcome outcome,
    String object,
    @Nullable String before,
    @Nullable String after) {

  public enum Outcome {
    DONE,
    DENIED
  }
}
