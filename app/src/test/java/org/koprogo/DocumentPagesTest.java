package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;

/** Documents on pages: sent with a browser's own form, found, shown, taken away, withdrawn. */
class DocumentPagesTest {
  private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([^\"]+)\"");
  private static final Pattern HREF =
      Pattern.compile("href=\"(/buildings/[^\"]+/documents/[^\"/]+)\"");

  private static ApiHouse house;
  private static BuildingId building;
  private static Person syndic;
  private static Person council;
  private static Person owner;
  private static Person stranger;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    var ours = house.organization();
    building = house.residence(ours);
    syndic = house.person(ours, Role.SYNDIC, null, null);
    council = house.person(ours, Role.COUNCIL, building, null);
    var party = UUID.fromString(Served.anId(house, "owner", ours));
    owner = house.person(ours, Role.OWNER, building, party);
    stranger = house.person(house.organization(), Role.SYNDIC, null, null);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String path() {
    return "/buildings/" + building + "/documents";
  }

  private static HttpResponse<byte[]> ask(HttpRequest.Builder request, Person who) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          request.header("Cookie", "koprogo=" + who.secret()).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<byte[]> file(Person who, String path) {
    return ask(HttpRequest.newBuilder(house.url(path)), who);
  }

  /** The form of the page with these fields, sent as a browser sends it. */
  private static HttpResponse<byte[]> send(Person who, Uploading form, String site) {
    return ask(
        HttpRequest.newBuilder(house.url(path()))
            .header("Content-Type", Uploading.type())
            .header("Sec-Fetch-Site", site)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.body())),
        who);
  }

  private static Uploading form() {
    var page = new Visitor(house, syndic).read(path());
    assertThat(page).contains("enctype=\"multipart/form-data\"");
    var key = KEY.matcher(page);
    assertThat(key.find()).isTrue();
    return Uploading.minutes().with("_do", "addDocuments").with("_key", key.group(1));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void files_are_sent_together_once_found_shown_and_taken_away() {
    var pdf = Uploading.bytes("%PDF-1.7 " + UUID.randomUUID());
    var both =
        form().file("Roof.pdf", pdf).file("Roof.txt", Uploading.bytes("Roof " + UUID.randomUUID()));
    assertThat(send(syndic, both, "same-origin").statusCode()).isEqualTo(303);
    assertThat(send(syndic, both, "same-origin").statusCode()).isEqualTo(303);

    var found = new Visitor(house, syndic).read(path() + "?title=roof.PDF&type=MINUTES&year=2025");
    assertThat(found).contains("Roof.pdf").doesNotContain("Roof.txt");
    var links = HREF.matcher(found).results().map(r -> r.group(1)).toList();
    assertThat(links).hasSize(1);
    assertThat(new Visitor(house, syndic).read(path() + "?year=2024")).doesNotContain("Roof");

    var page = new Visitor(house, syndic).read(links.getFirst());
    assertThat(page).contains("<iframe").contains(links.getFirst() + "/view");
    var shown = file(syndic, links.getFirst() + "/view");
    assertThat(shown.body()).isEqualTo(pdf);
    assertThat(shown.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    assertThat(shown.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'self'");
    assertThat(shown.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    var taken = file(syndic, links.getFirst() + "/content");
    assertThat(taken.body()).isEqualTo(pdf);
    assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(taken.headers().allValues("X-Frame-Options")).containsExactly("DENY");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_with_what_was_typed() {
    var answer =
        send(
            syndic,
            form().with("title", "The typed title").file("a.pdf", Uploading.bytes("<html>")),
            "same-origin");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(text(answer)).contains("The typed title").contains("id=\"addDocuments-file-wrong\"");
    assertThat(send(syndic, form().file("a.pdf", Uploading.PDF), "cross-site").statusCode())
        .isEqualTo(403);
    var large = form().file("a.pdf", new byte[22 << 20]);
    assertThat(send(syndic, large, "same-origin").statusCode()).isEqualTo(413);
  }

  @Test
  void who_may_not_add_sees_no_form_and_another_house_sees_nothing() {
    assertThat(new Visitor(house, council).read(path())).doesNotContain("addDocuments");
    assertThat(send(council, form().file("a.pdf", Uploading.PDF), "same-origin").statusCode())
        .isEqualTo(403);
    assertThat(new Visitor(house, stranger).open(path()).status()).isEqualTo(404);
    assertThat(new Visitor(house, owner).open(path()).status()).isEqualTo(403);
  }

  @Test
  void an_owner_finds_what_is_for_all_and_no_longer_what_is_withdrawn() {
    var name = "Assembly " + UUID.randomUUID();
    send(syndic, form().with("title", name).file("a.txt", Uploading.bytes(name)), "same-origin");
    assertThat(new Visitor(house, owner).read("/my/documents")).contains(name);
    var list = new Visitor(house, syndic).read(path() + "?title=" + name.replace(" ", "%20"));
    var links = HREF.matcher(list).results().map(r -> r.group(1)).toList();
    var mine = "/my/documents" + links.getFirst().substring(path().length()) + "/content";
    assertThat(text(file(owner, mine))).isEqualTo(name);

    var visitor = new Visitor(house, syndic);
    var told =
        visitor.done(visitor.submit(links.getFirst(), "withdrawDocument", "reason", "Twice"));

    assertThat(told).contains("Twice").doesNotContain("data-form=\"withdrawDocument\"");
    assertThat(new Visitor(house, owner).read("/my/documents")).doesNotContain(name);
    assertThat(file(owner, mine).statusCode()).isEqualTo(404);
  }
}
