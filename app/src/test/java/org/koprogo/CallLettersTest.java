package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.delivery.MailCarrier;
import org.koprogo.delivery.Relay;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Building;
import org.koprogo.registry.Contact;
import org.koprogo.registry.Party;

/** A call is sent: to a real mail server, or on paper, to each owner once. */
class CallLettersTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static GreenMail server;
  private static OrganizationId ours;
  private static BuildingId building;
  private static String base;
  private static String general;
  private static Visitor syndic;
  private static List<Party> owners;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    server.start();
    ours = house.organization();
    building = house.residence(ours);
    base = "/buildings/" + building;
    syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    general =
        read(s ->
            house.rooms().keys.keys(s, building).stream()
                .filter(k -> k.code().equals("GEN"))
                .findFirst()
                .orElseThrow()
                .id()
                .value()
                .toString());
    owners = read(s -> house.rooms().registry.parties(s, building, Party.Role.OWNER));
    reach(owners.getFirst(), "first@example.org");
  }

  @AfterAll
  static void close() throws SQLException {
    server.stop();
    house.close();
  }

  private static <T> T read(Function<Scope, T> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(what::apply));
  }

  private static void reach(Party owner, String mail) {
    var contact =
        new Contact(
            new Building.Address("Rue Haute 9", "1000", "Bruxelles", "BE"),
            mail,
            null,
            Contact.Letters.EMAIL);
    Tenant.as(
        ours,
        () ->
            house
                .database()
                .db()
                .tx(tx -> {
                  house.rooms().registry.reach(tx, building, owner.id(), contact);
                  return true;
                }));
  }

  private static int carry(int port) {
    var carrier =
        new MailCarrier(
            new MailCarrier.Server("127.0.0.1", port, null, null, false), "koprogo@localhost");
    // Letters are written by the clock of the database.
    var soon = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(5));
    return new Relay(house.database().letters(), soon, carrier).run();
  }

  /** A call of 1,000.00; where its page is. */
  private static String called(String reference) {
    var page = base + "/calls/new?type=PROVISION&date=2026-03-01&amount=1000&key=" + general;
    syndic.done(
        syndic.submit(
            page, "callFunds", "reference", reference, "due", "2026-03-31", "text", "AGM 1"));
    return base + "/years/2026-01-01/call?reference=" + reference;
  }

  private static MimeMessage letterAbout(String reference) throws MessagingException {
    for (var letter : server.getReceivedMessages())
      if (letter.getSubject().contains(reference)) return letter;
    throw new AssertionError("no letter about " + reference);
  }

  @Test
  void a_call_is_sent_once_to_everybody_who_owes_and_its_page_knows_what_became_of_it()
      throws MessagingException, IOException {
    var page = called("L1");
    assertThat(syndic.read(page))
        .contains("not sent yet", "e-mail to first@example.org", "1 by e-mail");

    var sent = syndic.done(syndic.submit(page, "sendCall"));
    assertThat(sent)
        .contains("waits for the mail server", "to be posted, written on")
        .doesNotContain("not sent yet", "data-form=\"sendCall\"", "handed to the mail server");

    assertThat(carry(server.getSmtp().getPort())).isPositive();
    assertThat(syndic.read(page))
        .contains("handed to the mail server on")
        .doesNotContain("waits for the mail server");

    var letter = letterAbout("L1");
    assertThat(letter.getAllRecipients()).hasSize(1);
    assertThat(letter.getAllRecipients()[0]).hasToString("first@example.org");
    var first = owners.getFirst();
    assertThat(String.valueOf(letter.getContent()))
        .contains(first.name(), "L1", first.referenceWritten(), "BE")
        .doesNotContain("{");
    var asked = read(s -> asked(s, "L1", first));
    assertThat(String.valueOf(letter.getContent()).replaceAll("\\p{Z}", ""))
        .contains(asked.replaceAll("\\p{Z}", ""));
  }

  /** What the books say that he was asked for, as his letter would write it. */
  private static String asked(Scope scope, String reference, Party owner) {
    var shares =
        house.rooms().contributions.calls(scope, building, LocalDate.of(2026, 1, 1)).stream()
            .filter(c -> c.call().reference().equals(reference))
            .flatMap(c -> c.shares().stream())
            .filter(s -> s.party().equals(owner.id()))
            .mapToLong(s -> s.amount().cents())
            .sum();
    var language =
        org.koprogo.texts.Language.of(
                owner.language() == null
                    ? house
                        .rooms()
                        .registry
                        .building(scope, building)
                        .orElseThrow()
                        .languages()
                        .getFirst()
                    : owner.language())
            .orElseThrow();
    return new org.koprogo.texts.Tongue(language).money(new org.koprogo.kernel.Money(shares));
  }

  @Test
  void who_has_no_mail_gets_a_page_of_the_file_that_is_printed() throws IOException {
    var page = called("L2");
    var file = base + "/years/2026-01-01/call/letters?reference=L2";
    assertThat(syndic.open(file).status()).isEqualTo(404);
    assertThat(syndic.done(syndic.submit(page, "sendCall"))).contains("Letters to print (PDF)");
    try (var pdf = Loader.loadPDF(bytes(file))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(asked().size() - 1);
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains(asked().getLast().name(), "L2").doesNotContain("{0}");
      assertThat(text).doesNotContain(owners.getFirst().name());
    }
  }

  private static byte[] bytes(String path) throws IOException {
    var request =
        HttpRequest.newBuilder(house.url(path))
            .header("Cookie", "koprogo=" + person().secret())
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ApiHouse.Person person() {
    return house.person(ours, Role.SYNDIC, null, null);
  }

  /** The owners who have a part of a call by the general key. */
  private static List<Party> asked() {
    return read(s ->
        house.rooms().contributions.calls(s, building, LocalDate.of(2026, 1, 1)).stream()
            .filter(c -> c.call().reference().equals("L2"))
            .flatMap(c -> c.shares().stream())
            .map(share -> share.party())
            .distinct()
            .map(id -> owners.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow())
            .toList());
  }

  @Test
  void a_second_sending_and_one_of_what_was_withdrawn_are_refused() {
    var page = called("L3");
    var fresh = syndic.read(page);
    syndic.done(syndic.submit(page, "sendCall"));
    var again =
        house.post(
            person(),
            "/api/v1" + base + "/years/2026-01-01/call-letters",
            "{\"reference\": \"L3\"}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.problem()).isEqualTo("nobody-to-write-to");
    assertThat(fresh).contains("data-form=\"sendCall\"");

    var other = called("L4");
    syndic.done(syndic.submit(other, "withdrawCall", "date", "2026-03-02", "reason", "Wrong key"));
    assertThat(syndic.read(other)).doesNotContain("data-form=\"sendCall\"");
    assertThat(
            house
                .post(
                    person(),
                    "/api/v1" + base + "/years/2026-01-01/call-letters",
                    "{\"reference\": \"L4\"}")
                .problem())
        .isEqualTo("nobody-to-write-to");
    var unknown =
        house.post(
            person(),
            "/api/v1" + base + "/years/2026-01-01/call-letters",
            "{\"reference\": \"L9\"}");
    unknown.isRefused(422, "not-bookable", "/reference");
  }

  @Test
  void a_letter_that_no_server_takes_is_said_so_and_printed() {
    var page = called("L5");
    syndic.done(syndic.submit(page, "sendCall"));
    try (var all = Session.asSuperuser(house.database(), null)) {
      all.run(
          "update delivery.message set parked_at = now(), attempts = 10 where subject like '%L5%'");
      assertThat(all.commit()).isEmpty();
    }
    assertThat(syndic.read(page)).contains("refused by the mail server");
    var letters =
        house.get(person(), "/api/v1" + base + "/years/2026-01-01/call-letters?reference=L5");
    assertThat(letters.items()).anySatisfy(l -> assertThat(l).containsKey("refusedAt"));
  }

  @Test
  void who_may_not_call_funds_sends_nothing() {
    var page = called("L6");
    var accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    assertThat(accountant.read(page))
        .contains("not sent yet")
        .doesNotContain("data-form=\"sendCall\"");
  }
}
