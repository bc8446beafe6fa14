package org.koprogo.control;

import java.time.LocalDate;

/**
 * The commissioner's report on a year; final once it is given.
 *
 * @param fiscalYear by its first day
 * @param by who gave it, as the books name him
 */
public record YearVerdict(
    LocalDate fiscalYear, Conclusion conclusion, String words, LocalDate givenOn, String by) {
  /** What he tells the general meeting. */
  public enum Conclusion {
    APPROVED,
    APPROVED_WITH_REMARKS,
    REFUSED
  }
}
