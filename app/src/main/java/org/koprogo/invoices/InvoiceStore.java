package org.koprogo.invoices;

import static org.koprogo.tables.invoices.Tables.FINANCING;
import static org.koprogo.tables.invoices.Tables.INVOICE;
import static org.koprogo.tables.invoices.Tables.INVOICE_LINE;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;

final class InvoiceStore {
  void insert(Tx tx, Invoice.Draft draft) {
    var b = draft.body();
    tx.sql()
        .insertInto(INVOICE)
        .set(INVOICE.ORGANIZATION_ID, tx.org().value())
        .set(INVOICE.BUILDING_ID, b.building().value())
        .set(INVOICE.INVOICE_ID, draft.id().value())
        .set(INVOICE.FISCAL_YEAR, b.fiscalYear())
        .set(INVOICE.REFERENCE, b.reference())
        .set(INVOICE.POSITION, b.position())
        .set(INVOICE.TYPE, b.type().name())
        .set(INVOICE.SUPPLIER_ID, b.supplier().value())
        .set(INVOICE.INVOICED_ON, b.date())
        .set(INVOICE.DUE_ON, b.due())
        .set(INVOICE.LABEL, b.text())
        .set(INVOICE.GROSS_CENTS, b.gross().cents())
        .set(INVOICE.CLEARS_ACCRUAL, b.clearsAccrual())
        .set(INVOICE.COVERAGE_FROM, b.coverage() == null ? null : b.coverage().from())
        .set(INVOICE.COVERAGE_TO, b.coverage() == null ? null : b.coverage().to())
        .set(INVOICE.REFERS_TO, b.refersTo())
        .set(INVOICE.PRIVATE_DUE_ON, b.privateDue())
        .set(INVOICE.STATE, "DRAFT")
        .execute();
    insertLines(tx, draft);
    insertFinancing(tx, draft);
  }

  private static void insertLines(Tx tx, Invoice.Draft draft) {
    var b = draft.body();
    for (var i = 0; i < b.lines().size(); i++) {
      var line = b.lines().get(i);
      tx.sql()
          .insertInto(INVOICE_LINE)
          .set(INVOICE_LINE.ORGANIZATION_ID, tx.org().value())
          .set(INVOICE_LINE.BUILDING_ID, b.building().value())
          .set(INVOICE_LINE.INVOICE_ID, draft.id().value())
          .set(INVOICE_LINE.LINE_NO, i + 1)
          .set(INVOICE_LINE.INVOICED_ON, b.date())
          .set(INVOICE_LINE.ACCOUNT_CODE, line.account())
          .set(INVOICE_LINE.KEY_ID, line.key() == null ? null : line.key().value())
          .set(
              INVOICE_LINE.PRIVATE_PARTY_ID,
              line.privateParty() == null ? null : line.privateParty().value())
          .set(INVOICE_LINE.NET_CENTS, line.net().cents())
          .set(INVOICE_LINE.VAT_RATE, line.vatRate())
          .set(INVOICE_LINE.VAT_CENTS, line.vat().cents())
          .execute();
    }
  }

  private static void insertFinancing(Tx tx, Invoice.Draft draft) {
    var b = draft.body();
    for (var i = 0; i < b.financing().size(); i++) {
      tx.sql()
          .insertInto(FINANCING)
          .set(FINANCING.ORGANIZATION_ID, tx.org().value())
          .set(FINANCING.BUILDING_ID, b.building().value())
          .set(FINANCING.INVOICE_ID, draft.id().value())
          .set(FINANCING.POSITION, i + 1)
          .set(FINANCING.FUND_ACCOUNT, b.financing().get(i).fund())
          .set(FINANCING.AMOUNT_CENTS, b.financing().get(i).amount().cents())
          .execute();
    }
  }

  void approve(Tx tx, Invoice.Draft draft, String by, Instant at) {
    tx.sql()
        .update(INVOICE)
        .set(INVOICE.STATE, "APPROVED")
        .set(INVOICE.APPROVED_BY, by)
        .set(INVOICE.APPROVED_AT, at.atOffset(ZoneOffset.UTC))
        .where(row(tx, draft))
        .execute();
  }

  void posted(Tx tx, Invoice.Approved invoice, EntryId entry) {
    tx.sql()
        .update(INVOICE)
        .set(INVOICE.STATE, "POSTED")
        .set(INVOICE.ENTRY_ID, entry.value())
        .where(row(tx, invoice))
        .execute();
  }

  private static Condition row(Tx tx, Invoice invoice) {
    return INVOICE
        .ORGANIZATION_ID
        .eq(tx.org().value())
        .and(INVOICE.BUILDING_ID.eq(invoice.body().building().value()))
        .and(INVOICE.INVOICE_ID.eq(invoice.id().value()));
  }
}
