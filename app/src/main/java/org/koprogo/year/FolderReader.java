package org.koprogo.year;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.Residence;
import org.koprogo.year.ReadFolder.Readable;
import org.koprogo.year.ReadFolder.Refused;

/**
 * Reads a year folder (handbook 7.1) and judges it: either the folder, or every independent reason
 * against it at once. Content never makes it throw.
 *
 * <p>The files are read in the order in which they refer to each other. A value that cannot be used
 * is one finding and then counts as unknown, not as wrong: nothing that depends on it is complained
 * about.
 */
public final class FolderReader {
  private final Path path;
  private final Map<FolderFile, FileLog> logs = new EnumMap<>(FolderFile.class);

  private FolderReader(Path path) {
    this.path = path;
    for (var file : FolderFile.values()) logs.put(file, new FileLog(file.fileName));
  }

  /** The folder, or what is wrong with it: by file, then by place in the file. */
  public static ReadFolder read(Path folder) {
    if (Files.isDirectory(folder)) return new FolderReader(folder).read();
    var name = Words.clean(folder.toString(), 200);
    return new Refused(List.of(new Finding(name, "-", "-", Rule.FILE, "there is no such folder")));
  }

  private ReadFolder read() {
    var chart = new Chart(csv(FolderFile.CHART, Chart.COLUMNS));
    var known = new Known(chart, new Register(), new Uses());
    var residence = residence(known);
    var opening =
        new OpeningReader(known)
            .read(csv(FolderFile.OPENING, OpeningReader.COLUMNS), log(FolderFile.OPENING));
    var budgets = new BudgetReader(known);
    var budget = budgets.read(object(FolderFile.BUDGET));
    var calls = new CallReader(known).read(list(FolderFile.CALLS, "call"));
    var invoices = new InvoiceReader(known).read(list(FolderFile.INVOICES, "invoice"));
    var meters = new ReadingReader(known, log(FolderFile.READINGS));
    var readings = meters.read(csv(FolderFile.READINGS, ReadingReader.COLUMNS));
    var events = new EventReader(known).read(list(FolderFile.EVENTS, "event"));
    var movements =
        new MovementReader(known).read(csv(FolderFile.MOVEMENTS, MovementReader.COLUMNS));
    budgets.refuseUnbudgeted();
    meters.refuseUnread();
    known.uses.forEachAccount((code, why) -> chart.need(log(FolderFile.CHART), code, why));
    var findings = logs.values().stream().flatMap(log -> log.findings().stream()).toList();
    if (!findings.isEmpty()) return new Refused(findings);
    return new Readable(
        new Folder(
            whole(residence),
            chart.rows(),
            opening,
            whole(budget),
            calls,
            invoices,
            readings,
            movements,
            events,
            logs.values().stream().flatMap(log -> log.rows().stream()).toList(),
            logs.values().stream().flatMap(log -> log.warnings().stream()).toList()));
  }

  /** What could not be read has left a finding. */
  private static <T> T whole(@Nullable T part) {
    if (part == null) throw new IllegalStateException("a part is missing without a finding");
    return part;
  }

  private @Nullable Residence residence(Known known) {
    var root = object(FolderFile.RESIDENCE);
    if (root != null) return new ResidenceReader(root, known).read();
    known.register.blur();
    return null;
  }

  private FileLog log(FolderFile file) {
    return logs.getOrDefault(file, new FileLog(file.fileName));
  }

  private @Nullable JsonFields object(FolderFile file) {
    return JsonFields.whole(json(file), log(file));
  }

  private Rows<JsonFields> list(FolderFile file, String idField) {
    return JsonFields.list(json(file), log(file), idField);
  }

  private @Nullable Json json(FolderFile file) {
    var text = FileText.of(path, log(file));
    return text == null ? null : Json.parse(text, log(file));
  }

  private Rows<CsvFields> csv(FolderFile file, List<String> columns) {
    return CsvText.rows(FileText.of(path, log(file)), log(file), columns);
  }
}
