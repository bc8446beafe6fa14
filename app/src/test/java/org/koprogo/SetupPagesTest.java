package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;

/** The first hour of a syndic: from nothing to books that stand open, by forms alone. */
class SetupPagesTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final String[] IDENTITY = {
    "name", "Les Érables",
    "legalName", "ACP Les Érables",
    "sharesTotal", "100",
    "address.street", "Rue des Érables 1",
    "address.postcode", "1000",
    "address.city", "Bruxelles",
    "address.country", "BE",
    "languages", "fr",
    "lots.0.code", "A1",
    "lots.0.type", "APARTMENT",
    "lots.0.floor", "1",
    "lots.0.entrance", "A",
    "lots.0.shares", "60",
    "lots.3.code", "G1",
    "lots.3.type", "GARAGE",
    "lots.3.secondary", "true"
  };

  private static final AtomicInteger BUILDINGS = new AtomicInteger();

  private static ApiHouse house;

  @BeforeAll
  static void start() throws Exception {
    house = new ApiHouse(MID_YEAR);
  }

  @AfterAll
  static void stop() throws Exception {
    house.close();
  }

  private static Visitor syndic() {
    return new Visitor(house, house.person(house.organization(), Role.SYNDIC, null, null));
  }

  /** Another enterprise number with its check, because a building keeps its own. */
  private static String enterprise() {
    var base = 4_040_000L + BUILDINGS.incrementAndGet();
    return String.format(Locale.ROOT, "%08d%02d", base, 97 - base % 97);
  }

  private static String[] and(String[] fields, String... more) {
    var all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }

  private static String id(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1);
  }

  @Test
  void from_nothing_to_who_holds_what() {
    var visitor = syndic();
    var number = enterprise();
    assertThat(visitor.read("/buildings")).contains("no building yet", "href=\"/buildings/new\"");

    var wrong =
        visitor.submit(
            "/buildings/new",
            "addBuilding",
            and(IDENTITY, "enterpriseNumber", number, "lots.3.shares", "30"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("value=\"Les Érables\"", "name=\"lots.3.shares\"", "90 of 100");
    assertThat(visitor.read("/buildings")).contains("no building yet");

    var made =
        visitor.submit(
            "/buildings/new",
            "addBuilding",
            and(IDENTITY, "enterpriseNumber", number, "lots.3.shares", "40"));
    var overview = visitor.done(made);
    assertThat(overview)
        .contains("<h1>Les Érables</h1>", "Getting started", "Add the owners")
        .contains("2 lots: 100 of 100", "complete")
        .doesNotContain("class=\"chart\"", "class=\"figures\"");
    var building = made.location();

    whoHoldsWhat(visitor, building);
  }

  @Test
  void whatever_is_wrong_with_a_building_is_said_at_once() {
    var sent =
        syndic()
            .submit(
                "/buildings/new",
                "addBuilding",
                and(
                    IDENTITY,
                    "enterpriseNumber",
                    "0417.497.107",
                    "lots.3.shares",
                    "30",
                    "lots.4.code",
                    "A1",
                    "lots.4.type",
                    "OTHER",
                    "lots.4.shares",
                    "1"));
    assertThat(sent.status()).isEqualTo(400);
    assertThat(sent.text())
        .contains("This is not an enterprise number", "value=\"0417.497.107\"")
        .contains("id=\"addBuilding-lots-4-code-wrong\"")
        .contains("The parts do not make exactly the total", "91 of 100");
  }

  @Test
  void rows_for_more_lots_keep_what_was_typed() {
    var longer =
        syndic()
            .submit(
                "/buildings/new",
                "addBuilding",
                and(IDENTITY, "lots.3.shares", "30", "_more", "lots", "_rows", "34"));
    assertThat(longer.status()).isEqualTo(200);
    assertThat(longer.text())
        .contains("value=\"Les Érables\"", "name=\"lots.33.code\"", "90 of 100")
        .doesNotContain("name=\"lots.34.code\"", "-wrong\"");
  }

  @Test
  void a_number_that_is_none_is_told_from_one_that_is_too_small() {
    var sent =
        syndic()
            .submit(
                "/buildings/new",
                "addBuilding",
                and(IDENTITY, "lots.3.shares", "-4", "lots.3.floor", "3O"));
    assertThat(sent.text())
        .contains("Write a whole number", "This number is too small or too large here");
  }

  @Test
  void a_page_that_cannot_be_used_yet_says_what_is_missing_and_leads_there() {
    var visitor = syndic();
    var building = small(visitor);
    assertThat(visitor.read(building + "/calls/new"))
        .contains("No fiscal year is open", "This building has no owners yet", "No key says yet")
        .contains("href=\"" + building + "/keys\"")
        .doesNotContain("name=\"amount\"");
    assertThat(visitor.read(building + "/invoices/new"))
        .contains("No fiscal year is open", "This building has no supplier yet", "No key says yet");
    assertThat(visitor.read(building + "/transfers/new"))
        .contains("This building has no owners yet", "href=\"" + building + "/owners\"");
    assertThat(visitor.read(building + "/adjustments")).contains("No fiscal year is open");
    var bank = building + "/bank-accounts";
    visitor.done(visitor.submit(building + "/years", "openBooks"));
    var wrong =
        visitor.submit(
            bank,
            "addBankAccount",
            "account",
            "610000",
            "purpose",
            "WORKING_CAPITAL",
            "iban",
            "BE68 5390 0754 7035",
            "bic",
            "X",
            "holder",
            "ACP");
    assertThat(wrong.text())
        .contains("This is not an IBAN", "A BIC has eight", "id=\"addBankAccount-account-wrong\"");
  }

  private static void whoHoldsWhat(Visitor visitor, String building) {
    var lots = visitor.read(building + "/lots");
    assertThat(lots).contains("A1", "G1", "nobody yet", "<td class=\"number\">100</td>");
    var lot = id(lots, "href=\"([^\"]*/lots/[^\"]*)\">A1<");
    assertThat(visitor.read(lot)).contains("Nobody holds this lot yet", "Add the owners first");

    var owner =
        visitor.submit(
            building + "/owners/new",
            "addOwner",
            "code",
            "P1",
            "name",
            "CLAES Anna",
            "kind",
            "PERSON",
            "language",
            "nl");
    assertThat(visitor.done(owner)).contains("<h1>CLAES Anna</h1>", "This owner holds no lot yet");
    assertThat(visitor.read(building + "/owners")).contains("CLAES Anna");

    var party = owner.location().replaceAll(".*/", "");
    var half =
        visitor.submit(
            lot,
            "giveTitles",
            "titles.0.party",
            party,
            "titles.0.holding",
            "FULL",
            "titles.0.share",
            "1/2",
            "titles.0.from",
            "2026-01-01");
    assertThat(half.status()).isEqualTo(422);
    assertThat(half.text()).contains("value=\"1/2\"");
    var given =
        visitor.done(
            visitor.submit(
                lot,
                "giveTitles",
                "titles.0.party",
                party,
                "titles.0.holding",
                "FULL",
                "titles.0.share",
                "1/1",
                "titles.0.from",
                "2026-01-01"));
    assertThat(given)
        .contains("CLAES Anna", "full ownership", "01/01/2026", "goes on", "class=\"span-held\"")
        .doesNotContain("data-form=\"giveTitles\"");
    assertThat(visitor.read(owner.location())).contains(">A1</a>", "01/01/2026");
    assertThat(visitor.read(building + "/lots?day=2025-12-31")).doesNotContain("CLAES Anna");
    assertThat(visitor.read(building + "/lots?day=2026-01-01")).contains("CLAES Anna");
  }

  /** A building of one lot, without anything else. */
  private static String small(Visitor visitor) {
    var made =
        visitor.submit(
            "/buildings/new",
            "addBuilding",
            and(IDENTITY, "enterpriseNumber", enterprise(), "lots.3.shares", "40"));
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    return made.location();
  }

  @Test
  void from_lots_to_books_that_stand_open() {
    var visitor = syndic();
    var building = small(visitor);
    assertThat(visitor.read(building))
        .contains("Getting started", "The next step", "Add the owners");

    var lots = visitor.read(building + "/lots");
    var first = id(lots, "href=\"[^\"]*/lots/([^\"]*)\">A1<");
    var second = id(lots, "href=\"[^\"]*/lots/([^\"]*)\">G1<");
    assertThat(visitor.read(building + "/keys")).contains("No distribution key", "/keys/new");
    var form = visitor.read(building + "/keys/new");
    assertThat(form).contains("name=\"weights.0.weight\" type=\"text\" value=\"60\"");
    var key =
        visitor.submit(
            building + "/keys/new",
            "addKey",
            "code",
            "GEN",
            "label",
            "General",
            "validFrom",
            "2026-01-01",
            "weights.0.weight",
            "60",
            "weights.1.weight",
            "0");
    assertThat(visitor.done(key))
        .contains("General", first, "<td class=\"number\">60</td></tr></tfoot>")
        .doesNotContain(second);
    var readings =
        visitor.submit(
            building + "/keys/new?type=CONSUMPTION",
            "addKey",
            "code",
            "WATER",
            "label",
            "Water",
            "validFrom",
            "2026-01-01");
    assertThat(visitor.done(readings)).contains("by readings", "No weights on that day");

    books(visitor, building);
  }

  private static void books(Visitor visitor, String building) {
    assertThat(visitor.read(building + "/bank-accounts")).contains("Open the books first");
    assertThat(visitor.done(visitor.submit(building + "/years", "openBooks")))
        .contains("Begin the year")
        .doesNotContain("data-form=\"openBooks\"");
    var wrong =
        visitor.submit(
            building + "/bank-accounts",
            "addBankAccount",
            "account",
            "551000",
            "iban",
            "BE00123",
            "purpose",
            "WORKING_CAPITAL",
            "holder",
            "ACP Les Érables");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("value=\"BE00123\"", "addBankAccount-iban-wrong");
    assertThat(
            visitor.done(
                visitor.submit(
                    building + "/bank-accounts",
                    "addBankAccount",
                    "account",
                    "551000",
                    "iban",
                    "BE45068999950189",
                    "purpose",
                    "WORKING_CAPITAL",
                    "holder",
                    "ACP Les Érables")))
        .contains("BE45 0689 9995 0189");
    assertThat(
            visitor.done(
                visitor.submit(
                    building + "/years",
                    "openYear",
                    "firstDay",
                    "2026-01-01",
                    "lastDay",
                    "2026-12-31")))
        .contains("01/01/2026", "31/12/2026", "open");
    var again =
        visitor.submit(
            building + "/years", "openYear", "firstDay", "2026-12-31", "lastDay", "2027-12-31");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("openYear-firstDay-wrong");
    assertThat(visitor.read(building)).contains("Say who holds each lot", "done");
  }

  @Test
  void who_may_only_read_sees_no_form_and_is_refused() {
    var organization = house.database().organization("Readers");
    var visitor = new Visitor(house, house.person(organization, Role.SYNDIC, null, null));
    var building = small(visitor);
    var where = new BuildingId(UUID.fromString(building.replaceAll(".*/", "")));
    var council = new Visitor(house, house.person(organization, Role.COUNCIL, where, null));
    assertThat(council.read("/buildings")).doesNotContain("/buildings/new");
    assertThat(council.open("/buildings/new").status()).isEqualTo(403);
    for (var way : List.of("/owners", "/keys", "/bank-accounts", "/years", "/lots", ""))
      assertThat(council.read(building + way)).doesNotContain("data-form=", "/new\"", "next step");
    for (var way : List.of("/owners/new", "/keys/new"))
      assertThat(council.open(building + way).status()).as(way).isEqualTo(403);
    var stranger = syndic();
    for (var way : List.of("/owners", "/owners/new", "/keys", "/bank-accounts", "/years", "/lots"))
      assertThat(stranger.open(building + way).status()).as(way).isEqualTo(404);
  }
}
