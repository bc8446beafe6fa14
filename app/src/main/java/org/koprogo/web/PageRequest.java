package org.koprogo.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a page may know of the request: its own words, read strictly. */
public final class PageRequest {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Context context;

  PageRequest(Context context) {
    this.context = context;
  }

  /** An id from the path; empty when the text there is no id, which is then nobody's. */
  public Optional<UUID> id(String name) {
    var text = context.pathParam(name);
    try {
      var id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** A day from the path, written 2025-12-31; empty when the text there is no day. */
  public Optional<LocalDate> day(String name) {
    return parsed(context.pathParam(name));
  }

  /** The day for which a page is asked: {@code ?day=2025-12-31}. */
  public DayAsked dayAsked() {
    var text = context.queryParam("day");
    if (text == null || text.isEmpty()) return new DayAsked.None();
    return parsed(text).<DayAsked>map(DayAsked.Day::new).orElseGet(DayAsked.Unreadable::new);
  }

  /** Every way to ask for a day. */
  public sealed interface DayAsked {
    record Day(LocalDate day) implements DayAsked {}

    record None() implements DayAsked {}

    /** What stands there is no day. */
    record Unreadable() implements DayAsked {
      public Answer answer() {
        return new Answer.NotUnderstood("The day cannot be read; write it like 2025-12-31.");
      }
    }
  }

  private static Optional<LocalDate> parsed(String text) {
    if (!DAY.matcher(text).matches()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
