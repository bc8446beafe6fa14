package org.koprogo.papers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.koprogo.papers.Paper.Amount;
import org.koprogo.papers.Paper.Cell;
import org.koprogo.papers.Paper.Count;
import org.koprogo.papers.Paper.Day;
import org.koprogo.texts.Tongue;

/**
 * A paper as CSV: a header, then the rows, then the foot of each part. Where there are several
 * parts the first column says in which a row stands. Amounts have a point, days are written
 * 2025-12-31, so that every spreadsheet of every country reads the same.
 */
final class CsvFile {
  private CsvFile() {}

  static void write(Paper paper, OutputStream to) throws IOException {
    var csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    var several = paper.parts().size() > 1;
    List<Paper.Column> header = List.of();
    for (var part : paper.parts()) {
      if (!part.columns().equals(header)) {
        header = part.columns();
        var labels = new ArrayList<String>();
        if (several) labels.add("");
        for (var column : header) labels.add(Cells.safe(column.label()));
        csv.writeRecord(labels);
      }
      for (var row : part.rows()) csv.writeRecord(cells(part, row, several, paper.tongue()));
      for (var row : part.foot()) csv.writeRecord(cells(part, row, several, paper.tongue()));
    }
    csv.flush();
  }

  private static List<String> cells(
      Paper.Part part, Paper.Row row, boolean several, Tongue tongue) {
    var cells = new ArrayList<String>();
    if (several) cells.add(Cells.safe(part.heading()));
    for (var cell : row.cells()) cells.add(plain(cell, tongue));
    return cells;
  }

  private static String plain(Cell cell, Tongue tongue) {
    return switch (cell) {
      case Amount(var money) -> money.toString();
      case Count(var number) -> Long.toString(number);
      case Day(var day) -> day.toString();
      default -> Cells.safe(cell.text(tongue));
    };
  }
}
