package org.koprogo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and ids are read in the one way in which they are written. */
class DaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29",
        "25-01-01",
        "2025-1-1",
        "+2025-01-01",
        "2025-01-01T00:00",
        "1899-12-31",
        "3000-01-01",
        "٢٠٢٥-٠١-٠١",
        ""
      })
  void what_is_no_day_is_not_read(String text) {
    assertThat(Days.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2024-02-29", "2999-12-31"})
  void a_day_is_read(String text) {
    assertThat(Days.read(text)).hasValue(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0197F0A0-5B1C-7C3E-8F00-2B1F6C1D0E11",
        "197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11",
        "{0197f0a0-5b1c-7c3e-8f00-2b1f6c1d0e11}",
        "1-1-1-1-1",
        ""
      })
  void what_is_no_id_is_not_read(String text) {
    assertThat(Ids.read(text)).isEmpty();
  }

  @Test
  void an_id_is_read_as_it_is_written() {
    var id = Ids.next();
    assertThat(Ids.read(id.toString())).hasValue(id);
  }
}
