package org.koprogo.reports.web;

import java.util.List;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Said;

/** The reports of a year to choose from. */
public record ReportList(BooksView books, List<Entry> entries) {
  /**
   * @param path below the year
   * @param says what it answers
   */
  public record Entry(String path, Said title, Said says) {}

  public String href(Entry entry) {
    return books.href() + "/years/" + books.year() + "/" + entry.path();
  }
}
