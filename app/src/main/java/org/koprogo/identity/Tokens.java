package org.koprogo.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** The door to programs' ways in. Its transactions are of the role app_identity. */
public final class Tokens {
  public static final Duration LONGEST = Duration.ofDays(366);
  private final Today today;
  private final IdentityStore store = new IdentityStore();
  private final TokenQueries queries = new TokenQueries();

  public Tokens(Clock clock) {
    this.today = new Today(clock);
  }

  /** A token with its secret, which is shown this once. */
  public record Issued(Token token, String secret) {}

  /**
   * A token and who gave it.
   *
   * @param whose his name
   */
  public record Held(Token token, String whose) {}

  /** Every answer to the wish for a token. */
  public sealed interface IssueResult {
    record Done(Issued issued) implements IssueResult {}

    /** What the person may not himself, or what no program may. */
    record TooMuch(Set<Permission> permissions) implements IssueResult {}

    /** In the past, or more than 366 days from now. */
    record WrongEnd() implements IssueResult {}
  }

  /** Gives a program a way in, with permissions that the person has himself at this time. */
  public IssueResult issue(
      Tx tx, Caller caller, String name, Set<Permission> permissions, Instant endsAt) {
    var now = today.now();
    var end = endsAt.truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) return new IssueResult.WrongEnd();
    var tooMuch = new TreeSet<>(permissions);
    tooMuch.removeIf(p -> p.isForPrograms() && caller.may(p));
    if (!tooMuch.isEmpty()) return new IssueResult.TooMuch(tooMuch);
    var token = new Token(Ids.next(), name, permissions, end);
    var secret = new Secret.Token(tx.org().value(), token.id()).withSecret();
    store.insertToken(tx.sql(), tx.org(), caller.person(), token, secret, now);
    return new IssueResult.Done(new Issued(token, secret));
  }

  /** The person's tokens of this organization that count, the oldest first. */
  public List<Token> tokens(Scope scope, PersonId person) {
    return store.tokens(scope.sql(), scope.org(), person, today.now());
  }

  /** The tokens of everybody in this organization that count, the oldest first. */
  public List<Held> held(Scope scope) {
    return queries.held(scope.sql(), scope.org(), today.now());
  }

  /** Takes back whosever token it is; whether there was one. */
  public boolean withdraw(Tx tx, UUID token) {
    return queries.withdraw(tx.sql(), tx.org(), token, today.now());
  }

  /** Whether there was one of this person. */
  public boolean revoke(Tx tx, PersonId person, UUID token) {
    return store.revokeToken(tx.sql(), tx.org(), person, token, today.now());
  }
}
