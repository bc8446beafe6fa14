package org.koprogo.desk;

import java.util.regex.Pattern;
import org.koprogo.api.FormText;
import org.koprogo.texts.Language;

/** How what people type is read. */
final class Readings {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f€]");

  private Readings() {}

  /**
   * Amounts as readers of the language type them. The last of point and comma is the decimal sign
   * when both are there; alone, it is so with one or two digits behind it, and between thousands
   * with three where the language has it there. Two decimals are added where they are left out.
   */
  static FormText of(Language language) {
    return typed -> amount(typed, language == Language.EN ? ',' : '.');
  }

  private static String amount(String typed, char thousands) {
    var text = SPACES.matcher(typed).replaceAll("");
    var last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last < 0) return text.matches("-?[0-9]+") ? text + ".00" : typed;
    var behind = text.length() - last - 1;
    var sign = text.charAt(last);
    var both = text.indexOf('.') >= 0 && text.indexOf(',') >= 0;
    var grouped = !both && behind == 3 && sign == thousands;
    var before = grouped ? text : text.substring(0, last);
    var cents = grouped ? "" : text.substring(last + 1);
    if (!isNumber(before, both ? other(sign) : thousands) || !cents.matches("[0-9]{0,6}"))
      return typed;
    var whole = before.replaceAll("[.,]", "");
    return whole + "." + (cents.length() < 2 ? (cents + "00").substring(0, 2) : cents);
  }

  /** Digits, all of them together or in groups of three. */
  private static boolean isNumber(String text, char between) {
    return text.matches("-?([0-9]+|[0-9]{1,3}([" + between + "][0-9]{3})+)");
  }

  private static char other(char sign) {
    return sign == '.' ? ',' : '.';
  }
}
