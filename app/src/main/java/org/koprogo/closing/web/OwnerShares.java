package org.koprogo.closing.web;

import java.util.List;
import org.koprogo.closing.Settlement;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;

/**
 * One owner's parts of a year's costs, with the arithmetic of each.
 *
 * @param owner his code and name
 */
public record OwnerShares(BooksView books, String owner, List<Part> parts) {
  /** His part of one line for one lot and one span of days. */
  public record Part(Settlement.Line line, Settlement.Share share) {}

  public Money total() {
    return parts.stream().map(p -> p.share().amount()).reduce(Money.ZERO, Money::plus);
  }
}
