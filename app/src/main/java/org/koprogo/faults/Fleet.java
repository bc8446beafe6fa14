package org.koprogo.faults;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Two servers on one database. */
final class Fleet implements AutoCloseable {
  private final Bench bench;
  private final AtomicReferenceArray<Node> nodes = new AtomicReferenceArray<>(2);
  private CompletableFuture<Void> comingBack = CompletableFuture.completedFuture(null);

  Fleet(Bench bench) {
    this.bench = bench;
    for (var i = 0; i < size(); i++) nodes.set(i, Node.start(bench));
  }

  int size() {
    return nodes.length();
  }

  Node node(int which) {
    return nodes.get(which);
  }

  Node any(Random random) {
    return nodes.get(random.nextInt(size()));
  }

  /**
   * Kills one and starts another in its place, without waiting for it. Nobody is killed while the
   * last one has not come back; says whether somebody was.
   */
  synchronized boolean crash(int which) {
    if (!comingBack.isDone()) return false;
    comingBack.join(); // a server that does not come back ends the run
    nodes.get(which).kill();
    comingBack =
        CompletableFuture.runAsync(
            () -> nodes.set(which, Node.start(bench)), Thread::startVirtualThread);
    return true;
  }

  /** Puts a new one in the place of one that has ended. */
  void replace(int which) {
    nodes.get(which).close();
    nodes.set(which, Node.start(bench));
  }

  synchronized void awaitAll() {
    comingBack.join();
  }

  @Override
  public synchronized void close() {
    comingBack.handle((_, _) -> true).join();
    for (var i = 0; i < size(); i++) nodes.get(i).close();
  }
}
