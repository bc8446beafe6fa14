package org.koprogo.invoices;

import static org.koprogo.tables.invoices.Tables.FINANCING;
import static org.koprogo.tables.invoices.Tables.INVOICE;
import static org.koprogo.tables.invoices.Tables.INVOICE_LINE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Columns;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;

final class InvoiceStore {
  void insert(Tx tx, Invoice.Draft draft, String by) {
    var b = draft.body();
    tx.sql()
        .insertInto(INVOICE)
        .set(INVOICE.ORGANIZATION_ID, tx.org().value())
        .set(INVOICE.BUILDING_ID, b.building().value())
        .set(INVOICE.INVOICE_ID, draft.id().value())
        .set(INVOICE.STATE, "DRAFT")
        .set(INVOICE.ENTERED_BY, by)
        .set(said(b))
        .execute();
    insertLines(tx, draft);
    insertFinancing(tx, draft);
  }

  /** What the document says of itself, apart from its lines. */
  private static Map<Field<?>, @Nullable Object> said(Invoice.Body b) {
    var said = new LinkedHashMap<Field<?>, @Nullable Object>();
    said.put(INVOICE.FISCAL_YEAR, b.fiscalYear());
    said.put(INVOICE.REFERENCE, b.reference());
    said.put(INVOICE.POSITION, b.position());
    said.put(INVOICE.TYPE, b.type().name());
    said.put(INVOICE.SUPPLIER_ID, b.supplier().value());
    said.put(INVOICE.INVOICED_ON, b.date());
    said.put(INVOICE.DUE_ON, b.due());
    said.put(INVOICE.LABEL, b.text());
    said.put(INVOICE.GROSS_CENTS, b.gross().cents());
    said.put(INVOICE.CLEARS_ACCRUAL, b.clearsAccrual());
    said.put(INVOICE.COVERAGE_FROM, b.coverage() == null ? null : b.coverage().from());
    said.put(INVOICE.COVERAGE_TO, b.coverage() == null ? null : b.coverage().to());
    said.put(INVOICE.REFERS_TO, b.refersTo());
    said.put(INVOICE.PRIVATE_DUE_ON, b.privateDue());
    return said;
  }

  void rewrite(Tx tx, Invoice.Draft draft, String by) {
    deleteParts(tx, draft);
    tx.sql()
        .update(INVOICE)
        .set(said(draft.body()))
        .set(
            INVOICE.CHANGED_BY,
            DSL.when(DSL.val(by).eq(DSL.any(INVOICE.CHANGED_BY)), INVOICE.CHANGED_BY)
                .otherwise(DSL.arrayAppend(INVOICE.CHANGED_BY, by)))
        .where(row(tx, draft))
        .execute();
    insertLines(tx, draft);
    insertFinancing(tx, draft);
  }

  void delete(Tx tx, Invoice.Draft draft) {
    deleteParts(tx, draft);
    tx.sql().deleteFrom(INVOICE).where(row(tx, draft)).execute();
  }

  private static void deleteParts(Tx tx, Invoice.Draft draft) {
    var org = tx.org().value();
    var building = draft.body().building().value();
    var id = draft.id().value();
    tx.sql()
        .deleteFrom(INVOICE_LINE)
        .where(INVOICE_LINE.ORGANIZATION_ID.eq(org))
        .and(INVOICE_LINE.BUILDING_ID.eq(building))
        .and(INVOICE_LINE.INVOICE_ID.eq(id))
        .execute();
    tx.sql()
        .deleteFrom(FINANCING)
        .where(FINANCING.ORGANIZATION_ID.eq(org))
        .and(FINANCING.BUILDING_ID.eq(building))
        .and(FINANCING.INVOICE_ID.eq(id))
        .execute();
  }

  private static void insertLines(Tx tx, Invoice.Draft draft) {
    var b = draft.body();
    var lines = b.lines();
    tx.sql()
        .insertInto(INVOICE_LINE)
        .columns(
            List.<Field<?>>of(
                INVOICE_LINE.ORGANIZATION_ID,
                INVOICE_LINE.BUILDING_ID,
                INVOICE_LINE.INVOICE_ID,
                INVOICE_LINE.INVOICED_ON,
                INVOICE_LINE.LINE_NO,
                INVOICE_LINE.ACCOUNT_CODE,
                INVOICE_LINE.KEY_ID,
                INVOICE_LINE.PRIVATE_PARTY_ID,
                INVOICE_LINE.NET_CENTS,
                INVOICE_LINE.VAT_RATE,
                INVOICE_LINE.VAT_CENTS))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(b.building().value()),
                    DSL.val(draft.id().value()),
                    DSL.val(b.date()),
                    Columns.positions(lines.size()),
                    Columns.of(lines, Invoice.Line::account, String[]::new),
                    Columns.of(lines, l -> l.key() == null ? null : l.key().value(), UUID[]::new),
                    Columns.of(
                        lines,
                        l -> l.privateParty() == null ? null : l.privateParty().value(),
                        UUID[]::new),
                    Columns.of(lines, l -> l.net().cents(), Long[]::new),
                    Columns.of(lines, Invoice.Line::vatRate, BigDecimal[]::new),
                    Columns.of(lines, l -> l.vat().cents(), Long[]::new))))
        .execute();
  }

  private static void insertFinancing(Tx tx, Invoice.Draft draft) {
    var b = draft.body();
    if (b.financing().isEmpty()) return;
    tx.sql()
        .insertInto(FINANCING)
        .columns(
            List.<Field<?>>of(
                FINANCING.ORGANIZATION_ID,
                FINANCING.BUILDING_ID,
                FINANCING.INVOICE_ID,
                FINANCING.POSITION,
                FINANCING.FUND_ACCOUNT,
                FINANCING.AMOUNT_CENTS))
        .select(
            DSL.select(
                List.<Field<?>>of(
                    DSL.val(tx.org().value()),
                    DSL.val(b.building().value()),
                    DSL.val(draft.id().value()),
                    Columns.positions(b.financing().size()),
                    Columns.of(b.financing(), Invoice.Financing::fund, String[]::new),
                    Columns.of(b.financing(), f -> f.amount().cents(), Long[]::new))))
        .execute();
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

  /** Whether the hands that approve may be the only ones; the database says. */
  boolean approveUnlessAlone(Tx tx, Invoice.Draft draft, String by, Instant at) {
    try {
      return tx.attempt(() -> {
        approve(tx, draft, by, at);
        return true;
      });
    } catch (DataAccessException e) {
      if (Constraint.of(e).equals(Optional.of("four_eyes"))) return false;
      throw e;
    }
  }

  void reopen(Tx tx, Invoice.Approved approved) {
    tx.sql()
        .update(INVOICE)
        .set(INVOICE.STATE, "DRAFT")
        .setNull(INVOICE.APPROVED_BY)
        .setNull(INVOICE.APPROVED_AT)
        .where(row(tx, approved))
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
