package org.koprogo.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/** A building with the little that a race needs: lots, owners, five accounts, one year. */
record Ground(
    OrganizationId org, BuildingId building, List<LotId> lots, List<PartyId> owners, Doors doors) {
  static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
  static final String BANK = "551000";

  record Doors(Registry registry, OpenItems items, Ledger ledger) {}

  static Ground prepare(Bench bench, Db db, int lots, int owners) {
    var items = new OpenItems();
    var ground =
        new Ground(
            bench.organization(),
            new BuildingId(Ids.next()),
            new ArrayList<>(),
            new ArrayList<>(),
            new Doors(new Registry(), items, new Ledger(items)));
    ground.tx(
        db,
        tx -> {
          ground.addBuilding(tx, lots);
          ground.addOwners(tx, owners);
          ground.openBooks(tx);
          return null;
        });
    return ground;
  }

  <T extends @Nullable Object> T tx(Db db, Function<Tx, T> work) {
    return Tenant.as(org, () -> db.tx(work));
  }

  private void addBuilding(Tx tx, int count) {
    var list = new ArrayList<Lot>();
    for (var i = 1; i <= count; i++) {
      lots.add(new LotId(Ids.next()));
      list.add(new Lot(lots.getLast(), "L" + i, i, "APARTMENT", null, null, 1, false));
    }
    var address = new Building.Address("Street 1", "1000", "Brussels", "BE");
    doors
        .registry()
        .addBuilding(
            tx,
            new Building(
                building, "Race", "ACP Race", "0765432146", false, address, List.of("fr"), count),
            list);
  }

  private void addOwners(Tx tx, int count) {
    var list = new ArrayList<Party>();
    for (var i = 1; i <= count; i++) {
      owners.add(new PartyId(Ids.next()));
      list.add(
          new Party(
              owners.getLast(),
              Party.Role.OWNER,
              "P" + i,
              i,
              Party.Kind.PERSON,
              "Owner " + i,
              null,
              null,
              null,
              List.of()));
    }
    doors.registry().addParties(tx, building, list);
  }

  private void openBooks(Tx tx) {
    doors
        .ledger()
        .openBooks(
            tx,
            building,
            List.of(
                account("410100", Account.Type.ASSET, Side.DEBIT),
                account("444000", Account.Type.LIABILITY, Side.CREDIT),
                account(BANK, Account.Type.ASSET, Side.DEBIT),
                account("610500", Account.Type.EXPENSE, Side.DEBIT),
                account("701000", Account.Type.INCOME, Side.CREDIT)));
    doors.ledger().openBankJournal(tx, building, BANK, false);
    doors.ledger().openYear(tx, building, YEAR, LocalDate.of(2025, 12, 31));
  }

  private static Account account(String code, Account.Type type, Side normal) {
    return new Account(code, code, code, code, null, type, normal, "PR", null, true);
  }

  /** A voucher of a journal of vouchers, of no interest. */
  JournalEntry voucher(Journal journal, LocalDate day, String source, long cents) {
    return entry(
        journal,
        day,
        source,
        JournalLine.debit("610500", new Money(cents), "Cleaning"),
        JournalLine.credit("444000", new Money(cents), "Cleaning"));
  }

  JournalEntry entry(Journal journal, LocalDate day, String source, JournalLine... lines) {
    return new JournalEntry(building, journal, day, "DOC", source, "Race", List.of(lines));
  }
}
