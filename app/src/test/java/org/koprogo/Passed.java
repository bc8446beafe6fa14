package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import org.koprogo.faults.Figure;
import org.slf4j.LoggerFactory;

/** A fault run that must have passed; what it saw stands in the log of the tests. */
final class Passed {
  private Passed() {}

  static void passes(Figure figure) {
    LoggerFactory.getLogger(Passed.class).info("{}", figure);
    assertThat(figure.passed()).as(figure.toString()).isTrue();
  }
}
