package org.koprogo.year;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a header into rows; columns stand in any order. */
final class CsvText {
  static final int MOST_LINES = 200_000;

  private final FileLog log;
  private final List<String> columns;
  private final List<CsvFields> rows = new ArrayList<>();
  private boolean whole = true;

  private CsvText(FileLog log, List<String> columns) {
    this.log = log;
    this.columns = columns;
  }

  static Rows<CsvFields> rows(@Nullable String text, FileLog log, List<String> columns) {
    if (text == null) return Rows.unread();
    var csv = new CsvText(log, columns);
    csv.read(text);
    return new Rows<>(csv.rows, csv.whole);
  }

  private void read(String text) {
    var reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text);
    try {
      var records = reader.iterator();
      if (!records.hasNext()) {
        refuse(
            log.whole(), "the file is empty; its first line must be " + String.join(",", columns));
        return;
      }
      var first = records.next();
      var header = header(first);
      while (records.hasNext()) row(header, first.getFieldCount(), records.next());
    } catch (CsvParseException e) {
      var cause = e.getCause();
      var words = e.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
      refuse(log.whole(), "this is not CSV: " + Words.clean(words, 200));
    }
  }

  private Map<String, Integer> header(CsvRecord record) {
    var header = new HashMap<String, Integer>();
    for (var i = 0; i < record.getFieldCount(); i++) {
      var name = record.getField(i);
      var place = new Place(log, "1", Words.clean(name, 60), i);
      if (header.putIfAbsent(name, i) != null)
        refuse(place, "the column stands in the header twice");
      else if (!columns.contains(name)) place.warn("this column is unknown and was ignored");
    }
    for (var column : columns) {
      if (!header.containsKey(column))
        refuse(new Place(log, "1", column, 0), "this column is missing");
    }
    return header;
  }

  private void row(Map<String, Integer> header, int width, CsvRecord record) {
    var line = record.getStartingLineNumber();
    if (rows.size() == MOST_LINES) {
      log.whole().refuseOnce(Rule.FILE, "the file has more than " + MOST_LINES + " lines");
      whole = false;
    } else if (record.getFieldCount() == width) {
      rows.add(new CsvFields(log, header, record.getFields(), line));
    } else {
      var count = record.getFieldCount();
      var words = "the line has " + count + " fields, the header " + width;
      refuse(CsvFields.line(log, line), words + "; a comma inside a text needs quotes around it");
    }
  }

  private void refuse(Place place, String words) {
    place.refuse(Rule.FILE, words);
    whole = false;
  }
}
