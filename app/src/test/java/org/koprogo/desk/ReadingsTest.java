package org.koprogo.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.texts.Language;

/** What people type for an amount, and what is understood. */
class ReadingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR | 1234,5 | 1234.50",
        "FR | 1 234,56 | 1234.56",
        "FR | 1.234 | 1234.00",
        "FR | 1.234,56 | 1234.56",
        "FR | 12.5 | 12.50",
        "NL | € 1.234.567,89 | 1234567.89",
        "EN | 1,234.56 | 1234.56",
        "EN | 1,234 | 1234.00",
        "EN | -0.5 | -0.50",
        "DE | 100 | 100.00",
        // Three decimals behind the decimal sign are no amount: they stay, and are refused.
        "FR | 1,234 | 1.234",
        "EN | 1.234 | 1.234",
        "EN | 1.2.3 | 1.2.3",
        "EN | 1,23,4 | 1,23,4",
        "EN | 12,34.50 | 12,34.50",
        "EN | 1,234,567 | 1234567.00",
        "FR | 1.2.3 | 1.2.3",
        "FR | 1234.567,8 | 1234.567,8",
        "FR | douze | douze"
      })
  void an_amount_is_read_as_its_language_writes_it(Language language, String typed, String read) {
    assertThat(Readings.of(language).amount(typed)).isEqualTo(read);
  }
}
