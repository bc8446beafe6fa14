package org.koprogo.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Tongue;

/**
 * Amounts one below the other, from a common zero; an amount below zero goes to the left of it.
 *
 * @param now what the bars are called where each has another to compare with; null where none has
 * @param before what those others are called
 */
public record BarChart(
    String label, @Nullable String now, @Nullable String before, List<Bar> bars, Tongue tongue)
    implements Chart {
  private static final int ROW = 76;
  private static final int LEGEND = 40;
  private static final int MARKS = 5;

  public BarChart {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param before the amount to compare with; null for none
   */
  public record Bar(String name, Money amount, @Nullable Money before) {}

  /** A bar where it is drawn: words above it, amounts at their right. */
  public record Drawn(int y, String name, String amount, Span now, @Nullable Span before) {}

  public record Span(int x, int wide) {}

  private Scale scale() {
    var all = new ArrayList<Money>();
    for (var bar : bars) {
      all.add(bar.amount);
      if (bar.before != null) all.add(bar.before);
    }
    return Scale.of(all, MARKS);
  }

  @Override
  public int height() {
    return bars.size() * ROW + (now == null ? 0 : LEGEND);
  }

  public int legendAt() {
    return bars.size() * ROW + LEGEND / 2;
  }

  /** Where nothing is. */
  public int zero() {
    return scale().place(Money.ZERO, WIDTH);
  }

  public List<Drawn> drawn() {
    var drawn = new ArrayList<Drawn>();
    for (var bar : bars)
      drawn.add(
          new Drawn(
              drawn.size() * ROW,
              Chart.fitting(bar.name),
              tongue.amount(bar.amount),
              span(bar.amount),
              bar.before == null ? null : span(bar.before)));
    return drawn;
  }

  private Span span(Money amount) {
    var at = scale().place(amount, WIDTH);
    return new Span(Math.min(at, zero()), Math.abs(at - zero()));
  }
}
