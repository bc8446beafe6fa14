package org.koprogo.identity;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What only the bearer knows, 256 random bits, and the digest that is kept of it. */
final class Secret {
  static final String OF_SESSION = "kps_";
  static final String OF_TOKEN = "kpt_";
  static final String MAILED = "kpm_";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  static String next(String prefix) {
    return prefix + text(random());
  }

  private static byte[] random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A token names its own row, so that no index across organizations is needed to find it. */
  record Token(UUID organization, UUID token) {
    String withSecret() {
      var bytes = ByteBuffer.allocate(32 + BYTES);
      put(bytes, organization);
      put(bytes, token);
      bytes.put(random());
      return OF_TOKEN + text(bytes.array());
    }

    private static void put(ByteBuffer bytes, UUID id) {
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    static Optional<Token> of(String secret) {
      if (!secret.startsWith(OF_TOKEN)) return Optional.empty();
      try {
        var bytes = Base64.getUrlDecoder().decode(secret.substring(OF_TOKEN.length()));
        if (bytes.length != 32 + BYTES) return Optional.empty();
        var read = ByteBuffer.wrap(bytes);
        return Optional.of(
            new Token(
                new UUID(read.getLong(), read.getLong()),
                new UUID(read.getLong(), read.getLong())));
      } catch (IllegalArgumentException _) {
        return Optional.empty();
      }
    }
  }
}
