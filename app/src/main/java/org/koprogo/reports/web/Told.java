package org.koprogo.reports.web;

import org.jspecify.annotations.Nullable;
import org.koprogo.papers.Paper;

/**
 * A report.
 *
 * @param next the address of its next page; null on the last
 */
record Told(Paper paper, @Nullable String next) {
  static Told of(Paper paper) {
    return new Told(paper, null);
  }
}
