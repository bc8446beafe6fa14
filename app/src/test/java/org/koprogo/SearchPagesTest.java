package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** The search over two example buildings of one organization, with a neighbour who has the same. */
class SearchPagesTest {
  private static final Clock MID_YEAR =
      Clock.fixed(
          LocalDate.of(2025, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static ApiHouse.Person accountant;
  private static Visitor reader;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(MID_YEAR);
    ours = house.organization();
    building = house.residence(ours);
    accountant = house.person(ours, Role.ACCOUNTANT, null, null);
    reader = new Visitor(house, accountant);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static <T> T read(Function<Scope, T> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(what::apply));
  }

  private static String path(String asked) {
    return "/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }

  private static String find(String asked) {
    return reader.read(path(asked));
  }

  private static Party owner() {
    return read(s -> house.rooms().registry.parties(s, building, Party.Role.OWNER).getFirst());
  }

  /** An owner is found by the beginning of any word of his name, however it is written. */
  @Test
  void a_person_is_found_by_any_word_without_accents_and_in_any_case() {
    var sent =
        new Visitor(house, house.person(ours, Role.SYNDIC, null, null))
            .submit(
                "/buildings/" + building + "/owners/new",
                "addOwner",
                "code",
                "Z9",
                "kind",
                "PERSON",
                "name",
                "Ángström-Lœwe Éloïse",
                "language",
                "fr");
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    for (var asked :
        new String[] {
          "eloise",
          "ÉLO",
          "angs",
          "eloi ang",
          "z9",
          Normalizer.normalize("Éloï", Normalizer.Form.NFD)
        }) assertThat(find(asked)).as(asked).contains(">Ángström-Lœwe Éloïse<", "/owners/");
    assertThat(find("loise")).doesNotContain("Éloïse<");
    assertThat(find("eloise nobody")).doesNotContain("Éloïse<");
  }

  @Test
  void numbers_are_found_with_their_signs_and_without() {
    var owner = owner();
    var communication = java.util.Objects.requireNonNull(owner.structuredCommunication());
    var written =
        "+++%s/%s/%s+++"
            .formatted(
                communication.substring(0, 3),
                communication.substring(3, 7),
                communication.substring(7));
    var page = "/owners/" + owner.id().value() + "\"";
    assertThat(find(communication)).contains(page);
    assertThat(find(written)).contains(page);
    assertThat(find("+++000/0000/00000+++")).doesNotContain(page);
    var bank = read(s -> house.rooms().registry.bankAccounts(s, building).getFirst());
    for (var asked : new String[] {bank.iban(), bank.ibanWritten(), bank.iban().substring(0, 9)})
      assertThat(find(asked)).as(asked).contains("/bank-accounts\"");
    var enterprise =
        read(s -> house.rooms().registry.building(s, building).orElseThrow().enterpriseNumber());
    for (var asked :
        new String[] {
          enterprise,
          "BE " + enterprise,
          enterprise.substring(0, 4)
              + "."
              + enterprise.substring(4, 7)
              + "."
              + enterprise.substring(7)
        }) assertThat(find(asked)).as(asked).contains("href=\"/buildings/" + building + "\"");
  }

  /** By number, supplier, what it is for, and its amount as each language writes it. */
  @Test
  void a_document_is_found_by_what_people_know_of_it() {
    var first =
        read(s ->
                house.rooms().invoices.ofYear(s, building, LocalDate.of(2025, 1, 1)).stream()
                    .filter(i -> i.invoice().body().gross().cents() > 100_000)
                    .findFirst()
                    .orElseThrow())
            .invoice();
    var page = "/invoices/" + first.id().value() + "\"";
    var supplier =
        read(s -> house.rooms().registry.parties(s, building, Party.Role.SUPPLIER)).stream()
            .filter(p -> p.id().equals(first.body().supplier()))
            .findFirst()
            .orElseThrow();
    var amount = first.body().gross().toString();
    assertThat(find(first.body().reference().toLowerCase(java.util.Locale.ROOT))).contains(page);
    assertThat(find(supplier.name())).contains(page);
    assertThat(find(amount)).contains(page);
    assertThat(find(amount.replace('.', ','))).contains(page);
    assertThat(find(amount.charAt(0) + "." + amount.substring(1).replace('.', ','))).contains(page);
    assertThat(find("0" + amount + "1")).doesNotContain(page);
  }

  @Test
  void an_entry_is_found_by_the_beginning_of_its_document() {
    var found = find("bnk-00");
    assertThat(found).contains("<h2>Entries</h2>", "/entries/");
    assertThat(find("%")).doesNotContain("/entries/", "/invoices/");
  }

  @Test
  void nothing_is_found_of_the_neighbour_nor_beyond_a_role() {
    var neighbour = house.database().organization("Neighbour");
    var stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
    var owner = owner();
    assertThat(find(owner.name())).contains("/owners/");
    assertThat(stranger.read(path(owner.name()))).doesNotContain("/owners/", "/buildings/");

    house.example(ours, "july-to-june");
    var other =
        read(s -> house.rooms().registry.buildings(s)).stream()
            .map(b -> b.id())
            .filter(b -> !b.equals(building))
            .findFirst()
            .orElseThrow();
    var limited = new Visitor(house, house.person(ours, Role.COUNCIL, other, null));
    assertThat(limited.read(path(owner.name()))).doesNotContain(building.toString());
    assertThat(limited.read(path("bnk"))).doesNotContain(building.toString());
    assertThat(limited.read(path("bnk"))).contains(other.toString());
  }

  /** What is an owner's own is on one page; he has no box and no answer. */
  @Test
  void an_owner_has_no_search() {
    var person = house.person(ours, Role.OWNER, building, owner().id().value());
    var visitor = new Visitor(house, person);
    assertThat(visitor.open(path("a")).status()).isEqualTo(403);
    assertThat(visitor.read("/my")).doesNotContain("role=\"search\"");
    assertThat(reader.read("/buildings")).contains("role=\"search\"");
    assertThat(house.get(person, "/api/v1/search?q=a").status()).isEqualTo(403);
  }

  @Test
  void the_api_answers_the_same() {
    var owner = owner();
    var answer =
        house.get(
            accountant,
            "/api/v1/search?q=" + URLEncoder.encode(owner.name(), StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.items())
        .anySatisfy(i ->
            assertThat(i)
                .containsEntry("kind", "OWNER")
                .containsEntry("id", owner.id().value().toString())
                .containsEntry("name", owner.name()));
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'...'", "'\u0000'", "'%_\\'", "'<script>'", "'🏠'"})
  void what_cannot_be_found_breaks_nothing(String asked) {
    assertThat(reader.open(path(asked)).status()).isEqualTo(200);
  }

  @Test
  void an_id_is_no_word() {
    assertThat(find(UUID.randomUUID().toString())).contains("Nothing begins like this.");
  }
}
