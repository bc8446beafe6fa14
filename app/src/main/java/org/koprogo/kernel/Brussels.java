package org.koprogo.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where days begin and end: instants are UTC, days are of Brussels. */
public final class Brussels {
  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private Brussels() {}

  /** The day of an instant. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
