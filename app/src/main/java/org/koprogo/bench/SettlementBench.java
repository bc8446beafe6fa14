package org.koprogo.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.koprogo.Rooms;
import org.koprogo.closing.Settlement;
import org.koprogo.closing.YearEnd;
import org.koprogo.contributions.Call;
import org.koprogo.kernel.Db;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tenant;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;

/** The settlement of a large building: computing it, storing every step of it, posting it. */
final class SettlementBench {
  private final Ground ground;
  private final Waits waits = new Waits();
  private final Db db;
  private final Rooms rooms = new Rooms();
  private final Sizes sizes;
  private final long seed;
  private final OrganizationId org;

  SettlementBench(Ground ground, Sizes sizes, long seed) {
    this.ground = ground;
    this.db = ground.db(waits);
    this.sizes = sizes;
    this.seed = seed;
    this.org = ground.organization("Settlement");
  }

  List<Figure> run() throws Exception {
    var house = tx(this::spend);
    var warm = sizes.settlements() / 2;
    for (var i = 0; i < warm; i++) settleAndForget(house);
    var drafts = Times.repeat(Math.max(1, warm), () -> tx(tx -> draft(tx, house)));
    var computing = new ArrayList<Double>();
    for (var i = 0; i < Math.max(1, warm); i++) {
      waits.clear();
      var millis = Times.millis(() -> tx(tx -> draft(tx, house)));
      computing.add(millis - waits.millis());
    }
    var posting = new ArrayList<Double>();
    var whole =
        Times.repeat(
            Math.max(1, warm),
            () -> {
              waits.clear();
              var settlement = settleAndForget(house);
              posting.add(waits.millis("post_entry", "lock_parties", "open_item", "Savepoint"));
              return settlement;
            });
    var settlement = tx(tx -> settled(settle(tx, house)));
    var rows = settlement.lines().stream().mapToInt(l -> l.shares().size()).sum();
    var vouchers = settlement.parties().stream().filter(p -> !p.net().isZero()).count();
    var copy = copyShares(house, rows);
    var size = sizes.lots() + " lots x " + settlement.lines().size() + " cost lines";
    return List.of(
        Figure.millis("settlement of " + size + ": computing", least(computing)),
        Figure.millis("settlement of " + size + ": reading and computing", drafts.median()),
        Figure.millis(
            "the same, and storing its " + rows + " steps",
            whole.median() - least(posting),
            "the steps by bare insert-select",
            copy),
        Figure.millis("the same, and posting " + vouchers + " vouchers", whole.median()));
  }

  private static double least(List<Double> millis) {
    return millis.stream().mapToDouble(m -> m).min().orElseThrow();
  }

  private <T> T tx(java.util.function.Function<Tx, T> work) {
    return Tenant.as(org, () -> db.tx(work));
  }

  /** A building with every account under every key, and one provision called. */
  private House spend(Tx tx) {
    var random = new Random(seed);
    var shape = new House.Shape(sizes.lots(), 3, sizes.keys(), sizes.accounts());
    var house = House.build(rooms, tx, 1, shape, random);
    for (var cost : house.costs())
      rooms.ledger.post(tx, cost(house, cost, random), "bench").orFail();
    rooms.yearEnd.setPolicy(
        tx,
        house.id(),
        House.YEAR.firstDay(),
        new YearEnd.Policy(house.keys().getFirst(), LocalDate.of(2026, 3, 31)));
    var call =
        new Call(
            house.id(),
            House.YEAR.firstDay(),
            "CALL-1",
            Call.Type.PROVISION,
            LocalDate.of(2025, 2, 1),
            LocalDate.of(2025, 3, 1),
            new Money(123_456_78L),
            house.keys().getFirst(),
            null,
            "Provision");
    rooms.contributions.call(tx, call, "bench");
    return house;
  }

  private static JournalEntry cost(House house, String account, Random random) {
    var lines = new ArrayList<JournalLine>();
    var sum = Money.ZERO;
    for (var key : house.keys()) {
      var amount = new Money(1 + random.nextLong(10_000_000));
      lines.add(JournalLine.debit(account, amount, "Cost " + account).by(key));
      sum = sum.plus(amount);
    }
    lines.add(JournalLine.credit(House.BANK, sum, "Cost " + account));
    return new JournalEntry(
        house.id(),
        Journal.OD,
        LocalDate.of(2025, 6, 30),
        "COST-" + account,
        "cost:" + account,
        "Cost " + account,
        lines);
  }

  private Settlement draft(Tx tx, House house) {
    return rooms.yearEnd.draft(tx, house.id(), House.YEAR);
  }

  private YearEnd.SettleResult settle(Tx tx, House house) {
    return rooms.yearEnd.settle(tx, house.id(), House.YEAR, "bench");
  }

  private static Settlement settled(YearEnd.SettleResult result) {
    if (result instanceof YearEnd.SettleResult.Settled(var settlement)) return settlement;
    throw new IllegalStateException("not settled: " + result);
  }

  /** Undone at the end, so that it can be done again. */
  private Settlement settleAndForget(House house) {
    return tx(tx -> {
      try {
        return tx.attempt(() -> {
          throw new Forget(settled(settle(tx, house)));
        });
      } catch (Forget forget) {
        return forget.settlement;
      }
    });
  }

  private static final class Forget extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Settlement settlement;

    Forget(Settlement settlement) {
      super("undo", null, false, false);
      this.settlement = settlement;
    }
  }

  private double copyShares(House house, int rows) throws Exception {
    try (var bare = new BareSql(ground.superuser())) {
      var times =
          Times.repeat(
              3,
              () -> {
                var copied = bare.copyShares(house.id(), House.YEAR.firstDay());
                if (copied != rows)
                  throw new SQLException(copied + " of " + rows + " steps stored");
                return copied;
              });
      return times.median();
    }
  }
}
