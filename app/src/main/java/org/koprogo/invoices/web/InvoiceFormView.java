package org.koprogo.invoices.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.invoices.Invoice;
import org.koprogo.posting.BookNames;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Vouchers;
import org.koprogo.texts.Tongue;

/**
 * The form of a document.
 *
 * @param title what the page is
 * @param version of the draft that it changes; null for a new one
 * @param rates of VAT in percent that the law knows today
 * @param rows how many lines it offers
 * @param financings how many rows of what reserve funds pay
 * @param vouchers the files that it rests on; null for a new one of which none was chosen
 * @param document the kept file that a new one is to rest on, or null
 */
public record InvoiceFormView(
    BooksView books,
    String title,
    FormState form,
    @Nullable String version,
    List<BigDecimal> rates,
    int rows,
    int financings,
    @Nullable Vouchers vouchers,
    @Nullable String document) {
  private static final List<String> HEAD =
      List.of(
          "reference",
          "type",
          "supplier",
          "date",
          "due",
          "text",
          "gross",
          "clearsAccrual",
          "coverageFrom",
          "coverageTo",
          "refersTo",
          "privateDue",
          "documents.0");

  /** Every field that it shows. */
  public List<String> fields() {
    var fields = new ArrayList<>(HEAD);
    for (var i = 0; i < rows; i++)
      for (var name : List.of("account", "key", "owner", "net", "vatRate", "vat"))
        fields.add("lines." + i + "." + name);
    for (var i = 0; i < financings; i++)
      for (var name : List.of("fund", "amount")) fields.add("financing." + i + "." + name);
    return fields;
  }

  /** Whether the row was just added, and is where one goes on. */
  public boolean isAdded(String list, int row) {
    return form.values().containsKey(list + "." + row + ".");
  }

  public List<Choice> rateChoices() {
    return rates.stream()
        .map(r -> r.stripTrailingZeros().toPlainString())
        .map(r -> new Choice(r, r))
        .toList();
  }

  /** The fields of a draft that is to be changed. */
  static Map<String, List<String>> filled(Invoice.Body b, BookNames names, Tongue tongue) {
    var fields = new HashMap<String, List<String>>();
    put(fields, "reference", b.reference());
    put(fields, "type", b.type());
    put(fields, "supplier", names.party(b.supplier()));
    put(fields, "date", b.date());
    put(fields, "due", b.due());
    put(fields, "text", b.text());
    put(fields, "clearsAccrual", b.clearsAccrual() ? "true" : null);
    if (b.coverage() != null) {
      put(fields, "coverageFrom", b.coverage().from());
      put(fields, "coverageTo", b.coverage().to());
    }
    put(fields, "refersTo", b.refersTo());
    put(fields, "privateDue", b.privateDue());
    for (var i = 0; i < b.lines().size(); i++) {
      var line = b.lines().get(i);
      var at = "lines." + i + ".";
      put(fields, at + "account", line.account());
      put(fields, at + "key", names.keyLabel(line.key()));
      put(fields, at + "owner", names.party(line.privateParty()));
      put(fields, at + "net", tongue.amount(line.net()));
      put(fields, at + "vatRate", line.vatRate().stripTrailingZeros().toPlainString());
    }
    for (var i = 0; i < b.financing().size(); i++) {
      put(fields, "financing." + i + ".fund", b.financing().get(i).fund());
      put(fields, "financing." + i + ".amount", tongue.amount(b.financing().get(i).amount()));
    }
    return fields;
  }

  /** The credit note that takes a whole document back; what it is called is left to be typed. */
  static Map<String, List<String>> credit(
      Invoice.Body b, LocalDate on, BookNames names, Tongue tongue) {
    var fields = new HashMap<>(filled(b, names, tongue));
    fields.keySet().removeAll(List.of("reference", "due", "privateDue", "clearsAccrual"));
    put(fields, "type", "CREDIT_NOTE");
    put(fields, "date", on);
    put(fields, "refersTo", b.reference());
    return fields;
  }

  /** The first line of a supplier's document as his last one had it, without its amount. */
  static void usual(Invoice.Body last, BookNames names, Map<String, List<String>> fields) {
    var line = last.lines().getFirst();
    put(fields, "lines.0.account", line.account());
    put(fields, "lines.0.key", names.keyLabel(line.key()));
    put(fields, "lines.0.vatRate", line.vatRate().stripTrailingZeros().toPlainString());
  }

  private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
    if (value != null) fields.put(name, List.of(value.toString()));
  }
}
