package org.koprogo.invoices;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.EntryId;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

/** A supplier's document in its states. Only an approved one can be posted; the type says so. */
public sealed interface Invoice {
  InvoiceId id();

  Body body();

  record Draft(InvoiceId id, Body body) implements Invoice {}

  record Approved(InvoiceId id, Body body, String by, Instant at) implements Invoice {}

  record Posted(InvoiceId id, Body body, EntryId entry) implements Invoice {}

  enum Type {
    INVOICE,
    CREDIT_NOTE
  }

  /**
   * What the document says. Amounts are positive, also of a credit note, whose sides are reversed.
   *
   * @param position its place in the year's list, from 1
   * @param due when the supplier wants it; information only
   * @param clearsAccrual the cost was accrued last year: 444000 is debited instead
   * @param coverage the service period, both days included, for the prepaid part
   * @param privateDue when an owner must pay what is recharged to him; required with private lines
   */
  record Body(
      BuildingId building,
      LocalDate fiscalYear,
      String reference,
      int position,
      Type type,
      PartyId supplier,
      LocalDate date,
      @Nullable LocalDate due,
      String text,
      Money gross,
      boolean clearsAccrual,
      @Nullable Coverage coverage,
      @Nullable String refersTo,
      @Nullable LocalDate privateDue,
      List<Line> lines,
      List<Financing> financing) {

    public Body {
      lines = List.copyOf(lines);
      financing = List.copyOf(financing);
      var sum = lines.stream().map(Line::gross).reduce(Money.ZERO, Money::plus);
      if (!sum.equals(gross))
        throw new IllegalArgumentException(
            "the lines of " + reference + " sum to " + sum + ", it says " + gross);
      if (privateDue == null && lines.stream().anyMatch(l -> l.privateParty() != null)) {
        throw new IllegalArgumentException(
            reference + " recharges an owner and does not say by when he pays");
      }
    }

    public boolean isCreditNote() {
      return type == Type.CREDIT_NOTE;
    }
  }

  record Coverage(LocalDate from, LocalDate to) {}

  /**
   * @param key null when the line is not divided (works, claims)
   * @param privateParty the one owner who bears it; 643000 only
   * @param vatRate percent; 0 is exempt
   * @param vat part of the cost: an ordinary association recovers none (R66)
   */
  record Line(
      String account,
      @Nullable KeyId key,
      @Nullable PartyId privateParty,
      Money net,
      BigDecimal vatRate,
      Money vat) {
    public Money gross() {
      return net.plus(vat);
    }
  }

  record Financing(String fund, Money amount) {}
}
