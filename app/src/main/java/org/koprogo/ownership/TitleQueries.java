package org.koprogo.ownership;

import static org.koprogo.tables.ownership.Tables.REPRESENTATIVE;
import static org.koprogo.tables.ownership.Tables.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
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

  List<Title> ofLot(Scope scope, BuildingId building, LotId lot) {
    return scope
        .sql()
        .selectFrom(TITLE)
        .where(TITLE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(TITLE.BUILDING_ID.eq(building.value()))
        .and(TITLE.LOT_ID.eq(lot.value()))
        .orderBy(TITLE.FROM_ON, TITLE.TITLE_ID)
        .limit(MOST)
        .fetch(TitleQueries::title);
  }

  List<Title> ofParty(Scope scope, BuildingId building, PartyId party) {
    return scope
        .sql()
        .selectFrom(TITLE)
        .where(TITLE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(TITLE.BUILDING_ID.eq(building.value()))
        .and(TITLE.PARTY_ID.eq(party.value()))
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

  /** Who was appointed for each lot on a day. */
  Map<LotId, String> representatives(Scope scope, BuildingId building, LocalDate day) {
    return scope
        .sql()
        .select(REPRESENTATIVE.LOT_ID, REPRESENTATIVE.NAME)
        .from(REPRESENTATIVE)
        .where(REPRESENTATIVE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(REPRESENTATIVE.BUILDING_ID.eq(building.value()))
        .and(REPRESENTATIVE.FROM_ON.le(day))
        .and(REPRESENTATIVE.TO_ON.isNull().or(REPRESENTATIVE.TO_ON.gt(day)))
        .limit(MOST)
        .fetchMap(r -> new LotId(r.value1()), r -> r.value2());
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
