package org.koprogo.year;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;

/** Every answer to a year folder. */
public sealed interface YearOutcome {
  /** The year stands in closed books, booked now or before; the reports are the same either way. */
  record Closed(Summary summary, SequencedMap<String, String> reports) implements YearOutcome {}

  /** Nothing was written. */
  record Refused(List<Finding> findings) implements YearOutcome {}

  /**
   * The year in figures.
   *
   * @param unchanged whether the same folder had been booked before
   * @param owedByReserves what RESERVES owes WORKING_CAPITAL on the last day
   */
  record Summary(
      BuildingId building,
      String legalName,
      LocalDate firstDay,
      LocalDate lastDay,
      boolean unchanged,
      int entries,
      int lines,
      Money debits,
      Money charges,
      Money provisions,
      Money result,
      Money owedByReserves,
      List<String> warnings) {}
}
