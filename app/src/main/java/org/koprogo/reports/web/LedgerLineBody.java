package org.koprogo.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koprogo.api.Asked;
import org.koprogo.api.Page;
import org.koprogo.api.Says;
import org.koprogo.kernel.Money;
import org.koprogo.reports.GeneralLedger;
import org.koprogo.reports.LedgerLine;

@Says("One line of a ledger.")
record LedgerLineBody(
    @Says("The entry.") UUID entry,
    @Says(value = "Its journal.", example = "CALL") String journal,
    @Says("Its number in the journal.") long number,
    @Says("The day of the books.") LocalDate date,
    @Says(value = "The voucher's number.", example = "CALL-2025-Q1") String document,
    @Says(value = "The account.", example = "410100") String account,
    @Says("The owner or supplier.") @Nullable UUID party,
    @Says("The key by which it is divided.") @Nullable UUID key,
    @Says(value = "What the line is.", example = "Provisions Q1 2025") String text,
    @Says("The amount when it is a debit, else 0.00.") Money debit,
    @Says("The amount when it is a credit, else 0.00.") Money credit,
    @Says("What is left after it; debit is positive.") Money balance) {
  static LedgerLineBody of(LedgerLine l) {
    return new LedgerLineBody(
        l.entry(),
        l.journal(),
        l.number(),
        l.date(),
        l.document(),
        l.account(),
        l.party(),
        l.key(),
        l.text(),
        ReportApi.debit(l.signed()),
        ReportApi.debit(l.signed().negate()),
        l.balance());
  }

  /** The page that is asked for; one line more than it shows says whether another follows. */
  static Page<LedgerLineBody> page(
      Asked asked, Function<GeneralLedger.Part, List<LedgerLine>> lines) {
    var cursor = asked.cursor();
    var after = cursor == null ? null : LedgerLine.Mark.of(cursor);
    if (cursor != null && after == null) return new Page<>(List.of(), null);
    var found = lines.apply(new GeneralLedger.Part(after, asked.limit() + 1));
    var shown = found.subList(0, Math.min(found.size(), asked.limit()));
    return new Page<>(
        shown.stream().map(LedgerLineBody::of).toList(),
        found.size() > shown.size() ? shown.getLast().mark().toString() : null);
  }
}
