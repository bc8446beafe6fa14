package org.koprogo.invoices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.koprogo.tables.invoices.Tables.FINANCING;
import static org.koprogo.tables.invoices.Tables.INVOICE;
import static org.koprogo.tables.invoices.Tables.INVOICE_LINE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Record;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.EntryId;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

final class InvoiceQueries {
  List<Invoice.Posted> posted(Scope scope, BuildingId building, LocalDate fiscalYear) {
    var lines =
        scope
            .sql()
            .selectFrom(INVOICE_LINE)
            .where(INVOICE_LINE.ORGANIZATION_ID.eq(scope.org().value()))
            .and(INVOICE_LINE.BUILDING_ID.eq(building.value()))
            .orderBy(INVOICE_LINE.INVOICE_ID, INVOICE_LINE.LINE_NO)
            .fetch()
            .stream()
            .collect(
                groupingBy(
                    r -> r.get(INVOICE_LINE.INVOICE_ID), mapping(InvoiceQueries::line, toList())));
    var financing =
        scope
            .sql()
            .selectFrom(FINANCING)
            .where(FINANCING.ORGANIZATION_ID.eq(scope.org().value()))
            .and(FINANCING.BUILDING_ID.eq(building.value()))
            .orderBy(FINANCING.INVOICE_ID, FINANCING.POSITION)
            .fetch()
            .stream()
            .collect(
                groupingBy(
                    r -> r.get(FINANCING.INVOICE_ID),
                    mapping(
                        r ->
                            new Invoice.Financing(
                                r.get(FINANCING.FUND_ACCOUNT),
                                new Money(r.get(FINANCING.AMOUNT_CENTS))),
                        toList())));
    return scope
        .sql()
        .selectFrom(INVOICE)
        .where(INVOICE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(INVOICE.BUILDING_ID.eq(building.value()))
        .and(INVOICE.FISCAL_YEAR.eq(fiscalYear))
        .and(INVOICE.STATE.eq("POSTED"))
        .orderBy(INVOICE.POSITION)
        .limit(100_000)
        .fetch(r ->
            posted(
                building,
                r,
                lines.getOrDefault(r.get(INVOICE.INVOICE_ID), List.of()),
                financing.getOrDefault(r.get(INVOICE.INVOICE_ID), List.of())));
  }

  private static Invoice.Line line(Record r) {
    var key = r.get(INVOICE_LINE.KEY_ID);
    var party = r.get(INVOICE_LINE.PRIVATE_PARTY_ID);
    return new Invoice.Line(
        r.get(INVOICE_LINE.ACCOUNT_CODE),
        key == null ? null : new KeyId(key),
        party == null ? null : new PartyId(party),
        new Money(r.get(INVOICE_LINE.NET_CENTS)),
        r.get(INVOICE_LINE.VAT_RATE),
        new Money(r.get(INVOICE_LINE.VAT_CENTS)));
  }

  private static Invoice.Posted posted(
      BuildingId building, Record r, List<Invoice.Line> lines, List<Invoice.Financing> financing) {
    var from = r.get(INVOICE.COVERAGE_FROM);
    return new Invoice.Posted(
        new InvoiceId(r.get(INVOICE.INVOICE_ID)),
        new Invoice.Body(
            building,
            r.get(INVOICE.FISCAL_YEAR),
            r.get(INVOICE.REFERENCE),
            r.get(INVOICE.POSITION),
            Invoice.Type.valueOf(r.get(INVOICE.TYPE)),
            new PartyId(r.get(INVOICE.SUPPLIER_ID)),
            r.get(INVOICE.INVOICED_ON),
            r.get(INVOICE.DUE_ON),
            r.get(INVOICE.LABEL),
            new Money(r.get(INVOICE.GROSS_CENTS)),
            r.get(INVOICE.CLEARS_ACCRUAL),
            from == null ? null : new Invoice.Coverage(from, r.get(INVOICE.COVERAGE_TO)),
            r.get(INVOICE.REFERS_TO),
            r.get(INVOICE.PRIVATE_DUE_ON),
            lines,
            financing),
        new EntryId(r.get(INVOICE.ENTRY_ID)));
  }
}
