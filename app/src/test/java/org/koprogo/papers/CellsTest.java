package org.koprogo.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** S24: no cell of a table that people open is a formula, and what goes out comes back. */
class CellsTest {
  private static final String SIGNS = "=+-@\t\r'\"0123456789.,;aé漢😀 ";

  @Test
  void s24_ten_thousand_labels_are_no_formula_and_come_back() {
    var random = new Random(24);
    for (var i = 0; i < 10_000; i++) {
      var label = label(random);
      var cell = Cells.safe(label);
      var isNumber = cell.matches("-?[0-9]+(\\.[0-9]+)?");
      if (!isNumber && !cell.isEmpty())
        assertThat("=+-@\t\r\0".indexOf(cell.charAt(0))).as(cell).isNegative();
      assertThat(Cells.original(cell)).isEqualTo(label);
    }
    assertThat(Cells.safe("-1.50")).isEqualTo("-1.50");
    assertThat(Cells.safe("=1+1")).isEqualTo("'=1+1");
    assertThat(Cells.safe("-1+1")).isEqualTo("'-1+1");
  }

  private static String label(Random random) {
    var signs = SIGNS.codePoints().toArray();
    var text = new StringBuilder();
    for (var n = random.nextInt(12); n > 0; n--)
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    return text.toString();
  }
}
