package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;

/** Remembers a booked folder row by row, and tells how another one differs. */
final class FolderRows {
  private final FolderRowStore store = new FolderRowStore();

  private record Place(String file, String row, String field) {}

  void insert(Tx tx, BuildingId building, LocalDate fiscalYear, List<Folder.Row> rows) {
    store.insert(tx, building, fiscalYear, rows);
  }

  /** One finding per field that was changed, added or left out since the year was booked. */
  List<Finding> differences(
      Scope scope, BuildingId building, LocalDate fiscalYear, List<Folder.Row> rows) {
    var booked = new LinkedHashMap<Place, String>();
    for (var row : store.rows(scope, building, fiscalYear)) booked.put(place(row), row.content());
    var findings = new ArrayList<Finding>();
    for (var row : rows) {
      var was = booked.remove(place(row));
      if (was == null) findings.add(finding(place(row), "was not there; now " + row.content()));
      else if (!was.equals(row.content()))
        findings.add(finding(place(row), "was " + was + "; now " + row.content()));
    }
    booked.forEach(
        (place, was) -> findings.add(finding(place, "was " + was + "; now it is missing")));
    return findings;
  }

  private static Place place(Folder.Row row) {
    return new Place(row.file(), row.row(), row.field());
  }

  private static Finding finding(Place place, String words) {
    return new Finding(
        place.file(),
        place.row(),
        place.field(),
        "R55 booked year",
        "the year is booked and closed with other content: " + words);
  }
}
