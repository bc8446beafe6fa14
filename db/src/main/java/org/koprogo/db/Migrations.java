package org.koprogo.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings one database to the newest schema, and back.
 *
 * <p>Each step is one transaction: the script and its line in the changelog commit together, so a
 * kill at any moment leaves a database that the next run completes. An advisory lock lets exactly
 * one of several starting instances migrate. A way down never loses rows: what its tables held is
 * kept in the schema {@code attic} of the same database, and the way up puts it back.
 */
public final class Migrations {
  private static final long LOCK = 0x6b6f70726f676fL; // "koprogo"

  private final DatabaseUrl admin;

  /**
   * Works as the administrator: a superuser, or a role that may create roles and is a member of
   * app_owner.
   */
  public Migrations(DatabaseUrl admin) {
    this.admin = admin;
  }

  /** What a database has and lacks. */
  public record Status(List<Migration> applied, List<Migration> pending) {}

  /**
   * Creates roles and privileges where missing and applies what is pending, oldest first.
   *
   * @param applicationPassword given to the application's logins; null leaves theirs as they are
   * @return what this call applied; empty when another instance was quicker or nothing was pending
   */
  public List<Migration> up(@Nullable String applicationPassword) throws SQLException {
    return locked(connection -> {
      Roles.ensure(connection, applicationPassword);
      var done = new ArrayList<Migration>();
      asOwner(connection);
      prepare(connection);
      for (var step : status(connection).pending()) {
        inTransaction(connection, () -> apply(connection, step));
        done.add(step);
      }
      return done;
    });
  }

  /**
   * Takes back the newest {@code steps} migrations; all of them when there are fewer. Returns what
   * was taken back.
   */
  public List<Migration> down(int steps) throws SQLException {
    return locked(connection -> {
      if (!exists(connection, "migration", "changelog")) return List.<Migration>of();
      asOwner(connection);
      var applied = new ArrayList<>(status(connection).applied());
      var done = new ArrayList<Migration>();
      while (done.size() < steps && !applied.isEmpty()) {
        var step = applied.removeLast();
        inTransaction(connection, () -> revert(connection, step));
        done.add(step);
      }
      if (applied.isEmpty())
        inTransaction(connection, () -> execute(connection, "drop schema migration cascade"));
      return done;
    });
  }

  /**
   * Reads the changelog; refuses, by name, a migration whose way up was changed after it was
   * applied.
   */
  public Status status() throws SQLException {
    try (var connection = admin.open("koprogo-db")) {
      if (!exists(connection, "migration", "changelog"))
        return new Status(List.of(), Migration.all());
      return status(connection);
    }
  }

  private static Status status(Connection connection) throws SQLException {
    var sums = new HashMap<Long, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select id, checksum from migration.changelog")) {
      while (rows.next()) sums.put(rows.getLong(1), rows.getString(2));
    }
    var applied = new ArrayList<Migration>();
    var pending = new ArrayList<Migration>();
    for (var step : Migration.all()) {
      var sum = sums.remove(step.id());
      if (sum == null) pending.add(step);
      else if (sum.equals(step.checksum())) applied.add(step);
      else
        throw new SQLException("the migration " + step + " was changed after it was applied here");
    }
    if (!sums.isEmpty())
      throw new SQLException(
          "this database has migrations that this program does not know: " + sums.keySet());
    return new Status(List.copyOf(applied), List.copyOf(pending));
  }

  private static void prepare(Connection connection) throws SQLException {
    inTransaction(connection, () -> execute(connection, Resources.text("/db/changelog.sql")));
  }

  private static void apply(Connection connection, Migration step) throws SQLException {
    var before = tables(connection);
    script(connection, step, step.up());
    for (var table : tables(connection)) {
      if (!before.contains(table)) putBack(connection, table);
    }
    try (var insert =
        connection.prepareStatement(
            "insert into migration.changelog (id, room, name, checksum) values (?, ?, ?, ?)")) {
      insert.setLong(1, step.id());
      insert.setString(2, step.room());
      insert.setString(3, step.name());
      insert.setString(4, step.checksum());
      insert.executeUpdate();
    }
  }

  private static void revert(Connection connection, Migration step) throws SQLException {
    var kept = new LinkedHashSet<Table>();
    for (var table : tables(connection)) {
      if (keep(connection, table)) kept.add(table);
    }
    script(connection, step, step.down());
    var left = tables(connection);
    for (var table : kept) {
      if (left.contains(table)) execute(connection, "drop table attic." + table.attic());
    }
    execute(
        connection,
        "do $$ begin if not exists (select from pg_class where relnamespace = to_regnamespace('attic')) then drop schema if exists attic; end if; end $$");
    try (var delete = connection.prepareStatement("delete from migration.changelog where id = ?")) {
      delete.setLong(1, step.id());
      delete.executeUpdate();
    }
  }

  private static void script(Connection connection, Migration step, String sql)
      throws SQLException {
    try {
      execute(connection, sql);
    } catch (SQLException e) {
      throw new SQLException(
          "the migration " + step + " fails: " + e.getMessage(), e.getSQLState(), e);
    }
  }

  private record Table(String schema, String name) {
    String qualified() {
      return '"' + schema + "\".\"" + name + '"';
    }

    String attic() {
      return '"' + schema + "." + name + '"';
    }
  }

  /** Tables of the rooms in the order of their creation, so that what is referenced comes first. */
  private static Set<Table> tables(Connection connection) throws SQLException {
    var sql =
        """
        select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relowner = to_regrole('app_owner') and n.nspname not in ('migration', 'attic', 'public')
        order by c.oid\
        """;
    var found = new LinkedHashSet<Table>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) found.add(new Table(rows.getString(1), rows.getString(2)));
    }
    return found;
  }

  private static boolean keep(Connection connection, Table table) throws SQLException {
    // The wall binds the owner too; for the length of this transaction, in which nobody else sees
    // the table.
    execute(connection, "alter table " + table.qualified() + " no force row level security");
    var any = !ask(connection, "select 1 from " + table.qualified() + " limit 1").isEmpty();
    if (any) {
      execute(connection, "create schema if not exists attic");
      execute(
          connection,
          "create table attic."
              + table.attic()
              + " as select "
              + String.join(", ", plainColumns(connection, table))
              + " from "
              + table.qualified());
    }
    if (protectedByPolicy(connection, table))
      execute(connection, "alter table " + table.qualified() + " force row level security");
    return any;
  }

  /** What the attic keeps must outlive the domains too, so it keeps the types below them. */
  private static List<String> plainColumns(Connection connection, Table table) throws SQLException {
    return ask(
        connection,
        "select format('%I::%s as %1$I', a.attname, case t.typtype when 'd' then format_type(t.typbasetype, t.typtypmod)"
            + " else format_type(a.atttypid, a.atttypmod) end) from pg_attribute a join pg_type t on t.oid = a.atttypid"
            + " where a.attrelid = '"
            + table.qualified()
            + "'::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum");
  }

  private static boolean protectedByPolicy(Connection connection, Table table) throws SQLException {
    return !ask(
            connection,
            "select 1 from pg_class where oid = '"
                + table.qualified()
                + "'::regclass and relrowsecurity")
        .isEmpty();
  }

  private static void putBack(Connection connection, Table table) throws SQLException {
    if (!exists(connection, "attic", table.schema() + "." + table.name())) return;
    var walled = protectedByPolicy(connection, table);
    var columns =
        String.join(
            ", ",
            ask(
                connection,
                "select '\"' || a.attname || '\"' from pg_attribute a join pg_attribute b on b.attrelid = 'attic."
                    + table.attic()
                    + "'::regclass and b.attname = a.attname and not b.attisdropped where a.attrelid = '"
                    + table.qualified()
                    + "'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum"));
    if (walled)
      execute(connection, "alter table " + table.qualified() + " no force row level security");
    execute(connection, "alter table " + table.qualified() + " disable trigger user");
    execute(
        connection,
        "delete from " + table.qualified()); // reference rows that the way up itself wrote
    execute(
        connection,
        "insert into "
            + table.qualified()
            + " ("
            + columns
            + ") overriding system value select "
            + columns
            + " from attic."
            + table.attic());
    for (var column :
        ask(
            connection,
            "select attname from pg_attribute where attrelid = '"
                + table.qualified()
                + "'::regclass and attidentity <> ''")) {
      execute(
          connection,
          "select setval(pg_get_serial_sequence('"
              + table.qualified()
              + "', '"
              + column
              + "'), coalesce(max(\""
              + column
              + "\"), 1), max(\""
              + column
              + "\") is not null) from "
              + table.qualified());
    }
    execute(connection, "alter table " + table.qualified() + " enable trigger user");
    if (walled)
      execute(connection, "alter table " + table.qualified() + " force row level security");
    execute(connection, "drop table attic." + table.attic());
    execute(
        connection,
        "do $$ begin if not exists (select from pg_class where relnamespace = to_regnamespace('attic')) then drop schema if exists attic; end if; end $$");
  }

  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private interface Step {
    void run() throws SQLException;
  }

  private <T> T locked(Work<T> work) throws SQLException {
    try (var connection = admin.open("koprogo-db")) {
      ask(connection, "select pg_advisory_lock(" + LOCK + ")::text");
      try {
        return work.with(connection);
      } finally {
        if (!connection.isClosed()) {
          execute(connection, "reset role");
          ask(connection, "select pg_advisory_unlock(" + LOCK + ")::text");
        }
      }
    }
  }

  private static void asOwner(Connection connection) throws SQLException {
    execute(connection, "set role app_owner");
    execute(connection, "set lock_timeout = '10s'");
  }

  private static void inTransaction(Connection connection, Step step) throws SQLException {
    connection.setAutoCommit(false);
    try {
      step.run();
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static boolean exists(Connection connection, String schema, String table)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select 1 from pg_class where relnamespace = to_regnamespace(?) and relname = ?")) {
      query.setString(1, schema);
      query.setString(2, table);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static List<String> ask(Connection connection, String sql) throws SQLException {
    var answers = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) answers.add(rows.getString(1) == null ? "" : rows.getString(1));
    }
    return answers;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * A digest of every row of every table of the rooms, by table: two databases with equal digests
   * hold the same.
   */
  public Map<String, String> contentDigests() throws SQLException {
    try (var connection = admin.open("koprogo-db")) {
      var digests = new java.util.TreeMap<String, String>();
      for (var table : tables(connection)) {
        digests.put(
            table.schema() + "." + table.name(),
            ask(
                    connection,
                    "select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by t::text collate \"C\")), '') from "
                        + table.qualified()
                        + " t")
                .getFirst());
      }
      return digests;
    }
  }

  /** The names of all migrations, newest last, for messages. */
  public static List<String> names() {
    return Migration.all().stream()
        .sorted(Comparator.comparingLong(Migration::id))
        .map(Migration::toString)
        .toList();
  }
}
