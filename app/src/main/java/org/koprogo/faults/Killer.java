package org.koprogo.faults;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.koprogo.db.DatabaseUrl;

/** Ends other people's connections, as the administrator of the database that they are in. */
final class Killer implements AutoCloseable {
  /** As the server's connections call themselves. */
  static final String OF_A_SERVER = "koprogo";

  private final DatabaseUrl admin;
  private final Connection connection;

  Killer(DatabaseUrl admin) {
    this.admin = admin;
    try {
      this.connection = admin.open("koprogo-faults-killer");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ends one of them, by chance; says whether there was one.
   *
   * @param application as the connections call themselves
   * @param working whether only one that is in a transaction will do
   */
  synchronized boolean kill(String application, boolean working) {
    var pid = field(name("pid"), Integer.class);
    var state = field(name("state"), String.class);
    return DSL.using(connection, SQLDialect.POSTGRES)
        .select(function("pg_terminate_backend", Boolean.class, pid))
        .from(table(name("pg_stat_activity")))
        .where(field(name("application_name"), String.class).eq(application))
        .and(field(name("datname"), String.class).eq(admin.database()))
        .and(working ? state.ne("idle") : noCondition())
        .orderBy(DSL.rand())
        .limit(1)
        .fetchOptional()
        .isPresent();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException _) {
      // It goes with the process.
    }
  }
}
