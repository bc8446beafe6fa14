package org.koprogo.invoices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Shown;
import org.koprogo.invoices.Invoice;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.Side;
import org.koprogo.posting.BooksView;
import org.koprogo.posting.Vouchers;

/**
 * One document.
 *
 * @param entries what posting it writes, or wrote
 * @param mine whether the reader entered it
 * @param barred whether therefore somebody else must approve it
 * @param unpaid what nothing has settled yet
 * @param vouchers the files that it rests on
 */
public record InvoiceSheetView(
    BooksView books,
    Invoices.Entered entered,
    List<JournalEntry> entries,
    boolean mine,
    boolean barred,
    List<Shown.Link> alike,
    Unpaid unpaid,
    Vouchers vouchers) {

  public Invoice.Body body() {
    return entered.invoice().body();
  }

  public InvoiceWords state() {
    return unpaid.stateOf(entered.invoice());
  }

  /** What is still open of it, or null. */
  public @Nullable OpenItem open() {
    return isPosted() ? unpaid.of(entered.invoice()).orElse(null) : null;
  }

  /** The form that books its payment, filled; null where nothing is to be paid. */
  public @Nullable String payment() {
    var open = open();
    if (open == null || body().isCreditNote()) return null;
    var year =
        books.years().stream().filter(y -> y.contains(open.bookedOn())).findFirst().orElseThrow();
    return books.href() + "/movements/new?item=" + open.id().value() + "&year=" + year.firstDay();
  }

  public boolean isPosted() {
    return entered.invoice() instanceof Invoice.Posted;
  }

  /** The form of the credit note that puts it right. */
  public String credit() {
    return books.href() + "/invoices/new?credits=" + entered.invoice().id().value();
  }

  public boolean isDraft() {
    return entered.invoice() instanceof Invoice.Draft;
  }

  public boolean isApproved() {
    return entered.invoice() instanceof Invoice.Approved;
  }

  public String href() {
    return books.href() + "/invoices/" + entered.invoice().id().value();
  }

  /** The page of its entry, or null while it has none. */
  public @Nullable String entry() {
    return entered.invoice() instanceof Invoice.Posted posted
        ? books.href() + "/entries/" + posted.entry().value()
        : null;
  }

  public Money net() {
    return body().lines().stream().map(Invoice.Line::net).reduce(Money.ZERO, Money::plus);
  }

  public Money vat() {
    return body().lines().stream().map(Invoice.Line::vat).reduce(Money.ZERO, Money::plus);
  }

  /** What the entries write on one side. */
  public Money sum(Side side) {
    return entries.stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.side() == side)
        .map(l -> l.amount())
        .reduce(Money.ZERO, Money::plus);
  }
}
