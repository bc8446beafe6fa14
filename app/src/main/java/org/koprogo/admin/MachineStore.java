package org.koprogo.admin;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;

/** What the database says of itself. */
final class MachineStore {
  /** Its version, and how many bytes it has. */
  record Facts(String version, long bytes) {}

  Facts facts(DSLContext sql) {
    var name = function("current_database", String.class);
    return sql.select(
            function("current_setting", String.class, val("server_version")),
            function("pg_database_size", Long.class, name))
        .fetchSingle(r -> new Facts(r.value1(), r.value2()));
  }
}
