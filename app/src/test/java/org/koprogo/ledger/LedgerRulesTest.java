package org.koprogo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.koprogo.Session;
import org.koprogo.SomeBuildings;
import org.koprogo.SomeRows;
import org.koprogo.TestDatabase;

/**
 * Every rule of the books refused by SQL, past every line of Java: as the application's role, and
 * where it says so as the owner of the tables and as a superuser (rows R02 and R03).
 */
@NullMarked
final class LedgerRulesTest {
  private static final TestDatabase database = TestDatabase.create();
  private static final SomeBuildings.Residence home = SomeRows.inEveryTable(database);
  private static final SomeBuildings.Residence other = SomeRows.inEveryTable(database);

  @AfterAll
  static void close() {
    database.close();
  }

  private static Session application() {
    return Session.as(database, "app_rw", home.org());
  }

  /** The statement with the residence's ids in it: {org} is organization and building. */
  private static String sql(String text) {
    return text.replace("{org}", "'" + home.org() + "', '" + home.id() + "'")
        .replace("{tenant}", "'" + home.org() + "'")
        .replace("{building}", "'" + home.id() + "'::uuid")
        .replace("{lot}", "'" + home.lot("G1").value() + "'")
        .replace("{garage}", "'" + home.lot("G1").value() + "'")
        .replace("{P1}", "'" + home.party("P1").value() + "'")
        .replace("{P5}", "'" + home.party("P5").value() + "'")
        .replace("{TOI}", "'" + home.party("TOI").value() + "'")
        .replace("{key}", "'" + home.key("GEN").value() + "'")
        .replace("{theirs}", "'" + other.party("P1").value() + "'")
        .replace("{their_key}", "'" + other.key("GEN").value() + "'")
        .replace("{their_building}", "'" + other.id() + "'");
  }

  private static void refused(Map<String, List<String>> statementsByAnswer) {
    try (var session = application()) {
      statementsByAnswer.forEach((answer, statements) -> {
        for (var statement : statements) {
          assertThat(session.attemptToTheEnd(sql(statement))).as(statement).isEqualTo(answer);
        }
      });
    }
  }

  private static String title(String numerator, String denominator) {
    return "insert into ownership.title (organization_id, building_id, title_id, lot_id, party_id, holding, numerator, denominator, from_on)"
        + " values ({org}, gen_random_uuid(), {lot}, {P1}, 'FULL', %s, %s, '2026-01-01')"
            .formatted(numerator, denominator);
  }

  @Test
  void a_quote_part_is_more_than_nothing_and_at_most_the_whole() {
    refused(
        Map.of(
            "23514 share_check",
            List.of(title("0", "1"), title("-1", "2"), title("3", "2"), title("2000000000", "1")),
            "23514 share_of_one",
            List.of(title("-1", "-1"), title("1", "1000000001")),
            "22012",
            List.of(title("1", "0")),
            "23514 held_whole",
            List.of(title("1", "2"))));
  }

  @Test
  void a_share_is_no_nan_and_no_infinity() {
    try (var session = application()) {
      for (var value : List.of("0", "-0.1", "1.0000001", "NaN", "Infinity", "-Infinity")) {
        assertThat(session.attempt("select '" + value + "'::app.share"))
            .as(value)
            .isEqualTo("23514 share_check");
      }
      for (var value : List.of("0.0001", "1", "0.333333333333333333333333333333"))
        assertThat(session.attempt("select '" + value + "'::app.share")).as(value).isEmpty();
      for (var value : List.of("NaN", "-0.01", "100.01")) {
        assertThat(session.attempt("select '" + value + "'::app.rate"))
            .as(value)
            .isEqualTo("23514 rate_check");
      }
      // R32: the limits themselves are accepted, one past them is not.
      assertThat(session.attempt("select 999999999999999::app.cents, -999999999999999::app.cents"))
          .isEmpty();
      for (var value : List.of("1000000000000000", "-1000000000000000"))
        assertThat(session.attempt("select (" + value + ")::app.cents"))
            .isEqualTo("23514 cents_check");
    }
  }

  @Test
  void an_account_has_two_to_six_digits() {
    var account =
        "insert into ledger.account (organization_id, building_id, code, label_fr, label_nl, label_en, type, normal_side, origin, postable, fund)"
            + " values ({org}, '%s', 'x', 'x', 'x', 'EXPENSE', 'DEBIT', 'PR', true, 'WORKING_CAPITAL')";
    var codes =
        List.of("6", "6105001", "", "61A", " 6105", "6105 ", "61.05", "-61", "٦١٠", "61\n", "0x61");
    refused(
        Map.of(
            "23514 account_code_check",
            codes.stream().map(account::formatted).toList(),
            "23514 class_1_to_7",
            List.of(account.formatted("800000"), account.formatted("00")),
            "23514 fund_of_account",
            List.of(account.formatted("160900"))));
  }

  @Test
  void only_a_rate_of_vat_that_was_in_force_is_accepted() {
    var line =
        "insert into invoices.invoice_line (organization_id, building_id, invoice_id, line_no, invoiced_on, account_code, net_cents, vat_rate, vat_cents)"
            + " select organization_id, building_id, invoice_id, 9, %s, '610500', 0, %s, 0 from invoices.invoice where state = 'DRAFT'";
    refused(
        Map.of(
            "23514 known_vat_rate",
            List.of(
                line.formatted("invoiced_on", "17"),
                line.formatted("invoiced_on", "20.9999"),
                line.formatted("date '1995-12-31'", "21"),
                line.formatted("date '1960-01-01'", "0")),
            "23514 rate_check",
            List.of(line.formatted("invoiced_on", "-6"), line.formatted("invoiced_on", "'NaN'")),
            // A day of its own, on which another rate was known, does not help.
            "23503 invoice_line_organization_id_building_id_invoice_id_invoic_fkey",
            List.of(line.formatted("date '2000-01-01'", "21"))));
  }

  @Test
  void an_end_comes_after_its_start() {
    refused(
        Map.of(
            "23514 end_after_start",
            List.of(
                "update ownership.title set to_on = from_on where lot_id = {lot}",
                "insert into ownership.representative (organization_id, building_id, lot_id, name, from_on, to_on) values ({org}, {lot}, 'x', '2025-01-02', '2025-01-02')",
                "insert into ownership.key_version (organization_id, building_id, version_id, key_id, from_on, to_on) values ({org}, gen_random_uuid(), {key}, '1999-01-02', '1999-01-02')",
                "insert into ledger.fiscal_year (organization_id, building_id, first_day, last_day) values ({org}, '2030-01-01', '2030-01-01')",
                "update invoices.invoice set coverage_from = '2025-02-02', coverage_to = '2025-02-01' where state = 'DRAFT'",
                "insert into closing.late_interest select organization_id, building_id, entry_id, {P1}, 1, '2025-02-02', '2025-02-02', 'x', 1 from ledger.journal_entry where journal_code = 'PUR' limit 1",
                "update ownership.title set to_on = from_on - 1 where lot_id = {lot}",
                "insert into ledger.fiscal_year (organization_id, building_id, first_day, last_day) values ({org}, '2030-01-02', '2030-01-01')")));
  }

  @Test
  void nothing_holds_twice_at_once() {
    refused(
        Map.of(
            "23P01 title_overlap",
            List.of(
                title("1", "2").replace("{P1}", "{P5}"), title("1", "1").replace("{P1}", "{P5}")),
            "23P01 representative_overlap",
            List.of(
                "insert into ownership.representative (organization_id, building_id, lot_id, name, from_on) select organization_id, building_id, lot_id, 'y', '2026-01-01' from ownership.representative"),
            "23P01 key_version_overlap",
            List.of(
                "insert into ownership.key_version (organization_id, building_id, version_id, key_id, from_on) values ({org}, gen_random_uuid(), {key}, '2026-01-01')"),
            "23P01 fiscal_year_overlap",
            List.of(
                "insert into ledger.fiscal_year (organization_id, building_id, first_day, last_day) values ({org}, '2025-12-31', '2026-12-30')"),
            "23P01 period_overlap",
            List.of(
                "insert into ledger.period (organization_id, building_id, first_day, last_day, fiscal_year) values ({org}, '2025-01-31', '2025-01-31', '2025-01-01')"),
            "23514 period_in_year",
            List.of(
                "insert into ledger.period (organization_id, building_id, first_day, last_day, fiscal_year) values ({org}, '2026-01-01', '2026-01-31', '2025-01-01')")));
  }

  @Test
  void another_organizations_ids_are_no_ids() {
    refused(
        Map.of(
            "23503 title_organization_id_building_id_party_id_fkey",
            List.of(title("1", "1").replace("{P1}", "{theirs}")),
            "23503 journal_line_organization_id_building_id_party_id_fkey",
            List.of(post("410100,701000", "{theirs},null", "null,null", "D,C", "100,100")),
            "23503 journal_line_organization_id_building_id_key_id_fkey",
            List.of(post("610500,444000", "null,null", "{their_key},null", "D,C", "100,100")),
            "23503 unknown_account",
            List.of(cleaning("100", "100").replace("{building}", "{their_building}"))));
  }

  @Test
  void one_cent_is_too_much() {
    refused(Map.of("23514 entry_balanced", List.of(cleaning("100", "101"), cleaning("100", "99"))));
    try (var session = application()) {
      assertThat(session.attemptToTheEnd(sql(cleaning("100", "100")))).isEmpty();
    }
  }

  @Test
  void a_closed_period_takes_nothing_and_stays_closed() {
    try (var session = application()) {
      session.run(sql("select ledger.close_periods({building}, '2025-01-01', '2025-02-01')"));
      assertThat(session.attempt(sql(cleaning("100", "100")))).isEqualTo("23514 period_closed");
      assertThat(session.attempt(sql(cleaning("100", "100").replace("2025-02-15", "2025-03-15"))))
          .isEmpty();
      assertThat(session.attempt("update ledger.period set closed_at = null")).isEqualTo("42501");
      session.run(sql("select ledger.close_periods({building}, '2025-01-01')"));
      assertThat(session.attempt(sql(cleaning("100", "100").replace("2025-02-15", "2025-03-15"))))
          .isEqualTo("23514 period_closed");
      // Nor is there a way in by a year or a period that was not there.
      assertThat(
              session.attempt(
                  sql(
                      "insert into ledger.period (organization_id, building_id, first_day, last_day, fiscal_year) values ({org}, '2026-01-01', '2026-01-31', '2025-01-01')")))
          .isEqualTo("23514 period_in_year");
    }
    for (var session :
        List.of(Session.asOwner(database, home.org()), Session.asSuperuser(database, home.org()))) {
      try (session) {
        session.run(sql("select ledger.close_periods({building}, '2025-01-01')"));
        assertThat(session.attempt("update ledger.period set closed_at = null"))
            .isEqualTo("23514 period_closed");
        assertThat(session.attempt("update ledger.fiscal_year set closed_at = null"))
            .isEqualTo("23514 period_closed");
        assertThat(session.attempt("delete from ledger.period where first_day = '2025-02-01'"))
            .startsWith("23503");
      }
    }
  }

  @Test
  void a_document_goes_its_way_in_one_direction() {
    refused(
        Map.of(
            "23514 states_in_order",
            List.of(
                "update invoices.invoice set state = 'POSTED', approved_at = now(), approved_by = 'me', entry_id = (select entry_id from invoices.invoice where state = 'POSTED') where state = 'DRAFT'",
                "update invoices.invoice set state = 'APPROVED', approved_at = now(), approved_by = 'me', gross_cents = gross_cents + 1 where state = 'DRAFT'",
                "insert into invoices.invoice (organization_id, building_id, invoice_id, fiscal_year, reference, position, type, supplier_id, invoiced_on, label, gross_cents, clears_accrual, state, entered_by, approved_by, approved_at)"
                    + " values ({org}, gen_random_uuid(), '2025-01-01', 'X', 9, 'INVOICE', {TOI}, '2025-02-01', 'x', 1, false, 'APPROVED', 'me', 'me', now())"),
            "55006",
            List.of(
                "update invoices.invoice set label = 'other' where state = 'POSTED'",
                "update invoices.invoice set state = 'DRAFT', approved_at = null, entry_id = null where state = 'POSTED'",
                "insert into invoices.financing select organization_id, building_id, invoice_id, 9, '160100', 1 from invoices.invoice where state = 'POSTED'",
                "insert into invoices.invoice_line (organization_id, building_id, invoice_id, line_no, invoiced_on, account_code, net_cents, vat_rate, vat_cents)"
                    + " select organization_id, building_id, invoice_id, 9, invoiced_on, '610500', 0, 0, 0 from invoices.invoice where state = 'POSTED'"),
            "23514 lines_add_up",
            List.of(
                "update invoices.invoice set gross_cents = gross_cents + 1 where state = 'DRAFT'",
                "insert into invoices.invoice_line (organization_id, building_id, invoice_id, line_no, invoiced_on, account_code, net_cents, vat_rate, vat_cents)"
                    + " select organization_id, building_id, invoice_id, 9, invoiced_on, '610500', 1, 0, 0 from invoices.invoice where state = 'DRAFT'")));
  }

  @Test
  void an_open_item_cannot_be_made_up() {
    var item =
        "insert into ledger.open_item (organization_id, building_id, item_id, fiscal_year, entry_id, line_no, party_id, account_code, reference, booked_on, side, amount_cents%s)"
            + " select organization_id, building_id, gen_random_uuid(), fiscal_year, entry_id, line_no, %s, account_code, 'x', booked_on, %s, %s%s from ledger.journal_line where account_code = '410100' limit 1";
    refused(
        Map.of(
            "23514 item_of_line",
            List.of(
                item.formatted("", "party_id", "side", "amount_cents", ""),
                item.formatted("", "party_id", "side", "amount_cents + 1", ""),
                item.formatted("", "party_id", "'C'", "amount_cents", ""),
                item.formatted("", "{P5}::uuid", "side", "amount_cents", ""),
                item.formatted(", matched_cents", "party_id", "side", "amount_cents", ", 1")),
            "42501",
            List.of(
                "update ledger.open_item set matched_cents = amount_cents",
                "delete from ledger.open_item")));
  }

  private static String post(
      String accounts, String parties, String keys, String sides, String amounts) {
    return "select * from ledger.post_entry({building}, gen_random_uuid(), 'OD', '2025-02-15', 'D', 'L', gen_random_uuid()::text, 'me',"
        + " string_to_array('%s', ','), array[%s]::uuid[], array[%s]::uuid[], string_to_array('%s', ','), array[%s]::bigint[], array_fill('x'::text, array[%d]))"
            .formatted(accounts, parties, keys, sides, amounts, accounts.split(",", -1).length);
  }

  private static String cleaning(String debit, String credit) {
    return post("610500,444000", "null,null", "null,null", "D,C", debit + "," + credit);
  }

  // R02: one door, and what is posted stays.

  private static final List<String> EDITS =
      List.of(
          "update ledger.journal_line set amount_cents = amount_cents + 1",
          "update ledger.journal_line set side = case side when 'D' then 'C' else 'D' end",
          "update ledger.journal_line set account_code = '610500'",
          "update ledger.journal_line set party_id = null",
          "update ledger.journal_line set label = 'other'",
          "update only ledger.journal_line set line_no = line_no + 100",
          "update ledger.journal_entry set label = 'other'",
          "update ledger.journal_entry set booked_on = booked_on + 1",
          "update ledger.journal_entry set entry_no = entry_no + 100",
          "update ledger.journal_entry set hash = prev_hash",
          "update ledger.journal_entry set posted_by = 'nobody', posted_at = now()",
          "update ledger.journal_entry set reverses_id = entry_id",
          "delete from ledger.journal_line",
          "delete from ledger.journal_entry",
          "with gone as (delete from ledger.journal_line returning *) select count(*) from gone",
          "truncate ledger.journal_line, ledger.journal_entry, ledger.open_item, ledger.item_match cascade",
          "truncate ledger.account cascade",
          "truncate registry.building cascade",
          "insert into ledger.journal_line (organization_id, building_id, entry_id, line_no, fiscal_year, booked_on, account_code, party_id, key_id, side, amount_cents, label) select organization_id, building_id, entry_id, line_no, fiscal_year, booked_on, account_code, party_id, key_id, side, amount_cents, label from ledger.journal_line on conflict (organization_id, building_id, entry_id, line_no) do update set amount_cents = 1",
          "merge into ledger.journal_line l using ledger.journal_entry e on e.entry_id = l.entry_id when matched then update set amount_cents = 1",
          "merge into ledger.journal_entry e using ledger.journal_entry f on e.entry_id = f.entry_id when matched then delete",
          "insert into ledger.journal_line (organization_id, building_id, entry_id, line_no, fiscal_year, booked_on, account_code, side, amount_cents, label)"
              + " select organization_id, building_id, entry_id, 99, fiscal_year, booked_on, '610500', 'D', 1, 'x' from ledger.journal_entry limit 1",
          "update ledger.item_match set amount_cents = 1",
          "delete from ledger.item_match",
          "update ledger.open_item set amount_cents = amount_cents + 1",
          "update ledger.open_item set matched_cents = matched_cents - 1 where matched_cents > 0",
          "delete from ledger.open_item");

  @Test
  void r02_what_is_posted_stays_for_the_application_the_owner_and_the_superuser() {
    assertThat(EDITS).hasSizeGreaterThanOrEqualTo(23);
    try (var session = application()) {
      for (var edit : EDITS) assertThat(session.attempt(edit)).as(edit).isEqualTo("42501");
      assertThat(session.attempt("insert into ledger.journal_entry default values"))
          .isEqualTo("42501");
      assertThat(session.attempt("select from ledger.journal_entry for update")).isEqualTo("42501");
      assertThat(session.attempt("update ledger.journal_head set last_no = 0")).isEqualTo("42501");
    }
    for (var session :
        List.of(Session.asOwner(database, home.org()), Session.asSuperuser(database, home.org()))) {
      try (session) {
        for (var edit : EDITS) assertThat(session.attempt(edit)).as(edit).isEqualTo("55006");
      }
    }
  }

  // R03: balance cannot be gone around.

  /** Something to do by SQL, and the answers among which the refusal must be, now or at commit. */
  private record Scenario(String name, String answer, Consumer<Step> steps) {}

  /** Statements that must work until one does not; then the end of the transaction. */
  private static final class Step {
    private final Session session;
    private @Nullable String refusal;

    Step(Session session) {
      this.session = session;
    }

    void run(String statement) {
      if (refusal != null) return;
      var answer = session.attempt(sql(statement));
      if (!answer.isEmpty()) refusal = answer;
    }

    /** Tried, and whatever the answer, the attacker goes on. */
    void anyway(String statement) {
      if (refusal == null) session.attempt(sql(statement));
    }

    String end() {
      return refusal == null ? session.commit() : refusal;
    }
  }

  private static Scenario once(String name, String answer, String... statements) {
    return new Scenario(
        name,
        answer,
        step -> {
          for (var statement : statements) step.run(statement);
        });
  }

  @TestFactory
  List<DynamicTest> r03_the_application_cannot_unbalance_the_books() {
    var cent = cleaning("100", "101");
    return List.of(
            once("a cent more", "23514 entry_balanced", cent),
            once("one line", "23514 entry_balanced", post("610500", "null", "null", "D", "100")),
            once(
                "no line",
                "23514 entry_balanced",
                post("", "null", "null", "", "")
                    .replace("array_fill('x'::text, array[1])", "'{}'")),
            once("nothing moved", "23514", cleaning("0", "0")),
            once("less than nothing", "23514", cleaning("-100", "-100")),
            once(
                "past the largest amount",
                "23514 cents_check",
                cleaning("1000000000000000", "1000000000000000")),
            once(
                "overflow",
                "23514",
                post(
                    "610500,610500,444000",
                    "null,null,null",
                    "null,null,null",
                    "D,D,C",
                    "9223372036854775807,9223372036854775807,-2")),
            once("not a number", "22P02", cleaning("'NaN'", "'NaN'")),
            once(
                "a third side",
                "23514",
                post(
                    "610500,444000,444000",
                    "null,null,null",
                    "null,null,null",
                    "D,C,X",
                    "100,100,1")),
            once(
                "a line without amount",
                "23502",
                post(
                    "610500,444000,444000",
                    "null,null,null",
                    "null,null,null",
                    "D,C,C",
                    "100,100,null")),
            once(
                "more accounts than amounts",
                "23502",
                post(
                    "610500,444000,444000",
                    "null,null,null",
                    "null,null,null",
                    "D,C,C",
                    "100,100")),
            once(
                "an account that is not in the chart",
                "23503 unknown_account",
                post("610599,444000", "null,null", "null,null", "D,C", "100,100")),
            once(
                "a heading",
                "23514 not_postable",
                post("61,444000", "null,null", "null,null", "D,C", "100,100")),
            once(
                "a receivable of nobody",
                "23514 third_party_of_account",
                post("410100,701000", "null,null", "null,null", "D,C", "100,100")),
            once(
                "half an entry twice",
                "23514 entry_balanced",
                post("610500,610500", "null,null", "null,null", "D,D", "50,50"),
                post("444000,444000", "null,null", "null,null", "C,C", "50,50")),
            once(
                "a line added later",
                "42501",
                cleaning("100", "100"),
                "insert into ledger.journal_line (organization_id, building_id, entry_id, line_no, fiscal_year, booked_on, account_code, side, amount_cents, label) select organization_id, building_id, entry_id, 99, fiscal_year, booked_on, '610500', 'D', 1, 'x' from ledger.journal_entry where txid = pg_current_xact_id()"),
            once(
                "the tenant cleared before commit",
                "42501",
                cleaning("100", "100"),
                "select set_config('app.organization_id', '', true)"),
            once(
                "the tenant switched before commit",
                "42501",
                cleaning("100", "100"),
                "select set_config('app.organization_id', '" + other.org() + "', true)"),
            once(
                "checks deferred by hand, tenant gone",
                "42501",
                "set constraints all deferred",
                cleaning("100", "100"),
                "set constraints all deferred",
                "select set_config('app.organization_id', gen_random_uuid()::text, true)"),
            once(
                "a cent after the checks were done early",
                "23514 entry_balanced",
                "set constraints all immediate",
                cleaning("100", "100"),
                cent),
            new Scenario(
                "a cent in a swallowed exception",
                "42501",
                step -> {
                  step.anyway(
                      "do $do$ begin perform 1 from ("
                          + cent
                          + ") x; exception when others then null; end $do$");
                  step.run(
                      "update ledger.journal_entry set label = 'x' where txid = pg_current_xact_id()");
                }),
            once(
                "reserves into working capital",
                "23514 fund_wall",
                post("160000,610500", "null,null", "null,null", "C,D", "100,100")),
            once(
                "a bank journal without its bank",
                "23514 bank_entry",
                cleaning("100", "100").replace("'OD'", "'BNK-551000'")))
        .stream()
        .map(s -> DynamicTest.dynamicTest(s.name(), () -> refuse(s, application())))
        .toList();
  }

  private static void refuse(Scenario scenario, Session session) {
    try (session) {
      var step = new Step(session);
      scenario.steps().accept(step);
      assertThat(step.end()).startsWith(scenario.answer()).isNotEmpty();
    }
  }

  private static String header(UUID id, int number) {
    return header(id, number, "{org}");
  }

  private static String header(UUID id, int number, String org) {
    return "insert into ledger.journal_entry (organization_id, building_id, entry_id, journal_code, fiscal_year, entry_no, period, booked_on, document, label, label_commit, source_key, content_hash, posted_by, prev_hash, hash)"
        + " values (%s, '%s', 'OD', '2025-01-01', %d, '2025-05-01', '2025-05-05', 'D', 'L', sha256('x'), '%s', sha256('x'), 'me', sha256('x'), sha256('x'))"
            .formatted(org, id, number, id);
  }

  private static String lines(UUID id, String... lines) {
    return "insert into ledger.journal_line (organization_id, building_id, entry_id, line_no, fiscal_year, booked_on, account_code, side, amount_cents, label) values "
        + String.join(
            ", ",
            IntStream.range(0, lines.length)
                .mapToObj(i -> {
                  var part = lines[i].split(" ", -1);
                  return "({org}, '%s', %s, '2025-01-01', '2025-05-05', '%s', '%s', %s, 'x')"
                      .formatted(id, part[0], part[1], part[2], part[3]);
                })
                .toList());
  }

  @TestFactory
  List<DynamicTest> r03_the_owner_cannot_unbalance_the_books() {
    var e = UUID.fromString("00000000-0000-7000-8000-00000000000e");
    var f = UUID.fromString("00000000-0000-7000-8000-00000000000f");
    var debit = "1 610500 D 100";
    var credit = "2 444000 C 100";
    var entry = header(e, 901);
    var both = lines(e, debit, credit);
    return List.of(
            once("no line", "23514 entry_balanced", entry),
            once("one line", "23514 entry_balanced", entry, lines(e, debit)),
            once("a cent more", "23514 entry_balanced", entry, lines(e, debit, "2 444000 C 101")),
            once("nothing moved", "23514", entry, lines(e, "1 610500 D 0", "2 444000 C 0")),
            once("less than nothing", "23514", entry, lines(e, "1 610500 D -1", "2 444000 C -1")),
            once(
                "past the largest amount",
                "23514 cents_check",
                entry,
                lines(e, "1 610500 D 1000000000000000", "2 444000 C 1000000000000000")),
            once("overflow", "22003", entry, lines(e, "1 610500 D 9223372036854775808", credit)),
            once("a third side", "23514", entry, lines(e, debit, credit, "3 444000 X 1")),
            once("line by line", "55006", entry, lines(e, debit), lines(e, credit)),
            once(
                "a line after the checks were done early",
                "55006",
                entry,
                both,
                "set constraints all immediate",
                lines(e, "3 610500 D 1")),
            once(
                "a line after the checks, deferred again",
                "55006",
                entry,
                both,
                "set constraints all immediate",
                "set constraints all deferred",
                lines(e, "3 610500 D 1")),
            once(
                "a header under early checks",
                "23514 entry_balanced",
                "set constraints all immediate",
                entry),
            once(
                "an amount changed in the same transaction",
                "55006",
                entry,
                both,
                "update ledger.journal_line set amount_cents = 99 where entry_id = '"
                    + e
                    + "' and line_no = 1"),
            once(
                "a line taken away in the same transaction",
                "55006",
                entry,
                both,
                "delete from ledger.journal_line where entry_id = '" + e + "' and line_no = 1"),
            new Scenario(
                "lines of a savepoint that is rolled back",
                "23514 entry_balanced",
                step -> {
                  step.run(entry);
                  step.run(
                      "do $do$ begin "
                          + both
                          + "; raise exception 'back to before'; exception when others then null; end $do$");
                }),
            new Scenario(
                "lines that were refused and swallowed",
                "23514 entry_balanced",
                step -> {
                  step.run(entry);
                  step.anyway(
                      "do $do$ begin "
                          + lines(e, debit, credit, "3 444000 X 1")
                          + "; exception when others then null; end $do$");
                }),
            once("lines before their entry", "23503", both, entry),
            once(
                "a line of an earlier transaction's entry",
                "55006",
                "insert into ledger.journal_line (organization_id, building_id, entry_id, line_no, fiscal_year, booked_on, account_code, side, amount_cents, label) select organization_id, building_id, entry_id, 98 + n, fiscal_year, booked_on, '610500', case n when 1 then 'D' else 'C' end, 1, 'x' from ledger.journal_entry, generate_series(1, 2) n where journal_code = 'PUR'"),
            once(
                "two halves",
                "23514 entry_balanced",
                entry,
                header(f, 902),
                lines(e, "1 610500 D 50", "2 610500 D 50"),
                lines(f, "1 444000 C 50", "2 444000 C 50")),
            once(
                "lines of another year",
                "55006",
                entry,
                both.replace("'2025-01-01'", "'2024-01-01'")),
            once(
                "an account of another building",
                "23503",
                entry,
                lines(e, "1 610599 D 100", credit)),
            once(
                "the tenant cleared before commit",
                "42501",
                entry,
                both,
                "select set_config('app.organization_id', '', true)"),
            once(
                "the tenant switched before commit",
                "42501",
                entry,
                both,
                "select set_config('app.organization_id', '" + other.org() + "', true)"),
            once(
                "another tenant's entry",
                "42501",
                header(e, 903, "'" + other.org() + "', '" + other.id() + "'")),
            once(
                "reserves into working capital",
                "23514 fund_wall",
                entry,
                lines(e, "1 610500 D 100", "2 160000 C 100")))
        .stream()
        .map(s ->
            DynamicTest.dynamicTest(
                s.name(), () -> refuse(s, Session.asOwner(database, home.org()))))
        .toList();
  }

  @Test
  void r03_what_the_scenarios_vary_is_accepted_when_it_is_right() {
    var e = UUID.fromString("00000000-0000-7000-8000-00000000000e");
    try (var owner = Session.asOwner(database, home.org())) {
      owner.run(sql(header(e, 901)));
      assertThat(owner.attemptToTheEnd(sql(lines(e, "1 610500 D 100", "2 444000 C 100"))))
          .isEmpty();
    }
  }
}
