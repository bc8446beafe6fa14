package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.db.Audit;
import org.koprogo.kernel.OrganizationId;

/**
 * The wall between organizations, rows S01 to S03 and S06 to S09 of the quality bar: generated from
 * the catalogue, so that a new table, key or function is tested on the day it appears. Two
 * organizations, A and B, have rows in every table.
 */
@NullMarked
final class WallTest {
  private static final List<String> LOGINS =
      List.of(
          "app_rw",
          "app_ro",
          "app_report",
          "app_operator",
          "app_identity",
          "app_relay",
          "app_sealer");
  private static final Set<String> WITHOUT_ORGANIZATION =
      Set.of(
          "migration.changelog",
          "invoices.vat_rate",
          "identity.person",
          "identity.recovery_code",
          "identity.mailed_secret",
          "identity.failure",
          "identity.session",
          "identity.passkey",
          "identity.challenge",
          "delivery.message");

  /** What the books' own roles may not read at all; people have a role of their own. */
  private static final Set<String> OF_PEOPLE = Set.of("identity.membership", "identity.token");

  /** Who signs in may be a member anywhere: the one table that its reader sees across the wall. */
  private static final String ACROSS = "identity.membership";

  private static final TestDatabase database = TestDatabase.create();
  private static SomeBuildings.Residence a = SomeRows.inEveryTable(database);
  private static SomeBuildings.Residence b = SomeRows.inEveryTable(database);

  /** A table of the tenants and its columns that can be written. */
  private record Table(String name, List<String> columns) {
    String list() {
      return columns.stream().map(c -> '"' + c + '"').collect(Collectors.joining(", "));
    }
  }

  private static List<Table> tables = List.of();

  @BeforeAll
  static void readTables() {
    try (var catalogue = Session.asSuperuser(database, null)) {
      var columns = new LinkedHashMap<String, List<String>>();
      for (var row :
          catalogue.table(
              """
              select c.oid::regclass::text, a.attname from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organization_id')
              order by 1, a.attnum\
              """)) {
        columns.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row.getLast());
      }
      tables = columns.entrySet().stream().map(e -> new Table(e.getKey(), e.getValue())).toList();
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  // S01

  @Test
  void s01_the_catalogue_audit_finds_nothing() throws SQLException {
    try (var administrator = database.admin().open("koprogo-test")) {
      assertThat(Audit.ask(administrator, Audit.catalogue())).isEmpty();
    }
  }

  @Test
  void s01_every_table_has_an_organization_but_the_reviewed_few() {
    try (var catalogue = Session.asSuperuser(database, null)) {
      var all =
          new TreeSet<>(
              catalogue.ask(
                  """
                  select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'\
                  """));
      tables.forEach(t -> all.remove(t.name()));
      assertThat(all).isEqualTo(new TreeSet<>(WITHOUT_ORGANIZATION)).hasSizeLessThanOrEqualTo(12);
    }
  }

  /** A check that was never seen to fail proves nothing: each defect is planted and found. */
  @Test
  void s01_each_planted_defect_is_found_by_its_query() {
    var questions =
        Audit.catalogue().stream().collect(Collectors.toMap(Audit.Question::id, q -> q));
    assertThat(DEFECTS.keySet()).isEqualTo(questions.keySet());
    for (var planted : DEFECTS.entrySet()) {
      for (var defect : planted.getValue()) {
        try (var session = Session.asSuperuser(database, null)) {
          session.run(defect);
          var found =
              Audit.ask(
                  session.connection(),
                  List.of(java.util.Objects.requireNonNull(questions.get(planted.getKey()))));
          assertThat(found).as(planted.getKey() + " " + defect).hasSize(1);
        } catch (SQLException e) {
          throw new IllegalStateException(defect, e);
        }
      }
    }
  }

  private static final Map<String, List<String>> DEFECTS =
      Map.ofEntries(
          Map.entry(
              "D1",
              List.of(
                  "create table ledger.leak (organization_id uuid)",
                  "alter table registry.lot disable row level security",
                  "alter table registry.lot no force row level security",
                  "drop policy tenant on registry.lot")),
          Map.entry("D2", List.of("create table registry.everyone (id uuid primary key)")),
          Map.entry(
              "D3",
              List.of(
                  "create policy all_of_them on registry.lot using (true)",
                  "create policy also on registry.lot for select using (organization_id = app.tenant_id() or name_of() is null)"
                      .replace("name_of()", "code"),
                  "alter policy tenant on registry.lot using (organization_id = app.tenant_id() or true)",
                  "alter policy tenant on registry.lot with check (app.tenant_id() is not null)",
                  "alter policy operator on organizations.organization to public")),
          Map.entry(
              "D4",
              List.of(
                  "create unique index on registry.building (building_id)",
                  "create unique index on registry.building (building_id, organization_id)")),
          Map.entry(
              "D5",
              List.of(
                  "alter table registry.building add unique (building_id);"
                      + " create table registry.annex (organization_id uuid, building_id uuid references registry.building (building_id))")),
          Map.entry(
              "D6",
              List.of(
                  "create view registry.all_lots as select * from registry.lot",
                  "create materialized view registry.old_lots as select * from registry.lot")),
          Map.entry(
              "D7",
              List.of(
                  "alter function ledger.close_periods(uuid, date, date) reset search_path",
                  "grant execute on function ledger.close_periods(uuid, date, date) to public")),
          Map.entry(
              "D8",
              List.of(
                  "alter function app.tenant_id() immutable",
                  "alter function ledger.canon_of(uuid, uuid, uuid) leakproof")),
          Map.entry(
              "D9",
              List.of(
                  "alter role app_ro bypassrls",
                  "alter role app_sealer createrole",
                  "grant app_owner to app_relay",
                  "grant truncate on registry.lot to app_sealer",
                  "grant references (code) on registry.lot to app_rw",
                  "grant create on schema registry to app_report",
                  "grant usage on sequence ledger.open_item_creation_order_seq to app_rw",
                  "alter table registry.lot owner to app_rw",
                  "alter schema registry owner to app_ro",
                  "alter function app.tenant_id() owner to app_rw",
                  "do $$ begin execute format('grant temp on database %I to app_rw', current_database()); end $$")),
          Map.entry(
              "D10",
              List.of(
                  "grant delete on ledger.item_match to app_report",
                  "grant update (label) on ledger.journal_entry to app_rw",
                  "grant update (closed_at) on ledger.period to app_rw",
                  "grant insert on ledger.journal_line to app_rw",
                  "grant insert (last_no) on ledger.journal_head to app_operator")),
          Map.entry(
              "D11",
              List.of(
                  "create table registry.reading (organization_id uuid, year int) partition by range (year);"
                      + " create table registry.reading_1 partition of registry.reading for values from (1) to (2);"
                      + " grant select on registry.reading_1 to app_rw")),
          Map.entry(
              "D12",
              List.of(
                  "alter table registry.lot add area double precision",
                  "alter table registry.lot add seen_at timestamp",
                  "alter table registry.lot add price money")),
          Map.entry(
              "D13",
              List.of(
                  "alter table ledger.journal_entry disable trigger immutable",
                  "alter table registry.lot add constraint later check (shares < 1000000) not valid")),
          Map.entry(
              "D14",
              List.of(
                  "create table registry.annex (organization_id uuid, building_id uuid,"
                      + " foreign key (organization_id, building_id) references registry.building)",
                  "create table registry.annex (organization_id uuid, building_id uuid,"
                      + " foreign key (organization_id, building_id) references registry.building);"
                      + " create index on registry.annex (organization_id, building_id) where building_id is null")));

  // S02

  @Test
  void s02_application_roles_are_nobody() {
    try (var catalogue = Session.asSuperuser(database, null)) {
      for (var login : LOGINS) {
        assertThat(
                catalogue.ask(
                    """
                    select rolcanlogin and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit)
                      and not exists (select from pg_auth_members m where m.member = r.oid)
                      and not exists (select from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o')
                    from pg_roles r where rolname = ?\
                    """,
                    login))
            .as(login)
            .containsExactly("t");
      }
    }
  }

  @Test
  void s02_an_application_role_can_do_nothing_but_its_work() {
    var attempts =
        List.of(
            "create table registry.mine (x int)",
            "create table public.mine (x int)",
            "create schema mine",
            "create temporary table mine (x int)",
            "create role friend",
            "alter role app_rw superuser",
            "set role app_owner",
            "set role app_verify",
            "set session authorization postgres",
            "set session_replication_role = replica",
            "truncate registry.lot",
            "alter table registry.lot disable row level security",
            "alter table registry.lot disable trigger all",
            "drop policy tenant on registry.lot",
            "create policy mine on registry.lot using (true)",
            "create trigger mine before insert on registry.lot for each row execute function ledger.append_only()",
            "create function registry.mine() returns int language sql as 'select 1'",
            "select last_value from ledger.journal_entry_posting_order_seq",
            "select nextval('ledger.journal_entry_posting_order_seq')",
            "select lo_create(0)",
            "select lo_from_bytea(0, 'x')",
            "select pg_read_file('PG_VERSION')",
            "copy registry.lot to program 'cat'",
            "copy registry.lot to '/tmp/lots'",
            "create extension pg_trgm",
            "select * from pg_create_logical_replication_slot('mine', 'test_decoding')",
            "select rolpassword from pg_authid",
            "call app.protect('registry.lot')",
            "update migration.changelog set room = room",
            "delete from invoices.vat_rate");
    for (var login : LOGINS) {
      try (var session = Session.as(database, login, a.org())) {
        for (var sql : attempts) {
          assertThat(session.attempt(sql))
              .as(login + ": " + sql)
              .matches("42501.*|25006.*|3F000.*|42883.*|0A000.*");
        }
      }
    }
  }

  // S03

  @Test
  void s03_every_tenant_table_has_rows_of_both_organizations() {
    assertThat(tables).hasSizeGreaterThan(40);
    try (var all = Session.asSuperuser(database, null)) {
      for (var table : tables) {
        assertThat(all.ask("select distinct organization_id from " + table.name()))
            .as("rows in " + table.name() + " (a new table needs one in SomeRows)")
            .contains(a.org().toString(), b.org().toString());
      }
    }
  }

  /** What a transaction knows of its organization when it knows nothing. */
  private enum Context {
    UNSET,
    EMPTY,
    REVERTED,
    UNKNOWN;

    void enter(Session session) {
      switch (this) {
        case UNSET -> {}
        case EMPTY -> session.tenant("");
        case REVERTED -> {
          session.tenant(a.org().toString());
          assertThat(session.commit()).isEmpty();
        }
        case UNKNOWN -> session.tenant(UUID.randomUUID().toString());
      }
    }
  }

  @Test
  void s03_without_a_context_there_is_no_row() {
    var clones = clones();
    for (var context : Context.values()) {
      try (var writer = Session.as(database, "app_rw", null);
          var reader = Session.as(database, "app_ro", null);
          var owner = Session.asOwner(database, null)) {
        for (var session : List.of(writer, reader, owner)) context.enter(session);
        peopleHaveNoRow(context);
        for (var table : tables) {
          var what = context + " " + table.name();
          for (var session : List.of(writer, reader, owner)) {
            if (session != owner && OF_PEOPLE.contains(table.name())) {
              assertThat(session.attempt("select from " + table.name()))
                  .as(what)
                  .isEqualTo("42501");
            } else {
              assertThat(session.count("select from " + table.name())).as(what).isZero();
            }
          }
          var column = table.columns().getFirst();
          for (var sql :
              List.of(
                  "update " + table.name() + " set " + column + " = " + column,
                  "delete from " + table.name())) {
            assertThat(owner.count(sql)).as(what + " " + sql).isZero();
            assertThat(
                    writer.attempt(
                        "with done as ("
                            + sql
                            + " returning 1) select 1 / (count(*) - 1) from done"))
                .as(what + " " + sql)
                .isIn("", "42501");
          }
          for (var session : List.of(writer, owner)) {
            assertThat(
                    session.attempt(
                        INSERT_CLONE.formatted(
                            table.name(), table.list(), table.list(), table.name()),
                        clones.get(table.name())))
                .as(what + " insert")
                .isEqualTo("42501");
          }
        }
      }
    }
  }

  /** The wall for the role of people: it may read these, and finds nothing. */
  private static void peopleHaveNoRow(Context context) {
    try (var people = Session.as(database, "app_identity", null)) {
      context.enter(people);
      for (var table : List.of("identity.token", "audit.event"))
        assertThat(people.count("select from " + table)).as(context + " " + table).isZero();
      assertThat(people.count("update identity.token set revoked_at = now()")).isZero();
      assertThat(people.count("update " + ACROSS + " set revoked_at = now()"))
          .as("what is seen across the wall is not changed across it")
          .isZero();
    }
  }

  private static final String INSERT_CLONE =
      "insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, ?::jsonb)";

  /** One row of A from each table. */
  private static Map<String, String> clones() {
    var found = new LinkedHashMap<String, String>();
    try (var all = Session.asSuperuser(database, null)) {
      for (var table : tables) {
        found.put(
            table.name(),
            all.ask(
                    "select to_jsonb(t) from "
                        + table.name()
                        + " t where organization_id = ? order by to_jsonb(t) ->> 'entry_id' nulls first limit 1",
                    a.org().value())
                .getFirst());
      }
    }
    return found;
  }

  @Test
  void s03_garbage_instead_of_a_context_is_an_error() {
    for (var garbage : List.of("garbage", "00000000-0000-0000-0000-00000000000", "' or true --")) {
      try (var writer = Session.as(database, "app_rw", null);
          var owner = Session.asOwner(database, null)) {
        for (var table : tables) {
          for (var session : List.of(writer, owner)) {
            session.tenant(garbage);
            assertThat(session.attempt("select from " + table.name()))
                .as(table.name())
                .isEqualTo(
                    session == writer && OF_PEOPLE.contains(table.name()) ? "42501" : "22P02");
          }
          assertThat(owner.attempt("delete from " + table.name())).isEqualTo("22P02");
          assertThat(
                  owner.attempt(
                      "update %s set %s = %2$s"
                          .formatted(table.name(), table.columns().getFirst())))
              .isEqualTo("22P02");
        }
      }
    }
  }

  /** The other way round: with B's context A's rows are as if they were not. */
  @Test
  void s03_one_organization_does_not_see_the_other() {
    try (var writer = Session.as(database, "app_rw", b.org());
        var people = Session.as(database, "app_identity", b.org());
        var owner = Session.asOwner(database, b.org())) {
      for (var table : tables) {
        if (table.name().equals(ACROSS)) continue; // see peopleHaveNoRow
        for (var session : List.of(OF_PEOPLE.contains(table.name()) ? people : writer, owner)) {
          assertThat(session.ask("select distinct organization_id from " + table.name()))
              .as(table.name())
              .containsExactly(b.org().toString());
        }
      }
      assertThat(writer.ask("select distinct organization_id from ledger.pub_line"))
          .containsExactly(b.org().toString());
    }
  }

  // S06

  private record ForeignKey(
      String name, String table, String target, List<String> columns, List<String> targets) {}

  private static List<ForeignKey> foreignKeys(Session catalogue) {
    return catalogue
        .table(
            """
            select k.conname, k.conrelid::regclass, k.confrelid::regclass,
              (select string_agg(a.attname, ',' order by u.o) from unnest(k.conkey) with ordinality u(n, o) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n),
              (select string_agg(a.attname, ',' order by u.o) from unnest(k.confkey) with ordinality u(n, o) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.n)
            from pg_constraint k where k.contype = 'f'
              and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'organization_id')
              and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'organization_id')
            order by 2, 1\
            """)
        .stream()
        .map(r ->
            new ForeignKey(
                r.get(0),
                r.get(1),
                r.get(2),
                List.of(r.get(3).split(",", -1)),
                List.of(r.get(4).split(",", -1))))
        .toList();
  }

  @Test
  void s06_no_foreign_key_reaches_into_another_organization() {
    try (var catalogue = Session.asSuperuser(database, null);
        var attacker = Session.asSuperuser(database, null)) {
      var keys = foreignKeys(catalogue);
      assertThat(keys).hasSizeGreaterThan(80);
      for (var key : keys) {
        var rowsOfB =
            catalogue.table(
                "select %s from %s where organization_id = ? order by 2 limit 20"
                    .formatted(
                        String.join("::text, ", key.targets()) + "::text, ctid", key.target()),
                b.org().value());
        var answers = new ArrayList<String>();
        for (var row : rowsOfB) {
          answers.add(insertWithKeyOfB(attacker, key, row));
          for (var i = 2; i < key.columns().size(); i++) {
            // In A's own building, under B's id alone.
            if (key.columns().get(i).endsWith("_id") && !answers.getLast().startsWith("23514"))
              answers.add(insertWithKeyOfB(attacker, key, mixed(row, i)));
          }
        }
        // A check of the row itself may be quicker for one row of B; none is let in, and the key
        // refuses.
        assertThat(answers)
            .as(key.table() + "." + key.name() + " -> " + key.target())
            .allMatch(answer -> answer.startsWith("23") || answer.startsWith("42501"))
            .anyMatch(answer ->
                answer.startsWith(
                    key.target().equals("organizations.organization") ? "42501" : "23503"));
      }
    }
  }

  private static List<String> mixed(List<String> rowOfB, int only) {
    var mixed = new ArrayList<String>();
    for (var i = 0; i < rowOfB.size(); i++) mixed.add(i == only ? rowOfB.get(i) : "");
    return mixed;
  }

  /**
   * A row of A that points, by this key alone, to a row of B; written as the owner with A's
   * context. A's own row makes room for it first; triggers of the rooms are off, so that it is the
   * key that answers.
   */
  private static String insertWithKeyOfB(Session session, ForeignKey key, List<String> rowOfB) {
    var table = tables.stream().filter(t -> t.name().equals(key.table())).findFirst().orElseThrow();
    session.rollback();
    session.tenant(a.org().toString());
    session.run("alter table " + table.name() + " disable trigger user");
    session.run("set session_replication_role = replica");
    var mine =
        session
            .ask(
                "select to_jsonb(t) from "
                    + table.name()
                    + " t where organization_id = ? order by "
                    + key.columns().getLast()
                    + " is null limit 1",
                a.org().value())
            .getFirst();
    session.run("delete from " + table.name() + " t where to_jsonb(t) = ?::jsonb", mine);
    var changes = new LinkedHashMap<String, String>();
    for (var i = 0; i < key.columns().size(); i++) {
      if (!key.columns().get(i).equals("organization_id") && !rowOfB.get(i).isEmpty())
        changes.put(key.columns().get(i), rowOfB.get(i));
    }
    if (key.columns().size() == 1) changes.put("organization_id", b.org().toString());
    var row = mine;
    for (var change : changes.entrySet()) {
      row =
          session
              .ask(
                  "select jsonb_set(?::jsonb, array[?], to_jsonb(?::text))",
                  row,
                  change.getKey(),
                  change.getValue())
              .getFirst();
    }
    session.run("set session_replication_role = origin");
    session.run("set role app_owner");
    return session.attemptToTheEnd(
        INSERT_CLONE.formatted(table.name(), table.list(), table.list(), table.name()), row);
  }

  // S07

  @Test
  void s07_what_exists_elsewhere_can_be_written_here() {
    try (var session = Session.asSuperuser(database, null)) {
      var unique =
          session.table(
              """
              select i.indexrelid::regclass, i.indrelid::regclass,
                (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0])
              from pg_index i where i.indisunique
                and exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'organization_id' and not a.attisdropped)
              order by 1\
              """);
      assertThat(unique).hasSizeGreaterThan(50);
      assertThat(unique)
          .allSatisfy(index -> assertThat(index.getLast()).isEqualTo("organization_id"));

      // Nothing but keys is checked now: B's whole rows go in under a new organization, as absent
      // ones would.
      session.run("set session_replication_role = replica");
      for (var table : tables) {
        if (table.name().equals("organizations.organization")) continue;
        var sql =
            "insert into %s (%s) overriding system value select %s from %1$s where organization_id = ?"
                .formatted(
                    table.name(),
                    table.list(),
                    table.columns().stream()
                        .map(c -> c.equals("organization_id") ? "gen_random_uuid()" : '"' + c + '"')
                        .collect(Collectors.joining(", ")));
        assertThat(session.attempt(sql, b.org().value())).as(table.name()).isEmpty();
      }
    }
  }

  // S08

  @Test
  void s08_the_functions_that_act_for_the_owner_are_known_and_refuse_strangers() {
    try (var catalogue = Session.asSuperuser(database, null)) {
      assertThat(
              catalogue.ask(
                  "select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                      + " where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"))
          .containsExactlyInAnyOrder(
              "ledger.post_entry",
              "ledger.match_items",
              "ledger.close_periods",
              "documents.counted",
              "documents.kept_with_the_books",
              "documents.not_withdrawn",
              "delivery.fate");
    }
    for (var trigger :
        List.of("documents.counted", "documents.kept_with_the_books", "documents.not_withdrawn")) {
      try (var anybody = Session.as(database, "app_rw", a.org())) {
        assertThat(anybody.attempt("select " + trigger + "()")).as(trigger).isEqualTo("42501");
      }
    }
    for (var call : CALLS.entrySet()) {
      try (var nobody = Session.as(database, "app_rw", null)) {
        assertThat(nobody.attempt(ofB(call.getKey()))).as(call.getKey()).isEqualTo("42501");
        nobody.tenant("");
        assertThat(nobody.attempt(ofB(call.getKey()))).as(call.getKey()).isEqualTo("42501");
      }
      try (var stranger = Session.as(database, "app_rw", a.org())) {
        assertThat(stranger.attemptToTheEnd(ofB(call.getKey())))
            .as(call.getKey())
            .startsWith(call.getValue());
      }
      for (var reader :
          List.of(
              "app_ro", "app_report", "app_operator", "app_identity", "app_relay", "app_sealer")) {
        try (var session = Session.as(database, reader, b.org())) {
          assertThat(session.attempt(ofB(call.getKey())))
              .as(reader + " " + call.getKey())
              .isEqualTo("42501");
        }
      }
    }
  }

  /** The calls with everything, or one thing, that is B's; and how A is answered. */
  private static final Map<String, String> CALLS =
      Map.ofEntries(
          Map.entry(
              post("<b>", "array['610500','444000']", "null, null", "null, null", "null"), "23503"),
          Map.entry(
              post("<a>", "array['610500','440000']", "null, <party>", "null, null", "null"),
              "23503"),
          Map.entry(
              post("<a>", "array['610500','444000']", "null, null", "<key>, null", "null"),
              "23503"),
          Map.entry(
              post("<a>", "array['610500','444000']", "null, null", "null, null", "<entry>"),
              "23514"),
          Map.entry(
              "select ledger.match_items(<b>, gen_random_uuid(), <debit>, <credit>, 1, '2025-02-01')",
              "23503"),
          Map.entry(
              "select ledger.match_items(<a>, gen_random_uuid(), <debit>, <credit>, 1, '2025-02-01')",
              "23503"),
          Map.entry(
              "select ledger.match_items(<a>, gen_random_uuid(), <mine>, <credit>, 1, '2025-02-01')",
              "23503"),
          Map.entry("select ledger.close_periods(<b>, '2025-01-01', null)", "23503"),
          Map.entry("select ledger.close_periods(<b>, '2025-01-01', '2025-03-01')", "23503"));

  private static String post(
      String building, String accounts, String parties, String keys, String reverses) {
    return "select * from ledger.post_entry(%s, gen_random_uuid(), 'OD', '2025-02-01', 'D', 'L', 'S', 'me', %s, array[%s]::uuid[], array[%s]::uuid[], array['D','C'], array[100,100]::bigint[], array['x','y'], %s)"
        .formatted(building, accounts, parties, keys, reverses);
  }

  private static String ofB(String call) {
    return call.replace("<b>", "'" + b.id() + "'::uuid")
        .replace("<a>", "'" + a.id() + "'::uuid")
        .replace("<party>", "'" + b.party("NET").value() + "'::uuid")
        .replace("<key>", "'" + b.key("GEN").value() + "'::uuid")
        .replace("<entry>", "'" + first(b.org(), "entry_id", "ledger.journal_entry") + "'::uuid")
        .replace(
            "<debit>",
            "'" + first(b.org(), "item_id", "ledger.open_item where side = 'D' and") + "'::uuid")
        .replace(
            "<credit>",
            "'" + first(b.org(), "item_id", "ledger.open_item where side = 'C' and") + "'::uuid")
        .replace(
            "<mine>",
            "'" + first(a.org(), "item_id", "ledger.open_item where side = 'D' and") + "'::uuid");
  }

  private static String first(OrganizationId org, String column, String from) {
    try (var all = Session.asSuperuser(database, null)) {
      return all.ask(
              "select "
                  + column
                  + " from "
                  + from
                  + (from.endsWith("and") ? "" : " where")
                  + " organization_id = ? order by 1 limit 1",
              org.value())
          .getFirst();
    }
  }

  @Test
  void s08_what_a_room_publishes_shows_its_reader_only_his_own() {
    try (var catalogue = Session.asSuperuser(database, null)) {
      var views =
          catalogue.ask(
              "select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                  + " where c.relkind = 'v' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'");
      assertThat(views).isNotEmpty();
      for (var login : List.of("app_rw", "app_ro", "app_report")) {
        try (var nobody = Session.as(database, login, null)) {
          for (var view : views) assertThat(nobody.count("select from " + view)).as(view).isZero();
        }
      }
    }
  }

  // S09

  @Test
  void s09_there_is_no_side_door() {
    try (var catalogue = Session.asSuperuser(database, null)) {
      assertThat(catalogue.ask("select oid from pg_largeobject_metadata")).isEmpty();
      assertThat(catalogue.ask("select oid from pg_class where relispartition")).isEmpty();
      assertThat(catalogue.ask("select slot_name from pg_replication_slots")).isEmpty();
      assertThat(
              catalogue.ask(
                  "select p.oid::regproc from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                      + " where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
                      + " and p.prosrc ~* '(pg_)?notify|\\mlo_|dblink|set_config'"))
          .isEmpty();
      assertThat(catalogue.ask("select extname from pg_extension"))
          .isSubsetOf("plpgsql", "btree_gist");
      assertThat(
              catalogue.ask(
                  "select p.oid::regproc from pg_proc p join pg_namespace n on n.oid = p.pronamespace,"
                      + " regexp_matches(p.prosrc, 'pg_advisory[a-z_]*\\([^;]*', 'g') use"
                      + " where n.nspname !~ '^pg_' and use[1] !~ '(\\morg\\M|organization_id)'"))
          .as("a lock that does not name its organization")
          .isEmpty();
    }
  }

  @Test
  void s09_what_counts_up_is_no_ones_name() {
    try (var catalogue = Session.asSuperuser(database, null)) {
      assertThat(
              catalogue.ask(
                  """
                  select a.attrelid::regclass || '.' || a.attname from pg_attribute a
                  join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
                  where a.attidentity <> '' and n.nspname !~ '^pg_'
                    and exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey))\
                  """))
          .isEmpty();
      assertThat(
              catalogue.ask(
                  """
                  select a.attrelid::regclass || '.' || a.attname from pg_attribute a
                  join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace
                  where a.attname ~ '_id$' and not a.attisdropped and a.atttypid <> 'uuid'::regtype
                    and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
                    and a.attrelid::regclass::text || '.' || a.attname not in ('year.folder_row.row_id', 'identity.passkey.credential_id')\
                  """))
          .isEmpty();
    }
  }

  /** Who may name them all: a query without its organization would find nothing anyway. */
  @Test
  void the_operator_sees_names_of_organizations_and_nothing_else() {
    try (var operator = Session.as(database, "app_operator", null)) {
      assertThat(operator.ask("select organization_id from organizations.organization"))
          .contains(a.org().toString(), b.org().toString());
      Stream.concat(tables.stream().map(Table::name), Stream.of("ledger.pub_line"))
          .filter(t -> !t.equals("organizations.organization"))
          .forEach(t -> assertThat(operator.attempt("select from " + t)).as(t).isEqualTo("42501"));
      assertThat(operator.attempt("update organizations.organization set name = 'x'"))
          .isEqualTo("42501");
    }
  }
}
