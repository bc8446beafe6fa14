package org.koprogo.demo;

import java.util.List;
import java.util.Map;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.BankAccount.Purpose;
import org.koprogo.registry.Building;
import org.koprogo.registry.Party.Kind;

/** A town house of three flats, without lift, in which one owner has stopped paying. */
final class Glycines {
  static final Foundation.Site SITE =
      new Foundation.Site(
          "Maison Les Glycines",
          "ACP Maison Les Glycines",
          8_123_457,
          new Building.Address("Avenue des Glycines 8", "1050", "Ixelles", "BE"),
          List.of("fr"));

  private static final String OPENING =
      """
      100000  -    -900.00   -           Permanent working capital
      160000  -    -4150.00  -           General reserve fund
      410100  P2   612.40    2025-10-31  Provisions second half 2025
      440000  ELE  -148.20   -           Electricity, December 2025
      550000  -    4150.00   -           Savings account
      551000  -    435.80    -           Current account
      """;

  private static final String BUDGET =
      """
      1200.00  610500  Cleaning
      420.00   612100  Electricity
      640.00   612001  Water
      1580.00  614000  Insurance
      900.00   613000  Syndic
      260.00   610703,610709  Small repairs
      60.00    650000  Bank
      0.00     743000  Income (fees)
      """;

  private static final String CALLS =
      """
      2026-1   PROVISION  01-01  01-31  2530.00  GEN  -       Provisions first half 2026
      2026-2   PROVISION  07-01  07-31  2530.00  GEN  -       Provisions second half 2026
      2026-R   RESERVE    09-15  12-31   600.00  GEN  160000  Reserve fund 2026
      """;

  private static final String INVOICES =
      """
      G-01  01-31  PRO  610500  GEN   100.00  21  02-20     Cleaning January
      G-02  02-14  ASS  614000  GEN  1560.00   0  03-10     Fire and liability insurance 2026
      G-03  03-31  PRO  610500  GEN   200.00  21  04-22     Cleaning February and March
      G-04  04-09  ELE  612100  GEN   121.60  21  05-05     Electricity January to March
      G-05  06-15  EAU  612001  GEN   589.15   6  07-10     Water, annual bill
      G-06  06-30  PRO  610500  GEN   300.00  21  08-03     Cleaning April to June
      G-07  07-06  SYC  613000  GEN   371.90  21  07-30     Syndic fee first half
      G-08  08-28  COU  610703  GEN   185.00   6  POSTED    Gutter refastened after the storm
      G-09  09-30  PRO  610500  GEN   300.00  21  DRAFT     Cleaning July to September
      """;

  private Glycines() {}

  static BuildingId build(Rooms rooms, Tx tx, Staff staff) {
    var building = foundation().lay(rooms, tx);
    var clerk = new Clerk(rooms, tx, building, staff);
    clerk.openYear();
    clerk.fund("160000", "GEN", "General reserve fund");
    clerk.decide("GEN");
    clerk.takeOver(OPENING);
    clerk.budget("AGM 2026-01-24", "4930.00", BUDGET);
    clerk.calls(CALLS);
    clerk.invoices(INVOICES);
    clerk.pays("ELE", "01-19", "-148.20", "OPENING");
    clerk.fees("GEN", "15.00", "03-31", "06-30", "09-30");
    clerk.settles("P1", "01-12", "07-08");
    clerk.sends("P2", "02-27", "300.00");
    clerk.reminds("P2", "06-01", "GEN");
    clerk.settles("P3", "02-04", "08-12");
    clerk.write();
    return building;
  }

  private static Foundation foundation() {
    return new Foundation(SITE)
        .lot("REZ", "APARTMENT", 0, null, 380)
        .lot("ET1", "APARTMENT", 1, null, 340)
        .lot("ET2", "APARTMENT", 2, null, 280)
        .owner("P1", Kind.PERSON, "fr", "MERTENS Anouk")
        .owner("P2", Kind.PERSON, "fr", "DE SMET Quentin")
        .owner("P3", Kind.COUPLE, "en", "Ó BRIAIN Siobhán & LEGRAND Théo")
        .holds("P1", "REZ")
        .holds("P2", "ET1")
        .holds("P3", "ET2")
        .supplier("PRO", "Pro-Net Ixelles SRL")
        .supplier("ASS", "Assurances Meuse SA")
        .supplier("ELE", "Énergie Bruxelles SA")
        .supplier("EAU", "Eau de la Senne SC")
        .supplier("SYC", "Syndic Conseil SRL")
        .supplier("COU", "Couverture Marchal")
        .generalKey("GEN", "Quotités /1000")
        .key("STAIRS", "Stairs, floors 1 and 2", Map.of("ET1", 1L, "ET2", 1L))
        .bank("551000", Purpose.WORKING_CAPITAL)
        .bank("550000", Purpose.RESERVE_FUND);
  }
}
