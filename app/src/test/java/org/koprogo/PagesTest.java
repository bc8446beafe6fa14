package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;

/** Every page of the program over the example year, as a browser finds them from the first one. */
class PagesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(?!data:)([^\"#]+)\"");
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2025, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId syndic;
  private static OrganizationId neighbour;
  private static ApiHouse.Person reader;
  private static ApiHouse.Person stranger;
  private static String building;

  @BeforeAll
  static void start() throws Exception {
    house = new ApiHouse(MID_YEAR);
    syndic = house.database().organization("Syndic <b>& Sons</b>");
    neighbour = house.database().organization("Neighbour");
    building = "/buildings/" + house.residence(syndic);
    reader = house.person(syndic, Role.SYNDIC, null, null);
    stranger = house.person(neighbour, Role.SYNDIC, null, null);
  }

  @AfterAll
  static void stop() throws Exception {
    house.close();
  }

  private static HttpResponse<String> get(String path) {
    return get(reader, path);
  }

  private static HttpResponse<String> get(ApiHouse.Person who, String path) {
    try {
      return CLIENT.send(
          HttpRequest.newBuilder(house.url(path))
              .header("Cookie", "koprogo=" + who.secret())
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every page that can be reached from the first one, by following links. */
  private static Map<String, HttpResponse<String>> everything() {
    var seen = new LinkedHashMap<String, HttpResponse<String>>();
    var next = new ArrayDeque<>(List.of("/buildings"));
    while (!next.isEmpty()) {
      var path = next.removeFirst();
      if (seen.containsKey(path)) continue;
      var answer = get(path);
      seen.put(path, answer);
      LINK.matcher(answer.body()).results().map(m -> m.group(1)).forEach(next::add);
    }
    return seen;
  }

  @Test
  void every_link_leads_to_a_page_of_our_own() {
    var pages = everything();
    assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
    assertThat(pages.keySet()).allMatch(path -> path.startsWith("/"));
    assertThat(pages.values()).allMatch(answer -> List.of(200, 303).contains(answer.statusCode()));
  }

  /** What no page answers is told in the language of who asked, with the frame around it. */
  @ParameterizedTest
  @CsvSource({
    "fr,Introuvable",
    "nl,Niet gevonden",
    "de,Nicht gefunden",
    "en,Not found",
  })
  void a_path_that_is_none_is_told_in_the_reader_s_language(String language, String title)
      throws Exception {
    var answer =
        CLIENT.send(
            HttpRequest.newBuilder(house.url("/no/such/page"))
                .header("Accept-Language", language)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("lang=\"" + language + "\"", "<h1>" + title + "</h1>");
  }

  @Test
  void every_page_has_one_heading_a_title_and_nothing_inline() {
    everything()
        .forEach((path, answer) -> {
          var type = answer.headers().firstValue("Content-Type").orElse("");
          if (path.matches("/(assets|api)/.*") || !type.startsWith("text/html")) return;
          if (answer.statusCode() == 303) return;
          assertThat(answer.body())
              .as(path)
              .containsOnlyOnce("<h1>")
              .contains("<title>", "lang=\"en\"");
          assertThat(answer.body())
              .as(path)
              .doesNotContain("style=", "onclick", "<style")
              .doesNotContainPattern("<script(?! src=\"/assets/app)");
        });
  }

  @Test
  void names_that_people_wrote_are_escaped() {
    assertThat(get("/buildings").body())
        .contains("Syndic &lt;b&gt;&amp; Sons")
        .doesNotContain("<b>&");
  }

  @Test
  void a_building_shows_its_identity_and_shares_that_add_up() {
    assertThat(get(building).body())
        .contains(
            "Résidence Les Tilleuls", "01/01/2025 – 31/12/2025", "€22,882.04", "As of 15/06/2025");
    assertThat(get(building + "/lots").body())
        .contains("<td class=\"number\">1,000</td></tr></tfoot>", "15/06/2025");
  }

  @Test
  void a_trial_balance_closes_to_zero_and_a_balance_sheet_balances_on_any_day() {
    for (var day : List.of("2025-01-01", "2025-06-15", "2025-12-31")) {
      var trial = get(building + "/years/2025-01-01/trial-balance?day=" + day).body();
      assertThat(trial).containsPattern("<td class=\"number\">0\\.00</td></tr>\\s*</tfoot>");
      var sheet = get(building + "/years/2025-01-01/balance-sheet?day=" + day).body();
      assertThat(total(sheet, "Total assets")).isEqualTo(total(sheet, "Total liabilities"));
    }
  }

  private static String total(String page, String label) {
    var after = page.substring(page.indexOf(label) + label.length());
    var from = after.indexOf("number\">");
    return after.substring(from, after.indexOf("</td>", from));
  }

  @Test
  void a_settled_year_has_a_result_of_zero() {
    var income = get(building + "/years/2025-01-01/income-statement?day=2025-12-31").body();
    assertThat(income).contains("Result</th><td></td><td class=\"number\">0.00<");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2025-02-30", "1/2/2025", "%00", "2025-1-1", "%2B2025-01-01"})
  void a_day_that_is_none_is_answered_in_words(String day) {
    for (var way : List.of("", "/trial-balance", "/balance-sheet", "/income-statement")) {
      var path = building + (way.isEmpty() ? "/lots" : "/years/2025-01-01" + way) + "?day=" + day;
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("The day cannot be read; write it like 2025-12-31.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-12-31", "2026-01-01"})
  void a_day_outside_the_year_is_answered_in_words(String day) {
    var answer = get(building + "/years/2025-01-01/trial-balance?day=" + day);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The day is not in this fiscal year.");
  }

  /** Lot A22 passed from P6 to P9 on 16 May. */
  @Test
  void a_page_shows_the_day_it_is_asked_for() {
    for (var way :
        List.of("/lots", "/years/2025-01-01/trial-balance", "/years/2025-01-01/balance-sheet")) {
      assertThat(get(building + way + "?day=2025-05-15").body())
          .contains("15/05/2025", "name=\"day\" value=\"2025-05-15\"", "<form method=\"get\"");
    }
    assertThat(get(building + "/lots?day=2025-05-15").body())
        .contains("MAES Jan")
        .doesNotContain("NGUYEN");
    assertThat(get(building + "/lots?day=2025-05-16").body())
        .contains("NGUYEN")
        .doesNotContain("MAES Jan");
    assertThat(get(building + "/lots?day=").body()).contains("15/06/2025");
  }

  @Test
  void a_building_of_another_organization_is_not_found() {
    var ways =
        List.of(
            "",
            "/years/2025-01-01/trial-balance",
            "/years/2025-01-01/balance-sheet",
            "/years/2025-01-01/income-statement");
    for (var way : ways) {
      assertThat(get(building + way).statusCode()).isEqualTo(200);
      assertThat(get(stranger, building + way).statusCode()).as(way).isEqualTo(404);
      var nobody = "/buildings/" + Ids.next() + way;
      assertThat(get(nobody).statusCode()).as(nobody).isEqualTo(404);
    }
    assertThat(get(stranger, "/buildings").body()).doesNotContain("Tilleuls");
  }

  @Test
  void nobody_sees_a_page_without_signing_in() {
    for (var path : List.of("/", "/buildings", building, "/me/organization")) {
      var answer = get(new ApiHouse.Person("", "kps_nothing"), path);
      assertThat(answer.statusCode()).as(path).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/sign-in");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%00", "..", "1", "'%20or%201=1", "%F0%9F%8F%A0"})
  void an_id_that_is_none_is_not_found(String id) {
    assertThat(get("/buildings/" + id).statusCode()).isIn(200, 400, 404).isNotEqualTo(200);
    assertThat(get(building + "/years/" + id + "/trial-balance").statusCode()).isBetween(400, 404);
  }
}
