package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;
import org.koprogo.texts.Language;

/** The pages in a real browser: one of every kind that somebody can reach by following links. */
class BrowserTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2025, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final long MOST_BYTES = 100_000;

  private static ApiHouse house;
  private static Chromium chromium;
  private static BuildingId building;
  private static final Map<Role, ApiHouse.Person> people = new LinkedHashMap<>();

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(MID_YEAR);
    var organization = house.database().organization("Vandenberghe Syndics");
    building = house.residence(organization);
    people.put(Role.SYNDIC, house.person(organization, Role.SYNDIC, null, null));
    people.put(Role.ADMINISTRATOR, house.person(organization, Role.ADMINISTRATOR, null, null));
    people.put(Role.OWNER, house.person(organization, Role.OWNER, building, anOwner(organization)));
    chromium = new Chromium();
  }

  private static UUID anOwner(org.koprogo.kernel.OrganizationId organization) {
    return Tenant.as(
        organization,
        () ->
            house
                .database()
                .db()
                .snapshot(s ->
                    house
                        .rooms()
                        .registry
                        .parties(s, building, Party.Role.OWNER)
                        .getFirst()
                        .id()
                        .value()));
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  private static ApiHouse.Person person(Role role) {
    return Objects.requireNonNull(people.get(role));
  }

  private static BrowserContext browsing(ApiHouse.Person who, boolean scripts) {
    var context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setLocale("en-BE"));
    context.addCookies(
        List.of(new Cookie("koprogo", who.secret()).setUrl(house.url("/").toString())));
    return context;
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNDIC", "ADMINISTRATOR", "OWNER"})
  void every_page_is_without_barriers_and_without_complaints(Role role) {
    var barriers = new ArrayList<String>();
    try (var context = browsing(person(role), true)) {
      var opened =
          Crawl.everything(
              house,
              context,
              (page, path) -> {
                for (var rule : new AxeBuilder(page).analyze().getViolations())
                  for (var node : rule.getNodes())
                    barriers.add(path + " " + rule.getId() + ": " + node.getHtml());
              });
      assertThat(opened).hasSizeGreaterThan(2);
    }
    assertThat(barriers).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_page_is_there_in_every_language_and_without_a_script(Language language) {
    for (var person : people.values()) {
      speak(person, language);
      try (var context = browsing(person, false)) {
        Crawl.everything(
            house,
            context,
            (page, path) ->
                assertThat(page.locator("html").getAttribute("lang"))
                    .as(path)
                    .isEqualTo(language.code()));
      } finally {
        speak(person, Language.EN);
      }
    }
  }

  /** Changes the language as the profile page does. */
  private static void speak(ApiHouse.Person person, Language language) {
    var sent =
        new Visitor(house, person)
            .submit("/me", "changeMyProfile", "name", "Sofie Maes", "language", language.code());
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
  }

  @Test
  void what_a_reader_likes_is_so_on_every_page_that_he_goes_on_to() {
    var reader = house.person(house.database().organization("Elsewhere"), Role.SYNDIC, null, null);
    try (var context = browsing(reader, true)) {
      var page = context.newPage();
      page.navigate(house.url("/me").toString());
      // Only a page that was never loaded whole in between still knows this.
      page.evaluate("window.stayed = true");
      page.locator("[name=theme]").selectOption("DARK");
      page.locator("[name=density]").selectOption("COMPACT");
      var preferences = page.locator("form[data-form=changeMyPreferences]");
      preferences.locator("button").click();
      PlaywrightAssertions.assertThat(page.locator("body")).hasClass("compact");
      page.locator("form[data-form=changeMyProfile] [name=language]").selectOption("nl");
      page.locator("form[data-form=changeMyProfile] button").click();
      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "nl");
      page.locator(".main-menu a").first().click();
      PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Gebouwen");
      assertThat(page.evaluate("window.stayed")).isEqualTo(true);
      PlaywrightAssertions.assertThat(page.locator("body")).hasClass("compact");
      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "nl");
      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    }
  }

  @Test
  void the_first_page_is_small_and_stands_still() {
    try (var context = browsing(person(Role.SYNDIC), true)) {
      var page = context.newPage();
      var bytes = new long[1];
      page.onRequestFinished(r -> {
        var sizes = r.sizes();
        bytes[0] += sizes.responseBodySize + sizes.responseHeadersSize;
      });
      page.navigate(house.url("/buildings").toString());
      page.waitForLoadState();
      assertThat(bytes[0]).isBetween(1_000L, MOST_BYTES);
      var shift =
          page.evaluate(
              """
              () => new Promise(done => {
                let sum = 0;
                new PerformanceObserver(l => l.getEntries().forEach(e => sum += e.value))
                    .observe({ type: "layout-shift", buffered: true });
                requestAnimationFrame(() => requestAnimationFrame(() => done(String(sum))));
              })
              """);
      assertThat(shift).isEqualTo("0");
    }
  }
}
