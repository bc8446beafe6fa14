package org.koprogo.papers;

import java.util.regex.Pattern;

/** Cells of tables that people open. */
public final class Cells {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final String FORMULA = "=+-@\t\r\0";

  private Cells() {}

  /** The text, such that no spreadsheet runs it. */
  public static String safe(String text) {
    if (text.isEmpty() || NUMBER.matcher(text).matches()) return text;
    return FORMULA.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '\'' ? "'" + text : text;
  }

  /** The text that {@link #safe} was given. */
  public static String original(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
