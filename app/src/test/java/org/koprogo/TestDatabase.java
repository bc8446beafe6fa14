package org.koprogo;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.db.LocalPostgres;
import org.koprogo.db.Migrations;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;
import org.koprogo.organizations.Organizations;

/**
 * A real database per test class, copied from a template that the real migrations made once: on the
 * server of DATABASE_ADMIN_URL when it is set, else on an embedded one that all classes of this JVM
 * share.
 */
public final class TestDatabase implements AutoCloseable {
  /** The password of the application's roles in tests. */
  public static final String PASSWORD = "only-in-tests";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DatabaseUrl admin;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final HikariDataSource identity;
  private final HikariDataSource relay;
  private final HikariDataSource sealer;
  private final Db letters;
  private final Db seals;
  private final Db db;
  private final Db people;

  private TestDatabase(DatabaseUrl admin) {
    this.admin = admin;
    this.writing = pool("app_rw");
    this.reading = pool("app_ro");
    this.identity = pool("app_identity");
    this.db = new Db(writing, reading);
    this.people = new Db(identity, identity);
    this.relay = pool("app_relay");
    this.letters = new Db(relay, relay);
    this.sealer = pool("app_sealer");
    this.seals = new Db(sealer, sealer);
  }

  /** A fresh, migrated, empty database. */
  public static TestDatabase create() {
    var name = "koprogo_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    try (var c = Server.admin.open("koprogo-test");
        var statement = c.createStatement()) {
      statement.execute("create database " + name + " template " + Server.TEMPLATE);
      statement.execute("revoke all on database " + name + " from public");
      statement.execute(
          "grant connect on database "
              + name
              + " to app_migrator, app_rw, app_ro, app_report, app_operator, app_identity, app_relay, app_sealer");
      statement.execute("grant connect, create on database " + name + " to app_owner");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(Server.admin.withDatabase(name));
  }

  /** The server that holds all test databases, as its administrator. */
  public static DatabaseUrl server() {
    return Server.admin;
  }

  public DatabaseUrl admin() {
    return admin;
  }

  public Db db() {
    return db;
  }

  /** The way to people, on the role that sees nothing else. */
  public Db people() {
    return people;
  }

  /** The way to letters, on the role that carries them. */
  public Db letters() {
    return letters;
  }

  /** The way to the trail, on the role that seals it. */
  public Db seals() {
    return seals;
  }

  /** A connection as this role, with autocommit. */
  public Connection as(String role) throws SQLException {
    return admin.withUser(role, PASSWORD).open("koprogo-test");
  }

  public OrganizationId organization(String name) {
    try (var c = as("app_operator")) {
      return new Organizations(DSL.using(c, SQLDialect.POSTGRES)).findOrCreate(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new organization of its own, for tests that must not meet. */
  public OrganizationId organization() {
    return organization("Organization " + Ids.next());
  }

  public <T extends @Nullable Object> T tx(OrganizationId org, Function<Tx, T> work) {
    return Tenant.as(org, () -> db.tx(work));
  }

  private HikariDataSource pool(String role) {
    var config = new HikariConfig();
    config.setDataSource(admin.withUser(role, PASSWORD).dataSource("koprogo-test"));
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
    identity.close();
    relay.close();
    sealer.close();
    try (var c = Server.admin.open("koprogo-test");
        var statement = c.createStatement()) {
      statement.execute("drop database if exists " + admin.database() + " with (force)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Server {
    static final String TEMPLATE = "koprogo_template_" + ProcessHandle.current().pid();
    private static final long TEMPLATES = 7_201_126;
    static final DatabaseUrl admin = start();

    private static DatabaseUrl start() {
      try {
        var given = System.getenv("DATABASE_ADMIN_URL");
        var admin = given == null ? embedded() : DatabaseUrl.parse(given);
        try (var c = admin.open("koprogo-test");
            var statement = c.createStatement()) {
          // Roles are the server's: two processes of tests do not make them at once.
          statement.execute("select pg_advisory_lock(" + TEMPLATES + ")");
          statement.execute("drop database if exists " + TEMPLATE);
          statement.execute("create database " + TEMPLATE);
          new Migrations(admin.withDatabase(TEMPLATE)).up(PASSWORD);
        }
        return admin;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static DatabaseUrl embedded() {
      try {
        var home = Files.createTempDirectory("koprogo-test");
        var server = LocalPostgres.open(home, LocalPostgres.Durability.FORGETFUL);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
        return server.admin();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(LocalPostgres server, java.nio.file.Path home) {
      server.close();
      try {
        LocalPostgres.delete(home);
      } catch (IOException _) {
        // A temporary folder that stays behind harms nobody.
      }
    }
  }
}
