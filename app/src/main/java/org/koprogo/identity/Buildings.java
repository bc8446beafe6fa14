package org.koprogo.identity;

import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** What this room must know of the registry, which stands above it. */
public interface Buildings {
  /** Whether the organization has this building. */
  boolean has(OrganizationId of, BuildingId building);
}
