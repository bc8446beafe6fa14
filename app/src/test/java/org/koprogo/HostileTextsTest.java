package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.Cookie;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;
import org.koprogo.year.FolderReader;
import org.koprogo.year.Progress;
import org.koprogo.year.ReadFolder;
import org.koprogo.year.YearOutcome;
import org.koprogo.year.YearRun;

/**
 * S26: every text that people can write attacks the pages that show it, in a browser with scripts,
 * and is nothing but text there, in a letter and in a file.
 */
class HostileTextsTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  /** Each in the form that breaks out of another place; # is its number. */
  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(#)</script>",
          "\"><script>alert(#)</script>",
          "'><script>alert(#)</script>",
          "<img src=x onerror=alert(#)>",
          "\"><img src=x onerror=alert(#)>",
          "<svg onload=alert(#)>",
          "<svg/onload=alert(#)//",
          "\" autofocus onfocus=alert(#) x=\"",
          "' autofocus onfocus=alert(#) x='",
          "</title><script>alert(#)</script>",
          "</textarea><script>alert(#)</script>",
          "</option></select><script>alert(#)</script>",
          "</style><script>alert(#)</script>",
          "--><script>alert(#)</script>",
          "]]><script>alert(#)</script>",
          "javascript:alert(#)",
          "data:text/html,<script>alert(#)</script>",
          "<a href=javascript:alert(#)>here",
          "<iframe srcdoc='<script>alert(#)</script>'>",
          "<object data=javascript:alert(#)>",
          "<embed src=//evil.example/#>",
          "<link rel=stylesheet href=//evil.example/#>",
          "<base href=//evil.example/#/>",
          "<meta http-equiv=refresh content='0;url=//evil.example/#'>",
          "<form action=//evil.example/#><button>",
          "<div hx-get=/me hx-trigger=load hx-on:load=alert(#)>",
          "<button data-go hx-post=/sign-out>#",
          "<details open ontoggle=alert(#)>",
          "<body onpageshow=alert(#)>",
          "<video><source onerror=alert(#)>",
          "<math><mi xlink:href=javascript:alert(#)>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(#)>\">",
          "&lt;script&gt;alert(#)&lt;/script&gt;",
          "&#60;script&#62;alert(#)&#60;/script&#62;",
          "\\u003cscript\\u003ealert(#)\\u003c/script\\u003e",
          "%3Cscript%3Ealert(#)%3C/script%3E",
          "${alert(#)}",
          "{{constructor.constructor('alert(#)')()}}",
          "`;alert(#);`",
          "';alert(#);//");

  /** The members of the example's files in which people write what they like. */
  private static final Pattern TEXT =
      Pattern.compile(
          "\"(name|legalName|holder|street|city|text|label|basis|article|approvedBy|representative|supplierName)\"(\\s*:\\s*)\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Set<String> COLUMNS =
      Set.of("text", "counterparty", "label_fr", "label_nl", "label_en");

  @TempDir static Path folder;

  private static ApiHouse house;
  private static Chromium chromium;
  private static BuildingId building;
  private static final Map<String, String> given = new LinkedHashMap<>();
  private static final Map<Role, ApiHouse.Person> people = new LinkedHashMap<>();

  private static String attack(String was) {
    return given.computeIfAbsent(
        was,
        _ -> {
          var number = given.size() + 1;
          return ATTACKS.get(number % ATTACKS.size()).replace("#", String.valueOf(number))
              + " "
              + number;
        });
  }

  @BeforeAll
  static void open() throws Exception {
    house = new ApiHouse(NEXT_YEAR);
    var organization = house.database().organization(attack("organization"));
    try (var files = Files.list(Path.of("../examples/residence-les-tilleuls"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) poison(file);
    }
    var read = FolderReader.read(folder);
    assertThat(read).isInstanceOf(ReadFolder.Readable.class);
    var year = ((ReadFolder.Readable) read).folder();
    var outcome =
        new YearRun(house.database().db(), house.rooms()).run(organization, year, Progress.NONE);
    assertThat(outcome).isInstanceOf(YearOutcome.Closed.class);
    var rooms = house.rooms();
    building =
        Tenant.as(
            organization,
            () -> house.database().db().snapshot(s -> rooms.registry.buildings(s).getFirst().id()));
    var owner =
        Tenant.as(
            organization,
            () ->
                house
                    .database()
                    .db()
                    .snapshot(s ->
                        rooms.registry.parties(s, building, Party.Role.OWNER).getFirst().id()));
    for (var role : List.of(Role.SYNDIC, Role.ADMINISTRATOR))
      people.put(role, house.person(organization, role, null, null));
    people.put(Role.COMMISSIONER, house.person(organization, Role.COMMISSIONER, building, null));
    people.put(Role.OWNER, house.person(organization, Role.OWNER, building, owner.value()));
    writeMore();
    chromium = new Chromium();
  }

  @AfterAll
  static void close() throws Exception {
    chromium.close();
    house.close();
  }

  private static void poison(Path file) throws IOException {
    var name = file.getFileName().toString();
    if (name.endsWith(".json")) {
      var text =
          TEXT.matcher(Files.readString(file))
              .replaceAll(m ->
                  Matcher.quoteReplacement(
                      "\"%s\"%s\"%s\""
                          .formatted(
                              m.group(1),
                              m.group(2),
                              attack(m.group(3)).replace("\\", "\\\\").replace("\"", "\\\""))));
      Files.writeString(folder.resolve(name), text);
    } else if (name.endsWith(".csv")) {
      try (var reader = CsvReader.builder().ofNamedCsvRecord(file);
          var writer = CsvWriter.builder().build(folder.resolve(name))) {
        var first = true;
        for (var row : reader) {
          if (first) writer.writeRecord(row.getHeader());
          first = false;
          var cells = new ArrayList<String>();
          for (var column : row.getHeader()) {
            var cell = row.getField(column);
            cells.add(COLUMNS.contains(column) && !cell.isEmpty() ? attack(cell) : cell);
          }
          writer.writeRecord(cells);
        }
      }
    }
  }

  private static ApiHouse.Person person(Role role) {
    return java.util.Objects.requireNonNull(people.get(role));
  }

  /** What people write beside the books: their own names, tokens, remarks, fields, reasons. */
  private static void writeMore() {
    for (var person : people.values()) {
      var visitor = new Visitor(house, person);
      done(
          visitor.submit(
              "/me", "changeMyProfile", "name", attack(person.email()), "language", "en"));
    }
    var administrator = new Visitor(house, person(Role.ADMINISTRATOR));
    done(
        administrator.submit(
            "/members",
            "grantRole",
            "email",
            "new@example.org",
            "name",
            attack("a new member"),
            "language",
            "en",
            "role",
            "ACCOUNTANT"));
    var commissioner = new Visitor(house, person(Role.COMMISSIONER));
    var control = "/buildings/" + building + "/control?year=2025-01-01";
    done(commissioner.submit(control, "addRemark", "text", attack("a remark")));
    done(
        commissioner.submit(
            "/buildings/" + building + "/years/2025-01-01/sample",
            "drawSample",
            "seed",
            attack("a seed"),
            "size",
            "5",
            "chance",
            "EVERY_ENTRY"));
  }

  private static void done(Visitor.Page sent) {
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
  }

  @Test
  void enough_attacks_were_written() {
    assertThat(given).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNDIC", "ADMINISTRATOR", "COMMISSIONER", "OWNER"})
  void no_page_does_what_a_text_says(Role role) {
    var shown = new ArrayList<String>();
    try (var context =
        chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-BE"))) {
      context.addCookies(
          List.of(new Cookie("koprogo", person(role).secret()).setUrl(house.url("/").toString())));
      Crawl.everything(
          house,
          context,
          (page, path) -> {
            var made =
                page.locator(
                    "img, svg[onload], iframe, object, embed, base, video, math, [onerror], [onload],"
                        + " [onfocus], [ontoggle], [onpageshow], [hx-get='/me'], [href^='javascript:'], [href*='evil.example'], [action*='evil.example']");
            assertThat(made.all().stream().map(e -> e.evaluate("e => e.outerHTML")).toList())
                .as(path)
                .isEmpty();
            shown.add(page.content());
          });
    }
    var all = String.join("\n", shown);
    assertThat(given.values().stream().filter(a -> all.contains(escaped(a))).count())
        .as("attacks that were shown as they are")
        .isGreaterThan(role == Role.OWNER ? 3 : 10);
  }

  /** As a browser writes text down again. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Test
  void a_letter_is_plain_text_and_says_it_literally() throws Exception {
    try (var connection = house.database().admin().open("koprogo-test");
        var statement =
            connection.prepareStatement(
                "select body from delivery.message where recipient = 'new@example.org'");
        var rows = statement.executeQuery()) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).contains(attack("organization"));
    }
  }

  @Test
  void a_file_says_it_literally() throws Exception {
    var path = "/buildings/" + building + "/years/2025-01-01/trial-balance?format=pdf";
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(house.url(path))
                    .header("Cookie", "koprogo=" + person(Role.SYNDIC).secret())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .contains("attachment");
    try (var pdf = Loader.loadPDF(answer.body())) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
      assertThat(
              given.values().stream().filter(a -> text.contains(a.replaceAll("\\s+", ""))).count())
          .isGreaterThan(5);
    }
  }
}
