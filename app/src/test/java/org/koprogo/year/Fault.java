package org.koprogo.year;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing spoilt in one file, and every finding it must cause.
 *
 * @param expected lines of {@code row | field | rule} in the spoilt file, or with another file's
 *     name before them
 */
record Fault(
    String name, String file, String anchor, String before, String after, List<String> expected) {

  /**
   * The faults of one file, one block of text each: name, anchor, before, after, expected lines.
   */
  static Fault of(
      String name, String file, String anchor, String before, String after, String... expected) {
    return new Fault(name, file, anchor, before, after, List.of(expected));
  }

  SomeFolder spoil(SomeFolder folder) {
    return folder.edit(file, anchor, before, after);
  }

  List<String> findings() {
    return expected.stream().map(this::located).toList();
  }

  private String located(String line) {
    var elsewhere =
        Stream.of(FolderFile.values()).anyMatch(f -> line.startsWith(f.fileName + " | "));
    return elsewhere ? line : file + " | " + line;
  }

  @Override
  public String toString() {
    return name;
  }
}
