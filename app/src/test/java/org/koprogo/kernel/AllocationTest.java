package org.koprogo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static List<String> split(String total, Long... weights) {
    return Allocation.amounts(Money.parse(total), List.of(weights)).stream()
        .map(Money::toString)
        .toList();
  }

  /** Handbook 5.2, the vectors printed there. */
  @Test
  void the_vectors_of_the_handbook() {
    assertThat(split("100.00", 1L, 1L, 1L)).containsExactly("33.34", "33.33", "33.33");
    assertThat(split("100.01", 333L, 333L, 334L)).containsExactly("33.30", "33.30", "33.41");
    assertThat(split("-0.05", 1L, 1L, 1L)).containsExactly("-0.02", "-0.02", "-0.01");
    assertThat(split("500.94", 135L, 230L)).containsExactly("185.28", "315.66");
    assertThat(split("1106.15", 612L, 701L)).containsExactly("515.59", "590.56");
    assertThat(split("7125.00", 112L, 108L, 118L, 112L, 121L, 115L, 127L, 121L, 16L, 16L, 17L, 17L))
        .containsExactly(
            "798.00", "769.50", "840.75", "798.00", "862.13", "819.38", "904.88", "862.12",
            "114.00", "114.00", "121.12", "121.12");
  }

  /**
   * R32: a million random splits, zero weights and negative totals among them, sum to the whole and
   * repeat themselves.
   */
  @Test
  void parts_always_sum_to_the_whole() {
    var seed = 20_261_122L;
    var random = new SplittableRandom(seed);
    for (var i = 0; i < 1_000_000; i++) {
      var weights = new ArrayList<Long>();
      var count = random.nextInt(1, 12);
      for (var w = 0; w < count; w++)
        weights.add(random.nextInt(4) == 0 ? 0L : random.nextLong(1L << random.nextInt(1, 40)));
      weights.set(random.nextInt(count), random.nextLong(1, 1_000_000));
      var total =
          new Money(
              random.nextLong(-Money.MAX_CENTS, Money.MAX_CENTS + 1) >> random.nextInt(0, 50));
      var parts = Allocation.split(total, weights);
      var sum = parts.stream().map(Allocation.Part::amount).reduce(Money.ZERO, Money::plus);
      if (!sum.equals(total))
        throw new AssertionError("seed " + seed + " round " + i + ": " + total + " became " + sum);
    }
  }

  @Test
  void a_part_never_strays_a_cent_from_its_exact_share() {
    var random = new SplittableRandom(7);
    for (var i = 0; i < 20_000; i++) {
      var weights = random.longs(random.nextInt(1, 40), 0, 10_000).boxed().toList();
      if (weights.stream().allMatch(w -> w == 0)) continue;
      var total = new Money(random.nextLong(-10_000_000, 10_000_000));
      for (var part : Allocation.split(total, weights)) {
        var exact = BigInteger.valueOf(total.cents()).multiply(BigInteger.valueOf(part.weight()));
        var off =
            BigInteger.valueOf(part.amount().cents())
                .multiply(BigInteger.valueOf(part.totalWeight()))
                .subtract(exact)
                .abs();
        assertThat(off).isLessThan(BigInteger.valueOf(part.totalWeight()));
      }
    }
  }

  @Test
  void one_cent_over_a_thousand_lots_goes_to_the_first() {
    var parts = Allocation.amounts(new Money(1), java.util.Collections.nCopies(999, 1L));
    assertThat(parts.getFirst()).isEqualTo(new Money(1));
    assertThat(parts.stream().skip(1)).allMatch(Money::isZero);
  }

  @Test
  void the_largest_amount_divides_and_one_cent_more_is_refused() {
    assertThat(
            Allocation.amounts(new Money(Money.MAX_CENTS), List.of(Long.MAX_VALUE / 2, 1L))
                .getFirst()
                .cents())
        .isEqualTo(Money.MAX_CENTS);
    assertThatThrownBy(() -> new Money(Money.MAX_CENTS + 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void nothing_to_divide_by_is_refused() {
    assertThatThrownBy(() -> Allocation.split(Money.ZERO, List.of(0L, 0L)))
        .hasMessageContaining("sum to 0");
    assertThatThrownBy(() -> Allocation.split(Money.ZERO, List.of(1L, -1L)))
        .hasMessageContaining("0 or more");
  }
}
