package org.koprogo.ledger;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayToString;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.koprogo.tables.ledger.Tables.ACCOUNT;
import static org.koprogo.tables.ledger.Tables.CHAINS;
import static org.koprogo.tables.ledger.Tables.FISCAL_YEAR;
import static org.koprogo.tables.ledger.Tables.JOURNAL;
import static org.koprogo.tables.ledger.Tables.JOURNAL_ENTRY;
import static org.koprogo.tables.ledger.Tables.JOURNAL_HEAD;
import static org.koprogo.tables.ledger.Tables.JOURNAL_LINE;
import static org.koprogo.tables.ledger.Tables.OPEN_ITEM;
import static org.koprogo.tables.ledger.Tables.PERIOD;
import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

final class LedgerQueries {
  private static final Field<Long> SIGNED =
      when(JOURNAL_LINE.SIDE.eq(inline("D")), JOURNAL_LINE.AMOUNT_CENTS)
          .otherwise(JOURNAL_LINE.AMOUNT_CENTS.neg());

  Optional<Ledger.FiscalYear> year(Scope scope, BuildingId building, LocalDate firstDay) {
    return years(scope, building).stream().filter(y -> y.firstDay().equals(firstDay)).findFirst();
  }

  List<Ledger.FiscalYear> years(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(FISCAL_YEAR)
        .where(FISCAL_YEAR.ORGANIZATION_ID.eq(scope.org().value()))
        .and(FISCAL_YEAR.BUILDING_ID.eq(building.value()))
        .orderBy(FISCAL_YEAR.FIRST_DAY)
        .limit(1_000)
        .fetch(r ->
            new Ledger.FiscalYear(
                r.get(FISCAL_YEAR.FIRST_DAY),
                r.get(FISCAL_YEAR.LAST_DAY),
                r.get(FISCAL_YEAR.CLOSED_AT) != null));
  }

  List<Ledger.Chain> chains(Scope scope, BuildingId building) {
    var chains = CHAINS.call(building.value());
    return scope
        .sql()
        .selectFrom(chains)
        .orderBy(chains.FISCAL_YEAR, chains.JOURNAL_CODE.collate("C"))
        .fetch(r ->
            new Ledger.Chain(
                r.get(chains.JOURNAL_CODE),
                r.get(chains.FISCAL_YEAR),
                r.get(chains.LINKS),
                HexFormat.of().formatHex(r.get(chains.LAST_HASH)),
                r.get(chains.BROKEN_AT)));
  }

  Map<BuildingId, Ledger.FiscalYear> running(Scope scope, LocalDate day) {
    return scope
        .sql()
        .select(
            FISCAL_YEAR.BUILDING_ID,
            FISCAL_YEAR.FIRST_DAY,
            FISCAL_YEAR.LAST_DAY,
            FISCAL_YEAR.CLOSED_AT)
        .distinctOn(FISCAL_YEAR.BUILDING_ID)
        .from(FISCAL_YEAR)
        .where(FISCAL_YEAR.ORGANIZATION_ID.eq(scope.org().value()))
        .and(FISCAL_YEAR.FIRST_DAY.le(day))
        .orderBy(FISCAL_YEAR.BUILDING_ID, FISCAL_YEAR.FIRST_DAY.desc())
        .fetchMap(
            r -> new BuildingId(r.value1()),
            r -> new Ledger.FiscalYear(r.value2(), r.value3(), r.value4() != null));
  }

  Map<BuildingId, String> editions(Scope scope, Map<BuildingId, LocalDate> years) {
    var all = List.copyOf(years.entrySet());
    var building = field(name("asked", "building_id"), UUID.class);
    var year = field(name("asked", "first_day"), LocalDate.class);
    var asked =
        select(
                Columns.of(all, e -> e.getKey().value(), UUID[]::new),
                Columns.of(all, Map.Entry::getValue, LocalDate[]::new))
            .asTable("asked", "building_id", "first_day");
    var code = JOURNAL_HEAD.JOURNAL_CODE;
    var end = code.concat(function("encode", String.class, JOURNAL_HEAD.LAST_HASH, inline("hex")));
    var ends = arrayToString(arrayAgg(end).orderBy(code), inline(" "));
    var bytes = function("convert_to", byte[].class, ends, inline("UTF8"));
    var digest = function("sha256", byte[].class, bytes);
    return scope
        .sql()
        .select(JOURNAL_HEAD.BUILDING_ID, function("encode", String.class, digest, inline("hex")))
        .from(asked)
        .join(JOURNAL_HEAD)
        .on(JOURNAL_HEAD.BUILDING_ID.eq(building))
        .and(JOURNAL_HEAD.FISCAL_YEAR.eq(year))
        .where(JOURNAL_HEAD.ORGANIZATION_ID.eq(scope.org().value()))
        .groupBy(JOURNAL_HEAD.BUILDING_ID)
        .fetchMap(r -> new BuildingId(r.value1()), r -> r.value2());
  }

  List<Account> chart(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(ACCOUNT)
        .where(ACCOUNT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(ACCOUNT.BUILDING_ID.eq(building.value()))
        .orderBy(ACCOUNT.CODE.collate("C"))
        .limit(10_000)
        .fetch(r ->
            new Account(
                r.get(ACCOUNT.CODE),
                r.get(ACCOUNT.LABEL_FR),
                r.get(ACCOUNT.LABEL_NL),
                r.get(ACCOUNT.LABEL_EN),
                r.get(ACCOUNT.LABEL_DE),
                Account.Type.valueOf(r.get(ACCOUNT.TYPE)),
                Side.valueOf(r.get(ACCOUNT.NORMAL_SIDE)),
                r.get(ACCOUNT.ORIGIN),
                r.get(ACCOUNT.TENANT_PERCENT) == null
                    ? null
                    : r.get(ACCOUNT.TENANT_PERCENT).intValue(),
                r.get(ACCOUNT.POSTABLE)));
  }

  Optional<JournalEntry> entry(Scope scope, BuildingId building, EntryId entry) {
    var lines = lines(scope, building, entry);
    return scope
        .sql()
        .select(
            JOURNAL_ENTRY.JOURNAL_CODE,
            JOURNAL.KIND,
            JOURNAL_ENTRY.BOOKED_ON,
            JOURNAL_ENTRY.DOCUMENT,
            JOURNAL_ENTRY.SOURCE_KEY,
            JOURNAL_ENTRY.LABEL)
        .from(JOURNAL_ENTRY)
        .join(JOURNAL)
        .on(JOURNAL.ORGANIZATION_ID.eq(JOURNAL_ENTRY.ORGANIZATION_ID))
        .and(JOURNAL.BUILDING_ID.eq(JOURNAL_ENTRY.BUILDING_ID))
        .and(JOURNAL.CODE.eq(JOURNAL_ENTRY.JOURNAL_CODE))
        .where(JOURNAL_ENTRY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(JOURNAL_ENTRY.BUILDING_ID.eq(building.value()))
        .and(JOURNAL_ENTRY.ENTRY_ID.eq(entry.value()))
        .fetchOptional(r ->
            new JournalEntry(
                building,
                new Journal(Journal.Kind.valueOf(r.value2()), r.value1()),
                r.value3(),
                r.value4(),
                r.value5(),
                r.value6(),
                lines));
  }

  private static List<JournalLine> lines(Scope scope, BuildingId building, EntryId entry) {
    var followed =
        scope
            .sql()
            .select(OPEN_ITEM.LINE_NO, min(OPEN_ITEM.REFERENCE))
            .from(OPEN_ITEM)
            .where(OPEN_ITEM.ORGANIZATION_ID.eq(scope.org().value()))
            .and(OPEN_ITEM.BUILDING_ID.eq(building.value()))
            .and(OPEN_ITEM.ENTRY_ID.eq(entry.value()))
            .groupBy(OPEN_ITEM.LINE_NO)
            .fetchMap(OPEN_ITEM.LINE_NO, min(OPEN_ITEM.REFERENCE));
    return scope
        .sql()
        .selectFrom(JOURNAL_LINE)
        .where(JOURNAL_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(JOURNAL_LINE.BUILDING_ID.eq(building.value()))
        .and(JOURNAL_LINE.ENTRY_ID.eq(entry.value()))
        .orderBy(JOURNAL_LINE.LINE_NO)
        .fetch(r -> line(r, followed.get(r.get(JOURNAL_LINE.LINE_NO))));
  }

  private static JournalLine line(Record r, @Nullable String reference) {
    var party = r.get(JOURNAL_LINE.PARTY_ID);
    var key = r.get(JOURNAL_LINE.KEY_ID);
    return new JournalLine(
        r.get(JOURNAL_LINE.ACCOUNT_CODE),
        party == null ? null : new PartyId(party),
        key == null ? null : new KeyId(key),
        Side.of(r.get(JOURNAL_LINE.SIDE)),
        new Money(r.get(JOURNAL_LINE.AMOUNT_CENTS)),
        r.get(JOURNAL_LINE.LABEL),
        reference == null ? null : new JournalLine.Item(reference, null));
  }

  List<Ledger.Period> periods(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return scope
        .sql()
        .selectFrom(PERIOD)
        .where(PERIOD.ORGANIZATION_ID.eq(scope.org().value()))
        .and(PERIOD.BUILDING_ID.eq(building.value()))
        .and(PERIOD.FISCAL_YEAR.eq(fiscalYear))
        .orderBy(PERIOD.FIRST_DAY)
        .limit(1_000)
        .fetch(r ->
            new Ledger.Period(
                r.get(PERIOD.FIRST_DAY), r.get(PERIOD.LAST_DAY), r.get(PERIOD.CLOSED_AT) != null));
  }

  List<PostedEntry> entries(
      Scope scope,
      BuildingId building,
      PostedEntry.Filter filter,
      @Nullable EntryId after,
      int most) {
    return posted(scope, building, filtered(scope, building, filter, after), most);
  }

  List<PostedEntry> latest(Scope scope, BuildingId building, int most) {
    return posted(scope, building, noCondition(), JOURNAL_ENTRY.POSTING_ORDER.desc(), most);
  }

  Optional<PostedEntry> posted(Scope scope, BuildingId building, EntryId entry) {
    return posted(scope, building, JOURNAL_ENTRY.ENTRY_ID.eq(entry.value()), 1).stream()
        .findFirst();
  }

  private static Condition filtered(
      Scope scope, BuildingId building, PostedEntry.Filter filter, @Nullable EntryId after) {
    var which = noCondition();
    if (filter.journal() != null)
      which = which.and(JOURNAL_ENTRY.JOURNAL_CODE.eq(filter.journal()));
    if (filter.from() != null) which = which.and(JOURNAL_ENTRY.BOOKED_ON.ge(filter.from()));
    if (filter.to() != null) which = which.and(JOURNAL_ENTRY.BOOKED_ON.le(filter.to()));
    if (filter.account() != null)
      which =
          which.and(
              JOURNAL_ENTRY.ENTRY_ID.in(
                  select(JOURNAL_LINE.ENTRY_ID)
                      .from(JOURNAL_LINE)
                      .where(JOURNAL_LINE.ORGANIZATION_ID.eq(scope.org().value()))
                      .and(JOURNAL_LINE.BUILDING_ID.eq(building.value()))
                      .and(JOURNAL_LINE.ACCOUNT_CODE.eq(filter.account()))));
    if (after == null) return which;
    var last = JOURNAL_ENTRY.as("last");
    return which.and(
        JOURNAL_ENTRY.POSTING_ORDER.gt(
            select(last.POSTING_ORDER)
                .from(last)
                .where(last.ORGANIZATION_ID.eq(scope.org().value()))
                .and(last.BUILDING_ID.eq(building.value()))
                .and(last.ENTRY_ID.eq(after.value()))));
  }

  private static List<PostedEntry> posted(
      Scope scope, BuildingId building, Condition which, int most) {
    return posted(scope, building, which, JOURNAL_ENTRY.POSTING_ORDER.asc(), most);
  }

  private static List<PostedEntry> posted(
      Scope scope, BuildingId building, Condition which, OrderField<?> order, int most) {
    var reversal = JOURNAL_ENTRY.as("reversal");
    var total =
        field(
            select(sum(JOURNAL_LINE.AMOUNT_CENTS))
                .from(JOURNAL_LINE)
                .where(JOURNAL_LINE.ORGANIZATION_ID.eq(JOURNAL_ENTRY.ORGANIZATION_ID))
                .and(JOURNAL_LINE.BUILDING_ID.eq(JOURNAL_ENTRY.BUILDING_ID))
                .and(JOURNAL_LINE.ENTRY_ID.eq(JOURNAL_ENTRY.ENTRY_ID))
                .and(JOURNAL_LINE.SIDE.eq(inline("D"))));
    return scope
        .sql()
        .select(JOURNAL_ENTRY.fields())
        .select(total, reversal.ENTRY_ID)
        .from(JOURNAL_ENTRY)
        .leftJoin(reversal)
        .on(reversal.ORGANIZATION_ID.eq(JOURNAL_ENTRY.ORGANIZATION_ID))
        .and(reversal.BUILDING_ID.eq(JOURNAL_ENTRY.BUILDING_ID))
        .and(reversal.REVERSES_ID.eq(JOURNAL_ENTRY.ENTRY_ID))
        .where(JOURNAL_ENTRY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(JOURNAL_ENTRY.BUILDING_ID.eq(building.value()))
        .and(which)
        .orderBy(order)
        .limit(most)
        .fetch(r ->
            new PostedEntry(
                new EntryId(r.get(JOURNAL_ENTRY.ENTRY_ID)),
                r.get(JOURNAL_ENTRY.JOURNAL_CODE),
                r.get(JOURNAL_ENTRY.FISCAL_YEAR),
                r.get(JOURNAL_ENTRY.ENTRY_NO),
                r.get(JOURNAL_ENTRY.BOOKED_ON),
                r.get(JOURNAL_ENTRY.DOCUMENT),
                r.get(JOURNAL_ENTRY.LABEL),
                r.get(JOURNAL_ENTRY.SOURCE_KEY),
                new Money(r.get(total).longValueExact()),
                entryId(r.get(JOURNAL_ENTRY.REVERSES_ID)),
                entryId(r.get(reversal.ENTRY_ID)),
                r.get(JOURNAL_ENTRY.POSTED_AT).toInstant(),
                r.get(JOURNAL_ENTRY.POSTED_BY)));
  }

  private static @Nullable EntryId entryId(@Nullable UUID id) {
    return id == null ? null : new EntryId(id);
  }

  boolean isReversed(Scope scope, BuildingId building, EntryId entry) {
    return scope
        .sql()
        .fetchExists(
            JOURNAL_ENTRY,
            JOURNAL_ENTRY
                .ORGANIZATION_ID
                .eq(scope.org().value())
                .and(JOURNAL_ENTRY.BUILDING_ID.eq(building.value()))
                .and(JOURNAL_ENTRY.REVERSES_ID.eq(entry.value())));
  }

  Ledger.Turnover turnover(
      Scope scope, BuildingId building, LocalDate fiscalYear, Ledger.Period period) {
    return scope
        .sql()
        .select(
            DSL.countDistinct(JOURNAL_LINE.ENTRY_ID),
            DSL.coalesce(sum(DSL.when(SIGNED.gt(0L), SIGNED)), BigDecimal.ZERO))
        .from(JOURNAL_LINE)
        .where(JOURNAL_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(JOURNAL_LINE.BUILDING_ID.eq(building.value()))
        .and(JOURNAL_LINE.FISCAL_YEAR.eq(fiscalYear))
        .and(JOURNAL_LINE.BOOKED_ON.between(period.firstDay(), period.lastDay()))
        .fetchSingle(r -> new Ledger.Turnover(r.value1(), new Money(r.value2().longValueExact())));
  }

  /** From the index of the lines alone. */
  List<Ledger.Balance> balances(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    return scope
        .sql()
        .select(JOURNAL_LINE.ACCOUNT_CODE, JOURNAL_LINE.THIRD_ID, sum(SIGNED))
        .from(JOURNAL_LINE)
        .where(JOURNAL_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(JOURNAL_LINE.BUILDING_ID.eq(building.value()))
        .and(JOURNAL_LINE.FISCAL_YEAR.eq(fiscalYear))
        .and(JOURNAL_LINE.BOOKED_ON.le(asOf))
        .groupBy(JOURNAL_LINE.ACCOUNT_CODE, JOURNAL_LINE.THIRD_ID)
        .having(sum(SIGNED).ne(BigDecimal.ZERO))
        .orderBy(JOURNAL_LINE.ACCOUNT_CODE.collate("C"), JOURNAL_LINE.THIRD_ID)
        .fetch(r ->
            new Ledger.Balance(r.value1(), r.value2(), new Money(r.value3().longValueExact())));
  }

  Money owedByReserves(Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate asOf) {
    var owed =
        scope
            .sql()
            .select(sum(PUB_LINE.SIGNED_CENTS))
            .from(PUB_LINE)
            .where(PUB_LINE.ORGANIZATION_ID.eq(scope.org().value()))
            .and(PUB_LINE.BUILDING_ID.eq(building.value()))
            .and(PUB_LINE.FISCAL_YEAR.eq(fiscalYear))
            .and(PUB_LINE.BOOKED_ON.le(asOf))
            .and(PUB_LINE.FUND.eq("RESERVES"))
            .fetchSingle()
            .value1();
    return owed == null ? Money.ZERO : new Money(owed.longValueExact());
  }
}
