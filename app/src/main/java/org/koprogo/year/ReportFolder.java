package org.koprogo.year;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.WorldFailed;
import org.koprogo.platform.WrongUsage;

/**
 * Where the reports of a year go. It is tried before anything is booked; every report appears whole
 * or not at all, written beside its place and then moved there.
 */
final class ReportFolder {
  /** What a run that was killed may have left: a report's name between a dot and this. */
  private static final String PARTIAL = ".part";

  private static final Pattern LEFTOVER = Pattern.compile("\\.([0-9]+|[a-z0-9-]+\\.csv)\\.part");

  private final Path path;

  ReportFolder(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  /** Whether the reports of this year folder can be written here; leaves nothing behind. */
  void probe(Path yearFolder) {
    refuseAmongTheYear(yearFolder);
    var made = new ArrayDeque<Path>();
    try {
      for (@Nullable Path p = path; p != null && !Files.exists(p); p = p.getParent()) made.push(p);
      var above = made.isEmpty() ? path : made.peek().getParent();
      if (above != null && !Files.isDirectory(above)) {
        throw new WrongUsage("--out " + path + ": " + above + " is a file, not a folder");
      }
      Files.createDirectories(path);
      sweep();
      var trial = path.resolve(".koprogo.csv" + PARTIAL);
      Files.writeString(trial, "?");
      Files.delete(trial);
    } catch (IOException e) {
      throw new WorldFailed(
          "--out " + path + " cannot be written to: " + reason(e) + "; nothing was booked", e);
    } finally {
      while (!made.isEmpty()) removeIfEmpty(made.removeLast());
    }
  }

  private void refuseAmongTheYear(Path yearFolder) {
    try {
      if (!Files.exists(yearFolder) || !real(path).startsWith(yearFolder.toRealPath())) return;
    } catch (IOException _) {
      return; // what cannot be resolved is told by whoever reads or writes it
    }
    throw new WrongUsage(
        "--out " + path + " is the folder of the year, or inside it; choose a place of its own");
  }

  /** The path with every link on the way followed, as far as it exists. */
  private static Path real(Path path) throws IOException {
    if (Files.exists(path)) return path.toRealPath();
    var parent = path.getParent();
    return parent == null ? path : real(parent).resolve(path.getFileName());
  }

  private void sweep() throws IOException {
    try (var files = Files.newDirectoryStream(path, ".*" + PARTIAL)) {
      for (var file : files) {
        if (LEFTOVER.matcher(file.getFileName().toString()).matches()
            && Files.isRegularFile(file, NOFOLLOW_LINKS)) {
          Files.delete(file);
        }
      }
    }
  }

  private static void removeIfEmpty(Path folder) {
    try {
      if (Files.isDirectory(folder, NOFOLLOW_LINKS)) Files.delete(folder);
    } catch (IOException _) {
      // Somebody uses it already; then it may stay.
    }
  }

  /** Writes the reports of a year that stands in closed books. */
  void write(Map<String, String> reports) {
    try {
      Files.createDirectories(path);
      for (var report : reports.entrySet()) write(report.getKey(), report.getValue());
    } catch (IOException e) {
      throw new WorldFailed(
          "the year is booked and closed, but its reports cannot be written to "
              + path
              + ": "
              + reason(e)
              + "; the same command again books nothing and writes them",
          e);
    }
  }

  private void write(String name, String content) throws IOException {
    var partial = path.resolve("." + name + PARTIAL);
    try {
      Files.write(
          partial,
          content.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          NOFOLLOW_LINKS);
      Files.move(
          partial,
          path.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException exists -> exists.getFile() + " is a file, not a folder";
      case FileSystemException f when f.getReason() != null -> f.getReason() + ": " + f.getFile();
      case FileSystemException f -> "the system refuses " + f.getFile();
      default -> String.valueOf(e.getMessage());
    };
  }
}
