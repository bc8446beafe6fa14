package org.koprogo.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a letter on its way: the same each time it is carried, and telling nothing. */
final class MessageId {
  private MessageId() {}

  static String of(String dedupe) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(dedupe.getBytes(StandardCharsets.UTF_8));
      return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@koprogo>";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
