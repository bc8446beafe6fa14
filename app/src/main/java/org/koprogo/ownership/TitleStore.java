package org.koprogo.ownership;

import static org.koprogo.tables.ownership.Tables.REPRESENTATIVE;
import static org.koprogo.tables.ownership.Tables.TITLE;
import static org.koprogo.tables.ownership.Tables.TITLED_LOT;
import static org.koprogo.tables.ownership.Tables.TRANSFER;
import static org.koprogo.tables.ownership.Tables.TRANSFER_LOT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.LotId;
import org.koprogo.tables.ownership.Routines;

final class TitleStore {
  /** Ends an attempt whose outcome the database would refuse at its commit. */
  private static final class NotWhole extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient LocalDate day;

    NotWhole(LocalDate day) {
      super("not held whole on " + day, null, false, false);
      this.day = day;
    }
  }

  /** The work, if the database's own judge of a lot's history has nothing against its outcome. */
  Titles.ChangeResult judged(Tx tx, BuildingId building, LotId lot, Runnable work) {
    try {
      tx.attempt(() -> {
        work.run();
        var bad =
            Routines.firstBadDay(
                tx.sql().configuration(), tx.org().value(), building.value(), lot.value());
        if (bad != null) throw new NotWhole(bad);
        return true;
      });
      return new Titles.ChangeResult.Changed();
    } catch (NotWhole e) {
      return new Titles.ChangeResult.NotHeldWhole(e.day);
    } catch (DataAccessException e) {
      return switch (Constraint.of(e).orElse("")) {
        case "title_overlap" -> new Titles.ChangeResult.Overlap();
        case "year_settled" ->
            new Titles.ChangeResult.YearSettled(
                LocalDate.parse(Constraint.detail(e).orElseThrow(() -> e)));
        case "titled_lot_pkey" -> new Titles.ChangeResult.AlreadyTitled();
        default -> throw e;
      };
    }
  }

  boolean represented(
      Tx tx, BuildingId building, LotId lot, String name, LocalDate from, @Nullable LocalDate to) {
    try {
      return tx.attempt(() -> {
        tx.sql()
            .update(REPRESENTATIVE)
            .set(REPRESENTATIVE.TO_ON, from)
            .where(REPRESENTATIVE.ORGANIZATION_ID.eq(tx.org().value()))
            .and(REPRESENTATIVE.BUILDING_ID.eq(building.value()))
            .and(REPRESENTATIVE.LOT_ID.eq(lot.value()))
            .and(REPRESENTATIVE.TO_ON.isNull())
            .and(REPRESENTATIVE.FROM_ON.lt(from))
            .execute();
        insertRepresentative(tx, building, lot, name, from, to);
        return true;
      });
    } catch (DataAccessException e) {
      return switch (Constraint.of(e).orElse("")) {
        case "representative_overlap", "representative_pkey" -> false;
        default -> throw e;
      };
    }
  }

  void insertTitledLot(Tx tx, BuildingId building, LotId lot, LocalDate titledFrom) {
    tx.sql()
        .insertInto(TITLED_LOT)
        .set(TITLED_LOT.ORGANIZATION_ID, tx.org().value())
        .set(TITLED_LOT.BUILDING_ID, building.value())
        .set(TITLED_LOT.LOT_ID, lot.value())
        .set(TITLED_LOT.TITLED_FROM, titledFrom)
        .execute();
  }

  void insert(Tx tx, BuildingId building, List<Title> titles) {
    if (titles.isEmpty()) return;
    var insert =
        tx.sql()
            .insertInto(
                TITLE,
                TITLE.ORGANIZATION_ID,
                TITLE.BUILDING_ID,
                TITLE.TITLE_ID,
                TITLE.LOT_ID,
                TITLE.PARTY_ID,
                TITLE.HOLDING,
                TITLE.NUMERATOR,
                TITLE.DENOMINATOR,
                TITLE.FROM_ON,
                TITLE.TO_ON);
    for (var t : titles) {
      insert =
          insert.values(
              tx.org().value(),
              building.value(),
              t.id(),
              t.lot().value(),
              t.party().value(),
              t.holding().name(),
              t.share().numerator(),
              t.share().denominator(),
              t.from(),
              t.to());
    }
    insert.execute();
  }

  void end(Tx tx, BuildingId building, UUID title, LocalDate to) {
    var ended =
        tx.sql()
            .update(TITLE)
            .set(TITLE.TO_ON, to)
            .where(TITLE.ORGANIZATION_ID.eq(tx.org().value()))
            .and(TITLE.BUILDING_ID.eq(building.value()))
            .and(TITLE.TITLE_ID.eq(title))
            .and(TITLE.TO_ON.isNull())
            .execute();
    if (ended != 1)
      throw new IllegalStateException("only an open title can be given its end: " + title);
  }

  void insertRepresentative(
      Tx tx, BuildingId building, LotId lot, String name, LocalDate from, @Nullable LocalDate to) {
    tx.sql()
        .insertInto(REPRESENTATIVE)
        .set(REPRESENTATIVE.ORGANIZATION_ID, tx.org().value())
        .set(REPRESENTATIVE.BUILDING_ID, building.value())
        .set(REPRESENTATIVE.LOT_ID, lot.value())
        .set(REPRESENTATIVE.NAME, name)
        .set(REPRESENTATIVE.FROM_ON, from)
        .set(REPRESENTATIVE.TO_ON, to)
        .execute();
  }

  void insertTransfer(Tx tx, BuildingId building, UUID id, Titles.Transfer transfer) {
    tx.sql()
        .insertInto(TRANSFER)
        .set(TRANSFER.ORGANIZATION_ID, tx.org().value())
        .set(TRANSFER.BUILDING_ID, building.value())
        .set(TRANSFER.TRANSFER_ID, id)
        .set(TRANSFER.REFERENCE, transfer.reference())
        .set(TRANSFER.TRANSFERRED_ON, transfer.on())
        .set(TRANSFER.FROM_PARTY_ID, transfer.from().value())
        .set(TRANSFER.TO_PARTY_ID, transfer.to().value())
        .execute();
    for (var lot : transfer.lots()) {
      tx.sql()
          .insertInto(TRANSFER_LOT)
          .set(TRANSFER_LOT.ORGANIZATION_ID, tx.org().value())
          .set(TRANSFER_LOT.BUILDING_ID, building.value())
          .set(TRANSFER_LOT.TRANSFER_ID, id)
          .set(TRANSFER_LOT.LOT_ID, lot.value())
          .execute();
    }
  }
}
