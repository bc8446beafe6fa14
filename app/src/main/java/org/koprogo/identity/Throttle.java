package org.koprogo.identity;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;

/** Ten failures in five minutes, of an account or of the address they come from, must wait. */
final class Throttle {
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int FAILURES = 10;
  private final IdentityStore store = new IdentityStore();

  /** Whose failures are counted: each subject by itself. */
  record Subjects(String account, String address) {
    static Subjects of(String email, String address) {
      return new Subjects("account:" + email, "address:" + address);
    }

    /** Letters that were asked for are counted apart from passwords that were wrong. */
    static Subjects ofLetters(String email, String address) {
      return new Subjects("letter-to:" + email, "letter-for:" + address);
    }
  }

  boolean isOver(DSLContext sql, String subject, Instant now) {
    return store.failures(sql, subject, now.minus(WINDOW)) >= FAILURES;
  }

  boolean isOver(DSLContext sql, Subjects subjects, Instant now) {
    return isOver(sql, subjects.account(), now) || isOver(sql, subjects.address(), now);
  }

  void count(DSLContext sql, Subjects subjects, Instant now) {
    store.insertFailure(sql, subjects.account(), now);
    store.insertFailure(sql, subjects.address(), now);
  }

  /** The same for one subject, where no account is named. */
  void count(DSLContext sql, String subject, Instant now) {
    store.insertFailure(sql, subject, now);
  }

  /** The right password makes the account's failures forgotten, and old ones of everybody. */
  void forget(DSLContext sql, Subjects subjects, Instant now) {
    store.forgetFailures(sql, subjects.account(), now.minus(WINDOW.multipliedBy(12)));
  }
}
