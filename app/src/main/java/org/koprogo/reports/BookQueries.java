package org.koprogo.reports;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.denseRank;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.registry.PartyId;

final class BookQueries {
  private static final Field<BigDecimal> BALANCE = field(name("balance"), BigDecimal.class);

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

  private static Condition ofYear(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    return PUB_LINE
        .ORGANIZATION_ID
        .eq(scope.org().value())
        .and(PUB_LINE.BUILDING_ID.eq(building.value()))
        .and(PUB_LINE.FISCAL_YEAR.eq(fiscalYear))
        .and(PUB_LINE.BOOKED_ON.le(asOf));
  }

  /** The owners' receivables of one party. */
  private static Condition owes(PartyId party) {
    return stands(GeneralLedger.Third.OWNERS, party);
  }

  private static Condition stands(GeneralLedger.Third third, PartyId party) {
    return PUB_LINE
        .THIRD_ID
        .eq(party.value())
        .and(PUB_LINE.ACCOUNT_CODE.ge(third.from))
        .and(PUB_LINE.ACCOUNT_CODE.lt(third.before));
  }

  List<LedgerLine> byAccount(
      Scope scope,
      BuildingId building,
      LocalDate fiscalYear,
      LocalDate asOf,
      @Nullable String account,
      GeneralLedger.Part part) {
    var which = ofYear(scope, building, fiscalYear, asOf);
    if (account != null) which = which.and(PUB_LINE.ACCOUNT_CODE.eq(account));
    var balance =
        sum(PUB_LINE.SIGNED_CENTS)
            .over()
            .partitionBy(PUB_LINE.ACCOUNT_CODE)
            .orderBy(PUB_LINE.POSTING_ORDER, PUB_LINE.LINE_NO);
    var lines = lines(which, balance);
    var code = column(lines, PUB_LINE.ACCOUNT_CODE).collate("C");
    var order = column(lines, PUB_LINE.POSTING_ORDER);
    var line = column(lines, PUB_LINE.LINE_NO);
    var after = part.after();
    return scope
        .sql()
        .select()
        .from(lines)
        .where(
            after == null
                ? noCondition()
                : row(code, order, line).gt(after.account(), after.order(), after.line()))
        .orderBy(code, order, line)
        .limit(part.most())
        .fetch(r -> line(r, lines));
  }

  List<LedgerLine> ofParty(
      Scope scope,
      BuildingId building,
      LocalDate fiscalYear,
      LocalDate asOf,
      GeneralLedger.Standing standing,
      GeneralLedger.Part part) {
    var which =
        ofYear(scope, building, fiscalYear, asOf).and(stands(standing.third(), standing.party()));
    var balance =
        sum(PUB_LINE.SIGNED_CENTS).over().orderBy(PUB_LINE.POSTING_ORDER, PUB_LINE.LINE_NO);
    var lines = lines(which, balance);
    var order = column(lines, PUB_LINE.POSTING_ORDER);
    var line = column(lines, PUB_LINE.LINE_NO);
    var after = part.after();
    return scope
        .sql()
        .select()
        .from(lines)
        .where(after == null ? noCondition() : row(order, line).gt(after.order(), after.line()))
        .orderBy(order, line)
        .limit(part.most())
        .fetch(r -> line(r, lines));
  }

  private static Table<?> lines(Condition which, Field<BigDecimal> balance) {
    return DSL.select(
            PUB_LINE.ENTRY_ID,
            PUB_LINE.JOURNAL_CODE,
            PUB_LINE.ENTRY_NO,
            PUB_LINE.BOOKED_ON,
            PUB_LINE.DOCUMENT,
            PUB_LINE.ACCOUNT_CODE,
            PUB_LINE.PARTY_ID,
            PUB_LINE.KEY_ID,
            PUB_LINE.LABEL,
            PUB_LINE.SIGNED_CENTS,
            PUB_LINE.POSTING_ORDER,
            PUB_LINE.LINE_NO,
            balance.as(BALANCE))
        .from(PUB_LINE)
        .where(which)
        .asTable("book");
  }

  private static <T> Field<T> column(Table<?> table, Field<T> of) {
    return requireNonNull(table.field(of));
  }

  private static LedgerLine line(Record r, Table<?> lines) {
    return new LedgerLine(
        r.get(column(lines, PUB_LINE.ENTRY_ID)),
        r.get(column(lines, PUB_LINE.JOURNAL_CODE)),
        r.get(column(lines, PUB_LINE.ENTRY_NO)),
        r.get(column(lines, PUB_LINE.BOOKED_ON)),
        r.get(column(lines, PUB_LINE.DOCUMENT)),
        r.get(column(lines, PUB_LINE.ACCOUNT_CODE)),
        r.get(column(lines, PUB_LINE.PARTY_ID)),
        r.get(column(lines, PUB_LINE.KEY_ID)),
        r.get(column(lines, PUB_LINE.LABEL)),
        new Money(r.get(column(lines, PUB_LINE.SIGNED_CENTS))),
        new Money(r.get(column(lines, BALANCE)).longValueExact()),
        new LedgerLine.Mark(
            r.get(column(lines, PUB_LINE.ACCOUNT_CODE)),
            r.get(column(lines, PUB_LINE.POSTING_ORDER)),
            r.get(column(lines, PUB_LINE.LINE_NO))));
  }

  /** What the parties of a group of accounts opened with, and their debits and credits since. */
  List<GeneralLedger.PartyRow> parties(
      Scope scope,
      BuildingId building,
      LocalDate fiscalYear,
      LocalDate asOf,
      GeneralLedger.Third third) {
    var opens = PUB_LINE.JOURNAL_KIND.eq("OPEN");
    var debit = PUB_LINE.SIDE.eq("D");
    return scope
        .sql()
        .select(
            PUB_LINE.THIRD_ID,
            sum(PUB_LINE.SIGNED_CENTS).filterWhere(opens),
            sum(PUB_LINE.AMOUNT_CENTS).filterWhere(not(opens).and(debit)),
            sum(PUB_LINE.AMOUNT_CENTS).filterWhere(not(opens).and(not(debit))))
        .from(PUB_LINE)
        .where(ofYear(scope, building, fiscalYear, asOf))
        .and(PUB_LINE.ACCOUNT_CODE.ge(third.from))
        .and(PUB_LINE.ACCOUNT_CODE.lt(third.before))
        .and(PUB_LINE.THIRD_ID.isNotNull())
        .groupBy(PUB_LINE.THIRD_ID)
        .fetch(r ->
            new GeneralLedger.PartyRow(
                r.value1(), money(r.value2()), money(r.value3()), money(r.value4())));
  }

  private static Money money(@Nullable BigDecimal cents) {
    return cents == null ? Money.ZERO : new Money(cents.longValueExact());
  }

  /** What a party owes on 410 by the lines of a year. */
  Money owed(Scope scope, BuildingId building, LocalDate fiscalYear, PartyId party) {
    var owed =
        scope
            .sql()
            .select(sum(PUB_LINE.SIGNED_CENTS))
            .from(PUB_LINE)
            .where(ofYear(scope, building, fiscalYear, LocalDate.of(9999, 12, 31)))
            .and(owes(party))
            .fetchSingle()
            .value1();
    return owed == null ? Money.ZERO : new Money(owed.longValueExact());
  }

  /** Whether a year has its opening. */
  boolean isOpened(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return scope
        .sql()
        .fetchExists(
            PUB_LINE,
            ofYear(scope, building, fiscalYear, fiscalYear).and(PUB_LINE.JOURNAL_KIND.eq("OPEN")));
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
