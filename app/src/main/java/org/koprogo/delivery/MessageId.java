package org.koprogo.delivery;

import java.util.HexFormat;
import org.koprogo.kernel.Digest;

/** The name of a letter on its way: the same each time it is carried, and telling nothing. */
final class MessageId {
  private MessageId() {}

  static String of(String dedupe) {
    return "<" + HexFormat.of().formatHex(Digest.of(dedupe), 0, 16) + "@koprogo>";
  }
}
