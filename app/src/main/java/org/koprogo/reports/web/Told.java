package org.koprogo.reports.web;

import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Chart;
import org.koprogo.papers.Paper;

/**
 * A report.
 *
 * @param next the address of its next page; null on the last
 * @param chart what of it is drawn; null for nothing
 */
record Told(Paper paper, @Nullable String next, @Nullable Chart chart) {
  static Told of(Paper paper) {
    return new Told(paper, null, null);
  }

  static Told of(Paper paper, Chart chart) {
    return new Told(paper, null, chart);
  }
}
