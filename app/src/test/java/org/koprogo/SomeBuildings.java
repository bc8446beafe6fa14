package org.koprogo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.koprogo.invoices.Invoices;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Ids;
import org.koprogo.kernel.Money;
import org.koprogo.kernel.OrganizationId;
import org.koprogo.kernel.Tx;
import org.koprogo.ledger.Account;
import org.koprogo.ledger.Journal;
import org.koprogo.ledger.JournalEntry;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.Ledger;
import org.koprogo.ledger.OpenItems;
import org.koprogo.ledger.PostResult;
import org.koprogo.ledger.Side;
import org.koprogo.ledger.StandardChart;
import org.koprogo.ownership.DistributionKey;
import org.koprogo.ownership.DistributionKeys;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title;
import org.koprogo.ownership.Titles;
import org.koprogo.registry.BankAccount;
import org.koprogo.registry.Building;
import org.koprogo.registry.Lot;
import org.koprogo.registry.LotId;
import org.koprogo.registry.Party;
import org.koprogo.registry.PartyId;
import org.koprogo.registry.Registry;

/**
 * A small residence with everything its books need, made through the doors: four lots held in four
 * ways, five owners, four suppliers, three keys, the chart of the example, two banks, the year
 * 2025.
 */
@NullMarked
public final class SomeBuildings {
  /** The first day of the year that is open. */
  public static final LocalDate YEAR = LocalDate.of(2025, 1, 1);

  public static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

  /** The purse of the working capital, and the savings of the reserves. */
  public static final String CURRENT = "551000";

  public static final String SAVINGS = "550000";

  private static final List<Account> CHART = readChart();

  private SomeBuildings() {}

  /** The doors, wired once. */
  public record Doors(
      Registry registry,
      Titles titles,
      DistributionKeys keys,
      OpenItems items,
      Ledger ledger,
      Invoices invoices) {
    public static Doors open() {
      var registry = new Registry();
      var items = new OpenItems();
      var ledger = new Ledger(items);
      return new Doors(
          registry,
          new Titles(),
          new DistributionKeys(registry),
          items,
          ledger,
          new Invoices(ledger));
    }
  }

  /** A residence and the names by which a test speaks of its parts. */
  public record Residence(
      TestDatabase database,
      OrganizationId org,
      BuildingId id,
      Doors doors,
      Map<String, LotId> lots,
      Map<String, PartyId> parties,
      Map<String, KeyId> keys) {

    public <T extends @Nullable Object> T tx(Function<Tx, T> work) {
      return database.tx(org, work);
    }

    public LotId lot(String code) {
      return named(lots, code);
    }

    public PartyId party(String code) {
      return named(parties, code);
    }

    public KeyId key(String code) {
      return named(keys, code);
    }

    private static <T> T named(Map<String, T> all, String code) {
      var found = all.get(code);
      if (found == null) throw new IllegalArgumentException("the residence has no " + code);
      return found;
    }

    /** An entry of this building with a source of its own. */
    public JournalEntry entry(Journal journal, LocalDate day, JournalLine... lines) {
      return entry("test:" + Ids.next(), journal, day, lines);
    }

    public JournalEntry entry(String source, Journal journal, LocalDate day, JournalLine... lines) {
      return new JournalEntry(id, journal, day, "DOC-1", source, "Ünïcode – label", List.of(lines));
    }

    /** A balanced entry of no interest: cleaning accrued. */
    public JournalEntry cleaning(LocalDate day, long cents) {
      return entry(
          Journal.OD,
          day,
          JournalLine.debit("610500", new Money(cents), "Cleaning"),
          JournalLine.credit("444000", new Money(cents), "Cleaning"));
    }

    public PostResult post(JournalEntry entry) {
      return tx(tx -> doors.ledger().post(tx, entry, "tester"));
    }

    /** What an owner owes, followed until it is met. */
    public JournalLine owes(String account, String party, long cents, LocalDate due) {
      return line(account, Side.DEBIT, party, cents).due("CALL-" + party, due);
    }

    /** What a third party is owed or has paid, followed until it is used. */
    public JournalLine isCredited(String account, String party, long cents) {
      return line(account, Side.CREDIT, party, cents).due("CREDIT-" + party, null);
    }

    private JournalLine line(String account, Side side, String party, long cents) {
      return JournalLine.of(account, side, new Money(cents), "of " + party).of(party(party));
    }
  }

  /** A residence of an organization of its own. */
  public static Residence residence(TestDatabase database) {
    return residence(database, database.organization(), 0);
  }

  /** The residence of this organization with this number, from 0. */
  public static Residence residence(TestDatabase database, OrganizationId org, int number) {
    var residence =
        new Residence(
            database,
            org,
            new BuildingId(Ids.next()),
            Doors.open(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>());
    return residence.tx(tx -> {
      addBuilding(tx, residence, number);
      addParties(tx, residence);
      addTitles(tx, residence);
      addKeys(tx, residence);
      addBooks(tx, residence, number);
      return residence;
    });
  }

  private static void addBuilding(Tx tx, Residence r, int number) {
    var building =
        new Building(
            r.id(),
            "Résidence " + number,
            "ACP Résidence " + number,
            enterpriseNumber(76_543_21L + number),
            false,
            new Building.Address("Rue des Tilleuls 12", "1030", "Schaerbeek", "BE"),
            List.of("fr", "nl"),
            1000);
    r.doors()
        .registry()
        .addBuilding(
            tx,
            building,
            List.of(
                lot(r, "A01", 1, "APARTMENT", 300),
                lot(r, "A02", 2, "APARTMENT", 250),
                lot(r, "A11", 3, "APARTMENT", 400),
                lot(r, "G1", 4, "GARAGE", 50)));
  }

  private static Lot lot(Residence r, String code, int position, String type, long shares) {
    var id = new LotId(Ids.next());
    r.lots().put(code, id);
    return new Lot(id, code, position, type, 0, "A", shares, type.equals("GARAGE"));
  }

  /** Ten digits that end in their own check (handbook 6.3). */
  public static String enterpriseNumber(long seven) {
    var base = "0" + String.format(java.util.Locale.ROOT, "%07d", seven);
    var check = 97 - Long.parseLong(base) % 97;
    return base + String.format(java.util.Locale.ROOT, "%02d", check);
  }

  private static void addParties(Tx tx, Residence r) {
    r.doors()
        .registry()
        .addParties(
            tx,
            r.id(),
            List.of(
                owner(r, "P1", 1, Party.Kind.PERSON, "101000100043"),
                owner(r, "P2", 2, Party.Kind.USUFRUCTUARY, "101000200073"),
                owner(r, "P3", 3, Party.Kind.BARE_OWNER, null),
                indivision(r),
                owner(r, "P5", 5, Party.Kind.COMPANY, null),
                supplier(r, "NET", 1),
                supplier(r, "ENE", 2),
                supplier(r, "ASC", 3),
                supplier(r, "SER", 4),
                supplier(r, "TOI", 5)));
  }

  private static Party owner(
      Residence r, String code, int position, Party.Kind kind, @Nullable String reference) {
    return party(r, Party.Role.OWNER, code, position, kind, reference, List.of());
  }

  private static Party supplier(Residence r, String code, int position) {
    return party(r, Party.Role.SUPPLIER, code, position, Party.Kind.COMPANY, null, List.of());
  }

  private static Party indivision(Residence r) {
    return party(
        r,
        Party.Role.OWNER,
        "P4",
        4,
        Party.Kind.INDIVISION,
        null,
        List.of(
            new Party.Member("LEMAIRE Anne", new Fraction(2, 3)),
            new Party.Member("LEMAIRE Jan", new Fraction(1, 3))));
  }

  private static Party party(
      Residence r,
      Party.Role role,
      String code,
      int position,
      Party.Kind kind,
      @Nullable String reference,
      List<Party.Member> members) {
    var id = new PartyId(Ids.next());
    r.parties().put(code, id);
    return new Party(
        id, role, code, position, kind, "Name of " + code, "fr", reference, null, members);
  }

  private static void addTitles(Tx tx, Residence r) {
    var since = LocalDate.of(2020, 1, 1);
    var titles = r.doors().titles();
    for (var lot : r.lots().values()) titles.begin(tx, r.id(), lot, since);
    titles.add(
        tx,
        r.id(),
        List.of(
            title(r, "A01", "P1", Title.Holding.FULL, since),
            title(r, "A02", "P2", Title.Holding.USUFRUCT, since),
            title(r, "A02", "P3", Title.Holding.BARE, since),
            title(r, "A11", "P4", Title.Holding.UNDIVIDED, since),
            title(r, "G1", "P5", Title.Holding.FULL, since)));
  }

  /** The whole of a right in a lot, from a day on. */
  public static Title title(
      Residence r, String lot, String party, Title.Holding holding, LocalDate from) {
    return new Title(Ids.next(), r.lot(lot), r.party(party), holding, Fraction.WHOLE, from, null);
  }

  private static void addKeys(Tx tx, Residence r) {
    var since = LocalDate.of(2020, 1, 1);
    var general = new LinkedHashMap<LotId, Long>();
    general.put(r.lot("A01"), 300L);
    general.put(r.lot("A02"), 250L);
    general.put(r.lot("A11"), 400L);
    general.put(r.lot("G1"), 50L);
    var lift = new LinkedHashMap<LotId, Long>();
    lift.put(r.lot("A02"), 1L);
    lift.put(r.lot("A11"), 2L);
    var keys = r.doors().keys();
    keys.add(tx, r.id(), key(r, "GEN", DistributionKey.Type.FIXED), since, general);
    keys.add(tx, r.id(), key(r, "LIFT", DistributionKey.Type.FIXED), since, lift);
    keys.add(tx, r.id(), key(r, "WATER", DistributionKey.Type.CONSUMPTION), since, Map.of());
    keys.addReadings(
        tx,
        r.id(),
        YEAR,
        List.of(
            new DistributionKeys.Reading(r.key("WATER"), r.lot("A01"), r.party("P1"), 61),
            new DistributionKeys.Reading(r.key("WATER"), r.lot("A02"), r.party("P2"), 39)));
  }

  private static DistributionKey key(Residence r, String code, DistributionKey.Type type) {
    var id = new KeyId(Ids.next());
    r.keys().put(code, id);
    return new DistributionKey(id, code, "Key " + code, type, null);
  }

  private static void addBooks(Tx tx, Residence r, int number) {
    var ledger = r.doors().ledger();
    ledger.openBooks(tx, r.id(), CHART);
    r.doors()
        .registry()
        .addBankAccounts(
            tx,
            r.id(),
            List.of(
                bank(CURRENT, BankAccount.Purpose.WORKING_CAPITAL, 1, number),
                bank(SAVINGS, BankAccount.Purpose.RESERVE_FUND, 2, number)));
    ledger.openBankJournal(tx, r.id(), CURRENT, false);
    ledger.openBankJournal(tx, r.id(), SAVINGS, true);
    ledger.openYear(tx, r.id(), YEAR, YEAR_END);
  }

  private static BankAccount bank(
      String account, BankAccount.Purpose purpose, int position, int number) {
    var iban = "BE" + account + String.format(java.util.Locale.ROOT, "%08d", number);
    return new BankAccount(account, iban, "GKCCBEBB", purpose, "ACP " + number, position);
  }

  /** The chart of the example year. */
  public static List<Account> chart() {
    return CHART;
  }

  private static List<Account> readChart() {
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                Path.of("../examples/residence-les-tilleuls/chart-of-accounts.csv"))) {
      return rows.stream()
          .map(row ->
              new Account(
                  row.getField("code"),
                  row.getField("label_fr"),
                  row.getField("label_nl"),
                  row.getField("label_en"),
                  StandardChart.german(row.getField("code"), row.getField("label_fr")),
                  Account.Type.valueOf(row.getField("type")),
                  Side.valueOf(row.getField("normal_side")),
                  row.getField("origin"),
                  row.getField("tenant_pct").isEmpty()
                      ? null
                      : Integer.valueOf(row.getField("tenant_pct")),
                  row.getField("postable").equals("1")))
          .filter(account -> account.code().length() > 1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
