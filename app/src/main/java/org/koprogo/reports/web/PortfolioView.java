package org.koprogo.reports.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.reports.Portfolio;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/**
 * The buildings as they were asked for.
 *
 * @param rows of the page
 * @param found how many on all pages
 * @param total of all pages
 */
public record PortfolioView(
    List<Portfolio.Row> rows, int found, Total total, String filter, Sort sort, int page) {
  static final int ROWS = 100;

  public PortfolioView {
    rows = List.copyOf(rows);
  }

  /** What the rows of all pages make together. */
  public record Total(Money cash, Money arrears, Money unpaid) {}

  /** By what the rows are ordered; amounts from the largest. */
  public enum Sort {
    NAME,
    CASH,
    ARREARS,
    BURN,
    END;

    public Said label() {
      return switch (this) {
        case NAME -> Terms.NAME;
        case CASH -> PortfolioWords.CASH;
        case ARREARS -> PortfolioWords.ARREARS;
        case BURN -> PortfolioWords.BURN;
        case END -> PortfolioWords.YEAR_END;
      };
    }

    /** Without the order of names, which comes last in all of them. */
    private Comparator<Portfolio.Row> order() {
      return switch (this) {
        case NAME -> (_, _) -> 0;
        case CASH -> Comparator.comparingLong(r -> -r.cash().cents());
        case ARREARS -> Comparator.comparingLong(r -> -r.open().overdue().cents());
        case BURN -> Comparator.comparingLong(r -> r.burn() == null ? 0 : -r.burn().percent());
        case END ->
            Comparator.comparing(r -> r.year() == null ? LocalDate.MAX : r.year().lastDay());
      };
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Sort of(String code) {
      for (var sort : values()) if (sort.code().equals(code)) return sort;
      return NAME;
    }
  }

  /** The part of all rows that a filter leaves, in order, and one page of it. */
  static PortfolioView of(List<Portfolio.Row> all, String filter, Sort sort, int page) {
    var wanted = folded(filter);
    var names = new HashMap<BuildingId, String>();
    for (var row : all) names.put(row.building().id(), folded(row.building().name()));
    var byName = Comparator.comparing((Portfolio.Row r) -> names.get(r.building().id()));
    // Equal figures stand in the order of the names.
    var found =
        all.stream()
            .filter(r ->
                (names.get(r.building().id()) + " " + folded(r.building().address().city()))
                    .contains(wanted))
            .sorted(sort.order().thenComparing(byName))
            .toList();
    var total = new Total(Money.ZERO, Money.ZERO, Money.ZERO);
    for (var row : found)
      total =
          new Total(
              total.cash.plus(row.cash()),
              total.arrears.plus(row.open().overdue()),
              total.unpaid.plus(row.open().unpaid()));
    var shown = Math.clamp(page, 1, Math.max(1, pages(found.size())));
    return new PortfolioView(
        found.stream().skip((shown - 1L) * ROWS).limit(ROWS).toList(),
        found.size(),
        total,
        filter,
        sort,
        shown);
  }

  /** Without accents and capitals, so that nobody must type them. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static int pages(int rows) {
    return (rows + ROWS - 1) / ROWS;
  }

  /** The numbers of the pages; none where one holds everything. */
  public List<Integer> pages() {
    return found <= ROWS ? List.of() : IntStream.rangeClosed(1, pages(found)).boxed().toList();
  }

  public String href(int page) {
    return "/buildings?q="
        + URLEncoder.encode(filter, UTF_8)
        + "&sort="
        + sort.code()
        + "&page="
        + page;
  }

  public static String href(Portfolio.Row row) {
    return "/buildings/" + row.building().id();
  }
}
