package org.koprogo.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The one way to divide an amount: largest remainder over integer weights (handbook 5.2). The parts
 * always sum to the whole; ties go to the earlier part of the list; a negative amount is divided as
 * its absolute value.
 */
public final class Allocation {
  private Allocation() {}

  /**
   * One part, with how it came to be: {@code base = floor(|total| x weight / totalWeight)}, {@code
   * remainder} the numerator of what the floor cut off (over {@code totalWeight}), {@code
   * extraCent} whether it was among the largest.
   */
  public record Part(
      long weight, long totalWeight, long remainder, boolean extraCent, Money amount) {}

  /**
   * Divides the amount over the weights, in list order.
   *
   * @param weights each 0 or more, together more than 0; refused otherwise with an {@link
   *     IllegalArgumentException}
   */
  public static List<Part> split(Money total, List<Long> weights) {
    var sum = totalWeight(weights);
    var absolute = Math.abs(total.cents());
    var count = weights.size();
    var base = new long[count];
    var remainder = new long[count];
    var rest = absolute;
    for (var i = 0; i < count; i++) {
      divide(absolute, weights.get(i), sum, base, remainder, i);
      rest -= base[i];
    }
    var extra = largest(remainder, rest);
    var sign = total.isNegative() ? -1 : 1;
    var parts = new ArrayList<Part>(count);
    for (var i = 0; i < count; i++) {
      parts.add(
          new Part(
              weights.get(i),
              sum,
              remainder[i],
              extra[i],
              new Money(sign * (base[i] + (extra[i] ? 1 : 0)))));
    }
    return parts;
  }

  /** The amounts alone. */
  public static List<Money> amounts(Money total, List<Long> weights) {
    return split(total, weights).stream().map(Part::amount).toList();
  }

  private static long totalWeight(List<Long> weights) {
    var sum = 0L;
    for (var weight : weights) {
      if (weight < 0) throw new IllegalArgumentException("a weight is 0 or more: " + weight);
      sum = Math.addExact(sum, weight);
    }
    if (sum == 0) throw new IllegalArgumentException("nothing to divide by: the weights sum to 0");
    return sum;
  }

  private static void divide(
      long absolute, long weight, long sum, long[] base, long[] remainder, int i) {
    if (Math.multiplyHigh(absolute, weight) == 0 && absolute * weight >= 0) {
      var product = absolute * weight;
      base[i] = product / sum;
      remainder[i] = product % sum;
    } else {
      var both =
          BigInteger.valueOf(absolute)
              .multiply(BigInteger.valueOf(weight))
              .divideAndRemainder(BigInteger.valueOf(sum));
      base[i] = both[0].longValueExact();
      remainder[i] = both[1].longValueExact();
    }
  }

  /** Marks the {@code rest} largest remainders; among equals the earlier. */
  private static boolean[] largest(long[] remainder, long rest) {
    var marked = new boolean[remainder.length];
    IntStream.range(0, remainder.length)
        .boxed()
        .sorted((a, b) ->
            remainder[a] != remainder[b]
                ? Long.compare(remainder[b], remainder[a])
                : Integer.compare(a, b))
        .limit(rest)
        .forEach(i -> marked[i] = true);
    return marked;
  }
}
