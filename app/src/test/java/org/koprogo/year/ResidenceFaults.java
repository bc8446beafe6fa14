package org.koprogo.year;

import java.util.stream.Stream;

/** What can be wrong in residence.json. */
final class ResidenceFaults {
  private static final String OWNED = "7.1 ownership";

  private ResidenceFaults() {}

  static Stream<Fault> all() {
    return Stream.of(association(), accounts(), lots(), parties(), ownerships(), keys())
        .flatMap(faults -> faults);
  }

  private static Fault fault(
      String name, String anchor, String before, String after, String... expected) {
    return Fault.of(name, "residence.json", anchor, before, after, expected);
  }

  private static Stream<Fault> association() {
    return Stream.of(
        fault("a required field is missing", "", "\"name\"", "\"nom\"", "- | name | 7.1 field"),
        fault(
            "a required text is empty",
            "",
            "\"ACP Résidence Les Tilleuls\"",
            "\"\"",
            "- | legalName | 7.1 field"),
        fault(
            "a required text is null",
            "",
            "\"Schaerbeek\"",
            "null",
            "- | address.city | 7.1 field"),
        fault("a text is a number", "", "\"1030\"", "1030", "- | address.postcode | 7.1 field"),
        fault("a flag is a text", "", "false", "\"no\"", "- | vatLiable | 7.1 field"),
        fault(
            "an object is a text",
            "\"policy\"",
            "\"2023\": \"5.25\",",
            "\"2023\": {},",
            "- | policy.legalInterestRates.2023 | 7.1 field"),
        fault(
            "a list is an object",
            "\"languages\"",
            "[\n  \"fr\",\n  \"nl\"\n ]",
            "{}",
            "- | languages | 7.1 field"),
        fault(
            "a member stands twice",
            "",
            "\"vatLiable\"",
            "\"name\": \"B\", \"vatLiable\"",
            "- | name | 7.1 field"),
        fault(
            "the enterprise number has a wrong check",
            "",
            "0765432146",
            "0765432147",
            "- | enterpriseNumber | 6.3"),
        fault(
            "the enterprise number begins with 2",
            "",
            "0765432146",
            "2202239951",
            "- | enterpriseNumber | 6.3"),
        fault(
            "a language is unknown",
            "\"languages\"",
            "\"nl\"",
            "\"it\"",
            "- | languages[2] | 7.1 vocabulary"),
        fault(
            "the year ends before it starts",
            "",
            "\"end\": \"2025-12-31\"",
            "\"end\": \"2024-12-31\"",
            "- | fiscalYear.end | 7.1 date"),
        fault(
            "the year lasts more than two years",
            "",
            "\"end\": \"2025-12-31\"",
            "\"end\": \"2027-01-01\"",
            "- | fiscalYear.end | 7.1 date"),
        fault(
            "the meeting is on a day that is none",
            "",
            "03-15",
            "02-30",
            "- | ordinaryMeetingPeriod.to | 7.1 date"),
        fault(
            "the currency is another",
            "",
            "\"EUR\"",
            "\"USD\"",
            "- | policy.currency | 7.1 policy"),
        fault(
            "the rounding is another",
            "",
            "LARGEST_REMAINDER",
            "BANKERS",
            "- | policy.rounding | 7.1 policy"),
        fault(
            "the ties go elsewhere",
            "",
            "LIST_ORDER",
            "RANDOM",
            "- | policy.tieBreak | 7.1 policy"),
        fault(
            "the days are counted otherwise",
            "",
            "ACT/365",
            "30/360",
            "- | policy.dayCount | 7.1 policy"),
        fault(
            "the day of transfer is the seller's",
            "",
            "BUYER",
            "SELLER",
            "- | policy.transferDayBelongsTo | 7.1 policy"),
        fault(
            "provision calls are prorated",
            "\"provisionCallsProratedOnTransfer\"",
            "false",
            "true",
            "- | policy.provisionCallsProratedOnTransfer | 7.1 policy"),
        fault(
            "the working capital key is unknown",
            "\"workingCapitalKey\"",
            "GEN",
            "GNE",
            "- | policy.workingCapitalKey | 7.1 reference"),
        fault(
            "the settlement is due on no day",
            "\"settlementDue\"",
            "2026-04-30",
            "2026-04-31",
            "- | policy.settlementDue | 7.1 date"),
        fault(
            "a rate is not a percentage",
            "",
            "\"5.75\"",
            "\"5,75\"",
            "- | policy.legalInterestRates.2024 | 7.1 field"),
        fault(
            "a rate has no calendar year",
            "",
            "\"2023\"",
            "\"last\"",
            "- | policy.legalInterestRates.last | 7.1 date"));
  }

  private static Stream<Fault> accounts() {
    return Stream.of(
        fault(
            "an IBAN has a wrong check",
            "",
            "BE45068999950189",
            "BE45068999950188",
            "551000 | iban | 6.2"),
        fault(
            "an IBAN passes 97 but not the Belgian check",
            "",
            "BE45068999950189",
            "BE41539007547035",
            "551000 | iban | 6.2"),
        fault(
            "two accounts have one IBAN",
            "",
            "BE98068999960293",
            "BE45 0689 9995 0189",
            "550000 | iban | 7.1 unique"),
        fault(
            "a purpose is unknown",
            "",
            "RESERVE_FUND",
            "SAVINGS",
            "550000 | purpose | 7.1 vocabulary"),
        fault(
            "a bank account is not of class 5",
            "\"account\"",
            "551000",
            "499000",
            "499000 | account | 7.1 account",
            "bank-transactions.csv | 2 | account | 7.1 reference"),
        fault(
            "a bank account is not in the chart",
            "\"account\"",
            "551000",
            "559000",
            "559000 | account | 7.1 reference",
            "bank-transactions.csv | 2 | account | 7.1 reference"),
        fault(
            "two bank accounts have one account",
            "\"account\"",
            "551000",
            "550000",
            "550000 | account | 7.1 unique",
            "bank-transactions.csv | 2 | account | 7.1 reference"),
        fault(
            "a fund's key is unknown",
            "\"reserveFunds\"",
            "GEN",
            "GNE",
            "160000 | key | 7.1 reference"),
        fault(
            "a fund is no reserve fund",
            "\"reserveFunds\"",
            "160000",
            "163000",
            "163000 | account | 7.1 fund",
            "calls.json | CALL-2025-R1 | fund | 7.1 reference",
            "invoices.json | PUR-015 | financing[1].fund | 7.1 reference"));
  }

  private static Stream<Fault> lots() {
    return Stream.of(
        fault("a lot's type is unknown", "", "APARTMENT", "FLAT", "A01 | type | 7.1 vocabulary"),
        fault(
            "a floor is a fraction",
            "",
            "\"floor\": 0",
            "\"floor\": 0.5",
            "A01 | floor | 7.1 whole number"),
        fault(
            "a lot has no shares",
            "",
            "\"shares\": 112",
            "\"shares\": 0",
            "A01 | shares | 7.1 whole number"),
        fault(
            "shares are a text",
            "",
            "\"shares\": 112",
            "\"shares\": \"112\"",
            "A01 | shares | 7.1 field"),
        fault(
            "shares are past every limit",
            "",
            "\"shares\": 112",
            "\"shares\": 99999999999999999999",
            "A01 | shares | 7.1 whole number"),
        fault(
            "a lot stands twice",
            "\"lot\": \"A02\"",
            "\"lot\": \"A02\"",
            "\"lot\": \"A01\"",
            "A01 | lot | 7.1 unique",
            "GEN | weights.A02 | 7.1 reference",
            "meter-readings.csv | 3 | lot | 7.1 reference"),
        fault(
            "the shares have another total",
            "",
            "\"lots\"",
            "\"sharesTotal\": 999, \"lots\"",
            "- | sharesTotal | 7.1 shares"));
  }

  private static Stream<Fault> parties() {
    return Stream.of(
        fault("a kind of party is unknown", "", "COMPANY", "FIRM", "P4 | kind | 7.1 vocabulary"),
        fault(
            "a party's language is unknown",
            "",
            "\"language\": \"FR\"",
            "\"language\": \"IT\"",
            "P1 | language | 7.1 vocabulary"),
        fault(
            "a structured communication has a wrong check",
            "",
            "00043+++",
            "00044+++",
            "P1 | structuredCommunication | 6.1"),
        fault(
            "two parties have one structured communication",
            "",
            "+++101/0002/00073+++",
            "101000100043",
            "P2 | structuredCommunication | 7.1 unique"),
        fault(
            "two parties have one code",
            "\"party\": \"P2\"",
            "P2",
            "P1",
            "P1 | party | 7.1 unique",
            "ownerships[3] | ordinaryParty | 7.1 reference",
            "meter-readings.csv | 3 | party | 7.1 reference",
            "bank-transactions.csv | 5 | match | 7.1 reference"),
        fault("the members do not make one", "", "1/3", "1/4", "P5 | members | 7.1 members"),
        fault(
            "a member's share is a decimal",
            "",
            "1/3",
            "0.33",
            "P5 | members[2].share | 7.1 members"),
        fault(
            "a member has more than the whole",
            "",
            "1/3",
            "4/3",
            "P5 | members[2].share | 7.1 members"),
        fault(
            "an indivision has one member",
            "\"members\"",
            twoShares(),
            "\"share\": \"1/1\"",
            "P5 | members | 7.1 members"),
        fault(
            "an indivision has no members",
            "",
            "\"members\"",
            "\"membres\"",
            "P5 | members | 7.1 members"),
        fault("a couple has members", "", "INDIVISION", "COUPLE", "P5 | members | 7.1 members"));
  }

  private static String twoShares() {
    return """
    "share": "2/3"
        },
        {
         "name": "LAMBERT Paul",
         "share": "1/3\"\
    """;
  }

  private static Stream<Fault> ownerships() {
    return Stream.of(
        fault(
            "an owner is unknown",
            "\"ownerships\"",
            "\"ordinaryParty\": \"P1\"",
            "\"ordinaryParty\": \"P8\"",
            "ownerships[1] | ordinaryParty | 7.1 reference"),
        fault(
            "an owned lot is unknown",
            "\"ownerships\"",
            "\"lot\": \"A01\"",
            "\"lot\": \"A99\"",
            "A01 | lot | " + OWNED,
            "ownerships[1] | lot | 7.1 reference"),
        fault(
            "a lot has nobody for a while",
            "\"to\": \"2025-05-16\"",
            "2025-05-16",
            "2025-05-01",
            "ownerships[12] | from | " + OWNED,
            "events.json | TRF-01 | lots | 7.1 transfer"),
        fault(
            "a lot is owned twice for a while",
            "\"to\": \"2025-05-16\"",
            "2025-05-16",
            "2025-06-01",
            "ownerships[12] | from | " + OWNED,
            "events.json | TRF-01 | lots | 7.1 transfer"),
        fault(
            "a lot is owned twice for ever",
            "\"to\": \"2025-05-16\"",
            "\"2025-05-16\"",
            "null",
            "ownerships[12] | from | " + OWNED,
            "events.json | TRF-01 | lots | 7.1 transfer"),
        fault(
            "a lot's last owner leaves",
            "\"ownerships\"",
            "null",
            "\"2025-10-01\"",
            "ownerships[1] | to | " + OWNED),
        fault(
            "a lot's first owner comes late",
            "\"ownerships\"",
            "2015-01-01",
            "2025-02-01",
            "ownerships[1] | from | " + OWNED),
        fault(
            "an ownership ends before it begins",
            "\"to\": \"2025-05-16\"",
            "2025-05-16",
            "2009-05-16",
            "ownerships[11] | to | 7.1 date"),
        fault(
            "an ownership begins on no day",
            "\"ownerships\"",
            "2015-01-01",
            "2015-13-01",
            "ownerships[1] | from | 7.1 date"));
  }

  private static Stream<Fault> keys() {
    return Stream.of(
        fault(
            "two keys have one code",
            "\"keys\"",
            "\"key\": \"LIFT\"",
            "\"key\": \"GEN\"",
            "GEN | key | 7.1 unique",
            "invoices.json | PUR-002 | lines[1].key | 7.1 reference"),
        fault(
            "a key is called NONE",
            "\"keys\"",
            "\"key\": \"GAR\"",
            "\"key\": \"NONE\"",
            "NONE | key | 7.1 key",
            "invoices.json | PUR-017 | lines[1].key | 7.1 reference"),
        fault(
            "a key's type is unknown",
            "\"key\": \"WATER\"",
            "CONSUMPTION",
            "MIXED",
            "WATER | type | 7.1 vocabulary"),
        fault(
            "a weight is of an unknown lot",
            "\"key\": \"LIFT\"",
            "A32",
            "A33",
            "LIFT | weights.A33 | 7.1 reference"),
        fault(
            "a weight is negative",
            "\"key\": \"LIFT\"",
            ": 22",
            ": -22",
            "LIFT | weights.A31 | 7.1 whole number"),
        fault(
            "a weight is a fraction",
            "\"key\": \"LIFT\"",
            ": 22",
            ": 22.5",
            "LIFT | weights.A31 | 7.1 whole number"),
        fault(
            "the weights sum to 0",
            "\"key\": \"GAR\"",
            "\"G1\": 1,\n    \"G2\": 1,\n    \"G3\": 1,\n    \"G4\": 1",
            "\"G1\": 0",
            "GAR | weights | 7.1 key"),
        fault(
            "a consumption key becomes fixed",
            "\"key\": \"WATER\"",
            "\"CONSUMPTION\",\n   \"basis\": \"meters\",\n   \"weights\": {}",
            "\"FIXED\", \"weights\": {\"A01\": 1}",
            "meter-readings.csv | 11 | key | 7.1 reading"),
        fault(
            "a text hides its direction",
            "\"key\": \"LIFT\"",
            "Lift, floors",
            "Lift\\u202e floors",
            "LIFT | label | 7.1 hostile text"));
  }
}
