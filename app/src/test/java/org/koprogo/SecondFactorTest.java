package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Ids;

/** S19: where it is production, money moves for those alone who showed a second factor. */
class SecondFactorTest {
  @Test
  void s19_money_waits_for_a_second_factor() throws Exception {
    try (var house = new ApiHouse(Clock.systemUTC(), true)) {
      var ours = house.organization();
      var building = house.residence(ours);
      var syndic = house.person(ours, Role.SYNDIC, null, null);
      var path = "/api/v1/buildings/" + building;
      assertThat(house.get(syndic, path).status()).isEqualTo(200);
      for (var money : new String[] {"/calls", "/movements", "/adjustments", "/transfers"}) {
        var answer =
            house.ask(syndic, "POST", path + money, "{}", "Idempotency-Key", "weak-hands-1");
        assertThat(answer.status()).as(money).isEqualTo(403);
        assertThat(answer.problem()).as(money).isEqualTo("second-factor-needed");
      }
      assertThat(house.post(syndic, "/api/v1/me/tokens", "{}").problem())
          .isEqualTo("second-factor-needed");
    }
  }

  /** Where the server does not ask for it, an organization may; another one is not touched. */
  @Test
  void an_organization_asks_for_it_by_itself() throws Exception {
    try (var house = new ApiHouse(Clock.systemUTC())) {
      var ours = house.organization();
      var chief = house.person(ours, Role.ADMINISTRATOR, null, null);
      var syndic = house.person(ours, Role.SYNDIC, null, null);
      var other = house.person(house.organization(), Role.SYNDIC, null, null);
      var building = "/api/v1/buildings/" + house.residence(ours);
      assertThat(calls(house, syndic, building).problem()).isNotEqualTo("second-factor-needed");

      var desk = new Visitor(house, chief);
      desk.done(
          desk.submit(
              "/organization", "changeOrganization", "name", "Strict", "secondFactor", "true"));
      assertThat(desk.read("/organization")).contains("value=\"true\" checked");
      assertThat(calls(house, syndic, building).problem()).isEqualTo("second-factor-needed");
      assertThat(house.get(syndic, building).status()).isEqualTo(200);
      assertThat(house.post(other, "/api/v1/me/tokens", "{}").problem())
          .isNotEqualTo("second-factor-needed");

      // Who asked for it and has none himself can take it back: the settings move no money.
      desk.done(desk.submit("/organization", "changeOrganization", "name", "Lenient"));
      assertThat(calls(house, syndic, building).problem()).isNotEqualTo("second-factor-needed");
    }
  }

  private static ApiHouse.Answer calls(ApiHouse house, ApiHouse.Person who, String building) {
    return house.ask(
        who, "POST", building + "/calls", "{}", "Idempotency-Key", "weak-" + Ids.next());
  }
}
