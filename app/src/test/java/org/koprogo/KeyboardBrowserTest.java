package org.koprogo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
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

  /** More stops than any page has between two of its fields. */
  private static final int STOPS = 150;

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
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-BE"));
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
    assertThat(page.locator("[name=email]")).isFocused();
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

  private static void go(Page page, String key, String path) {
    press(page, "g", key);
    assertThat(page).hasURL(at(path));
    // The address changes before the page does.
    assertThat(page.locator("[data-go-key='" + key + "'].active")).isVisible();
  }

  /** What has the focus, by this expression over {@code a}. */
  private static String focused(Page page, String what) {
    var asked = "() => { const a = document.activeElement; return " + what + "; }";
    try {
      return String.valueOf(page.evaluate(asked));
    } catch (PlaywrightException _) {
      // A link that was followed before the script had it loads the page whole, and is asked again.
      page.waitForLoadState();
      return String.valueOf(page.evaluate(asked));
    }
  }

  /** On with the Tab key until this has the focus. */
  private static void tabTo(Page page, String what, String value) {
    for (var i = 0; i < STOPS; i++) {
      if (focused(page, what).equals(value)) return;
      press(page, "Tab");
    }
    throw new AssertionError(value + " is not reached by Tab on " + page.url());
  }

  private static void fill(Page page, String field, String text) {
    tabTo(page, "a.id", field);
    if (!focused(page, "a.type").matches("date|select-one")) press(page, "Control+a");
    page.keyboard().type(text);
  }

  private static void button(Page page, String words) {
    tabTo(page, "a.textContent.trim()", words);
    press(page, "Enter");
  }

  /** Down the rows of the tables until this one. */
  private static void row(Page page, String words) {
    for (var i = 0; i < STOPS; i++) {
      if (focused(page, "a.closest('tbody') ? a.textContent.trim() : ''").equals(words)) return;
      press(page, "j");
    }
    throw new AssertionError(words + " is not reached by j on " + page.url());
  }

  private static void line(Page page, int line, String net, String key) {
    var at = "enterInvoice-lines-" + line + "-";
    fill(page, at + "account", "610500");
    fill(page, at + "net", net);
    fill(page, at + "vatRate", "21");
    fill(page, at + "key", key);
  }

  private static void head(Page page, String reference, String text) {
    fill(page, "enterInvoice-supplier", supplier.code());
    fill(page, "enterInvoice-reference", reference);
    fill(page, "enterInvoice-date", "03032026");
    fill(page, "enterInvoice-text", text);
  }

  /** 100.00, 200.00 + 300.00 and 10.00, with 21 %: 121.00, 605.00 and 12.10, together 738.10. */
  private static void enterThree(Page page) {
    go(page, "i", "/invoices");
    press(page, "n");
    assertThat(page).hasURL(at("/invoices/new"));
    head(page, "K1", "Cleaning");
    fill(page, "enterInvoice-gross", "112.00");
    line(page, 0, "100.00", "GEN");
    assertThat(page.locator("#enterInvoice-lines-0-vat")).hasAttribute("placeholder", "21.00");
    assertThat(page.locator("[data-sum=gross]")).hasText("121.00");
    assertThat(page.locator("[data-sum=off]")).hasText("-9.00");
    press(page, "Control+Enter");
    assertThat(page.locator("#enterInvoice-gross-wrong")).isVisible();
    assertThat(page.locator("[data-sum=off]")).hasText("-9.00");
    fill(page, "enterInvoice-gross", "121.00");
    assertThat(page.locator("[data-off]")).isHidden();
    press(page, "Control+Enter");
    assertThat(page.locator("h1")).hasText("K1");

    go(page, "i", "/invoices");
    press(page, "n");
    head(page, "K2", "Garden and stairs");
    line(page, 0, "200.00", "GEN");
    tabTo(page, "a.id", "enterInvoice-lines-2-account");
    press(page, "Enter");
    assertThat(page.locator("#enterInvoice-lines-3-account")).isFocused();
    line(page, 3, "300.00", otherKey());
    button(page, "Save and enter the next one");
    assertThat(page).hasURL(at("/invoices/new\\?supplier=.*"));
    assertThat(page.locator("#enterInvoice-date")).hasValue("2026-03-03");
    assertThat(page.locator("#enterInvoice-lines-0-account")).hasValue("610500");
    fill(page, "enterInvoice-reference", "K3");
    fill(page, "enterInvoice-text", "Soap");
    fill(page, "enterInvoice-lines-0-net", "10.00");
    press(page, "Control+Enter");
    assertThat(page.locator("h1")).hasText("K3");
  }

  private static String otherKey() {
    return Tenant.as(
        ours,
        () ->
            house
                .database()
                .db()
                .snapshot(s ->
                    house.rooms().keys.keys(s, building).stream()
                        .map(k -> k.code())
                        .filter(c -> !c.equals("GEN"))
                        .findFirst()
                        .orElseThrow()));
  }

  private static void approve(Page page, String reference) {
    go(page, "i", "/invoices");
    row(page, reference);
    press(page, "Enter");
    assertThat(page.locator("h1")).hasText(reference);
    button(page, "Approve");
    assertThat(page.locator(".title .badge")).hasText("approved");
  }

  private static void post(Page page, String reference) {
    go(page, "i", "/invoices");
    row(page, reference);
    press(page, "Enter");
    assertThat(page.locator("h1")).hasText(reference);
    button(page, "Post");
    assertThat(page.locator(".title .badge")).hasText("to pay");
  }

  @Test
  void the_accountants_month_needs_no_mouse() {
    var accountant = house.person(ours, Role.ACCOUNTANT, null, null);
    var syndic = house.person(ours, Role.SYNDIC, null, null);
    try (var context = browsing();
        var other = browsing()) {
      var page = begin(context, accountant);
      enterThree(page);
      var second = begin(other, syndic);
      for (var reference : new String[] {"K1", "K2", "K3"}) approve(second, reference);
      for (var reference : new String[] {"K1", "K2", "K3"}) post(page, reference);
      pay(page);
      drillDown(page);
    }
  }

  /** Pays K2 from the list of what is open: 605.00 leave the bank. */
  private static void pay(Page page) {
    go(page, "o", "/open-items");
    row(page, "K2");
    press(page, "Tab", "Enter");
    assertThat(page).hasURL(at("/movements/new\\?item=.*"));
    assertThat(page.locator("#bookMovement-amount")).hasValue("-605.00");
    fill(page, "bookMovement-reference", "KP1");
    fill(page, "bookMovement-date", "04032026");
    press(page, "Control+Enter");
    assertThat(page).hasURL(at(".*/movements(\\?.*)?"));
    assertThat(page.locator("main")).containsText("KP1");
  }

  /** From the trial balance to the account, the entry and the document it comes from. */
  private static void drillDown(Page page) {
    go(page, "r", "/reports");
    tabTo(page, "a.textContent.trim()", "Trial balance");
    press(page, "Enter");
    assertThat(page.locator("h1")).containsText("Trial balance");
    row(page, "610500");
    var cells = page.locator("tr:has(a:focus) td, tr:has(a:focus) th").allInnerTexts();
    assertThat(cells).contains("738.10");
    press(page, "Enter");
    assertThat(page).hasURL(at(".*610500.*"));
    row(page, "K2");
    press(page, "Enter");
    assertThat(page).hasURL(at("/entries/.*"));
    assertThat(page.locator("tfoot")).containsText("605.00");
    tabTo(page, "a.textContent.trim()", "Go to the source");
    press(page, "Enter");
    assertThat(page.locator("h1")).hasText("K2");
    assertThat(page.locator(".title .badge")).hasText("settled");
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
