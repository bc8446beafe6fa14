package org.koprogo.ledger.web;

import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.posting.BooksView;

/**
 * What was consumed in a year, and the form of more readings.
 *
 * @param keys the keys that are measured; without one there is nothing to read
 * @param rows how many readings the form has room for
 * @param fields every field that stands on the page
 */
public record ReadingsView(
    BooksView books,
    List<Read> readings,
    List<Choice> keys,
    List<Choice> lots,
    FormState form,
    int rows,
    List<String> fields) {

  /** One reading, in words. */
  public record Read(String key, String lot, String owner, long units) {}

  public boolean isOpen() {
    return books.chosen() != null && !books.chosen().closed();
  }
}
