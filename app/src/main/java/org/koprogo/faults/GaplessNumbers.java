package org.koprogo.faults;

import static org.koprogo.tables.ledger.Tables.PUB_LINE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.ledger.Journal;

/**
 * R04: many posters on one journal, one in five changes its mind after posting, and connections are
 * killed under them; the numbers still run from 1 without a gap, and what was acknowledged stands.
 */
public final class GaplessNumbers {
  private static final List<Journal> JOURNALS =
      List.of(Journal.OD, Journal.PUR, Journal.CALL, Journal.SET);
  private static final int CHANGES_OF_MIND_PERCENT = 20;

  private final Bench bench;
  private final int posters;
  private final int entriesEach;

  /**
   * @param entriesEach how many entries each poster brings to an end, one way or another
   */
  public GaplessNumbers(Bench bench, int posters, int entriesEach) {
    this.bench = bench;
    this.posters = posters;
    this.entriesEach = entriesEach;
  }

  /**
   * What happened.
   *
   * @param acknowledged entries that their poster was told of
   * @param lost of those, how many are not in the books
   * @param inTheBooks entries found
   * @param gaps numbers missing or doubled
   */
  public record Report(
      int acknowledged,
      int lost,
      int inTheBooks,
      int undone,
      int killed,
      int gaps,
      Duration p99,
      double entriesPerSecond) {
    public Figure figure() {
      return new Figure(
          "R04",
          lost == 0 && gaps == 0 && inTheBooks >= acknowledged,
          "entries=%d acknowledged=%d lost=%d gaps=%d undone=%d killed=%d p99=%dms rate=%.0f/s"
              .formatted(
                  inTheBooks,
                  acknowledged,
                  lost,
                  gaps,
                  undone,
                  killed,
                  p99.toMillis(),
                  entriesPerSecond),
          "lost=0 gaps=0 (p99 <= 500 ms at 16 posters)");
    }
  }

  private static final class ChangedItsMind extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Every poster on the same journal. */
  public Report run(long seed) {
    return run(seed, 1, true);
  }

  /** Entries per second over so many journals, at most four, with nobody killed. */
  public double rate(int journals) {
    return run(1, journals, false).entriesPerSecond();
  }

  private record Done(Set<String> sources, int undone, List<Long> nanos) {}

  private Report run(long seed, int journals, boolean kills) {
    try (var connections =
        bench.connections(Bench.Isolation.READ_COMMITTED, Math.min(posters, 32))) {
      var ground = Ground.prepare(bench, connections.db(), 1, 1);
      var killed = new AtomicInteger();
      var killer = kills ? killing(killed) : null;
      var start = System.nanoTime();
      var done =
          Bench.race(
              posters,
              i ->
                  poster(
                      connections,
                      ground,
                      JOURNALS.get(i % journals),
                      i,
                      new Random(seed + i),
                      kills));
      var seconds = (System.nanoTime() - start) / 1e9;
      if (killer != null) end(killer);
      connections.pool().close(); // with the connections that were killed in it
      try (var fresh = bench.connections(Bench.Isolation.READ_COMMITTED, 1)) {
        return report(fresh, ground, done, killed.get(), seconds);
      }
    }
  }

  /** Ends a connection of the race now and then, until interrupted. */
  private Thread killing(AtomicInteger killed) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            while (true) {
              Thread.sleep(150);
              if (bench.kill()) killed.incrementAndGet();
            }
          } catch (InterruptedException _) {
            // The race is over.
          }
        });
  }

  private static void end(Thread killer) {
    killer.interrupt();
    try {
      killer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Done poster(
      Bench.Connections connections,
      Ground ground,
      Journal journal,
      int number,
      Random random,
      boolean mayChange) {
    var sources = new HashSet<String>();
    var undone = 0;
    var nanos = new ArrayList<Long>();
    for (var i = 0; i < entriesEach; i++) {
      var source = number + ":" + i;
      var keeps = !mayChange || random.nextInt(100) >= CHANGES_OF_MIND_PERCENT;
      var before = System.nanoTime();
      try {
        post(connections, ground, journal, source, 1 + random.nextInt(100_000), keeps);
        sources.add(source);
        nanos.add(System.nanoTime() - before);
      } catch (ChangedItsMind | WorldFailed | DataAccessException _) {
        undone++; // changed its mind, or the connection was killed: nothing was acknowledged
      }
    }
    return new Done(sources, undone, nanos);
  }

  private static void post(
      Bench.Connections connections,
      Ground ground,
      Journal journal,
      String source,
      long cents,
      boolean keeps) {
    ground.tx(
        connections.db(),
        tx -> {
          var entry = ground.voucher(journal, Ground.YEAR.plusDays(cents % 360), source, cents);
          var posted = ground.doors().ledger().post(tx, entry, "faults").orFail();
          if (!keeps) throw new ChangedItsMind();
          return posted;
        });
  }

  private static Report report(
      Bench.Connections connections, Ground ground, List<Done> done, int killed, double seconds) {
    var acknowledged = done.stream().flatMap(d -> d.sources().stream()).collect(Collectors.toSet());
    var books =
        ground.tx(
            connections.db(),
            tx ->
                tx.sql()
                    .selectDistinct(PUB_LINE.JOURNAL_CODE, PUB_LINE.ENTRY_NO, PUB_LINE.SOURCE_KEY)
                    .from(PUB_LINE)
                    .where(PUB_LINE.ORGANIZATION_ID.eq(ground.org().value()))
                    .and(PUB_LINE.BUILDING_ID.eq(ground.building().value()))
                    .fetch());
    var gaps = 0;
    for (var journal : books.intoGroups(PUB_LINE.JOURNAL_CODE).values()) {
      var numbers = journal.getValues(PUB_LINE.ENTRY_NO);
      var distinct = new HashSet<>(numbers);
      for (var n = 1L; n <= numbers.size(); n++) if (!distinct.contains(n)) gaps++;
    }
    var stands = new HashSet<>(books.getValues(PUB_LINE.SOURCE_KEY));
    var lost = (int) acknowledged.stream().filter(s -> !stands.contains(s)).count();
    var nanos = done.stream().flatMap(d -> d.nanos().stream()).sorted().toList();
    var p99 =
        nanos.isEmpty() ? 0 : nanos.get((int) Math.min(nanos.size() - 1, nanos.size() * 99L / 100));
    return new Report(
        acknowledged.size(),
        lost,
        books.size(),
        done.stream().mapToInt(Done::undone).sum(),
        killed,
        gaps,
        Duration.ofNanos(p99),
        acknowledged.size() / seconds);
  }
}
