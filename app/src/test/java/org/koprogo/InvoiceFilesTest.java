package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** The files of an invoice and of an entry: attached on their pages and shown beside them. */
class InvoiceFilesTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"");
  private static final Pattern FILE =
      Pattern.compile("href=\"(/buildings/[^\"]+/documents/[^\"/]+)\"");
  private static final Pattern ENTRY =
      Pattern.compile("href=\"(/buildings/[^\"]+/entries/[^\"/?]+)\"");

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static Person syndic;
  private static Visitor desk;
  private static Visitor council;
  private static String supplier;
  private static String supplierId;
  private static String general;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    ours = house.organization();
    building = house.residence(ours);
    syndic = house.person(ours, Role.SYNDIC, null, null);
    desk = new Visitor(house, syndic);
    council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    var rooms = house.rooms();
    var first = read(s -> rooms.registry.parties(s, building, Party.Role.SUPPLIER).getFirst());
    supplier = first.code();
    supplierId = first.id().value().toString();
    general = read(s -> rooms.keys.keys(s, building).getFirst().id().value().toString());
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static <T> T read(Function<Scope, T> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(what::apply));
  }

  /** The page of a draft of 12.10, which nobody else needs to approve. */
  private static String draft() {
    var sent =
        desk.submit(
            "/buildings/" + building + "/invoices/new",
            "enterInvoice",
            "reference",
            "F" + UUID.randomUUID().toString().substring(0, 8),
            "type",
            "INVOICE",
            "supplier",
            supplier,
            "date",
            "2026-02-10",
            "text",
            "Cleaning",
            "lines.0.account",
            "610500",
            "lines.0.key",
            "GEN",
            "lines.0.net",
            "10",
            "lines.0.vatRate",
            "21");
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    return sent.location();
  }

  /** The form of a page for its files, filled as its hidden fields are. */
  private static Uploading form(String page) {
    var text = desk.read(page);
    var begun = text.substring(text.indexOf("data-form=\"addDocuments\""));
    var form = begun.substring(0, begun.indexOf("</form>"));
    var key = KEY.matcher(form);
    assertThat(key.find()).isTrue();
    var sent = new Uploading().with("_do", "addDocuments").with("_key", key.group(1));
    for (var name : new String[] {"invoice", "entry", "type", "day", "audience"}) {
      var hidden = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(form);
      if (hidden.find()) sent.with(name, hidden.group(1));
    }
    return sent;
  }

  private static HttpResponse<String> send(String page, Uploading form) {
    var request =
        HttpRequest.newBuilder(house.url(page))
            .header("Cookie", "koprogo=" + syndic.secret())
            .header("Content-Type", Uploading.type())
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.body()))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void attach(String page, String title, String bytes) {
    var answer = send(page, form(page).with("title", title).file("a.pdf", Uploading.bytes(bytes)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(page);
  }

  private static String pdf() {
    return "%PDF-1.7 " + UUID.randomUUID();
  }

  @Test
  void a_file_is_attached_and_shown_with_the_invoice_its_form_and_its_entry() {
    var page = draft();
    var other = draft();
    attach(page, "Bill of the cleaner", pdf());

    var told = desk.read(page);
    assertThat(told).contains(">Bill of the cleaner</a>", "<iframe");
    assertThat(desk.read(page + "/edit"))
        .contains("class=\"beside\"", ">Bill of the cleaner</a>", "<iframe")
        .doesNotContain("data-form=\"addDocuments\"");
    assertThat(desk.read(other)).doesNotContain("Bill of the cleaner", "<iframe");

    desk.done(desk.submit(page, "approveInvoice"));
    var posted = desk.done(desk.submit(page, "postInvoice"));
    var links = ENTRY.matcher(posted);
    assertThat(links.find()).isTrue();
    var entry = links.group(1);
    assertThat(desk.read(entry)).contains(">Bill of the cleaner</a>", "<iframe");
    attach(entry, "A note of the entry", pdf());
    assertThat(desk.read(entry)).contains(">Bill of the cleaner</a>", ">A note of the entry</a>");
    assertThat(desk.read(page)).doesNotContain("A note of the entry");
    assertThat(council.read(page)).doesNotContain("Bill of the cleaner", "addDocuments");
    assertThat(council.read(entry)).doesNotContain("Bill of the cleaner", "A note of the entry");
  }

  @Test
  void programs_find_the_documents_of_an_invoice() {
    var page = draft();
    attach(page, "The one", pdf());
    attach(draft(), "Another one", pdf());
    var invoice = page.substring(page.lastIndexOf('/') + 1);
    var found =
        house.get(syndic, "/api/v1/buildings/" + building + "/documents?invoice=" + invoice);
    assertThat(found.status()).isEqualTo(200);
    assertThat(new String(found.response().body(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("The one", invoice)
        .doesNotContain("Another one");
  }

  @Test
  void a_refused_file_keeps_what_was_typed_and_attaches_nothing() {
    var page = draft();
    var refused =
        send(
            page,
            form(page).with("title", "The typed title").file("a.pdf", Uploading.bytes("<html>")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"The typed title\"", "id=\"addDocuments-file-wrong\"");
    assertThat(desk.read(page)).doesNotContain("The typed title", "/documents/");
  }

  @Test
  void what_is_no_picture_and_no_pdf_is_listed_and_never_shown_inside_a_page() {
    var page = draft();
    attach(page, "Peppol", "<?xml version=\"1.0\"?><Invoice/>");
    var told = desk.read(page);
    assertThat(told).contains(">Peppol</a>").doesNotContain("<iframe");
    var file = FILE.matcher(told);
    assertThat(file.find()).isTrue();
    assertThat(desk.open(file.group(1) + "/view").status()).isEqualTo(404);
  }

  @Test
  void a_withdrawn_file_is_no_longer_beside_its_invoice() {
    var page = draft();
    attach(page, "Sent twice", pdf());
    var file = FILE.matcher(desk.read(page));
    assertThat(file.find()).isTrue();
    desk.done(desk.submit(file.group(1), "withdrawDocument", "reason", "Twice"));
    assertThat(desk.read(page)).doesNotContain("Sent twice", "<iframe");
  }

  /** Sends files to be entered later, by the form of the list of invoices; how they are listed. */
  private static String received(String title) {
    var page = "/buildings/" + building + "/invoices";
    var answer = send(page, form(page).with("title", title).file("a.pdf", Uploading.bytes(pdf())));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    var link =
        Pattern.compile("/invoices/new\\?document=([0-9a-f-]{36})\">" + title + "<")
            .matcher(desk.read(page));
    assertThat(link.find()).as(title).isTrue();
    return link.group(1);
  }

  private static Visitor.Page enter(String document, String... more) {
    var fields =
        new ArrayList<>(List.of("reference", "F" + UUID.randomUUID().toString().substring(0, 8)));
    fields.addAll(List.of("type", "INVOICE", "supplier", supplier, "date", "2026-02-10"));
    fields.addAll(List.of("text", "Cleaning", "lines.0.account", "610500", "lines.0.key", "GEN"));
    fields.addAll(List.of("lines.0.net", "10", "lines.0.vatRate", "21"));
    fields.addAll(List.of(more));
    return desk.submit(
        "/buildings/" + building + "/invoices/new?document=" + document,
        "enterInvoice",
        fields.toArray(String[]::new));
  }

  @Test
  void a_file_that_came_is_beside_the_form_and_kept_with_the_invoice_that_it_becomes() {
    var file = received("Came today");
    var form = desk.read("/buildings/" + building + "/invoices/new?document=" + file);
    assertThat(form)
        .contains("class=\"beside\"", "<iframe", "name=\"documents\" value=\"" + file + "\"")
        .doesNotContain("data-form=\"addDocuments\"");

    var entered = enter(file);
    assertThat(entered.status()).as(entered.text()).isEqualTo(303);
    assertThat(desk.read(entered.location())).contains(">Came today</a>", "<iframe");
    assertThat(desk.read("/buildings/" + building + "/invoices")).doesNotContain("Came today");
    assertThat(council.read("/buildings/" + building + "/invoices"))
        .doesNotContain("data-form=\"addDocuments\"");
  }

  @Test
  void the_next_file_follows_the_one_that_was_entered() {
    var first = received("First of two");
    received("Second of two");
    var entered = enter(first, "_next", "1");
    assertThat(entered.location()).endsWith("/invoices/new?document=next");
    var next = desk.open(entered.location());
    assertThat(next.status()).isEqualTo(303);
    assertThat(next.location()).contains("?document=").doesNotContain(first, "next");
    assertThat(desk.read(next.location())).contains("<iframe");
  }

  @Test
  void a_file_belongs_to_one_thing_and_a_withdrawn_one_to_none() {
    var taken = received("Taken");
    assertThat(enter(taken).status()).isEqualTo(303);
    var gone = desk.open("/buildings/" + building + "/invoices/new?document=" + taken);
    assertThat(gone.location()).endsWith("/invoices/new");

    var withdrawn = received("Withdrawn");
    var page = "/buildings/" + building + "/documents/" + withdrawn;
    desk.done(desk.submit(page, "withdrawDocument", "reason", "Twice"));
    assertThat(desk.read("/buildings/" + building + "/invoices")).doesNotContain(withdrawn);

    // And where both were asked at once, the database says no.
    var invoice = draft();
    try (var session = Session.as(house.database(), "app_rw", ours)) {
      assertThat(
              session.attempt(
                  "insert into documents.belonging (organization_id, building_id, document_id, invoice_id)"
                      + " values (?, ?, ?::uuid, ?::uuid)",
                  ours.value(),
                  building.value(),
                  withdrawn,
                  invoice.substring(invoice.lastIndexOf('/') + 1)))
          .isEqualTo("23514 belonging_of_withdrawn");
    }

    var kept = received("Kept");
    var body =
        """
        {"reference": "%s", "type": "INVOICE", "supplier": "%s", "date": "2026-02-10", "text": "Cleaning",
         "lines": [{"account": "610500", "key": "%s", "net": "10.00", "vatRate": "21"}],
         "documents": ["%s", "%s", "%s", "%s"]}\
        """
            .formatted(
                "F" + UUID.randomUUID().toString().substring(0, 8),
                supplierId,
                general,
                kept,
                taken,
                withdrawn,
                UUID.randomUUID());
    var refused = house.post(syndic, "/api/v1/buildings/" + building + "/invoices", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors())
        .extracting(e -> e.get("at") + " " + e.get("code"))
        .containsExactly(
            "/documents/1 file-taken", "/documents/2 file-withdrawn", "/documents/3 unknown");
    assertThat(desk.read("/buildings/" + building + "/invoices")).contains(">Kept<");
  }
}
