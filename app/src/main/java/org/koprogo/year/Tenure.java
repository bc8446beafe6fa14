package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.Ownership;

/**
 * Who owns which lot when. A lot is owned on every day, once, from its first day on for ever; about
 * a lot with a row that could not be read nothing is concluded.
 */
final class Tenure {
  private record Span(Ownership ownership, JsonFields row) {
    LocalDate from() {
      return ownership.from();
    }

    @Nullable LocalDate to() {
      return ownership.to();
    }

    boolean isOf(String party) {
      return ownership.ordinaryParty().equals(party) || ownership.capitalParty().equals(party);
    }
  }

  private final Map<String, List<Span>> spans = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();
  private boolean allDoubtful;

  void add(Ownership ownership, JsonFields row) {
    spans.computeIfAbsent(ownership.lot(), _ -> new ArrayList<>()).add(new Span(ownership, row));
  }

  /** A row about this lot, or about nobody knows which, could not be read. */
  void doubt(@Nullable String lot) {
    if (lot == null) allDoubtful = true;
    else doubtful.add(lot);
  }

  private boolean isDoubtful(String lot) {
    return allDoubtful || doubtful.contains(lot) || !spans.containsKey(lot);
  }

  /** Judges the whole life of one lot. */
  void judge(String lot, Place place, @Nullable LocalDate yearStart) {
    if (allDoubtful || doubtful.contains(lot)) return;
    var life = spans.getOrDefault(lot, List.of());
    if (life.isEmpty()) {
      place.refuse(Rule.OWNERSHIP, "nobody owns lot " + lot + "; ownerships has no row of it");
      return;
    }
    life.sort(Comparator.comparing(Span::from));
    beginsInTime(lot, life.getFirst(), yearStart);
    var last = life.getFirst();
    for (var next : life.subList(1, life.size())) {
      follows(lot, last, next);
      if (endsBefore(last, next)) last = next;
    }
    lasts(lot, last);
  }

  private static void beginsInTime(String lot, Span first, @Nullable LocalDate yearStart) {
    if (yearStart == null || !first.from().isAfter(yearStart)) return;
    var gap = days(yearStart, first.from());
    first.row().place("from").refuse(Rule.OWNERSHIP, "nobody owns lot " + lot + gap);
  }

  private static void follows(String lot, Span last, Span next) {
    var end = last.to();
    if (end != null && end.equals(next.from())) return;
    var place = next.row().place("from");
    if (end != null && end.isBefore(next.from())) {
      place.refuse(Rule.OWNERSHIP, "nobody owns lot " + lot + days(end, next.from()));
    } else {
      var until = endsBefore(last, next) ? end : next.to();
      place.refuse(Rule.OWNERSHIP, "lot " + lot + " is owned twice" + days(next.from(), until));
    }
  }

  private static void lasts(String lot, Span last) {
    if (last.to() == null) return;
    var words = "nobody owns lot " + lot + days(last.to(), null) + "; the last owner's end is null";
    last.row().place("to").refuse(Rule.OWNERSHIP, words);
  }

  private static boolean endsBefore(Span a, Span b) {
    var end = a.to();
    if (end == null) return false;
    return b.to() == null || end.isBefore(b.to());
  }

  /**
   * @param to exclusive
   */
  private static String days(LocalDate from, @Nullable LocalDate to) {
    return " from " + from + (to == null ? " on" : " to " + to.minusDays(1));
  }

  /** Whether an ownership of the party begins on the day; true when nobody can tell. */
  boolean begins(String lot, String party, LocalDate day) {
    return isDoubtful(lot)
        || spans(lot).stream().anyMatch(s -> s.isOf(party) && s.from().equals(day));
  }

  /** Whether an ownership of the party ends with the day before; true when nobody can tell. */
  boolean ends(String lot, String party, LocalDate day) {
    return isDoubtful(lot)
        || spans(lot).stream().anyMatch(s -> s.isOf(party) && day.equals(s.to()));
  }

  /** Whether the party owns the lot on some day from first to last; true when nobody can tell. */
  boolean holds(String lot, String party, LocalDate first, LocalDate last) {
    return isDoubtful(lot)
        || spans(lot).stream().anyMatch(s -> s.isOf(party) && touches(s, first, last));
  }

  private static boolean touches(Span span, LocalDate first, LocalDate last) {
    var to = span.to();
    return !span.from().isAfter(last) && (to == null || to.isAfter(first));
  }

  private List<Span> spans(String lot) {
    return spans.getOrDefault(lot, List.of());
  }
}
