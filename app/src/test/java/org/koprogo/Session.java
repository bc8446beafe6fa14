package org.koprogo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.OrganizationId;

/**
 * What somebody with a connection of a role can do by SQL alone: one transaction, rolled back at
 * the end unless the test commits it. The owner's and the superuser's are the administrator's.
 */
@NullMarked
public final class Session implements AutoCloseable {
  private final Connection connection;

  private Session(Connection connection) {
    this.connection = connection;
  }

  /** A session of a login of the application. */
  public static Session as(TestDatabase database, String role, @Nullable OrganizationId org) {
    try {
      return new Session(database.as(role)).begin(org);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A session of the owner of all tables, whom the wall binds too. */
  public static Session asOwner(TestDatabase database, @Nullable OrganizationId org) {
    var session = asSuperuser(database, org);
    session.run("set role app_owner");
    return session;
  }

  /** A session whom no policy binds. */
  public static Session asSuperuser(TestDatabase database, @Nullable OrganizationId org) {
    try {
      return new Session(database.admin().open("koprogo-test")).begin(org);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The administrator of any database. */
  public static Session asSuperuser(org.koprogo.db.DatabaseUrl admin) {
    try {
      return new Session(admin.open("koprogo-test")).begin(null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Session begin(@Nullable OrganizationId org) throws SQLException {
    connection.setAutoCommit(false);
    if (org != null) tenant(org.toString());
    return this;
  }

  public Connection connection() {
    return connection;
  }

  /** Sets the organization for the rest of the transaction. */
  public Session tenant(String text) {
    run("select set_config('app.organization_id', ?, true)", text);
    return this;
  }

  public void run(String sql, @Nullable Object... values) {
    try {
      execute(sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** What the database answers: "" when it did as told, else SQLSTATE and constraint. */
  public String attempt(String sql, @Nullable Object... values) {
    try {
      var here = connection.setSavepoint();
      try {
        execute(sql, values);
        connection.releaseSavepoint(here);
        return "";
      } catch (SQLException e) {
        connection.rollback(here);
        return answer(e);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@link #attempt}, with the checks that wait for the end done at once, then all undone. */
  public String attemptToTheEnd(String sql, @Nullable Object... values) {
    try {
      var here = connection.setSavepoint();
      try {
        execute(sql, values);
        execute("set constraints all immediate");
        return "";
      } catch (SQLException e) {
        return answer(e);
      } finally {
        connection.rollback(here);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the database answers to the end of the transaction. */
  public String commit() {
    try {
      connection.commit();
      return "";
    } catch (SQLException e) {
      return answer(e);
    }
  }

  public void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SQLSTATE, and the constraint when the database names one. */
  public static String answer(SQLException e) {
    var server =
        e instanceof org.postgresql.util.PSQLException p ? p.getServerErrorMessage() : null;
    var constraint = server == null ? null : server.getConstraint();
    return e.getSQLState() + (constraint == null ? "" : " " + constraint);
  }

  /** How many rows a statement touched or returned. */
  public int count(String sql, @Nullable Object... values) {
    try (var statement = prepare(sql, values)) {
      if (!statement.execute()) return statement.getUpdateCount();
      var n = 0;
      try (var rows = statement.getResultSet()) {
        while (rows.next()) n++;
      }
      return n;
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }

  /** The first column of every row, as text. */
  public List<String> ask(String sql, @Nullable Object... values) {
    var found = new ArrayList<String>();
    try (var statement = prepare(sql, values);
        var rows = statement.executeQuery()) {
      while (rows.next()) found.add(String.valueOf(rows.getString(1)));
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
    return found;
  }

  /** Every row, its columns as text. */
  public List<List<String>> table(String sql, @Nullable Object... values) {
    var found = new ArrayList<List<String>>();
    try (var statement = prepare(sql, values);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++)
          row.add(String.valueOf(rows.getString(i)));
        found.add(row);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
    return found;
  }

  private void execute(String sql, @Nullable Object... values) throws SQLException {
    try (var statement = prepare(sql, values)) {
      statement.execute();
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    return statement;
  }

  @Override
  public void close() {
    try {
      if (!connection.isClosed()) {
        connection.rollback();
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
