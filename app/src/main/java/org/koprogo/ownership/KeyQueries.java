package org.koprogo.ownership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.ownership.Tables.DISTRIBUTION_KEY;
import static org.koprogo.tables.ownership.Tables.KEY_VERSION;
import static org.koprogo.tables.ownership.Tables.KEY_WEIGHT;
import static org.koprogo.tables.ownership.Tables.READING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

final class KeyQueries {
  List<DistributionKey> keys(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(DISTRIBUTION_KEY)
        .where(DISTRIBUTION_KEY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(DISTRIBUTION_KEY.BUILDING_ID.eq(building.value()))
        .orderBy(DISTRIBUTION_KEY.CODE)
        .limit(1_000)
        .fetch(KeyQueries::key);
  }

  Optional<DistributionKey> key(Scope scope, BuildingId building, KeyId key) {
    return scope
        .sql()
        .selectFrom(DISTRIBUTION_KEY)
        .where(DISTRIBUTION_KEY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(DISTRIBUTION_KEY.BUILDING_ID.eq(building.value()))
        .and(DISTRIBUTION_KEY.KEY_ID.eq(key.value()))
        .fetchOptional(KeyQueries::key);
  }

  private static DistributionKey key(Record r) {
    return new DistributionKey(
        new KeyId(r.get(DISTRIBUTION_KEY.KEY_ID)),
        r.get(DISTRIBUTION_KEY.CODE),
        r.get(DISTRIBUTION_KEY.LABEL),
        DistributionKey.Type.valueOf(r.get(DISTRIBUTION_KEY.TYPE)),
        r.get(DISTRIBUTION_KEY.BASIS));
  }

  List<DistributionKeys.Reading> readings(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return scope
        .sql()
        .selectFrom(READING)
        .where(READING.ORGANIZATION_ID.eq(scope.org().value()))
        .and(READING.BUILDING_ID.eq(building.value()))
        .and(READING.FISCAL_YEAR.eq(fiscalYear))
        .orderBy(READING.KEY_ID, READING.LOT_ID, READING.PARTY_ID)
        .limit(100_000)
        .fetch(r ->
            new DistributionKeys.Reading(
                new KeyId(r.get(READING.KEY_ID)),
                new LotId(r.get(READING.LOT_ID)),
                new PartyId(r.get(READING.PARTY_ID)),
                r.get(READING.UNITS)));
  }

  /**
   * Weights by key and lot, zero ones included.
   *
   * @param only this key; null means every key
   */
  Map<KeyId, Map<LotId, Long>> weights(
      Scope scope, BuildingId building, @Nullable KeyId only, LocalDate day, LocalDate fiscalYear) {
    var org = scope.org().value();
    var fixed =
        scope
            .sql()
            .select(KEY_VERSION.KEY_ID, KEY_WEIGHT.LOT_ID, KEY_WEIGHT.WEIGHT.cast(BigDecimal.class))
            .from(KEY_WEIGHT)
            .join(KEY_VERSION)
            .on(KEY_VERSION.ORGANIZATION_ID.eq(KEY_WEIGHT.ORGANIZATION_ID))
            .and(KEY_VERSION.BUILDING_ID.eq(KEY_WEIGHT.BUILDING_ID))
            .and(KEY_VERSION.VERSION_ID.eq(KEY_WEIGHT.VERSION_ID))
            .where(KEY_WEIGHT.ORGANIZATION_ID.eq(org))
            .and(KEY_WEIGHT.BUILDING_ID.eq(building.value()))
            .and(only == null ? noCondition() : KEY_VERSION.KEY_ID.eq(only.value()))
            .and(KEY_VERSION.FROM_ON.le(day))
            .and(KEY_VERSION.TO_ON.isNull().or(KEY_VERSION.TO_ON.gt(day)));
    var consumed =
        scope
            .sql()
            .select(READING.KEY_ID, READING.LOT_ID, sum(READING.UNITS))
            .from(READING)
            .where(READING.ORGANIZATION_ID.eq(org))
            .and(READING.BUILDING_ID.eq(building.value()))
            .and(only == null ? noCondition() : READING.KEY_ID.eq(only.value()))
            .and(READING.FISCAL_YEAR.eq(fiscalYear))
            .groupBy(READING.KEY_ID, READING.LOT_ID);
    return fixed.unionAll(consumed).fetch().stream()
        .collect(
            groupingBy(
                r -> new KeyId(r.value1()),
                toMap(r -> new LotId(r.value2()), r -> r.value3().longValueExact())));
  }
}
