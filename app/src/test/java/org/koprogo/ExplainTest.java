package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanations;

/** Amounts of the example residence, back to the documents; figures of handbook 5.3 and 7.3. */
@NullMarked
class ExplainTest {
  private static final TestDatabase database = TestDatabase.create();
  private static final String NUMBER = "0765432146";

  @BeforeAll
  static void bookTheExamples(@TempDir Path out) {
    for (var example : new String[] {"residence-les-tilleuls", "usufruct-and-indivision"}) {
      var booked = run("year", "../examples/" + example, "--out", out.toString());
      assertThat(booked.code()).as(booked.err()).isZero();
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Program.Said run(String... arguments) {
    return Program.on(database).run(arguments);
  }

  private static String golden(String name) throws IOException {
    try (var in = ExplainTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void the_sellers_part_of_the_cleaning_goes_back_to_five_postings_and_135_days()
      throws IOException {
    var said = run("explain", NUMBER, "2025", "610500", "GEN", "A22", "P6");

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isZero();
    assertThat(said.out()).isEqualTo(golden("explain-cleaning.txt"));
  }

  @Test
  void gas_is_divided_by_the_readings_of_seller_and_buyer() {
    var seller = run("explain", "BE " + NUMBER, "2025-01-01", "612200", "HEAT", "A22", "P6");
    var buyer = run("explain", NUMBER, "2025", "612200", "HEAT", "A22", "P9");

    assertThat(seller.out())
        .contains("lot A22, P6 MAES Jan: 515.59", "PUR-009", "PUR-020", "total 8716.92")
        .contains("8716.92 x 1313 / 10347 (weight)", "1106.15 x 612 / 1313 (units)")
        .endsWith("re-computed: equal\n");
    assertThat(buyer.out()).contains("lot A22, P9 NGUYEN Thi Lan: 590.56", "1106.15 x 701 / 1313");
  }

  @Test
  void late_interest_shows_its_principal_days_and_rate() {
    var said = run("explain", NUMBER, "2025", "751000", "GEN", "A22", "P6");

    assertThat(said.out())
        .contains("245.18 x (18 d x 4.50 %) / 365", "699.93 x (107 d x 4.50 %) / 365")
        .contains("total -9.77")
        .endsWith("re-computed: equal\n");
  }

  @Test
  void insurance_shows_what_was_prepaid_and_what_covers_next_year() {
    var said = run("explain", NUMBER, "2025", "614000", "GEN", "A01", "P1");

    assertThat(said.out())
        .contains("prepaid last year, a cost of this one (490000)")
        .contains("PUR-006 covers 2025-04-01 to 2026-03-31, 90 of 365 days after the year")
        .contains("3420.00 x 90 / 365", "-843.29", "total 3388.96");
  }

  @ParameterizedTest
  @CsvSource({
    "residence-les-tilleuls, ACP Résidence Les Tilleuls",
    "usufruct-and-indivision, ACP Usufruit"
  })
  void every_amount_of_a_settlement_comes_out_again(String example, String organization)
      throws IOException {
    var expected = Path.of("../examples", example, "expected/charge-distribution-by-owner.csv");
    var rooms = new Rooms();
    var org = database.organization(organization);
    var rows = Files.readAllLines(expected);
    for (var row : rows.subList(1, rows.size())) {
      var f = row.split(",", -1);
      var explained =
          Tenant.as(
              org,
              () ->
                  database
                      .db()
                      .snapshot(scope -> {
                        var building = rooms.registry.buildings(scope).getFirst().id();
                        var year = rooms.ledger.years(scope, building).getFirst();
                        return rooms.explanations.charge(
                            scope,
                            building,
                            year,
                            new Explanations.ChargeQuestion(f[0], f[1], f[2], f[3]));
                      }));
      assertThat(explained)
          .as(row)
          .isInstanceOfSatisfying(
              Explanation.Charge.class,
              c -> {
                assertThat(c.holders().stream().map(h -> h.step().amount() + " " + h.tenantPart()))
                    .contains(f[8] + " " + f[10]);
                assertThat(c.differences()).isEmpty();
              });
    }
  }

  @Test
  void a_script_gets_a_tree() {
    var said = run("explain", NUMBER, "2025", "610500", "GEN", "A22", "P6", "--json");

    assertThat(said.code()).isZero();
    assertThat(said.out().lines()).hasSize(1);
    assertThat(said.out())
        .contains("\"amount\":\"185.28\"", "\"exactCents\":\"6762690/365\"")
        .contains("\"recomputed\":\"equal\"");
  }

  @Test
  void a_call_is_explained_by_its_reference() {
    var said = run("explain", NUMBER, "2025", "A31", "P7", "--call", "CALL-2025-Q1");

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("lot A31, P7 EL AMRANI Nadia: 904.88")
        .contains("7125.00 x 127 / 1000 (weight) = 90487500/1000 cents")
        .contains("floor 904.87, remainder 500/1000, rank 3 of 12; 3 cents were left")
        .contains("one more cent")
        .endsWith("re-computed: equal\n");
  }

  @Test
  void what_the_books_do_not_have_is_answered_by_what_they_have() {
    assertThat(refused("0123456789", "2025", "610500", "GEN", "A22", "P6"))
        .contains("no building 0123456789 is known")
        .doesNotContain("Tilleuls", NUMBER);
    var here = "ACP Résidence Les Tilleuls";
    assertThat(refused("0123456789", "2025", "610500", "GEN", "A22", "P6", "--organization", here))
        .contains("no building 0123456789; known: " + NUMBER + " Résidence Les Tilleuls")
        .doesNotContain("Usufruit");
    assertThat(refused(NUMBER, "2019", "610500", "GEN", "A22", "P6"))
        .contains("no fiscal year 2019; known: 2025-01-01, 2026-01-01");
    assertThat(refused(NUMBER, "2026", "610500", "GEN", "A22", "P6"))
        .contains("no settlement of the year from 2026-01-01");
    assertThat(refused(NUMBER, "2025", "610500", "LIFT", "A22", "P6"))
        .contains("no account and key in the settlement 610500 LIFT; known: 610101 LIFT");
    assertThat(refused(NUMBER, "2025", "610500", "GEN", "B99", "P6"))
        .contains("no lot with a weight B99; known: A01, A02");
    assertThat(refused(NUMBER, "2025", "610500", "GEN", "A22", "P1"))
        .contains("no party that bears lot A22 P1; known: P6, P9");
    assertThat(refused(NUMBER, "2025", "A22", "P6", "--call", "CALL-X"))
        .contains("no call of the year CALL-X; known: CALL-2025-Q1");
    assertThat(refused(NUMBER, "2025", "A22", "P6", "--call", "CALL-2025-Q4"))
        .contains("no party that bears lot A22 P6; known: P9");
    assertThat(
            refused(
                NUMBER, "2025", "610500", "GEN", "A22", "P6", "--organization", "Somebody else"))
        .contains("no organization Somebody else is known");
    assertThat(run("explain", NUMBER, "2025", "A22", "P6").code()).isEqualTo(2);
  }

  @Test
  void the_usage_names_the_words() {
    var help = run("explain", "--help").out();

    assertThat(help).contains("BUILDING YEAR ACCOUNT KEY LOT PARTY").doesNotContain("WORDS");
    assertThat(run("explain").err())
        .contains("BUILDING YEAR ACCOUNT KEY LOT PARTY")
        .doesNotContain("WORDS");
  }

  private static String refused(String... words) {
    var arguments = new String[words.length + 1];
    arguments[0] = "explain";
    System.arraycopy(words, 0, arguments, 1, words.length);
    var said = run(arguments);
    assertThat(said.code()).as(said.out()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    return said.err();
  }

  @Test
  void a_stored_cent_that_does_not_come_out_again_is_told() {
    var org = database.organization("ACP Résidence Les Tilleuls");
    var cent =
        "update closing.settlement_share set amount_cents = amount_cents + ? where organization_id"
            + " = ?::uuid and line_no = 4 and lot_position = 1";
    tamper(cent, 1, org);
    var said = run("explain", NUMBER, "2025", "610500", "GEN", "A01", "P1");
    tamper(cent, -1, org);

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).endsWith("re-computed: DIFFERENT\n");
    assertThat(said.err()).contains("lot A01 from 2025-01-01: stored", "charges: stored");
  }

  private static void tamper(String sql, int cents, OrganizationId org) {
    try (var session = Session.asSuperuser(database, org)) {
      session.run("set local session_replication_role = replica");
      session.run(sql, cents, org.toString());
      assertThat(session.commit()).isEmpty();
    }
  }
}
