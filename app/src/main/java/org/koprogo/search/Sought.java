package org.koprogo.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.koprogo.kernel.Money;

/**
 * What somebody looks for, as typed and as it is compared: in small letters, without accents and
 * signs, word by word. A number is also meant without its points, spaces and strokes.
 */
public final class Sought {
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_WORDS = 8;
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

  /** What stands between words: what the function app.words of the database takes for it too. */
  private static final Pattern SIGNS =
      Pattern.compile(
          "[\\s\\p{Cntrl}.,;:!?/\\\\_''\"()+&#*\\u2018\\u2019\\u2013\\u2014-]+",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** A number with up to four letters before it: BE68 5390..., +++123/4567/89012+++, I-2026/14. */
  private static final Pattern NUMBER = Pattern.compile("[a-z]{0,4}[0-9]{3,40}");

  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12})(?:\\.([0-9]{2}))?");

  private final String typed;
  private final List<String> words;

  private Sought(String typed, List<String> words) {
    this.typed = typed;
    this.words = words;
  }

  /** From what was typed, of which only the beginning counts when it is longer than a line. */
  public static Sought of(String typed) {
    var text = typed.strip();
    if (text.length() > MOST_CHARACTERS) text = text.substring(0, MOST_CHARACTERS);
    var plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
            .replaceAll("");
    var words =
        Arrays.stream(SIGNS.split(plain))
            .filter(w -> !w.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    return new Sought(text, words);
  }

  public boolean isNothing() {
    return words.isEmpty();
  }

  /** Each of them begins a word of what is found. */
  List<String> words() {
    return words;
  }

  /** What was typed as one number; empty where it is none. */
  Optional<String> number() {
    var joined = String.join("", words);
    return NUMBER.matcher(joined).matches() ? Optional.of(joined) : Optional.empty();
  }

  /**
   * What was typed as an amount: the last point or comma is the decimal sign when two digits follow
   * it, every other stands between thousands.
   */
  Optional<Money> amount() {
    var text = typed.replaceAll("[\\s\\u00a0\\u202f€]", "");
    var sign = text.length() - 3;
    if (sign > 0 && ".,".indexOf(text.charAt(sign)) >= 0)
      text = text.substring(0, sign).replaceAll("[.,]", "") + "." + text.substring(sign + 1);
    else text = text.replaceAll("[.,]", "");
    var read = AMOUNT.matcher(text);
    if (!read.matches()) return Optional.empty();
    var cents = read.group(2) == null ? "00" : read.group(2);
    var whole = read.group(1).replaceFirst("^0+(?=.)", "");
    return Optional.of(whole + "." + cents).filter(Money::isWritten).map(Money::parse);
  }

  /** The beginning of a document's number, as the books write it. */
  String document() {
    return Normalizer.normalize(typed, Normalizer.Form.NFC)
        .replaceAll("\\p{Cntrl}", "")
        .toUpperCase(Locale.ROOT);
  }
}
