package org.koprogo.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Ledger;
import org.koprogo.registry.Building;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanation.Origin;

/** An explanation in lines that a person follows with a pocket calculator. */
final class ExplanationText {
  private final List<String> lines = new ArrayList<>();

  private ExplanationText() {}

  static List<String> lines(
      Building building, Ledger.FiscalYear year, Explanation.Explained explained) {
    var text = new ExplanationText();
    text.add(
        building.legalName()
            + " ("
            + building.enterpriseNumberWritten()
            + "), year "
            + year.firstDay()
            + " to "
            + year.lastDay());
    switch (explained) {
      case Explanation.Charge charge -> text.charge(charge);
      case Explanation.CallPart part -> text.callPart(part);
    }
    text.add("");
    text.add("re-computed: " + (explained.differences().isEmpty() ? "equal" : "DIFFERENT"));
    return text.lines;
  }

  private void add(String line) {
    lines.add(line);
  }

  private void charge(Explanation.Charge c) {
    add(
        String.format(
            Locale.ROOT,
            "%s, key %s, lot %s, %s: %s",
            c.account(),
            c.key().code(),
            c.lotName(),
            c.party(),
            c.amount()));
    add("");
    add("Booked on " + c.account().code() + " under " + c.key());
    for (var posting : c.postings()) {
      add(
          String.format(
              Locale.ROOT,
              "  %s  %s  %s",
              entry(posting.entry()),
              posting.text(),
              posting.signed()));
      add("      " + origin(posting.origin()));
    }
    add("  total " + c.lot().total());
    add("");
    step("Lot " + c.lotName() + " under " + c.key().code(), "weight", c.lot());
    add("");
    add("Holders of lot " + c.lotName());
    for (var holder : c.holders()) {
      step(
          String.format(
              Locale.ROOT,
              "  %s, from %s to %s (excluded)",
              holder.party(),
              holder.from(),
              holder.toExclusive()),
          holder.basis().name().toLowerCase(Locale.ROOT),
          holder.step());
      if (holder.tenantPercent() > 0)
        add(
            String.format(
                Locale.ROOT,
                "    tenant part %d %%: %s",
                holder.tenantPercent(),
                holder.tenantPart()));
    }
    add("");
    voucher(c.party(), c.voucher());
  }

  private void callPart(Explanation.CallPart c) {
    add(
        String.format(
            Locale.ROOT,
            "%s, key %s, lot %s, %s: %s",
            c.call(),
            c.key().code(),
            c.lotName(),
            c.party(),
            c.amount()));
    add(
        String.format(
            Locale.ROOT,
            "  %s call of %s on %s, due %s, booked as %s",
            c.type(),
            c.lot().total(),
            c.date(),
            c.due(),
            entry(c.entry())));
    add("");
    step("Lot " + c.lotName() + " under " + c.key(), "weight", c.lot());
    add("");
    add("Owners of lot " + c.lotName() + " on " + c.date());
    for (var owner : c.owners())
      step(
          String.format(Locale.ROOT, "  %s, %s of the lot", owner.party(), owner.fraction()),
          "part",
          owner.step());
  }

  private static String entry(Explanation.EntryRef e) {
    return e.journal() + " " + e.number() + "  " + e.date() + "  " + e.document();
  }

  private static String origin(Origin origin) {
    return switch (origin) {
      case Origin.Purchase(var supplier, var creditNote, var net, var rate, var vat, var gross) ->
          String.format(
              Locale.ROOT,
              "%s of %s: net %s + VAT %s %% %s = %s",
              creditNote ? "credit note" : "invoice",
              supplier,
              net,
              rate.stripTrailingZeros().toPlainString(),
              vat,
              gross);
      case Origin.Deferral(var invoice, var gross, var from, var to, var after, var days) ->
          String.format(
              Locale.ROOT,
              "prepaid: %s covers %s to %s, %d of %d days after the year, %s x %d / %d",
              invoice,
              from,
              to,
              after,
              days,
              gross,
              after,
              days);
      case Origin.LateInterest(_, var from, var to, var arithmetic) ->
          String.format(
              Locale.ROOT, "late interest from %s to %s (excluded): %s", from, to, arithmetic);
      case Origin.Movement(var kind, var account, var moved) ->
          String.format(Locale.ROOT, "bank movement %s of %s on %s", kind, moved, account);
      case Origin.OpeningReversal() -> "prepaid last year, a cost of this one (490000)";
      case Origin.Accrual() -> "accrued: its invoice had not come (444000)";
      case Origin.ClaimClose() -> "what insurance did not pay of a claim (499600)";
      case Origin.ReminderFee() -> "a fee charged to an owner, income of all";
      case Origin.Reversal() -> "takes another entry back";
      case Origin.Other(var accounts) -> "against " + String.join(" ", accounts);
    };
  }

  private void step(String head, String unit, Explanation.Step s) {
    add(head + ": " + s.amount());
    add(
        String.format(
            Locale.ROOT,
            "    %s x %d / %d (%s) = %s/%d cents",
            s.total(),
            s.weight(),
            s.totalWeight(),
            unit,
            s.numerator(),
            s.totalWeight()));
    add(
        String.format(
            Locale.ROOT,
            "    floor %s, remainder %d/%d, rank %d of %d; %s",
            s.floor(),
            s.remainder(),
            s.totalWeight(),
            s.rank(),
            s.parts(),
            cent(s)));
  }

  private static String cent(Explanation.Step s) {
    if (s.extraCents() == 0) return "no cent was left to give";
    return (s.extraCents() == 1 ? "1 cent was" : s.extraCents() + " cents were")
        + " left for the largest remainders (ties: list order): "
        + (s.extraCent() ? "one more cent" : "none here");
  }

  private void voucher(Explanation.Named party, Explanation.Voucher v) {
    add("Settlement of " + party);
    for (var row : v.charges())
      add(String.format(Locale.ROOT, "  %s %s  %s", row.account(), row.key(), row.amount()));
    add("  charges " + v.chargesTotal());
    for (var row : v.provisions())
      add(String.format(Locale.ROOT, "  %s  %s", row.call(), row.amount().negate()));
    add(
        String.format(
            Locale.ROOT, "  net %s - %s = %s", v.chargesTotal(), v.provisionsTotal(), v.net()));
    var entry = v.entry();
    add(
        entry == null
            ? "  nothing to settle, no entry"
            : "  " + entry(entry) + "  " + said(v.net()));
  }

  private static String said(Money net) {
    return net.isNegative() ? "credit " + net.negate() : "debit " + net;
  }
}
