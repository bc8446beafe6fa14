package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.desk.Qr;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;

/** What an owner reads on his pages is what the example's files say of him, and nobody else's. */
class MyPagesTest {
  private static final Path EXPECTED = Path.of("../examples/residence-les-tilleuls/expected");
  private static final String YEAR = "?year=2025-01-01";
  private static final Clock NEW_YEAR =
      Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC);

  private static ApiHouse house;
  private static final Map<String, String> accounts = new HashMap<>();
  private static final Map<String, Visitor> owners = new HashMap<>();
  private static Visitor syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEW_YEAR);
    var ours = house.organization();
    BuildingId building = house.residence(ours);
    var reader = house.person(ours, Role.SYNDIC, null, null);
    syndic = new Visitor(house, reader);
    for (var o : house.get(reader, "/api/v1/buildings/" + building + "/owners").items()) {
      var code = String.valueOf(o.get("code"));
      var party = String.valueOf(o.get("id"));
      accounts.put(code, "/my/accounts/" + party);
      if (List.of("P1", "P3", "P6", "P7", "P9").contains(code))
        owners.put(
            code,
            new Visitor(house, house.person(ours, Role.OWNER, building, UUID.fromString(party))));
    }
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Visitor owner(String code) {
    return java.util.Objects.requireNonNull(owners.get(code));
  }

  private static String account(String code) {
    return java.util.Objects.requireNonNull(accounts.get(code));
  }

  /** The rows of an expected file whose cells begin so. */
  private static List<List<String>> expected(String file, String column, String value) {
    try {
      var lines = Files.readAllLines(EXPECTED.resolve(file));
      var at = List.of(lines.getFirst().split(",", -1)).indexOf(column);
      return lines.stream()
          .skip(1)
          .map(MyPagesTest::cells)
          .filter(cells -> cells.get(at).equals(value))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A comma within quotes is no border. */
  private static List<String> cells(String line) {
    return java.util.Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cell -> cell.replace("\"", ""))
        .toList();
  }

  /** The text of a page's cells, row by row, of the table that follows a heading. */
  private static List<List<String>> rows(String page, String heading) {
    var from = page.indexOf(heading);
    assertThat(from).as(heading).isNotNegative();
    var body = page.substring(page.indexOf("<tbody>", from), page.indexOf("</tbody>", from));
    var rows = new ArrayList<List<String>>();
    var row = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL).matcher(body);
    while (row.find())
      rows.add(
          Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL)
              .matcher(row.group(1))
              .results()
              .map(m -> m.group(1).replaceAll("<[^>]+>", "").strip())
              .toList());
    return rows;
  }

  private static String plain(String amount) {
    return amount.replace(",", "");
  }

  private static String links(String page, String containing) {
    return Pattern.compile("href=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(m -> m.group(1).replace("&amp;", "&"))
        .filter(href -> href.contains(containing))
        .findFirst()
        .orElseThrow(() -> new AssertionError(containing + " in " + page));
  }

  @Test
  void an_owner_lands_on_what_he_owes_and_how_to_pay_it() {
    var first = owner("P7").open("/");
    assertThat(first.location()).isEqualTo("/my");
    var page = owner("P7").read("/my");
    assertThat(page)
        .contains("EL AMRANI Nadia", "€1,054.17", "€102.45", "€1,156.62")
        .contains("ACP Résidence Les Tilleuls", "BE45 0689 9995 0189")
        .containsPattern("\\+\\+\\+[0-9]{3}/[0-9]{4}/[0-9]{5}\\+\\+\\+");
    assertThat(rows(page, "<caption>To pay"))
        .containsExactly(
            List.of("31/10/2025", "CALL-2025-Q4", "904.88", "904.88"),
            List.of("31/10/2025", "CALL-2025-R2", "149.29", "149.29"),
            List.of("30/04/2026", "SETTLEMENT", "102.45", "102.45"));
  }

  /** The lines of EPC069-12, one by one, drawn by the page itself. */
  @Test
  void what_is_due_can_be_paid_by_a_code() {
    var page = owner("P7").read("/my");
    var digits = page.replaceAll("(?s).*\\+\\+\\+([0-9/]+)\\+\\+\\+.*", "$1").replace("/", "");
    var payload =
        "BCD\n002\n1\nSCT\nGKCCBEBB\nACP Résidence Les Tilleuls\nBE45068999950189\nEUR1054.17\n\n"
            + digits;
    assertThat(page).contains("<path d=\"" + Qr.of(payload).path() + "\"");
    assertThat(owner("P1").read("/my")).contains("You have nothing to pay.").doesNotContain("<svg");
  }

  @Test
  void the_history_is_the_owners_ledger_line_by_line() {
    for (var code : owners.keySet()) {
      var page = owner(code).read(account(code) + YEAR);
      var lines =
          rows(page, "<h2>History").stream()
              .map(r ->
                  List.of(r.get(1), r.get(2), plain(r.get(3)), plain(r.get(4)), plain(r.get(5))))
              .toList();
      var expected =
          expected("owner-ledger.csv", "party", code).stream()
              .map(c ->
                  List.of(
                      c.get(2),
                      c.get(4),
                      c.get(5).equals("0.00") ? "" : c.get(5),
                      c.get(6).equals("0.00") ? "" : c.get(6),
                      c.get(7)))
              .toList();
      assertThat(lines).as(code).isNotEmpty().isEqualTo(expected);
    }
  }

  @Test
  void calls_and_charges_are_those_of_the_distribution() {
    for (var code : owners.keySet()) {
      var page = owner(code).read(account(code) + YEAR);
      assertThat(rows(page, "<h2>Calls"))
          .extracting(r -> r.get(2) + " " + r.get(4) + " " + plain(r.get(5)))
          .containsExactlyInAnyOrderElementsOf(
              expected("call-distribution.csv", "party", code).stream()
                  .map(c -> c.get(0) + " " + c.get(5) + " " + c.get(8))
                  .toList());
      var charges = expected("charge-distribution-by-owner.csv", "party", code);
      assertThat(rows(page, "<h2>Annual"))
          .extracting(r -> r.get(0) + " " + r.get(2) + " " + r.get(3) + " " + plain(r.get(4)))
          .containsExactlyInAnyOrderElementsOf(
              charges.stream()
                  .map(c -> c.get(0) + " " + c.get(1) + " " + c.get(2) + " " + c.get(8))
                  .toList());
    }
  }

  /** The chain ends in the amount of the statement, and shows nothing of the other holder. */
  @Test
  void every_charge_has_its_reasons() {
    var seller = owner("P6");
    var year = seller.read(account("P6") + YEAR);
    var charge = seller.read(links(year, "account=610101&key=LIFT&lot=A22"));
    assertThat(charge)
        .contains("€74.38 for lot A22", "1,182.96", "135 of 365", "€1,497.04", "-€383.96")
        .contains("every step comes out the same", "Invoice of Ascenseurs Schelde SA")
        .doesNotContain("NGUYEN");
    var buyer = owner("P9").read(account("P9") + YEAR);
    assertThat(owner("P9").read(links(buyer, "account=610101&key=LIFT&lot=A22")))
        .contains("€126.72 for lot A22", "230 of 365")
        .doesNotContain("MAES");
    var call = owner("P1").read(account("P1") + YEAR);
    assertThat(owner("P1").read(links(call, "call=CALL-2025-Q1&lot=A01")))
        .contains("€798.00 for lot A01", "112 of 1,000", "every step comes out the same");
  }

  /** By the name that the account has in the reader's language, in the list and in the reasons. */
  @Test
  void an_account_is_called_as_its_reader_calls_it() {
    var seller = owner("P6");
    var reasons = new TreeMap<String, String>();
    for (var language : List.of("fr", "nl", "de", "en")) {
      seller.done(seller.submit("/me", "changeMyProfile", "name", "Reader", "language", language));
      var year = seller.read(account("P6") + YEAR);
      reasons.put(language, seller.read(links(year, "account=610101&key=LIFT&lot=A22")));
      assertThat(year).as(language).contains(LIFTS.get(language));
    }
    assertThat(reasons)
        .allSatisfy((language, why) -> assertThat(why).contains("610101 " + LIFTS.get(language)));
  }

  private static final Map<String, String> LIFTS =
      Map.of(
          "fr", "Contrat d'entretien ascenseurs",
          "nl", "Onderhoudscontract liften",
          "de", "Wartungsvertrag Aufzüge",
          "en", "Lift maintenance contract");

  @Test
  void a_neighbour_finds_nothing() {
    var ways =
        List.of(
            YEAR,
            "/explanations/charge" + YEAR + "&account=610101&key=LIFT&lot=A22",
            "/explanations/call" + YEAR + "&call=CALL-2025-Q1&lot=A22");
    for (var way : ways) {
      assertThat(owner("P6").open(account("P6") + way).status()).as(way).isEqualTo(200);
      assertThat(owner("P3").open(account("P6") + way).status()).as(way).isEqualTo(404);
      assertThat(syndic.open(account("P6") + way).status()).as(way).isEqualTo(403);
    }
    var notHis = "/explanations/charge" + YEAR + "&account=610101&key=LIFT&lot=A11";
    assertThat(owner("P6").open(account("P6") + notHis).status()).isEqualTo(404);
    assertThat(owner("P6").open(account("P6") + "?year=2019-01-01").status()).isEqualTo(404);
    assertThat(owner("P6").open(account("P6") + "?year=then").status()).isEqualTo(400);
    assertThat(owner("P3").read("/my")).contains("PEETERS").doesNotContain("MAES", "NGUYEN");
  }
}
