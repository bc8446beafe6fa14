package org.koprogo.banking;

import static java.util.stream.Collectors.toUnmodifiableSet;

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
import org.koprogo.ledger.ItemId;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;
import org.koprogo.registry.Party;
import org.koprogo.registry.Registry;

/** The door to bank movements: what each one settled, and that each one is in the books. */
public final class Banking {
  private final Registry registry;
  private final Ledger ledger;
  private final OpenItems items;
  private final MovementQueries queries;
  private final MovementStore store = new MovementStore();

  public Banking(Registry registry, Ledger ledger, OpenItems items) {
    this.registry = registry;
    this.ledger = ledger;
    this.items = items;
    this.queries = new MovementQueries(items);
  }

  /** Every answer to the booking of a movement. */
  public sealed interface BookResult {
    record Booked(EntryId entry) implements BookResult {}

    /** An owner cannot be refunded more than he has on account. */
    record RefundExceedsCredit(Money unused) implements BookResult {}

    /** What it was to settle does not fit; the place is that in the list, from 0. */
    record NotChosen(int place, Choosing.Trouble why) implements BookResult {}

    record NotBooked(PostResult why) implements BookResult {}
  }

  /** The same, settling by the rule: the oldest due date first. */
  public BookResult book(Tx tx, Movement movement, String by) {
    return book(tx, movement, List.of(), by);
  }

  /**
   * Books a movement, settles what it pays, and keeps what it settled.
   *
   * @param chosen what it settles, where the payer said so; what is left of the amount, and all of
   *     it when nothing was chosen, meets what is oldest
   */
  public BookResult book(Tx tx, Movement movement, List<Chosen> chosen, String by) {
    if (movement.purpose() instanceof Movement.Purpose.OwnerRefund(var owner)) {
      var unused = items.unusedCredit(tx, movement.building(), movement.fiscalYear(), owner);
      if (unused.compareTo(movement.amount().negate()) < 0)
        return new BookResult.RefundExceedsCredit(unused);
    }
    var open = isByRule(movement, chosen) ? List.<OpenItem>of() : open(tx, movement);
    var wrong = Choosing.wrong(movement, chosen, open);
    if (wrong.isPresent()) return wrong.get();
    var settling = settling(movement, chosen, open);
    var entry = new MovementPosting(movement).entry(settling);
    var answer = ledger.post(tx, entry, by);
    if (!(answer instanceof PostResult.Posted posted)) return new BookResult.NotBooked(answer);
    store.insert(tx, movement, posted.entry(), settled(settling));
    var opened = items.ofEntry(tx, movement.building(), posted.entry());
    if (settling != null) settle(tx, movement, settling, opened);
    else meetNamed(tx, movement, chosen, opened);
    items.useCredits(tx, entry, entry.lines());
    return new BookResult.Booked(posted.entry());
  }

  /**
   * The entry that booking would post now. Throws what {@link JournalEntry} throws; the choice is
   * taken as it is where it fits, and as none where it does not.
   */
  public JournalEntry preview(Scope scope, Movement movement, List<Chosen> chosen) {
    var open = open(scope, movement);
    var fitting = Choosing.wrong(movement, chosen, open).isPresent() ? List.<Chosen>of() : chosen;
    return new MovementPosting(movement).entry(settling(movement, fitting, open));
  }

  /** What a movement can settle if somebody chooses, the oldest due date first. */
  public List<OpenItem> choosable(Scope scope, Movement movement) {
    return open(scope, movement).stream()
        .filter(item -> Choosing.canMeet(movement, item))
        .sorted(OpenItems.OLDEST_DUE)
        .toList();
  }

  /** Whether nothing must be known before it is posted; what it names is met after. */
  private static boolean isByRule(Movement movement, List<Chosen> chosen) {
    return chosen.isEmpty() && !(movement.purpose() instanceof Movement.Purpose.OwnerPayment);
  }

  /** What remains of the party of the movement; empty where it has none. */
  private List<OpenItem> open(Scope scope, Movement movement) {
    var party =
        switch (movement.purpose()) {
          case Movement.Purpose.OwnerPayment(var owner) -> owner;
          case Movement.Purpose.SupplierPayment(var supplier) -> supplier;
          default -> null;
        };
    return party == null
        ? List.of()
        : items.remaining(scope, movement.building(), movement.fiscalYear(), party);
  }

  private static @Nullable Settling settling(
      Movement movement, List<Chosen> chosen, List<OpenItem> open) {
    if (!(movement.purpose() instanceof Movement.Purpose.OwnerPayment)) return null;
    return chosen.isEmpty()
        ? Settling.of(movement.amount(), open)
        : Settling.chosen(movement.amount(), chosen, open);
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

  /** A supplier's payment settles what was chosen, or else the open documents that it names. */
  private void meetNamed(Tx tx, Movement movement, List<Chosen> chosen, List<OpenItem> opened) {
    if (!(movement.purpose() instanceof Movement.Purpose.SupplierPayment) || opened.isEmpty())
      return;
    var payment = opened.getFirst();
    for (var c : chosen) meet(tx, movement, payment, c.item(), c.amount());
    if (!chosen.isEmpty()) return;
    var left = payment.remaining();
    for (var item : open(tx, movement)) {
      if (item.side() == payment.side() || !isNamed(movement, item)) continue;
      var part = Money.min(left, item.remaining());
      if (!part.isPositive()) break;
      meet(tx, movement, payment, item.id(), part);
      left = left.minus(part);
    }
  }

  private void meet(Tx tx, Movement movement, OpenItem payment, ItemId item, Money part) {
    var isDebit = payment.side() == Side.DEBIT;
    items.match(
        tx,
        movement.building(),
        isDebit ? payment.id() : item,
        isDebit ? item : payment.id(),
        part,
        movement.date());
  }

  private static boolean isNamed(Movement movement, OpenItem item) {
    return List.of(movement.statement().communication().split("\\s+", -1))
        .contains(item.reference());
  }

  /**
   * What each of some movements that nobody has booked may be, the likeliest first. Five
   * statements, whatever their number.
   */
  public List<List<Suggestion>> suggestions(
      Scope scope, BuildingId building, LocalDate fiscalYear, List<BankLine> lines) {
    var parties = new ArrayList<Party>();
    parties.addAll(registry.parties(scope, building, Party.Role.OWNER));
    parties.addAll(registry.parties(scope, building, Party.Role.SUPPLIER));
    var own =
        registry.bankAccounts(scope, building).stream()
            .map(account -> BankLine.plainIban(account.iban()))
            .collect(toUnmodifiableSet());
    var suggestions =
        new Suggestions(
            new Suggestions.Facts(
                parties,
                own,
                queries.known(scope, building),
                items.ofYear(scope, building, fiscalYear)));
    return lines.stream().map(suggestions::of).toList();
  }

  /**
   * What a movement settled: an item's reference and amount, in order; without reference, what
   * stayed on account.
   */
  public record Allocated(@Nullable String reference, Money amount) {}

  /**
   * A movement that is in the books.
   *
   * @param target whom or what it is of, by its identifier or its code; "" for nothing
   * @param counterparty as the statement names it, or ""
   */
  public record BookedMovement(
      EntryId entry,
      String reference,
      LocalDate date,
      String account,
      Money amount,
      String kind,
      String target,
      String counterparty,
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
