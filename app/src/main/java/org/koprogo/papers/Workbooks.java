package org.koprogo.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.koprogo.papers.Paper.Amount;
import org.koprogo.papers.Paper.Blank;
import org.koprogo.papers.Paper.Cell;
import org.koprogo.papers.Paper.Count;
import org.koprogo.papers.Paper.Day;
import org.koprogo.texts.Tongue;

/**
 * A paper as a workbook of one sheet. Amounts and days are numbers and dates; no cell is a formula,
 * and no text begins like one, because a cell that is edited becomes what it looks like.
 */
final class Workbooks {
  private static final int NAME = 31;

  private Workbooks() {}

  static void write(Paper paper, OutputStream to) throws IOException {
    var book = new Workbook(to, "KoproGo", "1.0");
    book.properties().setTitle(paper.title());
    var sheet = book.newWorksheet(sheetName(paper.title()));
    var row = 0;
    sheet.value(row, 0, Cells.safe(paper.title()));
    sheet.style(row++, 0).bold().fontSize(14).set();
    for (var line : paper.about()) sheet.value(row++, 0, Cells.safe(line));
    for (var part : paper.parts()) row = part(sheet, row + 1, part, paper.tongue());
    book.finish();
  }

  private static int part(Worksheet sheet, int from, Paper.Part part, Tongue tongue) {
    var row = from;
    if (!part.heading().isEmpty()) {
      sheet.value(row, 0, Cells.safe(part.heading()));
      sheet.style(row++, 0).bold().fontSize(12).set();
    }
    for (var c = 0; c < part.columns().size(); c++) {
      var column = part.columns().get(c);
      sheet.value(row, c, Cells.safe(column.label()));
      sheet.style(row, c).bold().horizontalAlignment(column.figures() ? "right" : "left").set();
    }
    row++;
    row = rows(sheet, row, part.rows(), false, tongue);
    return rows(sheet, row, part.foot(), true, tongue);
  }

  private static int rows(
      Worksheet sheet, int from, List<Paper.Row> rows, boolean total, Tongue tongue) {
    var at = from;
    for (var row : rows) {
      for (var c = 0; c < row.cells().size(); c++)
        cell(sheet, at, c, row.cells().get(c), total, tongue);
      at++;
    }
    return at;
  }

  private static void cell(
      Worksheet sheet, int row, int column, Cell cell, boolean total, Tongue tongue) {
    var style = sheet.style(row, column);
    if (total) style.bold();
    switch (cell) {
      case Amount(var money) -> {
        sheet.value(row, column, BigDecimal.valueOf(money.cents(), 2));
        style.format("#,##0.00");
      }
      case Count(var number) -> sheet.value(row, column, number);
      case Day(var day) -> {
        sheet.value(row, column, day);
        style.format("yyyy-mm-dd");
      }
      case Blank() -> {}
      default -> sheet.value(row, column, Cells.safe(cell.text(tongue)));
    }
    if (total || cell instanceof Amount || cell instanceof Day) style.set();
  }

  /** Spreadsheets refuse a sheet's name that is long or has one of these. */
  private static String sheetName(String title) {
    var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return name.substring(0, Math.min(NAME, name.length()));
  }
}
