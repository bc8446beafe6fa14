package org.koprogo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Snapshot;
import org.koprogo.kernel.Tenant;
import org.koprogo.reports.Balances.TrialRow;

/** The trial balance of one building among a thousand. */
final class TrialBench {
  private static final int PER_ORGANIZATION = 20;
  private static final int LARGER = 10;
  private static final String FREE = "as superuser, without row security";
  private static final int SEEDERS = 4;
  private static final House.Shape SHAPE = new House.Shape(8, 2, 1, 40);

  private final Ground ground;
  private final Db db;
  private final Rooms rooms = new Rooms();
  private final Sizes sizes;
  private final long seed;

  TrialBench(Ground ground, Sizes sizes, long seed) {
    this.ground = ground;
    this.db = ground.db();
    this.sizes = sizes;
    this.seed = seed;
  }

  List<Figure> run() throws Exception {
    var measured = seed();
    ground.settleDown();
    for (var house : measured) check(house);
    var doors = asked(measured, this::byDoor);
    var round = roundTrips();
    var free = superuser(measured);
    var size = sizes.buildings() + " buildings";
    var plan = plan(measured.getFirst());
    return List.of(
        beside("trial balance, one of " + size, 50, doors, "select 1", round),
        beside("the same", 99, doors, "select 1", round),
        beside("the same", 50, doors, FREE, free),
        beside("the same", 99, doors, FREE, free),
        new Figure(
            "its plan as app_ro, tables read from end to end",
            String.valueOf(plan.split("Seq Scan", -1).length - 1),
            "0, small tables aside",
            "-"));
  }

  private static Figure beside(String what, int percent, Times figure, String of, Times ceiling) {
    return Figure.millis(
        what + ", P" + percent, figure.percentile(percent), of, ceiling.percentile(percent));
  }

  /** Fills the database; returns the buildings that are asked, spread over it. */
  private List<House> seed() throws Exception {
    var tasks = new ArrayList<Callable<@Nullable House>>();
    var step = Math.max(1, sizes.buildings() / sizes.measured());
    for (var i = 0; i < sizes.buildings(); i++) {
      var number = i;
      var org = ground.organization("Syndic " + i / PER_ORGANIZATION);
      var isMeasured = i % step == 0;
      tasks.add(() -> {
        var random = new Random(seed * 31 + number);
        var house =
            Tenant.as(org, () -> db.tx(tx -> House.build(rooms, tx, number, SHAPE, random)));
        var entries = sizes.entries() * (isMeasured ? LARGER : 1);
        try (var bare = new BareSql(ground.application())) {
          var posted = bare.seed(house, entries, seed + number);
          if (posted != entries) throw new SQLException(posted + " of " + entries + " posted");
        }
        return isMeasured ? house : null;
      });
    }
    var measured = new ArrayList<House>();
    try (var executor = Executors.newFixedThreadPool(SEEDERS)) {
      for (var task : executor.invokeAll(tasks)) {
        var house = task.get();
        if (house != null) measured.add(house);
      }
    }
    return measured;
  }

  private List<TrialRow> byDoor(House house) {
    return Tenant.as(house.org(), () -> db.snapshot(snapshot -> trial(snapshot, house)));
  }

  private List<TrialRow> trial(Snapshot snapshot, House house) {
    return rooms.balances.trialBalance(
        snapshot, house.id(), House.YEAR.firstDay(), House.YEAR.lastDay());
  }

  private interface Ask {
    List<TrialRow> of(House house) throws Exception;
  }

  private Times asked(List<House> houses, Ask ask) throws Exception {
    for (var i = 0; i < sizes.calls() / 2; i++) ask.of(houses.get(i % houses.size()));
    var millis = new double[sizes.calls()];
    for (var i = 0; i < millis.length; i++) {
      var house = houses.get(i % houses.size());
      millis[i] = Times.millis(() -> ask.of(house));
    }
    return Times.of(millis);
  }

  private Times roundTrips() throws Exception {
    try (var bare = new BareSql(ground.reader())) {
      return Times.repeat(
          sizes.calls(),
          () -> {
            bare.selectOne();
            return bare;
          });
    }
  }

  private Times superuser(List<House> houses) throws Exception {
    try (var connection = ground.superuser()) {
      return asked(houses, house -> trial(free(connection, house), house));
    }
  }

  private static Snapshot free(Connection connection, House house) {
    return new Snapshot(
        house.org(),
        DSL.using(connection, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false)));
  }

  /** Same rows with and without the wall, and books that balance. */
  private void check(House house) throws SQLException {
    var rows = byDoor(house);
    var sum = rows.stream().map(TrialRow::closing).reduce(Money.ZERO, Money::plus);
    if (rows.isEmpty() || !sum.isZero())
      throw new IllegalStateException("the trial balance is off by " + sum);
    try (var connection = ground.superuser()) {
      if (!rows.equals(trial(free(connection, house), house)))
        throw new IllegalStateException("row security changes the trial balance");
    }
  }

  /** How the database answers it, as the reading role. */
  private String plan(House house) {
    return Tenant.as(
        house.org(),
        () ->
            db.snapshot(snapshot -> {
              var seen = new Seen();
              var derived =
                  snapshot.sql().configuration().derive(new DefaultExecuteListenerProvider(seen));
              trial(new Snapshot(snapshot.org(), DSL.using(derived)), house);
              return seen.query == null ? "" : snapshot.sql().explain(seen.query).plan();
            }));
  }

  private static final class Seen implements ExecuteListener {
    private static final long serialVersionUID = 1;
    private transient @Nullable Query query;

    @Override
    public void executeStart(ExecuteContext context) {
      query = context.query();
    }
  }
}
