package org.koprogo.desk;

/**
 * A drawing of figures that also stand in a table of the same page, which is what readers of a
 * screen and of a file get. Whole cents go in; where everything stands is said in units of the
 * drawing, which grows and shrinks as one.
 */
public sealed interface Chart permits LineChart, BarChart, AgeChart, BurnChart {
  /** How wide every drawing is, in its own units: twice the pixels of a narrow phone. */
  int WIDTH = 720;

  /** What it shows, in words, for who does not see it. */
  String label();

  int height();

  /** Letters that fit beside an amount. */
  int LETTERS = 34;

  /** A name that fits beside an amount; the table has the whole of it. */
  static String fitting(String name) {
    if (name.codePointCount(0, name.length()) <= LETTERS) return name;
    return name.substring(0, name.offsetByCodePoints(0, LETTERS - 1)).strip() + "…";
  }
}
