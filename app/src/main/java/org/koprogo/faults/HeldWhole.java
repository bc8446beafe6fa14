package org.koprogo.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.exception.DataAccessException;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.LotId;

/**
 * R07: writers give and end titles of one lot at random days, rightly and wrongly; on every day the
 * lot stays held exactly once, for enjoyment and for capital.
 */
public final class HeldWhole {
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final int OWNERS = 6;

  /** The database's words for no; the last two ask to try again. */
  private static final List<String> ALLOWED = List.of("23514", "23P01", "40001", "40P01");

  private static final String TOO_LATE = "too late";

  private final Bench bench;
  private final int trials;
  private final int writers;
  private final int changesEach;
  private final Titles titles = new Titles();

  /**
   * @param trials per isolation level, each on a lot of its own
   */
  public HeldWhole(Bench bench, int trials, int writers, int changesEach) {
    this.bench = bench;
    this.trials = trials;
    this.writers = writers;
    this.changesEach = changesEach;
  }

  /**
   * What happened.
   *
   * @param answers how often each: "" accepted, "too late" when another writer had ended the title
   * @param violations lots that are not held exactly once on some day
   */
  public record Report(int trials, Map<String, Integer> answers, int violations) {
    public Figure figure() {
      var strange = answers.keySet().stream().filter(a -> !isExpected(a)).toList();
      return new Figure(
          "R07",
          violations == 0 && strange.isEmpty() && answers.getOrDefault("", 0) > 0,
          "trials=%d violations=%d answers=%s".formatted(trials, violations, answers),
          "violations=0, sqlstates only " + ALLOWED);
    }

    private static boolean isExpected(String answer) {
      return answer.isEmpty() || answer.equals(TOO_LATE) || ALLOWED.contains(answer);
    }
  }

  public Report run(long seed) {
    var answers = new ConcurrentHashMap<String, Integer>();
    for (var isolation : Bench.Isolation.values()) {
      try (var connections = bench.connections(isolation, writers)) {
        var ground = Ground.prepare(bench, connections.db(), trials, OWNERS);
        for (var i = 0; i < trials; i++)
          trial(connections, ground, ground.lots().get(i), seed + i, answers);
      }
    }
    var broken =
        bench.findings().stream()
            .filter(f -> f.question().id().equals("INV11"))
            .mapToInt(f -> f.rows().size())
            .sum();
    return new Report(3 * trials, new TreeMap<>(answers), broken);
  }

  private void trial(
      Bench.Connections connections,
      Ground ground,
      LotId lot,
      long seed,
      Map<String, Integer> answers) {
    ground.tx(
        connections.db(),
        tx -> {
          titles.begin(tx, ground.building(), lot, SINCE);
          titles.add(tx, ground.building(), List.of(title(ground, lot, 0, 1, 1, SINCE)));
          return null;
        });
    Bench.race(
        writers,
        w -> {
          var random = new Random(seed * 100 + w);
          for (var i = 0; i < changesEach; i++)
            answers.merge(change(connections, ground, lot, random), 1, Integer::sum);
          return w;
        });
  }

  private String change(Bench.Connections connections, Ground ground, LotId lot, Random random) {
    try {
      ground.tx(
          connections.db(),
          tx -> {
            if (random.nextInt(4) == 0) trespass(tx, ground, lot, random);
            else transfer(tx, ground, lot, random);
            return null;
          });
      return "";
    } catch (DataAccessException e) {
      return e.sqlState();
    } catch (IllegalStateException _) {
      return TOO_LATE;
    }
  }

  /** Ends what is open on a day and gives the lot, whole or in parts, to others from then on. */
  private void transfer(Tx tx, Ground ground, LotId lot, Random random) {
    var open =
        titles.history(tx, ground.building()).stream()
            .filter(t -> t.lot().equals(lot) && t.to() == null)
            .toList();
    var day = SINCE.plusDays(1 + random.nextInt(4_000));
    for (var title : open) titles.end(tx, ground.building(), title.id(), day);
    var parts = 1 + random.nextInt(3);
    var given = new ArrayList<Title>();
    var first = random.nextInt(OWNERS);
    // One in eight gets its sums wrong.
    var wrong = random.nextInt(8) == 0 ? 1 : 0;
    for (var p = 0; p < parts; p++)
      given.add(title(ground, lot, (first + p) % OWNERS, 1, parts + wrong, day));
    titles.add(tx, ground.building(), given);
  }

  /** Gives a part of the lot on top of what is held. */
  private void trespass(Tx tx, Ground ground, LotId lot, Random random) {
    var day = SINCE.plusDays(random.nextInt(4_000));
    titles.add(
        tx,
        ground.building(),
        List.of(title(ground, lot, random.nextInt(OWNERS), 1, 1 + random.nextInt(4), day)));
  }

  private static Title title(
      Ground ground, LotId lot, int owner, long numerator, long denominator, LocalDate from) {
    return new Title(
        Ids.next(),
        lot,
        ground.owners().get(owner),
        Title.Holding.FULL,
        new Fraction(numerator, denominator),
        from,
        null);
  }
}
