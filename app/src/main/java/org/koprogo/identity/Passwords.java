package org.koprogo.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's recommendation). As many at once as there are
 * processors, so that a wave of sign-ins takes turns instead of all memory.
 */
final class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int LOOKED_AT = 64;
  private static final Zxcvbn GUESSER = new Zxcvbn();
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final Semaphore TURNS =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /** Every computing is as slow as every other: how many there were is how long it took. */
  private static final LongAdder COMPUTED = new LongAdder();

  /** Compared with when nobody is known, so that both take as long. */
  private static final String NOBODY = hash("nobody has this password");

  private Passwords() {}

  /**
   * Whether who guesses by lists, rows of keys and repetitions has it within a million tries (ASVS
   * 6.2.4). Only the beginning of a long one is looked at, because looking costs.
   */
  static boolean isCommon(String password) {
    var end = Math.min(password.length(), LOOKED_AT);
    return GUESSER.measure(password.substring(0, end)).getGuesses() < 1_000_000;
  }

  /** How often Argon2 was computed since the start. */
  static long computed() {
    return COMPUTED.sum();
  }

  static String hash(String password) {
    TURNS.acquireUninterruptibly();
    try {
      COMPUTED.increment();
      return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    } finally {
      TURNS.release();
    }
  }

  /** As long as comparing takes, for who must not be told from whom nobody knows. */
  static void takeAsLong() {
    if (isRight("whatever it is", null)) throw new IllegalStateException("nobody has a password");
  }

  /** Whether it is the password; takes as long when there is none to compare with. */
  static boolean isRight(String password, @Nullable String hash) {
    TURNS.acquireUninterruptibly();
    try {
      COMPUTED.increment();
      var kept = hash == null ? NOBODY : hash;
      // By the parameters that the digest names: those of today may be others than yesterday's.
      var same = Password.check(password, kept).with(Argon2Function.getInstanceFromHash(kept));
      return same && hash != null;
    } finally {
      TURNS.release();
    }
  }
}
