package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Says;
import org.koprogo.closing.Settlement;
import org.koprogo.kernel.Money;
import org.koprogo.reports.Explanation;
import org.koprogo.reports.Explanation.Origin;

@Says("An owner's part of a line of the settlement, back to what was booked.")
record ChargeBody(
    @Says(value = "The account.", example = "610101") String account,
    @Says(value = "The key's code.", example = "LIFT") String key,
    @Says(value = "The lot's code.", example = "A11") String lot,
    @Says(value = "The owner's code.", example = "P3") String party,
    @Says("The owner's part.") Money amount,
    @Says("What was booked on the account under the key in the year.") Money total,
    @Says("The postings that make it.") List<PostingBody> postings,
    @Says("The sum of postings that are not for the reader to see one by one; else 0.00.")
        Money otherPostings,
    @Says("The lot's part of the total.") StepBody lotPart,
    @Says("How the lot's part was divided over those who held it in the year.")
        List<HolderBody> holders,
    @Says("The settlement of the owner: everything charged against everything called.")
        VoucherBody voucher,
    @Says("Whether the arithmetic, done again, comes out the same.") boolean equal,
    @Says(value = "Where it does not.", example = "lot A11: …") List<String> differences) {

  @Says("An entry by its number in its journal.")
  record EntryNumber(
      @Says(value = "The journal.", example = "PUR") String journal,
      @Says("The number.") long number,
      @Says("The day of the books.") LocalDate date,
      @Says(value = "The voucher's number.", example = "F-2025-001") String document) {
    static EntryNumber of(Explanation.EntryRef e) {
      return new EntryNumber(e.journal(), e.number(), e.date(), e.document());
    }
  }

  @Says("One line of the books.")
  record PostingBody(
      @Says("Its entry.") EntryNumber entry,
      @Says(value = "What it is.", example = "Lift maintenance Q1") String text,
      @Says("Debit is positive.") Money amount,
      @Says("What caused it.") OriginBody origin) {}

  @Says("One holder's part of the lot's part.")
  record HolderBody(
      @Says(value = "The owner's code.", example = "P3") String party,
      @Says("His first day in the year.") LocalDate from,
      @Says("The day after his last.") LocalDate to,
      @Says("Divided by days, or by what was read.") Settlement.Basis basis,
      @Says("The division.") StepBody part,
      @Says("The percentage that lease practice lets him recover from a tenant.")
          long tenantPercent,
      @Says("That part.") Money tenantPart) {
    static HolderBody of(Explanation.Holder h) {
      return new HolderBody(
          h.party().code(),
          h.from(),
          h.toExclusive(),
          h.basis(),
          StepBody.of(h.step()),
          h.tenantPercent(),
          h.tenantPart());
    }
  }

  @Says("All charges on an account under a key.")
  record RowBody(
      @Says(value = "The account.", example = "610101") String account,
      @Says(value = "The key's code.", example = "LIFT") String key,
      @Says("His part, all lots together.") Money amount) {}

  @Says("What a call asked.")
  record CalledBody(
      @Says(value = "The call's reference.", example = "CALL-2025-Q1") String call,
      @Says("His part.") Money amount) {}

  @Says("The settlement of one owner.")
  record VoucherBody(
      @Says("What was charged.") List<RowBody> charges,
      @Says("Its sum.") Money chargesTotal,
      @Says("What was called as provisions.") List<CalledBody> provisions,
      @Says("Its sum.") Money provisionsTotal,
      @Says("What he still owes (positive) or is owed.") Money net,
      @Says("The entry; none when nothing was left to settle.") @Nullable EntryNumber entry) {
    static VoucherBody of(Explanation.Voucher v) {
      var entry = v.entry();
      return new VoucherBody(
          v.charges().stream().map(r -> new RowBody(r.account(), r.key(), r.amount())).toList(),
          v.chargesTotal(),
          v.provisions().stream().map(r -> new CalledBody(r.call(), r.amount())).toList(),
          v.provisionsTotal(),
          v.net(),
          entry == null ? null : EntryNumber.of(entry));
    }
  }

  static ChargeBody of(Explanation.Charge c) {
    return of(c, _ -> true);
  }

  /**
   * As its owner may see it: without the other holders, and one by one only what was booked while
   * he held the lot and tells of nobody else.
   */
  static ChargeBody alone(Explanation.Charge c, Predicate<LocalDate> held) {
    var whole = of(c, p -> isShown(p, held));
    return new ChargeBody(
        whole.account,
        whole.key,
        whole.lot,
        whole.party,
        whole.amount,
        whole.total,
        whole.postings,
        whole.otherPostings,
        whole.lotPart,
        whole.holders.stream().filter(h -> h.party().equals(whole.party)).toList(),
        whole.voucher,
        whole.equal,
        List.of());
  }

  /** Whether an owner who held his lot on these days sees this line, or only the sum it is in. */
  static boolean isShown(Explanation.Posting p, Predicate<LocalDate> held) {
    return held.test(p.entry().date())
        && !(p.origin() instanceof Origin.LateInterest
            || p.origin() instanceof Origin.ReminderFee
            || p.origin() instanceof Origin.Movement);
  }

  private static ChargeBody of(Explanation.Charge c, Predicate<Explanation.Posting> shown) {
    return new ChargeBody(
        c.account().code(),
        c.key().code(),
        c.lotName().code(),
        c.party().code(),
        c.amount(),
        c.lot().total(),
        c.postings().stream()
            .filter(shown)
            .map(p ->
                new PostingBody(
                    EntryNumber.of(p.entry()), p.text(), p.signed(), OriginBody.of(p.origin())))
            .toList(),
        c.postings().stream()
            .filter(shown.negate())
            .map(Explanation.Posting::signed)
            .reduce(Money.ZERO, Money::plus),
        StepBody.of(c.lot()),
        c.holders().stream().map(HolderBody::of).toList(),
        VoucherBody.of(c.voucher()),
        c.differences().isEmpty(),
        c.differences());
  }
}
