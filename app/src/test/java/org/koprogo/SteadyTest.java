package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koprogo.SteadyHouse.together;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.db.Audit;
import org.koprogo.kernel.Ids;
import org.koprogo.web.Patience;

/** Rows R23, R24 and R26: what stands in the way of a request ends it in time, and in words. */
@NullMarked
final class SteadyTest {
  private static final String BUILDINGS = "/api/v1/buildings";
  private SteadyHouse house;

  @BeforeEach
  void open() throws SQLException {
    house = new SteadyHouse(SteadyHouse.SHORT);
  }

  /** From here on with another patience. */
  private void have(Patience patience) throws SQLException {
    house.close();
    house = new SteadyHouse(patience);
  }

  @AfterEach
  void close() throws SQLException {
    house.close();
  }

  private static void isComingBack(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  /** The lock is held until all have been answered, so nobody waited for its end. */
  @Test
  void r24_while_a_lock_holds_every_connection_others_are_told_to_come_back() throws SQLException {
    assertThat(house.get(BUILDINGS).status()).isEqualTo(200);
    try (var holder = house.superuser()) {
      holder.run("lock table registry.building in access exclusive mode");
      var asking = CompletableFuture.supplyAsync(() -> together(40, () -> house.get(BUILDINGS)));
      assertThat(house.managed("/health/live").statusCode()).isEqualTo(200);
      assertThat(asking.join()).hasSize(40).allSatisfy(SteadyTest::isComingBack);
      assertThat(house.managed("/health/live").statusCode()).isEqualTo(200);
      holder.rollback();
    }
    assertThat(together(8, () -> house.get(BUILDINGS).status())).containsOnly(200);
    assertThat(Audit.verify(house.house().database().admin())).isEmpty();
  }

  /** The other direction of the same: writers queue behind the lock and give up one by one. */
  @Test
  void r24_writers_behind_a_lock_are_told_to_come_back_and_leave_nothing() {
    try (var holder = house.superuser()) {
      holder.run("lock table registry.building in access exclusive mode");
      assertThat(together(20, () -> house.add(house.building())))
          .allSatisfy(SteadyTest::isComingBack);
      holder.rollback();
      assertThat(holder.ask("select count(*) from registry.building")).containsExactly("0");
    }
    assertThat(house.add(house.building()).status()).isEqualTo(201);
  }

  @Test
  void r23_a_database_that_falls_silent_holds_nobody_beyond_the_deadline() {
    assertThat(together(8, () -> house.get(BUILDINGS).status())).containsOnly(200);
    CompletableFuture<Answer> underWay;
    try (var holder = house.superuser()) {
      holder.run("lock table registry.building in access exclusive mode");
      underWay = CompletableFuture.supplyAsync(() -> house.add(house.building()));
      waits(holder, 1);
      house.way().fallSilent();
      var written = house.building();
      assertThat(together(20, () -> house.get(BUILDINGS))).allSatisfy(SteadyTest::isComingBack);
      assertThat(together(20, () -> house.add(written))).allSatisfy(SteadyTest::isComingBack);
      isComingBack(underWay.join());
      assertThat(house.managed("/health/live").statusCode()).isEqualTo(200);
      assertThat(house.managed("/health/ready").statusCode()).isEqualTo(503);
      holder.rollback();
    }
    house.way().hearAgain();
    var again = house.get(BUILDINGS).status();
    for (var i = 0; i < 20 && again != 200; i++) again = house.get(BUILDINGS).status();
    assertThat(again).as("without a restart").isEqualTo(200);
    assertThat(house.managed("/health/ready").statusCode()).isEqualTo(200);
  }

  private static void waits(Session observer, int many) {
    while (observer.count("select 1 from pg_locks where not granted and mode <> 'ExclusiveLock'")
        < many) Thread.onSpinWait();
  }

  /** S23: one byte at a time is cut, long before the body is whole; and so is silence. */
  @Test
  void s23_a_body_that_does_not_come_is_cut() throws IOException, SQLException {
    have(SteadyHouse.SHORT_BODY);
    for (var more : new String[] {" ", ""}) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), house.url().getPort())) {
        socket.setSoTimeout(100);
        var head =
            "POST /api/v1/buildings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + house.syndic().secret()
                + "\r\nContent-Length: 600\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answerWhileSending(socket, more)).startsWith("HTTP/1.1 400");
      }
    }
  }

  /** Sends a piece each tenth of a second, 500 at most, until an answer comes. */
  private static String answerWhileSending(Socket socket, String piece) throws IOException {
    for (var i = 0; i < 500; i++) {
      socket.getOutputStream().write(piece.getBytes(StandardCharsets.ISO_8859_1));
      try {
        var answer = new byte[100];
        var read = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
      } catch (java.net.SocketTimeoutException _) {
        // No answer yet.
      }
    }
    return "nothing";
  }

  /** Lets the next so many buildings fail as if another transaction were in the way. */
  private void conflicts(String state, int times) {
    try (var admin = house.superuser()) {
      admin.run("drop sequence if exists public.conflict cascade");
      admin.run("create sequence public.conflict");
      admin.run(
          """
          create or replace function public.conflict() returns trigger language plpgsql security definer as $$
          begin
            if nextval('public.conflict') <= %d then
              raise exception 'in the way' using errcode = '%s';
            end if;
            return new;
          end $$
          """
              .formatted(times, state));
      admin.run("drop trigger if exists conflict on registry.building");
      admin.run(
          "create trigger conflict before insert on registry.building for each row execute function public.conflict()");
      admin.commit();
    }
  }

  private String count() {
    try (var admin = house.superuser()) {
      return admin.ask("select count(*) from registry.building").getFirst();
    }
  }

  @Test
  void r26_a_conflict_is_repeated_three_times_and_no_more() {
    var made = 0;
    for (var state : new String[] {"40001", "40P01", "55P03"}) {
      var before = house.platform().db().retries();
      conflicts(state, 3);
      assertThat(house.add(house.building()).status()).as(state).isEqualTo(201);
      assertThat(house.platform().db().retries() - before).as(state).isEqualTo(3);
      assertThat(count()).isEqualTo(String.valueOf(++made));
      conflicts(state, 4);
      var key = "key-" + Ids.next();
      var body = house.building();
      isComingBack(house.ask("POST", BUILDINGS, body, "Idempotency-Key", key));
      assertThat(count()).as("nothing is left of it").isEqualTo(String.valueOf(made));
      assertThat(house.platform().db().retries() - before).as(state).isEqualTo(6);
      var again = house.ask("POST", BUILDINGS, body, "Idempotency-Key", key);
      assertThat(again.status()).isEqualTo(201);
      assertThat(again.header("Idempotency-Replayed")).isEmpty();
      assertThat(count()).isEqualTo(String.valueOf(++made));
    }
    assertThat(house.managed("/metrics").body()).contains("koprogo_retries_total 18.0");
  }

  @Test
  void r26_another_failure_is_not_repeated() {
    conflicts("XX000", 1);
    var answer = house.add(house.building());
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.text()).doesNotContain("in the way", "Exception", "insert");
    assertThat(house.platform().db().retries()).isZero();
  }

  @Test
  void r26_sixteen_at_once_with_one_number_are_one_building_and_fifteen_said_conflicts()
      throws SQLException {
    have(Patience.USUAL);
    var body = house.building();
    var answers = together(16, () -> house.add(body));
    assertThat(answers.stream().filter(a -> a.status() == 201)).hasSize(1);
    assertThat(answers.stream().filter(a -> a.status() == 409)).hasSize(15);
    assertThat(count()).isEqualTo("1");
  }

  /** Row R26: sixteen writers on one journal, nobody is refused. */
  @Test
  void r26_sixteen_writers_of_one_journal_all_succeed() throws SQLException {
    have(Patience.USUAL);
    var at = house.add(house.building()).header("Location");
    assertThat(house.ask("POST", at + "/books", null).status()).isEqualTo(201);
    var year = "{\"firstDay\": \"2025-01-01\", \"lastDay\": \"2025-12-31\"}";
    assertThat(house.ask("POST", at + "/years", year).status()).isEqualTo(201);
    var statuses =
        together(
            16,
            () -> {
              for (var i = 0; i < 10; i++) {
                var answer =
                    house.ask(
                        "POST", at + "/entries", entry(), "Idempotency-Key", "key-" + Ids.next());
                if (answer.status() != 201) return answer.text();
              }
              return "";
            });
    assertThat(statuses).containsOnly("");
  }

  private static String entry() {
    return """
    {"bookedOn": "2025-03-01", "document": "D1", "label": "x", "source": "%s", "lines": [
      {"account": "610500", "side": "DEBIT", "amount": "10.00", "label": "l"},
      {"account": "444000", "side": "CREDIT", "amount": "10.00", "label": "l"}]}
    """
        .formatted("race:" + Ids.next());
  }
}
