package org.koprogo.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Tongue;

/**
 * Amounts over time: one line is this year's, dotted and filled, another is dashed.
 *
 * @param steps what the points along the time are called; one at least
 */
public record LineChart(String label, List<String> steps, List<Series> series, Tongue tongue)
    implements Chart {
  private static final int TOP = 24;
  private static final int PLOT = 300;
  private static final int BOTTOM = 44;
  private static final int LEGEND = 40;
  private static final int RIGHT = 24;
  private static final int LETTER = 14;
  private static final int GAP = 14;
  private static final int MARKS = 5;
  private static final int NAMED = 6;
  private static final long EURO = 100;

  public LineChart {
    steps = List.copyOf(steps);
    series = List.copyOf(series);
    if (steps.isEmpty()) throw new IllegalArgumentException("a time of no points");
    for (var each : series)
      if (each.from < 0 || each.from + each.amounts.size() > steps.size())
        throw new IllegalArgumentException(each.name + " has points outside the time");
  }

  /**
   * A line.
   *
   * @param from the step of its first amount; the others follow without a gap
   */
  public record Series(String name, int from, List<Money> amounts) {
    public Series {
      amounts = List.copyOf(amounts);
    }
  }

  /** A word at a place. */
  public record Mark(int at, String text) {}

  /** A point of a line, and what it says. */
  public record Point(int x, int y, String text) {}

  private Scale scale() {
    return Scale.of(series.stream().flatMap(s -> s.amounts.stream()).toList(), MARKS);
  }

  @Override
  public int height() {
    return TOP + PLOT + BOTTOM + series.size() * LEGEND;
  }

  /** Where the drawing begins, right of the amounts. */
  public int left() {
    return marks().stream().mapToInt(m -> m.text.length() * LETTER + GAP).max().orElse(GAP);
  }

  public int right() {
    return WIDTH - RIGHT;
  }

  /** The amounts beside the drawing, in whole euros, each at its height. */
  public List<Mark> marks() {
    return scale().marks().stream()
        .map(m -> new Mark(height(m), tongue.number(m.cents() / EURO)))
        .toList();
  }

  /** Where nothing is. */
  public int zero() {
    return height(Money.ZERO);
  }

  private int height(Money amount) {
    return TOP + PLOT - scale().place(amount, PLOT);
  }

  private int along(int step) {
    var wide = right() - left();
    return steps.size() == 1 ? left() + wide / 2 : left() + step * wide / (steps.size() - 1);
  }

  /** The names of the steps, as many of them as fit. */
  public List<Mark> times() {
    var every = Math.ceilDiv(steps.size(), NAMED);
    return IntStream.range(0, steps.size())
        .filter(i -> i % every == 0)
        .mapToObj(i -> new Mark(along(i), steps.get(i)))
        .toList();
  }

  /** Below the drawing. */
  public int timesAt() {
    return TOP + PLOT + BOTTOM - GAP;
  }

  public int legendAt(int line) {
    return TOP + PLOT + BOTTOM + line * LEGEND + LEGEND / 2;
  }

  public List<Point> points(Series line) {
    var points = new ArrayList<Point>();
    for (var i = 0; i < line.amounts.size(); i++) {
      var amount = line.amounts.get(i);
      var step = line.from + i;
      points.add(
          new Point(along(step), height(amount), steps.get(step) + ": " + tongue.amount(amount)));
    }
    return points;
  }

  /** The points as an outline takes them: x and y by turns. */
  public String outline(Series line) {
    var outline = new StringBuilder();
    for (var point : points(line)) outline.append(point.x).append(',').append(point.y).append(' ');
    return outline.toString().strip();
  }

  /** The area between a line and zero. */
  public String area(Series line) {
    var points = points(line);
    if (points.isEmpty()) return "";
    return points.getFirst().x
        + ","
        + zero()
        + " "
        + outline(line)
        + " "
        + points.getLast().x
        + ","
        + zero();
  }
}
