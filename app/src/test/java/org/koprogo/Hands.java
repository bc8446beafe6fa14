package org.koprogo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser who reads English: he finds fields by their labels, buttons and links by
 * what stands on them, and sees what is shown. What the browser complains of is kept.
 */
final class Hands implements AutoCloseable {
  /** Milliseconds until a page that does not come is given up. */
  static final int PATIENCE = Integer.getInteger("koprogo.patience", 30_000);

  private final ApiHouse house;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param who has signed in already; null for somebody who has not
   */
  Hands(ApiHouse house, Chromium chromium, ApiHouse.@Nullable Person who) {
    this(house, chromium, who, true);
  }

  /** The same with or without scripts. */
  Hands(ApiHouse house, Chromium chromium, ApiHouse.@Nullable Person who, boolean scripts) {
    this.house = house;
    this.context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setJavaScriptEnabled(scripts)
                    // A page that still scrolls smoothly is one that the driver never sees stand
                    // still.
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-BE"));
    if (who != null)
      context.addCookies(
          List.of(new Cookie("koprogo", who.secret()).setUrl(house.url("/").toString())));
    this.page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onConsoleMessage(m -> {
      // A form that is refused is answered 422, which the browser writes down by itself.
      if (m.type().equals("error") && !m.text().contains("422"))
        complaints.add(m.text() + " " + m.location());
    });
    page.onPageError(complaints::add);
    page.onDialog(d -> {
      complaints.add("a dialog: " + d.message());
      d.dismiss();
    });
    page.onRequest(r -> {
      if (!r.url().startsWith(house.url("/").toString()) && !r.url().startsWith("data:"))
        complaints.add("asks " + r.url());
    });
  }

  Page page() {
    return page;
  }

  List<String> complaints() {
    return complaints;
  }

  /** The address without its host. */
  String where() {
    return page.url().substring(house.url("/").toString().length() - 1);
  }

  void open(String path) {
    page.navigate(house.url(path).toString());
  }

  private Locator main() {
    return page.locator("main");
  }

  /** Fills a field, or chooses the option that begins with the text. */
  void fill(String label, String text) {
    var field = main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first();
    told(() -> {
      if (!"SELECT".equals(field.evaluate("e => e.tagName"))) field.fill(text);
      else
        field.selectOption(
            field
                .locator("option")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .getAttribute("value"));
    });
  }

  /** Fills one field after another: label, text, label, text. */
  void fillAll(String... fields) {
    for (var i = 0; i < fields.length; i += 2) fill(fields[i], fields[i + 1]);
  }

  void tick(String label) {
    told(() ->
        main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).first().check());
  }

  /** Presses a button and waits for the page that answers. */
  void press(String button) {
    press(page.locator("body"), button);
  }

  /** The same within a part of the page. */
  void press(Locator within, String button) {
    answered(() -> reading(within.locator("button:visible"), button).click());
  }

  /** Follows a link and waits for its page. */
  void follow(String link) {
    follow(page.locator("body"), link);
  }

  /** The same within a part of the page. */
  void follow(Locator within, String link) {
    answered(() -> reading(within.locator("a:visible"), link).click());
  }

  /** Not by their roles: the driver looks for a "lınk" where the machine's language is Turkish. */
  private static Locator reading(Locator all, String words) {
    var exactly = words.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    return all.filter(
            new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + exactly + "\\s*$")))
        .first();
  }

  /**
   * Does something that is answered by a page, whole or as a part of this one, and waits for it.
   */
  private void answered(Runnable deed) {
    told(() -> {
      page.waitForResponse(r -> r.request().resourceType().matches("document|xhr|fetch"), deed);
      page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping')");
      page.waitForLoadState();
    });
  }

  /** Says what the page showed when something could not be done on it. */
  private void told(Runnable deed) {
    try {
      deed.run();
    } catch (PlaywrightException | AssertionError e) {
      throw new AssertionError("at " + where() + ": " + page.locator("body").innerText(), e);
    }
  }

  /** The page says this, after a moment if need be. */
  void sees(String... texts) {
    for (var text : texts)
      told(() ->
          assertThat(main().getByText(text).first())
              .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE)));
  }

  void title(String text) {
    told(() ->
        assertThat(page.locator("h1"))
            .hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE)));
  }

  /** The row of a table that has all these texts. */
  Locator row(String... texts) {
    var rows = main().locator("tr");
    for (var text : texts) rows = rows.filter(new Locator.FilterOptions().setHasText(text));
    return rows.first();
  }

  @Override
  public void close() {
    context.close();
  }
}
