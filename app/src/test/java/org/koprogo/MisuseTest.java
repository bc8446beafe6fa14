package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** What somebody in a hurry, or worse, asks of the books, and is refused in words. */
class MisuseTest {
  private static final Clock SPRING =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final AtomicInteger KEY = new AtomicInteger();

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static String base;
  private static Person syndic;
  private static Person accountant;
  private static String supplier;
  private static String owner;
  private static String general;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(SPRING);
    ours = house.organization();
    building = house.residence(ours);
    base = "/api/v1/buildings/" + building;
    syndic = house.person(ours, Role.SYNDIC, null, null);
    accountant = house.person(ours, Role.ACCOUNTANT, null, null);
    supplier = read(s -> party(s, Party.Role.SUPPLIER));
    owner = read(s -> party(s, Party.Role.OWNER));
    general =
        read(s ->
            house.rooms().keys.keys(s, building).stream()
                .filter(k -> k.code().equals("GEN"))
                .findFirst()
                .orElseThrow()
                .id()
                .value());
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Object party(Scope scope, Party.Role role) {
    return house.rooms().registry.parties(scope, building, role).getFirst().id().value();
  }

  private static String read(Function<Scope, Object> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(s -> what.apply(s).toString()));
  }

  private static Answer money(Person who, String path, @Nullable String body) {
    return house.ask(
        who, "POST", base + path, body, "Idempotency-Key", "misuse-key-" + KEY.incrementAndGet());
  }

  private static String invoice(String reference, String line, String more) {
    return """
    {"reference": "%s", "type": "INVOICE", "supplier": "%s", "date": "2026-02-10", "text": "x",
     "lines": [{"net": "%s", "vatRate": "0"}]%s}
    """
        .formatted(reference, supplier, line, more);
  }

  private static String cleaning(String net) {
    return net + "\", \"account\": \"610500\", \"key\": \"" + general;
  }

  private static String entered(String reference, String net) {
    var answer = house.post(accountant, base + "/invoices", invoice(reference, cleaning(net), ""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return base + "/invoices/" + answer.json().get("id");
  }

  private static Answer rewritten(Person who, String path, String body) {
    var etag = house.get(who, path).header("ETag");
    return house.ask(who, "PUT", path, body, "If-Match", etag);
  }

  /** S15: he could let somebody enter a cent, and make it a thousand himself. */
  @Test
  void s15_who_changed_a_document_does_not_approve_it_above_the_threshold() {
    var path = entered("M1", "0.01");
    var much = invoice("M1", cleaning("900.00"), "");
    assertThat(rewritten(syndic, path, much).status()).isEqualTo(200);
    assertThat(rewritten(accountant, path, much).status()).isEqualTo(200);
    assertThat(house.post(syndic, path + "/approval", null).problem()).isEqualTo("four-eyes");
    var page = new Visitor(house, syndic);
    assertThat(page.read("/approvals")).contains("M1").doesNotContain(path + "/approval");
    assertThat(page.read(path.replace("/api/v1", "")))
        .contains("somebody else must approve it")
        .doesNotContain("data-form=\"approveInvoice\"");
    var other = house.person(ours, Role.SYNDIC, null, null);
    assertThat(house.post(other, path + "/approval", null).status()).isEqualTo(200);
  }

  @Test
  void an_approval_is_taken_back_until_the_document_is_posted() {
    var path = entered("M2", "10.00");
    assertThat(house.ask(syndic, "DELETE", path + "/approval", null).problem())
        .isEqualTo("not-approved");
    house.post(syndic, path + "/approval", null);
    assertThat(house.ask(accountant, "DELETE", path + "/approval", null).status()).isEqualTo(403);
    var page = new Visitor(house, syndic);
    var draft = page.done(page.submit(path.replace("/api/v1", ""), "reopenInvoice"));
    assertThat(draft).contains(">draft<", "data-form=\"approveInvoice\"");
    assertThat(rewritten(accountant, path, invoice("M2", cleaning("20.00"), "")).status())
        .isEqualTo(200);
    house.post(syndic, path + "/approval", null);
    assertThat(money(accountant, path.substring(base.length()) + "/posting", null).status())
        .isEqualTo(200);
    assertThat(house.ask(syndic, "DELETE", path + "/approval", null).problem())
        .isEqualTo("not-approved");
    assertThat(house.get(syndic, path).json()).containsEntry("state", "POSTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"410100", "440000", "551000", "160000", "701000", "100000"})
  void an_invoice_is_for_a_cost(String account) {
    var line = "10.00\", \"account\": \"" + account;
    var refused = house.post(accountant, base + "/invoices", invoice("M3", line, ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors())
        .extracting(e -> e.get("at") + " " + e.get("code"))
        .containsExactly("/lines/0/account not-a-cost");
  }

  @Test
  void a_claim_is_no_owners_until_it_ends() {
    var keyed = "10.00\", \"account\": \"499600\", \"key\": \"" + general;
    var refused = house.post(accountant, base + "/invoices", invoice("M4", keyed, ""));
    assertThat(refused.text()).contains("key-not-here");
    var plain = "10.00\", \"account\": \"499600";
    assertThat(house.post(accountant, base + "/invoices", invoice("M4", plain, "")).status())
        .isEqualTo(201);
  }

  @Test
  void funds_pay_at_most_the_document() {
    var fund = ", \"financing\": [{\"fund\": \"160000\", \"amount\": \"%s\"}]";
    var refused =
        house.post(
            accountant,
            base + "/invoices",
            invoice("M5", cleaning("100.00"), fund.formatted("100.01")));
    assertThat(refused.errors())
        .extracting(e -> e.get("at") + " " + e.get("code"))
        .containsExactly("/financing/0/amount over-document");
    assertThat(
            house
                .post(
                    accountant,
                    base + "/invoices",
                    invoice("M5", cleaning("100.00"), fund.formatted("100.00")))
                .status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"OWNER_PAYMENT, -50.00, comes-in", "OWNER_REFUND, 25.00, goes-out"})
  void a_movement_has_the_sign_of_what_it_is(String kind, String amount, String code) {
    var refused =
        money(
            accountant,
            "/movements",
            """
            {"reference": "M6", "account": "551000", "date": "2026-02-01", "amount": "%s", "kind": "%s", "owner": "%s"}
            """
                .formatted(amount, kind, owner));
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.errors())
        .extracting(e -> e.get("at") + " " + e.get("code"))
        .containsExactly("/amount " + code);
    var shown =
        new Visitor(house, accountant)
            .open(
                "/buildings/"
                    + building
                    + "/movements/match?account=551000&reference=M6&date=2026-02-01&amount="
                    + amount
                    + "&kind="
                    + kind
                    + "&party="
                    + owner);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).doesNotContain("id=\"entry\"");
  }

  @ParameterizedTest
  @CsvSource({"440000, OWNER", "410100, SUPPLIER"})
  void a_party_stands_on_the_accounts_of_its_kind(String account, Party.Role role) {
    var refused =
        money(
            accountant,
            "/entries",
            """
            {"bookedOn": "2026-02-01", "document": "M7", "label": "x", "lines": [
              {"account": "610500", "side": "DEBIT", "amount": "10.00", "label": "l"},
              {"account": "%s", "party": "%s", "side": "CREDIT", "amount": "10.00", "label": "l"}]}
            """
                .formatted(account, role == Party.Role.OWNER ? owner : supplier));
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.errors()).extracting(e -> e.get("at")).containsExactly("/lines/1/party");
  }

  /** A letter that was left over would else choose a password for who has one. */
  @Test
  void one_invitation_that_is_accepted_ends_the_others() {
    var administrator = house.person(ours, Role.ADMINISTRATOR, null, null);
    var grant = "{\"email\": \"twice@example.org\", \"name\": \"T\", \"language\": \"fr\", ";
    house.post(administrator, "/api/v1/members", grant + "\"role\": \"SYNDIC\"}");
    var first = house.mailedSecret("twice@example.org");
    house.post(administrator, "/api/v1/members", grant + "\"role\": \"ACCOUNTANT\"}");
    var second = house.mailedSecret("twice@example.org");
    assertThat(second).isNotEqualTo(first);
    var chosen = "{\"secret\": \"%s\", \"password\": \"%s\"}";
    assertThat(
            house
                .post(null, "/api/v1/people/welcome", chosen.formatted(second, ApiHouse.PASSWORD))
                .status())
        .isEqualTo(201);
    assertThat(
            house
                .post(
                    null,
                    "/api/v1/people/welcome",
                    chosen.formatted(first, "another password of some length"))
                .status())
        .isEqualTo(422);
    assertThat(house.signIn("twice@example.org").secret()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"object", "actor", "from", "action"})
  void what_no_text_can_hold_is_asked_in_vain(String name) {
    var administrator = house.person(ours, Role.ADMINISTRATOR, null, null);
    assertThat(new Visitor(house, administrator).open("/audit-events?" + name + "=%00").status())
        .isLessThan(500);
    assertThat(house.get(administrator, "/api/v1/audit-events?" + name + "=%00").status())
        .isLessThan(500);
  }
}
