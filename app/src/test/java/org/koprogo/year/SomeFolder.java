package org.koprogo.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the example folder, to spoil. */
final class SomeFolder {
  static final Path EXAMPLE = Path.of("../examples/residence-les-tilleuls");

  final Path path;

  private SomeFolder(Path path) {
    this.path = path;
  }

  static SomeFolder copiedTo(Path path) {
    for (var file : FolderFile.values()) {
      write(path.resolve(file.fileName), bytes(EXAMPLE.resolve(file.fileName)));
    }
    return new SomeFolder(path);
  }

  /** Replaces the first {@code before} at or after the first {@code anchor}; both must be there. */
  SomeFolder edit(String file, String anchor, String before, String after) {
    var text = text(file);
    var from = text.indexOf(anchor);
    var at = from < 0 ? -1 : text.indexOf(before, from);
    if (at < 0) throw new IllegalArgumentException(file + " has no " + before + " after " + anchor);
    return write(file, text.substring(0, at) + after + text.substring(at + before.length()));
  }

  SomeFolder write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  SomeFolder write(String file, byte[] bytes) {
    write(path.resolve(file), bytes);
    return this;
  }

  String text(String file) {
    return new String(bytes(path.resolve(file)), StandardCharsets.UTF_8);
  }

  ReadFolder read() {
    return FolderReader.read(path);
  }

  /** What the reader finds, as lines of {@code file | row | field | rule}. */
  List<String> found() {
    return switch (read()) {
      case ReadFolder.Readable _ -> List.of();
      case ReadFolder.Refused(var findings) ->
          findings.stream()
              .map(f -> String.join(" | ", f.file(), f.row(), f.field(), f.rule()))
              .toList();
    };
  }

  /** The folder, when the reader has nothing against it. */
  Folder folder() {
    return switch (read()) {
      case ReadFolder.Readable(var folder) -> folder;
      case ReadFolder.Refused(var findings) ->
          throw new AssertionError(
              String.join("\n", findings.stream().map(Finding::toString).toList()));
    };
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path path, byte[] bytes) {
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
