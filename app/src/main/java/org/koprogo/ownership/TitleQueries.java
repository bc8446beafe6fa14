package org.koprogo.ownership;

import static org.koprogo.tables.ownership.Tables.REPRESENTATIVE;
import static org.koprogo.tables.ownership.Tables.TITLE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.LotId;
import org.koprogo.registry.PartyId;

final class TitleQueries {
  private static final int MOST = 100_000;

  List<Title> history(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(TITLE)
        .where(TITLE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(TITLE.BUILDING_ID.eq(building.value()))
        .orderBy(TITLE.LOT_ID, TITLE.FROM_ON, TITLE.TITLE_ID)
        .limit(MOST)
        .fetch(TitleQueries::title);
  }

  List<Title> on(Scope scope, BuildingId building, LocalDate day) {
    return scope
        .sql()
        .selectFrom(TITLE)
        .where(TITLE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(TITLE.BUILDING_ID.eq(building.value()))
        .and(TITLE.FROM_ON.le(day))
        .and(TITLE.TO_ON.isNull().or(TITLE.TO_ON.gt(day)))
        .orderBy(TITLE.LOT_ID, TITLE.TITLE_ID)
        .limit(MOST)
        .fetch(TitleQueries::title);
  }

  @Nullable String representative(Scope scope, BuildingId building, LotId lot, LocalDate day) {
    return scope
        .sql()
        .select(REPRESENTATIVE.NAME)
        .from(REPRESENTATIVE)
        .where(REPRESENTATIVE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(REPRESENTATIVE.BUILDING_ID.eq(building.value()))
        .and(REPRESENTATIVE.LOT_ID.eq(lot.value()))
        .and(REPRESENTATIVE.FROM_ON.le(day))
        .and(REPRESENTATIVE.TO_ON.isNull().or(REPRESENTATIVE.TO_ON.gt(day)))
        .fetchOne(REPRESENTATIVE.NAME);
  }

  private static Title title(Record r) {
    return new Title(
        r.get(TITLE.TITLE_ID),
        new LotId(r.get(TITLE.LOT_ID)),
        new PartyId(r.get(TITLE.PARTY_ID)),
        Title.Holding.valueOf(r.get(TITLE.HOLDING)),
        new Fraction(r.get(TITLE.NUMERATOR), r.get(TITLE.DENOMINATOR)),
        r.get(TITLE.FROM_ON),
        r.get(TITLE.TO_ON));
  }
}
