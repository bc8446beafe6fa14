package org.koprogo.invoices.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.invoices.web.InvoiceBodies.NewInvoice;
import org.koprogo.invoices.web.InvoiceBodies.NewInvoiceLine;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.posting.Named;

/** What was sent as a document of the books, or every reason why it is none. */
final class NewInvoiceReader {
  private static final String PRIVATE = "643000";

  /** Costs, and what is paid for a claim that an insurer gives back (handbook E21). */
  private static final String COSTS = "6[0-9]{5}|4996[0-9]{2}";

  private final Named named;

  NewInvoiceReader(Named named) {
    this.named = named;
  }

  /**
   * @param position in the year's list; 0 for the next
   */
  Optional<Invoice.Body> body(
      Scope scope, BuildingId building, NewInvoice sent, Invoices invoices, int position) {
    named.supplier(sent.supplier(), "/supplier");
    var year = named.year(sent.date(), "/date");
    var rates = invoices.vatRates(scope, sent.date());
    var lines = new ArrayList<Invoice.Line>();
    for (var i = 0; i < sent.lines().size(); i++)
      line(sent.lines().get(i), "/lines/" + i, rates, lines);
    if (sent.lines().isEmpty()) named.note("/lines", "missing", "a document has at least one line");
    var financing = financing(sent);
    var coverage = coverage(sent);
    privateDue(sent);
    if (sent.due() != null && sent.due().isBefore(sent.date()))
      named.note("/due", "due-before", "is not before the day of the document");
    var gross = gross(sent, lines);
    var financed =
        financing.stream().map(Invoice.Financing::amount).reduce(Money.ZERO, Money::plus);
    if (financed.compareTo(gross) > 0 && named.isRight())
      named.note(
          "/financing/0/amount",
          "over-document",
          "funds pay at most the document, which is " + gross);
    if (!named.isRight() || year.isEmpty()) return Optional.empty();
    var place = position == 0 ? invoices.nextPosition(scope, building, year.get()) : position;
    return Optional.of(
        new Invoice.Body(
            building,
            year.get(),
            sent.reference(),
            place,
            sent.type(),
            sent.supplier(),
            sent.date(),
            sent.due(),
            sent.text(),
            gross,
            Boolean.TRUE.equals(sent.clearsAccrual()),
            coverage.orElse(null),
            sent.refersTo(),
            sent.privateDue(),
            lines,
            financing));
  }

  private void line(
      NewInvoiceLine line, String at, List<BigDecimal> rates, List<Invoice.Line> lines) {
    named.account(line.account(), at + "/account");
    if (!line.account().matches(COSTS))
      named.note(
          at + "/account", "not-a-cost", "a document is for a cost (class 6) or a claim (4996)");
    named.key(line.key(), at + "/key");
    if (line.key() != null && !line.account().startsWith("6"))
      named.note(at + "/key", "key-not-here", "only costs of class 6 are divided by a key");
    named.owner(line.owner(), at + "/owner");
    if ((line.owner() != null) != line.account().equals(PRIVATE))
      named.note(
          at + "/owner",
          "private",
          "a line on " + PRIVATE + ", and no other, names the one owner who bears it");
    if (line.net().isNegative())
      named.note(at + "/net", "negative", "amounts are positive, also of a credit note");
    if (rates.stream().noneMatch(r -> r.compareTo(line.vatRate()) == 0)) {
      var known = rates.stream().map(r -> r.stripTrailingZeros().toPlainString()).toList();
      named.note(
          at + "/vatRate", "unknown-rate", "the law knows " + String.join(", ", known) + " then");
      return;
    }
    var computed = line.net().percent(line.vatRate());
    var vat = line.vat() == null ? computed : line.vat();
    if (!vat.equals(computed))
      named.note(at + "/vat", "vat-differs", "the VAT on " + line.net() + " is " + computed);
    lines.add(
        new Invoice.Line(
            line.account(), line.key(), line.owner(), line.net(), line.vatRate(), vat));
  }

  private List<Invoice.Financing> financing(NewInvoice sent) {
    var financing = new ArrayList<Invoice.Financing>();
    var all = sent.financing() == null ? List.<InvoiceBodies.FinancingBody>of() : sent.financing();
    for (var i = 0; i < all.size(); i++) {
      var at = "/financing/" + i;
      named.account(all.get(i).fund(), at + "/fund");
      if (!all.get(i).fund().startsWith("160"))
        named.note(at + "/fund", "no-fund", "a reserve fund is an account 160xxx");
      if (!all.get(i).amount().isPositive())
        named.note(at + "/amount", "not-positive", "it pays more than nothing");
      financing.add(new Invoice.Financing(all.get(i).fund(), all.get(i).amount()));
    }
    return financing;
  }

  private Optional<Invoice.Coverage> coverage(NewInvoice sent) {
    var from = sent.coverageFrom();
    var to = sent.coverageTo();
    if (from == null && to == null) return Optional.empty();
    if (from == null || to == null || to.isBefore(from)) {
      named.note("/coverageTo", "not-valid", "a service has a first and a last day, in this order");
      return Optional.empty();
    }
    return Optional.of(new Invoice.Coverage(from, to));
  }

  private void privateDue(NewInvoice sent) {
    if (sent.privateDue() == null && sent.lines().stream().anyMatch(l -> l.owner() != null))
      named.note("/privateDue", "missing", "say by when the owner pays what is recharged to him");
  }

  private Money gross(NewInvoice sent, List<Invoice.Line> lines) {
    var sum = lines.stream().map(Invoice.Line::gross).reduce(Money.ZERO, Money::plus);
    if (sent.gross() != null && !sent.gross().equals(sum))
      named.note("/gross", "sum-differs", "the lines make " + sum + ", not " + sent.gross());
    if (!sum.isPositive() && named.isRight())
      named.note("/lines", "nothing", "a document is for more than nothing");
    return sum;
  }
}
