package org.koprogo.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.koprogo.db.Audit;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.organizations.Organizations;

/**
 * A migrated database to race on.
 *
 * @param admin the administrator's way in, who may end other people's connections
 * @param password of the application's roles
 */
public record Bench(DatabaseUrl admin, String password) {

  /** How much of the others a transaction sees while it runs. */
  public enum Isolation {
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE;

    String words() {
      return name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The application's connections at one isolation level. */
  public record Connections(Db db, HikariDataSource pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.close();
    }
  }

  public Connections connections(Isolation isolation, int most) {
    var source = admin.withUser("app_rw", password).dataSource("koprogo-faults");
    source.setOptions("-c default_transaction_isolation=" + isolation.words().replace(" ", "\\ "));
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(30_000);
    var pool = new HikariDataSource(config);
    return new Connections(new Db(pool, pool), pool);
  }

  OrganizationId organization() {
    try (var connection =
        admin.withUser("app_operator", password).dataSource("koprogo-faults").getConnection()) {
      return new Organizations(DSL.using(connection, SQLDialect.POSTGRES))
          .findOrCreate("Faults " + Ids.next());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends one of the racers' connections, whatever it is doing; says whether there was one. */
  boolean kill() {
    try (var killer = killer()) {
      return killer.kill("koprogo-faults", false);
    }
  }

  /** Somebody who may end other people's connections. */
  Killer killer() {
    return new Killer(admin);
  }

  /** The environment of a server on this database, which has no administrator's way in. */
  Map<String, String> environment() {
    var place = "@" + admin.host() + ":" + admin.port() + "/" + admin.database();
    var tls = admin.sslMode().isEmpty() ? "" : "?sslmode=" + admin.sslMode();
    return Map.of(
        "DATABASE_URL", "postgresql://app_rw:" + password + place + tls,
        "KOPROGO_PROFILE", "development",
        "KOPROGO_MANAGEMENT_PORT", "0");
  }

  /** The way to people, on connections of its own. */
  Db people() {
    var source = admin.withUser("app_identity", password).dataSource("koprogo-faults");
    return new Db(source, source);
  }

  /** What the catalogue audit and the invariants find wrong now. */
  List<Audit.Finding> findings() {
    try {
      return Audit.verify(admin);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does the work that many times at once, started together; a failure of one is everyone's. */
  static <T> List<T> race(int racers, Racer<T> racer) {
    var barrier = new CyclicBarrier(racers);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<Callable<T>>();
      for (var i = 0; i < racers; i++) {
        var number = i;
        work.add(() -> {
          barrier.await();
          return racer.run(number);
        });
      }
      var answers = new ArrayList<T>();
      for (var done : threads.invokeAll(work)) answers.add(done.get());
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  interface Racer<T> {
    T run(int number) throws Exception;
  }
}
