package org.koprogo.ledger;

import static org.koprogo.tables.ledger.Tables.OPEN_ITEM;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.Scope;
import org.koprogo.kernel.Tx;
import org.koprogo.registry.PartyId;
import org.koprogo.tables.ledger.Routines;

/**
 * The door to what is still to be met, and to matching debits with credits. A match is never taken
 * back.
 */
public final class OpenItems {
  /** The oldest due date first, then the order of creation (R65, handbook 7.2 rule 5). */
  public static final Comparator<OpenItem> OLDEST_DUE =
      Comparator.comparing(OpenItem::dueOrBooked).thenComparingLong(OpenItem::order);

  private final ItemQueries queries = new ItemQueries();
  private final ItemStore store = new ItemStore();

  /** The items of a party in a fiscal year that something remains of, in the order of creation. */
  public List<OpenItem> remaining(
      Scope scope, BuildingId building, LocalDate fiscalYear, PartyId party) {
    return queries.items(
        scope,
        building,
        OPEN_ITEM
            .FISCAL_YEAR
            .eq(fiscalYear)
            .and(OPEN_ITEM.PARTY_ID.eq(party.value()))
            .and(OPEN_ITEM.MATCHED_CENTS.lt(OPEN_ITEM.AMOUNT_CENTS)));
  }

  /** What nothing has met yet of the items on one account in a fiscal year. */
  public List<OpenItem> remaining(
      Scope scope, BuildingId building, LocalDate fiscalYear, String account) {
    return queries.items(
        scope,
        building,
        OPEN_ITEM
            .FISCAL_YEAR
            .eq(fiscalYear)
            .and(OPEN_ITEM.ACCOUNT_CODE.eq(account))
            .and(OPEN_ITEM.MATCHED_CENTS.lt(OPEN_ITEM.AMOUNT_CENTS)));
  }

  /** All items of a fiscal year, in the order of creation. */
  public List<OpenItem> ofYear(Scope scope, BuildingId building, LocalDate fiscalYear) {
    return queries.items(scope, building, OPEN_ITEM.FISCAL_YEAR.eq(fiscalYear));
  }

  /**
   * What parties owed at the end of a day: the debits of a fiscal year that were booked by then,
   * with what nothing had met by then, in the order of creation.
   */
  public List<OpenItem> owedOn(
      Scope scope, BuildingId building, LocalDate fiscalYear, LocalDate day) {
    return queries.on(scope, building, day, OPEN_ITEM.FISCAL_YEAR.eq(fiscalYear)).stream()
        .filter(i -> !i.remaining().isZero())
        .toList();
  }

  /**
   * The next days of a building in its running year.
   *
   * @param nextDue on which something of an owner becomes due, the day itself included
   * @param nextToPay the earliest due date of what suppliers are owed, passed or not
   */
  public record Dues(@Nullable LocalDate nextDue, @Nullable LocalDate nextToPay) {
    public static final Dues NOTHING = new Dues(null, null);
  }

  /** The same for every building that has something open, in one statement. */
  public Map<BuildingId, Dues> dues(Scope scope, LocalDate day) {
    return queries.dues(scope, day);
  }

  /** What owners owe and must not pay before the day, in one statement for all buildings. */
  public Map<BuildingId, Map<PartyId, Money>> notYetDue(Scope scope, LocalDate day) {
    return queries.notYetDue(scope, day);
  }

  /** The items that an entry opened. */
  public List<OpenItem> ofEntry(Scope scope, BuildingId building, EntryId entry) {
    return queries.items(scope, building, OPEN_ITEM.ENTRY_ID.eq(entry.value()));
  }

  /** What some items are called. */
  public Map<ItemId, String> references(Scope scope, BuildingId building, Set<ItemId> items) {
    return queries.references(scope, building, items);
  }

  /** What a party has paid or been credited on 410100 and not yet used. */
  public Money unusedCredit(Scope scope, BuildingId building, LocalDate fiscalYear, PartyId party) {
    return remaining(scope, building, fiscalYear, party).stream()
        .filter(i -> i.account().equals(Accounts.OWNERS) && i.side() == Side.CREDIT)
        .map(OpenItem::remaining)
        .reduce(Money.ZERO, Money::plus);
  }

  /**
   * Lets a credit meet a debit of the same party and account. Past what remains of either, the
   * database refuses.
   */
  public void match(
      Tx tx, BuildingId building, ItemId debit, ItemId credit, Money amount, LocalDate on) {
    Routines.matchItems(
        tx.sql().configuration(),
        building.value(),
        Ids.next(),
        debit.value(),
        credit.value(),
        amount.cents(),
        on);
  }

  /**
   * Waits until nobody else opens or uses items of the parties that the entry follows; from then on
   * what remains of them is this transaction's to decide.
   */
  void queue(Tx tx, JournalEntry entry) {
    var parties =
        entry.lines().stream()
            .filter(l -> l.item() != null)
            .flatMap(l -> Stream.ofNullable(l.party()))
            .map(PartyId::value)
            .distinct()
            .toArray(UUID[]::new);
    if (parties.length > 0)
      Routines.lockParties(tx.sql().configuration(), entry.building().value(), parties);
  }

  /**
   * Credits on 410100 and 440000 meet debits there, whichever came first; a receipt's own matching
   * comes before.
   */
  void useCredits(Tx tx, JournalEntry entry) {
    if (entry.journal().kind() == Journal.Kind.BNK) return;
    useCredits(tx, entry, entry.lines());
  }

  /**
   * After a bank entry has settled what it was meant for: what is left on either side meets the
   * rest.
   */
  public void useCredits(Tx tx, JournalEntry entry, List<JournalLine> lines) {
    var touched =
        lines.stream()
            .filter(l ->
                l.item() != null
                    && (l.account().equals(Accounts.OWNERS)
                        || l.account().equals(Accounts.SUPPLIERS)))
            .flatMap(l -> Stream.ofNullable(l.party()))
            .distinct()
            .toList();
    if (touched.isEmpty()) return;
    var open = queries.meeting(tx, entry.building(), entry.bookedOn(), touched);
    for (var party : touched) {
      for (var account : List.of(Accounts.OWNERS, Accounts.SUPPLIERS)) {
        var items =
            open.stream()
                .filter(i -> i.party().equals(party) && i.account().equals(account))
                .toList();
        meet(tx, entry.building(), items, entry.bookedOn());
      }
    }
  }

  private void meet(Tx tx, BuildingId building, List<OpenItem> items, LocalDate on) {
    var debits = items.stream().filter(i -> i.side() == Side.DEBIT).sorted(OLDEST_DUE).toList();
    var credits = items.stream().filter(i -> i.side() == Side.CREDIT).toList();
    var left = new long[debits.size()];
    for (var d = 0; d < left.length; d++) left[d] = debits.get(d).remaining().cents();
    for (var credit : credits) {
      var unused = credit.remaining().cents();
      for (var d = 0; d < left.length && unused > 0; d++) {
        var part = Math.min(unused, left[d]);
        if (part > 0) {
          match(tx, building, debits.get(d).id(), credit.id(), new Money(part), on);
          left[d] -= part;
          unused -= part;
        }
      }
    }
  }

  /**
   * Opens an item that an opening balance hides in one of its lines: a year's rows under its OPEN
   * entry.
   */
  public void carry(
      Tx tx, BuildingId building, LocalDate fiscalYear, EntryId opening, JournalLine row) {
    var line = queries.lineOf(tx, building, opening, row);
    store.insert(tx, building, fiscalYear, opening, line, fiscalYear, row);
  }

  /** Credits that were carried meet what they can. */
  public void useCarriedCredits(Tx tx, BuildingId building, LocalDate fiscalYear) {
    var open = ofYear(tx, building, fiscalYear);
    for (var party : open.stream().map(OpenItem::party).distinct().toList()) {
      for (var account : List.of(Accounts.OWNERS, Accounts.SUPPLIERS)) {
        meet(
            tx,
            building,
            open.stream()
                .filter(i -> i.party().equals(party) && i.account().equals(account))
                .toList(),
            fiscalYear);
      }
    }
  }

  /** An entry and its reversal meet each other, line by line. */
  void cancel(
      Tx tx, BuildingId building, List<OpenItem> original, List<OpenItem> reversal, LocalDate on) {
    for (var i = 0; i < original.size(); i++) {
      var a = original.get(i);
      var b = reversal.get(i);
      var isDebit = a.side() == Side.DEBIT;
      var debit = isDebit ? a : b;
      var credit = isDebit ? b : a;
      match(tx, building, debit.id(), credit.id(), a.amount(), on);
    }
  }
}
