package org.koprogo.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The cluster's roles and one database's privileges, made once and left alone when they are right.
 */
final class Roles {
  static final List<String> LOGINS =
      List.of(
          "app_rw",
          "app_ro",
          "app_report",
          "app_operator",
          "app_identity",
          "app_relay",
          "app_sealer");

  private Roles() {}

  // Roles belong to the cluster and advisory locks to one database: databases that start together
  // may collide here, with one of these, and the loser tries again.
  private static final List<String> COLLISIONS = List.of("XX000", "23505", "42710", "40P01");

  private static final int TRIES = 50;

  static void ensure(Connection connection, @Nullable String applicationPassword)
      throws SQLException {
    for (var attempt = 1; ; attempt++) {
      try {
        once(connection, applicationPassword);
        return;
      } catch (SQLException e) {
        if (attempt == TRIES || !COLLISIONS.contains(e.getSQLState())) throw e;
        pause();
      }
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(5, 50));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void once(Connection connection, @Nullable String applicationPassword)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(Resources.text("/db/roles.sql"));
        statement.execute(Resources.text("/db/database.sql"));
        if (applicationPassword != null) {
          for (var login : LOGINS) {
            statement.execute(
                "alter role "
                    + login
                    + " password "
                    + statement.enquoteLiteral(applicationPassword));
          }
        }
        connection.commit();
      } catch (SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }
}
