package org.koprogo.posting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.koprogo.texts.Language;
import org.koprogo.texts.Tongue;

class BookTextsTest {
  @ParameterizedTest
  @CsvSource({
    "Opening balance, Solde d'ouverture",
    "Opening balance arrears 2023, Solde d'ouverture arrears 2023",
    "Private charge recharged I7, Frais privatifs refacturés I7",
    "Private charge I7, Frais privatifs I7",
    "Prepaidly, Prepaidly",
    "Ménage Opening balance, Ménage Opening balance",
    "Provisions Q1 2025, Provisions Q1 2025"
  })
  void what_the_program_wrote_is_read_in_another_language_and_nothing_else_is(
      String written, String read) {
    assertThat(BookTexts.of(written, new Tongue(Language.FR))).isEqualTo(read);
  }

  @ParameterizedTest
  @EnumSource(BookTexts.class)
  void every_text_is_found_and_in_english_it_is_read_as_it_stands(BookTexts text) {
    var four = text.four();
    assertThat(BookTexts.of(four.en() + " X", new Tongue(Language.EN))).isEqualTo(four.en() + " X");
    assertThat(BookTexts.of(four.en() + " X", new Tongue(Language.FR))).isEqualTo(four.fr() + " X");
    assertThat(BookTexts.of(four.en(), new Tongue(Language.NL))).isEqualTo(four.nl());
    assertThat(BookTexts.of(four.en(), new Tongue(Language.DE))).isEqualTo(four.de());
  }
}
