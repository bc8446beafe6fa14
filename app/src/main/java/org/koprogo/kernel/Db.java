package org.koprogo.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The only code that takes a connection. Every way in binds the tenant first and never clears it
 * before the end: the checks at commit still need it, and the end of the transaction reverts it.
 */
public final class Db {
  private static final String BIND = "select set_config('app.organization_id', ?, true)";
  // Travels with the binding in one flush; the end of the transaction reverts both.
  private static final String ONE_PICTURE =
      "set transaction isolation level repeatable read, read only; ";
  private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "55P03");
  private static final int TRIES = 4;
  // No logging of statements: their values are names, amounts and accounts of people.
  private static final Settings SETTINGS =
      new Settings().withRenderSchema(true).withFetchSize(0).withExecuteLogging(false);

  private final DataSource writing;
  private final DataSource reading;
  private final LongAdder retries = new LongAdder();

  /**
   * @param writing connections of the role that may write through the doors
   * @param reading connections of the role that is read-only by default
   */
  public Db(DataSource writing, DataSource reading) {
    this.writing = writing;
    this.reading = reading;
  }

  /**
   * One operation, one transaction, one tenant: commits when the work returns, rolls back when it
   * throws. A conflict with another transaction (40001, 40P01, 55P03) repeats the whole work, at
   * most three times, with jitter.
   */
  public <T> T tx(Function<Tx, T> work) {
    var org = Tenant.current();
    return repeated(connection -> {
      bind(connection, BIND, org);
      return work.apply(new Tx(org, dsl(connection)));
    });
  }

  private interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  private <T extends @Nullable Object> T repeated(Work<T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (DataAccessException e) {
        if (attempt == TRIES || !TRY_AGAIN.contains(e.sqlState())) throw e;
        retries.increment();
        pause(attempt);
      }
    }
  }

  private <T extends @Nullable Object> T once(Work<T> work) {
    Deadline.mustNotBeOver();
    try (var connection = writing.getConnection();
        var _ = Deadline.over(connection)) {
      connection.setAutoCommit(false);
      try {
        var answer = Outside.forbidden(() -> work.on(connection));
        connection.commit();
        return answer;
      } catch (SQLException e) {
        rollback(connection);
        throw new DataAccessException(e.getMessage(), e);
      } catch (RuntimeException | Error e) {
        rollback(connection);
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new WorldFailed("the database does not answer", e);
    }
  }

  /** How often work was repeated because of another transaction. */
  public long retries() {
    return retries.sum();
  }

  /**
   * Work on what belongs to no organization, in one transaction, repeated like any other. No tenant
   * is bound, so no tenant's row is seen but by a role with a policy of its own.
   */
  public <T extends @Nullable Object> T outside(Function<DSLContext, T> work) {
    return repeated(connection -> work.apply(dsl(connection)));
  }

  /**
   * A look at what is a person's own, in one transaction without a tenant: writing in it is refused
   * by the database.
   */
  public <T extends @Nullable Object> T lookPersonally(Function<Personal, T> work) {
    return outside(sql -> {
      sql.connection(c -> {
        try (var statement = c.createStatement()) {
          statement.execute(ONE_PICTURE);
        }
      });
      return work.apply(new Personal(sql));
    });
  }

  /**
   * Several readings of one consistent picture: a report is one snapshot. Writing in it is refused
   * by the database.
   */
  public <T> T snapshot(Function<Snapshot, T> work) {
    var org = Tenant.current();
    Deadline.mustNotBeOver();
    try (var connection = reading.getConnection();
        var _ = Deadline.over(connection)) {
      connection.setAutoCommit(false);
      try {
        bind(connection, ONE_PICTURE + BIND, org);
        return Outside.forbidden(() -> work.apply(new Snapshot(org, dsl(connection))));
      } finally {
        rollback(connection);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new WorldFailed("the database does not answer", e);
    }
  }

  /**
   * One reading in one network flush: tenant and query travel together as one statement, in one
   * implicit transaction.
   */
  public Result<Record> ask(Function<Snapshot, ? extends ResultQuery<?>> question) {
    var org = Tenant.current();
    Deadline.mustNotBeOver();
    try (var connection = reading.getConnection();
        var _ = Deadline.over(connection)) {
      var dsl = dsl(connection);
      var query = question.apply(new Snapshot(org, dsl));
      try (var statement = connection.prepareStatement(BIND + "; " + dsl.render(query))) {
        statement.setString(1, org.toString());
        var index = 2;
        for (var value : dsl.extractBindValues(query)) statement.setObject(index++, value);
        statement.execute();
        statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
          return dsl.fetch(rows, query.fields());
        }
      }
    } catch (SQLException e) {
      throw new DataAccessException(e.getMessage(), e);
    }
  }

  private static void bind(Connection connection, String sql, OrganizationId org)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, org.toString());
      statement.execute();
    }
  }

  /**
   * Without jOOQ's own transactions: the first it sees it takes for the whole and would commit it,
   * tenant and all. {@link Tx#attempt} is the savepoint.
   */
  private static DSLContext dsl(Connection connection) {
    return DSL.using(
        new DefaultConfiguration()
            .set(connection)
            .set(SQLDialect.POSTGRES)
            .set(SETTINGS)
            .set(new Savepoints(connection)));
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException _) {
      // The connection is gone, and with it the transaction; the first error is the one to tell.
    }
  }

  private static void pause(int attempt) {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(10, 40L << attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorldFailed("interrupted while waiting for another transaction", e);
    }
  }
}
