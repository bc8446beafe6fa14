package org.koprogo.invoices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.localDateSub;
import static org.jooq.impl.DSL.ltrim;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.jooq.impl.DSL.upper;
import static org.koprogo.tables.invoices.Tables.FINANCING;
import static org.koprogo.tables.invoices.Tables.INVOICE;
import static org.koprogo.tables.invoices.Tables.INVOICE_LINE;
import static org.koprogo.tables.invoices.Tables.VAT_RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.ledger.EntryId;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

final class InvoiceQueries {
  private static final int MOST = 100_000;

  List<Invoice.Posted> posted(Scope scope, BuildingId building, LocalDate fiscalYear) {
    var year = INVOICE.FISCAL_YEAR.eq(fiscalYear).and(INVOICE.STATE.eq("POSTED"));
    return read(scope, building, year).stream()
        .map(Invoices.Entered::invoice)
        .map(Invoice.Posted.class::cast)
        .toList();
  }

  List<Invoices.Entered> ofYear(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return read(scope, building, INVOICE.FISCAL_YEAR.eq(fiscalYear));
  }

  Optional<Invoices.Entered> find(Scope scope, BuildingId building, InvoiceId id) {
    return read(scope, building, INVOICE.INVOICE_ID.eq(id.value())).stream().findFirst();
  }

  Map<BuildingId, Invoices.Waiting> waiting(Scope scope) {
    return scope
        .sql()
        .select(
            INVOICE.BUILDING_ID,
            count().filterWhere(INVOICE.STATE.eq("DRAFT")),
            count().filterWhere(INVOICE.STATE.eq("APPROVED")))
        .from(INVOICE)
        .where(INVOICE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(INVOICE.STATE.ne("POSTED"))
        .groupBy(INVOICE.BUILDING_ID)
        .fetchMap(
            r -> new BuildingId(r.value1()), r -> new Invoices.Waiting(r.value2(), r.value3()));
  }

  List<Invoices.ToApprove> toApprove(Scope scope, int most) {
    return scope
        .sql()
        .selectFrom(INVOICE)
        .where(INVOICE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(INVOICE.STATE.eq("DRAFT"))
        .orderBy(INVOICE.DUE_ON.asc().nullsLast(), INVOICE.INVOICED_ON, INVOICE.INVOICE_ID)
        .limit(most)
        .fetch(r ->
            new Invoices.ToApprove(
                new BuildingId(r.get(INVOICE.BUILDING_ID)),
                new InvoiceId(r.get(INVOICE.INVOICE_ID)),
                r.get(INVOICE.REFERENCE),
                new PartyId(r.get(INVOICE.SUPPLIER_ID)),
                r.get(INVOICE.LABEL),
                r.get(INVOICE.INVOICED_ON),
                r.get(INVOICE.DUE_ON),
                new Money(r.get(INVOICE.GROSS_CENTS)),
                r.get(INVOICE.TYPE).equals("CREDIT_NOTE"),
                hands(r)));
  }

  /** Who entered it, and who changed it. */
  private static Set<String> hands(Record r) {
    var hands = new HashSet<>(changedBy(r));
    hands.add(r.get(INVOICE.ENTERED_BY));
    return Set.copyOf(hands);
  }

  private static Set<String> changedBy(Record r) {
    return Set.copyOf(new HashSet<>(Arrays.asList(r.get(INVOICE.CHANGED_BY))));
  }

  Map<InvoiceId, List<Invoices.Alike>> alike(Scope scope, List<InvoiceId> documents) {
    var ids = documents.stream().map(InvoiceId::value).toArray(UUID[]::new);
    var one = INVOICE.as("one");
    var other = INVOICE.as("other");
    return scope
        .sql()
        .select(
            one.INVOICE_ID, other.INVOICE_ID, other.REFERENCE, other.INVOICED_ON, other.GROSS_CENTS)
        .from(one)
        .join(other)
        .on(other.ORGANIZATION_ID.eq(one.ORGANIZATION_ID))
        .and(other.BUILDING_ID.eq(one.BUILDING_ID))
        .and(other.SUPPLIER_ID.eq(one.SUPPLIER_ID))
        .and(other.TYPE.eq(one.TYPE))
        .and(other.INVOICE_ID.ne(one.INVOICE_ID))
        .and(
            bare(other.REFERENCE)
                .eq(bare(one.REFERENCE))
                .or(
                    other
                        .GROSS_CENTS
                        .eq(one.GROSS_CENTS)
                        .and(
                            other.INVOICED_ON.between(
                                localDateSub(one.INVOICED_ON, inline(Invoices.ALIKE_DAYS)),
                                localDateAdd(one.INVOICED_ON, inline(Invoices.ALIKE_DAYS))))))
        .where(one.ORGANIZATION_ID.eq(scope.org().value()))
        .and(one.INVOICE_ID.eq(any(ids)))
        .orderBy(other.INVOICED_ON.desc(), other.INVOICE_ID)
        .limit(MOST)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                r -> new InvoiceId(r.value1()),
                mapping(
                    r ->
                        new Invoices.Alike(
                            new InvoiceId(r.value2()),
                            r.value3(),
                            r.value4(),
                            new Money(r.value5())),
                    toList())));
  }

  /** A reference without what people write differently. */
  private static Field<String> bare(Field<String> reference) {
    return ltrim(
        upper(regexpReplaceAll(reference.cast(String.class), "[^[:alnum:]]", "")), inline("0"));
  }

  Optional<InvoiceId> referred(
      Scope scope, BuildingId building, LocalDate fiscalYear, String reference) {
    return scope
        .sql()
        .select(INVOICE.INVOICE_ID)
        .from(INVOICE)
        .where(INVOICE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(INVOICE.BUILDING_ID.eq(building.value()))
        .and(INVOICE.FISCAL_YEAR.eq(fiscalYear))
        .and(INVOICE.REFERENCE.eq(reference))
        .fetchOptional(r -> new InvoiceId(r.value1()));
  }

  List<BigDecimal> vatRates(Scope scope, LocalDate day) {
    return scope
        .sql()
        .select(VAT_RATE.RATE)
        .from(VAT_RATE)
        .where(VAT_RATE.VALID_FROM.le(day))
        .and(VAT_RATE.VALID_TO.isNull().or(VAT_RATE.VALID_TO.gt(day)))
        .orderBy(VAT_RATE.RATE)
        .fetch(VAT_RATE.RATE);
  }

  int lastPosition(Scope scope, BuildingId building, LocalDate fiscalYear) {
    var last =
        scope
            .sql()
            .select(max(INVOICE.POSITION))
            .from(INVOICE)
            .where(INVOICE.ORGANIZATION_ID.eq(scope.org().value()))
            .and(INVOICE.BUILDING_ID.eq(building.value()))
            .and(INVOICE.FISCAL_YEAR.eq(fiscalYear))
            .fetchSingle()
            .value1();
    return last == null ? 0 : last;
  }

  /** Some documents in list order, with their parts: three statements, whatever their number. */
  private static List<Invoices.Entered> read(Scope scope, BuildingId building, Condition which) {
    var rows =
        scope
            .sql()
            .selectFrom(INVOICE)
            .where(INVOICE.ORGANIZATION_ID.eq(scope.org().value()))
            .and(INVOICE.BUILDING_ID.eq(building.value()))
            .and(which)
            .orderBy(INVOICE.FISCAL_YEAR, INVOICE.POSITION, INVOICE.INVOICE_ID)
            .limit(MOST)
            .fetch();
    var ids = rows.getValues(INVOICE.INVOICE_ID).toArray(UUID[]::new);
    var lines = lines(scope, building, ids);
    var financing = financing(scope, building, ids);
    return rows.map(r -> {
      var id = r.get(INVOICE.INVOICE_ID);
      var body =
          body(
              building,
              r,
              lines.getOrDefault(id, List.of()),
              financing.getOrDefault(id, List.of()));
      return new Invoices.Entered(inState(r, body), r.get(INVOICE.ENTERED_BY), changedBy(r));
    });
  }

  private static Map<UUID, List<Invoice.Line>> lines(Scope scope, BuildingId building, UUID[] ids) {
    return scope
        .sql()
        .selectFrom(INVOICE_LINE)
        .where(INVOICE_LINE.ORGANIZATION_ID.eq(scope.org().value()))
        .and(INVOICE_LINE.BUILDING_ID.eq(building.value()))
        .and(INVOICE_LINE.INVOICE_ID.eq(any(ids)))
        .orderBy(INVOICE_LINE.INVOICE_ID, INVOICE_LINE.LINE_NO)
        .fetch()
        .stream()
        .collect(
            groupingBy(
                r -> r.get(INVOICE_LINE.INVOICE_ID), mapping(InvoiceQueries::line, toList())));
  }

  private static Map<UUID, List<Invoice.Financing>> financing(
      Scope scope, BuildingId building, UUID[] ids) {
    return scope
        .sql()
        .selectFrom(FINANCING)
        .where(FINANCING.ORGANIZATION_ID.eq(scope.org().value()))
        .and(FINANCING.BUILDING_ID.eq(building.value()))
        .and(FINANCING.INVOICE_ID.eq(any(ids)))
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
  }

  private static Invoice inState(Record r, Invoice.Body body) {
    var id = new InvoiceId(r.get(INVOICE.INVOICE_ID));
    return switch (r.get(INVOICE.STATE)) {
      case "DRAFT" -> new Invoice.Draft(id, body);
      case "APPROVED" ->
          new Invoice.Approved(
              id, body, r.get(INVOICE.APPROVED_BY), r.get(INVOICE.APPROVED_AT).toInstant());
      case "POSTED" -> new Invoice.Posted(id, body, new EntryId(r.get(INVOICE.ENTRY_ID)));
      default -> throw new IllegalStateException("a state nobody knows: " + r.get(INVOICE.STATE));
    };
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

  private static Invoice.Body body(
      BuildingId building, Record r, List<Invoice.Line> lines, List<Invoice.Financing> financing) {
    var from = r.get(INVOICE.COVERAGE_FROM);
    return new Invoice.Body(
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
        financing);
  }
}
