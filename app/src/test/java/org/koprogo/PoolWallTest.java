package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Snapshot;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.tables.registry.Tables;

/**
 * What organizations share is connections and plans: rows S04 and S05. No row of one is ever seen
 * by another, whatever happened on the connection before, and however often a statement was
 * prepared.
 */
@NullMarked
final class PoolWallTest {
  private static final int TENANTS = 50;
  private static final int REQUESTS = Integer.getInteger("koprogo.requests", 3_000);
  private static final long SEED = 4;

  private static final TestDatabase database = TestDatabase.create();

  @AfterAll
  static void close() {
    database.close();
  }

  private HikariDataSource pool(String role, int size) {
    var config = new HikariConfig();
    config.setDataSource(
        database.admin().withUser(role, TestDatabase.PASSWORD).dataSource("koprogo-test"));
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(30_000);
    return new HikariDataSource(config);
  }

  /** Every connection that is handed out says first whether somebody's tenant stuck to it. */
  private static DataSource watched(DataSource source, AtomicInteger stuck) {
    return (DataSource)
        Proxy.newProxyInstance(
            PoolWallTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, arguments) -> {
              try {
                var answer = method.invoke(source, arguments);
                if (answer instanceof Connection connection && isBound(connection))
                  stuck.incrementAndGet();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static boolean isBound(Connection connection) {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select coalesce(current_setting('app.organization_id', true), '') <> ''")) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException _) {
      return false; // killed before: Db will find out
    }
  }

  /** An organization of one building, whose every text is the organization's id. */
  private static OrganizationId canary(int number) {
    var org = database.organization();
    database.tx(
        org,
        tx -> {
          var address = new Building.Address("Street 1", "1000", "Brussels", "BE");
          new org.koprogo.registry.Registry()
              .addBuilding(
                  tx,
                  new Building(
                      new BuildingId(Ids.next()),
                      org.toString(),
                      org.toString(),
                      SomeBuildings.enterpriseNumber(1_000_000 + number),
                      false,
                      address,
                      List.of("fr"),
                      1),
                  List.of(
                      new Lot(
                          new LotId(Ids.next()),
                          org.toString(),
                          1,
                          "OTHER",
                          null,
                          null,
                          1,
                          false)));
          return null;
        });
    return org;
  }

  @Test
  void s04_nothing_leaks_through_the_pool() throws Exception {
    var tenants = new ArrayList<OrganizationId>();
    for (var i = 0; i < TENANTS; i++) tenants.add(canary(i));
    var stuck = new AtomicInteger();
    var outcomes =
        new AtomicInteger[] {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
    try (var writing = pool("app_rw", 2);
        var reading = pool("app_ro", 2);
        var threads = Executors.newFixedThreadPool(16)) {
      var db = new Db(watched(writing, stuck), watched(reading, stuck));
      var requests = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < REQUESTS; i++) {
        var number = i;
        requests.add(() -> {
          var random = new Random(SEED * 1_000_003 + number);
          return request(db, tenants.get(random.nextInt(TENANTS)), random, number, outcomes);
        });
      }
      var foreign = 0;
      for (var done : threads.invokeAll(requests)) foreign += done.get();
      assertThat(foreign)
          .as("rows of others among " + REQUESTS + " requests, seed " + SEED)
          .isZero();
    }
    assertThat(stuck).hasValue(0);
    assertThat(outcomes)
        .as("answers, exceptions and timeouts, aborts")
        .allSatisfy(n -> assertThat(n).hasPositiveValue());
  }

  /** One request of one tenant; how many rows it saw that are not his. */
  private static int request(
      Db db, OrganizationId org, Random random, int number, AtomicInteger[] outcomes) {
    var fate = random.nextInt(100);
    try {
      var seen =
          Tenant.as(
              org,
              () ->
                  switch (number % 4) {
                    case 0 -> db.tx(tx -> canaries(fated(tx, fate)));
                    case 1 -> db.snapshot(scope -> canaries(fated(scope, fate)));
                    case 2 -> db.tx(tx -> written(tx, fate));
                    default ->
                        db.ask(scope ->
                                scope
                                    .sql()
                                    .select(
                                        Tables.LOT.ORGANIZATION_ID.cast(String.class),
                                        Tables.LOT.CODE)
                                    .from(Tables.LOT))
                            .map(row -> row.get(0, String.class) + row.get(1, String.class));
                  });
      outcomes[0].incrementAndGet();
      return (int) seen.stream().filter(text -> !text.equals(org.toString() + org)).count()
          + (seen.isEmpty() ? 1 : 0);
    } catch (IllegalArgumentException | DataAccessException _) {
      outcomes[1].incrementAndGet();
    } catch (WorldFailed _) {
      outcomes[2].incrementAndGet();
    }
    return 0;
  }

  /** Without any condition on the organization: only the wall stands between. */
  private static List<String> canaries(Scope scope) {
    return scope
        .sql()
        .select(Tables.BUILDING.ORGANIZATION_ID, Tables.BUILDING.NAME)
        .from(Tables.BUILDING)
        .fetch(row -> row.value1().toString() + row.value2());
  }

  private static List<String> written(Scope scope, int fate) {
    scope.sql().update(Tables.BUILDING).set(Tables.BUILDING.STREET, "Street " + fate).execute();
    return canaries(fated(scope, fate));
  }

  /** 5 % exceptions, 2 % statement timeouts, 1 % clients that are gone. */
  private static <S extends Scope> S fated(S scope, int fate) {
    if (fate < 5) throw new IllegalArgumentException("by mistake");
    if (fate < 7) {
      scope.sql().execute("set local statement_timeout = '1ms'");
      scope.sql().execute("select pg_sleep(1)");
    }
    if (fate < 8) {
      scope.sql().connection(c -> c.unwrap(org.postgresql.PGConnection.class).cancelQuery());
      scope.sql().connection(c -> c.abort(Runnable::run));
    }
    return scope;
  }

  // S05

  private static final int BUILDINGS = 8;
  private static final int EXECUTIONS = 12;

  /** The queries of the rooms, each by its door. */
  private static final List<Function<Reading, Object>> QUERIES =
      List.of(
          r ->
              r.home()
                  .doors()
                  .ledger()
                  .balances(r.scope(), r.home().id(), SomeBuildings.YEAR, r.day()),
          r ->
              r.home()
                  .doors()
                  .ledger()
                  .owedByReserves(r.scope(), r.home().id(), SomeBuildings.YEAR, r.day()),
          r -> r.home().doors().ledger().years(r.scope(), r.home().id()),
          r -> r.home().doors().ledger().chart(r.scope(), r.home().id()),
          r ->
              r.home()
                  .doors()
                  .items()
                  .remaining(r.scope(), r.home().id(), SomeBuildings.YEAR, r.home().party("P1")),
          r -> r.home().doors().items().ofYear(r.scope(), r.home().id(), SomeBuildings.YEAR).size(),
          r ->
              r.home()
                  .doors()
                  .items()
                  .unusedCredit(r.scope(), r.home().id(), SomeBuildings.YEAR, r.home().party("P1")),
          r -> r.home().doors().titles().on(r.scope(), r.home().id(), r.day()),
          r -> r.home().doors().titles().history(r.scope(), r.home().id()),
          r ->
              r.home()
                  .doors()
                  .keys()
                  .weights(
                      r.scope(), r.home().id(), r.home().key("GEN"), r.day(), SomeBuildings.YEAR),
          r -> r.home().doors().registry().lots(r.scope(), r.home().id()),
          r -> r.home().doors().registry().parties(r.scope(), r.home().id(), Party.Role.OWNER),
          r -> r.home().doors().registry().bankAccounts(r.scope(), r.home().id()),
          r -> r.home().doors().invoices().posted(r.scope(), r.home().id(), SomeBuildings.YEAR));

  private record Reading(Scope scope, SomeBuildings.Residence home, LocalDate day) {}

  /** What was sent, with its values, to be explained. */
  private static final class Sent implements ExecuteListener {
    private static final long serialVersionUID = 1;
    private final transient List<org.jooq.Query> queries = new ArrayList<>();

    @Override
    public void renderEnd(ExecuteContext context) {
      var query = context.query();
      if (query != null) queries.add(query);
    }
  }

  @Test
  void s05_plans_are_shared_rows_are_not_and_big_tables_are_not_read_whole() throws SQLException {
    var homes = new ArrayList<SomeBuildings.Residence>();
    for (var i = 0; i < BUILDINGS; i++) homes.add(SomeBuildings.residence(database));
    // One has six in ten of all rows.
    for (var i = 0; i < BUILDINGS; i++) fill(homes.get(i), i == 0 ? 11_000 : 900 + i);
    try (var administrator = database.admin().open("koprogo-test");
        var statement = administrator.createStatement()) {
      statement.execute("vacuum analyze");
    }
    var expected = new ArrayList<List<String>>();
    for (var home : homes) expected.add(answers(home));

    try (var connection = database.as("app_rw")) {
      connection.setAutoCommit(false);
      for (var execution = 0; execution < EXECUTIONS; execution++) {
        for (var i = 0; i < homes.size(); i++) {
          var home = homes.get(i);
          assertThat(ask(connection, home, new Sent()))
              .as("execution " + execution)
              .isEqualTo(expected.get(i));
          connection.rollback();
        }
      }
      assertThat(expected.stream().distinct())
          .as("every tenant's answers differ")
          .hasSize(BUILDINGS);
      for (var home : List.of(homes.getFirst(), homes.getLast())) {
        var sent = new Sent();
        ask(connection, home, sent);
        assertThat(sent.queries).hasSizeGreaterThanOrEqualTo(QUERIES.size());
        for (var query : sent.queries) {
          for (var generic : List.of("force_custom_plan", "force_generic_plan")) {
            var plan = plan(connection, query, generic);
            assertThat(plan)
                .as(query.getSQL())
                .doesNotContainPattern("Seq Scan on \"?(journal_line|journal_entry|open_item)");
          }
        }
        connection.rollback();
      }
      // Seen to be found: without its organization, and with scans by index forbidden.
      bind(connection, homes.getFirst());
      try (var statement = connection.createStatement()) {
        statement.execute(
            "set local enable_indexscan = off; set local enable_bitmapscan = off; set local enable_indexonlyscan = off");
      }
      assertThat(
              plan(
                  connection,
                  DSL.using(SQLDialect.POSTGRES)
                      .selectFrom(org.koprogo.tables.ledger.Tables.JOURNAL_LINE),
                  "auto"))
          .containsPattern("Seq Scan on journal_line");
      connection.rollback();
    }
  }

  private static List<String> answers(SomeBuildings.Residence home) throws SQLException {
    try (var connection = database.as("app_rw")) {
      connection.setAutoCommit(false);
      return ask(connection, home, new Sent());
    }
  }

  private static void bind(Connection connection, SomeBuildings.Residence home)
      throws SQLException {
    try (var bind =
        connection.prepareStatement("select set_config('app.organization_id', ?, true)")) {
      bind.setString(1, home.org().toString());
      bind.execute();
    }
  }

  private static List<String> ask(Connection connection, SomeBuildings.Residence home, Sent sent)
      throws SQLException {
    bind(connection, home);
    var sql =
        DSL.using(new DefaultConfiguration().set(connection).set(SQLDialect.POSTGRES).set(sent));
    var reading = new Reading(new Snapshot(home.org(), sql), home, SomeBuildings.YEAR_END);
    return QUERIES.stream().map(query -> query.apply(reading).toString()).toList();
  }

  /** How the server would do it, prepared once for everybody or planned for these values. */
  private static String plan(Connection connection, org.jooq.Query query, String mode)
      throws SQLException {
    var text = query.getSQL();
    var values = new ArrayList<String>();
    for (var value : query.getBindValues()) {
      text = text.replaceFirst("\\?", "\\$" + (values.size() + 1));
      values.add("'" + (value instanceof Object[] many ? literal(many) : value) + "'");
    }
    try (var statement = connection.createStatement()) {
      statement.execute("set local plan_cache_mode = " + mode);
      statement.execute("prepare planned as " + text);
      var plan = new StringBuilder();
      var given = values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
      try (var rows = statement.executeQuery("explain execute planned" + given)) {
        while (rows.next()) plan.append(rows.getString(1)).append('\n');
      }
      statement.execute("deallocate planned");
      return plan.toString();
    }
  }

  /** As PostgreSQL writes a list of ids. */
  private static String literal(Object[] many) {
    return Arrays.stream(many).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** Entries of two lines, one of them a receivable with its item, at the speed of SQL. */
  private static void fill(SomeBuildings.Residence home, int entries) {
    try (var session = Session.asSuperuser(database, home.org())) {
      session.run("set session_replication_role = replica");
      var ids = "'" + home.org() + "'::uuid, '" + home.id() + "'::uuid";
      var id = "md5('" + home.id() + "' || n)::uuid";
      var series = " from generate_series(1, " + entries + ") n";
      session.run(
          "insert into ledger.journal_entry (organization_id, building_id, entry_id, journal_code, fiscal_year, entry_no, period, booked_on, document, label, label_commit, source_key, content_hash, posted_by, prev_hash, hash) select "
              + ids
              + ", "
              + id
              + ", 'CALL', '2025-01-01', n, '2025-01-01', '2025-01-01'::date + n % 365, 'D', 'L', sha256('x'), n::text, sha256('x'), 'x', sha256('x'), sha256('x')"
              + series);
      for (var line :
          List.of(
              "1, '2025-01-01', '2025-01-01'::date + n % 365, '410100', '"
                  + home.party("P1").value()
                  + "'::uuid, 'D', n",
              "2, '2025-01-01', '2025-01-01'::date + n % 365, '701000', null::uuid, 'C', n"))
        session.run(
            "insert into ledger.journal_line (organization_id, building_id, entry_id, line_no, fiscal_year, booked_on, account_code, party_id, side, amount_cents, label) select "
                + ids
                + ", "
                + id
                + ", "
                + line
                + ", 'x'"
                + series);
      session.run(
          "insert into ledger.open_item (organization_id, building_id, item_id, fiscal_year, entry_id, line_no, party_id, account_code, reference, booked_on, side, amount_cents, matched_cents) select "
              + ids
              + ", gen_random_uuid(), '2025-01-01', "
              + id
              + ", 1, '"
              + home.party("P1").value()
              + "'::uuid, '410100', 'x', '2025-01-01', 'D', n, case when n % 50 = 0 then 0 else n end"
              + series);
      var end = session.commit();
      assertThat(end).isEmpty();
    }
  }
}
