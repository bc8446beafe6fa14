package org.koprogo.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param ceiling the same work by other means, and by which
 * @param ratio how much of the ceiling is reached: 1.00 is all of it
 */
record Figure(String what, String figure, String ceiling, String ratio) {

  /** More is better. */
  static Figure perSecond(String what, double figure, String of, double ceiling) {
    return new Figure(
        what,
        number("%,.0f/s", figure),
        number("%,.0f/s", ceiling) + ", " + of,
        ratio(figure, ceiling));
  }

  /** Less is better. */
  static Figure millis(String what, double figure, String of, double ceiling) {
    return new Figure(what, millis(figure), millis(ceiling) + ", " + of, ratio(ceiling, figure));
  }

  /** A time that has no ceiling of its own. */
  static Figure millis(String what, double figure) {
    return new Figure(what, millis(figure), "-", "-");
  }

  static String millis(double millis) {
    return number(millis < 10 ? "%.2f ms" : "%,.0f ms", millis);
  }

  private static String ratio(double part, double whole) {
    return whole > 0 ? number("%.2f", part / whole) : "-";
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
