package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.web.Patience;

/**
 * Row R11: the same request with the same key, while the first is still being worked on. The second
 * waits two seconds for the first one's answer, and then says that there is a twin.
 */
@NullMarked
final class TwinInFlightTest {
  private static final String BUILDINGS = "/api/v1/buildings";
  private static final String KEY = "twin-in-flight";
  private static final String HERE =
      "(select oid from pg_database where datname = current_database())";
  private static final String AT_THE_GATE =
      "select 1 from pg_locks where relation = 'public.gate'::regclass and database = "
          + HERE
          + " and pid <> pg_backend_pid()";
  private static final String WAITS =
      "select 1 from pg_locks w where not granted and exists (select from pg_locks h where h.pid = w.pid and h.database = "
          + HERE
          + ")";
  private SteadyHouse house;
  private String body;

  @BeforeEach
  void open() throws SQLException {
    house = new SteadyHouse(Patience.USUAL);
    body = house.building();
    try (var admin = house.superuser()) {
      admin.run("create table public.gate (shut boolean)");
      admin.run("insert into public.gate values (true)");
      admin.run(
          """
          create function public.gate() returns trigger language plpgsql volatile security definer as $$
          begin
            while exists (select from public.gate) loop
              perform pg_sleep(0.01);
            end loop;
            return new;
          end $$
          """);
      admin.run(
          "create trigger gate before insert on registry.building for each row execute function public.gate()");
      admin.commit();
    }
  }

  @AfterEach
  void close() throws SQLException {
    house.close();
  }

  /** A request that has its key and is at work until the gate is opened. */
  private CompletableFuture<Answer> first(Session observer) {
    var first = CompletableFuture.supplyAsync(this::send);
    while (observer.count(AT_THE_GATE) == 0) Thread.onSpinWait();
    return first;
  }

  private Answer send() {
    return house.ask("POST", BUILDINGS, body, "Idempotency-Key", KEY);
  }

  private void openGate() {
    try (var admin = house.superuser()) {
      admin.run("delete from public.gate");
      admin.commit();
    }
  }

  /** The gate stays shut until the twin has its answer, so it cannot have waited for the first. */
  @Test
  void r11_a_twin_that_would_wait_too_long_is_told_so_and_a_later_one_has_the_same_bytes() {
    try (var observer = house.superuser()) {
      var first = first(observer);
      var twin = send();
      assertThat(twin.status()).isEqualTo(409);
      assertThat(twin.problem()).isEqualTo("twin-in-flight");
      assertThat(first).isNotDone();
      openGate();
      mustHaveHappenedOnce(first.join());
    }
  }

  /** The gate is opened while the twin waits: it has the first one's answer, or it was too late. */
  @Test
  void r11_a_twin_waits_for_the_answer_of_the_first() {
    try (var observer = house.superuser()) {
      var first = first(observer);
      var twin = CompletableFuture.supplyAsync(this::send);
      while (observer.count(WAITS) == 0 && !twin.isDone()) Thread.onSpinWait();
      openGate();
      mustHaveHappenedOnce(first.join());
      if (twin.join().status() == 409)
        assertThat(twin.join().problem()).isEqualTo("twin-in-flight");
      else mustBeReplayOf(first.join(), twin.join());
    }
  }

  private void mustHaveHappenedOnce(Answer first) {
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    mustBeReplayOf(first, send());
    try (var admin = house.superuser()) {
      assertThat(admin.ask("select count(*) from registry.building")).containsExactly("1");
      assertThat(admin.ask("select count(*) from audit.event where operation = 'addBuilding'"))
          .containsExactly("1");
    }
  }

  private static void mustBeReplayOf(Answer first, Answer again) {
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.response().body()).isEqualTo(first.response().body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }
}
