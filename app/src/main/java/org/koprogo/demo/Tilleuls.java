package org.koprogo.demo;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koprogo.Rooms;
import org.koprogo.closing.Adjustment;
import org.koprogo.closing.OpeningRow;
import org.koprogo.control.Control;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.ledger.Side;
import org.koprogo.platform.Refused;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.year.FolderReader;
import org.koprogo.year.Progress;
import org.koprogo.year.ReadFolder;
import org.koprogo.year.YearOutcome;
import org.koprogo.year.YearRun;

/**
 * The example residence: 2025 from its folder, closed; then 2026, with a flat sold in spring, an
 * owner who has not paid since 2024, and a commissioner who asks about the roof.
 */
final class Tilleuls {
  static final String NUMBER = "0765432146";
  static final String EXAMPLE = "examples/residence-les-tilleuls";
  private static final LocalDate CLOSED = LocalDate.of(2025, 1, 1);

  private static final String BUDGET =
      """
      1350.00  610101  Lift
      4500.00  610500  Cleaning
      780.00   610301  Heating maintenance
      400.00   610440  Garage door
      1950.00  612000  Water
      2300.00  612100  Electricity
      9100.00  612200  Gas
      4100.00  613000  Syndic
      3950.00  614000,614007  Insurance and deductibles
      160.00   650000,640100  Bank and tax
      810.00   616100,610400  Administration, meeting and locks
      0.00     743000,750000,751000  Income (fees, interest)
      """;

  private static final String CALLS =
      """
      CALL-2026-Q1  PROVISION  01-01  01-31  7350.00  GEN  -       Provisions Q1 2026
      CALL-2026-Q2  PROVISION  04-01  04-30  7350.00  GEN  -       Provisions Q2 2026
      CALL-2026-R1  RESERVE    04-01  04-30  1210.00  GEN  160000  Reserve fund 1/2 2026
      CALL-2026-Q3  PROVISION  07-01  07-31  7350.00  GEN  -       Provisions Q3 2026
      CALL-2026-R2  RESERVE    09-15  12-15  1210.00  GEN  160000  Reserve fund 2/2 2026
      """;

  private static final String INVOICES =
      """
      PUR-26-001  01-12  NET  610500  GEN    900.00  21  ACCRUED   Cleaning Q4 2025 (accrued at 31/12/2025)
      PUR-26-002  02-02  ASC  610101  LIFT  1265.00   6  02-27     Lift maintenance contract 2026
      PUR-26-003  02-26  ENE  612100  GEN    421.80  21  03-20     Electricity common parts Dec-Feb
      PUR-26-004  03-07  SAL  616100  ADM     95.00  21  03-26     Meeting room ordinary general meeting
      PUR-26-005  03-31  NET  610500  GEN    925.00  21  04-24     Cleaning Q1 2026
      PUR-26-006  04-01  ASS  614000  GEN   3515.00   0  04-28     Fire insurance 01/04/2026-31/03/2027
      PUR-26-007  04-20  CHA  610301  GEN    705.00   6  05-19     Boiler maintenance contract
      PUR-26-008  05-11  ENE  612200  HEAT  4312.55   6  06-10     Gas Dec 2025-Apr 2026
      PUR-26-009  06-04  WAT  612000  WATER  1742.30   6  07-03     Water, annual bill
      PUR-26-010  06-30  NET  610500  GEN    925.00  21  07-24     Cleaning Q2 2026
      PUR-26-011  07-06  SYN  613000  ADM   1695.00  21  07-31     Syndic fee H1 2026
      PUR-26-012  07-20  ENE  612200  HEAT   218.40   6  CREDITED  Credit note on PUR-26-008 (meter corrected)
      PUR-26-013  08-19  SER  610400  GEN    312.00   6  09-11     New lock of the front door
      PUR-26-014  09-08  ENE  612100  GEN    987.25  21  POSTED    Electricity common parts Mar-Aug
      PUR-26-015  09-17  ASC  610101  LIFT   438.00   6  APPROVED  Lift: door sensor replaced
      PUR-26-016  09-24  TOI  611001  -     1890.00   6  DRAFT     Roof: flashing of the chimney
      PUR-26-017  09-30  NET  610500  GEN    925.00  21  DRAFT     Cleaning Q3 2026
      """;

  private Tilleuls() {}

  /** Books 2025 as its folder says, or finds it booked. */
  static void closedYear(Demo.Ground ground, OrganizationId organization) {
    var folder = ground.example();
    if (!Files.isDirectory(folder))
      throw new Refused("the example is not where the program was unpacked: " + folder);
    if (!(FolderReader.read(folder) instanceof ReadFolder.Readable(var year)))
      throw new Refused(
          "the example in " + folder + " was changed and has findings: koprogo year lists them");
    if (new YearRun(ground.books(), new Rooms()).run(organization, year, Progress.NONE)
        instanceof YearOutcome.Refused(var findings))
      throw new Refused(findings.stream().map(f -> "the demo: " + f).toList());
  }

  /** Books 2026 as far as the demo goes, unless somebody has adopted its budget. */
  static void runningYear(Rooms rooms, Tx tx, BuildingId building, Staff staff) {
    if (rooms.budgets.of(tx, building, Clerk.YEAR).isPresent()) return;
    var clerk = new Clerk(rooms, tx, building, staff);
    clerk.open(carried(rooms, tx, building));
    clerk.decide("GEN");
    clerk.budget("AGM 2026-03-07 (provisional before that date)", "28500.00", BUDGET);
    clerk.calls(CALLS);
    clerk.adjust(
        new Adjustment.OpeningReversal(
            "ODR-26-01",
            Clerk.YEAR,
            "614000",
            rooms.keys.keys(tx, building).stream()
                .filter(k -> k.code().equals("GEN"))
                .findFirst()
                .orElseThrow()
                .id(),
            Money.parse("843.29"),
            "Reversal prepaid insurance"));
    clerk.invoices(INVOICES);
    suppliers(clerk);
    sale(clerk);
    owners(clerk);
    clerk.write();
  }

  /**
   * What the closing of 2025 carried over, document by document, so that each keeps its due day.
   */
  private static List<OpeningRow> carried(Rooms rooms, Tx tx, BuildingId building) {
    var rows = new ArrayList<OpeningRow>();
    for (var balance : rooms.ledger.balances(tx, building, Clerk.YEAR, Clerk.YEAR)) {
      if (!Accounts.isPerParty(balance.account()))
        rows.add(
            new OpeningRow(balance.account(), null, balance.signed(), null, balance.account()));
    }
    for (var item : rooms.items.ofYear(tx, building, CLOSED))
      if (item.remaining().isPositive()) rows.add(row(item));
    return rows;
  }

  private static OpeningRow row(OpenItem item) {
    var isDebit = item.side() == Side.DEBIT;
    return new OpeningRow(
        item.account(),
        new PartyId(item.party().value()),
        isDebit ? item.remaining() : item.remaining().negate(),
        isDebit ? item.dueOrBooked() : null,
        item.reference());
  }

  private static void suppliers(Clerk clerk) {
    clerk.pays("ENE", "01-09", "-2377.77", "PUR-020");
    clerk.pays("SYN", "01-15", "-1996.50", "PUR-021");
    clerk.pays("NET", "02-06", "-1089.00", "PUR-26-001");
    clerk.pays("ENE", "08-14", "231.50", "PUR-26-012");
    // An instalment in advance, for which no document has come yet.
    clerk.pays("CHA", "09-21", "-400.00", "");
    clerk.fees("GEN", "23.50", "03-31", "06-30", "09-30");
    clerk.shifts("551000", "550000", "05-06", "1210.00");
  }

  /** Koen Janssens sells his ground floor flat; the buyer has his own meters from then on. */
  private static void sale(Clerk clerk) {
    clerk.joins(
        new Party(
            new PartyId(Ids.next()),
            Party.Role.OWNER,
            "P10",
            clerk.everybody() + 1,
            Party.Kind.PERSON,
            "ΠΑΠΑΔΟΠΟΥΛΟΥ Ελένη",
            "fr",
            Numbers.communication(1_010_010_000L),
            null,
            List.of()));
    clerk.sells("SALE-26-01", "05-20", "P2", "P10", "A02");
    clerk.reads("WATER", "A02", "P2", 21);
    clerk.reads("HEAT", "A02", "P2", 188);
    clerk.settles("P2", "01-28", "04-29", "05-27");
    clerk.settles("P10", "06-18", "07-30");
  }

  private static void owners(Clerk clerk) {
    clerk.settles("P1", "01-20", "04-15", "07-14");
    clerk.sends("P3", "03-05", "500.00");
    clerk.sends("P3", "06-22", "750.00");
    clerk.reminds("P3", "08-17", "GEN");
    clerk.settles("P4", "01-30", "04-30", "07-31");
    clerk.settles("P5", "01-26", "04-27", "07-20");
    // Always a month late, and the third quarter in part.
    clerk.settles("P7", "03-04", "05-29");
    clerk.settlesPart("P7", 60, "08-31");
    // Has left the settlement of 2025 open.
    clerk.sends("P9", "01-29", "970.20");
    clerk.sends("P9", "04-28", "1129.92");
    // Twice, by mistake: what the settlement does not take stays on her account.
    clerk.sends("P9", "07-28", "970.20");
    clerk.sends("P9", "07-29", "970.20");
  }

  /** The commissioner draws a sample of 2025, looks at some of it and asks about the roof. */
  static boolean controlled(
      Db books, Rooms rooms, BuildingId building, String commissioner, Staff staff) {
    return books.tx(tx -> {
      tx.lock("demo");
      var year = rooms.ledger.year(tx, building, CLOSED).orElseThrow();
      if (rooms.control.sample(tx, building, CLOSED).isPresent()) return false;
      var sample =
          rooms
              .control
              .draw(tx, building, year, "2026-02-14", 12, true, commissioner)
              .orElseThrow();
      for (var entry : sample.entries().subList(0, 7))
        rooms.control.see(tx, building, entry, commissioner);
      var roof =
          rooms
              .ledger
              .entries(
                  tx,
                  building,
                  new PostedEntry.Filter("PUR", year.firstDay(), year.lastDay(), null),
                  null,
                  100)
              .stream()
              .filter(e -> e.document().equals("PUR-015"))
              .findFirst()
              .orElseThrow();
      var made =
          rooms.control.make(
              tx,
              building,
              CLOSED,
              roof.id(),
              "Le marché de toiture dépasse 2.500 euros. Où sont les offres comparées, et quelle décision de l'assemblée le couvre ?",
              commissioner);
      if (!(made instanceof Control.RemarkResult.Made(var remark)))
        throw new IllegalStateException("the demo: the remark was refused: " + made);
      rooms.control.answer(
          tx,
          building,
          remark,
          "Deux offres ont été comparées (Lenoir et Dak & Goot). L'assemblée du 8 mars 2025 a décidé au point 7.",
          staff.syndic());
      rooms.control.make(
          tx,
          building,
          CLOSED,
          null,
          "La provision pour le nettoyage du quatrième trimestre est-elle couverte par une facture de 2026 ?",
          commissioner);
      return true;
    });
  }
}
