package org.koprogo.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jooq.TransactionContext;
import org.jooq.TransactionProvider;
import org.jooq.exception.DataAccessException;

/**
 * A transaction begun inside a transaction is a savepoint of it. jOOQ's own provider takes the
 * first one it sees for the whole and would commit it, tenant and all; only {@link Db} begins and
 * ends the real one.
 */
final class Savepoints implements TransactionProvider {
  private final Connection connection;
  private final Deque<Savepoint> open = new ArrayDeque<>();

  Savepoints(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void begin(TransactionContext context) {
    run(() -> open.push(connection.setSavepoint()));
  }

  @Override
  public void commit(TransactionContext context) {
    run(() -> connection.releaseSavepoint(open.pop()));
  }

  @Override
  public void rollback(TransactionContext context) {
    run(() -> connection.rollback(open.pop()));
  }

  private interface Step {
    void run() throws SQLException;
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (SQLException e) {
      throw new DataAccessException(e.getMessage(), e);
    }
  }
}
