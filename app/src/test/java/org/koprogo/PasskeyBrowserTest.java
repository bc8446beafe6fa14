package org.koprogo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;

/** A passkey is made and shown by a real browser, whose authenticator is its own. */
class PasskeyBrowserTest {
  private static final String ADD = "Add a passkey";
  private static final String SIGN_IN = "Sign in with a passkey";

  private static ApiHouse house;
  private static Chromium chromium;
  private static int port;

  @BeforeAll
  static void open() throws IOException, SQLException {
    // The house must know its address before it serves there: passkeys are made for it.
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    house = new ApiHouse(Clock.systemUTC(), false, null, port);
    chromium = new Chromium();
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  private static String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static BrowserContext browsing(boolean scripts) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                // A page that still scrolls smoothly is one that the driver never sees stand still.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-BE"));
  }

  /** A device that knows its person, and keeps passkeys. */
  private static void giveAuthenticator(BrowserContext context, Page page) {
    var session = context.newCDPSession(page);
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", asked);
  }

  private static void signIn(Page page, String email) {
    page.navigate(url("/sign-in?to=/me"));
    page.getByLabel("E-mail").fill(email);
    page.getByLabel("Password").fill(ApiHouse.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(page).hasURL(url("/me"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void a_passkey_that_was_added_signs_its_person_in() {
    var person = house.person(house.organization(), Role.SYNDIC, null, null);
    try (var context = browsing(true)) {
      var page = context.newPage();
      giveAuthenticator(context, page);
      signIn(page, person.email());
      page.getByLabel("What to call it").fill("my <b>telephone");
      page.getByRole(AriaRole.BUTTON, named(ADD)).click();
      assertThat(page.getByRole(AriaRole.CELL, named("my <b>telephone"))).isVisible();

      context.clearCookies();
      page.navigate(url("/sign-in?to=/me"));
      page.getByRole(AriaRole.BUTTON, named(SIGN_IN)).click();
      assertThat(page).hasURL(url("/me"));
      assertThat(page.locator("p.lead")).hasText(person.email());
    }
  }

  @Test
  void a_device_without_a_passkey_is_told_so_and_signs_nobody_in() {
    try (var context = browsing(true)) {
      var page = context.newPage();
      giveAuthenticator(context, page);
      page.navigate(url("/sign-in"));
      page.getByRole(AriaRole.BUTTON, named(SIGN_IN)).click();
      assertThat(page.locator("[data-trouble]")).isVisible();
      assertThat(page).hasURL(url("/sign-in"));
    }
  }

  /** A passkey that was removed is still in the device, and good for nothing. */
  @Test
  void a_removed_passkey_signs_nobody_in() {
    var person = house.person(house.organization(), Role.SYNDIC, null, null);
    try (var context = browsing(true)) {
      var page = context.newPage();
      giveAuthenticator(context, page);
      signIn(page, person.email());
      page.getByLabel("What to call it").fill("old");
      page.getByLabel("What to call it").press("Enter");
      assertThat(page.getByRole(AriaRole.CELL, named("old"))).isVisible();
      page.getByRole(AriaRole.BUTTON, named("Remove")).click();
      assertThat(page.getByText("You have no passkey.")).isVisible();

      context.clearCookies();
      page.navigate(url("/sign-in"));
      page.getByRole(AriaRole.BUTTON, named(SIGN_IN)).click();
      assertThat(page.locator(".alert-danger[role=alert]:visible")).hasCount(1);
      assertThat(page).hasURL(url("/sign-in"));
    }
  }

  @Test
  void without_a_script_or_a_name_of_a_host_there_is_no_button() {
    try (var context = browsing(false)) {
      var page = context.newPage();
      page.navigate(url("/sign-in"));
      assertThat(page.locator("[data-passkey]")).isHidden();
      assertThat(page.getByRole(AriaRole.BUTTON, named("Sign in"))).isVisible();
    }
    try (var context = browsing(true)) {
      var page = context.newPage();
      page.navigate("http://127.0.0.1:" + port + "/sign-in");
      assertThat(page.locator("html.scripted")).hasCount(1);
      assertThat(page.locator("[data-passkey]")).isHidden();
    }
    assertThat(house.url("/sign-in").getPort()).isEqualTo(port);
  }
}
