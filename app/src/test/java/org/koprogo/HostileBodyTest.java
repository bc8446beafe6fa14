package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;

/** Bodies that were written to hurt: each gets a 4xx with words, none a 5xx, and none an effect. */
class HostileBodyTest {
  private static ApiHouse house;
  private static Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    syndic = house.person(house.organization(), Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String valid(String name) {
    return """
    {"name": "%s", "legalName": "ACP", "enterpriseNumber": "%s", "vatLiable": false,
     "address": {"street": "Rue 1", "postcode": "1000", "city": "Bruxelles", "country": "BE"},
     "languages": ["fr"], "sharesTotal": 1,
     "lots": [{"code": "A", "type": "APARTMENT", "shares": 1, "secondary": false}]}
    """
        .formatted(name, SomeBuildings.enterpriseNumber(6_000_001));
  }

  private static Map<String, String> corpus() {
    var corpus = new LinkedHashMap<String, String>();
    corpus.put("nothing", "");
    corpus.put("blank", "   \n ");
    corpus.put("not json", "name=x");
    corpus.put("half", "{\"name\": \"x\"");
    corpus.put("two", valid("x") + valid("y"));
    corpus.put("a comment", "/* x */" + valid("x"));
    corpus.put("a trailing comma", "{\"name\": \"x\",}");
    corpus.put("single quotes", "{'name': 'x'}");
    corpus.put("a list", "[" + valid("x") + "]");
    corpus.put("a text", "\"" + "x".repeat(100) + "\"");
    corpus.put("a number", "1");
    corpus.put("null", "null");
    corpus.put("true", "true");
    corpus.put("nan", "{\"sharesTotal\": NaN}");
    corpus.put("infinity", "{\"sharesTotal\": Infinity}");
    numbers(corpus);
    texts(corpus);
    shapes(corpus);
    return corpus;
  }

  private static void numbers(Map<String, String> corpus) {
    for (var number :
        new String[] {
          "1e100000000",
          "-1e-100000000",
          "1.0",
          "1e2",
          "01",
          "+1",
          "0x10",
          "-0.5",
          "99999999999999999999",
          "1".repeat(33),
          "9".repeat(100_000),
          "-999999999999999999"
        })
      corpus.put(
          "the number " + number.substring(0, Math.min(20, number.length())),
          valid("x").replace("\"sharesTotal\": 1", "\"sharesTotal\": " + number));
  }

  private static void texts(Map<String, String> corpus) {
    for (var text :
        new String[] {
          "a\\u0000b",
          "\\ud800",
          "\\udc00\\ud800",
          "a\\u202eb",
          "a\\u2066b",
          "\\u0007",
          "e\\u0301",
          "line\\nbreak",
          "x".repeat(501),
          "\\u009f"
        }) corpus.put("the text " + text.substring(0, Math.min(20, text.length())), valid(text));
  }

  private static void shapes(Map<String, String> corpus) {
    corpus.put(
        "a doubled member",
        valid("x").replace("\"vatLiable\": false", "\"vatLiable\": false, \"vatLiable\": true"));
    corpus.put(
        "a doubled member, escaped",
        valid("x")
            .replace("\"vatLiable\": false", "\"vatLiable\": false, \"vat\\u004ciable\": true"));
    corpus.put("depth", "[".repeat(100_000));
    corpus.put("depth of objects", "{\"a\":".repeat(70) + "1" + "}".repeat(70));
    corpus.put("depth that is closed", "[".repeat(65) + "]".repeat(65));
    corpus.put("colliding names", colliding());
    corpus.put("many elements", "{\"languages\": [" + "\"fr\",".repeat(300_000) + "\"fr\"]}");
    corpus.put("a long name", "{\"" + "n".repeat(100_000) + "\": 1}");
    corpus.put("a long text", valid("x".repeat(900_000)));
    corpus.put(
        "protected members",
        valid("x")
            .replace(
                "{\"name\"",
                "{\"organization_id\": \"x\", \"id\": \"x\", \"entry_no\": 1, \"status\": \"x\", \"role\": \"x\", \"hash\": \"x\", \"name\""));
    corpus.put(
        "a class", valid("x").replace("{\"name\"", "{\"@class\": \"java.lang.Runtime\", \"name\""));
  }

  /** Names of one hash: what a map of our own would be slow with. */
  private static String colliding() {
    var pairs = new String[] {"Aa", "BB"};
    return IntStream.range(0, 1 << 14)
        .mapToObj(i ->
            IntStream.range(0, 14)
                .mapToObj(bit -> pairs[(i >> bit) & 1])
                .collect(Collectors.joining()))
        .map(name -> "\"" + name + "\": 1")
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void s23_hostile_bodies_are_refused_in_words() {
    assertThat(corpus()).hasSizeGreaterThanOrEqualTo(40);
    corpus()
        .forEach((name, body) -> {
          var answer = house.post(syndic, "/api/v1/buildings", body);
          assertThat(answer.status()).as(name + ": " + answer.text()).isBetween(400, 422);
          assertThat(answer.header("Content-Type")).as(name).startsWith("application/problem+json");
          assertThat(answer.text()).as(name).doesNotContain("java.", "Exception", "select ");
        });
    assertThat(house.get(syndic, "/api/v1/buildings").items()).isEmpty();
  }

  @Test
  void s23_bodies_that_are_too_large_or_of_another_type_are_refused() {
    var large = house.post(syndic, "/api/v1/me/organization", " ".repeat((1 << 20) + 1));
    assertThat(large.status()).isEqualTo(413);
    for (var type : new String[] {"text/plain", "application/xml", "multipart/form-data"}) {
      var answer = house.ask(syndic, "POST", "/api/v1/buildings", valid("x"), "Content-Type", type);
      assertThat(answer.status()).as(type).isEqualTo(415);
    }
    var latin = new String(new byte[] {(byte) 0xe9}, StandardCharsets.ISO_8859_1);
    assertThat(house.post(syndic, "/api/v1/buildings", "{\"" + latin).status()).isEqualTo(400);
  }

  /** R11: the same key from eight at once has one effect, and everybody hears the same. */
  @Test
  void r11_eight_clients_with_one_key_have_one_effect() throws Exception {
    var random = new Random(11);
    var other = house.organization();
    var theirs = house.person(other, Role.SYNDIC, null, null);
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (var round = 0; round < 20; round++) {
        var body =
            valid("R" + round)
                .replace(
                    SomeBuildings.enterpriseNumber(6_000_001),
                    SomeBuildings.enterpriseNumber(7_000_000 + round));
        var key = "round-" + round + "-" + random.nextInt(1_000_000);
        Callable<ApiHouse.Answer> ask =
            () -> house.ask(theirs, "POST", "/api/v1/buildings", body, "Idempotency-Key", key);
        var answers =
            executor.invokeAll(IntStream.range(0, 8).mapToObj(_ -> ask).toList()).stream()
                .map(f -> f.resultNow())
                .filter(a -> a.status() != 409)
                .toList();
        assertThat(answers).isNotEmpty();
        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isEqualTo(201));
        assertThat(answers.stream().map(ApiHouse.Answer::text).distinct()).hasSize(1);
      }
    }
    assertThat(house.get(theirs, "/api/v1/buildings?limit=500").items()).hasSize(20);
  }
}
