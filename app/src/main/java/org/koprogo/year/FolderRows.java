package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/**
 * Remembers a booked folder row by row, and tells how another one differs. Rows of a CSV file are
 * compared by what identifies them, not by their line: a line put between others moves the rest.
 */
final class FolderRows {
  /** The columns that identify a row of a CSV file; rows of JSON lists go by their id already. */
  private static final Map<String, List<String>> IDENTITY =
      Map.of(
          FolderFile.CHART.fileName, List.of("code"),
          FolderFile.OPENING.fileName, List.of("account", "third"),
          FolderFile.READINGS.fileName, List.of("key", "lot", "party"),
          FolderFile.MOVEMENTS.fileName, List.of("tx"));

  private final FolderRowStore store = new FolderRowStore();

  /** A row by what identifies it; equal ones are numbered in their order. */
  private record Key(String file, List<String> identity, int number) {}

  private record Content(String row, SequencedMap<String, String> fields) {}

  void insert(Tx tx, BuildingId building, LocalDate fiscalYear, List<Folder.Row> rows) {
    store.insert(tx, building, fiscalYear, rows);
  }

  /** One finding per field that was changed, and per row that was added or left out. */
  List<Finding> differences(
      Scope scope, BuildingId building, LocalDate fiscalYear, List<Folder.Row> rows) {
    var booked = byKey(store.rows(scope, building, fiscalYear));
    var findings = new ArrayList<Finding>();
    byKey(rows)
        .forEach((key, now) -> {
          var was = booked.remove(key);
          if (was == null) findings.add(finding(key, now, "-", "this row was not there"));
          else compare(key, was.fields(), now, findings);
        });
    booked.forEach((key, was) ->
        findings.add(finding(key, was, "-", "this row was there and is missing" + named(key))));
    return findings;
  }

  private static SequencedMap<Key, Content> byKey(List<Folder.Row> rows) {
    record Place(String file, String row) {}
    SequencedMap<Place, Content> read = new LinkedHashMap<>();
    for (var row : rows) {
      read.computeIfAbsent(
              new Place(row.file(), row.row()), p -> new Content(p.row(), new LinkedHashMap<>()))
          .fields()
          .put(row.field(), row.content());
    }
    var seen = new HashMap<Key, Integer>();
    SequencedMap<Key, Content> byKey = new LinkedHashMap<>();
    read.forEach((place, content) -> {
      var columns = IDENTITY.get(place.file());
      var identity =
          columns == null
              ? List.of(place.row())
              : columns.stream().map(c -> content.fields().getOrDefault(c, "")).toList();
      var first = new Key(place.file(), identity, 0);
      byKey.put(new Key(place.file(), identity, seen.merge(first, 1, Integer::sum)), content);
    });
    return byKey;
  }

  private static void compare(
      Key key, Map<String, String> before, Content now, List<Finding> findings) {
    var left = new LinkedHashMap<>(before);
    now.fields()
        .forEach((field, content) -> {
          var was = left.remove(field);
          if (was == null) findings.add(finding(key, now, field, "was not there; now " + content));
          else if (!was.equals(content))
            findings.add(finding(key, now, field, "was " + was + "; now " + content));
        });
    left.forEach((field, was) ->
        findings.add(finding(key, now, field, "was " + was + "; now it is missing")));
  }

  /** What the row is called, where its line is that of the booked file. */
  private static String named(Key key) {
    return IDENTITY.containsKey(key.file()) ? ": " + String.join(" ", key.identity()).strip() : "";
  }

  private static Finding finding(Key key, Content content, String field, String words) {
    return new Finding(
        key.file(),
        content.row(),
        field,
        "R55 booked year",
        "the year is booked and closed with other content: " + words);
  }
}
