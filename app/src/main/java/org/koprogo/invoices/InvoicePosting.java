package org.koprogo.invoices;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Side;

/**
 * From a document to its entries (handbook 7.2 rule 17). Lines of 0.00 are dropped; a credit note
 * reverses the sides.
 */
final class InvoicePosting {
  private final InvoiceId id;
  private final Invoice.Body body;
  private final Side cost;

  InvoicePosting(InvoiceId id, Invoice.Body body) {
    this.id = id;
    this.body = body;
    this.cost = body.isCreditNote() ? Side.CREDIT : Side.DEBIT;
  }

  /** The purchase first, then one recharge per private line, then one withdrawal per fund. */
  List<JournalEntry> entries() {
    var entries = new ArrayList<JournalEntry>();
    entries.add(purchase());
    for (var i = 0; i < body.lines().size(); i++) {
      var line = body.lines().get(i);
      if (line.privateParty() != null && !line.gross().isZero()) entries.add(recharge(i, line));
    }
    for (var i = 0; i < body.financing().size(); i++)
      entries.add(withdrawal(i, body.financing().get(i)));
    return entries;
  }

  private JournalEntry purchase() {
    var lines = new ArrayList<JournalLine>();
    for (var line : body.lines()) {
      if (!line.gross().isZero()) lines.add(cost(line));
    }
    lines.add(
        JournalLine.of(Accounts.SUPPLIERS, cost.opposite(), body.gross(), body.text())
            .of(body.supplier())
            .due(body.reference(), body.isCreditNote() ? null : body.due()));
    return entry(Journal.PUR, "", "purchase", body.text(), lines);
  }

  private JournalLine cost(Invoice.Line line) {
    if (body.clearsAccrual())
      return JournalLine.of(Accounts.INVOICES_TO_RECEIVE, cost, line.gross(), body.text());
    var ofCost = JournalLine.of(line.account(), cost, line.gross(), body.text()).by(line.key());
    return line.privateParty() == null ? ofCost : ofCost.of(line.privateParty());
  }

  private JournalEntry recharge(int index, Invoice.Line line) {
    var party = requireNonNull(line.privateParty());
    var owes =
        JournalLine.of(Accounts.OWNERS, cost, line.gross(), "Private charge " + body.reference())
            .of(party)
            .due(body.reference(), body.isCreditNote() ? null : body.privateDue());
    var recharged =
        JournalLine.of(
                Accounts.PRIVATE_CHARGES_RECHARGED,
                cost.opposite(),
                line.gross(),
                "Private charge recharged " + body.reference())
            .of(party);
    return entry(
        Journal.OD,
        "/P",
        "recharge:" + (index + 1),
        "Private charge " + body.reference(),
        List.of(owes, recharged));
  }

  private JournalEntry withdrawal(int index, Invoice.Financing financing) {
    var text = "Use of reserve fund " + body.reference();
    return entry(
        Journal.OD,
        "/F",
        "withdrawal:" + (index + 1),
        text,
        List.of(
            JournalLine.of(financing.fund(), cost, financing.amount(), text),
            JournalLine.of(Accounts.WITHDRAWAL, cost.opposite(), financing.amount(), text)));
  }

  private JournalEntry entry(
      Journal journal, String suffix, String step, String text, List<JournalLine> lines) {
    return new JournalEntry(
        body.building(),
        journal,
        body.date(),
        body.reference() + suffix,
        "invoice:" + id.value() + ":" + step,
        text,
        lines);
  }
}
