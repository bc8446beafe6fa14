package org.koprogo.delivery;

import org.jooq.DSLContext;

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

  /** Puts a letter in, in the caller's transaction. */
  public void put(DSLContext sql, Mail mail) {
    store.insert(sql, mail);
  }
}
