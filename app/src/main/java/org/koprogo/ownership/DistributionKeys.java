package org.koprogo.ownership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** The door to keys, their dated weights, and the readings that consumption keys weigh by. */
public final class DistributionKeys {
  private final Registry registry;
  private final KeyStore store = new KeyStore();
  private final KeyQueries queries = new KeyQueries();

  public DistributionKeys(Registry registry) {
    this.registry = registry;
  }

  /** One lot's weight under a key, more than 0. */
  public record Weight(LotId lot, long weight) {}

  /** What a party consumed on a lot in a fiscal year (named by its first day). */
  public record Reading(KeyId key, LotId lot, PartyId party, long units) {}

  /** Adds a key; a fixed one with the weights of its first version, valid from a day on. */
  public void add(
      Tx tx,
      BuildingId building,
      DistributionKey key,
      LocalDate validFrom,
      Map<LotId, Long> weights) {
    store.insertKey(tx, building, key);
    if (key.type() == DistributionKey.Type.FIXED)
      store.insertVersion(tx, building, key.id(), validFrom, weights);
  }

  /**
   * Adds a key that somebody describes, unless another has its code.
   *
   * @return whether it was added
   */
  public boolean define(
      Tx tx,
      BuildingId building,
      DistributionKey key,
      LocalDate validFrom,
      Map<LotId, Long> weights) {
    return store.unlessKnown(tx, () -> add(tx, building, key, validFrom, weights));
  }

  /** The key of this id, or nothing. */
  public Optional<DistributionKey> key(Scope scope, BuildingId building, KeyId key) {
    return queries.key(scope, building, key);
  }

  /**
   * Adds readings, unless one of them is there already.
   *
   * @return whether they were added
   */
  public boolean read(Tx tx, BuildingId building, LocalDate fiscalYear, List<Reading> readings) {
    return store.unlessKnown(tx, () -> addReadings(tx, building, fiscalYear, readings));
  }

  /** The building's keys, by code. */
  public List<DistributionKey> keys(Scope scope, BuildingId building) {
    return queries.keys(scope, building);
  }

  public void addReadings(
      Tx tx, BuildingId building, LocalDate fiscalYear, List<Reading> readings) {
    store.insertReadings(tx, building, fiscalYear, readings);
  }

  public List<Reading> readings(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.readings(scope, building, fiscalYear);
  }

  /**
   * The weights of a key on a day, lots in list order, weight more than 0: of a fixed key its
   * version then, of a consumption key the year's readings summed per lot.
   */
  public List<Weight> weights(
      Scope scope, BuildingId building, KeyId key, LocalDate day, LocalDate fiscalYear) {
    var weights = queries.weights(scope, building, key, day, fiscalYear);
    return inListOrder(registry.lots(scope, building), weights.getOrDefault(key, Map.of()));
  }

  /** The same of every key that has a weight then. */
  public Map<KeyId, List<Weight>> weights(
      Scope scope, BuildingId building, LocalDate day, LocalDate fiscalYear) {
    var lots = registry.lots(scope, building);
    var weights = new HashMap<KeyId, List<Weight>>();
    queries
        .weights(scope, building, null, day, fiscalYear)
        .forEach((key, ofKey) -> weights.put(key, inListOrder(lots, ofKey)));
    return weights;
  }

  private static List<Weight> inListOrder(List<Lot> lots, Map<LotId, Long> weights) {
    return lots.stream()
        .map(lot -> new Weight(lot.id(), weights.getOrDefault(lot.id(), 0L)))
        .filter(w -> w.weight() > 0)
        .toList();
  }
}
