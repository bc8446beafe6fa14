package org.koprogo.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.platform.Refused;
import org.koprogo.platform.WrongUsage;
import picocli.CommandLine;

/**
 * Turns what went wrong into an exit code and lines that a person can act on. A stack trace is
 * shown to those who ask for it with {@code KOPROGO_DEBUG=1}.
 */
public final class Trouble implements CommandLine.IExecutionExceptionHandler {
  public static final int DONE = 0;
  public static final int NO = 1;
  public static final int USAGE = 2;
  public static final int WORLD = 3;

  private static final Map<String, String> WORDS =
      Map.of(
          "08", "the database does not answer",
          "28", "the database refuses the login",
          "3D", "there is no such database",
          "53", "the database has no room left",
          "57", "the database stops or cancelled the work",
          "58", "the database's machine has a fault");

  private final boolean debug;

  public Trouble(Map<String, String> environment) {
    this.debug = environment.getOrDefault("KOPROGO_DEBUG", "").equals("1");
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    return tell(e, command.getErr());
  }

  /** Prints the trouble and returns the exit code. */
  public int tell(Throwable trouble, PrintWriter err) {
    if (debug) trouble.printStackTrace(err);
    var code = code(trouble);
    for (var line : lines(trouble)) err.println("koprogo: " + line);
    err.flush();
    return code;
  }

  private static int code(Throwable trouble) {
    return switch (trouble) {
      case Refused _ -> NO;
      case WrongUsage _ -> USAGE;
      default -> WORLD;
    };
  }

  private static List<String> lines(Throwable trouble) {
    if (trouble instanceof Refused refused) return refused.reasons();
    if (trouble instanceof WrongUsage) return List.of(message(trouble));
    return causes(trouble)
        .flatMap(cause -> worldly(cause).stream())
        .findFirst()
        .map(List::of)
        .orElseGet(() ->
            List.of(
                "a fault of the program: "
                    + trouble.getClass().getSimpleName()
                    + ": "
                    + message(trouble)
                    + " (KOPROGO_DEBUG=1 shows where)"));
  }

  private static Optional<String> worldly(Throwable cause) {
    return switch (cause) {
      case WorldFailed e when !(e.getCause() instanceof SQLException) -> Optional.of(message(e));
      case SQLException e -> Optional.of(words(e));
      case NoSuchFileException e -> Optional.of("there is no " + e.getFile());
      case AccessDeniedException e -> Optional.of("no permission for " + e.getFile());
      case FileSystemException e -> Optional.of(message(e));
      case IOException e -> Optional.of(message(e));
      default -> Optional.empty();
    };
  }

  private static String words(SQLException e) {
    var state = e.getSQLState() == null ? "" : e.getSQLState();
    var known = state.length() == 5 ? WORDS.get(state.substring(0, 2)) : null;
    return (known == null ? "the database says" : known) + ": " + message(e);
  }

  private static Stream<Throwable> causes(Throwable trouble) {
    var seen = new HashSet<Throwable>();
    return Stream.<@Nullable Throwable>iterate(
            trouble, t -> t != null && seen.add(t), t -> t == null ? null : t.getCause())
        .flatMap(Stream::ofNullable);
  }

  private static String message(Throwable trouble) {
    var text = trouble.getMessage();
    if (text == null || text.isBlank()) return trouble.getClass().getSimpleName();
    return text.lines().findFirst().orElse("").strip();
  }
}
