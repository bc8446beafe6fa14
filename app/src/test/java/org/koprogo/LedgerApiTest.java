package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.ledger.StandardChart;

/** Chart, years, entries and open items over the wire. */
class LedgerApiTest {
  private static ApiHouse house;
  private static String at;
  private static Person syndic;
  private static Person council;
  private static Person stranger;
  private static String owner;
  private static String lot;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var ours = house.organization();
    syndic = house.person(ours, Role.SYNDIC, null, null);
    stranger = house.person(house.organization(), Role.SYNDIC, null, null);
    at = building(1);
    var building = new BuildingId(java.util.UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
    council = house.person(ours, Role.COUNCIL, building, null);
    owner =
        id(
            house.post(
                syndic,
                at + "/owners",
                "{\"code\": \"P1\", \"kind\": \"PERSON\", \"name\": \"CLAES Anna\"}"));
    lot = String.valueOf(house.get(syndic, at + "/lots").items().getFirst().get("id"));
    id(house.post(syndic, at + "/books", null), "building");
    assertThat(house.post(syndic, at + "/years", year("2025-01-01", "2025-12-31")).status())
        .isEqualTo(201);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String id(Answer answer) {
    return id(answer, "id");
  }

  private static String id(Answer answer, String member) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return String.valueOf(answer.json().get(member));
  }

  private static String building(int number) {
    var sent =
        """
        {"name": "Résidence", "legalName": "ACP", "enterpriseNumber": "%s", "vatLiable": false,
         "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
         "languages": ["fr"], "sharesTotal": 10,
         "lots": [{"code": "A", "type": "APARTMENT", "shares": 10, "secondary": false}]}
        """
            .formatted(SomeBuildings.enterpriseNumber(6_200_000 + number));
    return "/api/v1/buildings/" + id(house.post(syndic, "/api/v1/buildings", sent));
  }

  private static String year(String first, String last) {
    return "{\"firstDay\": \"%s\", \"lastDay\": \"%s\"}".formatted(first, last);
  }

  private static String line(String account, String side, String amount, String more) {
    return "{\"account\": \"%s\", \"side\": \"%s\", \"amount\": \"%s\", \"label\": \"l\"%s}"
        .formatted(account, side, amount, more);
  }

  private static String entry(String bookedOn, String source, String... lines) {
    return "{\"bookedOn\": \"%s\", \"document\": \"D1\", \"label\": \"x\", \"source\": \"%s\", \"lines\": [%s]}"
        .formatted(bookedOn, source, String.join(", ", lines));
  }

  private static Answer post(String path, String body) {
    return house.ask(syndic, "POST", path, body, "Idempotency-Key", "key-" + Ids.next());
  }

  private static String[] cleaning(String amount) {
    return new String[] {line("610500", "DEBIT", amount, ""), line("444000", "CREDIT", amount, "")};
  }

  @Test
  void the_standard_chart_is_that_of_the_example() {
    assertThat(StandardChart.accounts())
        .isEqualTo(SomeBuildings.chart())
        .allSatisfy(a -> assertThat(a.labelDe()).as(a.code()).isNotBlank());
  }

  @Test
  void books_begin_with_the_standard_chart_and_grow() {
    assertThat(house.post(syndic, at + "/books", null).problem()).isEqualTo("books-open");
    var chart = house.get(syndic, at + "/accounts?limit=500").items();
    assertThat(chart).hasSizeGreaterThanOrEqualTo(StandardChart.accounts().size());
    var account =
        """
        {"code": "%s", "labelFr": "f", "labelNl": "n", "labelEn": "e", "type": "EXPENSE",
         "normalSide": "DEBIT", "tenantPercent": %s, "postable": true}
        """;
    var path = at + "/accounts";
    id(house.post(syndic, path, account.formatted("610599", "100")), "code");
    house.post(syndic, path, account.formatted("610599", "0")).isRefused(409, "code-used", "/code");
    house
        .post(syndic, path, account.formatted("8", "0"))
        .isRefused(400, "invalid-request", "/code");
    house
        .post(syndic, path, account.formatted("810000", "0"))
        .isRefused(400, "invalid-request", "/code");
    house
        .post(syndic, path, account.formatted("610598", "101"))
        .isRefused(400, "invalid-request", "/tenantPercent");
    var bare = building(2);
    assertThat(house.post(syndic, bare + "/accounts", account.formatted("610599", "0")).problem())
        .isEqualTo("books-not-open");
    assertThat(house.post(syndic, bare + "/years", year("2025-01-01", "2025-12-31")).problem())
        .isEqualTo("books-not-open");
  }

  @Test
  void bank_accounts_get_their_journal() {
    var bank =
        """
        {"account": "%s", "iban": "%s", "bic": "GKCCBEBB", "purpose": "%s", "holder": "ACP"}
        """;
    var path = at + "/bank-accounts";
    house
        .post(syndic, path, bank.formatted("551000", "BE45068999950188", "WORKS"))
        .isRefused(400, "invalid-request", "/iban");
    house
        .post(syndic, path, bank.formatted("559999", "BE45068999950189", "WORKS"))
        .isRefused(422, "account-unknown", "/account");
    id(
        house.post(syndic, path, bank.formatted("551000", "BE45068999950189", "WORKING_CAPITAL")),
        "account");
    id(
        house.post(syndic, path, bank.formatted("550000", "BE98068999960293", "RESERVE_FUND")),
        "account");
    house
        .post(syndic, path, bank.formatted("552000", "BE45068999950189", "WORKS"))
        .isRefused(409, "iban-used", "/iban");
    house
        .post(syndic, path, bank.formatted("551000", "BE66068000040443", "WORKS"))
        .isRefused(409, "bank-account-used", "/account");
    assertThat(house.get(syndic, path).items()).hasSize(2);
  }

  @Test
  void years_do_not_overlap_and_months_close() {
    var path = at + "/years";
    house
        .post(syndic, path, year("2025-07-01", "2026-06-30"))
        .isRefused(409, "fiscal-year-overlaps", "/firstDay");
    house
        .post(syndic, path, year("2027-07-01", "2027-06-30"))
        .isRefused(400, "invalid-request", "/lastDay");
    house
        .post(syndic, path, year("2027-01-01", "2029-12-31"))
        .isRefused(400, "invalid-request", "/lastDay");
    assertThat(house.post(syndic, path, year("2026-01-01", "2026-12-31")).status()).isEqualTo(201);
    assertThat(house.get(syndic, path).items()).hasSize(2);
    var periods = path + "/2026-01-01/periods";
    assertThat(house.get(syndic, periods).items()).hasSize(12);
    assertThat(house.get(syndic, path + "/2024-01-01/periods").status()).isEqualTo(404);
    var closed = house.post(syndic, periods + "/2026-01-01/closure", null);
    assertThat(closed.json().get("closed")).isEqualTo(true);
    assertThat(house.post(syndic, periods + "/2026-01-02/closure", null).status()).isEqualTo(404);
    post(at + "/entries", entry("2026-01-15", "late", cleaning("1.00")))
        .isRefused(409, "period-closed", "/bookedOn");
  }

  @Test
  void an_entry_is_posted_once_and_read_again() {
    var sent = entry("2025-02-01", "once", cleaning("12.34"));
    assertThat(house.post(syndic, at + "/entries", sent).status()).isEqualTo(400);
    var posted = post(at + "/entries", sent);
    assertThat(posted.status()).as(posted.text()).isEqualTo(201);
    var read = house.get(syndic, posted.header("Location"));
    assertThat(read.json()).isEqualTo(posted.json());
    assertThat(post(at + "/entries", sent).json()).isEqualTo(posted.json());
    post(at + "/entries", entry("2025-02-01", "once", cleaning("12.35")))
        .isRefused(409, "already-booked-differently", "/source");
  }

  @Test
  void what_is_wrong_with_an_entry_is_named() {
    var path = at + "/entries";
    var debit = line("610500", "DEBIT", "1.00", "");
    var credit = line("444000", "CREDIT", "1.00", "");
    post(path, entry("2025-02-01", "a", debit, line("444000", "CREDIT", "1.01", "")))
        .isRefused(422, "entry-unbalanced", "/lines");
    post(path, entry("2025-02-01", "a", debit)).isRefused(422, "entry-unbalanced", "/lines");
    post(path, entry("2025-02-01", "a", debit, line("4449", "CREDIT", "1.00", "")))
        .isRefused(422, "account-unknown", "/lines/1/account");
    post(path, entry("2025-02-01", "a", debit, line("44", "CREDIT", "1.00", "")))
        .isRefused(422, "account-unknown", "/lines/1/account");
    post(path, entry("2025-02-01", "a", debit, line("440000", "CREDIT", "1.00", "")))
        .isRefused(400, "invalid-request", "/lines/1/party");
    post(
            path,
            entry(
                "2025-02-01",
                "a",
                debit,
                line("440000", "CREDIT", "1.00", ", \"party\": \"" + lot + "\"")))
        .isRefused(422, "party-unknown", "/lines/1/party");
    post(
            path,
            entry(
                "2025-02-01",
                "a",
                line("610500", "DEBIT", "1.00", ", \"key\": \"" + lot + "\""),
                credit))
        .isRefused(422, "key-unknown", "/lines/0/key");
    post(path, entry("2025-02-01", "a", line("160000", "DEBIT", "1.00", ""), credit))
        .isRefused(422, "across-the-funds", "/lines");
    post(path, entry("2019-02-01", "a", debit, credit)).isRefused(422, "not-bookable", "/bookedOn");
    post(path, entry("2025-02-01", "a", line("610500", "DEBIT", "0.00", ""), credit))
        .isRefused(400, "invalid-request", "/lines/0/amount");
  }

  @Test
  void an_entry_is_taken_back_once() {
    var posted = post(at + "/entries", entry("2025-03-01", "back", cleaning("5.00")));
    var path = posted.header("Location") + "/reversal";
    post(path, "{\"bookedOn\": \"2025-01-01\"}").isRefused(400, "invalid-request", "/bookedOn");
    post(path, "{\"bookedOn\": \"2039-03-02\"}").isRefused(422, "not-bookable", "/bookedOn");
    var back = post(path, "{\"bookedOn\": \"2025-03-02\"}");
    assertThat(back.status()).as(back.text()).isEqualTo(201);
    assertThat(post(path, "{\"bookedOn\": \"2025-03-02\"}").problem()).isEqualTo("entry-reversed");
    assertThat(house.get(syndic, posted.header("Location")).text()).contains("\"reversedBy\":\"");
    assertThat(
            post(at + "/entries/" + lot + "/reversal", "{\"bookedOn\": \"2025-03-02\"}").status())
        .isEqualTo(404);
  }

  @Test
  void entries_come_in_the_order_of_posting_page_by_page() {
    for (var i = 0; i < 5; i++)
      post(at + "/entries", entry("2025-06-0" + (5 - i), "page" + i, cleaning("1.0" + i)));
    var path = at + "/entries?from=2025-06-01&to=2025-06-30&journal=OD&account=610500";
    var whole = house.get(syndic, path).items();
    assertThat(whole).extracting(e -> e.get("source")).contains("entry:page0", "entry:page4");
    var paged = new ArrayList<Map<String, Object>>();
    var next = "";
    do {
      var page = house.get(syndic, path + "&limit=2" + next);
      paged.addAll(page.items());
      next = page.json().get("next") == null ? "" : "&cursor=" + page.json().get("next");
    } while (!next.isEmpty());
    assertThat(paged).isEqualTo(whole);
    assertThat(house.get(syndic, at + "/entries?cursor=nonsense").items()).isEmpty();
    assertThat(house.get(syndic, at + "/entries?account=999999").items()).isEmpty();
  }

  /** What an owner owes is followed until something meets it; then his entry stays. */
  @Test
  void items_stay_open_until_they_are_met() {
    var of = ", \"party\": \"" + owner + "\", \"reference\": \"%s\"";
    var owed =
        post(
            at + "/entries",
            entry(
                "2025-04-01",
                "fee",
                line("410100", "DEBIT", "10.00", of.formatted("FEE") + ", \"due\": \"2025-04-30\""),
                line("743000", "CREDIT", "10.00", "")));
    assertThat(owed.status()).as(owed.text()).isEqualTo(201);
    var path = at + "/years/2025-01-01/open-items?party=" + owner;
    assertThat(house.get(syndic, path).items())
        .singleElement()
        .extracting(i -> i.get("reference") + " " + i.get("remaining") + " " + i.get("due"))
        .isEqualTo("FEE 10.00 2025-04-30");
    post(
        at + "/entries",
        entry(
            "2025-04-02",
            "waived",
            line("743000", "DEBIT", "4.00", ""),
            line("410100", "CREDIT", "4.00", of.formatted("WAIVED"))));
    assertThat(house.get(syndic, path).items())
        .singleElement()
        .extracting(i -> i.get("remaining"))
        .isEqualTo("6.00");
    assertThat(
            post(owed.header("Location") + "/reversal", "{\"bookedOn\": \"2025-04-03\"}").problem())
        .isEqualTo("entry-still-matched");
    assertThat(house.get(syndic, at + "/years/2025-01-01/balances?account=410100").items())
        .containsExactly(Map.of("account", "410100", "party", owner, "balance", "6.00"));
  }

  @Test
  void readings_are_of_consumption_keys_and_owners() {
    var key =
        id(
            house.post(
                syndic,
                at + "/keys",
                "{\"code\": \"WATER\", \"label\": \"Water\", \"type\": \"CONSUMPTION\", \"validFrom\": \"2025-01-01\"}"));
    var reading =
        "{\"readings\": [{\"key\": \"%s\", \"lot\": \"%s\", \"party\": \"%s\", \"units\": 7}]}";
    var path = at + "/years/2025-01-01/readings";
    house
        .post(syndic, path, reading.formatted(lot, lot, owner))
        .isRefused(422, "key-unknown", "/readings/0/key");
    house
        .post(syndic, path, reading.formatted(key, owner, owner))
        .isRefused(422, "lot-unknown", "/readings/0/lot");
    house
        .post(syndic, path, reading.formatted(key, lot, lot))
        .isRefused(422, "party-unknown", "/readings/0/party");
    assertThat(house.post(syndic, path, reading.formatted(key, lot, owner)).status())
        .isEqualTo(201);
    house
        .post(syndic, path, reading.formatted(key, lot, owner))
        .isRefused(409, "reading-known", "/readings");
    assertThat(house.get(syndic, path).items()).hasSize(1);
  }

  @Test
  void others_see_nothing_and_the_council_posts_nothing() {
    for (var path :
        List.of("/accounts", "/years", "/entries", "/bank-accounts", "/years/2025-01-01/balances"))
      assertThat(house.get(stranger, at + path).status()).as(path).isEqualTo(404);
    var sent = entry("2025-02-01", "no", cleaning("1.00"));
    for (var who : List.of(stranger, council))
      assertThat(
              house
                  .ask(who, "POST", at + "/entries", sent, "Idempotency-Key", "key-forbidden")
                  .status())
          .isEqualTo(who.equals(council) ? 403 : 404);
  }
}
