package org.koprogo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.koprogo.ApiHouse;
import org.koprogo.MovingClock;
import org.koprogo.faults.Figure;

/**
 * Row S19 of the quality bar: who is known here cannot be told by the clock. A time is measured and
 * reported; what is asserted is what makes it, one computing of Argon2 on either way.
 */
class SignInTimingTest {
  private static final int ATTEMPTS = 30;
  private static final BigDecimal TENTH = new BigDecimal("0.10");

  private final MovingClock clock = new MovingClock();
  private ApiHouse house;
  private String known;
  private String unproven;

  @BeforeEach
  void open() throws SQLException {
    house = new ApiHouse(clock);
    var organization = house.organization();
    known = house.person(organization, Role.SYNDIC, null, null).email();
    unproven = "unproven@example.org";
    house.grant(organization, unproven, Role.SYNDIC, null, null);
  }

  @AfterEach
  void close() throws SQLException {
    house.close();
  }

  private int fail(String email) {
    return house
        .post(
            null,
            "/api/v1/sessions",
            "{\"email\": \"" + email + "\", \"password\": \"this is not the password\"}")
        .status();
  }

  private long computed(Runnable work) {
    var before = Passwords.computed();
    work.run();
    return Passwords.computed() - before;
  }

  @Test
  void s19_known_and_unknown_and_unproven_compute_argon2_once() {
    for (var email : List.of(known, "nobody@example.org", unproven))
      assertThat(computed(() -> assertThat(fail(email)).isEqualTo(401))).as(email).isEqualTo(1);
    for (var email : List.of(known, "nobody@example.org", unproven))
      assertThat(
              computed(() ->
                  assertThat(
                          house
                              .post(
                                  null, "/api/v1/password-resets", "{\"email\": \"" + email + "\"}")
                              .status())
                      .isEqualTo(202)))
          .as(email)
          .isEqualTo(1);
  }

  @Test
  void s19_known_and_unknown_take_as_long(TestReporter reporter) {
    var ofKnown = new ArrayList<Long>();
    var ofUnknown = new ArrayList<Long>();
    for (var i = 0; i < ATTEMPTS; i++) {
      // Ten failures must wait: each attempt has its five minutes for itself.
      clock.move(Throttle.WINDOW);
      ofKnown.add(nanoseconds(known));
      ofUnknown.add(nanoseconds("nobody" + i + "@example.org"));
    }
    var ratio =
        new BigDecimal(median(ofUnknown))
            .divide(new BigDecimal(median(ofKnown)), MathContext.DECIMAL64)
            .setScale(3, RoundingMode.HALF_UP);
    var passed = ratio.subtract(BigDecimal.ONE).abs().compareTo(TENTH) <= 0;
    reporter.publishEntry(
        new Figure(
                "S19",
                passed,
                "unknown/known " + ratio + " (medians of " + ATTEMPTS + ")",
                "1 ± 0.10")
            .toString());
  }

  private long nanoseconds(String email) {
    var began = System.nanoTime();
    var status = fail(email);
    var took = System.nanoTime() - began;
    assertThat(status).isEqualTo(401);
    return took;
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }
}
