package org.koprogo.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.Ledger;
import org.koprogo.reports.PortfolioQueries.Standing;

/**
 * What the accounts of many buildings come to, added up once for each edition of their books: what
 * is posted gives a year another edition, and what is not asked for again is forgotten. So nothing
 * here can be stale; that a head agrees with its books is one of the rules that are verified.
 */
final class KnownStandings {
  /** How many standings are kept, some 150 bytes each. */
  private static final long MOST = 100_000;

  private record Asked(
      OrganizationId organization, BuildingId building, LocalDate year, LocalDate day) {}

  private record Known(String edition, List<Standing> standings) {}

  private final PortfolioQueries queries = new PortfolioQueries();
  private final Ledger ledger;
  private final Cache<Asked, Known> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Asked _, Known k) -> 1 + k.standings.size())
          .build();

  KnownStandings(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * The standings of buildings at the end of a day, from one consistent picture.
   *
   * @param years first day of the year that is asked for, by building
   */
  Map<BuildingId, List<Standing>> at(Scope scope, Map<BuildingId, LocalDate> years, LocalDate day) {
    var editions = ledger.editions(scope, years);
    var found = new HashMap<BuildingId, List<Standing>>();
    var missing = new HashMap<BuildingId, LocalDate>();
    years.forEach((building, year) -> {
      var edition = editions.get(building);
      if (edition == null) return;
      var kept = known.getIfPresent(new Asked(scope.org(), building, year, day));
      if (kept != null && kept.edition.equals(edition)) found.put(building, kept.standings);
      else missing.put(building, year);
    });
    if (missing.isEmpty()) return found;
    var added = queries.standings(scope, missing, day);
    missing.forEach((building, year) -> {
      var standings = List.copyOf(added.getOrDefault(building, List.of()));
      found.put(building, standings);
      known.put(
          new Asked(scope.org(), building, year, day),
          new Known(editions.getOrDefault(building, ""), standings));
    });
    return found;
  }
}
