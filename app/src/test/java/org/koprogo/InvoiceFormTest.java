package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.registry.Party;

/** The form of a supplier's document for who types codes and names, without a script. */
class InvoiceFormTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static String page;
  private static Visitor accountant;
  private static List<Party> all;
  private static Party supplier;
  private static DistributionKey key;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    ours = house.organization();
    var building = house.residence(ours);
    page = "/buildings/" + building + "/invoices/new";
    accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    all = read(s -> suppliers(s, building));
    supplier = all.getFirst();
    key =
        read(s -> house.rooms().keys.keys(s, building)).stream()
            .filter(k -> k.code().equals("GEN"))
            .findFirst()
            .orElseThrow();
  }

  private static List<Party> suppliers(Scope scope, BuildingId building) {
    return house.rooms().registry.parties(scope, building, Party.Role.SUPPLIER);
  }

  private static <T> T read(Function<Scope, T> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(what::apply));
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static Visitor.Page enter(String reference, String supplier, String key, String... more) {
    var fields =
        new ArrayList<>(
            List.of(
                "reference",
                reference,
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
                key,
                "lines.0.net",
                "100",
                "lines.0.vatRate",
                "21"));
    fields.addAll(List.of(more));
    return accountant.submit(page, "enterInvoice", fields.toArray(String[]::new));
  }

  @Test
  void a_code_a_label_and_the_beginning_of_a_name_mean_the_same() {
    var label = supplier.code() + " · " + supplier.name();
    var n = 0;
    for (var typed :
        List.of(
            supplier.code().toLowerCase(Locale.ROOT),
            label,
            supplier.name(),
            supplier.id().value().toString())) {
      var sent = enter("N" + n++, typed, "gen");
      assertThat(accountant.done(sent)).as(typed).contains(">" + label + "<", ">GEN<", "121.00");
    }
  }

  @Test
  void what_means_nothing_or_several_things_is_said_beside_its_field() {
    var nothing = enter("M1", "Nobody of that name", "GEN");
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.text())
        .contains(
            "id=\"enterInvoice-supplier-wrong\"",
            "Nothing is called so here.",
            "value=\"Nobody of that name\"",
            "value=\"M1\"")
        .doesNotContain("enterInvoice-lines-0-key-wrong");
    var some = shared();
    var several = enter("M2", some, "GEN");
    assertThat(several.status()).isEqualTo(400);
    assertThat(several.text()).contains("Several are called so: ");
    assertThat(enter("M3", supplier.code(), "no such key").text())
        .contains("id=\"enterInvoice-lines-0-key-wrong\"");
    assertThat(accountant.read(page.replace("/new", "?year=2026-01-01")))
        .doesNotContain(">M1</a>", ">M2</a>", ">M3</a>");
  }

  /** A letter with which the names of two suppliers begin, and no code is. */
  private static String shared() {
    return IntStream.rangeClosed('a', 'z')
        .mapToObj(Character::toString)
        .filter(letter -> all.stream().noneMatch(p -> p.code().equalsIgnoreCase(letter)))
        .filter(letter ->
            all.stream().filter(p -> p.name().toLowerCase(Locale.ROOT).startsWith(letter)).count()
                > 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_row_is_added_and_nothing_typed_is_lost() {
    var before = accountant.read(page);
    assertThat(before).contains("name=\"lines.2.net\"").doesNotContain("name=\"lines.3.net\"");
    var longer = enter("R1", "half a na", "", "lines.2.net", "1.234,5", "_more", "lines");
    assertThat(longer.status()).isEqualTo(200);
    assertThat(longer.text())
        .contains(
            "name=\"lines.3.net\"",
            "value=\"1.234,5\"",
            "value=\"half a na\"",
            "value=\"R1\"",
            "value=\"2026-02-10\"")
        .doesNotContain("name=\"lines.4.net\"", "-wrong\"");
    var funds =
        accountant.submitFrom(
            longer.text(), page, "enterInvoice", "financing.0.amount", "5", "_more", "financing");
    assertThat(funds.text()).contains("name=\"financing.1.amount\"", "value=\"5\"");
    assertThat(accountant.read(page.replace("/new", "?year=2026-01-01"))).doesNotContain(">R1</a>");
  }

  @Test
  void the_next_of_a_heap_begins_as_the_last_one_was() {
    var sent = enter("H1", supplier.code(), "GEN", "_next", "1");
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    assertThat(sent.location()).contains("/invoices/new?supplier=").contains("date=2026-02-10");
    assertThat(accountant.read(sent.location()))
        .contains(
            "value=\"" + supplier.code() + "\"",
            "value=\"2026-02-10\"",
            "value=\"610500\"",
            "value=\"" + key.code() + " · ",
            "value=\"21\" selected")
        .doesNotContain("value=\"H1\"", "value=\"100");
  }
}
