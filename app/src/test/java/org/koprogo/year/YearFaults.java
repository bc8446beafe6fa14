package org.koprogo.year;

import java.util.stream.Stream;

/** What can be wrong in the invoices, the readings, the bank movements and the events. */
final class YearFaults {
  private YearFaults() {}

  static Stream<Fault> all() {
    return Stream.of(
            invoices(), privateLines(), readings(), movements(), matches(), events(), transfers())
        .flatMap(faults -> faults);
  }

  private static Stream<Fault> invoices() {
    return Stream.of(
        invoice(
            "two invoices have one id", "", "PUR-002", "PUR-001", "PUR-001 | invoice | 7.1 unique"),
        invoice(
            "an invoice's type is unknown",
            "",
            "CREDIT_NOTE",
            "CREDIT",
            "PUR-013 | type | 7.1 vocabulary"),
        invoice(
            "an invoice is outside the year",
            "",
            "2025-02-03",
            "2026-02-03",
            "PUR-002 | date | 7.1 date in the year"),
        invoice(
            "an invoice is due on no day",
            "PUR-002",
            "\"due\": null",
            "\"due\": \"soon\"",
            "PUR-002 | due | 7.1 date"),
        invoice(
            "an invoice has no supplier",
            "",
            "\"supplier\": \"SAL\"",
            "\"supplier\": \"\"",
            "PUR-004 | supplier | 7.1 field"),
        invoice(
            "the lines do not make the gross", "", "1314.40", "1314.41", "PUR-002 | gross | 7.2-3"),
        invoice(
            "a gross amount is a number",
            "",
            "\"1314.40\"",
            "1314.40",
            "PUR-002 | gross | 7.1 field"),
        invoice(
            "a gross amount is negative",
            "",
            "\"131.44\"",
            "\"-131.44\"",
            "PUR-013 | gross | 7.1 amount"),
        invoice(
            "a VAT rate does not exist",
            "PUR-002",
            "\"vatRate\": \"6\"",
            "\"vatRate\": \"7\"",
            "PUR-002 | lines[1].vatRate | 7.2-3"),
        invoice(
            "a VAT rate is a number",
            "PUR-002",
            "\"vatRate\": \"6\"",
            "\"vatRate\": 6",
            "PUR-002 | lines[1].vatRate | 7.1 field"),
        invoice(
            "an invoice has no lines",
            "PUR-002",
            liftLine(),
            "\"lines\": []",
            "PUR-002 | lines | 7.1 field"),
        invoice(
            "a line's account is unknown",
            "PUR-002",
            "610101",
            "619999",
            "PUR-002 | lines[1].account | 7.1 reference"),
        invoice(
            "a line's account is a heading",
            "PUR-002",
            "610101",
            "6101",
            "PUR-002 | lines[1].account | 7.1 account"),
        invoice(
            "a line's key is unknown",
            "PUR-002",
            "LIFT",
            "ELEVATOR",
            "PUR-002 | lines[1].key | 7.1 reference"),
        invoice(
            "a key stands on class 4",
            "PUR-018",
            "\"key\": \"\"",
            "\"key\": \"GEN\"",
            "PUR-018 | lines[1].key | 7.1 key on account"),
        invoice(
            "with VAT a line is past the largest amount",
            "PUR-002",
            "\"1240.00\"",
            "\"9999999999999.99\"",
            "PUR-002 | lines[1].net | 7.1 amount"),
        invoice(
            "a coverage ends before it begins",
            "",
            "2026-03-31",
            "2025-03-31",
            "PUR-006 | coverage.to | 7.1 date"),
        invoice(
            "a coverage has no end",
            "\"coverage\"",
            "\"to\"",
            "\"until\"",
            "PUR-006 | coverage.to | 7.1 field"),
        invoice(
            "a fund that is not declared finances",
            "\"financing\"",
            "160000",
            "160200",
            "PUR-015 | financing[1].fund | 7.1 reference"),
        invoice(
            "a financing is negative",
            "\"financing\"",
            "2597.00",
            "-2597.00",
            "PUR-015 | financing[1].amount | 7.1 amount"),
        invoice(
            "a text is not in composed form",
            "",
            "Lift maintenance",
            "e\\u0301levator",
            "PUR-002 | text | 7.1 hostile text"),
        invoice(
            "a text has half a character",
            "",
            "Lift maintenance",
            "\\ud83d",
            "PUR-002 | text | 7.1 hostile text"),
        invoice(
            "a text is too long",
            "",
            "Lift maintenance",
            "x".repeat(501),
            "PUR-002 | text | 7.1 hostile text"),
        invoice(
            "an id is hostile", "", "PUR-002", "PUR\\u0000", "[2] | invoice | 7.1 hostile text"));
  }

  private static String liftLine() {
    return """
    "lines": [
       {
        "account": "610101",
        "key": "LIFT",
        "net": "1240.00",
        "vatRate": "6"
       }
      ]\
    """;
  }

  private static Stream<Fault> privateLines() {
    return Stream.of(
        invoice(
            "a private line has no party",
            "PUR-008",
            "\"party\": \"P6\",",
            "",
            "PUR-008 | lines[1].party | 7.1 field"),
        invoice(
            "a private line's party is unknown",
            "PUR-008",
            "\"P6\"",
            "\"P66\"",
            "PUR-008 | lines[1].party | 7.1 reference"),
        invoice(
            "a private line has a key",
            "PUR-008",
            "\"party\": \"P6\"",
            "\"party\": \"P6\", \"key\": \"GEN\"",
            "PUR-008 | lines[1].key | 7.2-4"),
        invoice(
            "a private line is never due",
            "PUR-008",
            "\"privateDue\": \"2025-05-16\"",
            "\"privateDue\": null",
            "PUR-008 | privateDue | 7.2-17"),
        invoice(
            "a common line has a party",
            "PUR-002",
            "\"key\": \"LIFT\"",
            "\"key\": \"LIFT\", \"party\": \"P1\"",
            "PUR-002 | lines[1].party | 7.2-4"));
  }

  private static Fault invoice(
      String name, String anchor, String before, String after, String... expected) {
    return Fault.of(name, "invoices.json", anchor, before, after, expected);
  }

  private static Stream<Fault> readings() {
    return Stream.of(
        reading(
            "a reading stands twice",
            "WATER,A02,P2,44",
            "WATER,A01,P1,44",
            "12 | party | 7.1 unique"),
        reading("a reading's key is unknown", "HEAT,A01", "HEET,A01", "2 | key | 7.1 reference"),
        reading("a fixed key has a reading", "HEAT,A01", "LIFT,A01", "2 | key | 7.1 reading"),
        reading("a reading's lot is unknown", "HEAT,A01", "HEAT,A10", "2 | lot | 7.1 reference"),
        reading("a reading's party is unknown", "A01,P1", "A01,P10", "2 | party | 7.1 reference"),
        reading(
            "a reading is of a party that does not own",
            "A01,P1",
            "A01,P9",
            "2 | party | 7.1 reading"),
        reading("units are negative", "1240", "-1240", "2 | units | 7.1 whole number"),
        reading("units are a fraction", "1240", "1240.5", "2 | units | 7.1 whole number"),
        reading("units are missing", "1240", "", "2 | units | 7.1 field"),
        reading("a used key has no readings", water(), "", "- | units | 7.1 reading"));
  }

  private static String water() {
    return """
    WATER,A01,P1,61
    WATER,A02,P2,44
    WATER,A11,P3,83
    WATER,A12,P4,39
    WATER,A21,P5,97
    WATER,A22,P6,38
    WATER,A22,P9,45
    WATER,A31,P7,58
    WATER,A32,P4,52
    """;
  }

  private static Fault reading(String name, String before, String after, String... expected) {
    return Fault.of(name, "meter-readings.csv", "", before, after, expected);
  }

  private static Stream<Fault> movements() {
    return Stream.of(
        movement("two movements have one id", "BNK-003", "BNK-002", "4 | tx | 7.1 unique"),
        movement(
            "a movement is outside the year",
            "2025-01-20",
            "2024-01-20",
            "2 | date | 7.1 date in the year"),
        movement(
            "a movement's account is not a bank account",
            "551000,912.00",
            "570000,912.00",
            "2 | account | 7.1 reference"),
        movement("a movement has no amount", "551000,912.00", "551000,", "2 | amount | 7.1 field"),
        movement(
            "a kind of movement is unknown",
            "OWNER_REFUND",
            "REFUND",
            "28 | kind | 7.1 vocabulary"),
        movement(
            "an owner's payment is negative",
            "551000,912.00",
            "551000,-912.00",
            "2 | amount | 7.1 bank"),
        movement(
            "an owner's refund is positive",
            "551000,-660.00",
            "551000,660.00",
            "28 | amount | 7.1 bank"),
        movement(
            "a supplier is paid nothing", "551000,-363.00", "551000,0.00", "9 | amount | 7.1 bank"),
        movement(
            "a counterparty is hostile",
            "DUPONT Marie,BE03",
            "DUPONT\u202eMarie,BE03",
            "2 | counterparty | 7.1 hostile text"),
        movement(
            "a line breaks inside a text",
            "Payment PUR-001",
            "\"Payment\nPUR-001\"",
            "9 | text | 7.1 hostile text"));
  }

  private static Stream<Fault> matches() {
    return Stream.of(
        movement(
            "a payment is of nobody",
            "OWNER_PAYMENT,P1,",
            "OWNER_PAYMENT,,",
            "2 | match | 7.1 bank"),
        movement(
            "a payment is of an unknown party",
            "OWNER_PAYMENT,P1,",
            "OWNER_PAYMENT,P8,",
            "2 | match | 7.1 reference"),
        movement(
            "a refund is to an unknown party",
            "OWNER_REFUND,P6",
            "OWNER_REFUND,P66",
            "28 | match | 7.1 reference"),
        movement(
            "a supplier is unknown",
            "SUPPLIER_PAYMENT,TOI",
            "SUPPLIER_PAYMENT,TOIT",
            "46 | match | 7.1 reference"),
        movement(
            "a supplier is not named",
            "SUPPLIER_PAYMENT,TOI",
            "SUPPLIER_PAYMENT,",
            "46 | match | 7.1 bank"),
        movement(
            "bank charges have no key",
            "BANK_CHARGES,GEN",
            "BANK_CHARGES,",
            "14 | match | 7.1 bank"),
        movement(
            "bank charges have an unknown key",
            "BANK_CHARGES,GEN",
            "BANK_CHARGES,NONE",
            "14 | match | 7.1 reference"),
        movement("interest has no parts", "GEN|212.40|63.72", "GEN", "61 | match | 7.1 bank"),
        movement(
            "interest has an unknown key",
            "GEN|212.40|63.72",
            "GNE|212.40|63.72",
            "61 | match | 7.1 reference"),
        movement(
            "interest does not add up",
            "GEN|212.40|63.72",
            "GEN|212.40|63.73",
            "61 | match | 7.1 bank"),
        movement(
            "interest has no amounts",
            "GEN|212.40|63.72",
            "GEN|212.4|63.72",
            "61 | match | 7.1 amount"),
        movement(
            "a withholding is negative",
            "GEN|212.40|63.72",
            "GEN|84.96|-63.72",
            "61 | match | 7.1 amount"),
        movement(
            "an indemnity is for an unknown claim",
            "INSURANCE_INDEMNITY,CLM-01",
            "INSURANCE_INDEMNITY,ACC-01",
            "58 | match | 7.1 reference"),
        movement(
            "an indemnity is for no claim",
            "INSURANCE_INDEMNITY,CLM-01",
            "INSURANCE_INDEMNITY,",
            "58 | match | 7.1 bank"));
  }

  private static Fault movement(String name, String before, String after, String... expected) {
    return Fault.of(name, "bank-transactions.csv", "", before, after, expected);
  }

  private static Stream<Fault> events() {
    return Stream.of(
        event("two events have one id", "", "SNAP-02", "SNAP-01", "SNAP-01 | event | 7.1 unique"),
        event(
            "a kind of event is unknown",
            "",
            "ACCRUAL",
            "ACCRUED",
            "ACC-01 | kind | 7.1 vocabulary"),
        event(
            "an event is outside the year",
            "",
            "2025-02-15",
            "2025-02-29",
            "REM-01 | date | 7.1 date"),
        event(
            "a fee is of an unknown party",
            "REM-01",
            "\"P3\"",
            "\"P33\"",
            "REM-01 | party | 7.1 reference"),
        event(
            "a fee has an unknown key",
            "REM-01",
            "\"GEN\"",
            "\"GNE\"",
            "REM-01 | key | 7.1 reference"),
        event("a fee has no amount", "REM-01", "\"15.00\"", "null", "REM-01 | amount | 7.1 field"),
        event(
            "interest ends before it begins",
            "INT-01",
            "2025-03-05",
            "2025-02-15",
            "INT-01 | to | 7.1 date"),
        event(
            "interest runs in a year without rate",
            "INT-01",
            "\"from\": \"2025-02-15\"",
            "\"from\": \"2022-12-31\"",
            "INT-01 | from | R60"),
        event(
            "a reversal has an unknown account",
            "ODR-01",
            "614000",
            "614999",
            "ODR-01 | account | 7.1 reference"),
        event(
            "an accrual has a key on class 1",
            "ACC-01",
            "610500",
            "163000",
            "ACC-01 | key | 7.1 key on account"),
        event(
            "a claim closes below zero",
            "CLM-01",
            "296.45",
            "-296.45",
            "CLM-01 | amount | 7.1 amount"),
        event(
            "an appropriation goes to an unknown fund",
            "ACC-01",
            "\"ACCRUAL\",\n  \"account\": \"610500\",\n  \"key\": \"GEN\"",
            "\"RESERVE_APPROPRIATION\", \"fund\": \"160100\"",
            "ACC-01 | fund | 7.1 reference"),
        event(
            "a snapshot is of an unknown lot",
            "SNAP-01",
            "\"A22\"",
            "\"A23\"",
            "SNAP-01 | lots[1] | 7.1 reference"),
        event(
            "a snapshot is of no lot",
            "SNAP-01",
            "\"lots\": [\n   \"A22\",\n   \"G4\"\n  ]",
            "\"lots\": []",
            "SNAP-01 | lots | 7.1 field"),
        event(
            "a list has a lot twice",
            "SNAP-01",
            "\"G4\"",
            "\"A22\"",
            "SNAP-01 | lots[2] | 7.1 unique"));
  }

  private static Stream<Fault> transfers() {
    return Stream.of(
        event(
            "a transfer is on another day than the ownerships",
            "",
            "2025-05-16",
            "2025-05-17",
            "TRF-01 | date | 7.1 transfer"),
        event(
            "a transfer has another buyer",
            "",
            "\"toParty\": \"P9\"",
            "\"toParty\": \"P7\"",
            "TRF-01 | toParty | 7.1 transfer"),
        event(
            "a transfer has another seller",
            "",
            "\"fromParty\": \"P6\"",
            "\"fromParty\": \"P1\"",
            "TRF-01 | fromParty | 7.1 transfer"),
        event(
            "a transfer has a lot that does not move",
            "TRF-01",
            "\"G4\"",
            "\"G3\"",
            "TRF-01 | lots | 7.1 transfer"),
        event(
            "a transfer is from somebody to himself",
            "",
            "\"toParty\": \"P9\"",
            "\"toParty\": \"P6\"",
            "TRF-01 | toParty | 7.1 transfer"),
        event(
            "a transfer has an unknown buyer",
            "",
            "\"toParty\": \"P9\"",
            "\"toParty\": \"P8\"",
            "TRF-01 | toParty | 7.1 reference"));
  }

  private static Fault event(
      String name, String anchor, String before, String after, String... expected) {
    return Fault.of(name, "events.json", anchor, before, after, expected);
  }
}
