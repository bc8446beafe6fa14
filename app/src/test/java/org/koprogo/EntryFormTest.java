package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** An entry that an accountant makes by hand, on its form. */
class EntryFormTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static Visitor accountant;
  private static BuildingId building;
  private static String base;
  private static String page;
  private static Party owner;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    ours = house.organization();
    building = house.residence(ours);
    accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    base = "/buildings/" + building;
    page = base + "/entries/new";
    owner = read(s -> house.rooms().registry.parties(s, building, Party.Role.OWNER).getFirst());
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static <T> T read(Function<Scope, T> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(what::apply));
  }

  /** Bank charges of 12.50 and what an owner owes of them: 610500 to 499000. */
  private static Visitor.Page post(String document, String debit, String credit, String... more) {
    var fields =
        new ArrayList<>(
            List.of("bookedOn", "2026-02-10", "document", document, "label", "Put right"));
    fields.addAll(List.of("lines.0.account", "610500", "lines.0.side", "DEBIT"));
    fields.addAll(List.of("lines.0.amount", debit, "lines.0.key", "GEN"));
    fields.addAll(List.of("lines.1.account", "444000", "lines.1.side", "CREDIT"));
    fields.addAll(List.of("lines.1.amount", credit, "lines.3.label", ""));
    fields.addAll(List.of(more));
    return accountant.submit(page, "postEntry", fields.toArray(String[]::new));
  }

  @Test
  void an_entry_is_posted_and_copied_into_the_next() {
    assertThat(accountant.read(base + "/entries")).contains("href=\"" + page + "\"");
    var sent = post("OD-F1", "12,50", "12.50");
    var shown = accountant.done(sent);
    assertThat(shown).contains(">Put right</h1>", "12.50", "OD-F1", "610500");
    assertThat(accountant.read(base + "/entries?year=2026-01-01")).contains(">OD-F1</a>");

    var copy = page + "?copy=" + sent.location().replaceAll(".*/", "");
    assertThat(shown).contains("href=\"" + copy + "\"");
    assertThat(accountant.read(copy))
        .contains("value=\"Put right\"", "value=\"444000\"", "value=\"12.50\"")
        .doesNotContain("value=\"OD-F1\"");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_all_at_once_and_nothing_is_lost() {
    var refused =
        post(
            "OD-F2",
            "0",
            "5",
            "lines.2.account",
            "410100",
            "lines.2.side",
            "CREDIT",
            "lines.2.amount",
            "1");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text())
        .contains(
            "id=\"postEntry-lines-0-amount-wrong\"",
            "id=\"postEntry-lines-2-party-wrong\"",
            "value=\"OD-F2\"",
            "value=\"Put right\"");
    var off = post("OD-F3", "12.50", "12.49");
    assertThat(off.status()).isEqualTo(422);
    assertThat(off.text()).contains("role=\"alert\"", "value=\"12.49\"");
    var nowhere =
        post(
            "OD-F4",
            "1",
            "1",
            "lines.2.account",
            "999999",
            "lines.2.side",
            "DEBIT",
            "lines.2.amount",
            "1",
            "lines.3.account",
            "888888",
            "lines.3.side",
            "CREDIT",
            "lines.3.amount",
            "1");
    assertThat(nowhere.text())
        .contains(
            "id=\"postEntry-lines-2-account-wrong\"", "id=\"postEntry-lines-3-account-wrong\"");
    assertThat(accountant.read(base + "/entries?year=2026-01-01"))
        .doesNotContain("OD-F2", "OD-F3", "OD-F4");
  }

  @Test
  void a_party_is_meant_by_its_code_and_what_it_owes_can_be_followed() {
    var sent =
        post(
            "OD-F5",
            "7",
            "8",
            "lines.2.account",
            "410100",
            "lines.2.side",
            "DEBIT",
            "lines.2.amount",
            "1",
            "lines.2.party",
            owner.code(),
            "lines.2.reference",
            "KEY-COPY",
            "lines.2.due",
            "2026-03-31");
    assertThat(accountant.done(sent)).contains(owner.name(), "8.00");
    assertThat(accountant.read(base + "/open-items?year=2026-01-01")).contains("KEY-COPY");
  }

  @Test
  void who_only_reads_the_books_has_no_form() {
    var council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    assertThat(council.open(page).status()).isEqualTo(403);
  }
}
