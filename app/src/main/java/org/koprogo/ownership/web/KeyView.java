package org.koprogo.ownership.web;

import java.time.LocalDate;
import java.util.List;
import org.koprogo.ownership.DistributionKey;

/** A key with its weights on a day. */
public record KeyView(DistributionKey key, OwnershipWords kind, LocalDate day, List<Row> rows) {
  /** A lot's code and its weight. */
  public record Row(String lot, String href, long weight) {}

  public long total() {
    return rows.stream().mapToLong(Row::weight).sum();
  }
}
