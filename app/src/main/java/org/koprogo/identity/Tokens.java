package org.koprogo.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;

/** The door to programs' ways in. Its transactions are of the role app_identity. */
public final class Tokens {
  public static final Duration LONGEST = Duration.ofDays(366);
  private final Today today;
  private final IdentityStore store = new IdentityStore();

  public Tokens(Clock clock) {
    this.today = new Today(clock);
  }

  /** A token with its secret, which is shown this once. */
  public record Issued(Token token, String secret) {}

  /**
   * Gives a program a way in, with at most these permissions.
   *
   * @param endsAt at most 366 days from now
   */
  public Issued issue(
      Tx tx, PersonId person, String name, Set<Permission> permissions, Instant endsAt) {
    var token = new Token(Ids.next(), name, permissions, endsAt);
    var secret = new Secret.Token(tx.org().value(), token.id()).withSecret();
    store.insertToken(tx.sql(), tx.org(), person, token, secret, today.now());
    return new Issued(token, secret);
  }

  /** The person's tokens of this organization that count, the oldest first. */
  public List<Token> tokens(Tx tx, PersonId person) {
    return store.tokens(tx.sql(), tx.org(), person, today.now());
  }

  /** Whether there was one of this person. */
  public boolean revoke(Tx tx, PersonId person, UUID token) {
    return store.revokeToken(tx.sql(), tx.org(), person, token, today.now());
  }
}
