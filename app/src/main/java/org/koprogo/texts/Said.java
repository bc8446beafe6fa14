package org.koprogo.texts;

/**
 * A text in all languages. {@code {0}} to {@code {9}} are places for arguments; everything else,
 * apostrophes included, is what it is.
 */
public interface Said {
  Four four();

  /** The same text four times. */
  record Four(String fr, String nl, String de, String en) {
    String in(Language language) {
      return switch (language) {
        case FR -> fr;
        case NL -> nl;
        case DE -> de;
        case EN -> en;
      };
    }
  }
}
