package org.koprogo.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** The door to the trail. */
public final class Trail {
  /**
   * The organization of what happens before there is one, such as signing in: the house itself. Its
   * id is nil, so that nobody is a member.
   */
  public static final OrganizationId HOUSE = new OrganizationId(new UUID(0, 0));

  private final TrailStore store = new TrailStore();

  /** Notes a change within its own transaction; the digests are SHA-256, 32 bytes. */
  public void done(
      Tx tx,
      String actor,
      String operation,
      String object,
      byte @Nullable [] before,
      byte @Nullable [] after) {
    store.insert(tx, actor, operation, Event.Outcome.DONE, object, before, after);
  }

  /** Notes a refusal of access. */
  public void denied(Tx tx, String actor, String operation, String object) {
    store.insert(tx, actor, operation, Event.Outcome.DENIED, object, null, null);
  }

  /**
   * What is looked for; null leaves a condition out.
   *
   * @param from the first instant
   * @param to the instant after the last
   * @param object the beginning of its path
   * @param operation the id of the operation
   * @param before only events older than the event of this id
   */
  public record Search(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String actor,
      @Nullable String object,
      @Nullable String operation,
      Event.@Nullable Outcome outcome,
      @Nullable UUID before) {}

  /**
   * The blocks of an organization's trail, recomputed from its events.
   *
   * @param events that stand in its blocks
   * @param last the digest of the last block: SHA-256, hexadecimal
   * @param brokenAt the number of the first block that does not hold, or null while all do
   * @param waiting events that no block has sealed yet
   */
  public record Chain(
      long blocks, long events, String last, @Nullable Long brokenAt, long waiting) {}

  /** Recomputes the trail of the organization. */
  public Chain chain(Scope scope) {
    return store.chain(scope);
  }

  /** The newest first, at most so many. */
  public List<Event> search(Scope scope, Search search, int limit) {
    return store.search(scope, search, limit);
  }

  /**
   * How far the trail is sealed.
   *
   * @param events all of them
   * @param sealed how many of them stand in a block
   * @param blocks how many blocks there are
   * @param sealedAt when the newest block was made; null while there is none
   */
  public record Seals(long events, long sealed, long blocks, @Nullable Instant sealedAt) {}

  public Seals seals(Scope scope) {
    return store.seals(scope);
  }
}
