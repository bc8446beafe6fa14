package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.reports.YearReports;

/** The page of a building, and the files of its year, on the last day of the example's year. */
class OverviewPagesTest {
  private static final Path EXPECTED = Path.of("../examples/residence-les-tilleuls/expected");
  private static final Clock LAST_DAY =
      Clock.fixed(Instant.parse("2025-12-31T12:00:00Z"), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static String base;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(LAST_DAY);
    ours = house.organization();
    building = house.residence(ours);
    base = "/buildings/" + building;
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Visitor reader(Role role) {
    var limit = role == Role.COUNCIL || role == Role.COMMISSIONER ? building : null;
    return new Visitor(house, house.person(ours, role, limit, null));
  }

  /** What is read of a page, without its marks. */
  private static String words(String page) {
    return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  /** trial-balance.csv, open-items.csv, budget-vs-actual.csv and residence.json. */
  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "SYNDIC", "ACCOUNTANT", "COUNCIL", "COMMISSIONER"})
  void who_reads_the_books_sees_how_they_stand(Role role) {
    var page = reader(role).read(base);
    assertThat(words(page))
        .contains("Cash €26,202.42", "Arrears €3,043.51", "Owed to suppliers €4,374.27")
        .contains("94 % 27,013.40 of 28,500.00", "18,254.00")
        .contains("30/04/2026 Owners pay", "€1,880.84 paid and not allocated")
        .contains("12 lots: 1,000 of 1,000 complete");
    for (var way :
        List.of(
            "/years/2025-01-01/cash",
            "/years/2025-01-01/arrears",
            "/years/2025-01-01/budget",
            "/reserve-funds",
            "/open-items",
            "/entries",
            "/lots",
            "/owners")) assertThat(page).contains("href=\"" + base + way);
    assertThat(page.split("<svg class=\"chart\" role=\"img\" aria-label=", -1)).hasSize(4);
    assertThat(page).doesNotContain("Getting started", "style=");
  }

  @Test
  void an_owner_and_a_stranger_do_not_see_it() {
    var party = java.util.UUID.fromString(Served.anId(house, "owner", ours));
    var owner = new Visitor(house, house.person(ours, Role.OWNER, building, party));
    assertThat(owner.open(base).status()).isEqualTo(403);
    assertThat(owner.open(base + "/years/2025-01-01/files").status()).isEqualTo(403);
    var neighbour = house.database().organization("Neighbour");
    var stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
    assertThat(stranger.open(base).status()).isEqualTo(404);
    assertThat(stranger.open(base + "/years/2025-01-01/files").status()).isEqualTo(404);
  }

  private static byte[] file(ApiHouse.Person who, String path) throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(house.url(path))
                    .header("Cookie", "koprogo=" + who.secret())
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"");
    return answer.body();
  }

  /** Each file, and the same file in the archive, is that of the independent program. */
  @Test
  void the_files_of_a_settled_year_are_those_of_the_example() throws Exception {
    var who = house.person(ours, Role.ACCOUNTANT, null, null);
    var list = new Visitor(house, who).read(base + "/reports?year=2025-01-01");
    var year = base + "/years/2025-01-01/files";
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file(who, year)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo("2025-01-01T00:00:00");
        names.add(entry.getName());
        same(entry.getName(), zip.readAllBytes());
      }
    }
    assertThat(names).isEqualTo(YearReports.NAMES.stream().map(n -> n + ".csv").toList());
    for (var name : YearReports.NAMES) {
      assertThat(list).contains("href=\"" + year + "?file=" + name + "\"");
      same(name + ".csv", file(who, year + "?file=" + name));
    }
    var visitor = new Visitor(house, who);
    assertThat(visitor.open(year + "?file=payroll").status()).isEqualTo(404);
    assertThat(visitor.open(base + "/years/2026-01-01/files").status()).isEqualTo(404);
    assertThat(visitor.read(base + "/reports?year=2026-01-01"))
        .contains("The files come with the settlement of the year.")
        .contains("href=\"" + base + "/years/2026-01-01/closure\"");
  }

  private static void same(String name, byte[] bytes) throws IOException {
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .as(name)
        .isEqualTo(Files.readString(EXPECTED.resolve(name)));
  }
}
