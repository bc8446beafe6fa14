package org.koprogo.bench;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.commands.Trouble;
import org.koprogo.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code bench ledger}, {@code bench api} and {@code bench pages}: measure in a database of their
 * own.
 */
@Command(
    name = "bench",
    description = "Measures the program beside its own ceilings.",
    mixinStandardHelpOptions = true,
    subcommands = {})
public final class BenchCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "which benchmark? ledger, api or pages");
  }

  /** The books: posting, the example year, a large settlement, a trial balance among many. */
  @Command(
      name = "ledger",
      description = {
        "Posting, the example year, a large settlement, and a trial balance among many buildings.",
        "Works in a database of its own, which it makes and drops; minutes, most of them to fill it."
      },
      mixinStandardHelpOptions = true)
  public static final class OfLedger implements Callable<Integer> {
    private final Supplier<Settings> settings;
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--buildings",
        paramLabel = "N",
        defaultValue = "1000",
        description = "in the large database (default: ${DEFAULT-VALUE})")
    private int buildings;

    @Option(
        names = "--entries",
        paramLabel = "N",
        defaultValue = "100",
        description =
            "per building there; ten of them get ten times as many (default: ${DEFAULT-VALUE})")
    private int entries;

    public OfLedger(Supplier<Settings> settings) {
      this.settings = settings;
    }

    @Override
    public Integer call() throws Exception {
      var command = requireNonNull(spec).commandLine();
      if (buildings < 10 || entries < 1)
        throw new ParameterException(command, "at least 10 buildings with 1 entry each");
      PrintWriter err = command.getErr();
      var folder =
          Path.of(System.getProperty("koprogo.root", "."), "examples/residence-les-tilleuls");
      try (var ground = Ground.open(settings.get())) {
        var bench = new LedgerBench(ground, Sizes.full(buildings, entries), seed, folder);
        var wrong = bench.run(command.getOut(), err::println);
        for (var finding : wrong) err.println(finding);
        return wrong.isEmpty() ? Trouble.DONE : Trouble.NO;
      }
    }
  }

  /** What is asked over HTTP: signing in, reading, posting an invoice. */
  @Command(
      name = "api",
      description = {
        "Signing in, reading one thing and a page, and posting an invoice, over HTTP.",
        "Works in a database of its own, which it makes and drops; about a minute."
      },
      mixinStandardHelpOptions = true)
  public static final class OfApi implements Callable<Integer> {
    private final Supplier<Settings> settings;
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--json", description = "one line for a script")
    private boolean json;

    public OfApi(Supplier<Settings> settings) {
      this.settings = settings;
    }

    @Override
    public Integer call() throws Exception {
      var command = requireNonNull(spec).commandLine();
      PrintWriter err = command.getErr();
      try (var ground = Ground.open(settings.get())) {
        var wrong =
            new ApiBench(ground, ApiBench.Size.FULL, seed)
                .run(command.getOut(), json, err::println);
        for (var finding : wrong) err.println(finding);
        return wrong.isEmpty() ? Trouble.DONE : Trouble.NO;
      }
    }
  }

  /** The pages that are opened most. */
  @Command(
      name = "pages",
      description = {
        "The ten pages that are opened most, in the demo and among a thousand buildings.",
        "Works in a database of its own, which it makes and drops; minutes, most of them to fill it."
      },
      mixinStandardHelpOptions = true)
  public static final class OfPages implements Callable<Integer> {
    private final Supplier<Settings> settings;
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
        names = "--buildings",
        paramLabel = "N",
        defaultValue = "1000",
        description = "of the large organization (default: ${DEFAULT-VALUE})")
    private int buildings;

    @Option(
        names = "--entries",
        paramLabel = "N",
        defaultValue = "100",
        description = "in the books of each (default: ${DEFAULT-VALUE})")
    private int entries;

    @Option(
        names = "--calls",
        paramLabel = "N",
        defaultValue = "200",
        description = "of each page (default: ${DEFAULT-VALUE})")
    private int calls;

    public OfPages(Supplier<Settings> settings) {
      this.settings = settings;
    }

    @Override
    public Integer call() throws Exception {
      var command = requireNonNull(spec).commandLine();
      if (buildings < 1 || entries < 1 || calls < 2)
        throw new ParameterException(command, "at least 1 building, 1 entry and 2 calls");
      PrintWriter err = command.getErr();
      var folder =
          Path.of(System.getProperty("koprogo.root", "."), "examples/residence-les-tilleuls");
      try (var ground = Ground.open(settings.get())) {
        var size = new PageBench.Size(buildings, entries, calls);
        var wrong = new PageBench(ground, size, seed, folder).run(command.getOut(), err::println);
        for (var finding : wrong) err.println(finding);
        return wrong.isEmpty() ? Trouble.DONE : Trouble.NO;
      }
    }
  }
}
