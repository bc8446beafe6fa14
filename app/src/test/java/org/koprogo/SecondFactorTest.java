package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;

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
}
