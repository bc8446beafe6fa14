package org.koprogo.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Ids;

/**
 * R24: a lock on the journal holds whoever reads or posts, and soon every connection of the server.
 * Who wants something else finds none, and is told to come back; the server says that it lives; and
 * when the lock is gone everything is as before, without a restart.
 */
public final class FullPool {
  private static final int HOLDERS = 30;
  private static final int ASKERS = 30;
  private static final int BETWEEN_LOOKS_MILLISECONDS = 100;
  private static final int SHOWN = 5;

  private final Bench bench;
  private final Duration held;

  /**
   * @param held for how long the lock is held
   */
  public FullPool(Bench bench, Duration held) {
    this.bench = bench;
    this.held = held;
  }

  /**
   * What happened.
   *
   * @param turnedAway answers 503 to who wanted something that is not locked
   * @param turnedAwayP99 until they came
   * @param answered who wanted that, and got a connection in time
   * @param behind answers 503 to who waited for the lock itself, reading or posting
   * @param behindP99 until they came
   * @param alive how often the server was asked whether it lives
   * @param aliveP99 until it said so
   * @param dead how often it did not say so
   * @param toNormal from the end of the lock until everybody at once was answered again
   * @param strange answers that were none of these, or lacked Retry-After; a few of them
   */
  public record Report(
      int turnedAway,
      Duration turnedAwayP99,
      int answered,
      int behind,
      Duration behindP99,
      int alive,
      Duration aliveP99,
      int dead,
      Duration toNormal,
      Set<String> strange,
      int broken) {
    public Figure figure() {
      return new Figure(
          "R24",
          turnedAway > 0 && behind > 0 && dead == 0 && strange.isEmpty() && broken == 0,
          "turned away=%d p99=%dms answered=%d behind the lock=%d p99=%dms alive=%d p99=%dms dead=%d normal after=%dms strange=%s rules broken=%d"
              .formatted(
                  turnedAway,
                  turnedAwayP99.toMillis(),
                  answered,
                  behind,
                  behindP99.toMillis(),
                  alive,
                  aliveP99.toMillis(),
                  dead,
                  toNormal.toMillis(),
                  strange,
                  broken),
          "dead=0 strange=[] (turned away p99 <= 2.5 s, alive <= 100 ms, normal <= 10 s)");
    }
  }

  private static final class Count {
    final Queue<Long> turnedAway = new ConcurrentLinkedQueue<>();
    final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    final Queue<Long> behind = new ConcurrentLinkedQueue<>();
    final Queue<Long> alive = new ConcurrentLinkedQueue<>();
    final Queue<Long> dead = new ConcurrentLinkedQueue<>();
    final Set<String> strange = ConcurrentHashMap.newKeySet();
    final AtomicBoolean over = new AtomicBoolean();

    void strange(String words) {
      if (strange.size() < SHOWN) strange.add(words);
    }
  }

  private interface Question {
    Asker.Answer ask() throws IOException;
  }

  public Report run() {
    var office = Office.open(bench);
    var count = new Count();
    try (var node = Node.start(bench);
        var asker = new Asker(office)) {
      var toNormal = Duration.ZERO;
      normal(node, asker, office);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor();
          var holder = bench.admin().open("koprogo-faults-holder")) {
        lock(holder);
        for (var i = 0; i < HOLDERS; i++) {
          var holds = held(node, asker, office, i % 3 == 0);
          threads.execute(() -> until(count, holds, count.behind, null));
        }
        for (var i = 0; i < ASKERS; i++)
          threads.execute(() -> until(count, free(node, asker), count.turnedAway, count.answered));
        threads.execute(() -> look(node, count));
        Asker.pause((int) held.toMillis());
        count.over.set(true);
        holder.rollback();
        var began = System.nanoTime();
        normal(node, asker, office);
        toNormal = Duration.ofNanos(System.nanoTime() - began);
      }
      return report(count, toNormal);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void lock(Connection holder) throws SQLException {
    holder.setAutoCommit(false);
    try (var statement = holder.createStatement()) {
      statement.execute("lock table ledger.journal_entry in access exclusive mode");
    }
  }

  private static Question held(Node node, Asker asker, Office office, boolean posts) {
    return posts
        ? () -> asker.post(node, "pool-" + Ids.next(), Office.entry("P"))
        : () -> asker.get(node, office.entries());
  }

  private static Question free(Node node, Asker asker) {
    return () -> asker.get(node, "/api/v1/buildings");
  }

  /**
   * Asks again and again while the lock is held, and takes the time of every answer. Who is under
   * way when it ends may be answered so or so.
   *
   * @param answered null where nobody can be, because of the lock
   */
  private static void until(
      Count count, Question question, Queue<Long> turnedAway, @Nullable Queue<Long> answered) {
    while (!count.over.get()) {
      var began = System.nanoTime();
      try {
        var answer = question.ask();
        var took = System.nanoTime() - began;
        if (count.over.get()) return;
        if (answer.status() == 503 && answer.comeBack()) turnedAway.add(took);
        else if (answer.status() == 200 && answered != null) answered.add(took);
        else count.strange(answer.told());
      } catch (IOException e) {
        count.strange(e.toString());
      }
    }
  }

  private static void look(Node node, Count count) {
    while (!count.over.get()) {
      var began = System.nanoTime();
      var alive = node.isAlive();
      (alive ? count.alive : count.dead).add(System.nanoTime() - began);
      Asker.pause(BETWEEN_LOOKS_MILLISECONDS);
    }
  }

  /** Returns when everybody at once, reading and posting, is answered. */
  private static void normal(Node node, Asker asker, Office office) {
    while (!Bench.race(16, i -> isAnswered(ask(node, asker, office, i))).stream()
        .allMatch(Boolean::booleanValue)) Asker.pause(BETWEEN_LOOKS_MILLISECONDS);
  }

  private static Question ask(Node node, Asker asker, Office office, int number) {
    return number % 2 == 0 ? free(node, asker) : held(node, asker, office, number % 4 == 1);
  }

  private static boolean isAnswered(Question question) {
    try {
      return question.ask().status() / 100 == 2;
    } catch (IOException _) {
      return false;
    }
  }

  private Report report(Count count, Duration toNormal) {
    return new Report(
        count.turnedAway.size(),
        p99(count.turnedAway),
        count.answered.size(),
        count.behind.size(),
        p99(count.behind),
        count.alive.size(),
        p99(count.alive),
        count.dead.size(),
        toNormal,
        count.strange,
        bench.findings().size());
  }

  private static Duration p99(Collection<Long> nanos) {
    var sorted = nanos.stream().sorted().toList();
    if (sorted.isEmpty()) return Duration.ZERO;
    return Duration.ofNanos(sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)));
  }
}
