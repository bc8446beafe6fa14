package org.koprogo.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Tx;

/** The door for who looks after the letters. On connections of the role app_relay. */
public final class Mailbox {
  private static final int SHOWN = 100;
  private final Db db;
  private final boolean isOpen;
  private final Clock clock;
  private final MessageStore store = new MessageStore();

  /**
   * @param isOpen whether letters may be read here: on a developer's own machine, where nothing
   *     carries them
   */
  public Mailbox(Db db, boolean isOpen) {
    this(db, isOpen, Clock.systemUTC());
  }

  /** The same by this clock. */
  public Mailbox(Db db, boolean isOpen, Clock clock) {
    this.clock = clock;
    this.db = db;
    this.isOpen = isOpen;
  }

  /**
   * How the letters are.
   *
   * @param waitingSince when the oldest that waits was written
   */
  public record State(long waiting, long sent, long parked, @Nullable Instant waitingSince) {}

  public State state() {
    return db.outside(store::state);
  }

  /**
   * A letter that did not leave yet, as who runs the server may see it.
   *
   * @param recipient masked
   * @param attempts how often it was tried
   * @param next when it is tried again; of no meaning for one that is parked
   * @param reason the kind of the last failure; null before the first
   * @param parked whether it is tried no more
   */
  public record Unsent(
      UUID id,
      Instant writtenAt,
      String recipient,
      int attempts,
      Instant next,
      @Nullable String reason,
      boolean parked) {}

  /** Letters that did not leave and were not given up: the parked ones first, the oldest first. */
  public List<Unsent> unsent() {
    return db.outside(sql -> store.unsent(sql, SHOWN));
  }

  /**
   * Lets a letter be tried again at once, from the first try on. Whether there was such a one.
   *
   * @param noted writes the line of the trail, in the same transaction
   */
  public boolean retry(UUID message, Consumer<Tx> noted) {
    return db.tx(tx -> noted(tx, noted, store.retry(tx.sql(), message, clock.instant())));
  }

  /** Gives a letter up: it never leaves. Whether there was such a one. */
  public boolean giveUp(UUID message, Consumer<Tx> noted) {
    return db.tx(tx -> noted(tx, noted, store.giveUp(tx.sql(), message, clock.instant())));
  }

  private static boolean noted(Tx tx, Consumer<Tx> line, boolean done) {
    if (done) line.accept(tx);
    return done;
  }

  /** A letter that nothing carries. */
  public record Letter(Instant at, String recipient, String subject, String body) {}

  public boolean isOpen() {
    return isOpen;
  }

  /** The newest letters, where they may be read. */
  public List<Letter> letters() {
    if (!isOpen) throw new IllegalStateException("letters are read by their readers alone");
    return db.outside(sql -> store.newest(sql, SHOWN));
  }
}
