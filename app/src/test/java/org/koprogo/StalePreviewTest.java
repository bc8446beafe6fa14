package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;

/** Nobody confirms what was shown for another question than the one that stands on the page now. */
class StalePreviewTest {
  private static final Clock MID_YEAR =
      Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

  private static ApiHouse house;
  private static Chromium chromium;
  private static BuildingId building;
  private static ApiHouse.Person syndic;

  @BeforeAll
  static void open() throws Exception {
    house = new ApiHouse(MID_YEAR);
    var organization = house.organization();
    building = house.residence(organization);
    syndic = house.person(organization, Role.SYNDIC, null, null);
    called();
    chromium = new Chromium();
  }

  /** A call, so that somebody owes what he can pay. */
  private static void called() {
    var at = "/api/v1/buildings/" + building;
    var key = house.get(syndic, at + "/keys").items().getFirst().get("id");
    var call =
        """
        {"reference": "Q2", "type": "PROVISION", "date": "2026-04-01", "due": "2026-04-30",
         "amount": "8000.00", "key": "%s", "text": "Provisions"}\
        """
            .formatted(key);
    var sent = house.ask(syndic, "POST", at + "/calls", call, "Idempotency-Key", "a-call-of-q2");
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  private static Page page(Browser browser, String path) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("en-BE")
                .setReducedMotion(ReducedMotion.REDUCE));
    context.addCookies(
        List.of(new Cookie("koprogo", syndic.secret()).setUrl(house.url("/").toString())));
    var page = context.newPage();
    page.navigate(house.url("/buildings/" + building + path).toString());
    return page;
  }

  @Test
  void a_call_is_shown_anew_when_its_amount_changes() {
    var page = page(chromium.browser(), "/calls/new");
    page.locator("main [name=type]").selectOption("PROVISION");
    page.locator("main [name=date]").fill("2026-06-15");
    page.locator("main [name=amount]").fill("1000");
    page.locator("main [name=key]").selectOption(new SelectOption().setIndex(1));
    page.getByText("Show the split").click();
    var confirm = page.locator("[data-answer] button.btn-primary");
    PlaywrightAssertions.assertThat(confirm).isVisible();
    page.locator("main [name=amount]").first().fill("2000");
    PlaywrightAssertions.assertThat(confirm).isHidden();
    PlaywrightAssertions.assertThat(page.locator("[data-stale]")).isVisible();
    page.getByText("Show the split").click();
    PlaywrightAssertions.assertThat(confirm).isVisible();
    assertThat(page.locator("[data-answer] input[name=amount]").inputValue()).isEqualTo("2000.00");
    page.context().close();
  }

  @Test
  void a_payment_is_shown_anew_when_what_it_settles_changes() {
    var page =
        page(
            chromium.browser(),
            "/movements/match?account=551000&reference=S1&date=2026-06-15&amount=100.00&structured=101000100043");
    page.locator("main tbody a.btn").first().click();
    var confirm = page.locator("[data-answer] button.btn-primary");
    PlaywrightAssertions.assertThat(confirm).isVisible();
    page.locator("input[name^=part-]").first().fill("0.50");
    PlaywrightAssertions.assertThat(confirm).isHidden();
    PlaywrightAssertions.assertThat(page.locator("[data-stale]")).isVisible();
    page.context().close();
  }
}
