package org.koprogo.ledger;

import static org.koprogo.tables.ledger.Tables.ACCOUNT;
import static org.koprogo.tables.ledger.Tables.FISCAL_YEAR;
import static org.koprogo.tables.ledger.Tables.JOURNAL;
import static org.koprogo.tables.ledger.Tables.PERIOD;
import static org.koprogo.tables.ledger.Tables.POST_ENTRY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;
import org.koprogo.tables.ledger.Routines;

final class LedgerStore {
  /** Work that the database may refuse, its refusal by name; then nothing of the work is left. */
  BookResult done(Tx tx, Runnable work) {
    try {
      tx.attempt(() -> {
        work.run();
        return true;
      });
      return BookResult.DONE;
    } catch (DataAccessException e) {
      return switch (Constraint.of(e).orElse("")) {
        case "account_pkey" -> BookResult.CODE_USED;
        case "journal_pkey" -> BookResult.BOOKS_OPEN;
        case "class_1_to_7", "account_code_check" -> BookResult.CODE_WRONG;
        case "account_tenant_percent_check" -> BookResult.PERCENT_WRONG;
        case "fiscal_year_overlap", "fiscal_year_pkey", "period_overlap", "period_pkey" ->
            BookResult.YEAR_OVERLAPS;
        case "end_after_start" -> BookResult.YEAR_ENDS_BEFORE_IT_BEGINS;
        case "account_in_use", "fund_of_account" -> BookResult.ACCOUNT_IN_USE;
        default -> throw e;
      };
    }
  }

  void insertAccounts(Tx tx, BuildingId building, List<Account> chart) {
    var insert =
        tx.sql()
            .insertInto(
                ACCOUNT,
                ACCOUNT.ORGANIZATION_ID,
                ACCOUNT.BUILDING_ID,
                ACCOUNT.CODE,
                ACCOUNT.LABEL_FR,
                ACCOUNT.LABEL_NL,
                ACCOUNT.LABEL_EN,
                ACCOUNT.LABEL_DE,
                ACCOUNT.TYPE,
                ACCOUNT.NORMAL_SIDE,
                ACCOUNT.ORIGIN,
                ACCOUNT.TENANT_PERCENT,
                ACCOUNT.POSTABLE,
                ACCOUNT.FUND);
    for (var a : chart) {
      insert =
          insert.values(
              tx.org().value(),
              building.value(),
              a.code(),
              a.labelFr(),
              a.labelNl(),
              a.labelEn(),
              a.labelDe(),
              a.type().name(),
              a.normalSide().name(),
              a.origin(),
              a.tenantPercent() == null ? null : a.tenantPercent().shortValue(),
              a.postable(),
              isReserves(a.code()) ? "RESERVES" : "WORKING_CAPITAL");
    }
    insert.execute();
  }

  private static boolean isReserves(String account) {
    return account.startsWith("160") || account.equals(Accounts.OWNERS_RESERVE);
  }

  void moveBehindWall(Tx tx, BuildingId building, String account) {
    tx.sql()
        .update(ACCOUNT)
        .set(ACCOUNT.FUND, "RESERVES")
        .where(ACCOUNT.ORGANIZATION_ID.eq(tx.org().value()))
        .and(ACCOUNT.BUILDING_ID.eq(building.value()))
        .and(ACCOUNT.CODE.eq(account))
        .execute();
  }

  void insertJournal(Tx tx, BuildingId building, Journal journal, @Nullable String account) {
    tx.sql()
        .insertInto(JOURNAL)
        .set(JOURNAL.ORGANIZATION_ID, tx.org().value())
        .set(JOURNAL.BUILDING_ID, building.value())
        .set(JOURNAL.CODE, journal.code())
        .set(JOURNAL.KIND, journal.kind().name())
        .set(JOURNAL.ACCOUNT_CODE, account)
        .execute();
  }

  void insertYear(Tx tx, BuildingId building, LocalDate firstDay, LocalDate lastDay) {
    tx.sql()
        .insertInto(FISCAL_YEAR)
        .set(FISCAL_YEAR.ORGANIZATION_ID, tx.org().value())
        .set(FISCAL_YEAR.BUILDING_ID, building.value())
        .set(FISCAL_YEAR.FIRST_DAY, firstDay)
        .set(FISCAL_YEAR.LAST_DAY, lastDay)
        .execute();
    var insert =
        tx.sql()
            .insertInto(
                PERIOD,
                PERIOD.ORGANIZATION_ID,
                PERIOD.BUILDING_ID,
                PERIOD.FISCAL_YEAR,
                PERIOD.FIRST_DAY,
                PERIOD.LAST_DAY);
    for (var first = firstDay; !first.isAfter(lastDay); ) {
      var next = first.withDayOfMonth(1).plusMonths(1);
      var last = next.isAfter(lastDay) ? lastDay : next.minusDays(1);
      insert = insert.values(tx.org().value(), building.value(), firstDay, first, last);
      first = next;
    }
    insert.execute();
  }

  PostResult.Posted post(Tx tx, JournalEntry e, String by, @Nullable EntryId reverses) {
    var row =
        tx.sql()
            .selectFrom(
                POST_ENTRY.call(
                    e.building().value(),
                    Ids.next(),
                    e.journal().code(),
                    e.bookedOn(),
                    e.document(),
                    e.label(),
                    e.source(),
                    by,
                    column(e, JournalLine::account, String[]::new),
                    column(e, l -> l.party() == null ? null : l.party().value(), UUID[]::new),
                    column(e, l -> l.key() == null ? null : l.key().value(), UUID[]::new),
                    column(e, l -> l.side().letter, String[]::new),
                    column(e, l -> l.amount().cents(), Long[]::new),
                    column(e, JournalLine::label, String[]::new),
                    reverses == null ? null : reverses.value()))
            .fetchSingle();
    return new PostResult.Posted(
        new EntryId(row.get(POST_ENTRY.ENTRY_ID)),
        row.get(POST_ENTRY.ENTRY_NO),
        row.get(POST_ENTRY.REPLAY));
  }

  private static <T> T[] column(
      JournalEntry entry,
      Function<JournalLine, @Nullable T> cell,
      java.util.function.IntFunction<T[]> array) {
    return entry.lines().stream().map(cell).toArray(array);
  }

  void close(Tx tx, BuildingId building, LocalDate fiscalYear, @Nullable LocalDate period) {
    Routines.closePeriods(tx.sql().configuration(), building.value(), fiscalYear, period);
  }
}
