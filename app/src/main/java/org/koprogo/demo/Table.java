package org.koprogo.demo;

import java.util.List;

/**
 * A small table in the text of a class: a row a line, its columns two spaces apart or more, the
 * last one a text.
 */
final class Table {
  private Table() {}

  /** The rows, each of so many columns. */
  static List<List<String>> rows(String text, int columns) {
    return text.lines().map(line -> row(line, columns)).toList();
  }

  private static List<String> row(String line, int columns) {
    var row = List.of(line.strip().split(" {2,}", columns));
    if (row.size() != columns)
      throw new IllegalStateException("not a row of " + columns + " columns: " + line);
    return row;
  }
}
