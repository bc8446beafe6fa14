package org.koprogo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.db.LocalPostgres;

/** Starting on a PostgreSQL that somebody else runs: S01, S02, R17, R31. */
class PlatformTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static Path home;
  private static LocalPostgres server; // of its own: these tests spoil the roles of a whole server

  @BeforeAll
  static void start() throws IOException {
    home = Files.createTempDirectory("koprogo-platform");
    server = LocalPostgres.open(home, LocalPostgres.Durability.FORGETFUL);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    LocalPostgres.delete(home);
  }

  private static DatabaseUrl freshDatabase() throws SQLException {
    var name = "first_" + NUMBER.incrementAndGet();
    run(server.admin(), "create database " + name);
    return server.admin().withDatabase(name);
  }

  private static void run(DatabaseUrl as, String sql) throws SQLException {
    try (var connection = as.open("test");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Map<String, String> withAdmin(DatabaseUrl admin) {
    return Map.of(
        "DATABASE_URL",
        url(admin.withUser("app_rw", "first secret")),
        "DATABASE_ADMIN_URL",
        url(admin));
  }

  private static Map<String, String> withoutAdmin(DatabaseUrl admin) {
    return Map.of("DATABASE_URL", url(admin.withUser("app_rw", "first secret")));
  }

  private static String url(DatabaseUrl url) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            url.user(), url.password().replace(" ", "%20"), url.host(), url.port(), url.database());
  }

  private static List<String> open(Map<String, String> environment) {
    var notices = Collections.synchronizedList(new ArrayList<String>());
    try (var platform = Platform.open(Settings.of(environment), notices::add)) {
      assertThat(platform.answers()).isTrue();
      assertThat(platform.organizations().list()).isEmpty();
    }
    return notices;
  }

  private static Refused refusal(Map<String, String> environment) {
    return catchThrowableOfType(Refused.class, () -> open(environment));
  }

  @Test
  void the_first_start_migrates_and_the_next_needs_no_administrator() throws SQLException {
    var database = freshDatabase();
    assertThat(open(withAdmin(database))).anyMatch(n -> n.contains("migrations applied"));
    assertThat(open(withoutAdmin(database))).noneMatch(n -> n.contains("migrations"));
  }

  @Test
  void three_instances_starting_together_migrate_once()
      throws SQLException, InterruptedException, ExecutionException {
    var database = freshDatabase();
    Callable<List<String>> instance = () -> open(withAdmin(database));
    try (var threads = Executors.newFixedThreadPool(3)) {
      var migrated = 0;
      for (var notices : threads.invokeAll(Collections.nCopies(3, instance))) {
        if (notices.get().stream().anyMatch(n -> n.contains("migrations applied"))) migrated++;
      }
      assertThat(migrated).isEqualTo(1);
    }
  }

  @Test
  void pending_migrations_and_no_administrator_is_a_refusal() throws SQLException {
    open(withAdmin(freshDatabase())); // so that the roles are there
    var empty = freshDatabase();
    assertThat(refusal(withoutAdmin(empty)).reasons())
        .singleElement()
        .asString()
        .contains("pending", "DATABASE_ADMIN_URL");
  }

  @ParameterizedTest
  @CsvSource({
    "alter role app_rw superuser, alter role app_rw nosuperuser, superuser",
    "alter role app_rw bypassrls, alter role app_rw nobypassrls, bypassrls",
    "alter role app_rw createrole, alter role app_rw nocreaterole, createrole",
    "alter role app_ro bypassrls, alter role app_ro nobypassrls, bypassrls",
    "alter role app_operator superuser, alter role app_operator nosuperuser, superuser",
    "grant app_owner to app_rw, revoke app_owner from app_rw, app_owner",
    "grant pg_read_all_data to app_ro, revoke pg_read_all_data from app_ro, pg_read_all_data",
  })
  void a_login_that_could_pass_the_wall_is_refused(String spoil, String mend, String reason)
      throws SQLException {
    var database = freshDatabase();
    open(withAdmin(database));
    run(database, spoil);
    try {
      assertThat(refusal(withoutAdmin(database)).reasons()).anyMatch(r -> r.contains(reason));
    } finally {
      run(database, mend);
    }
    open(withoutAdmin(database));
  }

  @Test
  void a_login_that_owns_a_table_is_refused() throws SQLException {
    var database = freshDatabase();
    open(withAdmin(database));
    run(
        database,
        "create schema side; create table side.door (x int); alter table side.door owner to app_rw");
    assertThat(refusal(withoutAdmin(database)).reasons()).anyMatch(r -> r.contains("possession"));
    run(database, "drop schema side cascade");
  }

  @Test
  void a_hole_in_the_wall_is_refused() throws SQLException {
    var database = freshDatabase();
    open(withAdmin(database));
    run(database, "alter table registry.lot no force row level security");
    assertThat(refusal(withoutAdmin(database)).reasons())
        .anyMatch(r -> r.contains("D1") && r.contains("registry.lot"));
  }

  @Test
  void production_refuses_settings_that_lose_commits() throws SQLException {
    var database = freshDatabase();
    open(withAdmin(database));
    var url = database.withUser("app_rw", "first secret");
    var production =
        new Settings(
            home, Settings.Profile.PRODUCTION, url, null, null, null, null, null, null, Edge.QUIET);
    assertThatThrownBy(() -> Platform.open(production, _ -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("R17")
        .hasMessageContaining("fsync off")
        .hasMessageContaining("full_page_writes off")
        .hasMessageContaining("synchronous_commit off");
  }

  @Test
  void a_side_door_extension_is_refused_in_production_and_others_are_told() throws SQLException {
    var database = freshDatabase();
    open(withAdmin(database));
    run(database, "create extension dblink; create extension citext");
    var url = database.withUser("app_rw", "first secret");
    var notices = new ArrayList<String>();
    var production =
        new Settings(
            home, Settings.Profile.PRODUCTION, url, null, null, null, null, null, null, Edge.QUIET);
    assertThatThrownBy(() -> Platform.open(production, notices::add))
        .hasMessageContaining("dblink");
    assertThat(notices).anyMatch(n -> n.contains("citext"));
  }

  @Test
  void an_administrator_needs_no_superuser_once_the_roles_are_there() throws SQLException {
    open(withAdmin(freshDatabase()));
    run(server.admin(), "alter role app_migrator password 'also secret' createrole");
    run(server.admin(), "grant app_verify to app_migrator");
    run(server.admin(), "create database modest owner app_migrator");
    var modest = server.admin().withDatabase("modest").withUser("app_migrator", "also secret");
    try {
      open(withAdmin(modest));
      open(withoutAdmin(modest));
      assertThat(new ArrayList<>(verify(modest))).isEmpty();
    } finally {
      run(
          server.admin(),
          "alter role app_migrator nocreaterole; revoke app_verify from app_migrator");
    }
  }

  private static List<?> verify(DatabaseUrl admin) throws SQLException {
    return org.koprogo.db.Audit.verify(admin);
  }
}
