package org.koprogo.ledger.web;

import java.util.List;
import org.koprogo.kernel.BuildingId;
import org.koprogo.ledger.Ledger;

/**
 * The fiscal years of a building.
 *
 * @param hasBooks whether its books are open
 * @param mayOpen whether the reader may open books and years
 */
public record YearsView(
    BuildingId building, List<Ledger.FiscalYear> years, boolean hasBooks, boolean mayOpen) {
  public String href(Ledger.FiscalYear year) {
    return "/buildings/" + building + "/years/" + year.firstDay();
  }

  /** The day after the last year, or "" where there is none yet. */
  public String nextDay() {
    return years.isEmpty() ? "" : years.getLast().lastDay().plusDays(1).toString();
  }
}
