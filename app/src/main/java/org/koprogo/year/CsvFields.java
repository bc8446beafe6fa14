package org.koprogo.year;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one line of a CSV file. */
final class CsvFields extends Fields {
  private static final long LINE = 1_000_000;

  private final Map<String, Integer> header;
  private final List<String> cells;
  private final long line;

  CsvFields(FileLog log, Map<String, Integer> header, List<String> cells, long line) {
    super(log, String.valueOf(line));
    this.header = header;
    this.cells = cells;
    this.line = line;
  }

  @Override
  Place place(String field) {
    return new Place(log, row, field, line * LINE + header.getOrDefault(field, 0));
  }

  static Place line(FileLog log, long line) {
    return new Place(log, String.valueOf(line), "-", line * LINE);
  }

  @Override
  protected String name(String field) {
    return field;
  }

  @Override
  protected @Nullable String read(String field, Shape shape) {
    var cell = cell(field);
    return cell == null ? null : keep(field, cell);
  }

  private @Nullable String cell(String field) {
    var column = header.get(field);
    return column == null ? null : cells.get(column);
  }

  /** A missing column is one finding about the header, not one per line. */
  @Override
  protected void missing(String field) {
    if (header.containsKey(field)) super.missing(field);
  }

  @Override
  protected boolean exists(String field) {
    return header.containsKey(field);
  }

  @Override
  boolean has(String field) {
    return peek(field) != null;
  }

  @Override
  @Nullable String peek(String field) {
    var cell = cell(field);
    return cell == null || cell.isEmpty() ? null : cell;
  }
}
