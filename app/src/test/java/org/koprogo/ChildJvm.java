package org.koprogo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A second process of the same program, for what only processes do: lock, die, share a home. */
public final class ChildJvm implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final BufferedReader output;

  private ChildJvm(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts a main class with these settings and none of this process's own. */
  public static ChildJvm start(
      Class<?> main, Map<String, String> environment, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(k -> k.matches("(DATABASE|KOPROGO)_.*"));
      builder.environment().putAll(environment);
      return new ChildJvm(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next line that begins so; fails with everything read when the process ends before it. */
  public String await(String beginning) {
    return next(line -> line.startsWith(beginning), beginning);
  }

  /** The part that matches, of the next line that has these words. */
  public String awaitPart(String pattern, String words) {
    var found = Pattern.compile(pattern).matcher(next(line -> line.contains(words), words));
    if (!found.find()) throw new AssertionError("no " + pattern);
    return found.group();
  }

  private String next(Predicate<String> wanted, String words) {
    var read = new ArrayList<String>();
    var watch =
        CompletableFuture.runAsync(
            process::destroyForcibly,
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (wanted.test(line)) return line;
        read.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      watch.cancel(false);
    }
    throw new AssertionError("no line has " + words + ": " + read);
  }

  /** All that is still to come, once the process has ended. */
  public String rest() {
    return String.join("\n", output.lines().toList());
  }

  /** Dies as if the power had gone: no hook, no farewell. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  /** Asks it to stop, as an operating system does. */
  public void terminate() {
    process.destroy();
  }

  /** Closes its standard input. */
  public void leave() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    exitCode();
  }

  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new AssertionError("still running");
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
