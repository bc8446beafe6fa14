package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;

/** What waits for an approval in all buildings, and documents that look like another one. */
class ApprovalPagesTest {
  private static final String PAGE = "/approvals";
  private static final Clock SPRING =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(SPRING);
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  /** An organization with two buildings, and who works there. */
  private record Firm(
      OrganizationId id, BuildingId first, BuildingId second, Visitor syndic, Visitor accountant) {
    static Firm open() {
      var id = house.organization();
      return new Firm(
          id,
          house.residence(id),
          house.example(id, "july-to-june"),
          new Visitor(house, house.person(id, Role.SYNDIC, null, null)),
          new Visitor(house, house.person(id, Role.ACCOUNTANT, null, null)));
    }
  }

  /** Cleaning by the building's first supplier; returns where the draft is. */
  private static String enter(
      Visitor who, BuildingId building, String reference, String date, String net, String due) {
    var page = "/buildings/" + building + "/invoices/new";
    var form = who.read(page);
    var fields =
        new ArrayList<>(
            List.of(
                "reference",
                reference,
                "type",
                "INVOICE",
                "text",
                "Cleaning",
                "date",
                date,
                "due",
                due));
    fields.addAll(List.of("supplier", option(form, "suppliers")));
    fields.addAll(List.of("lines.0.account", "610500", "lines.0.key", option(form, "keys")));
    fields.addAll(List.of("lines.0.net", net, "lines.0.vatRate", "21"));
    var sent = who.submit(page, "enterInvoice", fields.toArray(String[]::new));
    assertThat(sent.status()).as(sent.text()).isEqualTo(303);
    return sent.location();
  }

  private static String option(String form, String list) {
    var options = form.substring(form.indexOf("<datalist id=\"" + list + "\""));
    return options.replaceAll("(?s).*?<option value=\"([^\"]*)\".*", "$1");
  }

  @Test
  void what_waits_in_all_buildings_is_approved_on_one_page() {
    var firm = Firm.open();
    assertThat(firm.syndic.read(PAGE)).contains("Nothing waits for your approval");
    var later = enter(firm.accountant, firm.first, "A-1", "2026-02-10", "10", "2026-03-20");
    var late = enter(firm.accountant, firm.second, "A-2", "2024-07-15", "20", "2024-08-01");
    var whenever = enter(firm.accountant, firm.first, "A-3", "2026-01-02", "31", "");

    var queue = firm.syndic.read(PAGE);
    assertThat(queue).contains(">late<").containsSubsequence("A-2", "A-1", "A-3", "73.81");
    assertThat(queue).contains("href=\"" + later + "\"", "href=\"/buildings/" + firm.second + "\"");

    var left = firm.syndic.done(firm.syndic.submitThat(PAGE, "approveInvoice", id(late)));
    assertThat(left).contains("A-1", "A-3").doesNotContain("A-2", ">late<");
    assertThat(firm.syndic.read(late)).contains(">approved<");
    assertThat(firm.syndic.read(later)).contains(">draft<");
    assertThat(firm.syndic.read(whenever)).contains(">draft<");
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @Test
  void two_pairs_of_hands_are_asked_for_here_too() {
    var firm = Firm.open();
    var large = enter(firm.syndic, firm.first, "L-1", "2026-02-10", "900", "");
    assertThat(firm.syndic.read(PAGE))
        .contains("L-1", "threshold: somebody else must approve it.")
        .doesNotContain("data-form=\"approveInvoice\"");
    enter(firm.syndic, firm.first, "L-2", "2026-02-10", "9", "");
    assertThat(firm.syndic.read(PAGE))
        .contains("Entered by you.")
        .containsOnlyOnce("data-form=\"approveInvoice\"");
    var other = new Visitor(house, house.person(firm.id, Role.SYNDIC, null, null));
    var left = other.done(other.submitThat(PAGE, "approveInvoice", id(large)));
    assertThat(left).contains("L-2").doesNotContain("L-1");
  }

  @Test
  void only_who_may_approve_sees_it_and_only_his_buildings() {
    var firm = Firm.open();
    enter(firm.accountant, firm.first, "S-1", "2026-02-10", "10", "");
    var other = house.organization();
    var stranger = new Visitor(house, house.person(other, Role.SYNDIC, null, null));
    assertThat(stranger.read(PAGE)).contains("Nothing waits").doesNotContain("S-1");
    var next = new Visitor(house, house.person(firm.id, Role.SYNDIC, firm.second, null));
    assertThat(next.read(PAGE)).contains("Nothing waits").doesNotContain("S-1");
    assertThat(firm.accountant.open(PAGE).status()).isEqualTo(403);
    assertThat(firm.accountant.read("/buildings")).doesNotContain("href=\"" + PAGE + "\"");
    assertThat(firm.syndic.read("/buildings")).contains("href=\"" + PAGE + "\"");
  }

  /** Same supplier: the same number written otherwise, or the same total ten days away. */
  @Test
  void a_document_that_looks_like_another_says_so_until_it_is_approved() {
    var firm = Firm.open();
    var first = enter(firm.accountant, firm.first, "INV 2026/77", "2026-02-10", "10", "");
    assertThat(firm.accountant.read(first)).doesNotContain("Looks like");
    var again = enter(firm.accountant, firm.first, "00inv-2026-77", "2026-03-10", "55", "");
    var near = enter(firm.accountant, firm.first, "N-1", "2026-02-20", "10", "");
    var far = enter(firm.accountant, firm.first, "N-2", "2026-03-03", "10", "");
    var elsewhere = enter(firm.accountant, firm.second, "INV 2026/77", "2024-07-15", "10", "");

    assertThat(firm.accountant.read(again))
        .contains("Looks like", "href=\"" + first + "\">INV 2026/77 of 10/02/2026, €12.10<")
        .doesNotContain(id(near), id(far));
    assertThat(firm.accountant.read(near))
        .contains("Looks like", id(first))
        .doesNotContain(id(far));
    assertThat(firm.accountant.read(far)).doesNotContain("Looks like");
    assertThat(firm.accountant.read(elsewhere)).doesNotContain("Looks like");
    assertThat(firm.syndic.read(PAGE)).contains("INV 2026/77 of 10/02/2026, €12.10");

    firm.syndic.done(firm.syndic.submit(again, "approveInvoice"));
    assertThat(firm.accountant.read(again)).doesNotContain("Looks like");
  }
}
