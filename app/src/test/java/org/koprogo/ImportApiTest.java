package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.OrganizationId;

/** Many things at once: each by the single form's own decision, and all of them or none. */
class ImportApiTest {
  private static final AtomicInteger KEY = new AtomicInteger();
  private static ApiHouse house;
  private static OrganizationId ours;
  private static String base;
  private static Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    base = "/api/v1/buildings/" + house.residence(ours);
    syndic = house.person(ours, Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Answer all(String path, String... items) {
    return house.ask(
        syndic,
        "POST",
        base + path,
        "[" + String.join(",", items) + "]",
        "Idempotency-Key",
        "import-key-" + KEY.incrementAndGet());
  }

  private static String owner(String code, String language) {
    return """
    {"code": "%s", "kind": "PERSON", "name": "Somebody", "language": "%s"}\
    """
        .formatted(code, language);
  }

  private static List<String> faults(Answer answer) {
    return answer.errors().stream().map(e -> e.get("at") + " " + e.get("code")).toList();
  }

  private static List<Object> codes(String path) {
    return house.get(syndic, base + path + "?limit=500").items().stream()
        .map(o -> (Object) String.valueOf(o.get("code")))
        .toList();
  }

  @Test
  void owners_come_in_the_order_in_which_they_were_sent() {
    var answer = all("/owner-imports", owner("I1", "fr"), owner("I2", "nl"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.items()).extracting(o -> o.get("code")).containsExactly("I1", "I2");
    assertThat(codes("/owners")).endsWith("I1", "I2");
    var suppliers = all("/supplier-imports", "{\"code\": \"S1\", \"name\": \"One\"}");
    assertThat(suppliers.items()).extracting(o -> o.get("code")).containsExactly("S1");
  }

  @Test
  void every_fault_of_every_item_is_told_and_nothing_is_added() {
    var before = codes("/owners");
    var answer =
        all(
            "/owner-imports",
            owner("J1", "fr"),
            owner("J1", "fr"),
            owner("J2", "xx"),
            owner("J3", "fr"));
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(faults(answer)).containsExactly("/1/code used", "/2/language not-valid");
    var same = all("/owner-imports", owner("J1", "fr"), owner("J1", "fr"));
    assertThat(same.problem()).isEqualTo("code-used");
    assertThat(faults(all("/owner-imports"))).containsExactly(" missing");
    assertThat(faults(all("/owner-imports", "{\"code\": 1}", "7")))
        .contains("/0/code not-valid", "/0/kind missing", "/1 not-valid");
    assertThat(codes("/owners")).isEqualTo(before);
  }

  @Test
  void a_key_is_needed_and_makes_it_once_only() {
    var body = "[" + owner("K1", "fr") + "]";
    var path = base + "/owner-imports";
    assertThat(faults(house.post(syndic, path, body))).containsExactly("Idempotency-Key missing");
    var first = house.ask(syndic, "POST", path, body, "Idempotency-Key", "import-once");
    var second = house.ask(syndic, "POST", path, body, "Idempotency-Key", "import-once");
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
  }

  @Test
  void movements_and_documents_are_booked_and_entered_together() {
    var payer = Served.anId(house, "owner", ours);
    var movement =
        """
        {"reference": "%s", "account": "%s", "date": "2026-02-01", "amount": "50.00", "kind": "OWNER_PAYMENT",
         "owner": "%s"}\
        """;
    var wrong =
        all(
            "/movement-imports",
            movement.formatted("M1", "550000", payer),
            movement.formatted("M2", "999999", payer),
            movement.formatted("M1", "550000", payer));
    assertThat(faults(wrong)).containsExactly("/1/account no-bank-account", "/2/reference used");
    var right =
        all(
            "/movement-imports",
            movement.formatted("M1", "550000", payer),
            movement.formatted("M2", "550000", payer));
    assertThat(right.status()).as(right.text()).isEqualTo(201);
    assertThat(right.items()).extracting(m -> m.get("reference")).containsExactly("M1", "M2");
    var document =
        """
        {"reference": "%s", "type": "INVOICE", "supplier": "%s", "date": "2026-02-10", "text": "Cleaning",
         "lines": [{"account": "610500", "key": "%s", "net": "%s", "vatRate": "21"}]}\
        """;
    var supplier = Served.anId(house, "supplier", ours);
    var key = Served.anId(house, "key", ours);
    var refused =
        all(
            "/invoice-imports",
            document.formatted("D1", supplier, key, "1.00"),
            document.formatted("D2", supplier, supplier, "-1.00"));
    assertThat(faults(refused)).contains("/1/lines/0/key unknown-key");
    assertThat(house.get(syndic, base + "/invoices?year=2026-01-01").text()).doesNotContain("D1");
    var entered = all("/invoice-imports", document.formatted("D1", supplier, key, "1.00"));
    assertThat(entered.items()).extracting(d -> d.get("state")).containsExactly("DRAFT");
  }

  @Test
  void lots_get_their_titles_together() {
    var lots = house.get(syndic, base + "/lots").items();
    var item =
        """
        {"lot": "%s", "titles": [{"party": "%s", "holding": "FULL", "share": "1/1", "from": "2030-01-01"}]}\
        """;
    var payer = Served.anId(house, "owner", ours);
    var answer =
        all(
            "/title-imports",
            item.formatted(lots.getFirst().get("id"), payer),
            item.formatted(payer, payer));
    assertThat(answer.problem()).isEqualTo("invalid-request");
    assertThat(faults(answer)).containsExactly("/0 lot-already-titled", "/1/lot unknown");
  }

  @Test
  void more_than_are_read_at_once_are_refused() {
    var many =
        IntStream.rangeClosed(0, 5_000)
            .mapToObj(i -> owner("X" + i, "fr"))
            .collect(Collectors.joining(","));
    assertThat(faults(all("/owner-imports", many))).containsExactly(" too-many");
  }
}
