package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** R13: whatever somebody does with one form, it has one effect, and he sees a sensible page. */
class DoubleSubmitTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static Chromium chromium;
  private static OrganizationId organization;
  private static BuildingId residence;
  private static ApiHouse.Person syndic;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(MID_YEAR);
    organization = house.organization();
    residence = house.residence(organization);
    syndic = house.person(organization, Role.SYNDIC, null, null);
    chromium = new Chromium();
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  private static Hands hands(boolean scripts) {
    return new Hands(house, chromium, syndic, scripts);
  }

  private static long owners(String name) {
    return house
        .get(syndic, "/api/v1/buildings/" + residence + "/owners?limit=200")
        .items()
        .stream()
        .filter(o -> name.equals(o.get("name")))
        .count();
  }

  private static long calls(String reference) {
    return house
        .get(syndic, "/api/v1/buildings/" + residence + "/years/2026-01-01/calls?limit=200")
        .items()
        .stream()
        .filter(c -> reference.equals(c.get("reference")))
        .count();
  }

  private static void fill(Hands hands, String code, String name) {
    hands.open("/buildings/" + residence + "/owners/new");
    hands.fillAll("Code", code, "Name", name);
  }

  private static Locator button(Hands hands) {
    return hands.page().locator("main form[data-form='addOwner'] button");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_double_click_is_one_effect(boolean scripts) {
    var name = "DOUBLE Click " + scripts;
    try (var hands = hands(scripts)) {
      fill(hands, "D" + scripts, name);
      button(hands).dblclick();
      hands.title(name);
    }
    assertThat(owners(name)).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void going_back_and_sending_again_is_one_effect(boolean scripts) {
    var name = "BACK Again " + scripts;
    try (var hands = hands(scripts)) {
      fill(hands, "B" + scripts, name);
      button(hands).click();
      hands.title(name);
      hands.page().goBack();
      hands.title("Add an owner");
      // What comes back is a new form, because nothing of people is kept by the browser.
      hands.fillAll("Code", "B" + scripts, "Name", name);
      button(hands).click();
      hands.sees("already");
    }
    assertThat(owners(name)).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void loading_the_answer_again_is_one_effect(boolean scripts) {
    var name = "LOAD Again " + scripts;
    try (var hands = hands(scripts)) {
      fill(hands, "L" + scripts, name);
      button(hands).click();
      hands.title(name);
      hands.page().reload();
      hands.title(name);
      // A refused form is the answer to a POST: loaded again, it is refused again.
      fill(hands, "L" + scripts, name);
      button(hands).click();
      hands.sees("already");
      hands.page().reload();
      hands.title("Add an owner");
    }
    assertThat(owners(name)).isOne();
  }

  /** A call for funds prepared in two windows is called once: the second is told that it exists. */
  @Test
  void two_windows_are_one_effect() {
    var way =
        "/buildings/"
            + residence
            + "/calls/new?type=PROVISION&date=2026-04-01&amount=1000.00&key="
            + key();
    try (var one = hands(true);
        var other = hands(true)) {
      for (var window : java.util.List.of(one, other)) {
        window.open(way);
        window.fillAll(
            "Reference", "TWICE",
            "Due", "2026-04-30",
            "What was decided, and by whom", "General meeting");
      }
      one.press("Call these amounts");
      other.press("Call these amounts");
      other.sees("already");
    }
    assertThat(calls("TWICE")).isOne();
  }

  private static String key() {
    return String.valueOf(
        house.get(syndic, "/api/v1/buildings/" + residence + "/keys").items().stream()
            .filter(k -> "GEN".equals(k.get("code")))
            .findFirst()
            .orElseThrow()
            .get("id"));
  }

  private static final Pattern FORM =
      Pattern.compile("<form[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("<input type=\"hidden\" name=\"_key\" value=\"[0-9a-f-]{36}\">");

  /** What the other tests see of one form holds for all: each bears a token of its own. */
  @Test
  void every_form_bears_a_token_of_its_own() {
    var visitor = new Visitor(house, syndic);
    var bare = new ArrayList<String>();
    var tokens = new ArrayList<String>();
    var pages =
        java.util.List.of(
            "/buildings/" + residence + "/owners/new",
            "/buildings/" + residence + "/keys/new",
            "/buildings/" + residence + "/invoices/new",
            "/buildings/" + residence + "/bank-accounts",
            "/buildings/" + residence + "/years",
            "/buildings/new",
            "/me");
    for (var path : pages) {
      var forms = FORM.matcher(visitor.read(path));
      while (forms.find()) {
        if (forms.group().contains("action=\"/sign-out\"")) continue;
        var token = TOKEN.matcher(forms.group(1));
        if (!token.find()) bare.add(path + ": " + forms.group());
        else tokens.add(token.group());
      }
    }
    assertThat(bare).isEmpty();
    assertThat(tokens).hasSizeGreaterThan(8).doesNotHaveDuplicates();
  }
}
