package org.koprogo.control;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.koprogo.kernel.Digest;

/**
 * Draws at random, in whole numbers, so that anybody with the seed draws the same again.
 *
 * <p>The items stand in a row, each as long as its weight. Draw number k (from 1) takes the number
 * {@code SHA-256(seed + ":" + k)}, read as an unsigned integer, modulo the length of the row: the
 * item that covers this place, counted from 0, is drawn and leaves the row, and what is behind it
 * moves up. With 256 bits over a row of less than 2^63, no place is likelier than another by more
 * than 2^-193.
 */
public final class Draw {
  private Draw() {}

  /**
   * What can be drawn.
   *
   * @param weight its length in the row, not negative: 1 for all, or cents; an item of 0 is never
   *     drawn
   */
  public record Item<T>(T of, long weight) {}

  /** So many different items, in the order in which they are drawn; all of them if they are few. */
  public static <T> List<T> of(List<Item<T>> items, String seed, int size) {
    var row = new ArrayList<>(items);
    var length = BigInteger.ZERO;
    for (var item : row) length = length.add(BigInteger.valueOf(item.weight()));
    var drawn = new ArrayList<T>();
    while (drawn.size() < size && length.signum() > 0) {
      var number = new BigInteger(1, Digest.of(seed + ":" + (drawn.size() + 1)));
      var item = row.remove(at(row, number.mod(length)));
      length = length.subtract(BigInteger.valueOf(item.weight()));
      drawn.add(item.of());
    }
    return drawn;
  }

  private static <T> int at(List<Item<T>> row, BigInteger place) {
    var rest = place;
    var i = 0;
    while (true) {
      var weight = BigInteger.valueOf(row.get(i).weight());
      if (rest.compareTo(weight) < 0) return i;
      rest = rest.subtract(weight);
      i++;
    }
  }
}
