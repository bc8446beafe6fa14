package org.koprogo.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A program's way in, as its owner lists it.
 *
 * @param permissions at most these, and never more than the person has at the time
 */
public record Token(UUID id, String name, Set<Permission> permissions, Instant endsAt) {
  public Token {
    permissions = Set.copyOf(permissions);
  }
}
