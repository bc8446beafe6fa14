package org.koprogo.commands;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.platform.Logs;
import org.koprogo.platform.Platform;
import org.koprogo.platform.Settings;
import org.koprogo.platform.WrongUsage;
import org.koprogo.web.Site;
import org.koprogo.web.Teller;
import org.koprogo.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the pages, until somebody stops the process. */
@Command(
    name = "serve",
    description = {
      "Serves the pages and the API to this machine alone; a proxy brings others.",
      "Stops on SIGTERM or Ctrl-C after the requests under way are answered; where /health/ready",
      "is watched, it says no for three seconds first."
    },
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private static final int SECONDS_TO_STOP = 29;
  // Whoever sends requests here asks every second or two, and believes the first no.
  private static final int SECONDS_TO_BE_NOTICED = 3;

  private final Supplier<Settings> settings;
  private final Program program;
  private final BiConsumer<Platform, PrintWriter> example;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicBoolean watched = new AtomicBoolean();
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "the port (default: ${DEFAULT-VALUE}; 0 takes a free one)")
  private int port;

  @Option(
      names = "--demo",
      description = "shows four example buildings in the middle of their year")
  private boolean demo;

  /** What is served, and what works beside the requests. */
  public record Served(Teller teller, List<Site> sites, Beside beside) {}

  /** Work beside the requests: begins with the server, and ends after the last request. */
  public interface Beside {
    /**
     * @param ready whether requests should be sent here
     */
    List<AutoCloseable> start(BooleanSupplier ready);
  }

  /** Puts the program together on its ground. */
  public interface Program {
    /**
     * @param site where people reach it, without a slash at the end
     */
    Served on(Platform platform, Settings settings, String site);
  }

  public ServeCommand(
      Supplier<Settings> settings, Program program, BiConsumer<Platform, PrintWriter> example) {
    this.settings = settings;
    this.program = program;
    this.example = example;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) throw new WrongUsage("a port is a number from 0 to 65535");
    var command = requireNonNull(spec).commandLine();
    var set = settings.get();
    if (set.isProduction()) Logs.forMachines();
    try (var platform = Platform.forRequests(set, command.getErr()::println)) {
      if (demo) example.accept(platform, command.getOut());
      serve(platform, set, command.getOut());
    } finally {
      closed.countDown();
    }
    return Trouble.DONE;
  }

  private void serve(Platform platform, Settings set, PrintWriter out) throws Exception {
    var site = set.edge().site();
    var place = new WebServer.Place(set.isProduction(), site == null ? null : site.getAuthority());
    var all =
        program.on(platform, set, site == null ? "http://127.0.0.1:" + port : site.toString());
    var beside = all.beside().start(() -> isReady(platform));
    try (var server = WebServer.start(port, place, all.teller(), all.sites())) {
      platform.leaveToCaller();
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
      out.println("KoproGo is ready on " + server.url() + " (Ctrl-C stops it).");
      asked.await();
      if (watched.get()) TimeUnit.SECONDS.sleep(SECONDS_TO_BE_NOTICED);
    } finally {
      for (var each : beside.reversed()) each.close();
    }
  }

  /** Asked by whoever decides where requests go; remembers that there is somebody who asks. */
  private boolean isReady(Platform platform) {
    watched.set(true);
    return asked.getCount() > 0 && platform.answers();
  }

  /**
   * Runs when the process is told to stop: where readiness is watched, requests are still taken
   * until the watcher has had time to see that they should go elsewhere; then those under way are
   * answered.
   */
  private void stop() {
    asked.countDown();
    try {
      var inTime = closed.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
      Runtime.getRuntime().halt(inTime ? Trouble.DONE : Trouble.WORLD);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
