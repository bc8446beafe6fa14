package org.koprogo.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.db.LocalPostgres;
import org.koprogo.db.Migrations;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.organizations.Organizations;
import org.koprogo.platform.Settings;

/**
 * A database for one run, with everybody's usual rights and durability: on a server of its own, or,
 * where the settings name an administrator, a scratch database on theirs. It is gone afterwards.
 */
final class Ground implements AutoCloseable {
  private static final int CONNECTIONS = 10;

  private final @Nullable LocalPostgres server;
  private final @Nullable Path home;
  private final DatabaseUrl maintenance;
  private final DatabaseUrl admin;
  private final DatabaseUrl application;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final List<HikariDataSource> others = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Ground(
      @Nullable LocalPostgres server,
      @Nullable Path home,
      DatabaseUrl maintenance,
      String database,
      DatabaseUrl application) {
    this.server = server;
    this.home = home;
    this.maintenance = maintenance;
    this.admin = maintenance.withDatabase(database);
    this.application = application.withDatabase(database);
    this.writing = pool(as("app_rw"));
    this.reading = pool(as("app_ro"));
    // Also gone when somebody loses patience.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "ground"));
  }

  static Ground open(Settings settings) {
    var given = settings.admin();
    var application = settings.writing();
    if (given != null && application != null) return scratch(null, null, given, application, null);
    try {
      var home = Files.createTempDirectory("koprogo-bench");
      var server = LocalPostgres.open(home, LocalPostgres.Durability.DURABLE);
      var password = UUID.randomUUID().toString();
      var login = server.admin().withUser("app_rw", password);
      return scratch(server, home, server.admin(), login, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A scratch database on a server whose logins have this password. */
  static Ground scratch(DatabaseUrl admin, String password) {
    return scratch(null, null, admin, admin.withUser("app_rw", password), null);
  }

  private static Ground scratch(
      @Nullable LocalPostgres server,
      @Nullable Path home,
      DatabaseUrl admin,
      DatabaseUrl login,
      @Nullable String passwordOfNewRoles) {
    var name = "koprogo_bench_" + ProcessHandle.current().pid() + "_" + System.nanoTime() % 1_000;
    try {
      command(admin, "create database " + name);
      new Migrations(admin.withDatabase(name)).up(passwordOfNewRoles);
      return new Ground(server, home, admin, name, login);
    } catch (SQLException e) {
      throw new WorldFailed("no database for the benchmark", e);
    }
  }

  private static void command(DatabaseUrl admin, String sql) throws SQLException {
    try (var connection = admin.open("koprogo-bench");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static HikariDataSource pool(DatabaseUrl login) {
    var config = new HikariConfig();
    config.setDataSource(login.dataSource("koprogo-bench"));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(60_000);
    return new HikariDataSource(config);
  }

  private DatabaseUrl as(String role) {
    return application.withUser(role, application.password());
  }

  /** The way in of the application. */
  Db db() {
    return new Db(writing, reading);
  }

  /** The same, with a watch on every wait for the database. */
  Db db(Waits waits) {
    return new Db(waits.of(writing), waits.of(reading));
  }

  DatabaseUrl admin() {
    return admin;
  }

  /** A connection of the administrator, whom no policy binds. */
  Connection superuser() throws SQLException {
    return admin.open("koprogo-bench");
  }

  /** A connection of the application's role, for the bare function. */
  Connection application() throws SQLException {
    return as("app_rw").open("koprogo-bench");
  }

  /** A connection of the reading role, for a bare round trip. */
  Connection reader() throws SQLException {
    return as("app_ro").open("koprogo-bench");
  }

  /** A connection of the role that finds organizations by name. */
  Connection operator() throws SQLException {
    return as("app_operator").open("koprogo-bench");
  }

  /** The way in of another role of the application. */
  Db of(String role) {
    var pool = pool(as(role));
    others.add(pool);
    return new Db(pool, pool);
  }

  /** The same, with a watch on every wait for the database. */
  Db of(String role, Waits waits) {
    var pool = pool(as(role));
    others.add(pool);
    var watched = waits.of(pool);
    return new Db(watched, watched);
  }

  OrganizationId organization(String name) {
    try (var connection = as("app_operator").open("koprogo-bench")) {
      return new Organizations(DSL.using(connection, SQLDialect.POSTGRES)).findOrCreate(name);
    } catch (SQLException e) {
      throw new WorldFailed("the database does not answer", e);
    }
  }

  /** What autovacuum has done in a database that has been running for an hour. */
  void settleDown() throws SQLException {
    command(admin, "vacuum analyze");
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    writing.close();
    reading.close();
    others.forEach(HikariDataSource::close);
    try {
      command(maintenance, "drop database if exists " + admin.database() + " with (force)");
      if (server != null) server.close();
      if (home != null) LocalPostgres.delete(home);
    } catch (SQLException e) {
      throw new WorldFailed("the scratch database " + admin.database() + " stays behind", e);
    } catch (IOException _) {
      // A temporary folder that stays behind harms nobody.
    }
  }
}
