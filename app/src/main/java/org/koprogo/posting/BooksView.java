package org.koprogo.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Shown;
import org.koprogo.desk.Visit;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Building;
import org.koprogo.texts.Terms;
import org.koprogo.texts.Tongue;

/**
 * The books of a building as one of their pages needs them.
 *
 * @param chosen the fiscal year that the page is about: the one asked for by path or query, else
 *     today's, else the latest; null when there is none at all
 */
public record BooksView(
    Building building,
    List<Ledger.FiscalYear> years,
    Ledger.@Nullable FiscalYear chosen,
    BookNames names) {

  /** Empty when there is no such building, or a year was asked for that it does not have. */
  public static Optional<BooksView> of(Named.Doors doors, Visit visit) {
    return of(doors, visit, _ -> Optional.empty());
  }

  /**
   * The same, and where no year was asked for, the one that this page is most likely about.
   *
   * @param likely which of the years, the newest first; empty for the usual one
   */
  public static Optional<BooksView> of(
      Named.Doors doors,
      Visit visit,
      Function<List<Ledger.FiscalYear>, Optional<Ledger.FiscalYear>> likely) {
    var scope = visit.scope();
    var building = doors.registry().building(scope, visit.building());
    if (building.isEmpty()) return Optional.empty();
    var years =
        doors.ledger().years(scope, visit.building()).stream()
            .sorted(Comparator.comparing(Ledger.FiscalYear::firstDay).reversed())
            .toList();
    var asked = visit.day("year").or(() -> visit.askedDay("year"));
    var chosen =
        asked.isPresent()
            ? years.stream().filter(y -> y.firstDay().equals(asked.get())).findFirst()
            : likely
                .apply(years)
                .or(() -> years.stream().filter(y -> y.contains(visit.today())).findFirst())
                .or(() -> years.stream().findFirst());
    if (chosen.isEmpty() && (asked.isPresent() || visit.asked("year").isPresent()))
      return Optional.empty();
    var names = new BookNames(doors, scope, visit.building());
    return Optional.of(new BooksView(building.get(), years, chosen.orElse(null), names));
  }

  public String href() {
    return "/buildings/" + building.id();
  }

  /** The first day of the chosen year, or "". */
  public String year() {
    return chosen == null ? "" : chosen.firstDay().toString();
  }

  /** The years from which a page may be chosen. */
  public List<Choice> choices(Tongue tongue) {
    return years.stream()
        .map(y ->
            new Choice(
                y.firstDay().toString(),
                tongue.day(y.firstDay()) + " – " + tongue.day(y.lastDay())))
        .toList();
  }

  /** The way to a page of the books. */
  public List<Shown.Link> trail(Visit visit, Shown.Link... more) {
    var trail = new ArrayList<Shown.Link>();
    trail.add(new Shown.Link(visit.say(Terms.BUILDINGS), "/buildings"));
    trail.add(new Shown.Link(building.name(), href()));
    trail.addAll(List.of(more));
    return trail;
  }

  /** What of these the building does not have yet. */
  public List<Need> lacks(Need... needs) {
    return Arrays.stream(needs)
        .filter(need ->
            switch (need) {
              case YEAR -> chosen == null;
              case OWNERS -> names.countOwners() == 0;
              case KEYS -> !names.hasKeys();
              case SUPPLIERS -> names.suppliers().isEmpty();
            })
        .toList();
  }
}
