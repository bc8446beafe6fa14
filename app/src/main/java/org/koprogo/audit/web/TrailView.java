package org.koprogo.audit.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.audit.Trail;
import org.koprogo.desk.Choice;
import org.koprogo.texts.Said;

/**
 * A page of a trail.
 *
 * @param action the page's own path
 * @param next the page of what is older; null at the end
 * @param seals how far it is sealed
 * @param verified what a verification that was just asked for found; null where none was
 */
public record TrailView(
    Said title,
    Said says,
    String action,
    Filter filter,
    List<TrailRow> rows,
    @Nullable String next,
    Trail.Seals seals,
    @Nullable Verified verified,
    String verify) {

  /**
   * What was looked for, as it stands in the fields.
   *
   * @param persons who can be chosen; empty where the trail names nobody
   */
  public record Filter(
      String from,
      String to,
      String actor,
      String object,
      String operation,
      String outcome,
      List<Choice> persons,
      List<Choice> operations) {}

  /**
   * What a verification found.
   *
   * @param broken the first block that does not hold; null where all do
   */
  public record Verified(@Nullable Long broken) {}

  /**
   * One event in words.
   *
   * @param href the page of what it is about, or of what that belongs to; null where none is
   */
  public record TrailRow(
      Instant at,
      String who,
      String what,
      boolean denied,
      String thing,
      String object,
      @Nullable String href) {}
}
