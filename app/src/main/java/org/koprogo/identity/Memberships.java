package org.koprogo.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;

/** The door to who is what in an organization. Its transactions are of the role app_identity. */
public final class Memberships {
  private final People people;
  private final Today today;
  private final IdentityStore store = new IdentityStore();

  public Memberships(People people, Clock clock) {
    this.people = people;
    this.today = new Today(clock);
  }

  /**
   * A role that is to be given.
   *
   * @param building null for all; must be named for OWNER, COUNCIL, COMMISSIONER
   * @param party the owner; for OWNER alone
   * @param from the first day; today when null
   * @param to the day after the last; must be named for SUPPORT, at most 30 days on
   * @param reason must be named for SUPPORT
   */
  public record Grant(
      String email,
      String name,
      String language,
      Role role,
      @Nullable BuildingId building,
      @Nullable UUID party,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String reason) {}

  /** A member with his name. */
  public record Member(Membership membership, String email, String name, boolean verified) {}

  /** Every answer to a grant. */
  public sealed interface GrantResult {
    record Granted(Member member) implements GrantResult {}

    /** Building and party do not fit the role, or the days do not. */
    record NotFitting(String rule) implements GrantResult {}

    /** The organization has no such building or party. */
    record Unknown() implements GrantResult {}
  }

  /** Gives a role; who is new gets a letter to choose his password. */
  public GrantResult grant(Tx tx, Grant grant, @Nullable PersonId by, String organizationName) {
    var person =
        people.invite(tx.sql(), grant.email(), grant.name(), grant.language(), organizationName);
    var from = grant.from() == null ? today.date() : grant.from();
    var membership =
        new Membership(
            Ids.next(),
            tx.org(),
            person,
            grant.role(),
            grant.building(),
            grant.party(),
            from,
            grant.to());
    try {
      tx.attempt(() -> {
        store.insert(tx.sql(), membership, grant.reason(), by);
        return true;
      });
    } catch (DataAccessException e) {
      if ("23503".equals(e.sqlState())) return new GrantResult.Unknown();
      var rule = Constraint.of(e);
      if (rule.isPresent() && "23514".equals(e.sqlState()))
        return new GrantResult.NotFitting(rule.get());
      throw e;
    }
    return new GrantResult.Granted(member(tx, membership.id()).orElseThrow());
  }

  /** Who is a member now or will be, in the order in which they came. */
  public List<Member> members(Tx tx) {
    return store.members(tx.sql(), tx.org(), today.date()).stream()
        .map(l -> new Member(l.membership(), l.email(), l.name(), l.verified()))
        .toList();
  }

  public Optional<Member> member(Tx tx, UUID membership) {
    return members(tx).stream().filter(m -> m.membership().id().equals(membership)).findFirst();
  }

  /** Takes a role away; it counts no more at the next request. Whether there was one. */
  public boolean revoke(Tx tx, UUID membership) {
    return store.revokeMembership(tx.sql(), tx.org(), membership, today.now());
  }

  /** What an organization's operators must never do: leave it without an administrator. */
  public boolean isLastAdministrator(Tx tx, UUID membership) {
    var administrators =
        members(tx).stream().filter(m -> m.membership().role() == Role.ADMINISTRATOR).toList();
    return administrators.size() == 1
        && administrators.getFirst().membership().id().equals(membership);
  }
}
