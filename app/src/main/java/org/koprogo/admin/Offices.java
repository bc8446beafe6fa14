package org.koprogo.admin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.identity.Memberships;
import org.koprogo.identity.Memberships.GrantResult;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;
import org.koprogo.organizations.Organizations;

/** The door by which organizations come in. */
public final class Offices {
  private final Organizations organizations;
  private final Db people;
  private final Memberships memberships;
  private final Trail trail;

  /**
   * @param people on connections of the role app_identity
   */
  public Offices(Organizations organizations, Db people, Memberships memberships, Trail trail) {
    this.organizations = organizations;
    this.people = people;
    this.memberships = memberships;
    this.trail = trail;
  }

  /** Its first administrator. */
  public record First(String email, String name, String language) {
    public First {
      grant(email, name, language);
    }

    private static Memberships.Grant grant(String email, String name, String language) {
      return new Memberships.Grant(
          email, name, language, Role.ADMINISTRATOR, null, null, null, null, null);
    }
  }

  /** Every answer to an opening. */
  public sealed interface Result {
    /**
     * @param link by which the administrator chooses a password; null when he had one before
     */
    record Opened(OrganizationId id, UUID membership, @Nullable String link) implements Result {}

    /** An organization of this name has an administrator already. */
    record Taken() implements Result {}
  }

  /**
   * Opens an organization. One that was begun and has no administrator yet gets this one: the two
   * steps are of different roles, and so of two transactions.
   *
   * @param actor as the trail names who did it
   */
  public Result open(String name, First first, String actor) {
    var id = organizations.findOrCreate(name);
    return Tenant.as(id, () -> people.tx(tx -> begin(tx, name, first, actor)));
  }

  private Result begin(Tx tx, String name, First first, String actor) {
    if (memberships.hasAdministrator(tx)) return new Result.Taken();
    var grant = First.grant(first.email(), first.name(), first.language());
    if (!(memberships.grant(tx, grant, null, name)
        instanceof GrantResult.Granted(var member, var link)))
      throw new IllegalStateException("an administrator of all buildings always fits");
    trail.done(tx, actor, "openOrganization", "/operator/organizations/" + tx.org(), null, null);
    return new Result.Opened(tx.org(), member.membership().id(), link);
  }
}
