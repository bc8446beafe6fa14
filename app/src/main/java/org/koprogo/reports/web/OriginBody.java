package org.koprogo.reports.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.koprogo.api.Kind;
import org.koprogo.api.Says;
import org.koprogo.kernel.Money;
import org.koprogo.reports.Explanation.Origin;

@Says("What caused a posting.")
sealed interface OriginBody {
  static OriginBody of(Origin origin) {
    return switch (origin) {
      case Origin.Purchase p when p.creditNote() ->
          new CreditNoteOrigin(p.supplier().code(), p.net(), p.vatRate(), p.vat(), p.gross());
      case Origin.Purchase p ->
          new InvoiceOrigin(p.supplier().code(), p.net(), p.vatRate(), p.vat(), p.gross());
      case Origin.Deferral d ->
          new DeferralOrigin(d.invoice(), d.gross(), d.from(), d.to(), d.daysAfter(), d.days());
      case Origin.LateInterest i ->
          new LateInterestOrigin(i.principal(), i.from(), i.to(), i.arithmetic());
      case Origin.Movement m -> new MovementOrigin(m.kind(), m.bankAccount(), m.moved());
      case Origin.OpeningReversal() -> new OpeningReversalOrigin();
      case Origin.Accrual() -> new AccrualOrigin();
      case Origin.ClaimClose() -> new ClaimCloseOrigin();
      case Origin.ReminderFee() -> new ReminderFeeOrigin();
      case Origin.Reversal() -> new ReversalOrigin();
      case Origin.Other o -> new OtherOrigin(o.accounts());
    };
  }

  @Kind("INVOICE")
  @Says("A line of an invoice.")
  record InvoiceOrigin(
      @Says(value = "The supplier's code.", example = "ASC") String supplier,
      @Says("Without VAT.") Money net,
      @Says("The percentage of VAT.") BigDecimal vatRate,
      @Says("The VAT.") Money vat,
      @Says("With VAT.") Money gross)
      implements OriginBody {}

  @Kind("CREDIT_NOTE")
  @Says("A line of a credit note.")
  record CreditNoteOrigin(
      @Says(value = "The supplier's code.", example = "ASC") String supplier,
      @Says("Without VAT.") Money net,
      @Says("The percentage of VAT.") BigDecimal vatRate,
      @Says("The VAT.") Money vat,
      @Says("With VAT.") Money gross)
      implements OriginBody {}

  @Kind("DEFERRAL")
  @Says("The part of a document that covers days after the year.")
  record DeferralOrigin(
      @Says(value = "The document's reference.", example = "F-2025-001") String invoice,
      @Says("Its amount, with VAT.") Money gross,
      @Says("The first day that it covers.") LocalDate from,
      @Says("The last day that it covers.") LocalDate to,
      @Says("How many of its days come after the year.") long daysAfter,
      @Says("How many days it covers.") long days)
      implements OriginBody {}

  @Kind("LATE_INTEREST")
  @Says("Interest on what an owner paid late.")
  record LateInterestOrigin(
      @Says("On what it was counted.") Money principal,
      @Says("Its first day.") LocalDate from,
      @Says("The day after its last.") LocalDate to,
      @Says(value = "How it was counted.", example = "500.00 x 4.50 % x 30 / 365")
          String arithmetic)
      implements OriginBody {}

  @Kind("MOVEMENT")
  @Says("A movement of a bank account.")
  record MovementOrigin(
      @Says(value = "The movement's own kind.", example = "BANK_FEE") String movement,
      @Says(value = "The bank account in the books.", example = "551000") String bankAccount,
      @Says("What the bank moved.") Money moved)
      implements OriginBody {}

  @Kind("OPENING_REVERSAL")
  @Says("What the last year put off, taken back at the opening.")
  record OpeningReversalOrigin() implements OriginBody {}

  @Kind("ACCRUAL")
  @Says("What the year owes and nobody has billed yet.")
  record AccrualOrigin() implements OriginBody {}

  @Kind("CLAIM_CLOSE")
  @Says("What an insurance claim left over.")
  record ClaimCloseOrigin() implements OriginBody {}

  @Kind("REMINDER_FEE")
  @Says("What an owner was charged for a reminder.")
  record ReminderFeeOrigin() implements OriginBody {}

  @Kind("REVERSAL")
  @Says("An entry taken back.")
  record ReversalOrigin() implements OriginBody {}

  @Kind("OTHER")
  @Says("None of these; the entry's other accounts say more.")
  record OtherOrigin(
      @Says(value = "The other accounts of the entry.", example = "444000") List<String> accounts)
      implements OriginBody {}
}
