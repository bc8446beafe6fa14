package org.koprogo.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.koprogo.kernel.Brussels;

/** Now and today, where the law of these books lives. */
record Today(Clock clock) {

  /** As the database keeps it: to the microsecond. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate date() {
    return Brussels.day(clock.instant());
  }
}
