package org.koprogo.banking;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koprogo.banking.Suggestion.Part;
import org.koprogo.banking.Suggestion.Reason;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.Side;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/**
 * Recognises a movement by what its statement says (handbook 6.1, 9: never by the amount alone
 * without saying so). Pure.
 *
 * <p>An owner's receipt settles what the payer names, then the oldest due debt (R65, E11). A
 * supplier's payment settles what it names, else the document or the few documents of exactly this
 * amount, else the oldest.
 */
final class Suggestions {
  /** More would not be read. */
  private static final int MOST = 5;

  /** Of so many items of a party, the oldest, sets of the exact amount are sought. */
  private static final int SEARCHED = 12;

  private static final int LARGEST_SET = 4;
  private static final int SHORTEST_WORD = 3;

  /** One sign alone names no document: it would be found in every sentence. */
  private static final int SHORTEST_DOCUMENT = 2;

  private final Facts facts;
  private final Map<PartyId, List<OpenItem>> open;

  /**
   * What the building knows.
   *
   * @param ownAccounts IBANs of the building's own bank accounts, plain
   * @param known whose movement the latest one with an IBAN was, by plain IBAN: the party's code or
   *     id with the kind of the movement
   * @param open what remains of a fiscal year, in any order
   */
  record Facts(
      List<Party> parties, Set<String> ownAccounts, Map<String, Known> known, List<OpenItem> open) {
    /** Whose movement it was. */
    record Known(Party.Role role, String target) {
      boolean is(Party party) {
        return party.role() == role
            && (party.code().equals(target) || party.id().value().toString().equals(target));
      }
    }
  }

  Suggestions(Facts facts) {
    this.facts = facts;
    this.open =
        facts.open().stream()
            .filter(i -> !i.remaining().isZero())
            .sorted(OpenItems.OLDEST_DUE)
            .collect(groupingBy(OpenItem::party));
  }

  /** The likeliest first; empty when nothing speaks for anybody. */
  List<Suggestion> of(BankLine line) {
    var found = new ArrayList<Suggestion>();
    var iban = BankLine.plainIban(line.iban());
    if (facts.ownAccounts().contains(iban))
      found.add(
          new Suggestion(
              new Movement.Purpose.InternalTransfer().kind(),
              null,
              List.of(Reason.OWN_ACCOUNT),
              List.of(),
              Money.ZERO));
    for (var party : facts.parties()) {
      var items = items(line, party);
      // No owner is refunded more than he has on account.
      if (party.role() == Party.Role.OWNER && !line.isIncoming() && !cover(line, items)) continue;
      var reasons = reasons(line, iban, party, items);
      if (!reasons.isEmpty()) found.add(suggestion(line, party, items, List.copyOf(reasons)));
    }
    found.sort(
        Comparator.comparing((Suggestion s) -> s.reasons().getFirst())
            .thenComparingInt(s -> -s.reasons().size()));
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  /** What the movement could meet of a party, the oldest first. */
  private List<OpenItem> items(BankLine line, Party party) {
    var side = line.isIncoming() ? Side.DEBIT : Side.CREDIT;
    return open.getOrDefault(party.id(), List.of()).stream().filter(i -> i.side() == side).toList();
  }

  private static boolean cover(BankLine line, List<OpenItem> items) {
    var credit = items.stream().map(OpenItem::remaining).reduce(Money.ZERO, Money::plus);
    return credit.compareTo(line.amount().abs()) >= 0;
  }

  private EnumSet<Reason> reasons(BankLine line, String iban, Party party, List<OpenItem> items) {
    var reasons = EnumSet.noneOf(Reason.class);
    var digits = line.structured().replaceAll("[^0-9]", "");
    if (!digits.isEmpty() && digits.equals(digits(party))) reasons.add(Reason.REFERENCE);
    if (items.stream().anyMatch(i -> isNamed(line, i))) reasons.add(Reason.DOCUMENT);
    var known = facts.known().get(iban);
    if (known != null && known.is(party)) reasons.add(Reason.ACCOUNT);
    var amount = line.amount().abs();
    if (items.stream().anyMatch(i -> i.remaining().equals(amount))) reasons.add(Reason.AMOUNT);
    else if (!exactly(amount, items).isEmpty()) reasons.add(Reason.AMOUNTS);
    if (isNamed(line.counterparty(), party)) reasons.add(Reason.NAME);
    return reasons;
  }

  private static String digits(Party party) {
    var own = party.structuredCommunication();
    return own == null ? "" : own.replaceAll("[^0-9]", "");
  }

  private static boolean isNamed(BankLine line, OpenItem item) {
    var reference = item.reference();
    return reference.length() >= SHORTEST_DOCUMENT
        && List.of(line.communication().split("[\\s,;]+", -1)).contains(reference);
  }

  /** Two words of the name, or its only one, whatever their order, case and accents. */
  private static boolean isNamed(String text, Party party) {
    var name = words(party.name());
    var both = new HashSet<>(name);
    both.retainAll(words(text));
    return !name.isEmpty() && both.size() >= Math.min(2, name.size());
  }

  private static Set<String> words(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT);
    var words = new HashSet<String>();
    for (var word : plain.split("[^\\p{L}\\p{N}]+", -1))
      if (word.length() >= SHORTEST_WORD) words.add(word);
    return words;
  }

  private static Suggestion suggestion(
      BankLine line, Party party, List<OpenItem> items, List<Reason> reasons) {
    var isOwner = party.role() == Party.Role.OWNER;
    var kind =
        !isOwner
            ? new Movement.Purpose.SupplierPayment(party.id()).kind()
            : line.isIncoming()
                ? new Movement.Purpose.OwnerPayment(party.id()).kind()
                : new Movement.Purpose.OwnerRefund(party.id()).kind();
    var order = new ArrayList<OpenItem>();
    items.stream().filter(i -> isNamed(line, i)).forEach(order::add);
    if (!isOwner && order.isEmpty()) order.addAll(exactly(line.amount().abs(), items));
    items.stream().filter(i -> !order.contains(i)).forEach(order::add);
    var parts = new ArrayList<Part>();
    var left = line.amount().abs();
    for (var item : order) {
      var part = Money.min(left, item.remaining());
      if (part.isPositive()) parts.add(new Part(item, part));
      left = left.minus(part);
    }
    return new Suggestion(kind, party.id(), reasons, parts, left);
  }

  /** One item, or the fewest of the oldest, that remain at exactly the amount; else nothing. */
  static List<OpenItem> exactly(Money amount, List<OpenItem> oldestFirst) {
    for (var item : oldestFirst) if (item.remaining().equals(amount)) return List.of(item);
    var searched = oldestFirst.subList(0, Math.min(SEARCHED, oldestFirst.size()));
    for (var size = 2; size <= LARGEST_SET; size++) {
      var found = exactly(amount, searched, size);
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  private static List<OpenItem> exactly(Money amount, List<OpenItem> items, int size) {
    for (var i = 0; i + size <= items.size(); i++) {
      var item = items.get(i);
      var left = amount.minus(item.remaining());
      if (size == 1) {
        if (left.isZero()) return List.of(item);
        continue;
      }
      if (!left.isPositive()) continue;
      var others = exactly(left, items.subList(i + 1, items.size()), size - 1);
      if (others.isEmpty()) continue;
      var found = new ArrayList<OpenItem>();
      found.add(item);
      found.addAll(others);
      return List.copyOf(found);
    }
    return List.of();
  }
}
