package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.delivery.Outbox;
import org.koprogo.delivery.Relay;
import org.koprogo.identity.Role;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.OrganizationId;

/** Running the server on pages: organizations, health, jobs, letters, and being let in. */
class OperatorPagesTest {
  private static final List<String> PAGES =
      List.of(
          "/operator",
          "/operator/health",
          "/operator/jobs",
          "/operator/messages",
          "/operator/audit-events");

  private static ApiHouse house;
  private static ApiHouse.Person operator;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    operator = house.operator();
  }

  private static LocalDate today() {
    return LocalDate.now(Clock.systemUTC());
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Visitor operator() {
    return new Visitor(house, operator);
  }

  @Test
  void an_operator_begins_with_his_organizations_and_finds_his_pages() {
    assertThat(operator().open("/").location()).isEqualTo("/operator");
    for (var path : PAGES)
      assertThat(operator().read("/operator")).contains("href=\"" + path + "\"");
    for (var path : PAGES) assertThat(operator().read(path)).containsOnlyOnce("<h1>");
  }

  @Test
  void nobody_else_sees_them() {
    var boss =
        new Visitor(house, house.person(house.organization(), Role.ADMINISTRATOR, null, null));
    for (var path : PAGES) assertThat(boss.open(path).status()).as(path).isEqualTo(403);
    assertThat(boss.read("/organization")).doesNotContain("/operator");
  }

  @Test
  void an_organization_is_opened_with_its_first_administrator() {
    var page =
        operator()
            .done(
                operator()
                    .submit(
                        "/operator",
                        "openOrganization",
                        "name",
                        "Syndic <Fresh>",
                        "administratorEmail",
                        "ada@example.org",
                        "administratorName",
                        "Ada",
                        "administratorLanguage",
                        "fr"));
    assertThat(page).contains("<td>Syndic &lt;Fresh&gt;</td>");
    assertThat(house.mailedSecret("ada@example.org")).isNotBlank();
    var again =
        operator()
            .submit(
                "/operator",
                "openOrganization",
                "name",
                "Syndic <Fresh>",
                "administratorEmail",
                "other@example.org",
                "administratorName",
                "Other",
                "administratorLanguage",
                "fr");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("value=\"other@example.org\"", "role=\"alert\"");
  }

  @Test
  void books_are_seen_only_where_an_administrator_lets_in_and_under_a_banner() {
    var organization = house.database().organization("Vandenberghe Syndics");
    var building = house.residence(organization);
    var guest = house.operator();
    var path = "/buildings/" + building;
    assertThat(new Visitor(house, guest).open(path).location()).isEqualTo("/me/organization");
    letIn(organization, guest);

    var enter =
        house.post(
            guest, "/api/v1/me/organization", "{\"organization\": \"" + organization + "\"}");
    var inside = new ApiHouse.Person(guest.email(), String.valueOf(enter.json().get("secret")));
    var visitor = new Visitor(house, inside);
    assertThat(visitor.read(path))
        .contains("You look at Vandenberghe Syndics as support.", "Résidence Les Tilleuls");
    assertThat(visitor.open("/buildings/new").status()).isEqualTo(403);

    var left = visitor.submitFrom(visitor.read(path), "/me/organization", "leaveOrganization");
    assertThat(left.status()).isEqualTo(303);
    assertThat(left.location()).isEqualTo("/");
    assertThat(visitor.open(path).location()).as("the old secret").startsWith("/sign-in");
  }

  private static void letIn(OrganizationId organization, ApiHouse.Person guest) {
    var boss = new Visitor(house, house.person(organization, Role.ADMINISTRATOR, null, null));
    boss.done(
        boss.submit(
            "/support",
            "grantRole",
            "email",
            guest.email(),
            "reason",
            "a closing",
            "to",
            today().plusDays(5).toString()));
  }

  @Test
  void health_is_told_and_so_is_a_program_without_jobs() {
    assertThat(operator().read("/operator/health"))
        .contains("PostgreSQL 15", "all applied; the newest:")
        .containsPattern("[0-9,]+ MB free of [0-9,]+ MB");
    assertThat(operator().read("/operator/jobs")).contains("No job runs here.");
  }

  /** A letter that no server takes is parked after ten tries. */
  private static String parked(String recipient) {
    house
        .database()
        .people()
        .outside(sql -> {
          new Outbox()
              .put(sql, new Outbox.Mail(Ids.next().toString(), recipient, "Secret", "Body"));
          return true;
        });
    run(
        "update delivery.message set attempts = 9, available_at = now() - interval '1 second' where recipient = ?",
        recipient);
    new Relay(
            house.database().letters(),
            Clock.systemUTC(),
            (_, to, _, _) -> {
              if (to.equals(recipient)) throw new IOException("no");
            })
        .run();
    return recipient;
  }

  private static void run(String statement, Object... values) {
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run(statement, values);
      assertThat(all.commit()).isEmpty();
    }
  }

  @Test
  void a_parked_letter_is_tried_again_or_given_up_and_the_trail_knows() {
    var first = parked("aaa-first@parked.example");
    var masked = "a…@parked.example";
    var page = operator().read("/operator/messages");
    assertThat(page).contains(masked, "parked", "IOException").doesNotContain(first, "Secret");
    var after = operator().done(operator().submitThat("/operator/messages", "retryMessage", ""));
    assertThat(after).doesNotContain("<span class=\"badge bg-red-lt\">parked");
    var second = parked("bbb-second@parked.example");
    assertThat(operator().read("/operator/messages")).contains("b…@parked.example");
    var gone = operator().done(operator().submitThat("/operator/messages", "giveUpMessage", ""));
    assertThat(gone).doesNotContain("b…@parked.example", second);
    assertThat(operator().read("/operator/audit-events?operation=giveUpMessage"))
        .contains("<td>Letter given up ");
    assertThat(operator().read("/operator/audit-events?operation=retryMessage"))
        .contains("<td>Letter sent on its way again ");
    var nothing = house.ask(operator, "DELETE", "/api/v1/operator/messages/" + Ids.next(), null);
    assertThat(nothing.status()).isEqualTo(404);
  }
}
