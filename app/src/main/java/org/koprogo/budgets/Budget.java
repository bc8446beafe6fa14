package org.koprogo.budgets;

import java.time.LocalDate;
import java.util.List;
import org.koprogo.kernel.Money;

/**
 * A year's budget.
 *
 * @param previousOrdinaryCharges of the year before: the base of the 5 % that go to the reserve
 *     (R8)
 */
public record Budget(
    LocalDate fiscalYear, String approvedBy, Money previousOrdinaryCharges, List<Line> lines) {
  public record Line(String name, Money amount, List<String> accounts) {}

  /**
   * R8: what must go to the reserve fund at least, once five years have passed and unless the
   * meeting waived it.
   */
  public Money minimumToReserve() {
    return previousOrdinaryCharges.times(5, 100);
  }
}
