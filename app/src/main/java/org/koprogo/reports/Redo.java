package org.koprogo.reports;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.Money;

/**
 * The division of handbook 5.2 done again, on purpose not by the code that did it first: every
 * remainder is ranked by counting those that come before it.
 */
final class Redo {
  private Redo() {}

  static List<Explanation.Step> divide(Money total, List<Long> weights) {
    var whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    var cents = BigInteger.valueOf(total.cents()).abs();
    var floors = new ArrayList<Long>();
    var remainders = new ArrayList<Long>();
    for (var weight : weights) {
      var both = cents.multiply(BigInteger.valueOf(weight)).divideAndRemainder(whole);
      floors.add(both[0].longValueExact());
      remainders.add(both[1].longValueExact());
    }
    var left = cents.longValueExact() - floors.stream().mapToLong(f -> f).sum();
    var steps = new ArrayList<Explanation.Step>();
    for (var i = 0; i < weights.size(); i++) {
      var rank = rank(remainders, i);
      var extra = rank <= left;
      steps.add(
          new Explanation.Step(
              total,
              weights.get(i),
              whole.longValueExact(),
              signed(total, floors.get(i)),
              remainders.get(i),
              rank,
              weights.size(),
              left,
              extra,
              signed(total, floors.get(i) + (extra ? 1 : 0))));
    }
    return steps;
  }

  private static Money signed(Money like, long cents) {
    return new Money(like.isNegative() ? -cents : cents);
  }

  private static int rank(List<Long> remainders, int index) {
    long mine = remainders.get(index);
    var rank = 1;
    for (var i = 0; i < remainders.size(); i++) {
      long other = remainders.get(i);
      if (other > mine || (other == mine && i < index)) rank++;
    }
    return rank;
  }

  /** Interest day by day, each at the rate of its calendar year; one rounding at the end. */
  static Money interest(
      Money principal, LocalDate from, LocalDate to, Map<Integer, BigDecimal> rates) {
    var percentDays =
        from.datesUntil(to)
            .map(day -> rates.getOrDefault(day.getYear(), BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var cents =
        BigDecimal.valueOf(principal.cents())
            .multiply(percentDays)
            .divide(BigDecimal.valueOf(36_500), 0, RoundingMode.HALF_UP);
    return new Money(cents.longValueExact());
  }

  /** What differs between a step done again and the part that was stored. */
  static void compare(
      String what, Explanation.Step redone, Allocation.Part stored, List<String> differences) {
    var again =
        new Allocation.Part(
            redone.weight(),
            redone.totalWeight(),
            redone.remainder(),
            redone.extraCent(),
            redone.amount());
    if (!again.equals(stored)) differences.add(what + ": stored " + stored + ", again " + again);
  }

  static void compare(String what, Money redone, Money stored, List<String> differences) {
    if (!redone.equals(stored)) differences.add(what + ": stored " + stored + ", again " + redone);
  }
}
