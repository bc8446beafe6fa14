package org.koprogo.kernel;

import java.math.BigInteger;
import java.util.List;

/**
 * An exact part of one: numerator over denominator as they were written, never reduced. More than
 * zero, at most one.
 */
public record Fraction(long numerator, long denominator) {
  public static final Fraction WHOLE = new Fraction(1, 1);

  public Fraction {
    if (numerator <= 0 || denominator < numerator) {
      throw new IllegalArgumentException(
          "a part is more than 0 and at most 1: " + numerator + "/" + denominator);
    }
  }

  /** Integer weights in the same proportions: each numerator over the common denominator. */
  public static List<Long> weights(List<Fraction> parts) {
    var common = commonDenominator(parts);
    return parts.stream()
        .map(p ->
            BigInteger.valueOf(p.numerator)
                .multiply(common.divide(BigInteger.valueOf(p.denominator)))
                .longValueExact())
        .toList();
  }

  /** Whether the parts make one whole, exactly. */
  public static boolean makeOne(List<Fraction> parts) {
    var common = commonDenominator(parts);
    var sum =
        parts.stream()
            .map(p ->
                BigInteger.valueOf(p.numerator)
                    .multiply(common.divide(BigInteger.valueOf(p.denominator))))
            .reduce(BigInteger.ZERO, BigInteger::add);
    return !parts.isEmpty() && sum.equals(common);
  }

  private static BigInteger commonDenominator(List<Fraction> parts) {
    var common = BigInteger.ONE;
    for (var part : parts) {
      var d = BigInteger.valueOf(part.denominator);
      common = common.divide(common.gcd(d)).multiply(d);
    }
    return common;
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
