package org.koprogo.desk;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.koprogo.kernel.Money;

/**
 * An axis of amounts with round marks, zero always among them. Cents go in and whole units come
 * out, cut down: no position depends on how a machine rounds.
 *
 * @param low the first mark, in cents; zero or less
 * @param high the last mark, in cents; above the first
 * @param step from mark to mark, in cents: one, two or five of a power of ten, a euro at least
 */
public record Scale(long low, long high, long step) {
  private static final long EURO = 100;

  public Scale {
    if (low > 0 || high < 0 || low >= high || step <= 0)
      throw new IllegalArgumentException(low + " to " + high + " by " + step + " is no axis");
  }

  /**
   * The axis that holds all amounts and zero.
   *
   * @param marks how many steps it may take, about: an end that is not round takes one more
   */
  public static Scale of(List<Money> amounts, int marks) {
    var low = amounts.stream().mapToLong(Money::cents).reduce(0, Math::min);
    var high = amounts.stream().mapToLong(Money::cents).reduce(0, Math::max);
    var step = step(Math.subtractExact(high, low), marks);
    var first = Math.multiplyExact(Math.floorDiv(low, step), step);
    var last = Math.multiplyExact(Math.ceilDiv(high, step), step);
    return new Scale(first, first == last ? step : last, step);
  }

  private static long step(long span, int marks) {
    var needed = Math.ceilDiv(span, marks);
    for (var power = EURO; ; power = Math.multiplyExact(power, 10L)) {
      if (power >= needed) return power;
      if (Math.multiplyExact(power, 2L) >= needed) return power * 2;
      if (Math.multiplyExact(power, 5L) >= needed) return power * 5;
    }
  }

  /** Every mark, from the lowest. */
  public List<Money> marks() {
    var marks = new ArrayList<Money>();
    for (var at = low; at <= high; at += step) marks.add(new Money(at));
    return marks;
  }

  /** How far an amount of the axis stands from its first mark, where the axis is so long. */
  public int place(Money amount, int length) {
    return BigInteger.valueOf(amount.cents())
        .subtract(BigInteger.valueOf(low))
        .multiply(BigInteger.valueOf(length))
        .divide(BigInteger.valueOf(high).subtract(BigInteger.valueOf(low)))
        .intValueExact();
  }
}
