package org.koprogo.reports;

import static org.jooq.impl.DSL.denseRank;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
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

  /** The entries of a year that have a line on the account under the key, whole. */
  List<PostedLine> entriesOn(
      Scope scope, BuildingId building, LocalDate fiscalYear, String account, UUID key) {
    // In two steps: as one statement the planner walks every entry of the year.
    var those =
        scope
            .sql()
            .selectDistinct(PUB_LINE.ENTRY_ID)
            .from(PUB_LINE)
            .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
            .and(PUB_LINE.BUILDING_ID.eq(building.value()))
            .and(PUB_LINE.FISCAL_YEAR.eq(fiscalYear))
            .and(PUB_LINE.ACCOUNT_CODE.eq(account))
            .and(PUB_LINE.KEY_ID.eq(key))
            .limit(1_000_000)
            .fetch(PUB_LINE.ENTRY_ID)
            .toArray(UUID[]::new);
    return posted(scope, building, fiscalYear, PUB_LINE.ENTRY_ID.eq(DSL.any(those)));
  }

  /** The lines of one entry of a year. */
  List<PostedLine> entry(Scope scope, BuildingId building, LocalDate fiscalYear, UUID entry) {
    return posted(scope, building, fiscalYear, PUB_LINE.ENTRY_ID.eq(entry));
  }

  /** The entries of a year that carry this document. */
  List<PostedLine> document(
      Scope scope, BuildingId building, LocalDate fiscalYear, String document) {
    return posted(scope, building, fiscalYear, PUB_LINE.DOCUMENT.eq(document));
  }

  private static List<PostedLine> posted(
      Scope scope, BuildingId building, LocalDate fiscalYear, Condition which) {
    return scope
        .sql()
        .selectFrom(PUB_LINE)
        .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PUB_LINE.BUILDING_ID.eq(building.value()))
        .and(PUB_LINE.FISCAL_YEAR.eq(fiscalYear))
        .and(which)
        .orderBy(PUB_LINE.POSTING_ORDER, PUB_LINE.LINE_NO)
        .limit(1_000_000)
        .fetch(r ->
            new PostedLine(
                r.get(PUB_LINE.ENTRY_ID),
                r.get(PUB_LINE.JOURNAL_CODE),
                r.get(PUB_LINE.ENTRY_NO),
                r.get(PUB_LINE.BOOKED_ON),
                r.get(PUB_LINE.DOCUMENT),
                r.get(PUB_LINE.SOURCE_KEY),
                r.get(PUB_LINE.REVERSES_ID),
                r.get(PUB_LINE.LINE_NO),
                r.get(PUB_LINE.ACCOUNT_CODE),
                r.get(PUB_LINE.KEY_ID),
                r.get(PUB_LINE.PARTY_ID),
                new Money(r.get(PUB_LINE.SIGNED_CENTS)),
                r.get(PUB_LINE.LABEL)));
  }
}
