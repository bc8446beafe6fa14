package org.koprogo.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the following page begins, or null at the end
 */
public record Page<A>(List<A> items, @Nullable String next) {
  public static final int USUAL = 50;
  public static final int MOST = 500;

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of a list that is known whole, which stays in the order it has.
   *
   * @param mark names an item uniquely; the cursor is the mark of the last item shown
   */
  public static <A> Page<A> of(List<A> all, Asked asked, Function<? super A, String> mark) {
    var from = 0;
    var after = asked.cursor();
    if (after != null) {
      from = all.stream().map(mark).toList().indexOf(after) + 1;
      // An empty page would look like the end, and whoever reads on would miss the rest.
      if (from == 0)
        throw new Declined(
            Problem.at(
                ProblemType.INVALID,
                "cursor",
                "not-valid",
                "is no place of this list, or is one no longer: begin again"));
    }
    var to = Math.min(all.size(), from + asked.limit());
    var items = all.subList(from, to);
    return new Page<>(items, to < all.size() ? mark.apply(items.getLast()) : null);
  }
}
