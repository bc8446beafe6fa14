package org.koprogo.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.Reading;

/** meter-readings.csv. */
final class ReadingReader {
  static final List<String> COLUMNS = List.of("key", "lot", "party", "units");

  private final Known known;
  private final FileLog log;
  private final Map<String, Long> units = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Set<List<String>> seen = new HashSet<>();
  private boolean whole;

  ReadingReader(Known known, FileLog log) {
    this.known = known;
    this.log = log;
  }

  List<Reading> read(Rows<CsvFields> file) {
    whole = file.whole();
    var readings = new ArrayList<Reading>();
    for (var row : file.list()) {
      var reading = reading(row);
      if (reading != null) readings.add(reading);
    }
    return List.copyOf(readings);
  }

  private @Nullable Reading reading(CsvFields row) {
    var key = key(row);
    var lot = known.lot(row, "lot");
    var party = known.party(row, "party");
    var count = row.whole("units", 0);
    if (key == null || count == null) doubt(row.peek("key"));
    else units.merge(key, count, Long::sum);
    if (lot != null && party != null) owner(row, lot, party);
    if (key == null || lot == null || party == null) return null;
    if (!seen.add(List.of(key, lot, party))) {
      var words = "party " + party + " has a reading of " + key + " in lot " + lot + " already";
      row.place("party").refuse(Rule.UNIQUE, words);
    }
    return count == null ? null : new Reading(key, lot, party, count);
  }

  private void doubt(@Nullable String key) {
    if (key == null) whole = false;
    else doubtful.add(key);
  }

  private @Nullable String key(CsvFields row) {
    var key = known.key(row, "key");
    if (key == null || !known.register.isFixed(key)) return key;
    var words = "key " + key + " is FIXED; only a CONSUMPTION key has readings";
    row.place("key").refuseOnce(Rule.READING, words);
    return key;
  }

  private void owner(CsvFields row, String lot, String party) {
    var start = known.register.yearStart;
    var end = known.register.yearEnd;
    if (start == null || end == null) return;
    if (known.register.tenure.holds(lot, party, start, end)) return;
    var words = "party " + party + " owns lot " + lot + " on no day of the year";
    row.place("party").refuse(Rule.READING, words);
  }

  /** A CONSUMPTION key that has something to divide needs units to divide it by. */
  void refuseUnread() {
    if (!whole) return;
    known.uses.forEachDividingKey((key, place) -> {
      if (!known.register.isConsumption(key) || doubtful.contains(key)) return;
      if (units.getOrDefault(key, 0L) > 0) return;
      var words = " divides by the readings of " + key + ", but they sum to 0";
      log.whole("units").refuse(Rule.READING, place.inWords() + words);
    });
  }
}
