package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;

/**
 * Reads the fields that refer to something else in the folder: dates of the year, accounts, keys,
 * people.
 */
final class Known {
  final Chart chart;
  final Register register;
  final Uses uses;

  /** A supplier is any code in an invoice, or on a 440000 line of the opening. */
  final Codes suppliers = new Codes("supplier", "invoices.json or on a 440000 line of the opening");

  final Codes claims = new Codes("CLAIM_CLOSE event", FolderFile.EVENTS.fileName);

  Known(Chart chart, Register register, Uses uses) {
    this.chart = chart;
    this.register = register;
    this.uses = uses;
  }

  @Nullable LocalDate dateInYear(Fields row, String field) {
    var date = row.date(field);
    var start = register.yearStart;
    var end = register.yearEnd;
    if (date == null || start == null || end == null) return date;
    if (!date.isBefore(start) && !date.isAfter(end)) return date;
    row.place(field)
        .refuse(Rule.YEAR, date + " is outside the fiscal year " + start + " to " + end);
    return null;
  }

  /** A second day that comes after the first. */
  static void refuseUnlessAfter(
      Fields row, String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null || to.isAfter(from)) return;
    row.place(field).refuse(Rule.DATE, "the end " + to + " is not after the start " + from);
  }

  @Nullable String account(Fields row, String field) {
    return account(row.place(field), row.text(field));
  }

  @Nullable String account(Place place, @Nullable String code) {
    return code != null && chart.check(place, code) ? code : null;
  }

  /** A key where one may be absent: null when nothing is distributed. */
  @Nullable String optionalKey(Fields row, String field) {
    var key = row.optionalText(field);
    return key != null && register.keys.check(row.place(field), key) ? key : null;
  }

  @Nullable String key(Fields row, String field) {
    var key = row.text(field);
    return key != null && register.keys.check(row.place(field), key) ? key : null;
  }

  @Nullable String lot(Fields row, String field) {
    var lot = row.text(field);
    return lot != null && register.lots.check(row.place(field), lot) ? lot : null;
  }

  @Nullable String party(Fields row, String field) {
    var party = row.text(field);
    return party != null && register.parties.check(row.place(field), party) ? party : null;
  }

  /** A fund that residence.json declares. */
  @Nullable String fund(Fields row, String field) {
    var fund = row.text(field);
    return fund != null && register.funds.check(row.place(field), fund) ? fund : null;
  }

  /** Lots by their codes: at least one, none twice. */
  @Nullable List<String> lots(JsonFields row, String field) {
    var items = row.texts(field);
    if (items == null) return null;
    if (items.isEmpty()) row.place(field).refuse(Rule.FIELD, "at least one lot is required");
    var seen = new HashSet<String>();
    var lots = new ArrayList<String>();
    for (var item : items) {
      if (!seen.add(item.value())) {
        item.place().refuse(Rule.UNIQUE, "the lot stands in this list twice");
      } else if (register.lots.check(item.place(), item.value())) {
        lots.add(item.value());
      }
    }
    return lots.size() == items.size() ? lots : null;
  }

  /** A line on an account that the folder names: a key may stand on classes 6 and 7 only. */
  void charges(Fields row, @Nullable String account, @Nullable String key, @Nullable Money amount) {
    if (account == null || key == null) return;
    if (Chart.classOf(account) <= 5) {
      var words = "account " + account + " is of class " + Chart.classOf(account);
      row.place("key").refuse(Rule.KEY_ON_ACCOUNT, words + "; only classes 6 and 7 carry a key");
    } else if (amount == null || !amount.isZero()) {
      uses.charges(row.place("account"), account, key);
    }
  }
}
