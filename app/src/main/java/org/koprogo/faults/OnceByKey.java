package org.koprogo.faults;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * R11: several clients send the same request with the same key at the same moment, to two servers,
 * until each has its answer; and clients, transactions and servers die under it. Each key has
 * exactly one effect, and whoever was answered was answered the same.
 */
public final class OnceByKey {
  private static final int SHOWN = 5;

  private final Bench bench;
  private final int keys;
  private final int clients;
  private final int deathPercent;
  private final int crashes;

  /**
   * @param clients of each key, at once
   * @param deathPercent of the requests: a client hangs up after sending, or a connection of a
   *     server to the database is ended at work
   * @param crashes how often, besides, a server is killed with -9 and started again
   */
  public OnceByKey(Bench bench, int keys, int clients, int deathPercent, int crashes) {
    this.bench = bench;
    this.keys = keys;
    this.clients = clients;
    this.deathPercent = deathPercent;
    this.crashes = crashes;
  }

  /**
   * What happened.
   *
   * @param answers that arrived and were not "ask again"
   * @param divergent keys of which two answers differ, in status, place or body
   * @param notOnce keys without an effect, or with two
   * @param later answers that said to ask again, twins included
   * @param lost requests of which no answer arrived, cut ones not included
   * @param strange answers that were none of these, a few of them
   * @param broken rules of the books that do not hold afterwards
   */
  public record Report(
      int keys,
      int answers,
      int divergent,
      int notOnce,
      Deaths deaths,
      int twins,
      int later,
      int lost,
      List<String> strange,
      int broken) {
    public Figure figure() {
      return new Figure(
          "R11",
          divergent == 0 && notOnce == 0 && strange.isEmpty() && broken == 0,
          "keys=%d answers=%d divergent=%d not once=%d cut=%d ended=%d crashed=%d twins=%d later=%d lost=%d strange=%s rules broken=%d"
              .formatted(
                  keys,
                  answers,
                  divergent,
                  notOnce,
                  deaths.cut(),
                  deaths.ended(),
                  deaths.crashed(),
                  twins,
                  later,
                  lost,
                  strange,
                  broken),
          "divergent=0 not once=0 strange=[]");
    }
  }

  /**
   * Who died.
   *
   * @param cut clients that hung up after sending
   * @param ended connections of a server, in a transaction
   * @param crashed servers
   */
  public record Deaths(int cut, int ended, int crashed) {}

  private static final class Count {
    final AtomicInteger answers = new AtomicInteger();
    final AtomicInteger cut = new AtomicInteger();
    final AtomicInteger ended = new AtomicInteger();
    final AtomicInteger crashed = new AtomicInteger();
    final AtomicInteger twins = new AtomicInteger();
    final AtomicInteger later = new AtomicInteger();
    final AtomicInteger lost = new AtomicInteger();
    final Map<Integer, Set<String>> told = new ConcurrentHashMap<>();
    final Set<String> strange = ConcurrentHashMap.newKeySet();

    void strange(String words) {
      if (strange.size() < SHOWN) strange.add(words);
    }
  }

  public Report run(long seed) {
    var office = Office.open(bench);
    var count = new Count();
    try (var fleet = new Fleet(bench);
        var asker = new Asker(office);
        var killer = bench.killer()) {
      for (var k = 0; k < keys; k++) {
        var key = k;
        Bench.race(
            clients + 1,
            c -> {
              var random = new Random((seed * keys + key) * 100 + c);
              if (c == clients) crash(fleet, key, random, count);
              else client(fleet, asker, killer, key, random, count);
              return c;
            });
      }
      fleet.awaitAll();
      for (var key = 0; key < keys; key++) replay(fleet, asker, key, count);
    }
    return report(office, count);
  }

  /** Spread over the keys, at a moment while they are worked on. */
  private void crash(Fleet fleet, int key, Random random, Count count) {
    var due = (key + 1L) * crashes / keys - (long) key * crashes / keys;
    if (due == 0) return;
    Asker.pause(random.nextInt(40));
    if (fleet.crash(random.nextInt(fleet.size()))) count.crashed.incrementAndGet();
  }

  private static String name(int key) {
    return "K-" + key;
  }

  /** Asks until there is an answer, as a program does that must know. */
  private void client(
      Fleet fleet, Asker asker, Killer killer, int key, Random random, Count count) {
    while (true) {
      try {
        var node = fleet.any(random);
        var dies = random.nextInt(100) < deathPercent;
        if (dies && random.nextBoolean()) {
          asker.cut(node, key(key), Office.entry(name(key)), random.nextInt(40));
          count.cut.incrementAndGet();
          continue; // the client is started again
        }
        var underWay = asker.beginPost(node, key(key), Office.entry(name(key)));
        while (dies && !underWay.isDone()) {
          if (!killer.kill(Killer.OF_A_SERVER, true)) continue;
          count.ended.incrementAndGet();
          break;
        }
        if (isAnswer(Asker.whole(underWay), key, count)) return;
      } catch (IOException _) {
        count.lost.incrementAndGet(); // the server is gone, or it hung up
      }
      Asker.pause(20 + random.nextInt(30));
    }
  }

  private static String key(int key) {
    return "once-by-key-" + key;
  }

  private static boolean isAnswer(Asker.Answer answer, int key, Count count) {
    if (answer.isTwin()) count.twins.incrementAndGet();
    if (answer.saysLater()) {
      count.later.incrementAndGet();
      return false;
    }
    if (answer.status() != 201) count.strange(answer.told());
    count.answers.incrementAndGet();
    count.told.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(answer.told());
    return true;
  }

  /** When all is over, each key is asked once more, of a server that may never have seen it. */
  private static void replay(Fleet fleet, Asker asker, int key, Count count) {
    try {
      var answer = asker.post(fleet.node(key % fleet.size()), key(key), Office.entry(name(key)));
      if (!answer.replayed()) count.strange("not a replay: " + answer.told());
      isAnswer(answer, key, count);
    } catch (IOException e) {
      count.strange("no answer when all is over: " + e);
    }
  }

  private Report report(Office office, Count count) {
    var booked = office.booked();
    var notOnce = 0;
    for (var key = 0; key < keys; key++) if (booked.getOrDefault(name(key), 0) != 1) notOnce++;
    return new Report(
        keys,
        count.answers.get(),
        (int) count.told.values().stream().filter(t -> t.size() > 1).count(),
        notOnce,
        new Deaths(count.cut.get(), count.ended.get(), count.crashed.get()),
        count.twins.get(),
        count.later.get(),
        count.lost.get(),
        List.copyOf(count.strange),
        bench.findings().size());
  }
}
