package org.koprogo.platform;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.db.LocalPostgres;
import org.koprogo.db.Migration;
import org.koprogo.db.Migrations;
import org.koprogo.kernel.Digest;
import org.koprogo.kernel.WorldFailed;

/**
 * The database of these settings: the one the environment names, or the embedded one of this home,
 * started or joined, and left again at the end, also when the process is interrupted.
 */
public final class Database implements AutoCloseable {
  private static final String NAME = "koprogo";

  private final @Nullable LocalPostgres embedded;
  private final @Nullable DatabaseUrl admin;
  private final Logins logins;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread atExit = new Thread(this::close, "database");

  private Database(@Nullable LocalPostgres embedded, @Nullable DatabaseUrl admin, Logins logins) {
    this.embedded = embedded;
    this.admin = admin;
    this.logins = logins;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** The application's logins, each with privileges of its own. */
  public record Logins(
      DatabaseUrl writing,
      DatabaseUrl reading,
      DatabaseUrl operator,
      DatabaseUrl identity,
      DatabaseUrl relay,
      DatabaseUrl sealer) {
    /** All of them. */
    public List<DatabaseUrl> all() {
      return List.of(writing, reading, operator, identity, relay, sealer);
    }
  }

  public static Database open(Settings settings) {
    var given = settings.writing();
    if (given == null) return embedded(settings);
    return new Database(
        null,
        settings.admin(),
        new Logins(
            given,
            or(settings.reading(), given, "app_ro"),
            or(settings.operator(), given, "app_operator"),
            or(settings.identity(), given, "app_identity"),
            or(settings.relay(), given, "app_relay"),
            or(settings.sealer(), given, "app_sealer")));
  }

  private static DatabaseUrl or(@Nullable DatabaseUrl said, DatabaseUrl given, String role) {
    return said == null ? given.withUser(role, given.password()) : said;
  }

  private static Database embedded(Settings settings) {
    var server = LocalPostgres.open(settings.home(), LocalPostgres.Durability.DURABLE);
    try {
      var admin = server.admin().withDatabase(NAME);
      create(server.admin());
      var password = applicationPassword(server.admin().password());
      return new Database(
          server,
          admin,
          new Logins(
              admin.withUser("app_rw", password),
              admin.withUser("app_ro", password),
              admin.withUser("app_operator", password),
              admin.withUser("app_identity", password),
              admin.withUser("app_relay", password),
              admin.withUser("app_sealer", password)));
    } catch (SQLException e) {
      server.close();
      throw new WorldFailed("the embedded database does not answer", e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static void create(DatabaseUrl server) throws SQLException {
    try (var connection = server.open("koprogo-start");
        var statement = connection.createStatement()) {
      // Several processes may come first at once; the lock goes with the connection.
      statement.execute("select pg_advisory_lock(7311)");
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
        if (found.next()) return;
      }
      statement.execute("create database " + NAME);
    }
  }

  /** The embedded server's applications share one password that nobody has to keep anywhere. */
  private static String applicationPassword(String secret) {
    return HexFormat.of().formatHex(Digest.of("application:" + secret));
  }

  public Logins logins() {
    return logins;
  }

  /** The application's login. */
  public DatabaseUrl writing() {
    return logins.writing;
  }

  /** The administrator's way in, where there is one. */
  public Optional<DatabaseUrl> admin() {
    return Optional.ofNullable(admin);
  }

  /** The administrator's way in, for a command that cannot work without it. */
  public DatabaseUrl requireAdmin() {
    if (admin == null)
      throw new Refused(
          "this command works as the database's administrator: set DATABASE_ADMIN_URL");
    return admin;
  }

  /** What this database has and lacks, as far as this program may look. */
  public Migrations.Status status() throws SQLException {
    try {
      return new Migrations(admin == null ? logins.writing : admin).status();
    } catch (SQLException e) {
      if (e.getSQLState() == null) throw new Refused(String.valueOf(e.getMessage())); // not ours
      throw e;
    }
  }

  /**
   * Applies what is pending. Roles that this makes get the passwords of these settings; roles that
   * were there keep theirs, except on the embedded server, which nobody else uses.
   */
  public List<Migration> migrate() throws SQLException {
    var administrator = requireAdmin();
    var first = embedded != null || !hasRoles(administrator);
    var applied = new Migrations(administrator).up(first ? logins.writing.password() : null);
    if (first) {
      for (var login : logins.all()) {
        if (!login.password().equals(logins.writing.password())) setPassword(administrator, login);
      }
    }
    return applied;
  }

  private static boolean hasRoles(DatabaseUrl administrator) throws SQLException {
    try (var connection = administrator.open("koprogo-start");
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select to_regrole('app_rw') is not null")) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static void setPassword(DatabaseUrl administrator, DatabaseUrl login)
      throws SQLException {
    try (var connection = administrator.open("koprogo-start");
        var statement = connection.createStatement()) {
      statement.execute(
          "alter role "
              + statement.enquoteIdentifier(login.user(), true)
              + " password "
              + statement.enquoteLiteral(login.password()));
    }
  }

  public boolean isEmbedded() {
    return embedded != null;
  }

  /** From now on an interrupted process closes this database itself, in its own order. */
  void leaveToCaller() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The process is ending already, and the hook runs.
    }
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) return;
    if (!Thread.currentThread().equals(atExit)) leaveToCaller();
    if (embedded != null) embedded.close();
  }
}
