package org.koprogo.ownership.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.koprogo.desk.Shown;
import org.koprogo.ownership.Title;

/** Titles in the order of their days, each with a bar on one scale. */
final class Timeline {
  private static final int WHOLE = 100;

  private Timeline() {}

  /**
   * @param today to which the scale reaches at least
   * @param other what the titles are of, or whose
   */
  static List<HeldRow> of(List<Title> titles, LocalDate today, Function<Title, Shown.Link> other) {
    if (titles.isEmpty()) return List.of();
    var first = titles.stream().map(Title::from).min(LocalDate::compareTo).orElseThrow();
    var last = today.plusDays(1);
    for (var title : titles) {
      var end = title.to() == null ? title.from().plusDays(1) : title.to();
      if (end.isAfter(last)) last = end;
    }
    var days = ChronoUnit.DAYS.between(first, last);
    var end = last;
    return titles.stream()
        .map(t -> {
          var link = other.apply(t);
          var begins = part(first, t.from(), days);
          var lasts = part(first, t.to() == null ? end : t.to(), days) - begins;
          var until = t.to() == null ? null : t.to().minusDays(1);
          var right = OwnershipWords.of(t.holding());
          var share = t.share().toString();
          return new HeldRow(
              link.label(), link.href(), right, share, t.from(), until, begins, Math.max(1, lasts));
        })
        .toList();
  }

  private static int part(LocalDate first, LocalDate day, long days) {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, day) * WHOLE / days);
  }
}
