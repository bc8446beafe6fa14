package org.koprogo.reports.web;

import java.util.List;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Said;

/**
 * The reports of a year to choose from.
 *
 * @param files of the year, by name without ending; none while it is not settled
 */
public record ReportList(BooksView books, List<Entry> entries, List<String> files) {
  /**
   * @param path below the year
   * @param says what it answers
   */
  public record Entry(String path, Said title, Said says) {}

  /** All files of the year in one. */
  public String zip() {
    return books.href() + "/years/" + books.year() + "/files";
  }

  public String file(String name) {
    return zip() + "?file=" + name;
  }

  /** Where the year is settled. */
  public String closing() {
    return books.href() + "/years/" + books.year() + "/closure";
  }

  public String href(Entry entry) {
    return books.href() + "/years/" + books.year() + "/" + entry.path();
  }
}
