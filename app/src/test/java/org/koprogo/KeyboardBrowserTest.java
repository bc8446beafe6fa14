package org.koprogo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** The pages for who has no mouse: every event of these journeys is one of the keyboard. */
class KeyboardBrowserTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static Chromium chromium;
  private static BuildingId building;
  private static Party supplier;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    ours = house.organization();
    building = house.residence(ours);
    supplier =
        Tenant.as(
            ours,
            () ->
                house
                    .database()
                    .db()
                    .snapshot(s ->
                        house
                            .rooms()
                            .registry
                            .parties(s, building, Party.Role.SUPPLIER)
                            .getFirst()));
    chromium = new Chromium();
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  private static BrowserContext browsing() {
    return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-BE"));
  }

  private static String url(String path) {
    return house.url(path).toString();
  }

  private static Pattern at(String path) {
    return Pattern.compile(".*/buildings/" + building + path + "$");
  }

  /** Signs in, and goes to the building by keys. */
  private static Page begin(BrowserContext context, ApiHouse.Person person) {
    var page = context.newPage();
    page.navigate(url("/sign-in?to=/buildings"));
    page.keyboard().type(person.email());
    page.keyboard().press("Tab");
    page.keyboard().type(ApiHouse.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(url("/buildings"));
    press(page, "j", "Enter");
    assertThat(page).hasURL(at(""));
    return page;
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) page.keyboard().press(key);
  }

  /** What has the focus, by this expression over {@code a}. */
  private static String focused(Page page, String what) {
    return String.valueOf(
        page.evaluate("() => { const a = document.activeElement; return " + what + "; }"));
  }

  @Test
  void keys_are_silent_while_somebody_types_and_when_they_are_switched_off() {
    var person = house.person(ours, Role.ACCOUNTANT, null, null);
    try (var context = browsing()) {
      var page = begin(context, person);
      press(page, "/");
      assertThat(page.locator("#find")).isFocused();
      page.keyboard().type("gin" + supplier.code());
      assertThat(page.locator("#find")).hasValue("gin" + supplier.code());
      press(page, "Control+a");
      page.keyboard().type(supplier.code());
      assertThat(page.locator("#find-found a").first()).isVisible();
      press(page, "ArrowDown");
      assertThat(page.locator("#find-found a").first()).isFocused();
      press(page, "Escape");
      assertThat(page.locator("#find-found a")).hasCount(0);

      page.navigate(url("/buildings"));
      press(page, "?");
      assertThat(page.locator("dialog.keys")).isVisible();
      press(page, "Escape");
      assertThat(page.locator("dialog.keys")).isHidden();

      var saved =
          new Visitor(house, person)
              .submit(
                  "/me",
                  "changeMyPreferences",
                  "theme",
                  "SYSTEM",
                  "density",
                  "COMFORTABLE",
                  "shortcuts",
                  "false");
      assertThat(saved.status()).as(saved.text()).isEqualTo(303);
      page.navigate(url("/buildings"));
      press(page, "j", "?", "/");
      assertThat(page.locator("dialog.keys")).hasCount(0);
      assertThat(focused(page, "a.tagName")).isEqualTo("BODY");
    }
  }
}
