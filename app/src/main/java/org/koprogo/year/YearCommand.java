package org.koprogo.year;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.platform.Platform;
import org.koprogo.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code year}: the words of the command; {@link Work} is behind them. */
@Command(
    name = "year",
    description = {
      "Books one accounting year from a folder to closed books and writes its reports.",
      "The same folder again changes nothing; a changed folder of a booked year is refused with the rows that differ."
    },
    mixinStandardHelpOptions = true)
public final class YearCommand implements Callable<Integer> {
  /**
   * What was asked for.
   *
   * @param out where the reports go
   * @param organization the tenant's name; null means the folder's legal name
   * @param json whether the summary is for a script
   */
  public record Request(Path folder, Path out, @Nullable String organization, boolean json) {}

  /** Where answers and progress go. */
  public record Voice(PrintWriter out, PrintWriter err) {}

  /** Books the folder and writes its reports; returns the exit code. */
  @FunctionalInterface
  public interface Work {
    int run(Platform platform, Request request, Voice console);
  }

  private final Supplier<Settings> settings;
  private final Work work;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "the year: residence.json, calls.json, …")
  private @Nullable Path folder;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the reports go")
  private @Nullable Path out;

  @Option(
      names = "--organization",
      paramLabel = "NAME",
      description = "the organization that keeps these books (default: the folder's legal name)")
  private @Nullable String organization;

  @Option(names = "--json", description = "the summary for a script")
  private boolean json;

  public YearCommand(Supplier<Settings> settings, Work work) {
    this.settings = settings;
    this.work = work;
  }

  @Override
  public Integer call() {
    var command = requireNonNull(spec).commandLine();
    PrintWriter err = command.getErr();
    var request = new Request(requireNonNull(folder), requireNonNull(out), organization, json);
    new ReportFolder(request.out()).probe(request.folder());
    try (var platform = Platform.open(settings.get(), err::println)) {
      return work.run(platform, request, new Voice(command.getOut(), err));
    }
  }
}
