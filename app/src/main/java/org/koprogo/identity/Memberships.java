package org.koprogo.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
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
      @Nullable String reason) {
    public Grant {
      if (!People.isAddress(email)) throw new IllegalArgumentException("not an address of mail");
      if (name.isBlank() || name.length() > 200)
        throw new IllegalArgumentException("a name has 1 to 200 characters");
      if (!Person.LANGUAGES.contains(language))
        throw new IllegalArgumentException("a language is one of " + Person.LANGUAGES);
    }
  }

  /**
   * A member with his name.
   *
   * @param verified whether he proved his address
   * @param reason why he was let in; null where none was given
   */
  public record Member(
      Membership membership,
      String email,
      String name,
      boolean verified,
      @Nullable String reason) {}

  /** Every answer to a grant. */
  public sealed interface GrantResult {
    /**
     * @param link by which who is new chooses a password, for who may hand it over; null for others
     */
    record Granted(Member member, @Nullable String link) implements GrantResult {}

    /** Building and party do not fit the role, or the days do not. */
    record NotFitting(String rule) implements GrantResult {}

    /** Support comes from who runs the server, and nobody else. */
    record NotAnOperator() implements GrantResult {}

    /** Nobody gives a role to himself. */
    record Himself() implements GrantResult {}

    /** The organization has no such building or party. */
    record Unknown() implements GrantResult {}
  }

  /** Gives a role; who is new gets a letter to choose his password. */
  public GrantResult grant(Tx tx, Grant grant, @Nullable PersonId by, String organizationName) {
    var known = store.byEmail(tx.sql(), grant.email().toLowerCase(Locale.ROOT));
    if (by != null && known.filter(k -> k.person().id().equals(by)).isPresent())
      return new GrantResult.Himself();
    if (by != null
        && grant.role() == Role.SUPPORT
        && known.filter(k -> k.person().operator()).isEmpty())
      return new GrantResult.NotAnOperator();
    var invited =
        people.invite(tx.sql(), grant.email(), grant.name(), grant.language(), organizationName);
    var from = grant.from() == null ? today.date() : grant.from();
    var membership =
        new Membership(
            Ids.next(),
            tx.org(),
            invited.person(),
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
    return new GrantResult.Granted(member(tx, membership.id()).orElseThrow(), invited.link());
  }

  /** Who is a member now or will be, in the order in which they came. */
  public List<Member> members(Scope scope) {
    return store.members(scope.sql(), scope.org(), today.date()).stream()
        .map(l -> new Member(l.membership(), l.email(), l.name(), l.verified(), l.reason()))
        .toList();
  }

  /** Everybody who is or ever was something in the organization: his name, by his id. */
  public Map<PersonId, String> everybody(Scope scope) {
    return store.everybody(scope.sql(), scope.org());
  }

  public Optional<Member> member(Scope scope, UUID membership) {
    return members(scope).stream().filter(m -> m.membership().id().equals(membership)).findFirst();
  }

  /**
   * Lets a role end on another day; the rule that forbids it, where one does.
   *
   * @param to the day after the last; null lets it go on
   */
  public Optional<String> end(Tx tx, UUID membership, @Nullable LocalDate to) {
    try {
      tx.attempt(() -> {
        store.endMembership(tx.sql(), tx.org(), membership, to);
        return true;
      });
      return Optional.empty();
    } catch (DataAccessException e) {
      var rule = Constraint.of(e);
      if (rule.isPresent() && "23514".equals(e.sqlState())) return rule;
      throw e;
    }
  }

  /** Sends the letter of an invitation again. Not where the address is proved already. */
  public boolean inviteAgain(Tx tx, Member member, String organizationName) {
    if (member.verified()) return false;
    var known = store.byEmail(tx.sql(), member.email()).orElseThrow().person();
    people.invite(tx.sql(), known.email(), known.name(), known.language(), organizationName);
    return true;
  }

  /** Takes a role away; it counts no more at the next request. Whether there was one. */
  public boolean revoke(Tx tx, UUID membership) {
    return store.revokeMembership(tx.sql(), tx.org(), membership, today.now());
  }

  /**
   * Whether without it the organization would have nobody who is its administrator today and stays
   * it. Others who take a role away wait until this transaction ends.
   */
  public boolean isLastAdministrator(Tx tx, UUID membership) {
    tx.lock("administrators");
    var administrators = members(tx).stream().filter(m -> administers(m.membership())).toList();
    return administrators.size() == 1
        && administrators.getFirst().membership().id().equals(membership);
  }

  /** Whether somebody is its administrator today; others who ask wait for this transaction. */
  public boolean hasAdministrator(Tx tx) {
    tx.lock("administrators");
    return members(tx).stream().anyMatch(m -> administers(m.membership()));
  }

  private boolean administers(Membership m) {
    return m.role() == Role.ADMINISTRATOR && m.to() == null && !m.from().isAfter(today.date());
  }
}
