package org.koprogo.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.koprogo.tables.control.Tables.REMARK;
import static org.koprogo.tables.control.Tables.REMARK_TURN;
import static org.koprogo.tables.control.Tables.REPORT;
import static org.koprogo.tables.control.Tables.SAMPLE;
import static org.koprogo.tables.control.Tables.SAMPLE_ENTRY;
import static org.koprogo.tables.control.Tables.SEEN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;

final class ControlStore {
  RemarkId insert(
      Tx tx,
      BuildingId building,
      LocalDate year,
      @Nullable EntryId entry,
      String words,
      String by) {
    var id = Ids.next();
    tx.sql()
        .insertInto(REMARK)
        .set(REMARK.ORGANIZATION_ID, tx.org().value())
        .set(REMARK.BUILDING_ID, building.value())
        .set(REMARK.REMARK_ID, id)
        .set(REMARK.FISCAL_YEAR, year)
        .set(REMARK.ENTRY_ID, entry == null ? null : entry.value())
        .set(REMARK.WORDS, words)
        .set(REMARK.MADE_BY, by)
        .execute();
    return new RemarkId(id);
  }

  /** False when the remark is settled. */
  boolean say(
      Tx tx, BuildingId building, RemarkId remark, boolean settles, String words, String by) {
    try {
      tx.attempt(() ->
          tx.sql()
              .insertInto(REMARK_TURN)
              .set(REMARK_TURN.ORGANIZATION_ID, tx.org().value())
              .set(REMARK_TURN.BUILDING_ID, building.value())
              .set(REMARK_TURN.REMARK_ID, remark.value())
              .set(REMARK_TURN.TURN_NO, 1) // the database counts
              .set(REMARK_TURN.SETTLES, settles)
              .set(REMARK_TURN.WORDS, words)
              .set(REMARK_TURN.SAID_BY, by)
              .execute());
      return true;
    } catch (DataAccessException e) {
      if (Constraint.of(e).equals(Optional.of("settled_is_the_end"))) return false;
      throw e;
    }
  }

  List<Remark> remarks(
      Scope scope,
      BuildingId building,
      @Nullable LocalDate year,
      @Nullable EntryId entry,
      @Nullable RemarkId id) {
    var turns = turns(scope, building);
    return scope
        .sql()
        .selectFrom(REMARK)
        .where(REMARK.ORGANIZATION_ID.eq(scope.org().value()))
        .and(REMARK.BUILDING_ID.eq(building.value()))
        .and(year == null ? DSL.noCondition() : REMARK.FISCAL_YEAR.eq(year))
        .and(entry == null ? DSL.noCondition() : REMARK.ENTRY_ID.eq(entry.value()))
        .and(id == null ? DSL.noCondition() : REMARK.REMARK_ID.eq(id.value()))
        .orderBy(REMARK.MADE_AT.desc(), REMARK.REMARK_ID.desc())
        .fetch(r ->
            new Remark(
                new RemarkId(r.get(REMARK.REMARK_ID)),
                r.get(REMARK.FISCAL_YEAR),
                r.get(REMARK.ENTRY_ID) == null ? null : new EntryId(r.get(REMARK.ENTRY_ID)),
                r.get(REMARK.WORDS),
                r.get(REMARK.MADE_BY),
                r.get(REMARK.MADE_AT).toInstant(),
                turns.getOrDefault(r.get(REMARK.REMARK_ID), List.of())));
  }

  private static Map<UUID, List<Remark.Turn>> turns(Scope scope, BuildingId building) {
    return scope
        .sql()
        .selectFrom(REMARK_TURN)
        .where(REMARK_TURN.ORGANIZATION_ID.eq(scope.org().value()))
        .and(REMARK_TURN.BUILDING_ID.eq(building.value()))
        .orderBy(REMARK_TURN.REMARK_ID, REMARK_TURN.TURN_NO)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                r -> r.get(REMARK_TURN.REMARK_ID),
                mapping(
                    r ->
                        new Remark.Turn(
                            r.get(REMARK_TURN.SETTLES),
                            r.get(REMARK_TURN.WORDS),
                            r.get(REMARK_TURN.SAID_BY),
                            r.get(REMARK_TURN.SAID_AT).toInstant()),
                    toList())));
  }

  /** False when the year has its report already. */
  boolean give(Tx tx, BuildingId building, YearVerdict verdict) {
    return tx.sql()
            .insertInto(REPORT)
            .set(REPORT.ORGANIZATION_ID, tx.org().value())
            .set(REPORT.BUILDING_ID, building.value())
            .set(REPORT.FISCAL_YEAR, verdict.fiscalYear())
            .set(REPORT.CONCLUSION, verdict.conclusion().name())
            .set(REPORT.WORDS, verdict.words())
            .set(REPORT.GIVEN_ON, verdict.givenOn())
            .set(REPORT.GIVEN_BY, verdict.by())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  Optional<YearVerdict> verdict(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectFrom(REPORT)
        .where(REPORT.ORGANIZATION_ID.eq(scope.org().value()))
        .and(REPORT.BUILDING_ID.eq(building.value()))
        .and(REPORT.FISCAL_YEAR.eq(year))
        .fetchOptional(r ->
            new YearVerdict(
                year,
                YearVerdict.Conclusion.valueOf(r.get(REPORT.CONCLUSION)),
                r.get(REPORT.WORDS),
                r.get(REPORT.GIVEN_ON),
                r.get(REPORT.GIVEN_BY)));
  }

  /** Under the next number of its year. */
  void insert(Tx tx, BuildingId building, Sample sample) {
    var number =
        tx.sql()
                .select(coalesce(max(SAMPLE.SAMPLE_NO), 0))
                .from(SAMPLE)
                .where(SAMPLE.ORGANIZATION_ID.eq(tx.org().value()))
                .and(SAMPLE.BUILDING_ID.eq(building.value()))
                .and(SAMPLE.FISCAL_YEAR.eq(sample.fiscalYear()))
                .fetchSingle()
                .value1()
            + 1;
    tx.sql()
        .insertInto(SAMPLE)
        .set(SAMPLE.ORGANIZATION_ID, tx.org().value())
        .set(SAMPLE.BUILDING_ID, building.value())
        .set(SAMPLE.FISCAL_YEAR, sample.fiscalYear())
        .set(SAMPLE.SAMPLE_NO, number)
        .set(SAMPLE.SEED, sample.seed())
        .set(SAMPLE.BY_AMOUNT, sample.byAmount())
        .set(SAMPLE.POPULATION, sample.population())
        .set(SAMPLE.POSTED_UPTO, sample.upto().atOffset(ZoneOffset.UTC))
        .set(SAMPLE.DRAWN_BY, sample.by())
        .execute();
    var entries = sample.entries();
    if (entries.isEmpty()) return;
    tx.sql()
        .insertInto(SAMPLE_ENTRY)
        .columns(
            List.<Field<?>>of(
                SAMPLE_ENTRY.ORGANIZATION_ID,
                SAMPLE_ENTRY.BUILDING_ID,
                SAMPLE_ENTRY.FISCAL_YEAR,
                SAMPLE_ENTRY.SAMPLE_NO,
                SAMPLE_ENTRY.POSITION,
                SAMPLE_ENTRY.ENTRY_ID))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(sample.fiscalYear()),
                    DSL.val(number),
                    Columns.positions(entries.size()),
                    Columns.of(entries, EntryId::value, UUID[]::new))))
        .execute();
  }

  Optional<Sample> sample(Scope scope, BuildingId building, LocalDate year) {
    return scope
        .sql()
        .selectFrom(SAMPLE)
        .where(SAMPLE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(SAMPLE.BUILDING_ID.eq(building.value()))
        .and(SAMPLE.FISCAL_YEAR.eq(year))
        .orderBy(SAMPLE.SAMPLE_NO.desc())
        .limit(1)
        .fetchOptional(r ->
            new Sample(
                year,
                r.get(SAMPLE.SAMPLE_NO),
                r.get(SAMPLE.SEED),
                r.get(SAMPLE.BY_AMOUNT),
                r.get(SAMPLE.POPULATION),
                r.get(SAMPLE.POSTED_UPTO).toInstant(),
                r.get(SAMPLE.DRAWN_BY),
                r.get(SAMPLE.DRAWN_AT).toInstant(),
                drawn(scope, building, year, r.get(SAMPLE.SAMPLE_NO))));
  }

  private static List<EntryId> drawn(Scope scope, BuildingId building, LocalDate year, int number) {
    return scope
        .sql()
        .selectFrom(SAMPLE_ENTRY)
        .where(SAMPLE_ENTRY.ORGANIZATION_ID.eq(scope.org().value()))
        .and(SAMPLE_ENTRY.BUILDING_ID.eq(building.value()))
        .and(SAMPLE_ENTRY.FISCAL_YEAR.eq(year))
        .and(SAMPLE_ENTRY.SAMPLE_NO.eq(number))
        .orderBy(SAMPLE_ENTRY.POSITION)
        .fetch(r -> new EntryId(r.get(SAMPLE_ENTRY.ENTRY_ID)));
  }

  void see(Tx tx, BuildingId building, EntryId entry, String by) {
    tx.sql()
        .insertInto(SEEN)
        .set(SEEN.ORGANIZATION_ID, tx.org().value())
        .set(SEEN.BUILDING_ID, building.value())
        .set(SEEN.ENTRY_ID, entry.value())
        .set(SEEN.SEEN_BY, by)
        .onConflictDoNothing()
        .execute();
  }

  Map<EntryId, Instant> seen(Scope scope, BuildingId building, List<EntryId> entries) {
    return scope
        .sql()
        .selectFrom(SEEN)
        .where(SEEN.ORGANIZATION_ID.eq(scope.org().value()))
        .and(SEEN.BUILDING_ID.eq(building.value()))
        .and(SEEN.ENTRY_ID.in(entries.stream().map(EntryId::value).toList()))
        .fetchMap(r -> new EntryId(r.get(SEEN.ENTRY_ID)), r -> r.get(SEEN.SEEN_AT).toInstant());
  }
}
