package org.koprogo.reports.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Chart;
import org.koprogo.ledger.Ledger;
import org.koprogo.papers.Format;
import org.koprogo.papers.Paper;

/**
 * A report as a page.
 *
 * @param account the account that it is limited to, or ""
 * @param next the address of its next page; null on the last
 * @param chart what of it is drawn; null for nothing
 */
public record ReportPage(
    Paper paper,
    Ledger.FiscalYear year,
    LocalDate on,
    String path,
    String account,
    @Nullable String next,
    @Nullable Chart chart) {

  public List<Format> formats() {
    return List.of(Format.values());
  }

  /** The same report as a file. */
  public String href(Format format) {
    return path
        + "?day="
        + on
        + (account.isEmpty()
            ? ""
            : "&account=" + URLEncoder.encode(account, StandardCharsets.UTF_8))
        + "&format="
        + format.ending();
  }

  public boolean isEmpty() {
    return paper.size() == 0;
  }
}
