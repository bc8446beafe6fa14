package org.koprogo.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.Rooms;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.BookResult;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;

/** Lays a building: its lots, who holds them, its keys, its chart and its bank accounts. */
final class Foundation {
  /** Since when everybody holds what he holds, unless something else is said. */
  static final LocalDate SINCE = LocalDate.of(2016, 1, 1);

  private static final int BANK = 68;

  /**
   * What a building is.
   *
   * @param number the first eight digits of its enterprise number, which tell its other numbers too
   */
  record Site(
      String name,
      String legalName,
      long number,
      Building.Address address,
      List<String> languages) {
    String enterpriseNumber() {
      return Numbers.enterprise(number);
    }
  }

  private final Site site;
  private final BuildingId id = new BuildingId(Ids.next());
  private final Map<String, Lot> lots = new LinkedHashMap<>();
  private final Map<String, Party> owners = new LinkedHashMap<>();
  private final Map<String, Party> suppliers = new LinkedHashMap<>();
  private final Map<String, List<Title>> titles = new LinkedHashMap<>();
  private final Map<DistributionKey, Map<LotId, Long>> keys = new LinkedHashMap<>();
  private final List<BankAccount> banks = new ArrayList<>();

  Foundation(Site site) {
    this.site = site;
  }

  /** A lot of an entrance, or of none. */
  Foundation lot(String code, String type, int floor, @Nullable String entrance, long shares) {
    var secondary = type.equals("GARAGE") || type.equals("CELLAR") || type.equals("PARKING");
    lots.put(
        code,
        new Lot(
            new LotId(Ids.next()),
            code,
            lots.size() + 1,
            type,
            floor,
            entrance,
            shares,
            secondary));
    return this;
  }

  /** The shares of all lots so far. */
  long shares() {
    return lots.values().stream().mapToLong(Lot::shares).sum();
  }

  /** The lots so far, in their order. */
  List<Lot> lots() {
    return List.copyOf(lots.values());
  }

  Foundation owner(String code, Party.Kind kind, String language, String name) {
    return owner(code, kind, language, name, null, List.of());
  }

  /** Several who hold together, under one name in the books. */
  Foundation undivided(
      String code, String language, String name, String representative, Party.Member... members) {
    return owner(code, Party.Kind.INDIVISION, language, name, representative, List.of(members));
  }

  private Foundation owner(
      String code,
      Party.Kind kind,
      String language,
      String name,
      @Nullable String representative,
      List<Party.Member> members) {
    var place = owners.size() + 1;
    var reference = Numbers.communication(site.number() % 1_000_000 * 10_000 + place);
    owners.put(
        code,
        new Party(
            new PartyId(Ids.next()),
            Party.Role.OWNER,
            code,
            place,
            kind,
            name,
            language,
            reference,
            representative,
            members));
    return this;
  }

  Foundation supplier(String code, String name) {
    suppliers.put(
        code,
        new Party(
            new PartyId(Ids.next()),
            Party.Role.SUPPLIER,
            code,
            suppliers.size() + 1,
            Party.Kind.COMPANY,
            name,
            "fr",
            null,
            null,
            List.of()));
    return this;
  }

  /** The lots of an owner who holds them alone. */
  Foundation holds(String owner, String... codes) {
    for (var code : codes) holds(owner, code, Title.Holding.FULL, Fraction.WHOLE);
    return this;
  }

  Foundation holds(String owner, String lot, Title.Holding holding, Fraction share) {
    titles
        .computeIfAbsent(lot, _ -> new ArrayList<>())
        .add(
            new Title(
                Ids.next(),
                requireNonNull(lots.get(lot)).id(),
                requireNonNull(owners.get(owner)).id(),
                holding,
                share,
                SINCE,
                null));
    return this;
  }

  /** A key over lots by code; one without weights takes them from readings. */
  Foundation key(String code, String label, Map<String, Long> weights) {
    var type = weights.isEmpty() ? DistributionKey.Type.CONSUMPTION : DistributionKey.Type.FIXED;
    var byLot = new LinkedHashMap<LotId, Long>();
    for (var lot : lots.values()) {
      var weight = weights.get(lot.code());
      if (weight != null) byLot.put(lot.id(), weight);
    }
    var basis = type == DistributionKey.Type.FIXED ? "statutes" : "meters";
    keys.put(new DistributionKey(new KeyId(Ids.next()), code, label, type, basis), byLot);
    return this;
  }

  /** The key of the shares of the basic deed. */
  Foundation generalKey(String code, String label) {
    var weights = new LinkedHashMap<String, Long>();
    for (var lot : lots.values()) weights.put(lot.code(), lot.shares());
    return key(code, label, weights);
  }

  Foundation bank(String account, BankAccount.Purpose purpose) {
    var place = banks.size() + 1;
    banks.add(
        new BankAccount(
            account,
            Numbers.iban(BANK, site.number() % 100_000 * 10 + place),
            "GKCCBEBB",
            purpose,
            site.legalName(),
            place));
    return this;
  }

  /** Puts all of it into the registry, the titles and the books. */
  BuildingId lay(Rooms rooms, Tx tx) {
    rooms.registry.addBuilding(
        tx,
        new Building(
            id,
            site.name(),
            site.legalName(),
            site.enterpriseNumber(),
            false,
            site.address(),
            site.languages(),
            shares()),
        lots());
    rooms.registry.addParties(tx, id, List.copyOf(owners.values()));
    rooms.registry.addParties(tx, id, List.copyOf(suppliers.values()));
    titles.forEach((lot, held) -> give(rooms.titles, tx, lot, held));
    keys.forEach((key, weights) -> rooms.keys.add(tx, id, key, SINCE, weights));
    if (rooms.ledger.openBooks(tx, id) != BookResult.DONE)
      throw new IllegalStateException(site.name() + " has books already");
    rooms.registry.addBankAccounts(tx, id, banks);
    for (var bank : banks)
      rooms.ledger.openBankJournal(
          tx, id, bank.account(), bank.purpose() == BankAccount.Purpose.RESERVE_FUND);
    return id;
  }

  private void give(Titles door, Tx tx, String lot, List<Title> held) {
    var answer = door.give(tx, id, requireNonNull(lots.get(lot)).id(), held);
    if (!(answer instanceof Titles.ChangeResult.Changed))
      throw new IllegalStateException(site.name() + ", lot " + lot + ": " + answer);
  }
}
