package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/**
 * What other records stand on stays: entries that a room keeps, titles that a year was settled by.
 */
class KeptRecordsTest {
  private static final AtomicInteger KEY = new AtomicInteger();
  private static ApiHouse house;
  private static OrganizationId organization;
  private static BuildingId building;
  private static Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    organization = house.organization();
    building = house.residence(organization);
    syndic = house.person(organization, Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Answer post(String path, String body) {
    var key = "kept-" + KEY.incrementAndGet() + "-key";
    return house.ask(
        syndic, "POST", "/api/v1/buildings/" + building + path, body, "Idempotency-Key", key);
  }

  /** One entry of each kind of source that the closed year of the example has. */
  private static Map<String, String> entries() throws SQLException {
    var found = new TreeMap<String, String>();
    try (var admin = house.database().admin().open("koprogo-test");
        var statement = admin.createStatement();
        var rows =
            statement.executeQuery(
                "select split_part(source_key, ':', 1), (array_agg(entry_id order by entry_no desc))[1]::text"
                    + " from ledger.journal_entry where fiscal_year = '2025-01-01' group by 1")) {
      while (rows.next()) found.put(rows.getString(1), rows.getString(2));
    }
    return found;
  }

  private static Answer takeBack(String entry) {
    return post("/entries/" + entry + "/reversal", "{\"bookedOn\": \"2026-01-10\"}");
  }

  /** ADR 12: the refusal names the way back, and nothing is posted. */
  @Test
  void an_entry_of_another_record_goes_back_by_that_records_way() throws SQLException {
    var ways =
        Map.of(
            "call", "/entries",
            "deferral", "/entries",
            "invoice", "/invoices",
            "movement", "/movements",
            "opening", "/entries",
            "settlement", "/entries",
            "transfer", "/transfers");
    var kinds = new TreeSet<>(ways.keySet());
    kinds.add("event");
    var entries = entries();
    assertThat(entries.keySet()).isEqualTo(kinds);
    ways.forEach((kind, way) -> {
      var answer = takeBack(java.util.Objects.requireNonNull(entries.get(kind)));
      assertThat(answer.status()).as(kind + answer.text()).isEqualTo(409);
      assertThat(answer.problem()).isEqualTo("entry-kept-elsewhere");
      assertThat(String.valueOf(answer.json().get("detail")))
          .contains("POST /api/v1/buildings/" + building + way);
    });
    assertThat(
            house.get(syndic, "/api/v1/buildings/" + building + "/entries?from=2026-01-10").items())
        .isEmpty();
  }

  /** An event of the year has no record but its entry. */
  @Test
  void an_event_of_the_year_is_taken_back() throws SQLException {
    try (var admin = house.database().admin().open("koprogo-test");
        var statement = admin.createStatement();
        var rows =
            statement.executeQuery(
                "select entry_id::text from ledger.journal_entry where source_key = 'event:2025-01-01:CLM-01'")) {
      assertThat(rows.next()).isTrue();
      var answer =
          post("/entries/" + rows.getString(1) + "/reversal", "{\"bookedOn\": \"2026-02-10\"}");
      assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
  }

  private static String id(String path, String code) {
    return house.get(syndic, "/api/v1/buildings/" + building + path).items().stream()
        .filter(i -> code.equals(i.get("code")))
        .map(i -> String.valueOf(i.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private static Answer sell(String lot, String day) {
    var at = id("/lots", lot);
    var title =
        house.get(syndic, "/api/v1/buildings/" + building + "/titles?lot=" + at).items().stream()
            .filter(t -> t.get("to") == null)
            .map(t -> String.valueOf(t.get("id")))
            .findFirst()
            .orElseThrow();
    return post(
        "/lots/" + at + "/title-changes",
        "{\"endings\": [{\"title\": \"%s\", \"to\": \"%s\"}], \"titles\": [{\"party\": \"%s\", \"holding\": \"FULL\", \"share\": \"1/1\", \"from\": \"%s\"}]}"
            .formatted(title, day, id("/owners", "P4"), day));
  }

  /** Each day of the closed year stays as it was settled; the day after its last is free. */
  @Test
  void who_held_a_lot_in_a_settled_year_stays() {
    for (var day : List.of("2019-01-01", "2025-06-01", "2025-12-31")) {
      var answer = sell("A01", day);
      assertThat(answer.status()).as(day + answer.text()).isEqualTo(409);
      assertThat(answer.problem()).isEqualTo("year-settled");
      assertThat(String.valueOf(answer.json().get("detail"))).contains("2025-01-01");
    }
    assertThat(sell("A01", "2026-01-01").status()).isEqualTo(201);
  }

  /** The rule is the database's: it holds for the owner of the tables too. */
  @Test
  void the_database_itself_keeps_the_titles_of_a_settled_year() {
    try (var owner = Session.asOwner(house.database(), organization)) {
      for (var sql :
          List.of(
              "update ownership.title set to_on = '2025-12-31' where to_on is null",
              "update ownership.title set numerator = 1, denominator = 2 where to_on is null",
              "delete from ownership.title where from_on < '2025-01-01'"))
        assertThat(owner.attempt(sql)).as(sql).isEqualTo("23514 year_settled");
      assertThat(
              owner.attempt("update ownership.title set to_on = '2027-01-01' where to_on is null"))
          .isEmpty();
    }
  }
}
