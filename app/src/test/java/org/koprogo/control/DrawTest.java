package org.koprogo.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The draw is told so exactly that another program draws the same. */
class DrawTest {
  private static List<Draw.Item<Integer>> items(long... weights) {
    return IntStream.range(0, weights.length)
        .mapToObj(i -> new Draw.Item<>(i, weights[i]))
        .toList();
  }

  /** The figures are those of an independent program of a few lines in another language. */
  @Test
  void the_same_seed_draws_the_same() {
    assertThat(Draw.of(items(10, 20, 30, 40, 50), "koprogo", 3)).containsExactly(3, 2, 4);
  }

  @Test
  void every_item_is_drawn_once_and_one_of_nothing_never() {
    assertThat(Draw.of(items(1, 0, 5, 1_000_000_000_000L), "x", 9))
        .containsExactlyInAnyOrder(0, 2, 3);
    assertThat(Draw.of(items(), "x", 2)).isEmpty();
  }

  /** One cent in a row of two to the 60 is as good as never drawn first. */
  @Test
  void what_is_larger_is_likelier() {
    for (var i = 0; i < 100; i++)
      assertThat(Draw.of(items(1, 1L << 60), "seed " + i, 1)).containsExactly(1);
  }
}
