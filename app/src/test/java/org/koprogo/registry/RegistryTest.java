package org.koprogo.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koprogo.Session;
import org.koprogo.SomeBuildings;
import org.koprogo.TestDatabase;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;

/** What a building is made of adds up, and what people add to it has a type. */
@NullMarked
final class RegistryTest {
  private static final TestDatabase database = TestDatabase.create();
  private final SomeBuildings.Residence home = SomeBuildings.residence(database);
  private final Fields fields = new Fields();

  @AfterAll
  static void close() {
    database.close();
  }

  private static Building building(String number, long shares) {
    return new Building(
        new BuildingId(Ids.next()),
        "Building",
        "ACP Building",
        number,
        false,
        new Building.Address("Street 1", "1000", "Brussels", "BE"),
        List.of("fr", "nl"),
        shares);
  }

  private static List<Lot> lots(long... shares) {
    var lots = new ArrayList<Lot>();
    for (var s : shares)
      lots.add(
          new Lot(
              new LotId(Ids.next()),
              "L" + lots.size(),
              lots.size() + 1,
              "APARTMENT",
              null,
              null,
              s,
              false));
    return lots;
  }

  private void add(Building building, List<Lot> lots) {
    home.tx(tx -> {
      home.doors().registry().addBuilding(tx, building, lots);
      return null;
    });
  }

  @Test
  void a_building_is_found_as_it_was_added() {
    var added = building("0404040434", 10);
    add(added, lots(4, 6));
    var found = home.tx(tx -> home.doors().registry().findBuilding(tx, "0404040434"));
    assertThat(found).contains(added);
    var none = home.tx(tx -> home.doors().registry().findBuilding(tx, "0404040533"));
    assertThat(none).isEmpty();
    var all = home.tx(tx -> home.doors().registry().buildings(tx));
    assertThat(all).hasSize(2);
  }

  /** R3: exactly the denominator of the basic deed, at every commit. */
  @Test
  void the_shares_of_the_lots_add_up_to_the_deed() {
    for (var wrong : List.of(lots(4, 5), lots(4, 7), lots(10, 1))) {
      assertThatThrownBy(() -> add(building("0404040434", 10), wrong))
          .hasMessageContaining("not to 10");
    }
    add(building("0404040434", 10), lots(1, 2, 3, 4));
    try (var session = Session.as(database, "app_rw", home.org())) {
      assertThat(
              session.attemptToTheEnd(
                  "update registry.lot set shares = shares + 1 where code = 'L0'"))
          .isEqualTo("23514 lots_add_up");
      assertThat(
              session.attemptToTheEnd(
                  "update registry.building set shares_total = 11 where enterprise_number = '0404040434'"))
          .isEqualTo("23514 lots_add_up");
      // Two lots may trade shares within one transaction.
      assertThat(
              session.attemptToTheEnd(
                  "update registry.lot set shares = shares + case code when 'L0' then 1 else -1 end where code in ('L0', 'L3')"))
          .isEmpty();
    }
  }

  /** Each writer alone is right; both would hold twice the deed. */
  @Test
  void two_writers_at_once_do_not_add_up_past_the_deed() throws SQLException {
    var building = building("0404040434", 10);
    add(building, List.of());
    for (var isolation :
        List.of(Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE)) {
      try (var one = Session.as(database, "app_rw", null);
          var two = Session.as(database, "app_rw", null)) {
        for (var session : List.of(one, two)) {
          session.rollback();
          session.connection().setTransactionIsolation(isolation);
          session.tenant(home.org().toString());
        }
        two.run("select 1 from registry.lot"); // its picture is taken
        one.run(lot(building, "A", 1));
        two.run(lot(building, "B", 2));
        assertThat(one.commit()).isEmpty();
        assertThat(two.commit()).startsWith("40001");
        one.tenant(home.org().toString());
      }
      try (var all = Session.asSuperuser(database, home.org())) {
        all.run("delete from registry.lot where building_id = ?", building.id().value());
        assertThat(all.commit()).isEmpty();
      }
    }
  }

  private String lot(Building building, String code, int position) {
    return "insert into registry.lot (organization_id, building_id, lot_id, code, position, type, shares, secondary) values ('%s', '%s', gen_random_uuid(), '%s', %d, 'OTHER', 10, false)"
        .formatted(home.org(), building.id(), code, position);
  }

  @Test
  void an_enterprise_number_carries_its_own_check_and_is_one_buildings() {
    for (var wrong :
        List.of("0765432147", "765432146", "2765432146", "07654321466", "0765.432.146"))
      assertThatThrownBy(() -> add(building(wrong, 1), lots(1)))
          .hasMessageContaining("enterprise_number");
    add(building("0404040434", 1), lots(1));
    assertThatThrownBy(() -> add(building("0404040434", 1), lots(1)))
        .hasMessageContaining("enterprise_number");
  }

  @Test
  void the_members_of_an_indivision_hold_it_whole() {
    assertThatThrownBy(() -> indivision(new Fraction(1, 2), new Fraction(1, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    try (var session = Session.as(database, "app_rw", home.org())) {
      assertThat(session.attemptToTheEnd("delete from registry.party_member where position = 2"))
          .isEqualTo("23514 members_add_up");
      assertThat(
              session.attemptToTheEnd(
                  "insert into registry.party_member select organization_id, building_id, party_id, 3, name, 1, 1000000 from registry.party_member limit 1"))
          .isEqualTo("23514 members_add_up");
      assertThat(
              session.attemptToTheEnd(
                  "delete from registry.party_member where position = 2; insert into registry.party_member select organization_id, building_id, party_id, position + 1 + n, name, 1, 6 from registry.party_member, generate_series(0, 1) n"))
          .isEmpty();
    }
    var thirds = indivision(new Fraction(1, 3), new Fraction(2, 6), new Fraction(3, 9));
    home.tx(tx -> {
      home.doors().registry().addParties(tx, home.id(), List.of(thirds));
      return null;
    });
    var owners = home.tx(tx -> home.doors().registry().parties(tx, home.id(), Party.Role.OWNER));
    assertThat(owners).last().isEqualTo(thirds);
  }

  private static Party indivision(Fraction... shares) {
    var members = new ArrayList<Party.Member>();
    for (var share : shares) members.add(new Party.Member("Member " + members.size(), share));
    return new Party(
        new PartyId(Ids.next()),
        Party.Role.OWNER,
        "P9",
        9,
        Party.Kind.INDIVISION,
        "Heirs",
        "nl",
        null,
        "Notary",
        members);
  }

  /** R9: accounts in the name of the association, and of one association alone. */
  @Test
  void one_iban_belongs_to_one_building() {
    assertThatThrownBy(() -> SomeBuildings.residence(database, home.org(), 0))
        .isInstanceOf(RuntimeException.class);
    var second = building("0404040434", 1);
    add(second, lots(1));
    var iban = home.tx(tx -> home.doors().registry().bankAccounts(tx, home.id())).getFirst().iban();
    var account =
        new BankAccount("551000", iban, null, BankAccount.Purpose.WORKING_CAPITAL, "ACP", 1);
    assertThatThrownBy(() ->
            home.tx(tx -> {
              home.doors().registry().addBankAccounts(tx, second.id(), List.of(account));
              return null;
            }))
        .hasMessageContaining("bank_account_organization_id_iban_key");
    // Whether another organization has it is nobody's business here.
    assertThat(SomeBuildings.residence(database).id()).isNotEqualTo(home.id());
  }

  @Test
  void a_party_changes_its_name_and_keeps_its_code() {
    var owner =
        home.tx(tx -> home.doors().registry().parties(tx, home.id(), Party.Role.OWNER)).getFirst();
    var renamed =
        new Party(
            owner.id(),
            owner.role(),
            owner.code(),
            owner.position(),
            owner.kind(),
            "Nouveau Nom",
            "de",
            null,
            null,
            List.of());
    home.tx(tx -> {
      home.doors().registry().updateParty(tx, home.id(), renamed);
      return null;
    });
    assertThat(
            home.tx(tx -> home.doors().registry().parties(tx, home.id(), Party.Role.OWNER))
                .getFirst())
        .isEqualTo(renamed);
  }

  // The fields that people add.

  private void define(String name, Fields.Type type, boolean required) {
    home.tx(tx -> {
      fields.define(tx, new Fields.Field(Fields.Subject.LOT, name, type, required));
      return null;
    });
  }

  private Fields.DescribeResult describe(Map<String, Fields.Value> values) {
    return home.tx(
        tx -> fields.describe(tx, home.id(), Fields.Subject.LOT, home.lot("A01").value(), values));
  }

  @Test
  void a_field_holds_a_value_of_its_type() {
    define("heating", Fields.Type.TEXT, false);
    define("rooms", Fields.Type.INTEGER, false);
    define("let", Fields.Type.BOOLEAN, false);
    define("epc_until", Fields.Type.DATE, false);
    Map<String, Fields.Value> values =
        Map.of(
            "heating", new Fields.Value.Text("Pompe à chaleur \"air\" ' 🏠"),
            "rooms", new Fields.Value.Whole(-3),
            "let", new Fields.Value.Flag(true),
            "epc_until", new Fields.Value.Day(LocalDate.of(2028, 2, 29)));

    assertThat(describe(values)).isInstanceOf(Fields.DescribeResult.Described.class);
    var known =
        home.tx(tx -> fields.of(tx, home.id(), Fields.Subject.LOT, home.lot("A01").value()));
    assertThat(known).isEqualTo(values);
    assertThat(describe(Map.of())).isInstanceOf(Fields.DescribeResult.Described.class);
    var forgotten =
        home.tx(tx -> fields.of(tx, home.id(), Fields.Subject.LOT, home.lot("A01").value()));
    assertThat(forgotten).isEmpty();
  }

  @Test
  void a_field_that_is_unknown_of_another_type_or_missing_is_refused_by_name() {
    define("rooms", Fields.Type.INTEGER, false);
    define("note", Fields.Type.TEXT, false);
    assertThat(describe(Map.of("colour", new Fields.Value.Text("red"))))
        .isInstanceOfSatisfying(
            Fields.DescribeResult.UnknownField.class,
            r -> assertThat(r.words()).contains("colour"));
    assertThat(describe(Map.of("rooms", new Fields.Value.Text("3"))))
        .isInstanceOfSatisfying(
            Fields.DescribeResult.WrongType.class, r -> assertThat(r.words()).contains("rooms"));
    assertThat(describe(Map.of("rooms", new Fields.Value.Whole(Long.MAX_VALUE))))
        .isInstanceOf(Fields.DescribeResult.WrongType.class);
    assertThat(describe(Map.of("note", new Fields.Value.Text("turned\u202e around"))))
        .isInstanceOf(Fields.DescribeResult.WrongType.class);
    define("heating", Fields.Type.TEXT, true);
    assertThat(describe(Map.of("rooms", new Fields.Value.Whole(3))))
        .isInstanceOfSatisfying(
            Fields.DescribeResult.Missing.class, r -> assertThat(r.words()).contains("heating"));
    var nobody =
        home.tx(tx ->
            fields.describe(tx, home.id(), Fields.Subject.PARTY, UUID.randomUUID(), Map.of()));
    assertThat(nobody).isInstanceOf(Fields.DescribeResult.NotFound.class);
  }

  /** Past the door: what SQL writes is typed as well. */
  @Test
  void the_database_holds_metadata_to_its_types() {
    define("until", Fields.Type.DATE, false);
    try (var session = Session.as(database, "app_rw", home.org())) {
      for (var wrong :
          List.of(
              "{\"until\": \"2025-02-30\"}",
              "{\"until\": \"tomorrow\"}",
              "{\"until\": 20250101}",
              "{\"until\": null}",
              "{\"until\": \"2025-01-01T00:00:00\"}"))
        assertThat(session.attempt("update registry.lot set metadata = ?::jsonb", wrong))
            .as(wrong)
            .isEqualTo("23514 metadata_type");
      assertThat(session.attempt("update registry.lot set metadata = '[]'")).startsWith("2");
      assertThat(
              session.attempt("update registry.lot set metadata = '{\"until\": \"2028-02-29\"}'"))
          .isEmpty();
    }
  }
}
