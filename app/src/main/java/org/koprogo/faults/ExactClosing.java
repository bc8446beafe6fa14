package org.koprogo.faults;

import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.PostResult;

/**
 * R05: a month is closed while everybody posts into it; once the closing has answered, nothing gets
 * in, at any isolation level of either side.
 */
public final class ExactClosing {
  private static final int MONTHS = 12;

  private final Bench bench;
  private final int trials;
  private final int posters;

  /**
   * @param trials per isolation level; twelve of them share a building, one month each
   */
  public ExactClosing(Bench bench, int trials, int posters) {
    this.bench = bench;
    this.trials = trials;
    this.posters = posters;
  }

  /**
   * What happened.
   *
   * @param behind entries that got in after the closing had answered
   * @param before entries that were in by then
   * @param surprises answers to a poster that were neither posted, nor closed, nor a conflict
   */
  public record Report(int trials, int before, int behind, int surprises, Duration p99OfClosing) {
    public Figure figure() {
      return new Figure(
          "R05",
          behind == 0 && surprises == 0 && before > 0,
          "trials=%d before=%d behind=%d surprises=%d close p99=%dms"
              .formatted(trials, before, behind, surprises, p99OfClosing.toMillis()),
          "behind=0 (close p99 <= 1 s)");
    }
  }

  private record Trial(int before, int after, int surprises, long nanos) {}

  public Report run() {
    var all = new ArrayList<Trial>();
    for (var isolation : Bench.Isolation.values()) {
      try (var connections = bench.connections(isolation, posters + 1)) {
        for (var i = 0; i < trials; i += MONTHS) {
          var ground = Ground.prepare(bench, connections.db(), 1, 1);
          for (var month = 0; month < MONTHS && i + month < trials; month++)
            all.add(trial(connections, ground, Ground.YEAR.plusMonths(month)));
        }
      }
    }
    var nanos = all.stream().map(Trial::nanos).sorted().toList();
    return new Report(
        all.size(),
        all.stream().mapToInt(Trial::before).sum(),
        all.stream().mapToInt(t -> t.after() - t.before()).sum(),
        all.stream().mapToInt(Trial::surprises).sum(),
        Duration.ofNanos(nanos.get(nanos.size() * 99 / 100)));
  }

  private Trial trial(Bench.Connections connections, Ground ground, LocalDate month) {
    var closed = new AtomicBoolean();
    var counts =
        Bench.race(
            posters + 1,
            i ->
                i == posters
                    ? close(connections, ground, month, closed)
                    : post(connections, ground, month, i, closed));
    var closing = counts.get(posters);
    return new Trial(
        (int) closing[0],
        entries(connections, ground, month),
        (int) counts.stream().limit(posters).mapToLong(c -> c[0]).sum(),
        closing[1]);
  }

  /** Closes after a while; how many entries were in when it had answered, and how long it took. */
  private static long[] close(
      Bench.Connections connections, Ground ground, LocalDate month, AtomicBoolean closed)
      throws InterruptedException {
    Thread.sleep(60);
    var before = System.nanoTime();
    ground.tx(
        connections.db(),
        tx -> {
          ground.doors().ledger().closePeriod(tx, ground.building(), Ground.YEAR, month);
          return null;
        });
    var nanos = System.nanoTime() - before;
    var entries = entries(connections, ground, month);
    closed.set(true);
    return new long[] {entries, nanos};
  }

  /** Posts until it is told that the month is closed; how often the answer was a surprise. */
  private static long[] post(
      Bench.Connections connections,
      Ground ground,
      LocalDate month,
      int number,
      AtomicBoolean closed) {
    var surprises = 0L;
    for (var i = 0; ; i++) {
      var last = closed.get(); // one more try after the closing has answered
      var source = month + ":" + number + ":" + i;
      try {
        var answer =
            ground.tx(
                connections.db(),
                tx ->
                    ground
                        .doors()
                        .ledger()
                        .post(tx, ground.voucher(Journal.OD, month, source, 1), "faults"));
        if (answer instanceof PostResult.PeriodClosed) return new long[] {surprises};
        if (!(answer instanceof PostResult.Posted) || last) surprises++;
      } catch (DataAccessException e) {
        if (!List.of("40001", "40P01", "55P03").contains(e.sqlState())) surprises++;
      }
      if (last && i > 10_000) return new long[] {surprises};
    }
  }

  private static int entries(Bench.Connections connections, Ground ground, LocalDate month) {
    return ground.tx(
        connections.db(),
        tx ->
            tx.sql()
                .select(DSL.countDistinct(PUB_LINE.ENTRY_ID))
                .from(PUB_LINE)
                .where(PUB_LINE.ORGANIZATION_ID.eq(ground.org().value()))
                .and(PUB_LINE.BUILDING_ID.eq(ground.building().value()))
                .and(PUB_LINE.BOOKED_ON.eq(month))
                .fetchSingle()
                .value1());
  }
}
