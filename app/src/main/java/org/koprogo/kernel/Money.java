package org.koprogo.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * An amount of euros in whole cents, between -9,999,999,999,999.99 and +9,999,999,999,999.99.
 * Anything past that is refused with an {@link ArithmeticException}; there is no rounding in here
 * and no tolerance.
 */
public record Money(long cents) implements Comparable<Money> {
  /** The largest number of cents that an amount may have; the database has the same limit. */
  public static final long MAX_CENTS = 999_999_999_999_999L;

  public static final Money ZERO = new Money(0);
  private static final Pattern WRITTEN = Pattern.compile("-?(0|[1-9][0-9]{0,12})\\.[0-9]{2}");

  public Money {
    if (cents > MAX_CENTS || cents < -MAX_CENTS)
      throw new ArithmeticException("past the largest amount: " + cents + " cents");
  }

  /**
   * Whether the text is an amount as files and wire carry it: a point, two decimals, {@code -}
   * before.
   */
  public static boolean isWritten(String text) {
    return WRITTEN.matcher(text).matches();
  }

  /** Reads {@code "1234.56"}; refuses everything else with an {@link IllegalArgumentException}. */
  public static Money parse(String text) {
    if (!isWritten(text))
      throw new IllegalArgumentException("an amount has two decimals and a point: " + text);
    return new Money(Long.parseLong(text.replace(".", "")));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(cents, other.cents));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(cents, other.cents));
  }

  public Money negate() {
    return new Money(-cents);
  }

  public Money abs() {
    return cents < 0 ? negate() : this;
  }

  public boolean isZero() {
    return cents == 0;
  }

  public boolean isPositive() {
    return cents > 0;
  }

  public boolean isNegative() {
    return cents < 0;
  }

  public static Money min(Money a, Money b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /**
   * This amount times numerator over denominator, rounded half up on the absolute value, then
   * signed.
   */
  public Money times(BigInteger numerator, BigInteger denominator) {
    var sign = Long.signum(cents) * numerator.signum() * denominator.signum();
    var doubled =
        BigInteger.valueOf(cents)
            .abs()
            .multiply(numerator.abs())
            .shiftLeft(1)
            .add(denominator.abs());
    var rounded = doubled.divide(denominator.abs().shiftLeft(1));
    return new Money(Math.multiplyExact(rounded.longValueExact(), sign));
  }

  public Money times(long numerator, long denominator) {
    if (fits(numerator, denominator)) {
      var rounded = (2 * Math.abs(cents) * numerator + denominator) / (2 * denominator);
      return new Money(cents < 0 ? -rounded : rounded);
    }
    return times(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Whether the product needs no big number: 200,000 of them stand in one settlement. */
  private boolean fits(long numerator, long denominator) {
    return Math.abs(cents) < 1L << 40
        && numerator >= 0
        && numerator < 1L << 20
        && denominator > 0
        && denominator < 1L << 40;
  }

  /** A percentage of this amount, half up: the VAT of a line, a tenant's part. */
  public Money percent(BigDecimal rate) {
    var scaled = rate.setScale(Math.max(0, rate.scale()));
    return times(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale() + 2));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(cents, other.cents);
  }

  /** The amount as files and wire carry it: {@code -1234.56}. */
  @Override
  public String toString() {
    var abs = Math.abs(cents);
    var decimals = abs % 100;
    return (cents < 0 ? "-" : "") + abs / 100 + (decimals < 10 ? ".0" : ".") + decimals;
  }
}
