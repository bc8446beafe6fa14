package org.koprogo.kernel;

import java.util.UUID;

/**
 * The accounting unit that owns a set of books. It leads, after the organization, every key of
 * them.
 */
public record BuildingId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
