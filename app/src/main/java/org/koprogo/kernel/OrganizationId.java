package org.koprogo.kernel;

import java.util.UUID;

/** The tenant whose rows a transaction sees; the kernel knows no more of it than this. */
public record OrganizationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
