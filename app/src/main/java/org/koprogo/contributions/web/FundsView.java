package org.koprogo.contributions.web;

import java.util.List;
import org.koprogo.contributions.ReserveFund;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;

/**
 * The reserve funds of a building.
 *
 * @param mayChange whether the reader may add and rename them
 */
public record FundsView(BooksView books, List<Fund> funds, boolean mayChange) {

  /** A fund and what it holds at the end of the chosen year's entries. */
  public record Fund(ReserveFund fund, Money holds) {}

  public Money total() {
    return funds.stream().map(Fund::holds).reduce(Money.ZERO, Money::plus);
  }

  /** The page that calls a contribution by the fund's key. */
  public String call(Fund fund) {
    return books.href() + "/calls/new?type=RESERVE&key=" + fund.fund().key().value();
  }
}
