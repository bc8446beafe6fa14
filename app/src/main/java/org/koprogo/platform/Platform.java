package org.koprogo.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.organizations.Organizations;

/**
 * The ground the rooms stand on: a database that has passed the start checks, and connections to
 * it. Whoever opens one closes it; the last process of a home stops its embedded server.
 */
public final class Platform implements AutoCloseable {
  private static final int CONNECTIONS = 10;
  private static final int FEW_CONNECTIONS = 2;
  private static final int PEOPLE_CONNECTIONS = 5;
  private static final int STATEMENT_SECONDS = 30;
  private static final int REQUEST_STATEMENT_SECONDS = 15;
  private static final int LOCK_SECONDS = 3;
  private static final long IDLE_MILLISECONDS = 10 * 60 * 1_000L;
  private static final long POOL_WAIT_MILLISECONDS = 2_000;
  private static final long ALIVE_MILLISECONDS = 1_000;

  private final Database database;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final HikariDataSource operator;
  private final HikariDataSource identity;
  private final HikariDataSource relay;
  private final HikariDataSource sealer;
  private final Db db;
  private final Db people;
  private final Db letters;
  private final Db seals;
  private final Organizations organizations;

  private Platform(Database database, int seconds) {
    this.database = database;
    var logins = database.logins();
    this.writing = pool(logins.writing(), CONNECTIONS, seconds);
    this.reading = pool(logins.reading(), CONNECTIONS, seconds);
    this.operator = pool(logins.operator(), FEW_CONNECTIONS, seconds);
    this.identity = pool(logins.identity(), PEOPLE_CONNECTIONS, seconds);
    this.relay = pool(logins.relay(), FEW_CONNECTIONS, STATEMENT_SECONDS);
    this.sealer = pool(logins.sealer(), 1, STATEMENT_SECONDS);
    this.db = new Db(writing, reading);
    this.people = new Db(identity, identity);
    this.letters = new Db(relay, relay);
    this.seals = new Db(sealer, sealer);
    this.organizations = new Organizations(DSL.using(operator, SQLDialect.POSTGRES));
  }

  /**
   * Finds or starts the database, migrates it when something is pending, and opens the pools.
   *
   * @param notice told in one line each what takes long and what a person should look at
   */
  public static Platform open(Settings settings, Consumer<String> notice) {
    return open(settings, notice, STATEMENT_SECONDS);
  }

  /** The same for a server, whose clients wait: what they ask has half the time of a command. */
  public static Platform forRequests(Settings settings, Consumer<String> notice) {
    return open(settings, notice, REQUEST_STATEMENT_SECONDS);
  }

  private static Platform open(Settings settings, Consumer<String> notice, int statementSeconds) {
    var database = Database.open(settings);
    try {
      StartChecks.pass(settings, database, notice);
      return new Platform(database, statementSeconds);
    } catch (SQLException e) {
      database.close();
      throw new WorldFailed("the database does not answer", e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static HikariDataSource pool(DatabaseUrl login, int connections, int statementSeconds) {
    var source = login.dataSource("koprogo");
    // What the server says of a row that it refuses may name the people in it.
    source.setLogServerErrorDetail(false);
    source.setOptions(
        "-c statement_timeout=" + statementSeconds + "s -c lock_timeout=" + LOCK_SECONDS + "s");
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName(login.user());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE_MILLISECONDS);
    config.setConnectionTimeout(POOL_WAIT_MILLISECONDS);
    config.setValidationTimeout(ALIVE_MILLISECONDS);
    return new HikariDataSource(config);
  }

  /** The way to the database, for the doors. */
  public Db db() {
    return db;
  }

  /** The way to people, on the role that sees nothing else. */
  public Db people() {
    return people;
  }

  /** The way to what must leave the house, on the role that carries it. */
  public Db letters() {
    return letters;
  }

  /** The way to the trail, on the role that seals it. */
  public Db seals() {
    return seals;
  }

  /**
   * How much of a pool is used.
   *
   * @param most how many connections it has at most
   */
  public record Use(String pool, Supplier<HikariPoolMXBean> now, int most) {}

  /** Every pool, by the role of its connections. */
  public List<Use> uses() {
    return Stream.of(writing, reading, operator, identity, relay, sealer)
        .map(p -> new Use(p.getPoolName(), p::getHikariPoolMXBean, p.getMaximumPoolSize()))
        .toList();
  }

  /** The tenants' door, on a connection of the operator's role. */
  public Organizations organizations() {
    return organizations;
  }

  /** The administrator's way in, where there is one. */
  public Optional<DatabaseUrl> admin() {
    return database.admin();
  }

  /** Whether the database answers now, within the wait for a connection. */
  public boolean answers() {
    try (var connection = reading.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  /** A process that has work to finish when it is told to stop closes this platform itself. */
  public void leaveToCaller() {
    database.leaveToCaller();
  }

  @Override
  public void close() {
    writing.close();
    reading.close();
    operator.close();
    identity.close();
    relay.close();
    sealer.close();
    database.close();
  }
}
