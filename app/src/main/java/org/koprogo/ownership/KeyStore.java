package org.koprogo.ownership;

import static org.koprogo.tables.ownership.Tables.DISTRIBUTION_KEY;
import static org.koprogo.tables.ownership.Tables.KEY_VERSION;
import static org.koprogo.tables.ownership.Tables.KEY_WEIGHT;
import static org.koprogo.tables.ownership.Tables.READING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.LotId;

final class KeyStore {
  /** The work, unless a key or reading of the same name is there; then nothing of it is left. */
  boolean unlessKnown(Tx tx, Runnable work) {
    try {
      return tx.attempt(() -> {
        work.run();
        return true;
      });
    } catch (DataAccessException e) {
      return switch (Constraint.of(e).orElse("")) {
        case "distribution_key_organization_id_building_id_code_key", "reading_pkey" -> false;
        default -> throw e;
      };
    }
  }

  void insertKey(Tx tx, BuildingId building, DistributionKey key) {
    tx.sql()
        .insertInto(DISTRIBUTION_KEY)
        .set(DISTRIBUTION_KEY.ORGANIZATION_ID, tx.org().value())
        .set(DISTRIBUTION_KEY.BUILDING_ID, building.value())
        .set(DISTRIBUTION_KEY.KEY_ID, key.id().value())
        .set(DISTRIBUTION_KEY.CODE, key.code())
        .set(DISTRIBUTION_KEY.LABEL, key.label())
        .set(DISTRIBUTION_KEY.TYPE, key.type().name())
        .set(DISTRIBUTION_KEY.BASIS, key.basis())
        .execute();
  }

  void insertVersion(
      Tx tx, BuildingId building, KeyId key, LocalDate validFrom, Map<LotId, Long> weights) {
    var version = Ids.next();
    tx.sql()
        .insertInto(KEY_VERSION)
        .set(KEY_VERSION.ORGANIZATION_ID, tx.org().value())
        .set(KEY_VERSION.BUILDING_ID, building.value())
        .set(KEY_VERSION.VERSION_ID, version)
        .set(KEY_VERSION.KEY_ID, key.value())
        .set(KEY_VERSION.FROM_ON, validFrom)
        .execute();
    var insert =
        tx.sql()
            .insertInto(
                KEY_WEIGHT,
                KEY_WEIGHT.ORGANIZATION_ID,
                KEY_WEIGHT.BUILDING_ID,
                KEY_WEIGHT.VERSION_ID,
                KEY_WEIGHT.LOT_ID,
                KEY_WEIGHT.WEIGHT);
    for (var weight : weights.entrySet()) {
      insert =
          insert.values(
              tx.org().value(),
              building.value(),
              version,
              weight.getKey().value(),
              weight.getValue());
    }
    insert.execute();
  }

  void insertReadings(
      Tx tx, BuildingId building, LocalDate fiscalYear, List<DistributionKeys.Reading> readings) {
    if (readings.isEmpty()) return;
    var insert =
        tx.sql()
            .insertInto(
                READING,
                READING.ORGANIZATION_ID,
                READING.BUILDING_ID,
                READING.FISCAL_YEAR,
                READING.KEY_ID,
                READING.LOT_ID,
                READING.PARTY_ID,
                READING.UNITS);
    for (var r : readings) {
      insert =
          insert.values(
              tx.org().value(),
              building.value(),
              fiscalYear,
              r.key().value(),
              r.lot().value(),
              r.party().value(),
              r.units());
    }
    insert.execute();
  }
}
