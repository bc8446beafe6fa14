package org.koprogo.closing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koprogo.kernel.Money;

/**
 * Simple interest at the legal rate (R60): actual days over 365, leap years too; the span from
 * {@code from} (included) to {@code to} (excluded) is cut at each 1 January; one rounding, half up,
 * at the end.
 *
 * @param arithmetic how the amount came to be, for whoever asks
 */
public record Interest(
    Money principal, LocalDate from, LocalDate to, String arithmetic, Money amount) {
  private static final int DAYS_PER_YEAR = 365;

  /**
   * Computes it. Refuses a span without days and a calendar year without a rate with an {@link
   * IllegalArgumentException}.
   *
   * @param rates percent per calendar year
   */
  public static Interest of(
      Money principal, LocalDate from, LocalDate to, Map<Integer, BigDecimal> rates) {
    if (!to.isAfter(from))
      throw new IllegalArgumentException("interest runs from a day to a later day");
    var steps = new ArrayList<String>();
    var dayPercents = BigDecimal.ZERO;
    for (var start = from; start.isBefore(to); ) {
      var newYear = LocalDate.of(start.getYear() + 1, 1, 1);
      var end = newYear.isBefore(to) ? newYear : to;
      var rate = rates.get(start.getYear());
      if (rate == null)
        throw new IllegalArgumentException(
            "no legal interest rate is recorded for " + start.getYear());
      var days = ChronoUnit.DAYS.between(start, end);
      dayPercents = dayPercents.add(rate.multiply(BigDecimal.valueOf(days)));
      steps.add(days + " d x " + written(rate) + " %");
      start = end;
    }
    var amount = principal.times(dayPercents.unscaledValue(), scale(dayPercents));
    return new Interest(
        principal, from, to, principal + " x (" + String.join(" + ", steps) + ") / 365", amount);
  }

  /** The same words whatever the scale in which the rate was stored: at least two decimals. */
  private static String written(BigDecimal rate) {
    var shortest = rate.stripTrailingZeros();
    return shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
  }

  private static BigInteger scale(BigDecimal value) {
    return BigInteger.TEN
        .pow(Math.max(0, value.scale()) + 2)
        .multiply(BigInteger.valueOf(DAYS_PER_YEAR));
  }

  /** The calendar years that the span touches. */
  public static List<Integer> years(LocalDate from, LocalDate to) {
    var years = new ArrayList<Integer>();
    for (var year = from.getYear(); !LocalDate.of(year, 1, 1).isAfter(to.minusDays(1)); year++)
      years.add(year);
    return years;
  }
}
