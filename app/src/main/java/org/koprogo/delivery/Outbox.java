package org.koprogo.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The door for who has something to tell. */
public final class Outbox {
  private final MessageStore store = new MessageStore();

  /**
   * A letter.
   *
   * @param dedupe what it is once-only by, at least 8 characters: a second one of this name is not
   *     written
   * @param subject one line
   */
  public record Mail(String dedupe, String recipient, String subject, String body) {}

  /**
   * What became of a letter; it waits while both are null.
   *
   * @param sent when a mail server took it
   * @param parked when it was given up for now, after ten tries
   */
  public record Fate(@Nullable Instant sent, @Nullable Instant parked) {
    public static final Fate WAITING = new Fate(null, null);
  }

  /**
   * What became of letters, by what each is once-only by; one that was never put in is not there.
   */
  public Map<String, Fate> fates(DSLContext sql, Collection<String> dedupes) {
    return store.fates(sql, dedupes);
  }

  /** Puts a letter in, in the caller's transaction. */
  public void put(DSLContext sql, Mail mail) {
    store.insert(sql, mail);
  }
}
