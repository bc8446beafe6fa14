package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;

/** Titles, voters and distribution keys over the wire. */
class OwnershipApiTest {
  private static ApiHouse house;
  private static String at;
  private static Person syndic;
  private static Person accountant;
  private static Person stranger;
  private static String lot;
  private static String garage;
  private static String anna;
  private static String bert;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var ours = house.organization();
    syndic = house.person(ours, Role.SYNDIC, null, null);
    accountant = house.person(ours, Role.ACCOUNTANT, null, null);
    stranger = house.person(house.organization(), Role.SYNDIC, null, null);
    var made =
        house.post(
            syndic,
            "/api/v1/buildings",
            """
            {"name": "Résidence", "legalName": "ACP", "enterpriseNumber": "%s", "vatLiable": false,
             "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
             "languages": ["fr"], "sharesTotal": 10,
             "lots": [{"code": "A", "type": "APARTMENT", "shares": 9, "secondary": false},
                      {"code": "G", "type": "GARAGE", "shares": 1, "secondary": true}]}
            """
                .formatted(SomeBuildings.enterpriseNumber(6_100_000)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    at = "/api/v1/buildings/" + made.json().get("id");
    var lots = house.get(syndic, at + "/lots").items();
    lot = String.valueOf(lots.getFirst().get("id"));
    garage = String.valueOf(lots.getLast().get("id"));
    anna = owner("P1");
    bert = owner("P2");
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String owner(String code) {
    var sent = "{\"code\": \"%s\", \"kind\": \"PERSON\", \"name\": \"N\"}".formatted(code);
    return String.valueOf(house.post(syndic, at + "/owners", sent).json().get("id"));
  }

  private static String title(String party, String holding, String share, String from) {
    return "{\"party\": \"%s\", \"holding\": \"%s\", \"share\": \"%s\", \"from\": \"%s\"}"
        .formatted(party, holding, share, from);
  }

  private static String titles(String... each) {
    return "{\"titles\": [" + String.join(", ", each) + "]}";
  }

  /** A lot's life: held by one, sold to another, seen on any day. */
  @Test
  void a_lot_is_held_whole_on_every_day() {
    var path = at + "/lots/" + lot;
    var half = title(anna, "UNDIVIDED", "1/2", "2020-01-01");
    house
        .post(syndic, path + "/titles", titles(half))
        .isRefused(422, "lot-not-held-whole", "/titles");
    house
        .post(syndic, path + "/titles", titles(title(lot, "FULL", "1/1", "2020-01-01")))
        .isRefused(422, "owner-unknown", "/titles/0/party");
    house
        .post(syndic, path + "/titles", titles(half, half))
        .isRefused(409, "title-overlaps", "/titles");
    assertThat(
            house
                .post(syndic, path + "/title-changes", "{\"endings\": [], \"titles\": []}")
                .problem())
        .isEqualTo("lot-not-titled");
    var first =
        house.post(syndic, path + "/titles", titles(title(anna, "FULL", "1/1", "2020-01-01")));
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    var again =
        house.post(syndic, path + "/titles", titles(title(anna, "FULL", "1/1", "2020-01-01")));
    assertThat(again.problem()).isEqualTo("lot-already-titled");

    var id = house.get(syndic, at + "/titles?lot=" + lot).items().getFirst().get("id");
    var sale = "{\"endings\": [{\"title\": \"%s\", \"to\": \"2024-05-01\"}], \"titles\": [%s]}";
    house
        .post(
            syndic,
            path + "/title-changes",
            sale.formatted(id, title(bert, "FULL", "1/1", "2024-06-01")))
        .isRefused(422, "lot-not-held-whole", "/titles");
    house
        .post(
            syndic,
            path + "/title-changes",
            sale.formatted(anna, title(bert, "FULL", "1/1", "2024-05-01")))
        .isRefused(422, "title-cannot-end", "/endings");
    var sold =
        house.post(
            syndic,
            path + "/title-changes",
            sale.formatted(id, title(bert, "FULL", "1/1", "2024-05-01")));
    assertThat(sold.status()).as(sold.text()).isEqualTo(201);

    var history = house.get(syndic, at + "/titles?lot=" + lot).items();
    assertThat(history).extracting(t -> t.get("party")).containsExactly(anna, bert);
    assertThat(house.get(syndic, at + "/titles?on=2024-04-30&lot=" + lot).items())
        .extracting(t -> t.get("party"))
        .containsExactly(anna);
    assertThat(
            house.get(syndic, at + "/titles?on=2024-05-01&lot=" + lot + "&party=" + bert).items())
        .hasSize(1);
  }

  /** R14: an undivided lot votes through whom it appointed. */
  @Test
  void an_undivided_lot_votes_through_its_representative() {
    var path = at + "/lots/" + garage;
    var given =
        house.post(
            syndic,
            path + "/titles",
            titles(
                title(anna, "UNDIVIDED", "2/3", "2020-01-01"),
                title(bert, "UNDIVIDED", "1/3", "2020-01-01")));
    assertThat(given.status()).as(given.text()).isEqualTo(201);
    assertThat(vote("2021-01-01")).isEqualTo("SUSPENDED");
    var appointed = "{\"name\": \"Anna\", \"from\": \"2022-01-01\"}";
    assertThat(house.post(syndic, path + "/representatives", appointed).status()).isEqualTo(201);
    house
        .post(syndic, path + "/representatives", appointed)
        .isRefused(409, "lot-represented", "/from");
    assertThat(vote("2021-01-01")).isEqualTo("SUSPENDED");
    assertThat(vote("2022-01-01")).isEqualTo("REPRESENTATIVE");
  }

  private static Object vote(String on) {
    return house.get(syndic, at + "/voters?on=" + on).items().stream()
        .filter(v -> garage.equals(v.get("lot")))
        .map(v -> v.get("vote"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_key_comes_with_its_weights() {
    var key =
        """
        {"code": "%s", "label": "Lift", "type": "%s", "validFrom": "2020-01-01", "weights": %s}
        """;
    var weights = "[{\"lot\": \"" + lot + "\", \"weight\": 3}]";
    var made = house.post(syndic, at + "/keys", key.formatted("LIFT", "FIXED", weights));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var path = at + "/keys/" + made.json().get("id");
    assertThat(house.get(syndic, path).json()).isEqualTo(made.json());
    assertThat(house.get(syndic, path + "/weights?on=2021-01-01").items())
        .containsExactly(Map.of("lot", lot, "weight", "3"));
    assertThat(house.get(syndic, path + "/weights?on=2019-01-01").items()).isEmpty();
    house
        .post(syndic, at + "/keys", key.formatted("LIFT", "FIXED", weights))
        .isRefused(409, "code-used", "/code");
    house
        .post(syndic, at + "/keys", key.formatted("K2", "FIXED", "[]"))
        .isRefused(422, "weights-wrong", "/weights");
    house
        .post(syndic, at + "/keys", key.formatted("K2", "CONSUMPTION", weights))
        .isRefused(422, "weights-wrong", "/weights");
    house
        .post(syndic, at + "/keys", key.formatted("K2", "FIXED", weights.replace(lot, anna)))
        .isRefused(422, "lot-unknown", "/weights/0/lot");
    assertThat(
            house
                .post(syndic, at + "/keys", key.formatted("WATER", "CONSUMPTION", "null"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void others_see_nothing_and_accountants_change_nothing() {
    for (var path : List.of("/titles", "/voters", "/keys"))
      assertThat(house.get(stranger, at + path).status()).as(path).isEqualTo(404);
    var sent = titles(title(anna, "FULL", "1/1", "2020-01-01"));
    assertThat(house.post(stranger, at + "/lots/" + lot + "/titles", sent).status()).isEqualTo(404);
    assertThat(house.post(accountant, at + "/lots/" + lot + "/titles", sent).status())
        .isEqualTo(403);
  }
}
