package org.koprogo.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.posting.BooksView;
import org.koprogo.reports.LedgerLine;

/**
 * A page of an account's ledger.
 *
 * @param next the address of the next page; null on the last
 */
public record AccountLedgerView(
    BooksView books, String account, String name, List<LedgerLine> lines, @Nullable String next) {

  public String href(LedgerLine line) {
    return books.href() + "/entries/" + line.entry();
  }
}
