package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.demo.Demo;
import org.koprogo.organizations.Organizations;

/**
 * The main pages as the demo shows them: they have no barrier in the dark either, and {@code
 * -Dkoprogo.pictures=FOLDER} makes the pictures of the documentation of them.
 */
class PicturesTest {
  private static final Clock LATE_AUTUMN =
      Clock.fixed(
          LocalDate.of(2026, 11, 23).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final int WIDE = 1200;
  private static final int PHONE = 390;

  private static ApiHouse house;
  private static Chromium chromium;
  private static String told;

  @BeforeAll
  static void open() throws Exception {
    house = new ApiHouse(LATE_AUTUMN);
    var out = new StringWriter();
    try (var operator = house.database().as("app_operator")) {
      Demo.load(
          new Demo.Ground(
              house.database().db(),
              house.database().people(),
              new Organizations(DSL.using(operator, SQLDialect.POSTGRES)),
              house.database().admin(),
              Path.of("../examples/residence-les-tilleuls")),
          new PrintWriter(out, true));
    }
    told = out.toString();
    chromium = new Chromium();
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  /** Somebody of the demo, who has just signed in with the password that it printed. */
  private static Hands as(String who) {
    var login = Pattern.compile("(?m)^  (" + who + "@\\S+) +(\\S+) ").matcher(told);
    assertThat(login.find()).as(told).isTrue();
    var hands = new Hands(house, chromium, null);
    hands.open("/sign-in");
    hands.fillAll("E-mail address", login.group(1), "Password", login.group(2));
    hands.press("Sign in");
    return hands;
  }

  private static void picture(Hands hands, String name, int width, int height) {
    var page = hands.page();
    page.setViewportSize(width, height);
    var folder = System.getProperty("koprogo.pictures");
    var options = new Page.ScreenshotOptions();
    if (folder != null) options.setPath(Path.of(folder, name + ".png"));
    assertThat(page.screenshot(options).length).as(name).isGreaterThan(10_000);
    var barriers = new ArrayList<String>();
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(ColorScheme.DARK)
            .setReducedMotion(ReducedMotion.REDUCE));
    for (var rule : new AxeBuilder(page).analyze().getViolations())
      for (var node : rule.getNodes())
        barriers.add(name + " " + rule.getId() + ": " + node.getHtml());
    // Not LIGHT, which the driver cannot spell where the machine's language is Turkish.
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.NO_PREFERENCE));
    page.setViewportSize(WIDE, 800);
    assertThat(barriers).isEmpty();
    assertThat(hands.complaints()).isEmpty();
    // The checker leaves styles of its own in the page.
    page.reload();
  }

  @Test
  void what_an_accountant_sees() {
    try (var hands = as("accountant")) {
      hands.title("Buildings");
      picture(hands, "portfolio", WIDE, 560);
      hands.follow("Résidence Les Tilleuls");
      picture(hands, "building", WIDE, 1250);
      picture(hands, "building-phone", PHONE, 800);
      hands.follow("Lots");
      picture(hands, "lots", WIDE, 800);
      hands.follow("Bank");
      hands.follow("Recognise a movement");
      hands.fillAll(
          "Reference", "ST-12",
          "Date", "2026-10-02",
          "Amount", "955.00",
          "Counterparty", "PEETERS Luc");
      hands.press("Suggest");
      picture(hands, "bank", WIDE, 1000);
      hands.follow("Invoices");
      hands.follow("Enter an invoice");
      hands.fillAll(
          "Supplier", "Chauffage Dewit SRL",
          "Reference", "2026-118",
          "Date", "2026-09-28",
          "What it is for", "Circulation pump",
          "Account", "610301",
          "Without VAT", "412.50",
          "VAT rate %", "6",
          "Distribution key", "GEN");
      picture(hands, "invoice", WIDE, 960);
      hands.follow("Calls for funds");
      hands.follow("CALL-2026-R2");
      picture(hands, "call", WIDE, 760);
      hands.follow("Fiscal years");
      hands.follow("Balance sheet");
      picture(hands, "balance-sheet", WIDE, 900);
    }
  }

  @Test
  void what_an_owner_and_a_commissioner_see() {
    try (var hands = as("owner")) {
      hands.title("My account");
      picture(hands, "my-account", WIDE, 900);
      hands.follow("History, calls and settlement");
      hands.fill("Fiscal year", "2025");
      hands.press("Show");
      hands.follow("Why do I owe this?");
      picture(hands, "why", WIDE, 1000);
    }
    try (var hands = as("commissioner")) {
      hands.follow("Résidence Les Tilleuls");
      hands.follow("Review of the accounts");
      hands.fill("Fiscal year", "2025");
      hands.press("Show");
      picture(hands, "review", WIDE, 800);
    }
  }
}
