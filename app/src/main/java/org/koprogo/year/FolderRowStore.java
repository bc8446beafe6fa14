package org.koprogo.year;

import static org.koprogo.tables.year.Tables.FOLDER_ROW;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

final class FolderRowStore {
  /** One statement for the whole folder: columns travel as arrays. */
  void insert(Tx tx, BuildingId building, LocalDate fiscalYear, List<Folder.Row> rows) {
    tx.sql()
        .insertInto(FOLDER_ROW)
        .columns(
            List.<Field<?>>of(
                FOLDER_ROW.ORGANIZATION_ID,
                FOLDER_ROW.BUILDING_ID,
                FOLDER_ROW.FISCAL_YEAR,
                FOLDER_ROW.FILE,
                FOLDER_ROW.ROW_ID,
                FOLDER_ROW.FIELD,
                FOLDER_ROW.POSITION,
                FOLDER_ROW.CONTENT))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(building.value()),
                    DSL.val(fiscalYear),
                    Columns.of(rows, Folder.Row::file, String[]::new),
                    Columns.of(rows, Folder.Row::row, String[]::new),
                    Columns.of(rows, Folder.Row::field, String[]::new),
                    Columns.positions(rows.size()),
                    Columns.of(rows, Folder.Row::content, String[]::new))))
        .execute();
  }

  List<Folder.Row> rows(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return scope
        .sql()
        .selectFrom(FOLDER_ROW)
        .where(FOLDER_ROW.ORGANIZATION_ID.eq(scope.org().value()))
        .and(FOLDER_ROW.BUILDING_ID.eq(building.value()))
        .and(FOLDER_ROW.FISCAL_YEAR.eq(fiscalYear))
        .orderBy(FOLDER_ROW.POSITION)
        .fetch(r ->
            new Folder.Row(
                r.get(FOLDER_ROW.FILE),
                r.get(FOLDER_ROW.ROW_ID),
                r.get(FOLDER_ROW.FIELD),
                r.get(FOLDER_ROW.CONTENT)));
  }
}
