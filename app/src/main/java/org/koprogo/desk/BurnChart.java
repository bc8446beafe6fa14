package org.koprogo.desk;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Tongue;

/**
 * What was planned and how much of it is used, one below the other, each against its own plan, with
 * a mark where the time stands.
 *
 * @param passed how much of the time has passed, in whole percent
 * @param mark what the mark is called
 */
public record BurnChart(String label, int passed, String mark, List<Line> lines, Tongue tongue)
    implements Chart {
  private static final int ROW = 76;
  private static final int LEGEND = 40;
  private static final int PERCENT = 100;

  /** The whole plan; what goes over it has the rest of the width. */
  private static final int PLAN = 600;

  public BurnChart {
    lines = List.copyOf(lines);
    if (passed < 0 || passed > PERCENT) throw new IllegalArgumentException(passed + " %");
  }

  /** One plan: what was planned and what it came to, which may be less than nothing. */
  public record Line(String name, Money planned, Money actual) {
    /** Whole percent, cut down; of no plan, and less than nothing, is none. */
    public long percent() {
      return planned.isPositive() ? Math.max(0, actual.cents() * PERCENT / planned.cents()) : 0;
    }
  }

  /**
   * A line where it is drawn.
   *
   * @param plan how wide the plan is; 0 where there is none
   * @param used how much of it is used
   * @param over what goes over it, cut at the edge
   */
  public record Drawn(int y, String name, String says, int plan, int used, int over) {}

  @Override
  public int height() {
    return lines.size() * ROW + LEGEND;
  }

  /** Where the time stands. */
  public int now() {
    return passed * PLAN / PERCENT;
  }

  public int legendAt() {
    return lines.size() * ROW + LEGEND / 2;
  }

  public List<Drawn> drawn() {
    var drawn = new ArrayList<Drawn>();
    for (var line : lines) {
      var used = used(line);
      drawn.add(
          new Drawn(
              drawn.size() * ROW,
              Chart.fitting(line.name),
              says(line),
              line.planned.isPositive() ? PLAN : 0,
              Math.min(used, PLAN),
              Math.max(0, used - PLAN)));
    }
    return drawn;
  }

  private static int used(Line line) {
    if (!line.planned.isPositive() || !line.actual.isPositive()) return 0;
    // Twice the plan is further than the edge, so what is more is drawn as that.
    var most = line.planned.plus(line.planned);
    var actual = line.actual.cents() > most.cents() ? most : line.actual;
    var cut = new Scale(0, line.planned.cents(), line.planned.cents()).place(actual, PLAN);
    return Math.min(cut, WIDTH);
  }

  /** A plan of nothing has no percent. */
  private String says(Line line) {
    var amount = tongue.amount(line.actual);
    return line.planned.isPositive() ? tongue.number(line.percent()) + " % · " + amount : amount;
  }
}
