package org.koprogo.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Accounts;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.Side;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/** A building made from a seed through the doors, with its books open for 2025. */
record House(
    OrganizationId org,
    BuildingId id,
    List<LotId> lots,
    List<PartyId> owners,
    List<PartyId> suppliers,
    List<KeyId> keys,
    List<String> costs) {
  static final Ledger.FiscalYear YEAR =
      new Ledger.FiscalYear(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), false);
  static final String BANK = "551000";
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 365;

  /** How large a building is. */
  record Shape(int lots, int suppliers, int keys, int accounts) {}

  /** Makes the building of this number, the same from the same random source. */
  static House build(Rooms rooms, Tx tx, int number, Shape shape, RandomGenerator random) {
    var house =
        new House(
            tx.org(),
            new BuildingId(Ids.next()),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (var i = 0; i < shape.accounts; i++) house.costs.add(String.valueOf(610_000 + i));
    house.addLots(rooms, tx, number, shape.lots, random);
    house.addParties(rooms, tx, Math.max(2, shape.lots * 7 / 10), shape.suppliers);
    house.addTitles(rooms, tx, random);
    house.addKeys(rooms, tx, shape.keys, random);
    rooms.ledger.openBooks(tx, house.id, house.chart());
    rooms.ledger.openYear(tx, house.id, YEAR.firstDay(), YEAR.lastDay());
    house.open(rooms, tx, random);
    return house;
  }

  private void addLots(Rooms rooms, Tx tx, int number, int count, RandomGenerator random) {
    var made = new ArrayList<Lot>();
    for (var i = 1; i <= count; i++) {
      var lot = new LotId(Ids.next());
      lots.add(lot);
      var garage = i % 10 > 7;
      made.add(
          new Lot(
              lot,
              "L" + i,
              i,
              garage ? "GARAGE" : "APARTMENT",
              0,
              "A",
              garage ? 5 : 50 + random.nextInt(100),
              garage));
    }
    var name = "House " + number;
    var building =
        new Building(
            id,
            name,
            "ACP " + name,
            enterpriseNumber(number),
            false,
            new Building.Address("Street 1", "1000", "Brussels", "BE"),
            List.of("fr"),
            made.stream().mapToLong(Lot::shares).sum());
    rooms.registry.addBuilding(tx, building, made);
  }

  /** Ten digits that end in their own check (handbook 6.3). */
  private static String enterpriseNumber(int number) {
    var base = 1_000_000L + number;
    return String.format(Locale.ROOT, "0%07d%02d", base, 97 - base % 97);
  }

  private void addParties(Rooms rooms, Tx tx, int ownerCount, int supplierCount) {
    var made = new ArrayList<Party>();
    for (var i = 1; i <= ownerCount; i++)
      made.add(party(Party.Role.OWNER, Party.Kind.PERSON, "P" + i, i, owners));
    for (var i = 1; i <= supplierCount; i++)
      made.add(party(Party.Role.SUPPLIER, Party.Kind.COMPANY, "S" + i, i, suppliers));
    rooms.registry.addParties(tx, id, made);
  }

  private static Party party(
      Party.Role role, Party.Kind kind, String code, int position, List<PartyId> into) {
    var party = new PartyId(Ids.next());
    into.add(party);
    return new Party(
        party, role, code, position, kind, "Name " + code, "fr", null, null, List.of());
  }

  /** One holder per lot; one lot in ten is sold in the year. */
  private void addTitles(Rooms rooms, Tx tx, RandomGenerator random) {
    var titles = new ArrayList<Title>();
    for (var lot : lots) {
      rooms.titles.begin(tx, id, lot, SINCE);
      var seller = any(owners, random);
      if (random.nextInt(10) > 0) {
        titles.add(title(lot, seller, SINCE, null));
      } else {
        var sold = YEAR.firstDay().plusDays(1 + random.nextInt(DAYS - 2));
        titles.add(title(lot, seller, SINCE, sold));
        titles.add(title(lot, any(owners, random), sold, null));
      }
    }
    rooms.titles.add(tx, id, titles);
  }

  private static Title title(
      LotId lot, PartyId holder, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
    return new Title(Ids.next(), lot, holder, Title.Holding.FULL, Fraction.WHOLE, from, to);
  }

  private void addKeys(Rooms rooms, Tx tx, int count, RandomGenerator random) {
    for (var k = 0; k < count; k++) {
      var key = new KeyId(Ids.next());
      keys.add(key);
      var weights = new LinkedHashMap<LotId, Long>();
      for (var lot : lots) weights.put(lot, 1L + random.nextInt(1_000));
      var named = new DistributionKey(key, "K" + k, "Key " + k, DistributionKey.Type.FIXED, null);
      rooms.keys.add(tx, id, named, SINCE, weights);
    }
  }

  private List<Account> chart() {
    var chart = new ArrayList<Account>();
    chart.add(account(Accounts.WORKING_CAPITAL, Account.Type.FUND, Side.CREDIT));
    chart.add(account(Accounts.OWNERS, Account.Type.ASSET, Side.DEBIT));
    chart.add(account(Accounts.SUPPLIERS, Account.Type.LIABILITY, Side.CREDIT));
    chart.add(account(BANK, Account.Type.ASSET, Side.DEBIT));
    for (var cost : costs) chart.add(account(cost, Account.Type.EXPENSE, Side.DEBIT));
    chart.add(account(Accounts.PROVISION_CALLS, Account.Type.INCOME, Side.CREDIT));
    chart.add(account(Accounts.SETTLEMENT, Account.Type.INCOME, Side.CREDIT));
    return chart;
  }

  private static Account account(String code, Account.Type type, Side side) {
    return new Account(code, code, code, "Account " + code, null, type, side, "bench", 50, true);
  }

  private void open(Rooms rooms, Tx tx, RandomGenerator random) {
    var opened = new Money(100_000 + random.nextLong(10_000_000));
    rooms
        .ledger
        .post(
            tx,
            new JournalEntry(
                id,
                Journal.OPEN,
                YEAR.firstDay(),
                "OPENING",
                "opening",
                "Opening balance",
                List.of(
                    JournalLine.debit(BANK, opened, "Opening balance"),
                    JournalLine.credit(Accounts.WORKING_CAPITAL, opened, "Opening balance"))),
            "bench")
        .orFail();
  }

  /** A supplier's document over two costs, with its debt to follow. */
  JournalEntry invoice(String source, RandomGenerator random) {
    var first = new Money(1 + random.nextLong(1_000_000));
    var second = new Money(1 + random.nextLong(1_000_000));
    var text = "Invoice " + source;
    var day = YEAR.firstDay().plusDays(random.nextInt(DAYS));
    return new JournalEntry(
        id,
        Journal.PUR,
        day,
        source,
        source,
        text,
        List.of(
            JournalLine.debit(any(costs, random), first, text).by(any(keys, random)),
            JournalLine.debit(any(costs, random), second, text).by(any(keys, random)),
            JournalLine.credit(Accounts.SUPPLIERS, first.plus(second), text)
                .of(any(suppliers, random))
                .due(source, day.plusDays(30))));
  }

  static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
