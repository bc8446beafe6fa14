package org.koprogo.api;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.identity.Caller;
import org.koprogo.identity.Permission;
import org.koprogo.identity.Sessions;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;

/** Who may what, asked in one place for programs and for pages. */
final class Gate {
  private final Db books;
  private final Sessions sessions;
  private final Trail trail;
  private final BiPredicate<Scope, BuildingId> exists;
  private final Predicate<Scope> secondFactor;

  /**
   * @param exists whether the organization has this building
   * @param secondFactor whether an organization's money asks for one
   */
  Gate(
      Db books,
      Sessions sessions,
      Trail trail,
      BiPredicate<Scope, BuildingId> exists,
      Predicate<Scope> secondFactor) {
    this.books = books;
    this.sessions = sessions;
    this.trail = trail;
    this.exists = exists;
    this.secondFactor = secondFactor;
  }

  enum Verdict {
    ALLOWED,
    /** None of his roles has the permission. */
    FORBIDDEN,
    /** A role has it, and not for this building: he hears that there is none. */
    OUT_OF_REACH,
    /** He must have shown a second factor. */
    WEAK
  }

  /** Who shows this secret, when it counts. */
  Optional<Caller> caller(@Nullable String secret) {
    return Optional.ofNullable(secret).flatMap(sessions::recognize);
  }

  /**
   * A refusal is noted in the trail of the organization, or of the house where the caller works in
   * none, in a transaction of its own.
   *
   * @param building on which it would be done, or null
   * @param strong whether it asks for a second factor where that is the rule
   * @param what the name of the operation or page
   * @param object on what, as the trail names it
   */
  Verdict verdict(
      Caller caller,
      Permission permission,
      @Nullable UUID building,
      boolean strong,
      String what,
      String object) {
    var verdict = verdict(caller, permission, building, strong);
    if (verdict != Verdict.ALLOWED) denied(caller, what, object);
    return verdict;
  }

  private Verdict verdict(
      Caller caller, Permission permission, @Nullable UUID building, boolean strong) {
    if (!caller.may(permission)) return Verdict.FORBIDDEN;
    if (building != null && !caller.may(permission, new BuildingId(building)))
      return Verdict.OUT_OF_REACH;
    return strong && !caller.strong() && asksForStrength(caller) ? Verdict.WEAK : Verdict.ALLOWED;
  }

  private boolean asksForStrength(Caller caller) {
    var organization = caller.organization();
    return organization != null
        && Tenant.as(organization, () -> books.snapshot(secondFactor::test));
  }

  private void denied(Caller caller, String what, String object) {
    var organization = caller.organization();
    Tenant.as(
        organization == null ? Trail.HOUSE : organization,
        () ->
            books.tx(tx -> {
              trail.denied(tx, caller.actor(), what, object);
              return true;
            }));
  }

  boolean exists(Scope scope, UUID building) {
    return exists.test(scope, new BuildingId(building));
  }
}
