package org.koprogo.papers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.texts.Tongue;

/**
 * A table that people read on a page or take away as a file.
 *
 * @param name of a file of it, without its ending: letters, digits and hyphens
 * @param about whose it is, of which time: lines below the title
 * @param apart whether every part begins a page of its own: it is for another reader
 */
public record Paper(
    String name, String title, List<String> about, Tongue tongue, List<Part> parts, boolean apart) {
  public Paper(String name, String title, List<String> about, Tongue tongue, List<Part> parts) {
    this(name, title, about, tongue, parts, false);
  }

  public Paper {
    about = List.copyOf(about);
    parts = List.copyOf(parts);
  }

  /** Rows of all parts. */
  public int size() {
    return parts.stream().mapToInt(p -> p.rows().size()).sum();
  }

  /**
   * A table under a heading.
   *
   * @param heading "" for none
   * @param caption what the figures are, "" for nothing to say
   * @param foot totals, below the rows
   */
  public record Part(
      String heading, String caption, List<Column> columns, List<Row> rows, List<Row> foot) {
    public Part {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      foot = List.copyOf(foot);
      for (var row : rows) mustFit(row, columns);
      for (var row : foot) mustFit(row, columns);
    }

    private static void mustFit(Row row, List<Column> columns) {
      if (row.cells().size() != columns.size())
        throw new IllegalArgumentException(
            row.cells().size() + " cells under " + columns.size() + " columns");
    }
  }

  /**
   * @param figures whether it holds amounts or counts, which stand to the right
   */
  public record Column(String label, boolean figures) {}

  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Cell... cells) {
      return new Row(Arrays.asList(cells));
    }
  }

  /** What stands in a row under a column. */
  public sealed interface Cell {
    /**
     * As it reads.
     *
     * @param tongue of the reader
     */
    String text(Tongue tongue);

    /** Where it leads, or null. */
    default @Nullable String href() {
      return null;
    }

    /** How it is set: a class of the style sheet, or "". */
    default String style() {
      return "";
    }
  }

  public record Words(String words, @Nullable String href) implements Cell {
    @Override
    public String text(Tongue tongue) {
      return words;
    }
  }

  /** An amount in the words of its own reader, who is not the paper's. */
  public record Figure(String words) implements Cell {
    @Override
    public String text(Tongue tongue) {
      return words;
    }

    @Override
    public String style() {
      return "number";
    }
  }

  /** The code of something, which must not be broken. */
  public record Code(String code, @Nullable String href) implements Cell {
    @Override
    public String text(Tongue tongue) {
      return code;
    }

    @Override
    public String style() {
      return "code";
    }
  }

  public record Amount(Money money) implements Cell {
    @Override
    public String text(Tongue tongue) {
      return tongue.amount(money);
    }

    @Override
    public String style() {
      return "number";
    }
  }

  public record Count(long number) implements Cell {
    @Override
    public String text(Tongue tongue) {
      return tongue.number(number);
    }

    @Override
    public String style() {
      return "number";
    }
  }

  public record Day(LocalDate day) implements Cell {
    @Override
    public String text(Tongue tongue) {
      return tongue.day(day);
    }
  }

  public record Blank() implements Cell {
    @Override
    public String text(Tongue tongue) {
      return "";
    }
  }

  public static Cell words(String words) {
    return new Words(words, null);
  }

  public static Cell words(String words, String href) {
    return new Words(words, href);
  }

  public static Cell code(String code) {
    return new Code(code, null);
  }

  public static Cell code(String code, String href) {
    return new Code(code, href);
  }

  public static Cell amount(Money money) {
    return new Amount(money);
  }

  /** The amount, and nothing where it is zero. */
  public static Cell amountOrBlank(Money money) {
    return money.isZero() ? new Blank() : new Amount(money);
  }

  public static Cell count(long number) {
    return new Count(number);
  }

  public static Cell day(@Nullable LocalDate day) {
    return day == null ? new Blank() : new Day(day);
  }

  public static Cell blank() {
    return new Blank();
  }
}
