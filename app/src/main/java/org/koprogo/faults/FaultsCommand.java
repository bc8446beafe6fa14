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
 * Races the books in full, on a database of its own that is thrown away: on the server of
 * DATABASE_ADMIN_URL when it is set, else on a local one.
 */
@Command(
    name = "faults",
    description = "Put the promises about concurrency to the test, in full: ID PASS|FAIL figure.",
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
      var figure = workload.get();
      out.println(figure);
      out.flush();
      if (!figure.passed()) failed++;
    }
    rates(bench, out);
    return failed == 0 ? 0 : 1;
  }

  /** The full numbers of the quality bar. */
  private List<Supplier<Figure>> workloads(Bench bench) {
    var all = new ArrayList<Supplier<Figure>>();
    all.add(() -> new GaplessNumbers(bench, 64, part(10_000)).run(seed).figure());
    all.add(() -> new ExactClosing(bench, part(200), 16).run().figure());
    all.add(() -> new OnceOnly(bench, part(20), 50, 100).run(seed).figure());
    all.add(() -> new HeldWhole(bench, part(500), 8, 4).run(seed).figure());
    all.add(() -> new OnceByKey(bench, part(1_000), 8, 15, part(20)).run(seed).figure());
    all.add(() -> new GracefulStop(bench, part(20), 50).run().figure());
    all.add(() -> new RollingRestart(bench, part(10), 8).run().figure());
    all.add(() -> new FullPool(bench, Duration.ofSeconds(Math.max(10, part(60)))).run().figure());
    return all;
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
