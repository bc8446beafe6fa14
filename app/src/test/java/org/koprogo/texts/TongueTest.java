package org.koprogo.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.kernel.Money;

/** The same amount, number and day as readers of each language write them. */
class TongueTest {
  /** A tilde stands for the space that does not break, wide or narrow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR | 123456789 | 1~234~567,89~€",
        "NL | 123456789 | €~1.234.567,89",
        "DE | 123456789 | 1.234.567,89~€",
        "EN | 123456789 | €1,234,567.89",
        "FR | -5        | -0,05~€",
        "NL | -5        | €~-0,05",
        "DE | -100      | -1,00~€",
        "EN | -100      | -€1.00",
        "EN | 0         | €0.00"
      })
  void an_amount_has_the_form_of_its_language(Language language, long cents, String written) {
    assertThat(new Tongue(language).money(new Money(cents)).replaceAll("[\u00a0\u202f]", "~"))
        .isEqualTo(written);
  }

  @Test
  void a_day_has_the_form_of_its_language() {
    var day = LocalDate.of(2025, 3, 1);
    assertThat(List.of(Language.values()))
        .extracting(l -> new Tongue(l).day(day) + " " + new Tongue(l).longDay(day))
        .containsExactly(
            "01/03/2025 1 mars 2025",
            "01/03/2025 1 maart 2025",
            "01.03.2025 1. März 2025",
            "01/03/2025 1 March 2025");
  }

  /** Half past eleven in the evening of London's winter is the next day in Brussels. */
  @Test
  void a_moment_is_of_the_clocks_in_brussels() {
    assertThat(new Tongue(Language.NL).moment(Instant.parse("2025-12-31T23:30:00Z")))
        .isEqualTo("01/01/2026 00:30");
  }

  @Test
  void arguments_stand_where_the_text_has_their_place_and_are_taken_as_they_are() {
    Said said = () -> new Said.Four("{1} de {0}", "{1} van {0}", "{1} von {0}", "{1} of {0}");
    assertThat(new Tongue(Language.FR).say(said, "l'an", "$1 {0}")).isEqualTo("$1 {0} de l'an");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"nl-BE,nl;q=0.9,en;q=0.8 | NL", "es, de-AT;q=0.7 | DE", "FR | FR"})
  void a_browser_is_answered_in_the_first_language_that_we_speak(String header, Language spoken) {
    assertThat(Language.accepted(header)).contains(spoken);
  }
}
