package org.koprogo.closing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.JournalLine;

/**
 * A sale as far as it was said.
 *
 * @param lots that the seller holds alone until the day, once he and the day are known
 * @param trouble why there is nothing to confirm; null where nothing stands in the way
 * @param preview of a sale that was said whole; else null
 */
public record SaleView(
    List<Choice> owners,
    Said said,
    List<LotTick> lots,
    @Nullable SaleWords trouble,
    String policy,
    @Nullable Preview preview) {

  /** What was typed so far; "" where nothing was. */
  public record Said(String day, String seller, String buyer, String reference) {
    public boolean hasSeller() {
      return !day.isEmpty() && !seller.isEmpty();
    }
  }

  /** A lot that may be sold. */
  public record LotTick(String id, String code, boolean chosen) {}

  /**
   * What the sale will do.
   *
   * @param words who hands what to whom
   * @param owed by the seller on that day, before it
   */
  public record Preview(
      String words, Money capital, Money owed, List<Line> lines, List<String> lots) {
    public Money owedAfter() {
      return owed.minus(capital);
    }
  }

  /** A line that will be posted, with the name of its owner or "". */
  public record Line(JournalLine line, String owner) {
    public boolean isDebit() {
      return line.signed().isPositive();
    }
  }
}
