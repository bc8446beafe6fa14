package org.koprogo.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Tx;
import org.koprogo.ownership.Title.Holding;
import org.koprogo.registry.BankAccount.Purpose;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.Party;
import org.koprogo.registry.Party.Kind;

/**
 * Sixty lots over two entrances, with shops and garages, and co-owners of every kind. How much the
 * energy costs and who pays when is drawn from a seed.
 */
final class Canal {
  static final Foundation.Site SITE =
      new Foundation.Site(
          "Résidence du Canal",
          "ACP Résidence du Canal",
          8_998_765,
          new Building.Address("Quai des Charbonnages 40-42", "1080", "Molenbeek-Saint-Jean", "BE"),
          List.of("fr", "nl"));

  private static final long SEED = 20_260_930;
  private static final long SHARES = 10_000;
  private static final int SHOPS = 4;
  private static final int GARAGES = 12;

  /** Code, kind, language, lots that he holds alone or {@code -}, name. */
  private static final String OWNERS =
      """
      C01  PERSON  fr  A11  MERTENS Anouk
      C02  PERSON  fr  A12,G01  DUBOIS Françoise
      C03  COUPLE  nl  A13  DE BACKER Jef & PAUWELS Ria
      C04  PERSON  fr  A14  NDIAYE Aminata
      C05  PERSON  nl  A21,G02  VAN HOUTTE Lieve
      C06  PERSON  en  A22  МИХАЙЛОВА Анна
      C07  COMPANY  fr  A23,A33,A43  PATRIMOINE DU CANAL SRL
      C08  USUFRUCTUARY  fr  -  HENROTIN Yvonne
      C09  BARE_OWNER  fr  -  HENROTIN Benoît
      C10  PERSON  nl  A31,G03  ΓΕΩΡΓΙΟΥ Νίκος
      C11  PERSON  fr  A32  KOWALSKA Zofia
      C12  PERSON  fr  A34  בן־דוד אורי
      C13  COUPLE  fr  A41,G04  LECLERCQ Guy & MAHIEU Odile
      C14  PERSON  fr  -  PIRARD Maxime
      C15  PERSON  nl  -  TANGHE Eline
      C16  PERSON  en  A44  王小明
      C17  PERSON  nl  A51,G05  WOUTERS Bart
      C18  PERSON  fr  A52  الخطيب سمير
      C19  PERSON  fr  A53  GOFFIN Martine
      C20  PERSON  de  A54  SCHMITZ Jürgen
      C21  PERSON  fr  A61,G06  DELVAUX Astrid
      C22  COUPLE  nl  A62  JACOBS Tom & NGUYỄN Minh Châu
      C23  PERSON  fr  A63  TSHIMANGA Grâce
      C24  PERSON  nl  A64  ÇELIK Deniz
      C25  PERSON  fr  B11  LAURENT Étienne
      C26  PERSON  nl  -  ROELANDT Ingrid
      C27  PERSON  nl  -  ROELANDT Pieter
      C28  PERSON  fr  B13  BOUCHARD Solange
      C29  COMPANY  nl  B14,B24  VASTGOED ZENNE BV
      C30  PERSON  fr  B21,G07  STEVENS Marc
      C31  PERSON  fr  B22  HADDAD Leïla
      C32  PERSON  en  B23  김민준
      C34  PERSON  fr  B32,G08  LEMAIRE Cécile
      C35  PERSON  nl  B33  DE WITTE Joris
      C36  PERSON  fr  B34  OSTROWSKI Piotr
      C37  COUPLE  fr  B41,G09  FONTAINE Luc & ROSSI Giulia
      C38  PERSON  fr  B42  田中さくら
      C39  PERSON  nl  B43  MAERTENS Sofie
      C40  PERSON  fr  B44  BENALI Youssef
      C41  PERSON  fr  B51,G10  ІВАНЕНКО Олена
      C42  PERSON  fr  B52  CHARLIER Denis
      C43  PERSON  nl  B53  SMETS An
      C44  PERSON  en  B54  ÅKESSON Björn
      C45  COMPANY  fr  S1  PHARMACIE DU QUAI SRL
      C46  COMPANY  nl  S2  BAKKERIJ HET ANKER BV
      C47  COMPANY  fr  S3,G11  ATELIER VÉLO SC
      C48  COMPANY  fr  S4,G12  BUREAUX & CIE SA
      """;

  private static final String SUPPLIERS =
      """
      ASC  Ascenseurs Schelde SA
      NET  Nettoyage Brillant SRL
      ENE  Énergie Bruxelles SA
      EAU  Eau de la Senne SC
      ASS  Assurances Meuse SA
      SYC  Syndic Conseil SRL
      CHA  Chauffage Dewit SRL
      JAR  Jardins du Pajottenland SRL
      POR  Portes & Automates SRL
      FEU  Extincteurs Brabant SA
      ELC  Électricité Lumen SRL
      EGO  Débouchage Rapide SRL
      FAC  Façades & Pierre SA
      """;

  private static final String OPENING =
      """
      100000  -    -26000.00  -           Permanent working capital
      160000  -    -78400.00  -           General reserve fund
      160100  -    -9200.00   -           Special reserve fund, lifts
      410100  C23  1843.20    2025-07-31  Provisions of the third quarter 2025
      410100  C40  612.75     2025-10-31  Provisions of the fourth quarter 2025
      410100  C07  -214.60    -           Settlement of 2024
      440000  ENE  -3912.40   -           Gas, December 2025
      440000  NET  -1645.60   -           Cleaning, December 2025
      550000  -    87600.00   -           Savings account
      551000  -    25016.65   -           Current account
      552000  -    4300.00    -           Works account
      """;

  private static final String BUDGET =
      """
      14200.00  610100,610101,610103,610105  Lifts
      19800.00  610500  Cleaning
      6200.00   610301,610302  Heating maintenance
      1700.00   610440,610443  Garage doors
      3100.00   610600  Courtyard and garden
      1400.00   610001  Fire protection
      9800.00   612000  Water
      13400.00  612100,612101  Electricity
      31500.00  612200  Gas
      13900.00  613000  Syndic
      11200.00  614000,614001  Insurance
      900.00    613013  Commissioner
      1600.00   616000,616100  Administration and meeting
      700.00    650000,640100  Bank
      2600.00   610202,610307,610709  Small repairs
      0.00      743000,750000,751000  Income (fees, interest)
      """;

  private static final String CALLS =
      """
      2026-Q1  PROVISION      01-01  01-31  33000.00  GEN     -       Provisions first quarter 2026
      2026-Q2  PROVISION      04-01  04-30  33000.00  GEN     -       Provisions second quarter 2026
      2026-R   RESERVE        04-01  04-30   6600.00  GEN     160000  General reserve fund 2026
      2026-L   RESERVE        06-15  07-15   2400.00  LIFT-A  160100  Reserve fund of the lifts, entrance A
      2026-Q3  PROVISION      07-01  07-31  33000.00  GEN     -       Provisions third quarter 2026
      2026-F1  EXTRAORDINARY  09-15  12-15  24000.00  GEN     -       Façade on the quay, first of two parts (AGM 12/06/2026, point 9)
      """;

  private static final String INVOICES =
      """
      K-001  01-12  ASS  614000  GEN     9985.00   0  02-10     Fire insurance 2026 (taxes included)
      K-002  01-19  ASS  614001  GEN      640.00   0  02-10     Civil liability insurance 2026
      K-003  02-03  ASC  610101  LIFT-A  3120.00   6  03-04     Lift of entrance A, maintenance contract
      K-004  02-03  ASC  610101  LIFT-B  2980.00   6  03-04     Lift of entrance B, maintenance contract
      K-005  02-24  FEU  610001  GEN      598.00  21  03-20     Extinguishers and hoses inspected
      K-006  03-17  CHA  610301  GEN     2870.00   6  04-14     Boiler room, half-yearly maintenance
      K-007  04-08  POR  610440  GAR      412.00  21  05-07     Garage door serviced
      K-008  04-21  JAR  610600  GEN      860.00  21  05-18     Courtyard, spring planting
      K-009  05-19  EGO  610307  GEN      395.00   6  06-12     Drain of entrance B cleared
      K-010  06-12  SYC  616100  GEN      420.00  21  07-08     General meeting of 12 June
      K-011  06-18  EAU  612000  GEN     8744.30   6  07-15     Water, annual bill
      K-012  06-30  SYC  613000  GEN     5740.00  21  07-29     Syndic fee, first half
      K-013  07-09  EAU  612000  GEN      391.15   6  CREDITED  Credit note on K-011 (leak before the meter)
      K-014  07-21  ASC  610105  LIFT-B  1385.00   6  08-20     Lift of entrance B: new door motor
      K-015  08-11  ELC  611003  -       3260.00   6  FUND      LED lighting of stairs and cellars
      K-016  08-27  JAR  610600  GEN      705.00  21  POSTED    Courtyard, summer maintenance
      K-017  09-08  POR  610443  GAR      684.00   6  APPROVED  Garage door: spring replaced
      K-018  09-15  CHA  610301  GEN     2870.00   6  APPROVED  Boiler room, half-yearly maintenance
      K-019  09-22  FAC  611001  GEN    11800.00   6  DRAFT     Façade on the quay: scaffolding
      K-020  09-25  ELC  610202  STAIRS-B  214.50   6  DRAFT     Intercom of entrance B repaired
      K-021  09-29  ASC  610103  GEN      168.00  21  DRAFT     Emergency phones of the lifts
      """;

  /** A month's gas in hundreds of euros, January to September. */
  private static final List<Integer> GAS = List.of(46, 41, 34, 22, 11, 7, 6, 6, 9);

  /** Who pays otherwise than the seed says. */
  private static final Set<String> OWN_WAY = Set.of("C01", "C23", "C40", "C07");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Clerk clerk;

  private Canal(Clerk clerk) {
    this.clerk = clerk;
  }

  static BuildingId build(Rooms rooms, Tx tx, Staff staff) {
    var building = foundation().lay(rooms, tx);
    appoint(rooms, tx, building);
    var clerk = new Clerk(rooms, tx, building, staff);
    clerk.openYear();
    clerk.fund("160000", "GEN", "General reserve fund");
    clerk.fund("160100", "LIFT-A", "Reserve fund of the lifts");
    clerk.decide("GEN");
    clerk.takeOver(OPENING);
    clerk.budget("AGM 2025-12-04", "130400.00", BUDGET);
    clerk.calls(CALLS);
    new Canal(clerk).year();
    clerk.write();
    return building;
  }

  private static Foundation foundation() {
    var foundation = new Foundation(SITE);
    apartments(foundation, "A", 6);
    apartments(foundation, "B", 5);
    for (var i = 1; i <= GARAGES; i++)
      foundation.lot(String.format(Locale.ROOT, "G%02d", i), "GARAGE", -1, null, 20);
    for (var left = SHOPS; left > 0; left--) {
      var shares = (SHARES - foundation.shares()) / left;
      foundation.lot("S" + (SHOPS + 1 - left), "COMMERCIAL", 0, null, shares);
    }
    for (var row : Table.rows(OWNERS, 5)) {
      foundation.owner(row.get(0), Kind.valueOf(row.get(1)), row.get(2), row.get(4));
      if (!row.get(3).equals("-")) foundation.holds(row.get(0), row.get(3).split(",", -1));
    }
    together(foundation);
    for (var row : Table.rows(SUPPLIERS, 2)) foundation.supplier(row.get(0), row.get(1));
    keys(foundation);
    return foundation
        .bank("551000", Purpose.WORKING_CAPITAL)
        .bank("550000", Purpose.RESERVE_FUND)
        .bank("552000", Purpose.WORKS);
  }

  /** Four on each floor, the larger ones at the front; a floor higher is worth a little more. */
  private static void apartments(Foundation foundation, String entrance, int floors) {
    var sizes = List.of(250, 205, 165, 125);
    for (var floor = 1; floor <= floors; floor++)
      for (var door = 1; door <= sizes.size(); door++)
        foundation.lot(
            entrance + floor + door,
            "APARTMENT",
            floor,
            entrance,
            sizes.get(door - 1) + 3L * floor);
  }

  /** A usufruct, two couples who are not one party, and heirs. */
  private static void together(Foundation foundation) {
    var heirs = "Succession GÉRARD Paul";
    foundation
        .holds("C08", "A24", Holding.USUFRUCT, Fraction.WHOLE)
        .holds("C09", "A24", Holding.BARE, Fraction.WHOLE)
        .holds("C14", "A42", Holding.UNDIVIDED, new Fraction(1, 2))
        .holds("C15", "A42", Holding.UNDIVIDED, new Fraction(1, 2))
        .holds("C26", "B12", Holding.UNDIVIDED, new Fraction(2, 3))
        .holds("C27", "B12", Holding.UNDIVIDED, new Fraction(1, 3))
        .undivided(
            "C33",
            "fr",
            heirs,
            "GÉRARD Isabelle",
            new Party.Member("GÉRARD Isabelle", new Fraction(1, 2)),
            new Party.Member("GÉRARD Thomas", new Fraction(1, 4)),
            new Party.Member("GÉRARD Élise", new Fraction(1, 4)))
        .holds("C33", "B31", Holding.UNDIVIDED, Fraction.WHOLE);
  }

  private static void keys(Foundation foundation) {
    foundation
        .generalKey("GEN", "Quotités /10000")
        .key("LIFT-A", "Lift of entrance A", weights(foundation, isOf("A"), true))
        .key("LIFT-B", "Lift of entrance B", weights(foundation, isOf("B"), true))
        .key("STAIRS-A", "Stairs of entrance A", weights(foundation, isOf("A"), false))
        .key("STAIRS-B", "Stairs of entrance B", weights(foundation, isOf("B"), false))
        .key("GAR", "Garages", weights(foundation, l -> l.type().equals("GARAGE"), false))
        .key("SHOPS", "Shops", weights(foundation, l -> l.type().equals("COMMERCIAL"), false))
        .key("HEAT", "Heating, allocator units", Map.of());
  }

  private static Predicate<Lot> isOf(String entrance) {
    return lot -> entrance.equals(lot.entrance());
  }

  /**
   * @param byFloor whether a floor higher weighs more, as for a lift
   */
  private static Map<String, Long> weights(
      Foundation foundation, Predicate<Lot> which, boolean byFloor) {
    var weights = new LinkedHashMap<String, Long>();
    for (var lot : foundation.lots()) {
      var floor = lot.floor();
      if (which.test(lot)) weights.put(lot.code(), byFloor && floor != null ? floor : 1L);
    }
    return weights;
  }

  /** Two of the lots that several hold have said who votes; for A42 nobody does (R14). */
  private static void appoint(Rooms rooms, Tx tx, BuildingId building) {
    var names =
        Map.of("A24", "HENROTIN Yvonne", "B12", "ROELANDT Ingrid", "B31", "GÉRARD Isabelle");
    for (var lot : rooms.registry.lots(tx, building)) {
      var name = names.get(lot.code());
      if (name != null) rooms.titles.appoint(tx, building, lot.id(), name, Foundation.SINCE, null);
    }
  }

  private void year() {
    clerk.invoices(INVOICES);
    months();
    clerk.pays("ENE", "01-16", "-3912.40", "OPENING");
    clerk.pays("NET", "01-16", "-1645.60", "OPENING");
    clerk.pays("ELC", "09-10", "-3455.60", "K-015");
    clerk.pays("FAC", "09-28", "-3000.00", "");
    clerk.shifts("551000", "550000", "05-12", "6600.00");
    clerk.shifts("550000", "551000", "09-09", "3455.60");
    clerk.shifts("551000", "552000", "09-28", "5000.00");
    clerk.fees("GEN", "48.75", "03-31", "06-30", "09-30");
    for (var row : Table.rows(OWNERS, 5))
      if (!OWN_WAY.contains(row.getFirst())) pay(row.getFirst());
    pay("C33");
    // She lets the flat and pays late; half of the second quarter, and nothing since.
    clerk.settles("C01", "02-20");
    clerk.settlesPart("C01", 50, "06-08");
    clerk.settles("C07", "01-29", "04-28", "07-29");
    clerk.sends("C23", "02-10", "400.00");
    clerk.reminds("C23", "03-09", "GEN");
    clerk.settles("C40", "06-30");
    clerk.reminds("C40", "09-07", "GEN");
  }

  /** Cleaning, gas and electricity of each month. */
  private void months() {
    for (var month = 1; month <= GAS.size(); month++) {
      var end = Clerk.YEAR.plusMonths(month).minusDays(1);
      var clean = new Money(1_360_00);
      var gas = new Money(GAS.get(month - 1) * 100_00L + random.nextLong(90_00));
      var power = new Money(780_00 + random.nextLong(240_00));
      document(month, 1, end, "NET  610500  GEN", clean, "21", "Cleaning");
      document(month, 2, end.minusDays(7), "ENE  612200  HEAT", gas, "6", "Gas");
      document(month, 3, end.minusDays(5), "ENE  612100  GEN", power, "21", "Electricity");
    }
  }

  /** A supplier's document of a month, paid some three weeks later if the demo goes so far. */
  private void document(
      int month, int place, LocalDate on, String cost, Money net, String rate, String what) {
    var paid = on.plusDays(18 + random.nextInt(9));
    clerk.invoices(
        String.format(
            Locale.ROOT,
            "M%02d-%d  %s  %s  %s  %s  %s  %s, month %d",
            month,
            place,
            written(on),
            cost,
            net,
            rate,
            paid.isAfter(Clerk.LAST_DAY) ? "POSTED" : written(paid),
            what,
            month));
  }

  private static String written(LocalDate day) {
    return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
  }

  /** Most pay within the month; some later, some in part, some too much. */
  private void pay(String owner) {
    var manner = random.nextInt(20);
    for (var quarter = 0; quarter < 3; quarter++) {
      var called = Clerk.YEAR.plusMonths(3L * quarter);
      var soon = called.plusDays(6 + random.nextInt(23));
      switch (manner) {
        case 0 -> clerk.settles(owner, written(called.plusDays(45 + random.nextInt(25))));
        case 1 -> clerk.settlesPart(owner, 60, written(soon));
        case 2 -> {
          if (quarter < 2) clerk.settles(owner, written(soon));
        }
        case 3 -> clerk.sends(owner, written(soon), "650.00");
        default -> clerk.settles(owner, written(soon));
      }
    }
  }
}
