package org.koprogo.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Times of repeated work, in milliseconds. */
final class Times {
  private final double[] sorted;

  private Times(double[] millis) {
    this.sorted = millis;
    Arrays.sort(sorted);
  }

  static Times of(double[] millis) {
    return new Times(millis.clone());
  }

  /** Does the work so often, one after the other. */
  static Times repeat(int times, Callable<?> work) throws Exception {
    var millis = new double[times];
    for (var i = 0; i < times; i++) millis[i] = millis(work);
    return new Times(millis);
  }

  static double millis(Callable<?> work) throws Exception {
    var start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e6;
  }

  double percentile(int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  double median() {
    return percentile(50);
  }
}
