package org.koprogo.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds (RFC 6238), one step of tolerance each way. */
final class OneTimeCodes {
  static final int SECRET_BYTES = 20;
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_SECONDS = 30;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private OneTimeCodes() {}

  static String code(byte[] secret, Instant at) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The step of the code, when it is right and of a later step than the last one used. */
  static OptionalLong step(byte[] secret, String code, Instant at, long lastStep) {
    var now = at.getEpochSecond() / STEP_SECONDS;
    for (var step = now - 1; step <= now + 1; step++) {
      if (step > lastStep && code(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).equals(code))
        return OptionalLong.of(step);
    }
    return OptionalLong.empty();
  }

  /** As authenticator programs read it (RFC 4648, without padding). */
  static String base32(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0;
    var bits = 0;
    for (var b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    return text.toString();
  }
}
