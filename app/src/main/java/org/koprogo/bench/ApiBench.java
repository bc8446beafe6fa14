package org.koprogo.bench;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.db.Audit;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;

/**
 * What asking over HTTP costs, each figure beside the same work by bare SQL on one connection, or,
 * for signing in, by the bare function that makes it slow on purpose. The two take turns.
 */
final class ApiBench {
  private static final int TURNS = 4;
  private static final int ROWS = 50;
  private static final House.Shape SHAPE = new House.Shape(20, 10, 3, 40);
  // As the passwords of the program are kept; the bench must not be able to reach them.
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /**
   * How much one run does, after half as much again to warm up.
   *
   * @param signIns of each thread; there is one for every core
   * @param calls of each kind of reading
   * @param invoices entered, approved and posted
   * @param entries in the books that are read
   */
  record Size(int signIns, int calls, int invoices, int entries) {
    static final Size FULL = new Size(40, 2_000, 200, 2_000);
    static final Size TINY = new Size(4, 8, 4, 60);
  }

  /**
   * One figure.
   *
   * @param more whether more is better; else it is milliseconds
   * @param of what the ceiling is
   */
  record Measure(String what, boolean more, double figure, double ceiling, String of) {
    Figure line() {
      return more
          ? Figure.perSecond(what, figure, of, ceiling)
          : Figure.millis(what, figure, of, ceiling);
    }

    String json() {
      return String.format(
          Locale.ROOT,
          "{\"what\":\"%s\",\"unit\":\"%s\",\"figure\":%.3f,\"ceiling\":%.3f,\"of\":\"%s\",\"ratio\":%.3f}",
          what,
          more ? "1/s" : "ms",
          figure,
          ceiling,
          of,
          more ? figure / ceiling : ceiling / figure);
    }
  }

  private final Ground ground;
  private final Size size;
  private final long seed;
  private final Rooms rooms = new Rooms();
  private final OrganizationId org;
  private int documents;

  ApiBench(Ground ground, Size size, long seed) {
    this.ground = ground;
    this.size = size;
    this.seed = seed;
    this.org = ground.organization("The bench");
  }

  /**
   * Measures and prints; an answer that is not right throws.
   *
   * @return the rules that do not hold afterwards
   */
  List<Audit.Finding> run(PrintWriter out, boolean json, Consumer<String> progress)
      throws Exception {
    progress.accept("Filling the books…");
    var house =
        Tenant.as(
            org, () -> ground.db().tx(tx -> House.build(rooms, tx, 1, SHAPE, new Random(seed))));
    try (var bare = new BareSql(ground.application())) {
      bare.seed(house, size.entries(), seed);
    }
    ground.settleDown();
    var measures = new ArrayList<Measure>();
    try (var api = new ApiGround(ground, rooms, org)) {
      progress.accept("Signing in…");
      measures.addAll(signIns(api));
      progress.accept("Reading…");
      measures.addAll(readings(api, house));
      progress.accept("Posting…");
      measures.addAll(invoices(api, house));
    }
    progress.accept("Checking all rules…");
    var wrong = Audit.verify(ground.admin());
    print(out, json, measures, wrong.size());
    return wrong;
  }

  private List<Measure> signIns(ApiGround api) throws Exception {
    var hash = Password.hash(ApiGround.PASSWORD).addRandomSalt(16).with(ARGON2).getResult();
    Callable<?> compare =
        () -> {
          if (!Password.check(ApiGround.PASSWORD, hash).with(ARGON2))
            throw new IllegalStateException("the right password is wrong");
          return hash;
        };
    var threads = Runtime.getRuntime().availableProcessors();
    together(threads, size.signIns() / 2, compare);
    together(threads, size.signIns() / 2, api::signIn);
    var through = new Lanes();
    var alone = new Lanes();
    for (var turn = 0; turn < TURNS; turn++) {
      alone.add(together(threads, size.signIns() / TURNS, compare));
      through.add(together(threads, size.signIns() / TURNS, api::signIn));
    }
    var of = "bare Argon2id, 19 MiB, 2 passes";
    var who = "sign-ins, " + threads + " at once";
    return List.of(
        new Measure(who, true, through.perSecond(), alone.perSecond(), of),
        new Measure(who + ", P50", false, through.percentile(50), alone.percentile(50), of),
        new Measure(who + ", P99", false, through.percentile(99), alone.percentile(99), of));
  }

  /** Times of all threads, and how long the turns took from end to end. */
  private static final class Lanes {
    private final List<Double> millis = new ArrayList<>();
    private double wall;

    void add(Lanes more) {
      millis.addAll(more.millis);
      wall += more.wall;
    }

    double perSecond() {
      return 1_000 * millis.size() / wall;
    }

    double percentile(int percent) {
      return Times.of(millis.stream().mapToDouble(m -> m).toArray()).percentile(percent);
    }
  }

  private static Lanes together(int threads, int times, Callable<?> work) throws Exception {
    var lanes = new Lanes();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      var tasks = new ArrayList<Callable<List<Double>>>();
      for (var i = 0; i < threads; i++)
        tasks.add(() -> {
          var millis = new ArrayList<Double>();
          for (var n = 0; n < times; n++) millis.add(Times.millis(work));
          return millis;
        });
      var all = new ArrayList<Future<List<Double>>>();
      lanes.wall = Times.millis(() -> all.addAll(executor.invokeAll(tasks)));
      for (var one : all) lanes.millis.addAll(one.get());
    }
    return lanes;
  }

  private List<Measure> readings(ApiGround api, House house) throws Exception {
    var root = "/api/v1/buildings/" + house.id();
    var lot = house.lots().getFirst().value();
    var measures = new ArrayList<Measure>();
    try (var bare = new BareSql(ground.reader())) {
      measures.addAll(
          beside(
              "one lot",
              size.calls(),
              () -> right(api.get(root + "/lots/" + lot), lot),
              () -> bare.lot(org, house.id(), lot),
              "its row by SQL"));
      measures.addAll(
          beside(
              "a page of " + ROWS + " entries",
              size.calls(),
              () -> right(api.get(root + "/entries?limit=" + ROWS), null),
              () -> bare.entries(org, house.id(), ROWS),
              "its rows by SQL"));
    }
    return measures;
  }

  private static String right(String answer, @Nullable UUID id) {
    if (id != null ? !ApiGround.id(answer).equals(id.toString()) : !answer.contains("\"next\":\""))
      throw new IllegalStateException("not what was asked for: " + answer);
    return answer;
  }

  private List<Measure> invoices(ApiGround api, House house) throws Exception {
    var twin =
        Tenant.as(
            org, () -> ground.db().tx(tx -> House.build(rooms, tx, 2, SHAPE, new Random(seed))));
    var random = new Random(seed);
    try (var bare = new BareSql(ground.application())) {
      return beside(
          "an invoice entered, approved and posted",
          size.invoices(),
          () -> invoice(api, house),
          () -> {
            bare.post(org, twin.invoice("B" + ++documents, random), Ids.next());
            return bare;
          },
          "bare ledger.post_entry");
    }
  }

  private String invoice(ApiGround api, House house) throws Exception {
    var all = "/api/v1/buildings/" + house.id() + "/invoices";
    var entered =
        api.post(
            all,
            """
            {"reference": "I%d", "type": "INVOICE", "supplier": "%s", "date": "2025-03-14", "text": "Cleaning, March",
             "lines": [{"account": "%s", "key": "%s", "net": "100.00", "vatRate": "21"}]}\
            """
                .formatted(
                    ++documents,
                    house.suppliers().getFirst().value(),
                    house.costs().getFirst(),
                    house.keys().getFirst().value()));
    var one = all + "/" + ApiGround.id(entered);
    api.post(one + "/approval", null);
    var posted = api.post(one + "/posting", null);
    if (!posted.contains("\"state\":\"POSTED\"")) throw new IllegalStateException(posted);
    return posted;
  }

  /** Both by turns, after half as many of each to warm up. */
  private static List<Measure> beside(
      String what, int times, Callable<?> asked, Callable<?> bare, String of) throws Exception {
    Times.repeat(times / 2, asked);
    Times.repeat(times / 2, bare);
    var through = new double[times];
    var alone = new double[times];
    for (var i = 0; i < times; i++) {
      through[i] = Times.millis(asked);
      alone[i] = Times.millis(bare);
    }
    var first = Times.of(through);
    var second = Times.of(alone);
    return List.of(
        new Measure(what + ", P50", false, first.percentile(50), second.percentile(50), of),
        new Measure(what + ", P99", false, first.percentile(99), second.percentile(99), of));
  }

  private void print(PrintWriter out, boolean json, List<Measure> measures, int wrong)
      throws Exception {
    var cores = Runtime.getRuntime().availableProcessors();
    var java = Runtime.version().feature();
    String postgres;
    try (var bare = new BareSql(ground.superuser())) {
      postgres = bare.version();
    }
    if (json) {
      out.println(
          "{\"seed\":"
              + seed
              + ",\"cores\":"
              + cores
              + ",\"postgresql\":\""
              + postgres
              + "\",\"java\":"
              + java
              + ",\"violated\":"
              + wrong
              + ",\"figures\":["
              + String.join(",", measures.stream().map(Measure::json).toList())
              + "]}");
      return;
    }
    out.println(
        "seed "
            + seed
            + ", "
            + cores
            + " cores, PostgreSQL "
            + postgres
            + ", Java "
            + java
            + "; over HTTP on this machine, server and database beside each other; "
            + size.entries()
            + " entries in the books; each measured after half as many to warm up");
    out.println();
    out.println("what | figure | ceiling | ratio");
    out.println("--- | --- | --- | ---");
    for (var m : measures) {
      var f = m.line();
      out.println(f.what() + " | " + f.figure() + " | " + f.ceiling() + " | " + f.ratio());
    }
    out.println();
    var rules = Audit.catalogue().size() + Audit.invariants().size();
    out.println(rules + " rules checked, " + wrong + " violated");
  }
}
