package org.koprogo.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ChildJvm;

/** The embedded server among several processes: kept, joined, adopted, stopped by the last one. */
class LocalPostgresTest {
  private static Path home;

  @BeforeAll
  static void makeHome() throws IOException {
    home = Files.createTempDirectory("koprogo home with spaces ");
  }

  @AfterAll
  static void removeHome() throws IOException {
    LocalPostgres.delete(home);
  }

  private static LocalPostgres open() {
    return LocalPostgres.open(home, LocalPostgres.Durability.FORGETFUL);
  }

  private static boolean isStopped() {
    return !Files.exists(home.resolve("data/postmaster.pid"));
  }

  private static String ask(LocalPostgres server, String sql) throws SQLException {
    try (var connection = server.admin().open("test");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  private static void run(LocalPostgres server, String sql) throws SQLException {
    try (var connection = server.admin().open("test");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void what_was_written_is_there_after_a_stop_and_a_start() throws SQLException {
    try (var server = open()) {
      run(server, "create table kept as select 'yes'::text as answer");
    }
    assertThat(isStopped()).isTrue();
    try (var server = open()) {
      assertThat(ask(server, "select answer from kept")).isEqualTo("yes");
      run(server, "drop table kept");
    }
  }

  @Test
  void a_second_process_joins_and_its_leaving_stops_nothing() throws SQLException {
    try (var server = open();
        var other = ChildJvm.start(HomeUser.class, Map.of(), home.toString())) {
      assertThat(other.await("port")).isEqualTo("port " + server.admin().port());
      other.leave();
      assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
    }
    assertThat(isStopped()).isTrue();
  }

  @Test
  void the_last_one_out_stops_the_server_also_when_it_came_second() {
    try (var other = ChildJvm.start(HomeUser.class, Map.of(), home.toString())) {
      try (var server = open()) {
        // The test's own process starts or joins, and leaves first.
        assertThat(other.await("port")).isEqualTo("port " + server.admin().port());
      }
      assertThat(isStopped()).isFalse();
      other.leave();
      assertThat(isStopped()).isTrue();
    }
  }

  @Test
  void a_server_whose_process_was_killed_is_adopted() throws SQLException {
    int port;
    try (var killed = ChildJvm.start(HomeUser.class, Map.of(), home.toString())) {
      port = Integer.parseInt(killed.await("port").substring("port ".length()));
      killed.kill();
    }
    assertThat(isStopped()).isFalse();
    try (var server = open()) {
      assertThat(server.admin().port()).isEqualTo(port);
      assertThat(ask(server, "select 'well'")).isEqualTo("well");
    }
    assertThat(isStopped()).isTrue();
  }

  @Test
  void the_server_asks_for_a_password_and_answers_this_machine_alone() throws SQLException {
    try (var server = open()) {
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "show data_checksums")).isEqualTo("on");
      assertThat(ask(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
    }
  }

  @Test
  void the_secret_is_for_its_owner_alone() throws IOException {
    try (var server = open()) {
      assertThat(server.admin().password()).hasSize(48);
      assertThat(Files.getPosixFilePermissions(home.resolve("secret")).toString())
          .doesNotContain("GROUP", "OTHERS");
    }
  }
}
