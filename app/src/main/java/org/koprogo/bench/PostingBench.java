package org.koprogo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.koprogo.Rooms;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.ledger.JournalEntry;

/**
 * Entries per second through the door, one transaction each, and through the bare SQL function with
 * the same entries on a twin building. Both take turns, so that a busy machine hurts both alike.
 */
final class PostingBench {
  private static final int TURNS = 4;
  private static final House.Shape SHAPE = new House.Shape(20, 100, 3, 40);

  private final Ground ground;
  private final Db db;
  private final Rooms rooms = new Rooms();
  private final Sizes sizes;
  private final long seed;
  private final OrganizationId org;

  PostingBench(Ground ground, Sizes sizes, long seed) {
    this.ground = ground;
    this.db = ground.db();
    this.sizes = sizes;
    this.seed = seed;
    this.org = ground.organization("Posting");
  }

  List<Figure> run() throws Exception {
    measure(1, "warm"); // the first round pays for class loading and plans
    return List.of(measure(1, "one"), measure(sizes.threads(), "many"));
  }

  /** The work of one thread: a building for the door, its twin for the bare function. */
  private record Lane(List<JournalEntry> door, List<JournalEntry> bare) {
    static List<JournalEntry> turn(List<JournalEntry> all, int turn) {
      var size = all.size() / TURNS;
      return all.subList(turn * size, (turn + 1) * size);
    }
  }

  private Figure measure(int threads, String name) throws Exception {
    var lanes = new ArrayList<Lane>();
    for (var i = 0; i < threads; i++)
      lanes.add(
          new Lane(entries(name + "-door" + i, seed + i), entries(name + "-bare" + i, seed + i)));
    var door = 0.0;
    var bare = 0.0;
    for (var turn = 0; turn < TURNS; turn++) {
      var now = turn;
      door += together(lanes.stream().map(l -> byDoor(Lane.turn(l.door, now))).toList());
      bare += together(lanes.stream().map(l -> byFunction(Lane.turn(l.bare, now))).toList());
    }
    var perLane = sizes.posts() / TURNS * TURNS;
    var posted = 1_000.0 * threads * perLane;
    return Figure.perSecond(
        "entries posted, "
            + (threads == 1 ? "1 thread" : threads + " threads on " + threads + " buildings"),
        posted / door,
        "bare ledger.post_entry",
        posted / bare);
  }

  private List<JournalEntry> entries(String name, long of) {
    var random = new Random(of);
    var house =
        Tenant.as(org, () -> db.tx(tx -> House.build(rooms, tx, number(name), SHAPE, random)));
    var entries = new ArrayList<JournalEntry>();
    for (var i = 0; i < sizes.posts(); i++) entries.add(house.invoice("F" + i, random));
    return entries;
  }

  private int number(String name) {
    return Math.floorMod(name.hashCode(), 900_000);
  }

  private static double together(List<Callable<Void>> lanes) throws Exception {
    try (var executor = Executors.newFixedThreadPool(lanes.size())) {
      return Times.millis(() -> {
        for (Future<Void> lane : executor.invokeAll(lanes)) lane.get();
        return lanes;
      });
    }
  }

  private Callable<Void> byDoor(List<JournalEntry> entries) {
    return () ->
        Tenant.as(
            org,
            () -> {
              for (var entry : entries) db.tx(tx -> rooms.ledger.post(tx, entry, "bench").orFail());
              return null;
            });
  }

  private Callable<Void> byFunction(List<JournalEntry> entries) {
    return () -> {
      try (var bare = new BareSql(ground.application())) {
        for (var entry : entries) bare.post(org, entry, Ids.next());
      }
      return null;
    };
  }
}
