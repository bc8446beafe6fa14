package org.koprogo.faults;

import java.util.List;
import java.util.Random;
import org.jooq.exception.DataAccessException;
import org.koprogo.kernel.Constraint;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.EntryId;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItem;
import org.koprogo.ledger.Side;

/**
 * R06: everybody reverses the same entry, and one does; everybody allocates the same payment, and
 * no cent of it is used twice, nor lost, nor does a receivable get more than is due.
 */
public final class OnceOnly {
  private static final int RECEIVABLES = 10;
  private static final long DUE = 30_00;
  private static final long PAID = 100_00;

  private final Bench bench;
  private final int rounds;
  private final int reversals;
  private final int allocations;

  public OnceOnly(Bench bench, int rounds, int reversals, int allocations) {
    this.bench = bench;
    this.rounds = rounds;
    this.reversals = reversals;
    this.allocations = allocations;
  }

  /**
   * What happened.
   *
   * @param reversedOnce rounds in which exactly one reversal succeeded, with and without open items
   * @param overused rounds in which a payment or a receivable gave more than it had
   * @param lostCents cents that were allocated but are not in the matches, or the other way round
   */
  public record Report(
      int rounds,
      int reversedOnce,
      int overused,
      long lostCents,
      long allocatedCents,
      int invariantsBroken) {
    public Figure figure() {
      return new Figure(
          "R06",
          reversedOnce == 2 * rounds
              && overused == 0
              && lostCents == 0
              && allocatedCents > 0
              && invariantsBroken == 0,
          "rounds=%d reversed once=%d overused=%d lost=%d allocated=%d invariants broken=%d"
              .formatted(
                  rounds, reversedOnce, overused, lostCents, allocatedCents, invariantsBroken),
          "reversed once=2 x rounds overused=0 lost=0");
    }
  }

  public Report run(long seed) {
    var once = 0;
    var overused = 0;
    var lost = 0L;
    var allocated = 0L;
    try (var connections = bench.connections(Bench.Isolation.READ_COMMITTED, 32)) {
      for (var round = 0; round < rounds; round++) {
        var ground = Ground.prepare(bench, connections.db(), 1, 2);
        if (reversed(connections, ground, false) == 1) once++;
        if (reversed(connections, ground, true) == 1) once++;
        var answers = allocate(connections, ground, seed + round);
        var told = answers.stream().mapToLong(Long::longValue).sum();
        var items = items(connections, ground);
        var used = used(items, Side.CREDIT);
        var met = used(items, Side.DEBIT);
        if (used > PAID || items.stream().anyMatch(i -> i.remaining().isNegative())) overused++;
        lost += Math.abs(told - used) + Math.abs(used - met);
        allocated += told;
      }
    }
    return new Report(rounds, once, overused, lost, allocated, bench.findings().size());
  }

  private long reversed(Bench.Connections connections, Ground ground, boolean withItems) {
    var entry =
        withItems
            ? ground.entry(
                Journal.CALL,
                Ground.YEAR,
                "reversed:items",
                owes(ground, 1, "REVERSED", 50_00),
                JournalLine.credit("701000", new Money(50_00), "Call"))
            : ground.voucher(Journal.OD, Ground.YEAR, "reversed:plain", 50_00);
    var id =
        ground.tx(
            connections.db(), tx -> ground.doors().ledger().post(tx, entry, "faults").orFail());
    return Bench.race(reversals, _ -> reverse(connections, ground, id)).stream()
        .filter(Ledger.ReverseResult.Reversed.class::isInstance)
        .count();
  }

  private static Ledger.ReverseResult reverse(
      Bench.Connections connections, Ground ground, EntryId entry) {
    return ground.tx(
        connections.db(),
        tx -> ground.doors().ledger().reverse(tx, ground.building(), entry, Ground.YEAR, "faults"));
  }

  /** What each racer was told that it allocated, in cents. */
  private List<Long> allocate(Bench.Connections connections, Ground ground, long seed) {
    receivablesAndPayment(connections, ground);
    var items = items(connections, ground);
    var credit = items.stream().filter(i -> i.side() == Side.CREDIT).findFirst().orElseThrow();
    var debits = items.stream().filter(i -> i.side() == Side.DEBIT).toList();
    return Bench.race(
        allocations,
        i -> {
          var random = new Random(seed * 1_000 + i);
          var cents = 1 + random.nextLong(5_00);
          try {
            if (i % 10 == 9) refund(connections, ground, credit, i, cents);
            else
              match(connections, ground, debits.get(random.nextInt(debits.size())), credit, cents);
            return cents;
          } catch (DataAccessException e) {
            if (Constraint.of(e).orElse("").equals("matched_within_amount")) return 0L;
            throw e;
          }
        });
  }

  private static void receivablesAndPayment(Bench.Connections connections, Ground ground) {
    ground.tx(
        connections.db(),
        tx -> {
          for (var i = 0; i < RECEIVABLES; i++) {
            var call =
                ground.entry(
                    Journal.CALL,
                    Ground.YEAR,
                    "call:" + i,
                    owes(ground, 0, "CALL-" + i, DUE),
                    JournalLine.credit("701000", new Money(DUE), "Call"));
            ground.doors().ledger().post(tx, call, "faults").orFail();
          }
          var payment =
              ground.entry(
                  Journal.bank(Ground.BANK),
                  Ground.YEAR,
                  "payment",
                  JournalLine.debit(Ground.BANK, new Money(PAID), "Paid"),
                  JournalLine.credit("410100", new Money(PAID), "Paid")
                      .of(ground.owners().getFirst())
                      .due("PAYMENT", null));
          return ground.doors().ledger().post(tx, payment, "faults").orFail();
        });
  }

  private static JournalLine owes(Ground ground, int owner, String reference, long cents) {
    return JournalLine.debit("410100", new Money(cents), "Call")
        .of(ground.owners().get(owner))
        .due(reference, Ground.YEAR);
  }

  private static void match(
      Bench.Connections connections, Ground ground, OpenItem debit, OpenItem credit, long cents) {
    ground.tx(
        connections.db(),
        tx -> {
          ground
              .doors()
              .items()
              .match(tx, ground.building(), debit.id(), credit.id(), new Money(cents), Ground.YEAR);
          return null;
        });
  }

  /** Pays a part of the credit back: entry and match, or neither. */
  private static void refund(
      Bench.Connections connections, Ground ground, OpenItem credit, int number, long cents) {
    var entry =
        ground.entry(
            Journal.bank(Ground.BANK),
            Ground.YEAR,
            "refund:" + number,
            owes(ground, 0, "REFUND-" + number, cents),
            JournalLine.credit(Ground.BANK, new Money(cents), "Refund"));
    ground.tx(
        connections.db(),
        tx -> {
          var id = ground.doors().ledger().post(tx, entry, "faults").orFail();
          var debit = ground.doors().items().ofEntry(tx, ground.building(), id).getFirst();
          ground
              .doors()
              .items()
              .match(tx, ground.building(), debit.id(), credit.id(), new Money(cents), Ground.YEAR);
          return null;
        });
  }

  /** The first owner's items: receivables, refunds and the payment. */
  private static List<OpenItem> items(Bench.Connections connections, Ground ground) {
    var all =
        ground.tx(
            connections.db(),
            tx -> ground.doors().items().ofYear(tx, ground.building(), Ground.YEAR));
    return all.stream().filter(i -> i.party().equals(ground.owners().getFirst())).toList();
  }

  private static long used(List<OpenItem> items, Side side) {
    return items.stream()
        .filter(i -> i.side() == side)
        .mapToLong(i -> i.amount().minus(i.remaining()).cents())
        .sum();
  }
}
