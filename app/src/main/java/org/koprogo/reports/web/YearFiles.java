package org.koprogo.reports.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Shown;
import org.koprogo.reports.YearReports;

/** The files of a settled year to take away, one by one or all in one. */
final class YearFiles {
  private static final String CSV = "text/csv; charset=utf-8";

  private YearFiles() {}

  /**
   * @param files by name, ending included
   * @param name of one of them without its ending; null means all
   */
  static Shown of(SequencedMap<String, String> files, LocalDate year, @Nullable String name) {
    if (name == null)
      return new Shown.File(
          "reports-" + year + ".zip", "application/zip", to -> zip(files, year, to));
    var text = files.get(name + ".csv");
    if (text == null || !YearReports.NAMES.contains(name)) return new Shown.NotFound();
    return new Shown.File(
        name + "-" + year + ".csv", CSV, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Every file bears the first day of the year, so that the same books make the same bytes. */
  static void zip(SequencedMap<String, String> files, LocalDate year, OutputStream to)
      throws IOException {
    var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    for (var file : files.entrySet()) {
      var entry = new ZipEntry(file.getKey());
      entry.setTimeLocal(year.atStartOfDay());
      zip.putNextEntry(entry);
      zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }
}
