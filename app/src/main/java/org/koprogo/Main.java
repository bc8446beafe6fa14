package org.koprogo;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.admin.AdminCommand;
import org.koprogo.bench.BenchCommand;
import org.koprogo.commands.DatabaseCommand;
import org.koprogo.commands.ServeCommand;
import org.koprogo.commands.Trouble;
import org.koprogo.commands.VerifyCommand;
import org.koprogo.demo.Demo;
import org.koprogo.explain.ExplainCommand;
import org.koprogo.faults.FaultsCommand;
import org.koprogo.platform.Settings;
import org.koprogo.year.YearCommand;
import org.koprogo.year.YearWork;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one program: reads the command line, runs one command, and ends with its exit code. */
@Command(
    name = "koprogo",
    mixinStandardHelpOptions = true,
    version = Main.VERSION,
    description = "The books, the ownership and the life of Belgian co-ownerships.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  koprogo serve                     the pages, on http://127.0.0.1:8080",
      "  koprogo serve --demo              the same with four example buildings",
      "  koprogo serve --port 9000         the same on another port",
      "  koprogo year examples/residence-les-tilleuls --out /tmp/reports",
      "                                    one year from a folder to closed books",
      "  koprogo db status                 what the database has and lacks",
      "  koprogo db down 2                 take the two newest migrations back",
      "  koprogo verify --json             check catalogue and books, for a script",
      "  koprogo admin operator anna@example.org \"Anna Claes\"",
      "                                    the first who may run this server, with a link to begin",
      "  koprogo faults --part 10          the promises under races and crashes, a tenth of the full numbers",
      "  koprogo bench api                 what asking over HTTP costs",
      "  koprogo bench pages               how long the pages take that are opened most",
      "  koprogo bench ledger              how fast the books are, beside how fast they could be",
      "  koprogo explain 0765432146 2025 610500 GEN A22 P6",
      "                                    one amount, back to the invoices and the arithmetic",
      "  koprogo test                      prove that everything works (run by the launcher)",
      "",
      "Without DATABASE_URL the database is an embedded PostgreSQL 15 under KOPROGO_HOME.",
      "Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 the world failed."
    })
public final class Main implements Runnable {
  static final String VERSION = "KoproGo 0.1";

  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  public static void main(String... arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(System.getenv(), out, err, arguments));
  }

  /** Runs one command with this environment; returns the exit code. */
  static int run(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
    var trouble = new Trouble(environment);
    try {
      return commandLine(environment)
          .setUsageHelpWidth(110)
          .setOut(out)
          .setErr(err)
          .setExecutionExceptionHandler(trouble)
          .execute(arguments);
    } catch (RuntimeException | Error e) {
      return trouble.tell(e, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static CommandLine commandLine(Map<String, String> environment) {
    var rooms = new Rooms();
    return new CommandLine(new Main())
        .addSubcommand(
            new ServeCommand(
                () -> Settings.of(environment), new Serving(rooms, Clock.systemUTC()), Demo::load))
        .addSubcommand(new YearCommand(() -> Settings.of(environment), new YearWork()))
        .addSubcommand(new DatabaseCommand(() -> Settings.of(environment)))
        .addSubcommand(new VerifyCommand(() -> Settings.of(environment)))
        .addSubcommand(
            new CommandLine(new BenchCommand())
                .addSubcommand(new BenchCommand.OfLedger(() -> Settings.of(environment)))
                .addSubcommand(new BenchCommand.OfApi(() -> Settings.of(environment)))
                .addSubcommand(new BenchCommand.OfPages(() -> Settings.of(environment))))
        .addSubcommand(new FaultsCommand(environment))
        .addSubcommand(
            new ExplainCommand(
                () -> Settings.of(environment), rooms.registry, rooms.ledger, rooms.explanations))
        .addSubcommand(
            new CommandLine(new AdminCommand(() -> Settings.of(environment), Clock.systemUTC())))
        .addSubcommand(new CommandLine.HelpCommand());
  }

  @Override
  public void run() {
    throw new ParameterException(requireNonNull(spec).commandLine(), "which command?");
  }
}
