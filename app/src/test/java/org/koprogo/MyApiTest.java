package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** What an owner sees of his own, whatever ties him to a lot; a neighbour sees nothing of it. */
class MyApiTest {
  /** A building, and by code the id of each owner and a person who is he. */
  private record Place(Map<String, String> parties, Map<String, Person> people) {
    Person person(String code) {
      return java.util.Objects.requireNonNull(people.get(code));
    }

    String account(String code) {
      return "/api/v1/my/accounts/" + parties.get(code);
    }
  }

  private static ApiHouse house;
  private static Place tilleuls;
  private static Place usufruit;
  private static Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var ours = house.organization();
    syndic = house.person(ours, Role.SYNDIC, null, null);
    tilleuls =
        place(ours, syndic, house.residence(ours), List.of("P1", "P3", "P5", "P6", "P7", "P9"));
    var others = house.organization();
    usufruit =
        place(
            others,
            house.person(others, Role.SYNDIC, null, null),
            house.example(others, "usufruct-and-indivision"),
            List.of("U1", "N1", "N2"));
  }

  private static Place place(
      OrganizationId organization, Person reader, BuildingId building, List<String> codes) {
    var place = new Place(new HashMap<>(), new HashMap<>());
    for (var o : house.get(reader, "/api/v1/buildings/" + building + "/owners").items())
      place.parties().put(String.valueOf(o.get("code")), String.valueOf(o.get("id")));
    for (var code : codes) {
      var party = UUID.fromString(java.util.Objects.requireNonNull(place.parties().get(code)));
      place.people().put(code, house.person(organization, Role.OWNER, building, party));
    }
    return place;
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Map<String, Object> standing(Place place, String code) {
    var accounts = house.get(place.person(code), "/api/v1/my/accounts").items();
    assertThat(accounts).hasSize(1);
    return accounts.getFirst();
  }

  private static List<Object> lots(Place place, String code) {
    return house.get(place.person(code), "/api/v1/my/lots").items().stream()
        .<Object>map(l -> l.get("code") + " " + l.get("from") + " " + l.get("to"))
        .sorted()
        .toList();
  }

  private static List<Object> documents(Place place, String code) {
    return house
        .get(place.person(code), place.account(code) + "/entries?year=2025-01-01")
        .items()
        .stream()
        .map(l -> l.get("document"))
        .toList();
  }

  @Test
  void a_sole_owner_sees_his_lots_and_how_he_stands() {
    assertThat(lots(tilleuls, "P1")).containsExactly("A01 2015-01-01 null", "G1 2015-01-01 null");
    assertThat(standing(tilleuls, "P1"))
        .containsEntry("balance", "-340.53")
        .containsEntry("due", "0.00")
        .containsEntry("paymentReference", "101000100043")
        .containsEntry("code", "P1");
    assertThat(standing(tilleuls, "P7")).containsEntry("balance", "1156.62");
    assertThat(documents(tilleuls, "P1"))
        .contains("CALL-2025-Q1", "BNK-001", "SETTLE/P1")
        .doesNotContain("SETTLE/P2");
    assertThat(
            house
                .get(tilleuls.person("P1"), tilleuls.account("P1") + "/calls?year=2025-01-01")
                .items())
        .anyMatch(c ->
            "CALL-2025-Q1".equals(c.get("call"))
                && "A01".equals(c.get("lot"))
                && "798.00".equals(c.get("amount")));
  }

  @Test
  void the_members_of_an_indivision_share_its_account() {
    assertThat(lots(tilleuls, "P5")).containsExactly("A21 2015-01-01 null");
    assertThat(standing(tilleuls, "P5")).containsEntry("balance", "94.02");
  }

  /** He sees his own years and the settlement that still concerns him, nothing of the buyer's. */
  @Test
  void a_former_owner_sees_what_concerns_himself() {
    assertThat(lots(tilleuls, "P6"))
        .containsExactly("A22 2009-06-01 2025-05-16", "G4 2009-06-01 2025-05-16");
    assertThat(documents(tilleuls, "P6"))
        .containsExactly(
            "CALL-2025-Q1",
            "BNK-007",
            "CALL-2025-Q2",
            "CALL-2025-R1",
            "PUR-008/P",
            "TRF-01",
            "BNK-024",
            "BNK-024",
            "BNK-027",
            "SETTLE/P6");
    assertThat(standing(tilleuls, "P6")).containsEntry("balance", "-383.96");
    var calls =
        house.get(tilleuls.person("P6"), tilleuls.account("P6") + "/calls?year=2025-01-01").items();
    assertThat(calls).extracting(c -> c.get("call")).doesNotContain("CALL-2025-Q3");
  }

  @Test
  void a_buyer_sees_nothing_from_before_his_first_day() {
    assertThat(lots(tilleuls, "P9")).containsExactly("A22 2025-05-16 null", "G4 2025-05-16 null");
    assertThat(
            house
                .get(tilleuls.person("P9"), tilleuls.account("P9") + "/entries?year=2025-01-01")
                .items())
        .extracting(l -> String.valueOf(l.get("date")))
        .isNotEmpty()
        .allMatch(date -> date.compareTo("2025-05-16") >= 0);
  }

  /** Each is told his own part of the lot that both held, and what was booked in his days. */
  @Test
  void a_charge_is_explained_without_the_other_holder() {
    var question = "/explanations/charge?year=2025-01-01&account=610101&key=LIFT&lot=A22";
    var seller = house.get(tilleuls.person("P6"), tilleuls.account("P6") + question);
    assertThat(seller.status()).as(seller.text()).isEqualTo(200);
    assertThat(seller.json()).containsEntry("amount", "74.38").containsEntry("total", "1182.96");
    assertThat(seller.text()).doesNotContain("P9");
    assertThat((List<?>) seller.json().get("holders")).hasSize(1);
    assertThat(dates(seller.text())).isNotEmpty().allMatch(d -> d.compareTo("2025-05-16") < 0);
    var buyer = house.get(tilleuls.person("P9"), tilleuls.account("P9") + question);
    assertThat(buyer.json()).containsEntry("amount", "126.72");
    assertThat(buyer.text()).doesNotContain("P6");
    assertThat(dates(buyer.text())).allMatch(d -> d.compareTo("2025-05-16") >= 0);
    var list =
        house.get(tilleuls.person("P6"), tilleuls.account("P6") + "/explanations?year=2025-01-01");
    assertThat(list.items())
        .contains(Map.of("account", "610101", "key", "LIFT", "lot", "A22", "amount", "74.38"));
    var path = tilleuls.account("P6") + "/explanations/";
    assertThat(house.get(tilleuls.person("P6"), path + "charge").status()).isEqualTo(400);
    assertThat(
            house
                .get(
                    tilleuls.person("P6"),
                    path + "charge?year=2025-01-01&account=610101&key=LIFT&lot=A11")
                .problem())
        .isEqualTo("amount-unknown");
    assertThat(
            house
                .get(tilleuls.person("P6"), path + "call?year=2025-01-01&call=CALL-2025-Q1&lot=A22")
                .status())
        .isEqualTo(200);
  }

  private static List<String> dates(String text) {
    var start = text.indexOf("\"postings\"");
    return java.util.regex.Pattern.compile("\"date\":\"([0-9-]+)\"")
        .matcher(text.substring(start, text.indexOf("\"otherPostings\"")))
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  /** Fees and interest are charged to one owner and are income of all: the others see no name. */
  @Test
  void what_was_charged_to_a_neighbour_is_not_told() {
    for (var account : List.of("743000", "751000")) {
      var answer =
          house.get(
              tilleuls.person("P1"),
              tilleuls.account("P1")
                  + "/explanations/charge?year=2025-01-01&key=GEN&lot=A01&account="
                  + account);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat((List<?>) answer.json().get("postings")).isEmpty();
      assertThat(answer.json().get("otherPostings")).isEqualTo(answer.json().get("total"));
    }
  }

  @Test
  void usufruct_and_bare_ownership_are_told_apart() {
    assertThat(house.get(usufruit.person("U1"), "/api/v1/my/lots").items())
        .isNotEmpty()
        .allMatch(l -> "USUFRUCT".equals(l.get("holding")));
    assertThat(lots(usufruit, "N1"))
        .containsExactly(
            "L1 2015-01-01 2024-08-15", "L2 2015-01-01 2024-11-01", "L2 2024-11-01 null");
    assertThat(lots(usufruit, "N2")).containsExactly("L1 2024-08-15 null");
    var calls =
        house.get(usufruit.person("N2"), usufruit.account("N2") + "/calls?year=2024-01-01").items();
    assertThat(calls).noneMatch(c -> "PROVISION".equals(c.get("type")));
  }

  @Test
  void a_neighbour_finds_nothing() {
    var neighbour = tilleuls.person("P3");
    for (var place : List.of(tilleuls.account("P1"), usufruit.account("U1"))) {
      for (var path :
          List.of(
              "/entries",
              "/calls",
              "/explanations",
              "/explanations/charge?account=610101&key=LIFT&lot=A22",
              "/explanations/call?call=CALL-2025-Q1&lot=A01"))
        assertThat(house.get(neighbour, place + path).status()).as(path).isEqualTo(404);
    }
    assertThat(house.get(neighbour, tilleuls.account("P3") + "/entries?year=2019-01-01").status())
        .isEqualTo(404);
    assertThat(house.get(syndic, "/api/v1/my/accounts").status()).isEqualTo(403);
    assertThat(house.get(null, "/api/v1/my/accounts").status()).isEqualTo(401);
  }
}
