package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.koprogo.db.Audit;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.db.Migration;
import org.koprogo.db.Migrations;

/**
 * The schema goes up and down without losing a row, wherever it is stopped (R31 and the way down of
 * every migration).
 */
@NullMarked
final class MigrationsTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** A database of the test's own, dropped at its end. */
  private record Scratch(DatabaseUrl admin) implements AutoCloseable {
    static Scratch empty() throws SQLException {
      var name =
          "koprogo_scratch_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
      on(TestDatabase.server(), "create database " + name);
      return new Scratch(TestDatabase.server().withDatabase(name));
    }

    Migrations migrations() {
      return new Migrations(admin);
    }

    void run(String sql) throws SQLException {
      on(admin, sql);
    }

    @Override
    public void close() throws SQLException {
      on(TestDatabase.server(), "drop database if exists " + admin.database() + " with (force)");
    }

    private static void on(DatabaseUrl url, String sql) throws SQLException {
      try (var connection = url.open("koprogo-test");
          var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Everything the catalogue says, without oids: two schemas with equal answers cannot be told
   * apart.
   */
  private static List<String> catalogue(DatabaseUrl admin) {
    try (var session = Session.asSuperuser(admin)) {
      return session.table(CATALOGUE).stream().map(row -> String.join(" | ", row)).toList();
    }
  }

  private static final String CATALOGUE =
      """
      with n as (select * from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
      c as (select c.*, concat(n.nspname, '.', c.relname) as name from pg_class c join n on n.oid = c.relnamespace)
      select 'schema' as what, nspname::text as name, concat(nspowner::regrole) as a, concat(nspacl) as b from n
      union all select concat('relation ', relkind), name, concat(relowner::regrole, relrowsecurity, relforcerowsecurity),
        concat(relacl, reloptions, obj_description(c.oid, 'pg_class')) from c where relkind <> 'i'
      union all select 'column', concat(c.name, '.', a.attname),
        concat((select count(*) from pg_attribute d where d.attrelid = c.oid and not d.attisdropped and d.attnum between 1 and a.attnum), ' ',
          format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attacl),
        concat(pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum))
        from c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind in ('r', 'p', 'v')
      union all select 'constraint', concat(c.name, k.contypid::regtype, '.', k.conname), pg_get_constraintdef(k.oid), concat(k.condeferrable, k.condeferred, k.convalidated)
        from pg_constraint k join n on n.oid = k.connamespace left join c on c.oid = k.conrelid
      union all select 'index', concat(i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), concat(i.indisvalid) from pg_index i join c on c.oid = i.indrelid
      union all select 'trigger', concat(c.name, '.', t.tgname), pg_get_triggerdef(t.oid), concat(t.tgenabled) from pg_trigger t join c on c.oid = t.tgrelid where not t.tgisinternal
      union all select 'policy', concat(c.name, '.', p.polname), pg_get_expr(p.polqual, p.polrelid),
        concat(pg_get_expr(p.polwithcheck, p.polrelid), p.polcmd, p.polpermissive, p.polroles::regrole[]) from pg_policy p join c on c.oid = p.polrelid
      union all select 'function', concat(p.oid::regprocedure), case when p.prokind in ('f', 'p') then pg_get_functiondef(p.oid) else p.prokind::text end, concat(p.proacl, p.proowner::regrole)
        from pg_proc p join n on n.oid = p.pronamespace where n.nspname <> 'public'
      union all select 'view', c.name, pg_get_viewdef(c.oid), '' from c where c.relkind = 'v'
      union all select 'type', concat(n.nspname, '.', t.typname), format_type(t.typbasetype, t.typtypmod), concat(t.typacl) from pg_type t join n on n.oid = t.typnamespace where t.typtype = 'd'
      union all select 'statistics', s.stxname::text, pg_get_statisticsobjdef(s.oid), '' from pg_statistic_ext s
      union all select 'default', concat(d.defaclrole::regrole), concat(d.defaclobjtype), concat(d.defaclacl) from pg_default_acl d
      order by 1, 2, 3, 4\
      """;

  @Test
  void down_to_nothing_and_up_again_leaves_everything_as_it_was() throws SQLException {
    try (var database = TestDatabase.create()) {
      SomeRows.inEveryTable(database);
      SomeRows.inEveryTable(database);
      var migrations = new Migrations(database.admin());
      var before = new TreeMap<>(migrations.contentDigests());
      var catalogue = catalogue(database.admin());
      assertThat(before)
          .hasSizeGreaterThan(40)
          .allSatisfy((_, d) -> assertThat(d).doesNotStartWith("0:"));

      var taken = migrations.down(Integer.MAX_VALUE);
      assertThat(taken).hasSize(Migration.all().size());
      assertThat(migrations.contentDigests()).isEmpty();
      assertThat(migrations.up(null)).hasSize(taken.size());

      assertThat(new TreeMap<>(migrations.contentDigests())).isEqualTo(before);
      assertThat(catalogue(database.admin())).isEqualTo(catalogue);
      assertThat(attic(database.admin())).isEmpty();
      try (var administrator = database.admin().open("koprogo-test")) {
        assertThat(Audit.ask(administrator, Audit.catalogue())).isEmpty();
      }
    }
  }

  /** What was put back is alive: numbers go on, chains hold, items can be met. */
  @Test
  void books_that_went_down_and_up_are_posted_to_as_before() throws SQLException {
    try (var database = TestDatabase.create()) {
      var home = SomeBuildings.residence(database);
      home.post(home.cleaning(SomeBuildings.YEAR, 100)).orFail();
      var migrations = new Migrations(database.admin());
      migrations.down(Integer.MAX_VALUE);
      migrations.up(null);
      assertThat(home.post(home.cleaning(SomeBuildings.YEAR, 100)))
          .isInstanceOfSatisfying(
              org.koprogo.ledger.PostResult.Posted.class, p -> assertThat(p.number()).isEqualTo(2));
      assertThat(Audit.verify(database.admin())).isEmpty();
    }
  }

  @Test
  void every_single_step_down_and_up_keeps_everything() throws SQLException {
    try (var database = TestDatabase.create()) {
      SomeRows.inEveryTable(database);
      var migrations = new Migrations(database.admin());
      var before = new TreeMap<>(migrations.contentDigests());
      var catalogue = catalogue(database.admin());
      for (var steps : List.of(1, 2, 5)) {
        assertThat(migrations.down(steps)).hasSize(steps);
        assertThat(migrations.up(null)).hasSize(steps);
        assertSame(database, before, catalogue);
      }
      for (var left = before; !left.isEmpty(); ) {
        var step = migrations.down(1).getFirst();
        var now = new TreeMap<>(migrations.contentDigests());
        // A later step of a room may add to its own tables.
        var others = new TreeMap<>(now);
        others.keySet().removeIf(t -> t.startsWith(step.room() + "."));
        assertThat(left.entrySet())
            .as("what " + step + " had no business with")
            .containsAll(others.entrySet());
        var isFirst =
            Migration.all().stream()
                .noneMatch(m -> m.room().equals(step.room()) && m.id() < step.id());
        if (isFirst) assertThat(now.keySet()).noneMatch(t -> t.startsWith(step.room() + "."));
        left = now;
      }
      migrations.up(null);
      assertSame(database, before, catalogue);
    }
  }

  private static void assertSame(
      TestDatabase database, Map<String, String> content, List<String> catalogue)
      throws SQLException {
    assertThat(new TreeMap<>(new Migrations(database.admin()).contentDigests())).isEqualTo(content);
    assertThat(catalogue(database.admin())).isEqualTo(catalogue);
  }

  @Test
  void a_fresh_database_equals_a_migrated_one() throws SQLException {
    try (var fresh = Scratch.empty();
        var travelled = Scratch.empty()) {
      fresh.migrations().up(null);
      travelled.migrations().up(null);
      travelled.migrations().down(Integer.MAX_VALUE);
      assertThat(
              catalogue(travelled.admin()).stream()
                  .filter(l -> !l.contains("public") && !l.contains("attic"))
                  .toList())
          .as("what a way down leaves behind, but for rows that it keeps")
          .isEmpty();
      travelled.migrations().up(null);
      assertThat(catalogue(travelled.admin()))
          .isEqualTo(catalogue(fresh.admin()))
          .hasSizeGreaterThan(500);
      assertThat(travelled.migrations().up(null)).isEmpty();
    }
  }

  @Test
  void of_three_that_start_together_exactly_one_migrates() throws Exception {
    try (var database = Scratch.empty()) {
      var done = together(3, () -> database.migrations().up(TestDatabase.PASSWORD));
      assertThat(done.stream().filter(steps -> !steps.isEmpty()))
          .singleElement()
          .satisfies(steps -> assertThat(steps).hasSize(Migration.all().size()));
      assertThat(Audit.verify(database.admin())).isEmpty();
    }
  }

  /** Roles belong to the cluster, so databases that start together meet there. */
  @Test
  void databases_of_one_server_that_start_together_do_not_collide() throws Exception {
    try (var first = Scratch.empty();
        var second = Scratch.empty();
        var third = Scratch.empty()) {
      var next = new AtomicInteger();
      var all = List.of(first, second, third);
      var done =
          together(3, () -> all.get(next.getAndIncrement()).migrations().up(TestDatabase.PASSWORD));
      assertThat(done).allSatisfy(steps -> assertThat(steps).hasSize(Migration.all().size()));
    }
  }

  private static <T> List<T> together(int instances, Callable<T> work) throws Exception {
    var barrier = new CyclicBarrier(instances);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<T>>();
      for (var i = 0; i < instances; i++) {
        tasks.add(() -> {
          barrier.await();
          return work.call();
        });
      }
      var answers = new ArrayList<T>();
      for (var done : threads.invokeAll(tasks)) answers.add(done.get());
      return answers;
    }
  }

  /** The connection dies in the middle of every migration in turn, up and down. */
  @Test
  void killed_in_the_middle_the_next_run_completes() throws SQLException {
    try (var database = Scratch.empty();
        var fresh = Scratch.empty()) {
      fresh.migrations().up(null);
      var expected = catalogue(fresh.admin());
      for (var table :
          List.of(
              "app.idempotency",
              "organizations.organization",
              "registry.party",
              "ownership.key_weight",
              "ledger.open_item",
              "invoices.financing",
              "contributions.call_share",
              "year.folder_row")) {
        database.run(dieOn("ddl_command_end", "create table", table));
        assertThatThrownBy(() -> database.migrations().up(null)).isInstanceOf(SQLException.class);
        database.run("drop event trigger if exists killer");
        assertThat(database.migrations().status().pending())
            .as("after dying at " + table)
            .anyMatch(m -> table.startsWith(m.room() + "."));
      }
      database.migrations().up(null);
      assertThat(catalogue(database.admin())).isEqualTo(expected);

      database.run(dieOn("sql_drop", "drop table", "registry.party"));
      assertThatThrownBy(() -> database.migrations().down(Integer.MAX_VALUE))
          .isInstanceOf(SQLException.class);
      database.run("drop event trigger if exists killer");
      database.migrations().up(null);
      assertThat(catalogue(database.admin())).isEqualTo(expected);
    }
  }

  /** The server ends the connection that creates or drops this table; a superuser's trick. */
  private static String dieOn(String event, String command, String table) {
    var function =
        event.equals("sql_drop")
            ? "pg_event_trigger_dropped_objects"
            : "pg_event_trigger_ddl_commands";
    return """
    create or replace function public.die() returns event_trigger language plpgsql security definer as $$
    begin
      if exists (select from %s() where object_identity = '%s') then
        perform pg_terminate_backend(pg_backend_pid());
      end if;
    end $$;
    grant usage on schema public to app_owner;
    create event trigger killer on %s when tag in ('%s') execute function public.die()\
    """
        .formatted(
            function,
            table,
            event,
            event.equals("sql_drop") ? "DROP TABLE" : command.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void a_migration_that_was_changed_after_it_was_applied_is_refused_by_name() throws SQLException {
    try (var database = Scratch.empty()) {
      database.migrations().up(null);
      var last = Migration.all().getLast();
      database.run("update migration.changelog set checksum = 'other' where id = " + last.id());
      for (var ask :
          List.<Callable<?>>of(
              () -> database.migrations().status(),
              () -> database.migrations().up(null),
              () -> database.migrations().down(1))) {
        assertThatThrownBy(ask::call)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining(last.toString());
      }
      database.run(
          "update migration.changelog set id = 20990101000000, checksum = 'x' where id = "
              + last.id());
      assertThatThrownBy(() -> database.migrations().up(null))
          .hasMessageContaining("20990101000000");
    }
  }

  @Test
  void an_empty_database_has_nothing_to_verify() throws SQLException {
    try (var database = Scratch.empty()) {
      assertThat(database.migrations().status().applied()).isEmpty();
      assertThat(database.migrations().status().pending()).isEqualTo(Migration.all());
      assertThat(Audit.verify(database.admin())).isEmpty();
      assertThat(database.migrations().down(3)).isEmpty();
    }
  }

  private static List<String> attic(DatabaseUrl admin) {
    try (var session = Session.asSuperuser(admin)) {
      return session.ask("select nspname from pg_namespace where nspname = 'attic'");
    }
  }
}
