package org.koprogo.closing.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koprogo.desk.Visit;
import org.koprogo.ledger.Ledger;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.posting.BooksView;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

/**
 * Meters that nobody read for who holds the lot at the end of a year. A cost by consumption is
 * divided by the readings that there are: one of a seller alone would bear all of it.
 */
final class Meters {
  private final DistributionKeys keys;
  private final Titles titles;

  Meters(DistributionKeys keys, Titles titles) {
    this.keys = keys;
    this.titles = titles;
  }

  /**
   * Each key with its lots, by code; only lots that this year or the one before has a reading of.
   */
  List<String> unread(Visit visit, BooksView books, Ledger.FiscalYear year) {
    var now = keys.readings(visit.scope(), visit.building(), year.firstDay());
    var before =
        yearBefore(books, year)
            .map(y -> keys.readings(visit.scope(), visit.building(), y.firstDay()))
            .orElse(List.of());
    var held = titles.on(visit.scope(), visit.building(), year.lastDay());
    return keys.keys(visit.scope(), visit.building()).stream()
        .filter(key -> key.type() == DistributionKey.Type.CONSUMPTION)
        .map(key -> unread(key, of(key, now), of(key, before), held, books.names().lots()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Ledger.FiscalYear> yearBefore(BooksView books, Ledger.FiscalYear year) {
    return books.years().stream()
        .filter(y -> y.firstDay().isBefore(year.firstDay()))
        .max(Comparator.comparing(Ledger.FiscalYear::firstDay));
  }

  private static List<DistributionKeys.Reading> of(
      DistributionKey key, List<DistributionKeys.Reading> all) {
    return all.stream().filter(r -> r.key().equals(key.id())).toList();
  }

  private static Optional<String> unread(
      DistributionKey key,
      List<DistributionKeys.Reading> now,
      List<DistributionKeys.Reading> before,
      List<Title> held,
      List<Lot> lots) {
    var metered = new HashSet<LotId>();
    for (var reading : now) metered.add(reading.lot());
    for (var reading : before) metered.add(reading.lot());
    var missing =
        lots.stream()
            .filter(lot -> metered.contains(lot.id()))
            .filter(lot -> !isRead(holders(lot, held), lot, now))
            .map(Lot::code)
            .collect(joining(", "));
    return missing.isEmpty() ? Optional.empty() : Optional.of(key.code() + " " + missing);
  }

  private static Set<PartyId> holders(Lot lot, List<Title> held) {
    return held.stream().filter(t -> t.lot().equals(lot.id())).map(Title::party).collect(toSet());
  }

  /** Any of several holders will do; a lot that nobody holds is told elsewhere. */
  private static boolean isRead(
      Set<PartyId> holders, Lot lot, List<DistributionKeys.Reading> readings) {
    return holders.isEmpty()
        || readings.stream().anyMatch(r -> r.lot().equals(lot.id()) && holders.contains(r.party()));
  }
}
