package org.koprogo.banking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;

/** The door to bank movements: what each one settled, and that each one is in the books. */
public final class Banking {
  private final Ledger ledger;
  private final OpenItems items;
  private final MovementQueries queries;
  private final MovementStore store = new MovementStore();

  public Banking(Ledger ledger, OpenItems items) {
    this.ledger = ledger;
    this.items = items;
    this.queries = new MovementQueries(items);
  }

  /** Every answer to the booking of a movement. */
  public sealed interface BookResult {
    record Booked(EntryId entry) implements BookResult {}

    /** An owner cannot be refunded more than he has on account. */
    record RefundExceedsCredit(Money unused) implements BookResult {}

    record NotBooked(PostResult why) implements BookResult {}
  }

  /** Books a movement, settles what it pays, and keeps what it settled. */
  public BookResult book(Tx tx, Movement movement, String by) {
    if (movement.purpose() instanceof Movement.Purpose.OwnerRefund(var owner)) {
      var unused = items.unusedCredit(tx, movement.building(), movement.fiscalYear(), owner);
      if (unused.compareTo(movement.amount().negate()) < 0)
        return new BookResult.RefundExceedsCredit(unused);
    }
    var settling = settling(tx, movement);
    var entry = new MovementPosting(movement).entry(settling);
    var answer = ledger.post(tx, entry, by);
    if (!(answer instanceof PostResult.Posted posted)) return new BookResult.NotBooked(answer);
    store.insert(tx, movement, posted.entry(), settled(settling));
    var opened = items.ofEntry(tx, movement.building(), posted.entry());
    if (settling != null) settle(tx, movement, settling, opened);
    else meetNamed(tx, movement, opened);
    items.useCredits(tx, entry, entry.lines());
    return new BookResult.Booked(posted.entry());
  }

  private @Nullable Settling settling(Tx tx, Movement movement) {
    if (!(movement.purpose() instanceof Movement.Purpose.OwnerPayment(var owner))) return null;
    return Settling.of(
        movement.amount(), items.remaining(tx, movement.building(), movement.fiscalYear(), owner));
  }

  private static List<MovementStore.Part> settled(@Nullable Settling settling) {
    if (settling == null) return List.of();
    var parts = new ArrayList<MovementStore.Part>();
    for (var part : settling.parts())
      parts.add(new MovementStore.Part(part.item().id(), part.amount()));
    if (settling.surplus().isPositive())
      parts.add(new MovementStore.Part(null, settling.surplus()));
    return parts;
  }

  private void settle(Tx tx, Movement movement, Settling settling, List<OpenItem> opened) {
    for (var part : settling.parts()) {
      var credit =
          opened.stream()
              .filter(i -> i.account().equals(part.item().account()))
              .findFirst()
              .orElseThrow();
      items.match(
          tx, movement.building(), part.item().id(), credit.id(), part.amount(), movement.date());
    }
  }

  /** A payment that names open documents of its supplier settles those first. */
  private void meetNamed(Tx tx, Movement movement, List<OpenItem> opened) {
    if (!(movement.purpose() instanceof Movement.Purpose.SupplierPayment(var supplier))
        || opened.isEmpty()) return;
    var payment = opened.getFirst();
    var left = payment.remaining();
    for (var item : items.remaining(tx, movement.building(), movement.fiscalYear(), supplier)) {
      if (item.side() == payment.side() || !isNamed(movement, item)) continue;
      var part = Money.min(left, item.remaining());
      if (!part.isPositive()) break;
      var isDebit = payment.side() == Side.DEBIT;
      items.match(
          tx,
          movement.building(),
          isDebit ? payment.id() : item.id(),
          isDebit ? item.id() : payment.id(),
          part,
          movement.date());
      left = left.minus(part);
    }
  }

  private static boolean isNamed(Movement movement, OpenItem item) {
    return List.of(movement.statement().communication().split("\\s+", -1))
        .contains(item.reference());
  }

  /**
   * What a movement settled: an item's reference and amount, in order; without reference, what
   * stayed on account.
   */
  public record Allocated(@Nullable String reference, Money amount) {}

  /** A movement that is in the books. */
  public record BookedMovement(
      EntryId entry,
      String reference,
      LocalDate date,
      String account,
      Money amount,
      String kind,
      String target,
      List<Allocated> allocations) {}

  /** The movements of a fiscal year in the order of the books. */
  public List<BookedMovement> movements(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.movements(scope, building, fiscalYear);
  }

  /** The movement of this reference in a fiscal year. */
  public Optional<BookedMovement> movement(
      Scope scope, BuildingId building, LocalDate fiscalYear, String reference) {
    return queries.movement(scope, building, fiscalYear, reference);
  }

  /** How many movements a fiscal year has. */
  public int count(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.count(scope, building, fiscalYear);
  }
}
