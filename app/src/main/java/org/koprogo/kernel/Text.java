package org.koprogo.kernel;

import java.text.Normalizer;
import java.util.Optional;

/** What text people may write into the books, and why a text is refused. */
public final class Text {
  /** The longest text, in characters (code points). */
  public static final int MAX = 500;

  private Text() {}

  /**
   * The reason why a text is hostile, or nothing: NUL, control, bidi override, lone surrogate, not
   * NFC, too long.
   */
  public static Optional<String> hostility(String text) {
    if (text.codePointCount(0, text.length()) > MAX)
      return Optional.of("longer than " + MAX + " characters");
    var hidden = text.codePoints().filter(Text::isForbidden).findFirst();
    if (hidden.isPresent()) return Optional.of(name(hidden.getAsInt()));
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC))
      return Optional.of("text that is not in composed form (NFC)");
    return Optional.empty();
  }

  private static boolean isForbidden(int c) {
    return c < 0x20
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= 0xd800 && c <= 0xdfff);
  }

  private static String name(int c) {
    var hex = String.format(java.util.Locale.ROOT, "U+%04X", c);
    if (c == 0) return "a NUL character";
    if (c >= 0xd800 && c <= 0xdfff) return "a lone surrogate " + hex;
    if (c >= 0x2000) return "a bidirectional override " + hex;
    return "a control character " + hex;
  }
}
