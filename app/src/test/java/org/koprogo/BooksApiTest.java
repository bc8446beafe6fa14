package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** The year after the example's: documents, calls, movements and its end, over the wire. */
class BooksApiTest {
  private static final AtomicInteger KEY = new AtomicInteger();

  private static ApiHouse house;
  private static OrganizationId ours;
  private static String base;
  private static BuildingId building;
  private static Person syndic;
  private static Person accountant;
  private static String supplier;
  private static String owner;
  private static String other;
  private static String general;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    building = house.residence(ours);
    base = "/api/v1/buildings/" + building;
    syndic = house.person(ours, Role.SYNDIC, null, null);
    accountant = house.person(ours, Role.ACCOUNTANT, null, null);
    var rooms = house.rooms();
    supplier =
        read(s -> rooms.registry.parties(s, building, Party.Role.SUPPLIER).getFirst().id().value());
    owner =
        read(s -> rooms.registry.parties(s, building, Party.Role.OWNER).getFirst().id().value());
    other = read(s -> rooms.registry.parties(s, building, Party.Role.OWNER).get(1).id().value());
    general =
        read(s ->
            rooms.keys.keys(s, building).stream()
                .filter(k -> k.code().equals("GEN"))
                .findFirst()
                .orElseThrow()
                .id()
                .value());
  }

  private static String read(java.util.function.Function<Scope, Object> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(s -> what.apply(s).toString()));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Answer money(Person who, String path, String body) {
    return house.ask(
        who, "POST", base + path, body, "Idempotency-Key", "books-key-" + KEY.incrementAndGet());
  }

  private static Answer act(Person who, String path) {
    return house.ask(
        who, "POST", base + path, null, "Idempotency-Key", "books-key-" + KEY.incrementAndGet());
  }

  private static String invoice(String reference, String net, String rate) {
    return """
    {"reference": "%s", "type": "INVOICE", "supplier": "%s", "date": "2026-02-10", "text": "Cleaning",
     "lines": [{"account": "610500", "key": "%s", "net": "%s", "vatRate": "%s"}]}
    """
        .formatted(reference, supplier, general, net, rate);
  }

  private static String entered(Person who, String reference, String net) {
    var answer = house.post(who, base + "/invoices", invoice(reference, net, "21"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return "/invoices/" + answer.json().get("id");
  }

  @Test
  void a_document_is_entered_approved_by_another_and_posted_once() {
    var path = entered(accountant, "W1", "900.00");
    var draft = house.get(syndic, base + path).json();
    assertThat(draft).containsEntry("gross", "1089.00").containsEntry("state", "DRAFT");
    assertThat(act(accountant, path + "/posting").problem()).isEqualTo("not-approved");
    assertThat(house.post(accountant, base + path + "/approval", null).status()).isEqualTo(403);
    assertThat(house.post(syndic, base + path + "/approval", null).json())
        .containsEntry("state", "APPROVED");
    assertThat(house.post(syndic, base + path + "/posting", null).status()).isEqualTo(400);
    var posted = act(accountant, path + "/posting");
    assertThat(posted.status()).isEqualTo(200);
    assertThat(posted.json()).containsEntry("state", "POSTED");
    assertThat(posted.json().get("entry")).isNotNull();
    assertThat(act(syndic, path + "/posting").text()).isEqualTo(posted.text());
    assertThat(house.ask(accountant, "DELETE", base + path, null).problem())
        .isEqualTo("not-a-draft");
  }

  /** S15: who enters a document does not approve it above the building's threshold (500.00). */
  @Test
  void s15_who_enters_a_document_does_not_approve_it_above_the_threshold() {
    var large = entered(syndic, "W2", "413.23"); // 500.01 with VAT
    var refused = house.post(syndic, base + large + "/approval", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("four-eyes");
    assertThat(house.get(syndic, base + large).json()).containsEntry("state", "DRAFT");
    var small = entered(syndic, "W3", "413.22"); // 500.00 with VAT
    assertThat(house.post(syndic, base + small + "/approval", null).status()).isEqualTo(200);
  }

  @Test
  void a_draft_is_rewritten_by_who_knows_what_it_says() {
    var path = base + entered(accountant, "W4", "10.00");
    var etag = house.get(accountant, path).header("ETag");
    var other = invoice("W4", "20.00", "6");
    assertThat(house.ask(accountant, "PUT", path, other).problem()).isEqualTo("if-match-missing");
    var done = house.ask(accountant, "PUT", path, other, "If-Match", etag);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.json()).containsEntry("gross", "21.20");
    assertThat(house.ask(accountant, "PUT", path, other, "If-Match", etag).problem())
        .isEqualTo("changed-meanwhile");
    assertThat(house.ask(accountant, "DELETE", path, null).status()).isEqualTo(200);
    assertThat(house.get(accountant, path).status()).isEqualTo(404);
  }

  @Test
  void everything_wrong_with_a_document_is_told_at_once() {
    var answer =
        house.post(
            accountant,
            base + "/invoices",
            """
            {"reference": "W9", "type": "INVOICE", "supplier": "%s", "date": "2019-02-10", "text": "x",
             "gross": "5.00", "financing": [{"fund": "610500", "amount": "0.00"}],
             "lines": [{"account": "999999", "key": "%s", "net": "-1.00", "vatRate": "7"},
                       {"account": "643000", "net": "1.00", "vatRate": "21", "vat": "0.22"}]}
            """
                .formatted(owner, owner));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors())
        .extracting(e -> e.get("at"))
        .contains(
            "/supplier",
            "/date",
            "/lines/0/account",
            "/lines/0/key",
            "/lines/0/net",
            "/lines/0/vatRate",
            "/lines/1/owner",
            "/lines/1/vat",
            "/financing/0/fund",
            "/financing/0/amount",
            "/gross");
    assertThat(house.get(accountant, base + "/invoices?year=2026-01-01").text())
        .doesNotContain("W9");
  }

  private static String call(String reference, String amount) {
    return """
    {"reference": "%s", "type": "PROVISION", "date": "2026-01-05", "due": "2026-01-31", "amount": "%s",
     "key": "%s", "text": "AGM, point 4"}
    """
        .formatted(reference, amount, general);
  }

  /** A call that nobody paid goes back whole; paid by anybody, it stays. */
  @Test
  void a_call_is_withdrawn_while_nobody_has_paid_it() throws SQLException {
    assertThat(money(syndic, "/calls", call("QW", "500.00")).status()).isEqualTo(201);
    var path = "/years/2026-01-01/call-withdrawals";
    var body = "{\"reference\": \"QW\", \"date\": \"2026-04-02\", \"reason\": \"The wrong key\"}";
    assertThat(money(accountant, path, body).status()).isEqualTo(403);
    assertThat(money(syndic, path, body.replace("QW", "QX")).status()).isEqualTo(422);
    for (var day : List.of("2025-04-02", "2026-01-04", "2027-01-04"))
      assertThat(money(syndic, path, body.replace("2026-04-02", day)).text())
          .contains("\"/date\"", "not-then");
    var done = money(syndic, path, body);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(done.text()).contains("\"reason\":\"The wrong key\"");
    assertThat(money(syndic, path, body).problem()).isEqualTo("entry-reversed");
    assertThat(house.get(syndic, base + "/years/2026-01-01/calls").text())
        .contains("The wrong key");
    assertThat(money(syndic, "/calls", call("QW", "500.00")).problem()).isEqualTo("reference-used");
    assertThat(org.koprogo.db.Audit.verify(house.database().admin())).isEmpty();
  }

  @Test
  void funds_are_called_as_previewed_and_paid() {
    var preview =
        house.get(
            syndic,
            base
                + "/call-preview?type=PROVISION&date=2026-01-05&amount=1000.01&limit=500&key="
                + general);
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(money(accountant, "/calls", call("Q1", "1000.01")).status()).isEqualTo(403);
    var nothing = house.get(syndic, base + "/call-preview");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.text()).contains("\"type\"", "\"date\"", "\"amount\"", "\"key\"");
    var outside =
        house.get(
            syndic,
            base + "/call-preview?type=PROVISION&date=2019-01-05&amount=0.00&key=" + general);
    assertThat(outside.problem()).isEqualTo("not-bookable");
    assertThat(outside.text()).contains("no-period", "not-positive");
    var made = money(syndic, "/calls", call("Q1", "1000.01"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().get("shares")).isEqualTo(preview.items());
    assertThat(money(syndic, "/calls", call("Q1", "1000.01")).problem())
        .isEqualTo("reference-used");
    assertThat(money(syndic, "/calls", call("Q0", "0.00")).status()).isEqualTo(422);
    var payment =
        """
        {"reference": "%s", "account": "550000", "date": "2026-02-01", "amount": "%s", "kind": "%s", "owner": "%s"}
        """;
    var paid =
        money(accountant, "/movements", payment.formatted("B1", "50.00", "OWNER_PAYMENT", other));
    assertThat(paid.status()).as(paid.text()).isEqualTo(201);
    assertThat(
            money(accountant, "/movements", payment.formatted("B1", "1.00", "OWNER_PAYMENT", other))
                .problem())
        .isEqualTo("reference-used");
    var refund =
        money(
            accountant, "/movements", payment.formatted("B2", "-99999.00", "OWNER_REFUND", other));
    assertThat(refund.problem()).isEqualTo("refund-above-credit");
    assertThat(
            money(
                    accountant,
                    "/movements",
                    """
                    {"reference": "B3", "account": "559999", "date": "2026-02-01", "amount": "0.00", "kind": "SUPPLIER_PAYMENT"}
                    """)
                .status())
        .isEqualTo(422);
  }

  @Test
  void a_closed_year_stays_closed() {
    var year = "/years/2025-01-01";
    assertThat(act(syndic, year + "/closure").problem()).isEqualTo("year-closed");
    var owners = house.get(syndic, base + year + "/settlement/owners").items();
    assertThat(owners).isNotEmpty();
    var late = invoice("W8", "1.00", "21").replace("2026-02-10", "2025-02-10");
    assertThat(house.post(accountant, base + "/invoices", late).status()).isEqualTo(422);
    assertThat(act(syndic, "/years/2025-02-01/closure").status()).isEqualTo(404);
  }

  @Test
  void a_new_building_goes_from_opening_to_closing() {
    assertThat(house.get(syndic, base + "/years/2026-01-01/policy").status()).isEqualTo(404);
    assertThat(act(syndic, "/years/2026-01-01/closure").problem()).isEqualTo("no-policy");
    var policy =
        """
        {"workingCapitalKey": "%s", "settlementDue": "2027-03-31"}
        """
            .formatted(general);
    assertThat(house.post(syndic, base + "/years/2026-01-01/policy", policy).status())
        .isEqualTo(201);
    assertThat(house.post(syndic, base + "/years/2026-01-01/policy", policy).problem())
        .isEqualTo("conflict");
  }

  @Test
  void an_event_is_booked_with_its_arithmetic() {
    var rate = "{\"year\": 2026, \"rate\": \"4.5\", \"source\": \"Moniteur belge\"}";
    assertThat(house.post(accountant, base + "/interest-rates", rate).status()).isEqualTo(201);
    var late =
        """
        {"reference": "LI1", "kind": "LATE_INTEREST", "date": "2026-03-01", "text": "Late", "owner": "%s", "key": "%s",
         "principal": "1000.00", "from": "2026-01-01", "to": "2026-02-01"}
        """
            .formatted(owner, general);
    var booked = money(accountant, "/adjustments", late);
    assertThat(booked.status()).as(booked.text()).isEqualTo(201);
    assertThat(booked.json()).containsEntry("amount", "3.82"); // 1000 x 31 x 4.5 % / 365
    var twice = money(accountant, "/adjustments", late);
    assertThat(twice.json()).containsEntry("entry", booked.json().get("entry"));
  }
}
