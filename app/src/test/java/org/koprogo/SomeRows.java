package org.koprogo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.koprogo.documents.Document;
import org.koprogo.documents.Documents;
import org.koprogo.invoices.Invoice;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ownership.Titles;

/**
 * A residence of which every tenant table holds at least one row: what has a door comes through it,
 * the rest by SQL. A new table needs a line here; {@code WallTest} says so.
 */
@NullMarked
public final class SomeRows {
  private static final LocalDate DAY = SomeBuildings.YEAR.plusDays(40);

  private SomeRows() {}

  /** Fills every table for one organization of its own. */
  public static SomeBuildings.Residence inEveryTable(TestDatabase database) {
    var home = SomeBuildings.residence(database);
    home.tx(tx -> {
      var called =
          home.entry(
              Journal.CALL,
              DAY,
              home.owes("410100", "P1", 500_00, DAY.plusDays(30)),
              JournalLine.credit("701000", new Money(500_00), "Call"));
      home.doors().ledger().post(tx, called, "seed").orFail();
      var paid =
          home.entry(
              Journal.bank(SomeBuildings.CURRENT),
              DAY,
              JournalLine.debit(SomeBuildings.CURRENT, new Money(300_00), "Paid"),
              home.isCredited("410100", "P1", 300_00));
      home.doors().ledger().post(tx, paid, "seed").orFail();
      home.doors().items().useCredits(tx, paid, paid.lines());
      var withdrawn =
          home.entry(
              Journal.CALL,
              DAY,
              home.owes("410100", "P5", 200_00, DAY.plusDays(30)),
              JournalLine.credit("701000", new Money(200_00), "Call"));
      home.doors()
          .ledger()
          .reverse(
              tx,
              home.id(),
              home.doors().ledger().post(tx, withdrawn, "seed").orFail(),
              DAY,
              "seed");
      home.doors()
          .titles()
          .appoint(tx, home.id(), home.lot("A11"), "LEMAIRE Anne", SomeBuildings.YEAR, null);
      home.doors()
          .titles()
          .recordTransfer(
              tx,
              home.id(),
              new Titles.Transfer(
                  "T-1", DAY, home.party("P1"), home.party("P5"), List.of(home.lot("A01"))));
      invoice(home, tx);
      document(home, tx);
      return home;
    });
    rest(home);
    return home;
  }

  private static void invoice(SomeBuildings.Residence home, org.koprogo.kernel.Tx tx) {
    var invoices = home.doors().invoices();
    var body =
        new Invoice.Body(
            home.id(),
            SomeBuildings.YEAR,
            "PUR-001",
            1,
            Invoice.Type.INVOICE,
            home.party("TOI"),
            DAY,
            DAY.plusDays(30),
            "Roof",
            new Money(116_60),
            false,
            null,
            null,
            DAY.plusDays(30),
            List.of(
                new Invoice.Line(
                    "611001",
                    home.key("GEN"),
                    null,
                    new Money(100_00),
                    new BigDecimal(6),
                    new Money(6_00)),
                new Invoice.Line(
                    "643000",
                    null,
                    home.party("P1"),
                    new Money(10_00),
                    new BigDecimal(6),
                    new Money(60))),
            List.of(new Invoice.Financing("160000", new Money(106_00))));
    invoices.enter(tx, draft(body), "seed");
    invoices.post(
        tx, invoices.approve(tx, invoices.enter(tx, body, "seed"), "seed", Instant.EPOCH));
  }

  private static void document(SomeBuildings.Residence home, org.koprogo.kernel.Tx tx) {
    var documents = new Documents();
    var made =
        new Documents.NewDocument(
            home.id(),
            "Plan of A01",
            Document.Kind.PLAN,
            DAY,
            Document.Audience.OWNERS,
            null,
            new Document.Thing(Document.Of.LOT, home.lot("A01").value()));
    // Its own bytes: by the same ones, a key would find the neighbour's at home.
    var plan = ("A plan of " + home.org()).getBytes(StandardCharsets.UTF_8);
    var added = documents.add(tx, made, plan, "seed");
    var letter =
        new Documents.NewDocument(
            home.id(),
            "Letter to P1",
            Document.Kind.LETTER,
            DAY,
            Document.Audience.PARTY,
            home.party("P1"),
            null);
    documents.add(tx, letter, plan, "seed");
    documents.withdraw(
        tx, home.id(), ((Documents.AddResult.Added) added).id(), "It is another lot's", "seed");
  }

  private static Invoice.Body draft(Invoice.Body b) {
    return new Invoice.Body(
        b.building(),
        b.fiscalYear(),
        "PUR-002",
        2,
        b.type(),
        b.supplier(),
        b.date(),
        b.due(),
        b.text(),
        b.gross(),
        b.clearsAccrual(),
        b.coverage(),
        b.refersTo(),
        b.privateDue(),
        b.lines(),
        b.financing());
  }

  /** The tables whose rooms are not asked here. :x is a value of the residence, quoted. */
  private static void rest(SomeBuildings.Residence home) {
    try (var session = Session.asSuperuser(home.database(), home.org())) {
      for (var sql : STATEMENTS.split(";", -1)) {
        if (!sql.isBlank()) session.run(filledIn(home, sql));
      }
      var end = session.commit();
      if (!end.isEmpty()) throw new IllegalStateException("the seeds do not stand: " + end);
    }
  }

  private static String filledIn(SomeBuildings.Residence home, String sql) {
    return sql.replace(":org", "'" + home.org() + "', '" + home.id() + "'")
        .replace(":tenant", "'" + home.org() + "'")
        .replace(":year", "'" + SomeBuildings.YEAR + "'")
        .replace(":day", "'" + DAY + "'")
        .replace(":lot", "'" + home.lot("A01").value() + "'")
        .replace(":party", "'" + home.party("P1").value() + "'")
        .replace(":key", "'" + home.key("GEN").value() + "'")
        .replace(
            ":entry",
            "(select entry_id from ledger.journal_entry where organization_id = '"
                + home.org()
                + "' order by posting_order limit 1)")
        .replace(
            ":mirror",
            "(select entry_id from ledger.journal_entry where reverses_id is not null and organization_id = '"
                + home.org()
                + "')")
        .replace(
            ":withdrawn",
            "(select reverses_id from ledger.journal_entry where reverses_id is not null and organization_id = '"
                + home.org()
                + "')")
        .replace(
            ":item",
            "(select item_id from ledger.open_item where organization_id = '"
                + home.org()
                + "' order by creation_order limit 1)");
  }

  private static final String STATEMENTS =
      """
      insert into app.idempotency (organization_id, actor_id, key, route, request_hash, status) values (:tenant, gen_random_uuid(), 'key-0001', '/', sha256('x'), 200);
      insert into registry.field (organization_id, subject, name, type) values (:tenant, 'LOT', 'heating', 'TEXT');
      insert into registry.contact (organization_id, building_id, party_id, email, letters) values (:org, :party, 'somebody@example.org', 'EMAIL');
      insert into contributions.reserve_fund values (:org, '160000', :key, 'General');
      insert into contributions.call values (:org, md5(:tenant || '1')::uuid, :year, 'CALL-1', 'RESERVE', :day, :day, 50000, :key, '160000', 'Call', :entry);
      insert into contributions.call_share values (:org, md5(:tenant || '1')::uuid, :lot, :party, 1, 1, 1, 0, false, 50000, 1, 1, 50000);
      insert into contributions.call_letter values (:org, md5(:tenant || '1')::uuid, :party, null, 50000, 'tester', now());
      insert into contributions.call values (:org, md5(:tenant || '4')::uuid, :year, 'CALL-2', 'PROVISION', :day, :day, 20000, :key, null, 'Call', :withdrawn);
      insert into contributions.call_share values (:org, md5(:tenant || '4')::uuid, :lot, :party, 1, 1, 1, 0, false, 20000, 1, 1, 20000);
      insert into contributions.call_withdrawal values (:org, md5(:tenant || '4')::uuid, :day, 'A mistake', :mirror);
      insert into contributions.notary_statement values (:org, md5(:tenant || '2')::uuid, :year, 1, 'N-1', :day, :party, 'A01', 300, 1000, 0, '', 0, 0, 0, 0);
      insert into banking.movement values (:org, md5(:tenant || '3')::uuid, :year, 1, 'B-1', '551000', :day, 100, 'OWNER_PAYMENT', '', '', '', '', '', 'Paid', :entry);
      insert into banking.allocation values (:org, md5(:tenant || '3')::uuid, 1, :item, 100);
      insert into budgets.budget values (:org, :year, 'AGM', 0);
      insert into budgets.budget_line values (:org, :year, 1, 'Cleaning', 100);
      insert into budgets.line_account values (:org, :year, 1, '610500');
      insert into closing.interest_rate values (:org, 2025, 4.5, 'Law');
      insert into closing.year_policy values (:org, :year, :key, :day);
      insert into closing.opening_row values (:org, :year, 1, '551000', null, 'D', 100, null, 'Opening');
      insert into closing.late_interest values (:org, :entry, :party, 100, :year, :day, 'x', 1);
      insert into closing.settlement (organization_id, building_id, fiscal_year, approved_by) values (:org, :year, 'AGM');
      insert into closing.settlement_line values (:org, :year, 1, '610500', :key, 100, 1000, 0);
      insert into closing.settlement_share values (:org, :year, 1, 1, 1, :lot, :party, 300, 0, false, 100, :year, :day, 'DAYS', 1, 1, 0, false, 100, 0);
      insert into closing.settlement_party (organization_id, building_id, fiscal_year, party_id, charges_cents, provisions_cents, entry_id) values (:org, :year, :party, 200, 100, :entry);
      insert into control.remark (organization_id, building_id, remark_id, fiscal_year, entry_id, words, made_by) values (:org, md5(:tenant || '12')::uuid, :year, :entry, 'Which voucher?', 'me');
      insert into control.remark_turn (organization_id, building_id, remark_id, turn_no, settles, words, said_by) values (:org, md5(:tenant || '12')::uuid, 1, false, 'This one.', 'me');
      insert into control.report values (:org, :year, 'APPROVED', 'Seen.', :day, 'me');
      insert into control.sample values (:org, :year, 1, 'seed', true, 2, now(), 'me');
      insert into control.sample_entry values (:org, :year, 1, 1, :entry);
      insert into control.seen values (:org, :entry, 'me');
      insert into identity.person (person_id, email, name) values (md5(:tenant || '4')::uuid, :tenant || '@example.org', 'Anna');
      insert into identity.membership (organization_id, building_id, membership_id, person_id, role, party_id, from_on) values (:org, md5(:tenant || '5')::uuid, md5(:tenant || '4')::uuid, 'OWNER', :party, :day);
      insert into identity.token values (:tenant, md5(:tenant || '6')::uuid, md5(:tenant || '4')::uuid, 'Export', sha256('x'), array['READ_BOOKS'], :day, :day::date + 300);
      insert into identity.recovery_code values (md5(:tenant || '4')::uuid, sha256('x'), null);
      insert into identity.mailed_secret values (sha256(convert_to(:tenant, 'UTF8')), md5(:tenant || '4')::uuid, 'VERIFY', :day, null);
      insert into identity.failure values (md5(:tenant || '8')::uuid, sha256('x'), :day);
      insert into identity.session values (md5(:tenant || '9')::uuid, md5(:tenant || '4')::uuid, sha256(convert_to(:tenant, 'UTF8')), :tenant, false, 'curl', :day, :day, :day);
      insert into identity.passkey values (md5(:tenant || '11')::uuid, md5(:tenant || '4')::uuid, convert_to(:tenant, 'UTF8'), '\\x01', 0, 'Key', :day, null);
      insert into identity.challenge values (sha256(convert_to(:tenant, 'UTF8')), 'USE_PASSKEY', null, :day);
      insert into delivery.message (message_id, dedupe_key, recipient, subject, body) values (md5(:tenant || '10')::uuid, :tenant, 'anna@example.org', 'Subject', 'Body');
      insert into audit.event (organization_id, event_id, actor, operation, outcome, object) values (:tenant, md5(:tenant || '7')::uuid, 'me', 'seed', 'DONE', '/');
      insert into audit.block (organization_id, block_no, xid_upto, events, prev_hash, hash)
        select e.organization_id, 1, (pg_current_xact_id()::text::bigint + 1)::text::xid8, 1, '\\x00', sha256('\\x00'::bytea || audit.event_text(e)) from audit.event e where e.organization_id = :tenant;
      insert into documents.document (organization_id, building_id, document_id, sha256, title, kind, day, audience, added_by)
        select d.organization_id, d.building_id, md5(:tenant || n)::uuid, d.sha256, 'Of ' || n, 'OTHER', :day, 'SYNDIC', 'me'
        from documents.document d, unnest(array['13', '14', '15']) n where d.organization_id = :tenant and d.audience = 'PARTY';
      insert into documents.belonging (organization_id, building_id, document_id, call_id) values (:org, md5(:tenant || '13')::uuid, md5(:tenant || '1')::uuid);
      insert into documents.belonging (organization_id, building_id, document_id, entry_id) values (:org, md5(:tenant || '14')::uuid, :entry);
      insert into documents.belonging (organization_id, building_id, document_id, invoice_id)
        select i.organization_id, i.building_id, md5(:tenant || '15')::uuid, i.invoice_id from invoices.invoice i where i.organization_id = :tenant order by i.invoice_id limit 1;
      insert into year.folder_row values (:org, :year, 'calls.json', 'C-1', 'amount', 1, '500.00')
      """;
}
