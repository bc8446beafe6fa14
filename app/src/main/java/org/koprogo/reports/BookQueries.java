package org.koprogo.reports;

import static org.jooq.impl.DSL.denseRank;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.time.LocalDate;
import java.util.List;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;

final class BookQueries {
  /** Every line of a year in posting order. */
  List<BookLine> lines(Scope scope, BuildingId building, LocalDate fiscalYear) {
    var entry = denseRank().over().orderBy(PUB_LINE.POSTING_ORDER);
    return scope
        .sql()
        .select(
            entry,
            PUB_LINE.ENTRY_ID,
            PUB_LINE.BOOKED_ON,
            PUB_LINE.JOURNAL_KIND,
            PUB_LINE.DOCUMENT,
            PUB_LINE.SOURCE_KEY,
            PUB_LINE.ACCOUNT_CODE,
            PUB_LINE.PARTY_ID,
            PUB_LINE.KEY_ID,
            PUB_LINE.SIGNED_CENTS,
            PUB_LINE.LABEL)
        .from(PUB_LINE)
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BUILDING_ID.eq(building.value()))
        .and(PUB_LINE.FISCAL_YEAR.eq(fiscalYear))
        .orderBy(PUB_LINE.POSTING_ORDER, PUB_LINE.LINE_NO)
        .limit(5_000_000)
        .fetch(r ->
            new BookLine(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                r.value7(),
                r.value8(),
                r.value9(),
                new Money(r.value10()),
                r.value11()));
  }
}
