package org.koprogo.year;

import java.util.stream.Stream;

/** What can be wrong in the chart, the opening, the budget and the calls. */
final class BookFaults {
  private static final String CHART = "chart-of-accounts.csv";
  private static final String OPENING = "opening-balances.csv";
  private static final String BUDGET = "budget.json";
  private static final String CALLS = "calls.json";

  private BookFaults() {}

  static Stream<Fault> all() {
    return Stream.of(chart(), needed(), opening(), budget(), calls()).flatMap(faults -> faults);
  }

  private static Stream<Fault> chart() {
    return Stream.of(
        Fault.of(
            "an account stands twice", CHART, "", "790000,", "760000,", "221 | code | 7.1 unique"),
        Fault.of(
            "an account code has letters",
            CHART,
            "",
            "790000,",
            "79000X,",
            "221 | code | 7.1 account"),
        Fault.of(
            "a class is not the first digit",
            CHART,
            "790000",
            ",7,",
            ",6,",
            "221 | class | 7.1 account"),
        Fault.of(
            "a type of account is unknown",
            CHART,
            "790000",
            "INCOME",
            "PROFIT",
            "221 | type | 7.1 vocabulary"),
        Fault.of(
            "a side is unknown",
            CHART,
            "790000",
            "CREDIT",
            "LEFT",
            "221 | normal_side | 7.1 vocabulary"),
        Fault.of(
            "a tenant pays more than all",
            CHART,
            "612200",
            ",100,1",
            ",101,1",
            "148 | tenant_pct | 7.1 field"),
        Fault.of(
            "an account is half postable",
            CHART,
            "790000",
            ",,1",
            ",,2",
            "221 | postable | 7.1 vocabulary"),
        Fault.of(
            "an account has no label",
            CHART,
            "790000",
            "Amounts brought forward",
            "",
            "221 | label_en | 7.1 field"),
        Fault.of(
            "a column is missing", CHART, "", "tenant_pct", "percent", "1 | tenant_pct | 7.1 file"),
        Fault.of(
            "a column stands twice",
            CHART,
            "",
            "label_nl",
            "label_fr",
            "1 | label_nl | 7.1 file",
            "1 | label_fr | 7.1 file"),
        Fault.of(
            "a line has a field too many",
            CHART,
            "790000",
            "Amounts brought forward",
            "Amounts, forward",
            "221 | - | 7.1 file"),
        Fault.of(
            "a quote is never closed",
            CHART,
            "",
            "790000,Valeurs",
            "790000,\"Valeurs",
            "- | - | 7.1 file"));
  }

  private static Stream<Fault> needed() {
    return Stream.of(
        Fault.of(
            "internal transfers have no account",
            CHART,
            "",
            "580000,",
            "581000,",
            "- | code | 7.1 account"),
        Fault.of(
            "provision calls have no account",
            CHART,
            "",
            "701000,",
            "701001,",
            "- | code | 7.1 account"),
        Fault.of(
            "the settlement has no account",
            CHART,
            "",
            "701900,",
            "701901,",
            "- | code | 7.1 account"),
        Fault.of(
            "an account that rules need is a heading",
            CHART,
            "580000",
            ",,1",
            ",,0",
            "87 | postable | 7.1 account"),
        Fault.of(
            "an account that a file names is missing",
            CHART,
            "",
            "616100,",
            "616101,",
            "budget.json | Administration and meeting | accounts[1] | 7.1 reference",
            "invoices.json | PUR-004 | lines[1].account | 7.1 reference"),
        Fault.of(
            "an account that a file names is a heading",
            CHART,
            "616100",
            ",0,1",
            ",0,0",
            "budget.json | Administration and meeting | accounts[1] | 7.1 account",
            "invoices.json | PUR-004 | lines[1].account | 7.1 account"));
  }

  private static Stream<Fault> opening() {
    return Stream.of(
        opening(
            "the opening does not balance",
            "5474.39",
            "5474.40",
            "- | debit/credit | 7.1 opening balanced"),
        opening("an amount has one decimal", "5474.39", "5474.4", "10 | debit | 7.1 amount"),
        opening("an amount has a comma", "812.25", "\"812,25\"", "8 | debit | 7.1 amount"),
        opening(
            "an amount is past the largest",
            "5474.39",
            "99999999999999.99",
            "10 | debit | 7.1 amount"),
        opening("an amount begins with 0", "812.25", "0812.25", "8 | debit | 7.1 amount"),
        opening("an amount is negative", "812.25", "-812.25", "8 | debit | 7.1 amount"),
        opening("a line has both sides", "812.25,,", "812.25,1.00,", "8 | credit | 7.1 opening"),
        opening(
            "a line has no side", "490000,,812.25,,", "490000,,,0.00,", "8 | debit | 7.1 opening"),
        opening("an account is unknown", "444000", "444999", "7 | account | 7.1 reference"),
        opening("an account is a heading", "444000", "44", "7 | account | 7.1 account"),
        opening("an account is of class 6", "490000", "614000", "8 | account | 7.1 opening"),
        opening("an owner's line has no party", "410100,P3", "410100,", "4 | third | 7.1 opening"),
        opening(
            "a supplier's line has no supplier",
            "440000,ENE",
            "440000,",
            "6 | third | 7.1 opening"),
        opening(
            "another line has a third party", "444000,", "444000,NET", "7 | third | 7.1 opening"),
        opening("an owner is unknown", "410100,P3", "410100,P33", "4 | third | 7.1 reference"),
        opening(
            "an owner opens with a credit on 410000",
            "410100,P5",
            "410000,P5",
            "5 | credit | 7.2-24"),
        opening("a due date has another order", "2024-12-31", "31/12/2024", "4 | due | 7.1 date"),
        opening(
            "a text has a control character",
            "cleaning Dec",
            "cleaning\u0007 Dec",
            "7 | text | 7.1 hostile text"));
  }

  private static Fault opening(String name, String before, String after, String... expected) {
    return Fault.of(name, OPENING, "", before, after, expected);
  }

  private static Stream<Fault> budget() {
    return Stream.of(
        budget("an amount is a number", "\"1300.00\"", "1300.00", "Lift | amount | 7.1 field"),
        budget(
            "a line has no name",
            "\"line\": \"Lift\"",
            "\"ligne\": \"Lift\"",
            "lines[1] | line | 7.1 field"),
        budget("two lines have one name", "\"Cleaning\"", "\"Lift\"", "Lift | line | 7.1 unique"),
        budget(
            "two lines name one account",
            "\"610500\"",
            "\"610101\"",
            "Cleaning | accounts[1] | 7.2-31",
            "invoices.json | PUR-005 | lines[1].account | 7.2-31"),
        budget(
            "a line names an account twice",
            "\"614007\"",
            "\"614000\"",
            "Insurance and deductibles | accounts[2] | 7.2-31",
            "events.json | CLM-01 | account | 7.2-31"),
        budget(
            "no line names an account with a key",
            "\"650000\",",
            "",
            "bank-transactions.csv | 14 | match | 7.2-31"),
        budget(
            "no line names the withholding tax",
            "\"650000\",\n    \"640100\"",
            "\"650000\"",
            "bank-transactions.csv | 61 | match | 7.2-31"),
        budget(
            "no line names the late interest",
            "\"751000\"",
            "\"760000\"",
            "events.json | INT-01 | key | 7.2-31"),
        budget(
            "no line names the reminder fees",
            "\"743000\"",
            "\"760000\"",
            "events.json | REM-01 | key | 7.2-31"),
        budget(
            "an account is unknown",
            "\"751000\"",
            "\"751000\", \"759999\"",
            "Income (fees, interest) | accounts[4] | 7.1 reference"),
        budget(
            "the accounts are a text",
            "[\n    \"610101\"\n   ]",
            "\"610101\"",
            "Lift | accounts | 7.1 field"),
        budget("an account is a number", "\"610101\"", "610101", "Lift | accounts[1] | 7.1 field"));
  }

  private static Fault budget(String name, String before, String after, String... expected) {
    return Fault.of(name, BUDGET, "", before, after, expected);
  }

  private static Stream<Fault> calls() {
    return Stream.of(
        calls(
            "two calls have one id",
            "CALL-2025-Q2",
            "CALL-2025-Q1",
            "CALL-2025-Q1 | call | 7.1 unique"),
        calls(
            "a call's type is unknown",
            "PROVISION",
            "ADVANCE",
            "CALL-2025-Q1 | type | 7.1 vocabulary"),
        calls(
            "a call is before the year",
            "2025-01-01",
            "2024-12-31",
            "CALL-2025-Q1 | date | 7.1 date in the year"),
        calls(
            "a call is after the year",
            "2025-01-01",
            "2026-01-01",
            "CALL-2025-Q1 | date | 7.1 date in the year"),
        calls("a call has no due date", "\"2025-01-31\"", "null", "CALL-2025-Q1 | due | 7.1 field"),
        calls("a call is negative", "7125.00", "-7125.00", "CALL-2025-Q1 | amount | 7.1 amount"),
        calls("a call has no key", "\"GEN\"", "\"\"", "CALL-2025-Q1 | key | 7.1 field"),
        calls(
            "a call's key is unknown",
            "\"GEN\"",
            "\"GENERAL\"",
            "CALL-2025-Q1 | key | 7.1 reference"),
        calls(
            "a reserve call has no fund",
            "\"fund\": \"160000\",",
            "",
            "CALL-2025-R1 | fund | 7.1 field"),
        calls(
            "a reserve call's fund is not declared",
            "160000",
            "160100",
            "CALL-2025-R1 | fund | 7.1 reference"),
        calls(
            "working capital goes to a reserve fund",
            "\"RESERVE\"",
            "\"WORKING_CAPITAL\"",
            "CALL-2025-R1 | fund | 7.1 fund"),
        calls("a call is no object", "[\n {", "[\n 7, {", "[1] | - | 7.1 field"));
  }

  private static Fault calls(String name, String before, String after, String... expected) {
    return Fault.of(name, CALLS, "", before, after, expected);
  }
}
