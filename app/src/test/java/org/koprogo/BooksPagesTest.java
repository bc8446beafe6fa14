package org.koprogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.koprogo.identity.Role;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tenant;
import org.koprogo.registry.Party;

/** The accountant's pages over the example residence, whose second year is open. */
class BooksPagesTest {
  private static final Clock NEXT_YEAR =
      Clock.fixed(
          LocalDate.of(2026, 3, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

  private static ApiHouse house;
  private static OrganizationId ours;
  private static BuildingId building;
  private static String base;
  private static Visitor syndic;
  private static Visitor accountant;
  private static Visitor council;
  private static Visitor stranger;
  private static String supplier;
  private static String supplierName;
  private static String general;

  @BeforeAll
  static void open() throws SQLException {
    house = new ApiHouse(NEXT_YEAR);
    ours = house.organization();
    building = house.residence(ours);
    base = "/buildings/" + building;
    syndic = new Visitor(house, house.person(ours, Role.SYNDIC, null, null));
    accountant = new Visitor(house, house.person(ours, Role.ACCOUNTANT, null, null));
    council = new Visitor(house, house.person(ours, Role.COUNCIL, building, null));
    var neighbour = house.database().organization("Neighbour");
    stranger = new Visitor(house, house.person(neighbour, Role.SYNDIC, null, null));
    var rooms = house.rooms();
    supplier =
        read(s -> rooms.registry.parties(s, building, Party.Role.SUPPLIER).getFirst().id().value());
    supplierName =
        read(s -> rooms.registry.parties(s, building, Party.Role.SUPPLIER).getFirst().name());
    general =
        read(s ->
            rooms.keys.keys(s, building).stream()
                .filter(k -> k.code().equals("GEN"))
                .findFirst()
                .orElseThrow()
                .id()
                .value());
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
  }

  private static String read(java.util.function.Function<Scope, Object> what) {
    return Tenant.as(ours, () -> house.database().db().snapshot(s -> what.apply(s).toString()));
  }

  private static Visitor.Page enter(Visitor who, String reference, String net, String... more) {
    var fields =
        new java.util.ArrayList<>(
            java.util.List.of(
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
                general,
                "lines.0.net",
                net,
                "lines.0.vatRate",
                "21",
                "lines.1.account",
                ""));
    fields.addAll(java.util.List.of(more));
    return who.submit(base + "/invoices/new", "enterInvoice", fields.toArray(String[]::new));
  }

  /** 900.00 and 21 % are 1,089.00, above the building's threshold of 500.00. */
  @Test
  void an_invoice_is_entered_approved_by_another_and_posted_by_forms() {
    var sent = enter(syndic, "P1", "900");
    var draft = syndic.done(sent);
    assertThat(draft)
        .contains("1,089.00", "189.00", "draft", "somebody else must approve it")
        .doesNotContain("data-form=\"approveInvoice\"");
    var small = syndic.read(enter(syndic, "P1S", "10").location());
    assertThat(small).contains("Entered by you.", "data-form=\"approveInvoice\"");
    assertThat(accountant.read(sent.location())).doesNotContain("data-form=\"approveInvoice\"");

    var other = enter(accountant, "P2", "900.00");
    var approved = syndic.done(syndic.submit(other.location(), "approveInvoice"));
    assertThat(approved).contains("approved", "Once posted it no longer changes");
    var posted = accountant.done(accountant.submit(other.location(), "postInvoice"));
    assertThat(posted)
        .contains(">to pay<", "Still open</dt><dd>€1,089.00", "href=\"" + base + "/entries/");
    assertThat(accountant.read(base + "/invoices?year=2026-01-01&state=POSTED"))
        .contains(">P2</a>", "1,089.00")
        .doesNotContain(">P1</a>");
  }

  private static String state(String list, String reference) {
    return after(list, ">" + reference + "</a>", "badge[^>]*>([^<]*)<");
  }

  @Test
  void a_posted_invoice_is_to_pay_until_it_is_paid() {
    var page = enter(accountant, "P6", "100").location();
    syndic.done(syndic.submit(page, "approveInvoice"));
    var posted = accountant.done(accountant.submit(page, "postInvoice"));
    var list = base + "/invoices?year=2026-01-01&state=";
    assertThat(state(accountant.read(list + "TO_PAY"), "P6")).isEqualTo("to pay");
    var payment = link(posted, base + "/movements/new.item=[^\"]+");
    assertThat(council.read(page)).doesNotContain("/movements/new", "/invoices/new");
    for (var part : java.util.List.of("-21.00", "-100.00")) {
      assertThat(accountant.read(page)).contains(">to pay<");
      var booked =
          accountant.done(
              accountant.submit(
                  payment,
                  "bookMovement",
                  "reference",
                  "B" + part,
                  "account",
                  "551000",
                  "date",
                  "2026-02-20",
                  "amount",
                  part,
                  "kind",
                  "SUPPLIER_PAYMENT",
                  "supplier",
                  supplier,
                  "communication",
                  "P6"));
      var row = booked.substring(booked.indexOf(">B" + part + "</a>"));
      assertThat(row.substring(0, row.indexOf("</tr>"))).contains(supplierName);
    }
    assertThat(accountant.read(page)).contains(">settled<").doesNotContain("Still open");
    assertThat(state(accountant.read(list + "PAID"), "P6")).isEqualTo("settled");
    assertThat(accountant.read(list + "TO_PAY")).doesNotContain(">P6</a>");
  }

  @Test
  void a_posted_invoice_leads_to_its_credit_note() {
    var page = enter(accountant, "P7", "50", "due", "2026-03-01").location();
    assertThat(accountant.read(page)).doesNotContain("?credits=");
    syndic.done(syndic.submit(page, "approveInvoice"));
    var posted = accountant.done(accountant.submit(page, "postInvoice"));
    var form = accountant.read(link(posted, base + "/invoices/new.credits=[^\"]+"));
    assertThat(form)
        .contains(
            "value=\"CREDIT_NOTE\" selected",
            "value=\"P7\"",
            "value=\"2026-03-15\"",
            "value=\"610500\"",
            "value=\"50.00\"")
        .doesNotContain("value=\"2026-03-01\"");
    assertThat(after(form, "name=\"reference\"", "(value=\"[^\"]*\"|>)")).doesNotContain("P7");
  }

  @Test
  void a_party_leads_to_its_account_in_the_running_year() {
    var owners = accountant.read(base + "/owners");
    var owner = accountant.read(link(owners, base + "/owners/[0-9a-f-]+"));
    var account = accountant.open(link(owner, base + "/owners/[0-9a-f-]+/account"));
    assertThat(account.status()).isEqualTo(303);
    assertThat(account.location()).startsWith(base + "/years/2026-01-01/owners/");
    assertThat(accountant.read(account.location())).contains("410100");
    var to = link(accountant.read(base + "/suppliers"), base + "/suppliers/[0-9a-f-]+/account");
    assertThat(accountant.read(accountant.open(to).location())).contains("440000");
    assertThat(stranger.open(to).status()).isEqualTo(404);
  }

  /** As the expected trial balance of the example has it. */
  @Test
  void the_bank_says_what_its_accounts_hold() {
    assertThat(accountant.read(base + "/movements?year=2025-01-01"))
        .contains("€7,799.74 on ", "€18,402.68 on ");
  }

  @Test
  void what_is_wrong_with_an_invoice_stands_beside_its_field_with_what_was_typed() {
    var refused = enter(accountant, "P3", "12,50", "gross", "20.00");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("value=\"12,50\"", "value=\"20.00\"", "id=\"enterInvoice-gross-wrong\"");
    assertThat(accountant.read(base + "/invoices")).doesNotContain(">P3</a>");
  }

  @Test
  void a_draft_is_edited_and_thrown_away() {
    var page = enter(accountant, "P4", "10.00").location();
    var edit = accountant.read(page + "/edit");
    assertThat(edit).contains("value=\"610500\"", "value=\"10.00\"", "value=\"P4\"");
    var done =
        accountant.submit(
            page + "/edit",
            "rewriteInvoice",
            "reference",
            "P4",
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
            general,
            "lines.0.net",
            "20.00",
            "lines.0.vatRate",
            "6");
    assertThat(accountant.done(done)).contains("21.20");
    assertThat(accountant.done(accountant.submit(page, "discardInvoice")))
        .doesNotContain(">P4</a>");
    assertThat(accountant.open(page).status()).isEqualTo(404);
  }

  /** Who may only read sees no button, and the form's page is not for him. */
  @Test
  void who_may_not_enter_sees_no_button_and_strangers_see_nothing() {
    var page = enter(accountant, "P5", "10.00").location();
    assertThat(council.read(base + "/invoices")).doesNotContain("/invoices/new");
    assertThat(council.open(base + "/invoices/new").status()).isEqualTo(403);
    assertThat(council.read(page)).doesNotContain("data-form=");
    assertThat(stranger.open(page).status()).isEqualTo(404);
    assertThat(stranger.open(base + "/invoices").status()).isEqualTo(404);
  }

  private static String shares(String page) {
    var from = page.indexOf("id=\"shares\"");
    assertThat(from).as(page).isPositive();
    return page.substring(from, page.indexOf("</table>", from));
  }

  /** The amounts of the second quarter's provision in the example: 7,125.00 over the lots. */
  @Test
  void a_call_is_posted_as_its_preview_showed_it_and_once() {
    var page = base + "/calls/new?type=PROVISION&date=2026-01-01&amount=7125&key=" + general;
    var preview = syndic.read(page);
    assertThat(shares(preview)).contains(">798.00<", ">769.50<", ">840.75<", ">7,125.00<");
    var fields = new String[] {"reference", "Q1", "due", "2026-01-31", "text", "AGM 12/12/2025"};
    var list = syndic.done(syndic.submit(page, "callFunds", fields));
    assertThat(list).contains(">Q1</a>");
    var sheet = syndic.read(base + "/years/2026-01-01/call?reference=Q1");
    assertThat(shares(sheet)).isEqualTo(shares(preview));
    var again = syndic.submit(page, "callFunds", fields);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text())
        .contains("id=\"callFunds-reference-wrong\"", "value=\"AGM 12/12/2025\"");
    assertThat(accountant.read(base + "/calls")).doesNotContain("/calls/new");
    assertThat(accountant.open(page).status()).isEqualTo(403);
    assertThat(stranger.open(base + "/calls").status()).isEqualTo(404);
  }

  @Test
  void a_call_that_nobody_paid_is_withdrawn_and_stays_to_be_read() {
    var page = base + "/calls/new?type=PROVISION&date=2026-03-01&amount=100&key=" + general;
    syndic.done(
        syndic.submit(
            page, "callFunds", "reference", "QW", "due", "2026-03-31", "text", "A mistake"));
    var sheet = base + "/years/2026-01-01/call?reference=QW";
    assertThat(accountant.read(sheet)).doesNotContain("data-form=\"withdrawCall\"");
    var wrong = syndic.submit(sheet, "withdrawCall", "date", "2026-03-02", "reason", "");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("id=\"withdrawCall-reason-wrong\"", "value=\"2026-03-02\"");
    var after =
        syndic.done(
            syndic.submit(sheet, "withdrawCall", "date", "2026-03-02", "reason", "The wrong key"));
    assertThat(after)
        .contains("Withdrawn on", "The wrong key")
        .doesNotContain("data-form=\"withdrawCall\"");
    assertThat(syndic.read(base + "/calls")).contains(">QW</a>", ">withdrawn<");
    assertThat(syndic.read(base + "/open-items?year=2026-01-01")).doesNotContain(">QW</a>");
  }

  @Test
  void a_call_that_cannot_be_made_says_why() {
    assertThat(syndic.read(base + "/calls/new?type=PROVISION&date=2026-01-01&amount=x&key="))
        .contains("Give the type, the day, a positive amount and the key.", "value=\"x\"");
    assertThat(
            syndic.read(base + "/calls/new?type=PROVISION&date=2025-01-01&amount=1&key=" + general))
        .contains("No open fiscal year holds this day.");
  }

  private static String link(String page, String pattern) {
    var found = java.util.regex.Pattern.compile("href=\"(" + pattern + ")\"").matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  /** Contract cleaning of the example year is 4,356.00, as its expected income statement says. */
  @Test
  void a_trial_balance_leads_to_the_ledger_of_an_account_and_on_to_the_entry_and_its_invoice() {
    var trial = accountant.read(base + "/years/2025-01-01/trial-balance");
    var ledger =
        accountant.read(
            link(trial, base + "/years/2025-01-01/general-ledger.account=610500[^\"]*"));
    assertThat(ledger).contains("<h1>610500 ", ">4,356.00<");
    var entry = accountant.read(link(ledger, base + "/entries/[0-9a-f-]+"));
    assertThat(entry).contains("610500", "PUR");
    var invoice = accountant.read(link(entry, base + "/invoices/[0-9a-f-]+"));
    assertThat(invoice).contains(">settled<", "610500");
    assertThat(stranger.open(base + "/years/2025-01-01/general-ledger?account=610500").status())
        .isEqualTo(404);
    assertThat(accountant.open(base + "/years/2025-01-01/general-ledger?account=999").status())
        .isEqualTo(404);
  }

  /** It goes back by a credit note, so that the invoice knows of it. */
  @Test
  void the_entry_of_an_invoice_is_not_taken_back_by_hand() {
    var journal = accountant.read(base + "/entries?year=2025-01-01&account=610500");
    var ofInvoice = link(journal, base + "/entries/[0-9a-f-]+");
    assertThat(accountant.read(ofInvoice))
        .contains("A posted invoice is put right by a credit note.", "/entries/new\"")
        .doesNotContain("data-form=\"reverseEntry\"");
    assertThat(council.read(ofInvoice)).doesNotContain("data-form=");
  }

  private static String after(String page, String place, String pattern) {
    var found =
        java.util.regex.Pattern.compile(pattern).matcher(page.substring(page.indexOf(place)));
    assertThat(found.find()).as(pattern + " after " + place).isTrue();
    return found.group(1);
  }

  @Test
  void a_payment_is_booked_from_an_open_item_and_shows_what_it_settled() {
    var call = base + "/calls/new?type=PROVISION&date=2026-02-01&amount=1000&key=" + general;
    syndic.done(
        syndic.submit(
            call, "callFunds", "reference", "QB", "due", "2026-02-28", "text", "AGM 12/12/2025"));
    var open = accountant.read(base + "/open-items?year=2026-01-01");
    var page =
        link(open.substring(open.indexOf(">QB</a>")), base + "/movements/new.item=[0-9a-f-]+");
    var form = accountant.read(page);
    var amount = after(form, "name=\"amount\"", "value=\"([^\"]+)\"");
    var payer = after(form, "name=\"owner\"", "value=\"([0-9a-f-]{36})\" selected");
    var wrong =
        accountant.submit(
            page,
            "bookMovement",
            "reference",
            "B1",
            "account",
            "551000",
            "date",
            "2026-02-02",
            "amount",
            amount,
            "kind",
            "OWNER_PAYMENT");
    assertThat(wrong.text()).contains("id=\"bookMovement-owner-wrong\"", "value=\"B1\"");
    var done =
        accountant.done(
            accountant.submit(
                page,
                "bookMovement",
                "reference",
                "B1",
                "account",
                "551000",
                "date",
                "2026-02-02",
                "amount",
                amount,
                "kind",
                "OWNER_PAYMENT",
                "owner",
                payer));
    assertThat(after(done, ">B1</a>", "(<ul class=\"plain\">.*</ul>)")).contains(amount);
    assertThat(council.open(base + "/movements/new").status()).isEqualTo(403);
    assertThat(council.read(base + "/open-items")).doesNotContain("/movements/new");
    assertThat(stranger.open(base + "/movements").status()).isEqualTo(404);
  }
}
