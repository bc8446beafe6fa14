package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koprogo.Syndic.SPECIAL;
import static org.koprogo.Syndic.on;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koprogo.banking.Banking;
import org.koprogo.banking.Movement.Purpose;
import org.koprogo.closing.Openings;
import org.koprogo.closing.Settlement;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.Call;
import org.koprogo.contributions.ReserveFund;
import org.koprogo.db.Audit;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.PostResult;
import org.koprogo.registry.BankAccount;

/**
 * Résidence Les Tilleuls in 2025, as its syndic lives it: month by month through the doors, with
 * the figures of handbook 7.3 at each turn.
 */
@NullMarked
class YearOfAResidenceTest {
  private static final LocalDate YEAR = on(1, 1);
  private static final LocalDate LAST_DAY = on(12, 31);
  private static final String SYNDIC = "syndic";
  private static final Map<Integer, BigDecimal> RATES = Map.of(2025, new BigDecimal("4.50"));
  private static final TestDatabase database = TestDatabase.create();

  private final Syndic syndic = new Syndic(database);
  private final Rooms rooms = syndic.rooms();
  private final BuildingId building = syndic.building();

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void a_year_from_the_first_call_to_the_lock() throws Exception {
    theBuildingComesIn();
    theYearOpens();
    winter();
    theFirstReserveCallAndTheSale();
    theReminderHasItsPrice();
    theRoofIsPaidByTheReserve();
    theWaterDamage();
    theYearEnds();
    theOwnersAreSettled();
    theYearIsLocked();
    assertThat(Audit.verify(database.admin())).isEmpty();
  }

  private void theBuildingComesIn() {
    syndic.does(tx -> {
      syndic.takesOver(
          tx,
          "A01 112, A02 108, A11 118, A12 112, A21 121, A22 115, A31 127, A32 121, G1 16, G2 16, G3"
              + " 17, G4 17");
      syndic.owners(
          tx,
          "P1 DUPONT, P2 JANSSENS, P3 PEETERS, P4 IMMO NORD, P5 LAMBERT, P6 MAES, P7 EL AMRANI, P9"
              + " NGUYEN");
      syndic.suppliers(tx, "ENE, NET, ASC, SAL, ASS, CHA, SYN, WAT, SER, TOI, POR, PLO");
      syndic.bank(tx, "551000", "BE45068999950189", BankAccount.Purpose.WORKING_CAPITAL, 1);
      syndic.bank(tx, "550000", "BE98068999960293", BankAccount.Purpose.RESERVE_FUND, 2);
      syndic.keyByShares(tx, "GEN");
      syndic.key(tx, "LIFT", "A11 11, A12 11, A21 17, A22 17, A31 22, A32 22");
      syndic.key(tx, "GAR", "G1 1, G2 1, G3 1, G4 1");
      syndic.key(
          tx,
          "ADM",
          "A01 4, A02 4, A11 4, A12 4, A21 4, A22 4, A31 4, A32 4, G1 1, G2 1, G3 1, G4 1");
      syndic.key(tx, "HEAT", "");
      syndic.key(tx, "WATER", "");
      rooms.contributions.setReserveFund(
          tx, building, new ReserveFund("160000", syndic.key("GEN"), "General reserve fund"));
      syndic.holds(tx, "P1", "A01", "G1");
      syndic.holds(tx, "P2", "A02");
      syndic.holds(tx, "P3", "A11", "G2");
      syndic.holds(tx, "P4", "A12", "A32", "G3");
      syndic.holds(tx, "P5", "A21");
      syndic.holds(tx, "P6", "A22", "G4");
      syndic.holds(tx, "P7", "A31");
      return true;
    });
  }

  private void theYearOpens() {
    syndic.does(tx -> {
      rooms.ledger.openYear(tx, building, YEAR, LAST_DAY);
      rooms.yearEnd.setPolicy(
          tx, building, YEAR, new YearEnd.Policy(syndic.key("GEN"), LocalDate.of(2026, 4, 30)));
      rooms.adjustments.recordRates(tx, building, RATES, "R60");
      rooms.budgets.adopt(tx, building, syndic.budget("27360.00"));
      assertThat(
              rooms.openings.open(
                  tx,
                  building,
                  YEAR,
                  syndic.opening(
                      "100000 -5000.00, 160000 -18500.00, 410100 245.18 P3, 410100 -62.40 P5,"
                          + " 440000 -1106.42 ENE, 444000 -363.00, 490000 812.25, 550000 18500.00,"
                          + " 551000 5474.39"),
                  SYNDIC))
          .isInstanceOf(Openings.OpenResult.Opened.class);
      return true;
    });
    syndic.isPrepaid("ODR-01", "614000", "812.25");
    assertThat(
            syndic
                .does(tx -> rooms.budgets.of(tx, building, YEAR))
                .orElseThrow()
                .minimumToReserve())
        .isEqualTo(Money.parse("1368.00"));
  }

  private void winter() {
    syndic.calls("CALL-2025-Q1", Call.Type.PROVISION, YEAR, on(1, 31), "7125.00");
    assertThat(syndic.owes("P5")).as("his credit of last year is used at once").isEqualTo("799.73");
    syndic.buys(on(1, 15), "NET", "610500", "GEN", "300.00", "21", SPECIAL.clearing());
    syndic.receives(on(1, 20), "P1", "912.00");
    syndic.pays(on(1, 22), "ENE", "1106.42", "invoice Dec 2024");
    syndic.receives(on(1, 25), "P5", "799.73");
    syndic.receives(on(1, 28), "P2", "769.50");
    syndic.receives(on(1, 30), "P7", "904.88");
    syndic.receives(on(1, 31), "P4", "1781.24");
    syndic.buys(on(2, 3), "ASC", "610101", "LIFT", "1240.00", "6");
    syndic.receives(on(2, 3), "P6", "940.50");
    syndic.pays(on(2, 10), "NET", "363.00", "PUR-001");
    syndic.reminds("REM-01", on(2, 15), "P3", "15.00");
    syndic.buys(on(2, 28), "ENE", "612100", "GEN", "412.36", "21");
    syndic.pays(on(3, 3), "ASC", "1314.40", "PUR-002");
    syndic.receives(on(3, 5), "P3", "500.00");
    assertThat(syndic.open("P3"))
        .as("the oldest debt first")
        .containsExactly("CALL-2025-Q1 699.93", "REM-01 15.00");
    syndic.buys(on(3, 8), "SAL", "616100", "ADM", "90.00", "21");
    assertThat(syndic.notary("SNAP-01", on(3, 10)).ledgerBalance()).isEqualTo(Money.ZERO);
    syndic.pays(on(3, 20), "ENE", "498.96", "PUR-003");
    syndic.pays(on(3, 27), "SAL", "108.90", "PUR-004");
    syndic.buys(on(3, 31), "NET", "610500", "GEN", "900.00", "21");
    syndic.bankCharges(on(3, 31));
  }

  private void theFirstReserveCallAndTheSale() {
    syndic.calls("CALL-2025-Q2", Call.Type.PROVISION, on(4, 1), on(4, 30), "7125.00");
    syndic.calls("CALL-2025-R1", Call.Type.RESERVE, on(4, 1), on(4, 30), "1175.50");
    syndic.buys(
        on(4, 1),
        "ASS",
        "614000",
        "GEN",
        "3420.00",
        "0",
        SPECIAL.covering(on(4, 1), LocalDate.of(2026, 3, 31)));
    syndic.receives(on(4, 15), "P1", "1062.47");
    syndic.buys(on(4, 22), "CHA", "610301", "GEN", "685.00", "6");
    syndic.pays(on(4, 24), "NET", "1089.00", "PUR-005");
    syndic.receives(on(4, 25), "P7", "1054.17");
    syndic.receives(on(4, 28), "P5", "1104.37");
    assertThat(syndic.owes("P5")).as("he paid 100.00 too much").isEqualTo("-100.00");
    syndic.pays(on(4, 28), "ASS", "3420.00", "PUR-006");
    syndic.receives(on(4, 29), "P2", "896.45");
    syndic.receives(on(4, 30), "P4", "2075.11");
    assertThat(syndic.owedByReserves(on(4, 30)))
        .as("reserve money lies on the current account")
        .isEqualTo("-862.82");
    syndic.buysFor(on(5, 5), "SYN", "P6", "150.00", "21", on(5, 16));
    syndic.saves(on(5, 5), "1175.50");
    assertThat(syndic.owedByReserves(on(5, 5)))
        .as("two owners have not paid theirs yet")
        .isEqualTo("312.68");
    var letter = syndic.notary("SNAP-02", on(5, 6));
    assertThat(letter.ledgerBalance() + " = " + letter.overdue() + " + " + letter.notYetDue())
        .isEqualTo("1277.16 = 1095.66 + 181.50");
    assertThat(letter.workingCapital() + ", " + letter.reserveShare()).isEqualTo("660.00, 2597.17");
    syndic.buys(on(5, 12), "ENE", "612200", "HEAT", "5980.33", "6");
    syndic.sells("TRF-01", on(5, 16), "P6", "P9", "A22", "G4");
    assertThat(List.of(syndic.owes("P6"), syndic.owes("P9"))).containsExactly("617.16", "660.00");
    syndic.pays(on(5, 20), "CHA", "726.10", "PUR-007");
    syndic.receives(on(5, 23), "P6", "1277.16"); // the notary pays for the seller
    assertThat(syndic.owes("P6"))
        .as("paid in full before the working capital came back")
        .isEqualTo("-660.00");
    var tooMuch = syndic.refund(on(6, 10), "P6", "700.00");
    Banking.BookResult refused = syndic.does(tx -> rooms.banking.book(tx, tooMuch, SYNDIC));
    assertThat(refused)
        .isEqualTo(new Banking.BookResult.RefundExceedsCredit(Money.parse("660.00")));
  }

  private void theReminderHasItsPrice() {
    syndic.pays(on(5, 27), "SYN", "181.50", "PUR-008");
    syndic.buys(on(6, 5), "WAT", "612000", "WATER", "1709.88", "6");
    syndic.receives(on(6, 6), "P9", "660.00");
    syndic.moves(on(6, 10), "-660.00", new Purpose.OwnerRefund(syndic.party("P6")), "");
    assertThat(List.of(syndic.owes("P6"), syndic.owes("P9"))).containsExactly("0.00", "0.00");
    syndic.pays(on(6, 12), "ENE", "6339.15", "PUR-009");
    assertThat(syndic.interest("INT-01", on(6, 20), "P3", "245.18", on(2, 15), on(3, 5)))
        .isEqualTo("245.18 x (18 d x 4.50 %) / 365 = 0.54");
    assertThat(syndic.interest("INT-02", on(6, 20), "P3", "699.93", on(3, 5), on(6, 20)))
        .isEqualTo("699.93 x (107 d x 4.50 %) / 365 = 9.23");
    syndic.receives(on(6, 20), "P3", "1200.00");
    assertThat(syndic.open("P3"))
        .containsExactly(
            "CALL-2025-Q2 469.68", "CALL-2025-R1 157.52", "INT-01 0.54", "INT-02 9.23");
    syndic.buys(on(6, 30), "NET", "610500", "GEN", "900.00", "21");
    syndic.bankCharges(on(6, 30));
    syndic.calls("CALL-2025-Q3", Call.Type.PROVISION, on(7, 1), on(7, 31), "7125.00");
    syndic.pays(on(7, 4), "WAT", "1812.47", "PUR-010");
    syndic.buys(on(7, 8), "SYN", "613000", "ADM", "1650.00", "21");
    syndic.buys(on(7, 15), "ASC", "610101", "LIFT", "124.00", "6", SPECIAL.credit("PUR-002"));
    syndic.receives(on(7, 15), "P1", "912.00");
    syndic.receives(on(7, 20), "P5", "762.13");
    assertThat(syndic.open("P5")).as("the 100.00 of April did the rest").isEmpty();
    syndic.pays(on(7, 25), "NET", "1089.00", "PUR-011");
    syndic.receives(on(7, 28), "P9", "940.50");
    syndic.receives(on(7, 30), "P2", "769.50");
    syndic.receives(on(7, 31), "P4", "1781.24");
  }

  private void theRoofIsPaidByTheReserve() {
    syndic.pays(on(8, 1), "SYN", "1996.50", "PUR-012");
    syndic.pays(on(8, 5), "ASC", "-131.44", "PUR-013"); // he pays back
    syndic.buysFor(on(8, 20), "SER", "P7", "145.00", "6", on(9, 20));
    syndic.buys(
        on(9, 11), "TOI", "611001", null, "2450.00", "6", SPECIAL.from("160000", "2597.00"));
    assertThat(syndic.balance("160000", on(9, 11))).isEqualTo("-17078.50");
    assertThat(syndic.owedByReserves(on(9, 11)))
        .as("the current account pays first")
        .isEqualTo("2754.52");
    syndic.pays(on(9, 12), "SER", "153.70", "PUR-014");
    syndic.receives(on(9, 15), "P7", "1058.58");
    syndic.buys(on(9, 30), "NET", "610500", "GEN", "900.00", "21");
    syndic.bankCharges(on(9, 30));
    syndic.calls("CALL-2025-Q4", Call.Type.PROVISION, on(10, 1), on(10, 31), "7125.00");
    syndic.calls("CALL-2025-R2", Call.Type.RESERVE, on(10, 1), on(10, 31), "1175.50");
    syndic.saves(on(10, 6), "-2597.00");
    assertThat(syndic.owedByReserves(on(10, 6))).isEqualTo("157.52");
    syndic.pays(on(10, 10), "TOI", "2597.00", "PUR-015");
    syndic.receives(on(10, 14), "P1", "1062.47");
    syndic.buys(on(10, 17), "POR", "610440", "GAR", "310.00", "21");
    syndic.receives(on(10, 27), "P5", "1004.37");
    syndic.pays(on(10, 28), "NET", "1089.00", "PUR-016");
    syndic.receives(on(10, 30), "P2", "896.45");
    syndic.receives(on(10, 30), "P9", "1095.66");
    syndic.receives(on(10, 31), "P4", "2075.11");
  }

  private void theWaterDamage() {
    syndic.buys(on(11, 4), "PLO", "499600", null, "1180.00", "6");
    syndic.receives(on(11, 5), "P3", "600.00");
    syndic.saves(on(11, 10), "1175.50");
    syndic.pays(on(11, 14), "POR", "375.10", "PUR-017");
    syndic.buys(on(11, 28), "ENE", "612100", "GEN", "1356.22", "21");
    syndic.pays(on(12, 2), "PLO", "1250.80", "PUR-018");
    syndic.buys(on(12, 4), "ENE", "612200", "HEAT", "2243.18", "6");
    syndic.moves(on(12, 18), "954.35", new Purpose.InsuranceIndemnity("CLM-01"), "");
    assertThat(syndic.balance("499600", on(12, 18)))
        .as("the deductible is left")
        .isEqualTo("296.45");
    syndic.pays(on(12, 22), "ENE", "1641.03", "PUR-019");
    syndic.buys(on(12, 30), "SYN", "613000", "ADM", "1650.00", "21");
  }

  private void theYearEnds() {
    syndic.bankCharges(LAST_DAY);
    syndic.moves(
        "550000",
        LAST_DAY,
        "148.68",
        new Purpose.Interest(syndic.key("GEN"), Money.parse("212.40"), Money.parse("63.72")),
        "Interets");
    syndic.accrues("ACC-01", "610500", "1089.00");
    syndic.closesClaim("CLM-01", "614007", "296.45");
    syndic.reads(
        "HEAT",
        "A01 P1 1240, A02 P2 1015, A11 P3 1388, A12 P4 1102, A21 P5 1467, A22 P6 612, A22 P9 701,"
            + " A31 P7 1695, A32 P4 1127");
    syndic.reads(
        "WATER",
        "A01 P1 61, A02 P2 44, A11 P3 83, A12 P4 39, A21 P5 97, A22 P6 38, A22 P9 45, A31 P7 58,"
            + " A32 P4 52");
    List<PostResult> deferred =
        syndic.does(tx -> rooms.adjustments.defer(tx, building, syndic.year(tx), SYNDIC));
    assertThat(deferred).hasSize(1);
    assertThat(syndic.balance("490000", LAST_DAY))
        .as("90 of 365 days of the insurance")
        .isEqualTo("843.29");
    assertThat(syndic.balance("551000", LAST_DAY)).isEqualTo("7799.74");
    assertThat(syndic.owedByReserves(LAST_DAY)).isEqualTo("482.69");
  }

  private void theOwnersAreSettled() {
    var settled = syndic.does(tx -> rooms.yearEnd.settle(tx, building, syndic.year(tx), SYNDIC));
    assertThat(settled)
        .isInstanceOfSatisfying(
            YearEnd.SettleResult.Settled.class,
            s ->
                assertThat(s.settlement().parties().stream().map(YearOfAResidenceTest::said))
                    .containsExactly(
                        "P1 3307.47 - 3648.00 = -340.53",
                        "P2 2634.11 - 3078.00 = -443.89",
                        "P3 3704.35 - 3819.00 = -114.65",
                        "P4 6412.50 - 7124.96 = -712.46",
                        "P5 3542.54 - 3448.52 = 94.02",
                        "P6 1497.04 - 1881.00 = -383.96",
                        "P7 3721.97 - 3619.52 = 102.45",
                        "P9 2193.42 - 1881.00 = 312.42"));
    assertThat(syndic.open("P3"))
        .containsExactly(
            "CALL-2025-R1 27.20",
            "CALL-2025-Q3 849.87",
            "CALL-2025-Q4 954.75",
            "CALL-2025-R2 157.52");
    assertThat(syndic.owes("P3")).isEqualTo("1989.34");
    assertThat(
            syndic.does(tx -> rooms.balances.incomeStatement(tx, building, YEAR, LAST_DAY)).stream()
                .map(r -> r.expense() ? r.amount().negate() : r.amount())
                .reduce(Money.ZERO, Money::plus))
        .as("the result")
        .isEqualTo(Money.ZERO);
  }

  private void theYearIsLocked() {
    Optional<PostResult> closed =
        syndic.does(tx -> rooms.yearEnd.close(tx, building, syndic.year(tx), SYNDIC));
    assertThat(closed).containsInstanceOf(PostResult.Posted.class);
    var late = syndic.entry(LAST_DAY, "610500", "444000", "1.00");
    PostResult refused = syndic.does(tx -> rooms.ledger.post(tx, late, SYNDIC));
    assertThat(refused).isEqualTo(new PostResult.PeriodClosed(LAST_DAY));
    var next = LocalDate.of(2026, 1, 1);
    var opening =
        syndic.does(tx -> rooms.ledger.balances(tx, building, next, next)).stream()
            .collect(
                Collectors.groupingBy(
                    b -> b.account(),
                    java.util.TreeMap::new,
                    Collectors.reducing(Money.ZERO, b -> b.signed(), Money::plus)));
    assertThat(opening.toString())
        .isEqualTo(
            "{100000=-5000.00, 160000=-18254.00, 410000=334.01, 410100=1337.55, 440000=-4374.27,"
                + " 444000=-1089.00, 490000=843.29, 550000=18402.68, 551000=7799.74}");
  }

  private static String said(Settlement.PartyNet net) {
    return net.code() + " " + net.charges() + " - " + net.provisions() + " = " + net.net();
  }
}
