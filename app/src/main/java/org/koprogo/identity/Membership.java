package org.koprogo.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/**
 * A role of a person in an organization.
 *
 * @param building null for all of them
 * @param party the owner he is, for an OWNER
 * @param from the first day
 * @param to the day after the last; null while it goes on
 */
public record Membership(
    UUID id,
    OrganizationId organization,
    PersonId person,
    Role role,
    @Nullable BuildingId building,
    @Nullable UUID party,
    LocalDate from,
    @Nullable LocalDate to) {

  boolean covers(BuildingId of) {
    return building == null || building.equals(of);
  }
}
