package org.koprogo.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;

/** Finds what begins with the words that somebody typed. */
public final class Search {
  private final SearchQueries queries = new SearchQueries();

  /**
   * In which buildings somebody may look; empty is all of them.
   *
   * @param things buildings, lots, people and bank accounts
   * @param books documents and entries; an empty list is none
   */
  public record Where(Optional<List<BuildingId>> things, Optional<List<BuildingId>> books) {}

  /**
   * What is found, kind by kind in the order of {@link Hit.Kind}, the best of each first.
   *
   * @param most of each kind
   */
  public List<Hit> find(Scope scope, Sought sought, Where where, int most) {
    if (sought.isNothing()) return List.of();
    var hits = new ArrayList<Hit>();
    for (var kind : Hit.Kind.values())
      hits.addAll(
          switch (kind) {
            case BUILDING, LOT, OWNER, SUPPLIER, BANK_ACCOUNT ->
                isNowhere(where.things())
                    ? List.<Hit>of()
                    : queries.things(scope, sought, kind, where.things(), most);
            case INVOICE ->
                isNowhere(where.books())
                    ? List.<Hit>of()
                    : queries.invoices(scope, sought, where.books(), most);
            case ENTRY ->
                isNowhere(where.books())
                    ? List.<Hit>of()
                    : queries.entries(scope, sought, where.books(), most);
          });
    return hits;
  }

  private static boolean isNowhere(Optional<List<BuildingId>> limits) {
    return limits.isPresent() && limits.get().isEmpty();
  }
}
