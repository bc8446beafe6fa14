package org.koprogo.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koprogo.banking.Banking;
import org.koprogo.closing.Interest;
import org.koprogo.invoices.Invoice;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.EntryId;

/**
 * Finds what caused a posting: the document, the movement or the interest that keeps its entry;
 * else the account on the other side tells.
 */
final class Origins {
  private static final Map<String, Explanation.Origin> BY_COUNTERPART =
      Map.of(
          Accounts.PREPAID, new Explanation.Origin.OpeningReversal(),
          Accounts.INVOICES_TO_RECEIVE, new Explanation.Origin.Accrual(),
          Accounts.CLAIMS, new Explanation.Origin.ClaimClose());

  private final Names names;
  private final LocalDate lastDay;
  private final Map<UUID, Invoice.Posted> purchases = new HashMap<>();
  private final Map<UUID, Banking.BookedMovement> movements = new HashMap<>();
  private final Map<EntryId, Interest> interest;
  private final Map<Integer, BigDecimal> rates;
  private final List<Invoice.Posted> invoices;
  private final List<String> differences;

  Origins(
      Names names,
      LocalDate lastDay,
      List<Invoice.Posted> invoices,
      List<Banking.BookedMovement> movements,
      Map<EntryId, Interest> interest,
      Map<Integer, BigDecimal> rates,
      List<String> differences) {
    this.names = names;
    this.lastDay = lastDay;
    this.invoices = invoices;
    for (var invoice : invoices) purchases.put(invoice.entry().value(), invoice);
    for (var movement : movements) this.movements.put(movement.entry().value(), movement);
    this.interest = interest;
    this.rates = rates;
    this.differences = differences;
  }

  /**
   * @param entry all lines of the line's entry
   */
  Explanation.Origin of(PostedLine line, List<PostedLine> entry) {
    var late = interest.get(new EntryId(line.entryId()));
    var movement = movements.get(line.entryId());
    var purchase = purchases.get(line.entryId());
    if (line.reverses() != null) return new Explanation.Origin.Reversal();
    if (purchase != null) return purchase(line, purchase);
    if (late != null) {
      var again = Redo.interest(late.principal(), late.from(), late.to(), rates);
      Redo.compare(line.document(), again, line.signed().negate(), differences);
      return new Explanation.Origin.LateInterest(
          late.principal(), late.from(), late.to(), late.arithmetic());
    }
    if (movement != null) {
      return new Explanation.Origin.Movement(
          movement.kind(), movement.account(), movement.amount());
    }
    return deferral(line).orElseGet(() -> event(line, entry));
  }

  /** Lines of 0.00 were not posted; the others stand in the document's order. */
  private Explanation.Origin purchase(PostedLine posted, Invoice.Posted invoice) {
    var body = invoice.body();
    var line =
        body.lines().stream()
            .filter(l -> !l.gross().isZero())
            .skip(posted.lineNo() - 1L)
            .findFirst()
            .orElseThrow();
    var signed = body.isCreditNote() ? line.gross().negate() : line.gross();
    Redo.compare(body.reference(), signed, posted.signed(), differences);
    return new Explanation.Origin.Purchase(
        names.party(body.supplier()),
        body.isCreditNote(),
        line.net(),
        line.vatRate(),
        line.vat(),
        line.gross());
  }

  private Optional<Explanation.Origin> deferral(PostedLine posted) {
    for (var invoice : invoices) {
      var source = "deferral:" + invoice.id().value() + ":";
      var coverage = invoice.body().coverage();
      if (!posted.source().startsWith(source) || coverage == null) continue;
      var index = Integer.parseInt(posted.source().substring(source.length())) - 1;
      var gross = invoice.body().lines().get(index).gross();
      var days = ChronoUnit.DAYS.between(coverage.from(), coverage.to()) + 1;
      var after = Math.min(days, ChronoUnit.DAYS.between(lastDay, coverage.to()));
      var again = gross.times(after, days);
      Redo.compare(
          posted.document(),
          invoice.body().isCreditNote() ? again : again.negate(),
          posted.signed(),
          differences);
      return Optional.of(
          new Explanation.Origin.Deferral(
              invoice.body().reference(), gross, coverage.from(), coverage.to(), after, days));
    }
    return Optional.empty();
  }

  private static Explanation.Origin event(PostedLine line, List<PostedLine> entry) {
    var others =
        entry.stream()
            .filter(l -> l.lineNo() != line.lineNo())
            .map(PostedLine::account)
            .distinct()
            .toList();
    if (line.account().equals(Accounts.REMINDER_FEES)) return new Explanation.Origin.ReminderFee();
    if (others.size() == 1 && BY_COUNTERPART.containsKey(others.getFirst()))
      return BY_COUNTERPART.get(others.getFirst());
    return new Explanation.Origin.Other(others);
  }

  /** The postings on the account under the key, each with its cause. */
  List<Explanation.Posting> postings(List<PostedLine> entries, String account, UUID key) {
    var byEntry = entries.stream().collect(Collectors.groupingBy(PostedLine::entryId));
    return entries.stream()
        .filter(l -> l.account().equals(account) && key.equals(l.key()))
        .map(l ->
            new Explanation.Posting(
                l.entry(),
                l.text(),
                l.signed(),
                of(l, byEntry.getOrDefault(l.entryId(), List.of()))))
        .toList();
  }

  static Money sum(List<Explanation.Posting> postings) {
    return postings.stream().map(Explanation.Posting::signed).reduce(Money.ZERO, Money::plus);
  }
}
