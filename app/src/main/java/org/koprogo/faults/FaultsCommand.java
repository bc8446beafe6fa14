package org.koprogo.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.koprogo.db.DatabaseUrl;
import org.koprogo.db.LocalPostgres;
import org.koprogo.db.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Races the books in full, and servers in processes of their own, on a database of its own that is
 * thrown away: on the server of DATABASE_ADMIN_URL when it is set, else on a local one.
 */
@Command(
    name = "faults",
    description = {
      "Puts the promises about races and crashes to the test, in full: ID PASS|FAIL figure.",
      "R04 numbers, R05 closing, R06 reversals and payments, R07 titles, R11 idempotency keys,",
      "R21 stopping and restarting servers, R24 no connection left."
    },
    mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seed", description = "Replays a run.", defaultValue = "1")
  private long seed;

  @Option(
      names = "--part",
      description = "Runs this part of the full numbers, for a first look: 100 is everything.",
      defaultValue = "100")
  private int percent;

  @Option(
      names = "--only",
      paramLabel = "ID",
      split = ",",
      description = "Runs these rows alone, such as R11,R21.")
  private List<String> only = new ArrayList<>();

  private final Map<String, String> environment;

  public FaultsCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    var given = environment.get("DATABASE_ADMIN_URL");
    if (given != null) return onServer(DatabaseUrl.parse(given));
    var home = Files.createTempDirectory("koprogo-faults");
    try (var server = LocalPostgres.open(home, LocalPostgres.Durability.FORGETFUL)) {
      return onServer(server.admin());
    } finally {
      LocalPostgres.delete(home);
    }
  }

  private int onServer(DatabaseUrl server) throws Exception {
    var database = "koprogo_faults_" + ProcessHandle.current().pid();
    execute(server, "create database " + database);
    try {
      var bench = new Bench(server.withDatabase(database), UUID.randomUUID().toString());
      new Migrations(bench.admin()).up(bench.password());
      return run(bench);
    } finally {
      execute(server, "drop database if exists " + database + " with (force)");
    }
  }

  private static void execute(DatabaseUrl server, String sql) throws Exception {
    try (var connection = server.open("koprogo-faults-setup");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int run(Bench bench) throws IOException {
    var out = spec.commandLine().getOut();
    out.println("seed " + seed);
    var failed = 0;
    for (var workload : workloads(bench)) {
      if (!isWanted(workload.id())) continue;
      var figure = workload.run().get();
      out.println(figure);
      out.flush();
      if (!figure.passed()) failed++;
    }
    if (isWanted("R04")) rates(bench, out);
    return failed == 0 ? 0 : 1;
  }

  private boolean isWanted(String id) {
    return only.isEmpty() || only.contains(id);
  }

  private record Workload(String id, Supplier<Figure> run) {}

  /** The full numbers of the quality bar. */
  private List<Workload> workloads(Bench bench) {
    return List.of(
        new Workload("R04", () -> new GaplessNumbers(bench, 64, part(10_000)).run(seed).figure()),
        new Workload("R05", () -> new ExactClosing(bench, part(200), 16).run().figure()),
        new Workload("R06", () -> new OnceOnly(bench, part(20), 50, 100).run(seed).figure()),
        new Workload("R07", () -> new HeldWhole(bench, part(500), 8, 4).run(seed).figure()),
        new Workload(
            "R11", () -> new OnceByKey(bench, part(1_000), 8, 15, part(20)).run(seed).figure()),
        new Workload("R21", () -> new GracefulStop(bench, part(20), 50).run().figure()),
        new Workload("R21", () -> new RollingRestart(bench, part(10), 8).run().figure()),
        new Workload("R24", () -> new FullPool(bench, held()).run().figure()));
  }

  /** Long enough, in any part, for those who wait for the lock and those who find no connection. */
  private Duration held() {
    return Duration.ofSeconds(Math.max(10, part(60)));
  }

  private int part(int full) {
    return Math.max(1, full * percent / 100);
  }

  /** Never asserted: journals do not wait for each other, but a machine has only so many cores. */
  private void rates(Bench bench, PrintWriter out) {
    var one = new GaplessNumbers(bench, 16, part(1_000)).rate(1);
    var four = new GaplessNumbers(bench, 16, part(1_000)).rate(4);
    out.printf(
        java.util.Locale.ROOT,
        "R04 one journal %.0f/s, four journals %.0f/s, ratio %.2f%n",
        one,
        four,
        four / one);
    out.flush();
  }
}
