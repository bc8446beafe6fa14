package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Tx;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.LotId;

/**
 * Brings a lot's history to what a folder says, without rewriting what earlier years were settled
 * by.
 */
final class TitleSync {
  private final Titles titles;
  private final Tx tx;
  private final BuildingId building;
  private final LocalDate yearStart;

  TitleSync(Titles titles, Tx tx, BuildingId building, LocalDate yearStart) {
    this.titles = titles;
    this.tx = tx;
    this.building = building;
    this.yearStart = yearStart;
  }

  /** Why the folder's history contradicts the known one, or nothing when it was applied. */
  Optional<String> apply(LotId lot, List<Title> known, List<Title> wanted) {
    if (known.isEmpty()) {
      titles.begin(
          tx,
          building,
          lot,
          wanted.stream().map(Title::from).min(LocalDate::compareTo).orElseThrow());
      titles.add(tx, building, wanted);
      return Optional.empty();
    }
    var left = new ArrayList<>(known);
    var added = new ArrayList<Title>();
    for (var title : wanted) {
      var before = left.stream().filter(k -> same(k, title)).findFirst();
      if (before.isEmpty()) {
        if (isPast(title)) continue;
        if (title.from().isBefore(yearStart))
          return Optional.of(
              "a title from " + title.from() + " was not known to the years already closed");
        added.add(title);
        continue;
      }
      left.remove(before.get());
      var refused = end(before.get(), title);
      if (refused.isPresent()) return refused;
    }
    var missing = left.stream().filter(k -> !isPast(k)).findFirst();
    if (missing.isPresent())
      return Optional.of("a title from " + missing.get().from() + " is known and missing here");
    titles.add(tx, building, added);
    return Optional.empty();
  }

  private Optional<String> end(Title known, Title wanted) {
    if (Objects.equals(known.to(), wanted.to())) return Optional.empty();
    if (known.to() == null && wanted.to() != null && !wanted.to().isBefore(yearStart)) {
      titles.end(tx, building, known.id(), wanted.to());
      return Optional.empty();
    }
    return Optional.of(
        "a title from "
            + known.from()
            + " is known to end on "
            + known.to()
            + ", here on "
            + wanted.to());
  }

  private static boolean same(Title a, Title b) {
    return a.party().equals(b.party()) && a.holding() == b.holding() && a.from().equals(b.from());
  }

  private boolean isPast(Title title) {
    return title.to() != null && !title.to().isAfter(yearStart);
  }
}
