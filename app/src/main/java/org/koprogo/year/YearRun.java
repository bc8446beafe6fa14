package org.koprogo.year;

import java.util.stream.Stream;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Building;

/**
 * Books a year folder: one transaction from the first lot to the lock of the year, so that a kill
 * at any moment leaves either nothing or all of it, and a finding at the end leaves nothing.
 */
public final class YearRun {
  /** Who posts: a folder has no person. */
  static final String ACTOR = "system";

  private final Db db;
  private final Rooms rooms;
  private final FolderRows folderRows = new FolderRows();

  public YearRun(Db db, Rooms rooms) {
    this.db = db;
    this.rooms = rooms;
  }

  /**
   * Books the folder into the organization, or finds it booked, or refuses it with every reason.
   */
  public YearOutcome run(OrganizationId organization, Folder folder, Progress progress) {
    try {
      return Tenant.as(organization, () -> db.tx(tx -> book(tx, folder, progress)));
    } catch (Refusal refusal) {
      return new YearOutcome.Refused(refusal.findings());
    }
  }

  private YearOutcome book(Tx tx, Folder folder, Progress progress) {
    var residence = folder.residence();
    tx.waitForLocks(300);
    tx.lock("year:" + residence.enterpriseNumber());
    var known = rooms.registry.findBuilding(tx, residence.enterpriseNumber()).map(Building::id);
    if (known.isPresent() && rooms.yearEnd.isSettled(tx, known.get(), residence.yearStart())) {
      var differences =
          folderRows.differences(tx, known.get(), residence.yearStart(), folder.rows());
      if (!differences.isEmpty()) throw new Refusal(differences);
      progress.at("Already booked; writing the reports", 1, 1);
      return closed(tx, known.get(), folder, true);
    }
    var trial = new Trial(tx);
    var building = new Setup(rooms, tx, folder, trial).run(known);
    var year = rooms.ledger.year(tx, building, residence.yearStart()).orElseThrow();
    new Postings(rooms, tx, folder, building).run(progress, trial);
    new Ending(rooms, tx, building, year, trial).run();
    trial.end();
    folderRows.insert(tx, building, residence.yearStart(), folder.rows());
    return closed(tx, building, folder, false);
  }

  private YearOutcome closed(Scope scope, BuildingId building, Folder folder, boolean unchanged) {
    var first = folder.residence().yearStart();
    var owners = folder.residence().parties().stream().map(Folder.Party::code).toList();
    var reports = rooms.reports.all(scope, building, first, owners);
    var year = rooms.ledger.year(scope, building, first).orElseThrow();
    return new YearOutcome.Closed(summary(scope, building, folder, year, unchanged), reports);
  }

  private YearOutcome.Summary summary(
      Scope scope, BuildingId building, Folder folder, Ledger.FiscalYear year, boolean unchanged) {
    var size = rooms.reports.size(scope, building, year.firstDay());
    var settlement = rooms.yearEnd.settlement(scope, building, year.firstDay());
    var charges =
        settlement.parties().stream().map(p -> p.charges()).reduce(Money.ZERO, Money::plus);
    var provisions =
        settlement.parties().stream().map(p -> p.provisions()).reduce(Money.ZERO, Money::plus);
    var result =
        rooms.balances.incomeStatement(scope, building, year.firstDay(), year.lastDay()).stream()
            .map(r -> r.expense() ? r.amount().negate() : r.amount())
            .reduce(Money.ZERO, Money::plus);
    return new YearOutcome.Summary(
        building,
        folder.residence().legalName(),
        year.firstDay(),
        year.lastDay(),
        unchanged,
        size.entries(),
        size.lines(),
        size.debits(),
        charges,
        provisions,
        result,
        rooms.ledger.owedByReserves(scope, building, year.firstDay(), year.lastDay()),
        Stream.concat(
                folder.warnings().stream(), new Notes(rooms, scope, building, year).all().stream())
            .toList());
  }
}
