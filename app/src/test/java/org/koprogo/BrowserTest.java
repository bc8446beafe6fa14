package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koprogo.desk.DeskSite;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;
import org.koprogo.texts.Language;

/** The pages in a real browser: one of every kind that somebody can reach by following links. */
class BrowserTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2025, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final long MOST_BYTES = 100_000;
  private static final int PHONE = 390;

  private static ApiHouse house;
  private static Chromium chromium;
  private static BuildingId building;
  private static String draft;
  private static String remark;
  private static final Map<Role, ApiHouse.Person> people = new LinkedHashMap<>();

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(MID_YEAR);
    var organization = house.database().organization("Vandenberghe Syndics");
    building = house.residence(organization);
    people.put(Role.SYNDIC, house.person(organization, Role.SYNDIC, null, null));
    people.put(Role.ADMINISTRATOR, house.person(organization, Role.ADMINISTRATOR, null, null));
    people.put(Role.ACCOUNTANT, house.person(organization, Role.ACCOUNTANT, null, null));
    people.put(Role.COMMISSIONER, house.person(organization, Role.COMMISSIONER, building, null));
    people.put(Role.OWNER, house.person(organization, Role.OWNER, building, anOwner(organization)));
    people.put(Role.SUPPORT, house.operator());
    draft =
        made(
            Role.SYNDIC,
            "/invoices",
            """
            {"reference": "B1", "type": "INVOICE", "supplier": "%s", "date": "2026-02-10", "text": "Cleaning",
             "lines": [{"account": "610500", "key": "%s", "net": "10.00", "vatRate": "21"}],
             "documents": ["%s"]}\
            """
                .formatted(
                    aSupplier(organization),
                    aKey(organization),
                    file("A picture of a draft", "INVOICE", "SYNDIC")));
    remark =
        made(
            Role.COMMISSIONER,
            "/remarks",
            "{\"year\": \"2025-01-01\", \"text\": \"Where is the voucher?\"}");
    file("A picture of an invoice", "INVOICE", "SYNDIC");
    file("A picture of the minutes", "MINUTES", "OWNERS");
    chromium = new Chromium();
  }

  private static String aSupplier(OrganizationId organization) {
    return seen(
        organization,
        s ->
            house
                .rooms()
                .registry
                .parties(s, building, Party.Role.SUPPLIER)
                .getFirst()
                .id()
                .value()
                .toString());
  }

  private static String aKey(OrganizationId organization) {
    return seen(
        organization, s -> house.rooms().keys.keys(s, building).getFirst().id().value().toString());
  }

  private static <T> T seen(OrganizationId organization, Function<Scope, T> what) {
    return Tenant.as(organization, () -> house.database().db().snapshot(what::apply));
  }

  /** Its id. */
  private static String made(Role by, String path, String body) {
    var sent = house.post(person(by), "/api/v1/buildings/" + building + path, body);
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    return String.valueOf(sent.json().get("id"));
  }

  /** A picture of one point among the documents; its id. */
  private static String file(String title, String type, String audience) {
    var picture = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var sent =
        new Uploading()
            .with("title", title)
            .with("type", type)
            .with("day", "2025-03-31")
            .with("audience", audience)
            .file("a.png", picture.toByteArray())
            .to(house, person(Role.SYNDIC), building);
    assertThat(sent.status()).as(sent.text()).isEqualTo(201);
    return String.valueOf(ApiHouse.rows(sent.json().get("documents")).getFirst().get("id"));
  }

  private static UUID anOwner(OrganizationId organization) {
    return seen(
        organization,
        s -> house.rooms().registry.parties(s, building, Party.Role.OWNER).getFirst().id().value());
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  private static ApiHouse.Person person(Role role) {
    return Objects.requireNonNull(people.get(role));
  }

  private static BrowserContext strolling(boolean scripts) {
    return strolling(scripts, null);
  }

  private static BrowserContext strolling(boolean scripts, @Nullable ColorScheme scheme) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setColorScheme(scheme)
                .setLocale("en-BE"));
  }

  private static BrowserContext browsing(ApiHouse.Person who, boolean scripts) {
    return browsing(who, scripts, null);
  }

  private static BrowserContext browsing(
      ApiHouse.Person who, boolean scripts, @Nullable ColorScheme scheme) {
    var context = strolling(scripts, scheme);
    context.addCookies(
        List.of(new Cookie("koprogo", who.secret()).setUrl(house.url("/").toString())));
    return context;
  }

  /** Whose pages differ from everybody else's; the others see fewer of the same. */
  private static final Set<Role> OWN_SIGHT = Set.of(Role.SYNDIC, Role.OWNER, Role.COMMISSIONER);

  @Test
  void every_page_is_without_barriers_and_without_complaints() {
    var barriers = new ArrayList<String>();
    var kinds = new TreeSet<String>();
    Crawl.Look look =
        (page, path) -> {
          kinds.add(Crawl.kind(path));
          var shift = shift(page);
          if (!shift.equals("0")) barriers.add(path + " moves: " + shift);
          for (var rule : new AxeBuilder(page).analyze().getViolations())
            for (var node : rule.getNodes())
              barriers.add(path + " " + rule.getId() + ": " + node.getHtml());
        };
    try (var context = strolling(true)) {
      Crawl.everything(house, context, OUTSIDE, Set.of(), look);
    }
    for (var person : people.entrySet()) {
      var known = OWN_SIGHT.contains(person.getKey()) ? Set.<String>of() : Set.copyOf(kinds);
      try (var context = browsing(person.getValue(), true)) {
        Crawl.everything(house, context, starts(person.getKey()), known, look);
      }
    }
    assertThat(barriers).isEmpty();
    assertThat(unopened(kinds)).isEmpty();
  }

  @Test
  void by_night_and_on_a_telephone_everything_can_be_read() {
    var pale = new ArrayList<String>();
    for (var role : List.of(Role.SYNDIC, Role.OWNER)) {
      try (var context = browsing(person(role), true, ColorScheme.DARK)) {
        Crawl.everything(
            house,
            context,
            starts(role),
            Set.of(),
            (page, path) -> {
              page.setViewportSize(PHONE, 800);
              if (!page.evaluate("document.documentElement.scrollWidth").equals(PHONE))
                pale.add(path + " is wider than a telephone");
              var looked = new AxeBuilder(page).withRules(List.of("color-contrast")).analyze();
              for (var rule : looked.getViolations())
                for (var node : rule.getNodes()) pale.add(path + ": " + node.getHtml());
            });
      }
    }
    assertThat(pale).isEmpty();
  }

  /** What is there that nobody opened. */
  private static List<String> unopened(Set<String> kinds) {
    return house.pages().stream()
        .map(DeskSite.Listed::path)
        .filter(path -> !OTHERWISE.contains(path))
        .filter(path -> {
          var pattern = Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
          return kinds.stream().noneMatch(k -> pattern.matcher(k).matches());
        })
        .toList();
  }

  /** Files, and what is there only with a provider of identities or in a demo. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "/buildings/{building}/documents/{document}/content",
          "/buildings/{building}/documents/{document}/view",
          "/my/documents/{document}/content",
          "/buildings/{building}/years/{year}/files",
          "/buildings/{building}/years/{year}/call/letters",
          "/sign-in/oidc",
          "/sign-in/oidc/callback",
          "/mailbox");

  /** What somebody sees who is not signed in. */
  private static final List<String> OUTSIDE =
      List.of(
          "/sign-in",
          "/forgotten",
          "/forgotten/sent",
          "/welcome?secret=x",
          "/new-password?secret=x");

  /** The first page, and those that only a certain building, draft or remark leads to. */
  private static List<String> starts(Role role) {
    var here = "/buildings/" + building;
    return switch (role) {
      case SYNDIC ->
          List.of(
              "/",
              "/search?q=cleaning",
              here + "/invoices/" + draft + "/edit",
              here + "/remarks/" + remark,
              here + "/years/2025-01-01/calls",
              here + "/years/2025-01-01/movements",
              here + "/years/2026-01-01/periods/2026-01-01/closure");
      case ADMINISTRATOR -> List.of("/", here + "/approval");
      default -> List.of("/");
    };
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_page_is_there_in_every_language_and_without_a_script(Language language) {
    var kinds = new TreeSet<String>();
    Crawl.Look look =
        (page, path) -> {
          kinds.add(Crawl.kind(path));
          assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language.code());
        };
    try (var context = strolling(false)) {
      context.newPage().navigate(house.url("/language/" + language.code()).toString());
      Crawl.everything(house, context, OUTSIDE, Set.of(), look);
    }
    for (var person : people.entrySet()) {
      speak(person.getValue(), language);
      try (var context = browsing(person.getValue(), false)) {
        Crawl.everything(house, context, starts(person.getKey()), Set.copyOf(kinds), look);
      } finally {
        speak(person.getValue(), Language.EN);
      }
    }
    assertThat(unopened(kinds)).isEmpty();
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

  /** What moved on a page since it was begun, as browsers count it. */
  private static Object shift(Page page) {
    return page.evaluate(
        """
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(l => l.getEntries().forEach(e => sum += e.value))
              .observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(String(sum))));
        })
        """);
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
      assertThat(shift(page)).isEqualTo("0");
    }
  }

  @Test
  void nothing_moves_on_a_slow_telephone_either() {
    var year = "/buildings/" + building + "/years/2025-01-01";
    var moving = new ArrayList<String>();
    try (var context = browsing(person(Role.SYNDIC), true)) {
      var page = Chromium.slowly(context);
      for (var path :
          List.of("/", year + "/calls", year + "/movements", year + "/budget", year + "/arrears")) {
        page.navigate(house.url(path).toString());
        var shift = shift(page);
        if (!shift.equals("0")) moving.add(path + ": " + shift);
      }
    }
    assertThat(moving).isEmpty();
  }
}
