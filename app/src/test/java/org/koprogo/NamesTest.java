package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.identity.Role;

/** R34: a name of any script goes from a form into the books and out again as it was written. */
class NamesTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static int owners;

  private static ApiHouse house;
  private static String base;
  private static ApiHouse.Person person;
  private static Visitor syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    var ours = house.organization();
    base = "/buildings/" + house.residence(ours);
    person = house.person(ours, Role.SYNDIC, null, null);
    syndic = new Visitor(house, person);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Visitor.Page add(String name) {
    return syndic.submit(
        base + "/owners/new",
        "addOwner",
        "code",
        "N" + ++owners,
        "name",
        name,
        "kind",
        "PERSON",
        "language",
        "fr");
  }

  private static byte[] get(String path) throws IOException, InterruptedException {
    var answer =
        CLIENT.send(
            HttpRequest.newBuilder(house.url(path))
                .header("Cookie", "koprogo=" + person.secret())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** What can be seen of a text: joiners are not, and a line of paper ends where it is full. */
  private static String seen(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë Đặng-Łukasiewicz Ćœuř ẞ",
        "Ελένη Παπαδοπούλου",
        "Юлія Ґонта",
        "דוד כהן",
        "محمد الأمين",
        "王小明",
        "山田はなこ",
        "김철수",
        "Famille 👩\u200d👩\u200d👧 Petit",
        "O'Neil & Fils <b>\"x\"</b>",
        "Van den Bossche-Vandenbroucke de Ligne Van den Bossche-Vandenbroucke de Ligne Van den Bossche-Vandenbroucke de Ligne Van den Bossche-Vandenbroucke de Ligne Van den Bossche-Vandenbroucke de Ligne abcde"
      })
  void a_name_comes_out_of_every_file_as_it_was_typed(String name) throws Exception {
    assertThat(name.length()).isLessThanOrEqualTo(200);
    var added = add(name);
    var page = syndic.done(added);
    var shown =
        page.replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    assertThat(shown).contains("<h1>" + name + "</h1>");
    var party = added.location().replaceAll(".*/", "");
    var account = base + "/years/2026-01-01/owners/" + party + "/account";

    try (var pdf = Loader.loadPDF(get(account + "?format=pdf"))) {
      assertThat(seen(new PDFTextStripper().getText(pdf))).contains(seen(name));
    }
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(get(account + "?format=xlsx")))) {
      assertThat(book.getFirstSheet().read().getFirst().getCellText(0)).endsWith(" · " + name);
    }
    var list = house.get(person, "/api/v1" + base + "/owners?format=csv&limit=100").text();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(list)) {
      assertThat(rows.stream().map(r -> r.getField("name"))).contains(name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann\u202eA",
        "Ann\u2066A",
        "Ann\u0000A",
        "Ann\u0007A",
        "Ann\u0085A",
        "Ann\u007fA"
      })
  void what_hides_or_turns_text_around_is_refused(String name) {
    var refused = add(name);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("addOwner-name-wrong");
    assertThat(syndic.read(base + "/owners")).doesNotContain(name);
  }
}
