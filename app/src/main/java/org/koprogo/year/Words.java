package org.koprogo.year;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** How findings quote what a file says: short, and harmless on a terminal. */
final class Words {
  private static final int MOST = 60;

  private Words() {}

  /** The value in quotes. */
  static String quote(String value) {
    return '"' + clean(value, MOST) + '"';
  }

  /** The text with everything that is not plainly printable written as U+XXXX. */
  static String clean(String text, int most) {
    var shown = text.codePoints().limit(most).mapToObj(Words::shown).collect(Collectors.joining());
    return text.codePointCount(0, text.length()) > most ? shown + "..." : shown;
  }

  private static String shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          String.format(Locale.ROOT, "<U+%04X>", c);
      default -> Character.toString(c);
    };
  }

  /** {@code A, B or C}. */
  static String anyOf(Collection<String> words) {
    var all = String.join(", ", words);
    var last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
  }
}
