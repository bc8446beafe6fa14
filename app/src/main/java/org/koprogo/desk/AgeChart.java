package org.koprogo.desk;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Tongue;

/**
 * A whole and its parts, laid end to end, with a line of words for each. Each part has its own
 * pattern, so that colour is not the only difference.
 *
 * @param id by which the page knows its patterns: letters, unlike any other of the page
 * @param parts up to five, in order; zero or more each
 */
public record AgeChart(String id, String label, List<Part> parts, Tongue tongue) implements Chart {
  private static final int BAR = 60;
  private static final int LINE = 42;
  private static final int MOST = 5;

  public AgeChart {
    parts = List.copyOf(parts);
    if (parts.size() > MOST) throw new IllegalArgumentException(parts.size() + " patterns");
    for (var part : parts)
      if (part.amount.isNegative()) throw new IllegalArgumentException(part + " is no part");
  }

  public record Part(String name, Money amount) {}

  /**
   * A part where it is drawn.
   *
   * @param pattern its number, from nought
   * @param y of its line of words
   */
  public record Drawn(int pattern, int x, int wide, int y, String name, String amount) {}

  private Money whole() {
    return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
  }

  @Override
  public int height() {
    return BAR + parts.size() * LINE + LINE / 2;
  }

  public int bar() {
    return BAR;
  }

  /** The parts, each from where the one before it ends, so that together they fill the whole. */
  public List<Drawn> drawn() {
    var whole = whole();
    var drawn = new ArrayList<Drawn>();
    var until = Money.ZERO;
    for (var part : parts) {
      var from = at(until, whole);
      until = until.plus(part.amount);
      var i = drawn.size();
      drawn.add(
          new Drawn(
              i,
              from,
              at(until, whole) - from,
              BAR + (i + 1) * LINE,
              part.name,
              tongue.amount(part.amount)));
    }
    return drawn;
  }

  private static int at(Money until, Money whole) {
    return whole.isZero() ? 0 : new Scale(0, whole.cents(), whole.cents()).place(until, WIDTH);
  }
}
