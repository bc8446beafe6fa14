package org.koprogo.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/**
 * Who asks, as known at this request.
 *
 * @param organization in which he works now; null when he has chosen none
 * @param memberships of this organization that hold today
 * @param by the session or token
 * @param limitedTo what a token may at most; null for a session
 * @param strong whether a second factor was shown
 */
public record Caller(
    PersonId person,
    String name,
    @Nullable OrganizationId organization,
    List<Membership> memberships,
    boolean operator,
    UUID by,
    @Nullable Set<Permission> limitedTo,
    boolean strong) {

  public Caller {
    memberships = List.copyOf(memberships);
  }

  /** Whether he may this anywhere in the organization. */
  public boolean may(Permission permission) {
    if (limitedTo != null && !limitedTo.contains(permission)) return false;
    return switch (permission) {
      case ANYONE -> true;
      case SELF -> limitedTo == null;
      case OPERATE -> operator && limitedTo == null;
      default -> memberships.stream().anyMatch(m -> m.role().has(permission));
    };
  }

  /** Whether he may this in the building. */
  public boolean may(Permission permission, BuildingId building) {
    if (!may(permission)) return false;
    return permission.isOfTheWhole()
        || memberships.stream().anyMatch(m -> m.role().has(permission) && m.covers(building));
  }

  /** The buildings to which the permission is limited; empty when it holds for all of them. */
  public Optional<List<BuildingId>> limits(Permission permission) {
    var giving = memberships.stream().filter(m -> m.role().has(permission)).toList();
    if (giving.stream().anyMatch(m -> m.building() == null)) return Optional.empty();
    return Optional.of(
        giving.stream()
            .flatMap(m -> Optional.ofNullable(m.building()).stream())
            .distinct()
            .toList());
  }

  /** As books and trail name him. */
  public String actor() {
    return "person:" + person;
  }

  public OrganizationId inOrganization() {
    if (organization == null) throw new IllegalStateException("no organization was chosen");
    return organization;
  }
}
