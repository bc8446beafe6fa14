package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.Coverage;
import org.koprogo.year.Folder.Financing;
import org.koprogo.year.Folder.Invoice;

/** invoices.json. */
final class InvoiceReader {
  private static final List<String> TYPES = List.of("INVOICE", "CREDIT_NOTE");

  private final Known known;
  private final Codes ids = new Codes("invoice", FolderFile.INVOICES.fileName);
  private final Map<Place, String> references = new LinkedHashMap<>();

  InvoiceReader(Known known) {
    this.known = known;
  }

  List<Invoice> read(Rows<JsonFields> file) {
    known.suppliers.blurUnless(file.whole());
    var invoices = new ArrayList<Invoice>();
    for (var row : file.list()) {
      var invoice = invoice(row);
      if (invoice != null) invoices.add(invoice);
    }
    references.forEach(this::refersTo);
    return List.copyOf(invoices);
  }

  /** A credit note may be about an invoice of an earlier year, so this is never a finding. */
  private void refersTo(Place place, String id) {
    if (!ids.has(id)) place.warn("there is no invoice " + Words.quote(id) + " in this folder");
  }

  private @Nullable Invoice invoice(JsonFields row) {
    ids.declare(row, "invoice");
    var id = row.text("invoice");
    var date = known.dateInYear(row, "date");
    var due = row.optionalDate("due");
    var supplier = supplier(row);
    var supplierName = row.text("supplierName");
    var type = row.oneOf("type", TYPES);
    var gross = row.amount("gross");
    var clearsAccrual = row.optionalFlag("clearsAccrual");
    var lines = new InvoiceLines(row, known, clearsAccrual).read(gross);
    var text = row.anyText("text");
    var coverage = coverage(row, lines, clearsAccrual);
    var privateDue = privateDue(row, lines);
    var refersTo = row.optionalText("refersTo");
    if (refersTo != null) references.put(row.place("refersTo"), refersTo);
    var financing = financing(row);
    row.close();
    if (id == null || date == null || supplier == null || supplierName == null) return null;
    if (type == null || gross == null || text == null) return null;
    return new Invoice(
        id,
        date,
        due,
        supplier,
        supplierName,
        type,
        gross,
        lines.built(),
        text,
        clearsAccrual,
        coverage,
        privateDue,
        refersTo,
        financing);
  }

  private @Nullable String supplier(JsonFields row) {
    known.suppliers.addFrom(row, "supplier");
    known.uses.posts(row.place("supplier"), "440000");
    return row.text("supplier");
  }

  /**
   * The service period; what of it lies after the year is deferred per line with a key (7.2-20).
   */
  private @Nullable Coverage coverage(JsonFields row, InvoiceLines lines, boolean clearsAccrual) {
    var fields = row.optionalChild("coverage");
    if (fields == null) return null;
    var from = fields.date("from");
    var to = fields.date("to");
    var yearEnd = known.register.yearEnd;
    if (from != null && to != null && to.isBefore(from)) {
      fields.place("to").refuse(Rule.DATE, "the end " + to + " is before the start " + from);
    }
    fields.close();
    if (clearsAccrual || !lines.haveKey()) {
      row.place("coverage").warn("nothing will be deferred: no line with a key carries this cost");
    } else if (to != null && yearEnd != null && to.isAfter(yearEnd)) {
      known.uses.posts(row.place("coverage"), "490000");
    }
    return from == null || to == null ? null : new Coverage(from, to);
  }

  private static @Nullable LocalDate privateDue(JsonFields row, InvoiceLines lines) {
    if (!row.has("privateDue") && lines.havePrivate()) {
      var words =
          "an invoice with a private line (643000) needs the day on which the owner pays it";
      row.place("privateDue").refuse(Rule.PRIVATE_DUE, words);
    } else if (row.has("privateDue") && !lines.havePrivate()) {
      row.place("privateDue").warn("there is no private line (643000); ignored");
    }
    return row.optionalDate("privateDue");
  }

  private List<Financing> financing(JsonFields row) {
    if (!row.has("financing")) return List.of();
    var financing = new ArrayList<Financing>();
    for (var part : row.parts("financing").list()) {
      var fund = known.fund(part, "fund");
      var amount = part.amount("amount");
      part.close();
      known.uses.posts(part.place("fund"), "781600");
      if (fund != null && amount != null) financing.add(new Financing(fund, amount));
    }
    return List.copyOf(financing);
  }
}
