package org.koprogo.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.registry.LegalNumbers;

/** The vectors of the handbook, sections 6.1 to 6.3. */
class LegalNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++101/0001/00043+++",
        "+++101/0009/00089+++",
        "+++303/0016/00034+++",
        "+++010/8068/17183+++",
        "+++009/0933/75538+++",
        "+++123/4567/89002+++",
        "+++999/9999/99948+++",
        "+++000/0000/09797+++",
        "+++000/0000/00097+++",
        "+++336/0582/40138+++",
        "010806817183",
        "010/8068/17183",
        "***010/8068/17183***"
      })
  void a_structured_communication_is_read(String text) {
    assertThat(LegalNumbers.communication(text)).contains(text.replaceAll("[^0-9]", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++010/8068/17184+++",
        "+++000/0000/09700+++",
        "+++010/8068/1718+++",
        "+++010/8068/1718A+++",
        "+++101/0001/00000+++",
        "+++123/4567/89098+++",
        "101 0001 00042",
        "+++010/8068/17183***",
        "+++010/8068/17183",
        "\u0660\u0661\u06600806817183"
      })
  void a_wrong_structured_communication_is_refused(String text) {
    assertThat(LegalNumbers.communication(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BE68539007547034",
        "BE45068999950189",
        "BE54000000000097",
        "BE54000000009797",
        "BE11999999999948",
        "BE62510007547061",
        "be68 5390 0754 7034",
        "NL91ABNA0417164300",
        "FR1420041010050500013M02606",
        "LU280019400644750000"
      })
  void an_iban_is_read(String text) {
    assertThat(LegalNumbers.iban(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BE69539007547034",
        "BE41539007547035",
        "BE6853900754703",
        "BE6853900754703X",
        "XX00",
        "",
        "GKCCBEBB"
      })
  void a_wrong_iban_is_refused(String text) {
    assertThat(LegalNumbers.iban(text)).isEmpty();
  }

  @Test
  void an_iban_reads_without_spaces_and_in_capitals() {
    assertThat(LegalNumbers.iban("be68 5390 0754 7034")).contains("BE68539007547034");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0202.239.951",
        "0403.170.701",
        "0417.497.106",
        "0765432146",
        "0612345657",
        "1000000120"
      })
  void an_enterprise_number_is_read(String text) {
    assertThat(LegalNumbers.enterprise(text)).contains(text.replace(".", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0202239952", "2202239951", "202239951", "0202239900", "BE0202239951"})
  void a_wrong_enterprise_number_is_refused(String text) {
    assertThat(LegalNumbers.enterprise(text)).isEmpty();
  }
}
