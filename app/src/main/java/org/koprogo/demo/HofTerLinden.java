package org.koprogo.demo;

import java.util.List;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.BankAccount.Purpose;
import org.koprogo.registry.Building;
import org.koprogo.registry.Party.Kind;

/** An association that is an organization of its own, and whose syndic is the same person. */
final class HofTerLinden {
  static final Foundation.Site SITE =
      new Foundation.Site(
          "Hof ter Linden",
          "VME Hof ter Linden",
          8_765_431,
          new Building.Address("Lindenstraat 21", "3000", "Leuven", "BE"),
          List.of("nl"));

  private static final String OPENING =
      """
      100000  -   -1000.00  -           Werkkapitaal
      410100  P4  215.00    2025-12-15  Afrekening 2024
      551000  -   785.00    -           Zichtrekening
      """;

  private static final String BUDGET =
      """
      960.00  610500  Schoonmaak
      380.00  612100  Elektriciteit
      990.00  614000  Verzekering
      70.00   650000  Bank
      """;

  private static final String CALLS =
      """
      2026-1  PROVISION  01-15  02-15  1200.00  ALG  -  Voorschotten eerste semester 2026
      2026-2  PROVISION  07-15  08-15  1200.00  ALG  -  Voorschotten tweede semester 2026
      """;

  private static final String INVOICES =
      """
      2026/01  02-02  VER  614000  ALG  975.00   0  02-24     Brandverzekering 2026
      2026/02  03-31  SCH  610500  ALG  195.00  21  04-20     Schoonmaak eerste kwartaal
      2026/03  06-30  SCH  610500  ALG  195.00  21  07-22     Schoonmaak tweede kwartaal
      2026/04  07-14  ELE  612100  ALG  158.30   6  08-10     Elektriciteit eerste semester
      2026/05  09-30  SCH  610500  ALG  195.00  21  APPROVED  Schoonmaak derde kwartaal
      """;

  private HofTerLinden() {}

  static BuildingId build(Rooms rooms, Tx tx, Staff staff) {
    var building = foundation().lay(rooms, tx);
    var clerk = new Clerk(rooms, tx, building, staff);
    clerk.openYear();
    clerk.decide("ALG");
    clerk.takeOver(OPENING);
    clerk.budget("AV 2025-12-13", "2350.00", BUDGET);
    clerk.calls(CALLS);
    clerk.invoices(INVOICES);
    clerk.fees("ALG", "16.50", "03-31", "06-30", "09-30");
    clerk.settles("P1", "01-30", "07-30");
    clerk.settles("P2", "02-12", "08-12");
    clerk.settles("P3", "02-27");
    clerk.settles("P4", "02-14", "09-01");
    clerk.write();
    return building;
  }

  private static Foundation foundation() {
    return new Foundation(SITE)
        .lot("1", "APARTMENT", 0, null, 260)
        .lot("2", "APARTMENT", 0, null, 240)
        .lot("3", "APARTMENT", 1, null, 260)
        .lot("4", "APARTMENT", 1, null, 240)
        .owner("P1", Kind.PERSON, "nl", "VAN DEN BROECK Griet")
        .owner("P2", Kind.COUPLE, "nl", "CLAES Wim & AERTS Lien")
        .owner("P3", Kind.PERSON, "nl", "YILMAZ Ömer")
        .owner("P4", Kind.PERSON, "nl", "WÓJCIK Małgorzata")
        .holds("P1", "1")
        .holds("P2", "2")
        .holds("P3", "3")
        .holds("P4", "4")
        .supplier("SCH", "Poetsdienst Dijleland BV")
        .supplier("VER", "Verzekeringen De Leie NV")
        .supplier("ELE", "Stroom & Co NV")
        .generalKey("ALG", "Aandelen /1000")
        .bank("551000", Purpose.WORKING_CAPITAL);
  }
}
