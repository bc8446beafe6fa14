package org.koprogo.ownership.web;

import java.time.LocalDate;
import java.util.List;
import org.koprogo.kernel.BuildingId;

/**
 * The lots of a building.
 *
 * @param day on which they are held so
 */
public record LotsView(BuildingId building, LocalDate day, List<LotRow> rows) {
  public String href(LotRow row) {
    return "/buildings/" + building + "/lots/" + row.lot().id().value();
  }

  /** What the lots' shares add up to, which is the building's total. */
  public long shares() {
    return rows.stream().mapToLong(row -> row.lot().shares()).sum();
  }
}
