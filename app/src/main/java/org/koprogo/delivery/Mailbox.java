package org.koprogo.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Db;

/** The door for who looks after the letters. On connections of the role app_relay. */
public final class Mailbox {
  private static final int SHOWN = 100;
  private final Db db;
  private final boolean isOpen;
  private final MessageStore store = new MessageStore();

  /**
   * @param isOpen whether letters may be read here: on a developer's own machine, where nothing
   *     carries them
   */
  public Mailbox(Db db, boolean isOpen) {
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
