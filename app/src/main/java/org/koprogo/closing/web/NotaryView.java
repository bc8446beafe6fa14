package org.koprogo.closing.web;

import java.util.List;
import org.koprogo.contributions.NotaryStatement;
import org.koprogo.desk.Shown;
import org.koprogo.kernel.Money;
import org.koprogo.posting.BooksView;

/** What notaries were told in a fiscal year. */
public record NotaryView(BooksView books, List<Row> rows) {
  /**
   * One sale.
   *
   * @param seller and buyer by name; the buyer is "" where nobody holds the lots since that day
   * @param funds each reserve fund with what it held
   */
  public record Row(
      NotaryStatement said, String seller, String buyer, List<Shown.Link> lots, List<Fund> funds) {}

  /** A fund and its balance on that day. */
  public record Fund(String account, String name, Money balance) {}
}
