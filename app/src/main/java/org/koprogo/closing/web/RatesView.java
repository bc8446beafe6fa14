package org.koprogo.closing.web;

import java.util.List;
import org.koprogo.desk.FormState;
import org.koprogo.posting.BooksView;

/** The legal interest rates of a building's file, the latest first, and the form of one more. */
public record RatesView(BooksView books, List<YearRate> rates, FormState form) {

  /** Percent of a calendar year, written without superfluous zeros. */
  public record YearRate(String year, String percent) {}
}
