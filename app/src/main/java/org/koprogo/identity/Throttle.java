package org.koprogo.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.koprogo.kernel.Tx;

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

    /** Secrets of letters that were wrong name no account. */
    static String ofSecrets(String address) {
      return "secret-from:" + address;
    }

    /** Letters that were asked for are counted apart from passwords that were wrong. */
    static Subjects ofLetters(String email, String address) {
      return new Subjects("letter-to:" + email, "letter-for:" + address);
    }
  }

  static boolean isOfAccount(String subject) {
    return subject.startsWith("account:");
  }

  boolean isOver(DSLContext sql, String subject, Instant now) {
    return store.failures(sql, subject, now.minus(WINDOW)) >= FAILURES;
  }

  /** Those of the two that must wait. */
  List<String> over(DSLContext sql, Subjects subjects, Instant now) {
    return Stream.of(subjects.account(), subjects.address())
        .filter(subject -> isOver(sql, subject, now))
        .toList();
  }

  /**
   * Whether nobody was told in this window that the subject must wait. Answers so once: others who
   * ask at the same time wait for the end of this transaction.
   */
  boolean isNews(Tx tx, String subject, Instant now) {
    var told = "told " + subject;
    tx.lock(told);
    if (store.failures(tx.sql(), told, now.minus(WINDOW)) > 0) return false;
    store.insertFailure(tx.sql(), told, now);
    return true;
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
