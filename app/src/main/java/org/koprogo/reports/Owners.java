package org.koprogo.reports;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koprogo.contributions.Call;
import org.koprogo.kernel.Allocation;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.Side;
import org.koprogo.registry.Party;

/** The reports of owners: statements, ledgers, what is open, the split of an indivision. */
final class Owners {
  private Owners() {}

  /** What moved an owner's account in a year, by cause. */
  private enum Cause {
    OPENING,
    PROVISION,
    RESERVE,
    EXTRAORDINARY,
    PRIVATE,
    FEES,
    WORKING_CAPITAL,
    PAYMENT,
    REFUND,
    SETTLEMENT
  }

  private record Statement(Map<Cause, Money> moved, Map<String, Money> closing) {
    Money of(Cause cause) {
      return moved.getOrDefault(cause, Money.ZERO);
    }

    Money on(String account) {
      return closing.getOrDefault(account, Money.ZERO);
    }

    Money balance() {
      return closing.values().stream().reduce(Money.ZERO, Money::plus);
    }
  }

  static String statements(YearFacts facts) {
    var csv =
        new Csv(
            "party",
            "name",
            "opening",
            "provisions_called",
            "reserve_called",
            "extraordinary_called",
            "private_charges",
            "fees_and_interest",
            "working_capital",
            "payments",
            "refunds",
            "charges_share",
            "settlement",
            "closing",
            "closing_4100",
            "closing_4101",
            "closing_4102");
    var statements = collect(facts);
    var totals = new Money[15];
    java.util.Arrays.fill(totals, Money.ZERO);
    for (var owner : facts.owners()) {
      var s = statements.getOrDefault(owner.id().value(), new Statement(Map.of(), Map.of()));
      var figures = figures(s, charges(facts, owner));
      for (var i = 0; i < figures.length; i++) totals[i] = totals[i].plus(figures[i]);
      csv.row(cells(owner.code(), owner.name(), figures));
    }
    csv.row(cells("TOTAL", "", totals));
    return csv.toString();
  }

  private static Object[] cells(String code, String name, Money[] figures) {
    var cells = new Object[figures.length + 2];
    cells[0] = code;
    cells[1] = name;
    System.arraycopy(figures, 0, cells, 2, figures.length);
    return cells;
  }

  private static Money[] figures(Statement s, Money charges) {
    return new Money[] {
      s.of(Cause.OPENING),
      s.of(Cause.PROVISION),
      s.of(Cause.RESERVE),
      s.of(Cause.EXTRAORDINARY),
      s.of(Cause.PRIVATE),
      s.of(Cause.FEES),
      s.of(Cause.WORKING_CAPITAL),
      s.of(Cause.PAYMENT).negate(),
      s.of(Cause.REFUND),
      charges,
      s.of(Cause.SETTLEMENT),
      s.balance(),
      s.on(Accounts.OWNERS_RESERVE),
      s.on(Accounts.OWNERS),
      s.on(Accounts.OWNERS_WORKS)
    };
  }

  private static Money charges(YearFacts facts, Party owner) {
    return facts.settlement().parties().stream()
        .filter(p -> p.party().equals(owner.id()))
        .map(p -> p.charges())
        .findFirst()
        .orElse(Money.ZERO);
  }

  private static Map<UUID, Statement> collect(YearFacts facts) {
    var callTypes = new HashMap<String, Call.Type>();
    for (var called : facts.calls()) callTypes.put(called.call().reference(), called.call().type());
    var statements = new HashMap<UUID, Statement>();
    for (var line : facts.lines()) {
      if (!line.isOwners() || line.party() == null) continue;
      var s =
          statements.computeIfAbsent(
              line.party(), _ -> new Statement(new HashMap<>(), new HashMap<>()));
      s.moved().merge(cause(line, callTypes), line.signed(), Money::plus);
      s.closing().merge(line.account(), line.signed(), Money::plus);
    }
    return statements;
  }

  private static Cause cause(BookLine line, Map<String, Call.Type> callTypes) {
    return switch (line.journal()) {
      case "OPEN" -> Cause.OPENING;
      case "SET" -> Cause.SETTLEMENT;
      case "BNK" -> line.signed().isNegative() ? Cause.PAYMENT : Cause.REFUND;
      case "CALL" ->
          switch (java.util.Objects.requireNonNull(callTypes.get(line.document()))) {
            case PROVISION -> Cause.PROVISION;
            case RESERVE -> Cause.RESERVE;
            case EXTRAORDINARY -> Cause.EXTRAORDINARY;
            case WORKING_CAPITAL -> Cause.WORKING_CAPITAL;
          };
      default -> ofSource(line.source());
    };
  }

  private static Cause ofSource(String source) {
    if (source.startsWith("transfer:")) return Cause.WORKING_CAPITAL;
    if (source.startsWith("invoice:")) return Cause.PRIVATE;
    return Cause.FEES;
  }

  static String ledger(YearFacts facts) {
    var csv = new Csv("party", "date", "doc", "account", "text", "debit", "credit", "balance");
    for (var owner : facts.owners()) {
      var balance = Money.ZERO;
      for (var l : facts.lines()) {
        if (!l.isOwners() || !owner.id().value().equals(l.party())) continue;
        balance = balance.plus(l.signed());
        csv.row(
            owner.code(),
            l.date(),
            l.document(),
            l.account(),
            l.text(),
            l.debit(),
            l.credit(),
            balance);
      }
    }
    return csv.toString();
  }

  /**
   * What remains, in the order in which it arose; then what stands on account, in the order of
   * first credits.
   */
  static String openItems(YearFacts facts) {
    var csv =
        new Csv("party", "account", "ref", "date", "due", "amount", "remaining", "days_overdue");
    var lastDay = facts.year().lastDay();
    for (var i : facts.items()) {
      if (!Accounts.isOwners(i.account()) || i.side() != Side.DEBIT || i.remaining().isZero())
        continue;
      var overdue = i.due() == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(i.due(), lastDay));
      csv.row(
          facts.party(i.party().value()),
          i.account(),
          i.reference(),
          i.bookedOn(),
          i.due(),
          i.amount(),
          i.remaining(),
          overdue);
    }
    for (var party : firstCredits(facts)) {
      var unused =
          facts.items().stream()
              .filter(i ->
                  i.party().value().equals(party)
                      && i.account().equals(Accounts.OWNERS)
                      && i.side() == Side.CREDIT)
              .map(OpenItem::remaining)
              .reduce(Money.ZERO, Money::plus);
      if (!unused.isZero())
        csv.row(facts.party(party), Accounts.OWNERS, "ON_ACCOUNT", "", "", "", unused.negate(), 0);
    }
    return csv.toString();
  }

  /**
   * Parties in the order in which they first had a credit; a receipt is one only when something of
   * it was left.
   */
  private static List<UUID> firstCredits(YearFacts facts) {
    var usedUp = new HashSet<UUID>();
    for (var m : facts.movements()) {
      if (m.allocations().stream().noneMatch(a -> a.reference() == null))
        usedUp.add(m.entry().value());
    }
    var parties = new LinkedHashSet<UUID>();
    for (var i : facts.items()) {
      var isCredit = i.account().equals(Accounts.OWNERS) && i.side() == Side.CREDIT;
      if (isCredit && !usedUp.contains(i.entry().value())) parties.add(i.party().value());
    }
    return List.copyOf(parties);
  }

  static String undivided(YearFacts facts) {
    var csv = new Csv("party", "item", "total", "member", "share", "amount");
    var statements = collect(facts);
    for (var owner : facts.owners()) {
      if (owner.members().isEmpty()) continue;
      var closing =
          statements.getOrDefault(owner.id().value(), new Statement(Map.of(), Map.of())).balance();
      split(csv, owner, "charges_share", charges(facts, owner));
      split(csv, owner, "closing", closing);
    }
    return csv.toString();
  }

  private static void split(Csv csv, Party owner, String item, Money total) {
    var parts =
        Allocation.amounts(
            total, Fraction.weights(owner.members().stream().map(Party.Member::share).toList()));
    for (var i = 0; i < parts.size(); i++) {
      var member = owner.members().get(i);
      csv.row(owner.code(), item, total, member.name(), member.share(), parts.get(i));
    }
  }
}
