package org.koprogo.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Now and today, where the law of these books lives. */
record Today(Clock clock) {
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  /** As the database keeps it: to the microsecond. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), BRUSSELS);
  }
}
