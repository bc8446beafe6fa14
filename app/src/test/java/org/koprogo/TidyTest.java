package org.koprogo;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every source of the project for habits that this house does not have. */
class TidyTest {
  /** A habit, and what we do instead. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "left-for-later", "finish it, or write an issue",
          "standard-output", "answers go through the command's own writers",
          "stack-trace", "log it with an incident id, or let Trouble tell it",
          "sleep", "wait for what you wait for: a latch, a lock, a line of output",
          "binary-fraction", "Money is cents; rates and shares are exact",
          "clockless", "time comes from a Clock",
          "default-locale", "name the locale: Locale.ROOT, or the reader's",
          "plain-sql", "typed tables; SQL text in a .sql file or on the reviewed list",
          "long-method", "a method fits on a page",
          "long-file", "a file that grows past this wants to be two");

  /** Who may, reviewed one by one: the file's name, and what it may do. */
  private static final Map<String, Set<String>> REVIEWED =
      Map.ofEntries(
          Map.entry("Main.java", Set.of("standard-output")), // where standard output is taken up
          Map.entry("Trouble.java", Set.of("stack-trace")), // for those who ask for it
          Map.entry("YearKilledTest.java", Set.of("sleep")), // dies at a moment of chance
          Map.entry("HomeUser.java", Set.of("standard-output")), // a test's second process
          Map.entry("Habits.java", Set.of("left-for-later")), // names them
          Map.entry(
              "Db.java", Set.of("plain-sql", "sleep")), // binds the tenant; retries with jitter
          Map.entry("Database.java", Set.of("plain-sql")), // makes the first database
          Map.entry("ServeCommand.java", Set.of("sleep")), // lets a watcher see that it stops
          Map.entry("LocalPostgres.java", Set.of("sleep")), // asks a starting server again
          // The schema's own machinery speaks of catalogues, for which there are no typed tables.
          Map.entry("Migrations.java", Set.of("plain-sql")),
          Map.entry("Roles.java", Set.of("plain-sql", "sleep")), // tries again after a collision
          // The fault runs aim below the doors, and print ratios.
          Map.entry("ExactClosing.java", Set.of("sleep")),
          Map.entry("Asker.java", Set.of("sleep")), // asks again, and dies at a moment of chance
          Map.entry("FaultsCommand.java", Set.of("plain-sql")),
          Map.entry("GaplessNumbers.java", Set.of("binary-fraction", "sleep")),
          Map.entry("Audit.java", Set.of("plain-sql")));

  /** The oracle is one long independent calculation on purpose. */
  private static final String ORACLE = "/year/oracle/";

  private static final String BENCH = "/org/koprogo/bench/";

  private static Path project() {
    var here = Path.of("").toAbsolutePath();
    return here.endsWith("app") ? here.resolveSibling("") : here;
  }

  private static List<Path> sources() {
    try (var files = Files.walk(project())) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(
              f -> project().relativize(f).toString().matches("(app|db)/src/(main|test)/java/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> findings(Path source) {
    var test = source.toString().contains("/src/test/");
    return Habits.of(read(source)).stream()
        .filter(f -> !mayDo(source, f.habit(), test))
        .map(f ->
            "%s:%d %s: %s"
                .formatted(source.getFileName(), f.line(), f.habit(), INSTEAD.get(f.habit())));
  }

  private static boolean mayDo(Path source, String habit, boolean test) {
    if (REVIEWED.getOrDefault(source.getFileName().toString(), Set.of()).contains(habit))
      return true;
    if (habit.equals("plain-sql") && test) return true; // tests ask the database itself
    // A benchmark prints ratios, and puts bare SQL beside the doors.
    if (source.toString().contains(BENCH))
      return Set.of("plain-sql", "binary-fraction").contains(habit);
    if (habit.equals("long-file") && test)
      return source.toString().contains(ORACLE) || read(source).lines().count() <= 800;
    return source.toString().contains(ORACLE) && habit.equals("long-method");
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_sources_are_tidy() {
    assertThat(sources()).hasSizeGreaterThan(100);
    assertThat(sources().stream().flatMap(TidyTest::findings)).isEmpty();
  }

  @Test
  void every_exception_is_still_needed() {
    for (var exception : REVIEWED.entrySet()) {
      var needed =
          sources().stream()
              .filter(s -> s.getFileName().toString().equals(exception.getKey()))
              .flatMap(s -> Habits.of(read(s)).stream())
              .map(Habits.Finding::habit)
              .collect(toCollection(TreeSet::new));
      assertThat(needed).as(exception.getKey()).containsAll(exception.getValue());
    }
  }

  private static Path fixtures() {
    return project().resolve("app/src/test/fixtures/tidy");
  }

  static Stream<String> habits() {
    return INSTEAD.keySet().stream().sorted();
  }

  /** Each habit has a planted source that shows it, and only it. */
  @ParameterizedTest
  @MethodSource("habits")
  void every_habit_is_seen_once(String habit) {
    var planted =
        habit.startsWith("long-") ? grown(habit) : read(fixtures().resolve(habit + ".java.txt"));
    assertThat(Habits.of(planted)).isNotEmpty().allMatch(f -> f.habit().equals(habit));
  }

  /** The right way to do the same things is not complained about. */
  @Test
  void good_habits_pass() {
    assertThat(Habits.of(read(fixtures().resolve("good.java.txt")))).isEmpty();
  }

  /** A source with one line more than a page, or than a file, has. */
  private static String grown(String habit) {
    var line = "    total++;\n";
    return habit.equals("long-method")
        ? "class Long {\n  void count() {\n"
            + line.repeat(Habits.LINES_OF_A_METHOD - 1)
            + "  }\n}\n"
        : "class Long {\n  // one\n" + "\n".repeat(Habits.LINES_OF_A_FILE - 2) + "}\n";
  }
}
