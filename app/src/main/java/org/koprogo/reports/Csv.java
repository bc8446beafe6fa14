package org.koprogo.reports;

import java.util.Arrays;
import org.koprogo.kernel.Money;

/**
 * A CSV text by handbook 7.2 rule 12: comma, LF, a header always, quotes only around a field with
 * comma, quote or line break, amounts with a point and two decimals. Texts stand verbatim.
 */
final class Csv {
  private final StringBuilder text = new StringBuilder();
  private final int columns;

  Csv(String... header) {
    columns = header.length;
    row((Object[]) header);
  }

  /** Adds a row; null is an empty field. */
  void row(@org.jspecify.annotations.Nullable Object... cells) {
    if (cells.length != columns)
      throw new IllegalArgumentException(
          "a row has " + columns + " fields, not " + Arrays.toString(cells));
    for (var i = 0; i < cells.length; i++) {
      if (i > 0) text.append(',');
      var cell = cells[i];
      if (cell != null) text.append(quoted(cell.toString()));
    }
    text.append('\n');
  }

  private static String quoted(String cell) {
    var plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** The amount when it is a debit, else zero. */
  static Money debit(Money signed) {
    return signed.isNegative() ? Money.ZERO : signed;
  }

  /** The amount when it is a credit, as a positive figure, else zero. */
  static Money credit(Money signed) {
    return signed.isNegative() ? signed.negate() : Money.ZERO;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
