package org.koprogo.faults;

/**
 * One line of the report.
 *
 * @param id the row of the quality bar
 * @param figure what was seen
 * @param threshold what was promised
 */
public record Figure(String id, boolean passed, String figure, String threshold) {
  @Override
  public String toString() {
    return id + (passed ? " PASS " : " FAIL ") + figure + " | " + threshold;
  }
}
