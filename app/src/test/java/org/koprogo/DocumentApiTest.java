package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.ApiHouse.Answer;
import org.koprogo.ApiHouse.Person;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/** S22, and who reads which document. */
class DocumentApiTest {
  private static final int MOST = 20 << 20;

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static Person syndic;
  private static Person council;
  private static Person commissioner;
  private static Person owner;
  private static Person neighbour;
  private static PartyId party;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse();
    ours = house.organization();
    building = house.residence(ours);
    var parties =
        Tenant.as(
            ours,
            () ->
                house
                    .database()
                    .db()
                    .snapshot(s -> house.rooms().registry.parties(s, building, Party.Role.OWNER)));
    party = parties.getFirst().id();
    syndic = house.person(ours, Role.SYNDIC, null, null);
    council = house.person(ours, Role.COUNCIL, building, null);
    commissioner = house.person(ours, Role.COMMISSIONER, building, null);
    owner = house.person(ours, Role.OWNER, building, party.value());
    neighbour = house.person(ours, Role.OWNER, building, parties.get(1).id().value());
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String path() {
    return "/api/v1/buildings/" + building + "/documents";
  }

  private static Map<String, Object> made(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return ApiHouse.rows(answer.json().get("documents")).getFirst();
  }

  private static String id(Answer answer) {
    return String.valueOf(made(answer).get("id"));
  }

  private static byte[] unlike(String text) {
    return (text + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
  }

  private static void isRefused(byte[] file, String name, String code) throws SQLException {
    var before = kept();
    var answer = Uploading.minutes().file(name, file).to(house, syndic, building);
    answer.isRefused(422, "file-refused", "/file");
    assertThat(answer.errors()).extracting(e -> e.get("code")).containsExactly(code);
    assertThat(kept()).isEqualTo(before);
  }

  /** What the database keeps of files: their number, their bytes, and what is counted. */
  private static String kept() throws SQLException {
    try (var admin = house.database().admin().open("koprogo-test");
        var statement = admin.createStatement();
        var rows =
            statement.executeQuery(
                "select (select count(*) from documents.document) || ' ' || (select coalesce(sum(length), 0) from documents.content)"
                    + " || ' ' || (select coalesce(sum(bytes), 0) from documents.store)")) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void what_was_sent_comes_back_byte_by_byte_and_has_no_rights() {
    var sent = unlike("%PDF-1.7\n/JavaScript (app.alert(1)) /EmbeddedFiles ");
    var answer =
        Uploading.minutes()
            .with("title", "Minutes")
            .file("m.pdf", sent)
            .to(house, syndic, building);
    assertThat(made(answer)).containsEntry("mediaType", "application/pdf");
    assertThat(answer.header("Location")).endsWith("/documents/" + id(answer));

    var file = house.get(syndic, path() + "/" + id(answer) + "/content");

    assertThat(file.response().body()).isEqualTo(sent);
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition"))
        .matches("attachment; filename=\"minutes-2025-03-31-[0-9a-f]{8}\\.pdf\"");
    assertThat(file.response().headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void s22_the_name_says_nothing_about_the_type() throws SQLException {
    isRefused(
        Uploading.bytes("<!DOCTYPE html><html><script>alert(1)</script>"), "a.pdf", "file-type");
    isRefused(Uploading.bytes("<html><body>hello</body></html>"), "b.pdf", "file-type");
    isRefused(
        Uploading.bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        "c.png",
        "file-type");
    isRefused(
        Uploading.bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
        "d.xml",
        "file-type");
    isRefused(Uploading.bytes("MZ\u0090\u0000\u0003"), "e.pdf", "file-type");
    isRefused(new byte[0], "f.pdf", "file-empty");
    var ubl =
        Uploading.bytes(
            "<?xml version=\"1.0\"?><Invoice><ID>" + UUID.randomUUID() + "</ID></Invoice>");
    assertThat(made(Uploading.minutes().file("g.exe", ubl).to(house, syndic, building)))
        .containsEntry("mediaType", "application/xml");
  }

  @Test
  void s22_an_image_is_measured_by_its_header_alone() throws SQLException {
    isRefused(png(30_000, 30_000), "big.png", "file-pixels");
    isRefused(jpeg(30_000, 30_000), "big.jpg", "file-pixels");
    isRefused(png(-1, -1), "negative.png", "file-pixels");
    isRefused(png(0, 5), "none.png", "file-type");
    isRefused(java.util.Arrays.copyOf(png(5, 5), 20), "cut.png", "file-type");
    assertThat(made(Uploading.minutes().file("x", png(5_000, 10_000)).to(house, syndic, building)))
        .containsEntry("mediaType", "image/png");
    assertThat(made(Uploading.minutes().file("x", jpeg(5_000, 10_000)).to(house, syndic, building)))
        .containsEntry("mediaType", "image/jpeg");
  }

  private static byte[] png(int width, int height) {
    var bytes = ByteBuffer.allocate(40);
    bytes.put(Uploading.bytes("\u0089PNG\r\n\u001a\n")).putInt(13).put(Uploading.bytes("IHDR"));
    return bytes.putInt(width).putInt(height).array();
  }

  private static byte[] jpeg(int width, int height) {
    var bytes = ByteBuffer.allocate(40);
    bytes.put(Uploading.bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0004xx\u00ff\u00c0\u0000\u0011\b"));
    return bytes.putShort((short) height).putShort((short) width).array();
  }

  @Test
  void s22_an_archive_is_a_workbook_by_its_directory_or_nothing() throws Exception {
    var workbook = entries("[Content_Types].xml", "xl/workbook.xml");
    assertThat(made(Uploading.minutes().file("w.zip", zip(workbook)).to(house, syndic, building)))
        .containsEntry(
            "mediaType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    isRefused(zip(entries("a.txt")), "plain.xlsx", "file-type");

    var bomb = entries("[Content_Types].xml", "xl/workbook.xml");
    bomb.put("xl/sheet.xml", new byte[100 << 20]);
    isRefused(zip(bomb), "bomb.xlsx", "file-archive");
    for (var odd :
        new String[] {
          "../../etc/passwd", "/etc/passwd", "a\\b", "xl/nested.zip", "xl/vbaProject.bin"
        }) {
      var hostile = entries("[Content_Types].xml", "xl/workbook.xml", odd);
      isRefused(zip(hostile), "odd.xlsx", "file-archive");
    }
    var many = entries("[Content_Types].xml", "xl/workbook.xml");
    for (var i = 0; i < 1_000; i++) many.put("xl/" + i, new byte[1]);
    isRefused(zip(many), "many.xlsx", "file-archive");
    isRefused(
        Uploading.bytes("PK\u0003\u0004 and no directory at all, whatever follows"),
        "cut.xlsx",
        "file-archive");
  }

  private static Map<String, byte[]> entries(String... names) {
    var all = new LinkedHashMap<String, byte[]>();
    for (var name : names) all.put(name, unlike("x"));
    return all;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void s22_a_file_has_20_mib_and_not_a_byte_more() throws SQLException {
    var most = new byte[MOST];
    var marked = unlike("%PDF-1.7\n");
    System.arraycopy(marked, 0, most, 0, marked.length);
    assertThat(made(Uploading.minutes().file("most.pdf", most).to(house, syndic, building)))
        .containsEntry("length", String.valueOf(MOST));
    var before = kept();

    var one = java.util.Arrays.copyOf(most, MOST + 1);
    Uploading.minutes()
        .file("more.pdf", one)
        .to(house, syndic, building)
        .isRefused(413, "too-large", "/file");
    var far = Uploading.minutes().file("far.pdf", java.util.Arrays.copyOf(most, MOST + (2 << 20)));
    assertThat(far.to(house, syndic, building).status()).isEqualTo(413);

    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void a_name_is_a_title_and_never_a_path_and_hides_nothing() {
    var sent = Uploading.minutes().file("../../etc/Proce\u0300s.pdf", unlike("%PDF-"));
    assertThat(made(sent.to(house, syndic, building))).containsEntry("title", "Proc\u00e8s.pdf");
    Uploading.minutes()
        .file("fdp\u202egnp.exe", unlike("%PDF-"))
        .to(house, syndic, building)
        .isRefused(400, "invalid-request", "/title");
    Uploading.minutes()
        .with("title", "a\u202eb")
        .file("a.pdf", unlike("%PDF-"))
        .to(house, syndic, building)
        .isRefused(400, "invalid-request", "/title");
  }

  @Test
  void the_same_bytes_are_kept_once_and_the_same_key_adds_once() throws SQLException {
    var file = unlike("%PDF-");
    var first =
        Uploading.minutes().file("a.pdf", file).to(house, syndic, building, "one-key-for-it");
    var again =
        Uploading.minutes().file("a.pdf", file).to(house, syndic, building, "one-key-for-it");
    assertThat(id(again)).isEqualTo(id(first));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    var other =
        Uploading.minutes()
            .file("a.pdf", unlike("%PDF-"))
            .to(house, syndic, building, "one-key-for-it");
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    var before = kept();
    made(Uploading.minutes().file("b.pdf", file).to(house, syndic, building));
    assertThat(kept().split(" ", -1)[1]).isEqualTo(before.split(" ", -1)[1]);
  }

  @Test
  void a_sending_without_a_file_or_with_a_stranger_in_it_is_refused_whole() {
    Uploading.minutes().to(house, syndic, building).isRefused(400, "invalid-request", "/file");
    Uploading.minutes()
        .with("state", "x")
        .file("a.pdf", Uploading.PDF)
        .to(house, syndic, building)
        .isRefused(400, "invalid-request", "/state");
    for (var of : new String[] {"invoice", "call", "lot", "entry"})
      Uploading.minutes()
          .with(of, UUID.randomUUID().toString())
          .file("a.pdf", Uploading.PDF)
          .to(house, syndic, building)
          .isRefused(400, "invalid-request", "/" + of);
    assertThat(Uploading.minutes().file("a.pdf", Uploading.PDF).to(house, null, building).status())
        .isEqualTo(401);
    assertThat(
            Uploading.minutes().file("a.pdf", Uploading.PDF).to(house, council, building).status())
        .isEqualTo(403);
  }

  private static int asked(Person who, String id) {
    var mine = who.equals(owner) || who.equals(neighbour);
    return house
        .get(who, mine ? "/api/v1/my/documents/" + id + "/content" : path() + "/" + id + "/content")
        .status();
  }

  private static String readers(String id) {
    return java.util.stream.Stream.of(commissioner, council, owner, neighbour)
        .map(who -> String.valueOf(asked(who, id)))
        .collect(java.util.stream.Collectors.joining(" "));
  }

  @Test
  void nobody_reads_more_than_the_audience_says() {
    var office =
        id(
            Uploading.minutes()
                .with("audience", "SYNDIC")
                .file("a", unlike("%PDF-"))
                .to(house, syndic, building));
    var ofCouncil =
        id(
            Uploading.minutes()
                .with("audience", "COUNCIL")
                .file("a", unlike("%PDF-"))
                .to(house, syndic, building));
    var ofAll = id(Uploading.minutes().file("a", unlike("%PDF-")).to(house, syndic, building));
    var ofOne =
        id(
            Uploading.minutes()
                .with("audience", "PARTY")
                .with("party", party.value().toString())
                .file("a", unlike("%PDF-"))
                .to(house, syndic, building));

    assertThat(readers(office)).isEqualTo("200 404 404 404");
    assertThat(readers(ofCouncil)).isEqualTo("200 200 404 404");
    assertThat(readers(ofAll)).isEqualTo("200 200 200 200");
    assertThat(readers(ofOne)).isEqualTo("200 404 200 404");
    assertThat(house.get(council, path() + "?limit=500").text())
        .contains(ofAll, ofCouncil)
        .doesNotContain(office, ofOne);
    assertThat(house.get(neighbour, "/api/v1/my/documents?limit=500").text())
        .contains(ofAll)
        .doesNotContain(office, ofCouncil, ofOne);

    Uploading.minutes()
        .with("audience", "PARTY")
        .file("a", unlike("%PDF-"))
        .to(house, syndic, building)
        .isRefused(400, "invalid-request", "/party");
  }

  @Test
  void withdrawn_it_is_hidden_and_kept_but_not_what_supports_an_entry() throws SQLException {
    var free = id(Uploading.minutes().file("a", unlike("%PDF-")).to(house, syndic, building));
    var before = kept();
    var answer = house.post(syndic, path() + "/" + free + "/withdrawal", "{\"reason\":\"Twice\"}");
    assertThat(answer.json()).containsEntry("withdrawn", "Twice");
    assertThat(readers(free)).isEqualTo("200 404 404 404");
    assertThat(kept()).isEqualTo(before);
    assertThat(
            house
                .post(syndic, path() + "/" + free + "/withdrawal", "{\"reason\":\"Twice\"}")
                .problem())
        .isEqualTo("document-withdrawn");

    var invoice = Served.anId(house, "invoice", ours);
    var bound =
        id(
            Uploading.minutes()
                .with("invoice", invoice)
                .file("a", unlike("%PDF-"))
                .to(house, syndic, building));
    assertThat(
            house
                .post(syndic, path() + "/" + bound + "/withdrawal", "{\"reason\":\"No\"}")
                .problem())
        .isEqualTo("kept-with-the-books");
  }

  @Test
  void an_organization_keeps_no_more_than_its_quota() throws SQLException {
    var small = house.organization();
    var home = house.residence(small);
    var person = house.person(small, Role.SYNDIC, null, null);
    made(Uploading.minutes().file("a", new byte[] {'a', 'b', 'c'}).to(house, person, home));
    try (var all = Session.asSuperuser(house.database(), small)) {
      all.run(
          "update documents.store set quota_bytes = 5 where organization_id = ?", small.value());
      assertThat(all.commit()).isEmpty();
    }
    var answer = Uploading.minutes().file("a", new byte[] {'d', 'e', 'f'}).to(house, person, home);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("no-room");
    // What is kept already takes no more room.
    made(Uploading.minutes().file("a", new byte[] {'a', 'b', 'c'}).to(house, person, home));
    made(Uploading.minutes().file("a", new byte[] {'g', 'h'}).to(house, person, home));
  }
}
