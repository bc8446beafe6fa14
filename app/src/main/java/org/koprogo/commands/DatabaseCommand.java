package org.koprogo.commands;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.koprogo.db.Migration;
import org.koprogo.db.Migrations;
import org.koprogo.platform.Database;
import org.koprogo.platform.Settings;
import org.koprogo.platform.WrongUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code db}: the schema, both ways. */
@Command(
    name = "db",
    description = "Migrates the database's schema, both ways.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "up | down [N] | status | redo")
public final class DatabaseCommand implements Runnable {
  private final Supplier<Settings> settings;
  @Spec private @Nullable CommandSpec spec;

  public DatabaseCommand(Supplier<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "say which way: up, down, status or redo");
  }

  @Command(description = "Applies what is pending, oldest first.", mixinStandardHelpOptions = true)
  int up() throws SQLException {
    try (var database = Database.open(settings.get())) {
      print("applied", database.migrate(), "nothing was pending");
    }
    return Trouble.DONE;
  }

  @Command(
      description = {
        "Takes back the newest N migrations (1 when N is not given; all of them when there are fewer).",
        "Rows of dropped tables stay in the schema `attic`, and the way up puts them back."
      },
      mixinStandardHelpOptions = true)
  int down(
      @Parameters(paramLabel = "N", arity = "0..1", defaultValue = "1", description = "how many")
          int steps)
      throws SQLException {
    if (steps < 1) throw new WrongUsage("db down takes a number from 1 on");
    try (var database = Database.open(settings.get())) {
      print(
          "taken back",
          new Migrations(database.requireAdmin()).down(steps),
          "there is nothing to take back");
    }
    return Trouble.DONE;
  }

  @Command(
      description = "Takes the newest migration back and applies it again.",
      mixinStandardHelpOptions = true)
  int redo() throws SQLException {
    try (var database = Database.open(settings.get())) {
      print(
          "taken back",
          new Migrations(database.requireAdmin()).down(1),
          "there is nothing to take back");
      print("applied", database.migrate(), "nothing was pending");
    }
    return Trouble.DONE;
  }

  @Command(
      description = "Lists what is applied and what is pending.",
      mixinStandardHelpOptions = true)
  int status(@Option(names = "--json", description = "for a script") boolean json)
      throws SQLException {
    try (var database = Database.open(settings.get())) {
      var status = database.status();
      if (json) {
        out()
            .println(
                Json.of(
                    Map.of(
                        "applied", names(status.applied()), "pending", names(status.pending()))));
        return Trouble.DONE;
      }
      for (var step : status.applied()) out().println("applied  " + step);
      for (var step : status.pending()) out().println("pending  " + step);
      out().println(status.applied().size() + " applied, " + status.pending().size() + " pending");
    }
    return Trouble.DONE;
  }

  private void print(String what, List<Migration> steps, String nothing) {
    for (var step : steps) out().println(what + "  " + step);
    if (steps.isEmpty()) out().println(nothing);
    out().flush();
  }

  private static List<String> names(List<Migration> steps) {
    return steps.stream().map(Migration::toString).toList();
  }

  private PrintWriter out() {
    return requireNonNull(spec).commandLine().getOut();
  }
}
