package org.koprogo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.kernel.Money;

class FormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0,00 €",
        "5|0,05 €",
        "-5|-0,05 €",
        "123456|1~234,56 €",
        "-100000000|-1~000~000,00 €"
      })
  void amounts_have_a_comma_and_their_thousands_apart(long cents, String written) {
    assertThat(Format.money(new Money(cents))).isEqualTo(written.replace('~', '\u202f'));
  }

  @Test
  void days_are_written_as_in_belgium() {
    assertThat(Format.day(LocalDate.of(2025, 3, 1))).isEqualTo("01/03/2025");
  }
}
