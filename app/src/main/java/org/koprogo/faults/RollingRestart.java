package org.koprogo.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * R21: two servers on one database are stopped and started again in turn, under load. In front of
 * them stands what stands there in earnest: something that asks each of them every now and then
 * whether it is ready, and sends new requests only where the last answer was yes. It repeats
 * nothing, so every request that is not answered as it should be is a failed one.
 */
public final class RollingRestart {
  private static final int BETWEEN_QUESTIONS_MILLISECONDS = 500;
  private static final int SHOWN = 5;

  private final Bench bench;
  private final int rounds;
  private final int clients;

  /**
   * @param rounds in each of which both servers are restarted, one after the other
   * @param clients that post one entry after the other
   */
  public RollingRestart(Bench bench, int rounds, int clients) {
    this.bench = bench;
    this.rounds = rounds;
    this.clients = clients;
  }

  /**
   * What happened.
   *
   * @param failed requests that were not acknowledged, for whatever reason
   * @param missing requests acknowledged of which the books know nothing, and the other way round
   * @param examples of the failures, a few
   * @param exit from being told to stop to the end, the longest
   */
  public record Report(
      int restarts,
      int requests,
      int failed,
      int missing,
      Set<String> examples,
      int badEnds,
      Duration exit,
      int broken) {
    public Figure figure() {
      return new Figure(
          "R21",
          failed == 0 && missing == 0 && badEnds == 0 && requests > 0 && broken == 0,
          "restarts=%d requests=%d failed=%d missing=%d bad ends=%d exit=%dms rules broken=%d %s"
              .formatted(
                  restarts,
                  requests,
                  failed,
                  missing,
                  badEnds,
                  exit.toMillis(),
                  broken,
                  failed == 0 ? "rolling" : examples),
          "failed=0 missing=0 (exit <= 30 s)");
    }
  }

  private static final class Count {
    final AtomicInteger acknowledged = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final AtomicInteger badEnds = new AtomicInteger();
    final Set<String> examples = ConcurrentHashMap.newKeySet();
    final AtomicBoolean over = new AtomicBoolean();

    void failed(String why) {
      failed.incrementAndGet();
      if (examples.size() < SHOWN) examples.add(why);
    }
  }

  public Report run() {
    var office = Office.open(bench);
    var count = new Count();
    var longest = Duration.ZERO;
    try (var fleet = new Fleet(bench);
        var asker = new Asker(office)) {
      var isReady = new AtomicIntegerArray(fleet.size());
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var n = 0; n < fleet.size(); n++) {
          var which = n;
          threads.execute(() -> watch(fleet, isReady, which, count));
        }
        for (var n = 0; n < fleet.size(); n++) awaitReady(isReady, n);
        for (var c = 0; c < clients; c++) {
          var number = c;
          threads.execute(() -> post(fleet, asker, isReady, number, count));
        }
        try {
          for (var round = 0; round < rounds; round++)
            for (var n = 0; n < fleet.size(); n++) {
              var took = restart(fleet, isReady, n, count);
              if (took.compareTo(longest) > 0) longest = took;
            }
        } finally {
          count.over.set(true);
        }
      }
    }
    var booked = office.booked().values().stream().mapToInt(Integer::intValue).sum();
    return new Report(
        2 * rounds,
        count.acknowledged.get() + count.failed.get(),
        count.failed.get(),
        Math.abs(booked - count.acknowledged.get()),
        count.examples,
        count.badEnds.get(),
        longest,
        bench.findings().size());
  }

  /** Asks one server whether it is ready, until it is over. */
  private static void watch(Fleet fleet, AtomicIntegerArray isReady, int which, Count count) {
    while (!count.over.get()) {
      isReady.set(which, fleet.node(which).isReady() ? 1 : 0);
      Asker.pause(BETWEEN_QUESTIONS_MILLISECONDS);
    }
  }

  private static void post(
      Fleet fleet, Asker asker, AtomicIntegerArray isReady, int number, Count count) {
    for (var i = 0; !count.over.get(); i++) {
      var which = (number + i) % fleet.size();
      if (isReady.get(which) == 0) which = (which + 1) % fleet.size();
      if (isReady.get(which) == 0) {
        count.failed("no server is ready");
        Asker.pause(BETWEEN_QUESTIONS_MILLISECONDS);
        continue;
      }
      var name = number + "-" + i;
      try {
        var answer = asker.post(fleet.node(which), "rolling-" + name, Office.entry("R" + name));
        if (answer.status() == 201) count.acknowledged.incrementAndGet();
        else count.failed(answer.status() + " " + answer.body());
      } catch (IOException e) {
        count.failed(e.toString());
      }
    }
  }

  /** Stops one, starts another in its place, and goes on when the watcher has seen it. */
  private static Duration restart(Fleet fleet, AtomicIntegerArray isReady, int which, Count count) {
    var began = System.nanoTime();
    fleet.node(which).terminate();
    if (fleet.node(which).exitCode() != 0) count.badEnds.incrementAndGet();
    var exit = Duration.ofNanos(System.nanoTime() - began);
    while (isReady.get(which) == 1) Asker.pause(1); // the dead one's last word is forgotten
    fleet.replace(which);
    awaitReady(isReady, which);
    return exit;
  }

  private static void awaitReady(AtomicIntegerArray isReady, int which) {
    while (isReady.get(which) == 0) Asker.pause(1);
  }
}
