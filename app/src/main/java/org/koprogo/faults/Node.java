package org.koprogo.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, on the database of a bench. */
final class Node implements AutoCloseable {
  private static final int SECONDS_TO_START = 120;
  private static final int SECONDS_TO_END = 60;
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  private final Process process;
  private final URI management;
  private final URI site;
  private final HttpClient watcher = HttpClient.newHttpClient();

  private Node(Process process, BufferedReader output) {
    this.process = process;
    this.management = address(output, "health and metrics");
    this.site = address(output, "KoproGo is ready on");
    // Whoever does not read what a process writes makes it wait in the end.
    Thread.startVirtualThread(() -> drain(output));
  }

  private static void drain(BufferedReader output) {
    try (output) {
      output.transferTo(Writer.nullWriter());
    } catch (IOException _) {
      // It was closed when the process ended.
    }
  }

  /** Starts one, and waits until it is ready. */
  static Node start(Bench bench) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xshare:auto"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=logback.xml"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.koprogo.Main"));
    command.addAll(List.of("serve", "--port", "0"));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(k -> k.matches("(DATABASE|KOPROGO)_.*"));
      builder.environment().putAll(bench.environment());
      var process = builder.start();
      var watch =
          CompletableFuture.runAsync(
              process::destroyForcibly,
              CompletableFuture.delayedExecutor(SECONDS_TO_START, TimeUnit.SECONDS));
      try {
        return new Node(process, process.inputReader(StandardCharsets.UTF_8));
      } finally {
        watch.cancel(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI address(BufferedReader output, String words) {
    var read = new ArrayList<String>();
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        var found = ADDRESS.matcher(line);
        if (line.contains(words) && found.find()) return URI.create(found.group());
        read.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("the server did not start: " + read);
  }

  /** Where requests go. */
  URI site() {
    return site;
  }

  /** Whether it says that requests may be sent to it; a process that is gone says nothing. */
  boolean isReady() {
    return health("/health/ready");
  }

  /** Whether it says that it lives. */
  boolean isAlive() {
    return health("/health/live");
  }

  private boolean health(String path) {
    try {
      var request = HttpRequest.newBuilder(management.resolve(path)).timeout(SOON).build();
      return watcher.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Asks it to stop, as an operating system does. */
  void terminate() {
    process.destroy();
  }

  /** Dies as if the power had gone: no hook, no farewell. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** How it ended; one that does not end in a minute is killed, and has 137 as its code. */
  int exitCode() {
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS))
        return process.destroyForcibly().waitFor();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    watcher.shutdownNow();
    process.destroyForcibly();
  }
}
