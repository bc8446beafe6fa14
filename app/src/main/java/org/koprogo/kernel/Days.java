package org.koprogo.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as people and programs write them. */
public final class Days {
  private static final Pattern WRITTEN = Pattern.compile("(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");

  private Days() {}

  /**
   * The day that is written here like 2025-12-31 (ISO 8601); empty when none is, or one outside the
   * years 1900 to 2999, which nobody means.
   */
  public static Optional<LocalDate> read(String text) {
    if (!WRITTEN.matcher(text).matches()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
