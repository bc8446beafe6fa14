package org.koprogo.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cluster's roles and one database's privileges, made once and left alone when they are right.
 */
final class Roles {
  static final List<String> LOGINS =
      List.of("app_rw", "app_ro", "app_report", "app_operator", "app_relay", "app_sealer");

  private Roles() {}

  static void ensure(Connection connection, @Nullable String applicationPassword)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      // Roles belong to the cluster, not to the database: databases that start together must not
      // collide here.
      connection.setAutoCommit(false);
      try {
        statement.execute("select pg_advisory_xact_lock(7310)");
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
