package org.koprogo.year.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a valid year folder made from a seed: the same seed, the same bytes. Every word of the
 * vocabulary of handbook 7.1 occurs with some probability.
 *
 * <p>Left out on purpose, because the handbook can be read in two ways there (see NOTES.md): a
 * WORKING_CAPITAL call to 100000 on the day of a transfer; readings of a lot that one party holds
 * in two separate ownership rows; two opening lines of one party on 410100; negative amounts of
 * calls, events and invoices; positive BANK_CHARGES; an account of classes 6-7 that is meant to end
 * at zero.
 */
public final class RandomYear {

  private static final Path DEFAULT_CHART =
      Path.of("/work/shared/domain/example-residence/chart-of-accounts.csv");

  private static final List<String> WORDS =
      List.of(
          "Cleaning",
          "Travaux, façade",
          "\"Lift\"",
          "Öl & Gas",
          "=1+1",
          "water (m³)",
          "naïve €",
          "a, \"b\", c",
          "屋根",
          "O'Brien",
          "Strom; Haus",
          "-5.00",
          "<b>x</b>",
          "ascenseur 🛗",
          "garage/2",
          "toit");

  private static final List<String> VAT_RATES = List.of("21", "6", "12", "0");

  /** One row of ownerships being built; {@code to} exclusive or null. */
  private record Row(String lot, String ordinary, String capital, LocalDate from, LocalDate to) {}

  private final SplittableRandom random;
  private final Path folder;
  private final LocalDate start;
  private final LocalDate end;
  private final int days;
  private final List<LocalDate> hotDays = new ArrayList<>();
  private final List<String> costAccounts = new ArrayList<>();
  private final List<String> worksAccounts = new ArrayList<>();

  private final List<String> lots = new ArrayList<>();
  private final Map<String, Long> shares = new LinkedHashMap<>();
  private final List<String> parties = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Set<LocalDate> transferDays = new TreeSet<>();
  private final Map<String, Map<String, Long>> fixedKeys = new LinkedHashMap<>();
  private final List<String> consumptionKeys = new ArrayList<>();
  private final List<String> funds = new ArrayList<>();
  private final List<String> suppliers = new ArrayList<>();
  private final Set<String> billing = new LinkedHashSet<>();
  private final Set<String> keyedAccounts = new TreeSet<>();
  private final List<String> banks = new ArrayList<>();

  private final List<List<String>> opening = new ArrayList<>();
  private final List<List<String>> readings = new ArrayList<>();
  private final List<Map<String, Object>> calls = new ArrayList<>();
  private final List<Map<String, Object>> invoices = new ArrayList<>();
  private final List<Map<String, Object>> events = new ArrayList<>();
  private final List<List<String>> bank = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> communications = new LinkedHashMap<>();
  private final TreeMap<String, Integer> counters = new TreeMap<>();
  private long openClaims;
  private long openPrepaid;

  /** Works without a key, less financing and less EXTRAORDINARY calls; must end at zero. */
  private long worksToCover;

  /** Net interest with key NONE, to be appropriated. */
  private long netInterest;

  /**
   * Writes the folder of a seed. The chart is the one that lies in the folder already, else that of
   * the example residence.
   */
  public static void write(long seed, Path folder) {
    Path own = folder.resolve("chart-of-accounts.csv");
    write(seed, folder, Files.exists(own) ? own : DEFAULT_CHART);
  }

  /** Writes the folder of a seed with a copy of the given chart of accounts. */
  public static void write(long seed, Path folder, Path chart) {
    try {
      Files.createDirectories(folder);
      Path target = folder.resolve("chart-of-accounts.csv");
      if (!target.toAbsolutePath().equals(chart.toAbsolutePath())) {
        Files.copy(chart, target, StandardCopyOption.REPLACE_EXISTING);
      }
      new RandomYear(seed, folder).make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Usage: {@code RandomYear seed folder [chart]}. */
  public static void main(String[] args) {
    if (args.length == 2) {
      write(Long.parseLong(args[0]), Path.of(args[1]));
    } else {
      write(Long.parseLong(args[0]), Path.of(args[1]), Path.of(args[2]));
    }
  }

  private RandomYear(long seed, Path folder) throws IOException {
    this.random = new SplittableRandom(seed);
    this.folder = folder;
    for (String line : Files.readAllLines(folder.resolve("chart-of-accounts.csv"))) {
      String code = line.substring(0, line.indexOf(','));
      if (line.endsWith(",1") && code.length() == 6) {
        if (code.startsWith("611")) {
          worksAccounts.add(code);
        } else if (code.startsWith("61") || code.startsWith("62") || code.startsWith("650")) {
          costAccounts.add(code);
        }
      }
    }
    int year = between(2019, 2028);
    int month = chance(30) ? 1 : between(1, 12);
    if (chance(92)) {
      start = LocalDate.of(year, month, 1);
      end = start.plusYears(1).minusDays(1);
    } else {
      // A first or a last fiscal year of another length.
      start = LocalDate.of(year, month, between(1, 28));
      end = start.plusMonths(between(4, 18)).minusDays(1);
    }
    days = (int) ChronoUnit.DAYS.between(start, end) + 1;
  }

  private void make() throws IOException {
    hotDays.add(start);
    hotDays.add(end);
    hotDays.add(anyDay());
    makeLots();
    makeParties();
    makeOwnerships();
    makeKeys();
    makeFundsAndBanks();
    makeSuppliers();
    makeOpening();
    makeCalls();
    makeInvoices();
    makeClaims();
    makeWorks();
    makeEvents();
    makeBank();
    closeProjects();
    writeAll();
    makeRefunds();
  }

  // ---------------------------------------------------------------------------------------------
  // Residence
  // ---------------------------------------------------------------------------------------------

  private void makeLots() {
    int count = between(2, 14);
    boolean large = chance(10);
    Set<String> ids = new LinkedHashSet<>();
    while (ids.size() < count) {
      ids.add(pick(List.of("A", "B", "G", "k", "Z-")) + between(1, 40));
    }
    for (String lot : ids) {
      lots.add(lot);
      shares.put(lot, large ? (long) between(1, 900_000) : (long) between(1, 400));
    }
  }

  private void makeParties() {
    int count = between(2, 10);
    for (int i = 1; i <= count; i++) {
      String id = "P" + i;
      parties.add(id);
      names.put(id, "OWNER " + i + (chance(40) ? " " + pick(WORDS) : ""));
      communications.put(id, ogm(101, i));
    }
    shuffle(parties);
  }

  private void makeOwnerships() {
    Map<String, Row> current = new LinkedHashMap<>();
    for (String lot : lots) {
      LocalDate from = chance(10) ? start : start.minusDays(between(1, 9000));
      String ordinary = pick(parties);
      if (from.isBefore(start) && chance(8)) {
        // A row that lies wholly before the year.
        rows.add(new Row(lot, pick(parties), pick(parties), from.minusDays(900), from));
      }
      String capital = chance(85) ? ordinary : pick(parties);
      current.put(lot, new Row(lot, ordinary, capital, from, null));
    }
    int changes = chance(25) ? 0 : between(1, 5);
    Set<LocalDate> dates = new TreeSet<>();
    for (int i = 0; i < changes; i++) {
      dates.add(day());
    }
    for (LocalDate date : dates) {
      hotDays.add(date);
      if (chance(20)) {
        changeCapital(current, date);
      } else {
        sell(current, date);
      }
    }
    for (Row row : current.values()) {
      if (chance(6)) {
        // Sold after the year end, known already.
        LocalDate later = end.plusDays(between(1, 200));
        rows.add(new Row(row.lot(), row.ordinary(), row.capital(), row.from(), later));
        String buyer = pick(parties);
        rows.add(new Row(row.lot(), buyer, buyer, later, null));
      } else {
        rows.add(row);
      }
    }
    if (chance(40)) {
      shuffle(rows);
    }
  }

  private void changeCapital(Map<String, Row> current, LocalDate date) {
    Row row = current.get(pick(lots));
    String capital = pick(parties);
    if (row.from().isBefore(date) && !capital.equals(row.capital())) {
      rows.add(new Row(row.lot(), row.ordinary(), row.capital(), row.from(), date));
      current.put(row.lot(), new Row(row.lot(), row.ordinary(), capital, date, null));
    }
  }

  private void sell(Map<String, Row> current, LocalDate date) {
    String seller = current.get(pick(lots)).ordinary();
    String buyer = pick(parties);
    List<String> sold = new ArrayList<>();
    for (Row row : List.copyOf(current.values())) {
      if (row.ordinary().equals(seller) && row.from().isBefore(date) && chance(70)) {
        sold.add(row.lot());
      }
    }
    if (buyer.equals(seller) || sold.isEmpty()) {
      return;
    }
    for (String lot : sold) {
      Row row = current.get(lot);
      rows.add(new Row(lot, seller, row.capital(), row.from(), date));
      String capital = chance(90) ? buyer : pick(parties);
      current.put(lot, new Row(lot, buyer, capital, date, null));
    }
    // 7.1: a change of ownership without TRANSFER is allowed.
    if (chance(92)) {
      Map<String, Object> event = event("TRF", date, "TRANSFER");
      event.put("lots", sold);
      event.put("fromParty", seller);
      event.put("toParty", buyer);
      transferDays.add(date);
      if (chance(50)) {
        snapshot(chance(50) ? date : date.minusDays(between(1, 30)), seller, sold);
      }
    }
  }

  private void snapshot(LocalDate date, String party, List<String> someLots) {
    if (!date.isBefore(start)) {
      Map<String, Object> event = event("SNAP", date, "NOTARY_SNAPSHOT");
      event.put("party", party);
      event.put("lots", someLots);
      if (chance(50)) {
        event.put("article", "3.94 par. " + between(1, 2));
      }
    }
  }

  private void makeKeys() {
    fixedKeys.put("GEN", new LinkedHashMap<>(shares));
    for (String key : List.of("LIFT", "adm", "B2", "Gar")) {
      if (chance(45)) {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (String lot : lots) {
          if (chance(65)) {
            weights.put(lot, (long) between(0, 12));
          }
        }
        weights.put(pick(lots), (long) between(1, 12));
        fixedKeys.put(key, weights);
      }
    }
    for (String key : List.of("HEAT", "Water")) {
      if (chance(45)) {
        makeReadings(key);
      }
    }
  }

  private void makeReadings(String key) {
    List<List<String>> made = new ArrayList<>();
    long total = 0;
    for (String lot : lots) {
      List<String> owners = new ArrayList<>();
      for (Row row : rows) {
        boolean inYear = !row.from().isAfter(end) && (row.to() == null || row.to().isAfter(start));
        if (row.lot().equals(lot) && inYear) {
          owners.add(row.ordinary());
        }
      }
      boolean twice = Set.copyOf(owners).size() < owners.size();
      if (!twice && chance(80)) {
        for (String owner : owners) {
          if (chance(92)) {
            int units = chance(10) ? 0 : between(1, 900);
            total += units;
            made.add(List.of(key, lot, owner, String.valueOf(units)));
          }
        }
      }
    }
    if (total > 0) {
      consumptionKeys.add(key);
      readings.addAll(made);
    }
  }

  private void makeFundsAndBanks() {
    for (String fund : List.of("160000", "160100", "160200", "160300")) {
      if (chance(fund.equals("160000") ? 90 : 30)) {
        funds.add(fund);
      }
    }
    if (funds.isEmpty()) {
      funds.add("160200");
    }
    shuffle(funds);
    banks.addAll(List.of("551000", "550000"));
    if (chance(35)) {
      banks.add("552000");
    }
    shuffle(banks);
  }

  private void makeSuppliers() {
    for (String supplier : List.of("NET", "ENE", "ASC", "eau", "SYN", "B-1", "TOI", "ASS")) {
      if (chance(60) || suppliers.isEmpty()) {
        suppliers.add(supplier);
      }
    }
    shuffle(suppliers);
  }

  // ---------------------------------------------------------------------------------------------
  // Opening balances
  // ---------------------------------------------------------------------------------------------

  private void makeOpening() {
    if (chance(85)) {
      open("100000", "", -amount(9_000_00));
      if (chance(8)) {
        open("100000", "", -amount(500_00));
      }
    }
    if (chance(10)) {
      open("100100", "", -amount(500_00));
    }
    for (String fund : funds) {
      if (chance(75)) {
        open(fund, "", -amount(20_000_00));
      }
    }
    for (String party : parties) {
      if (chance(20)) {
        open("410000", party, amount(300_00));
      }
      if (chance(40)) {
        open("410100", party, chance(50) ? amount(900_00) : -amount(400_00));
      }
      if (chance(10)) {
        open("410200", party, amount(900_00));
      }
    }
    for (String supplier : suppliers) {
      if (chance(35)) {
        billing.add(supplier);
        open("440000", supplier, chance(80) ? -amount(1_500_00) : amount(200_00));
      }
    }
    if (chance(40)) {
      open("444000", "", -amount(900_00));
    }
    if (chance(40)) {
      openPrepaid = amount(900_00);
      open("490000", "", openPrepaid);
    }
    if (chance(6)) {
      openClaims = amount(900_00);
      open("499600", "", openClaims);
    }
    if (chance(85)) {
      open("550000", "", amount(20_000_00));
    }
    if (banks.contains("552000") && chance(50)) {
      open("552000", "", amount(2_000_00));
    }
    long balance = 0;
    for (List<String> row : opening) {
      balance += YearOracle.cents(row.get(2)) - YearOracle.cents(row.get(3));
    }
    open("551000", "", -balance);
    shuffle(opening);
  }

  private void open(String account, String third, long amount) {
    if (amount != 0) {
      boolean owner = account.startsWith("410");
      LocalDate due = start.minusDays(between(-60, 900));
      opening.add(
          List.of(
              account,
              third,
              amount > 0 ? YearOracle.money(amount) : "",
              amount < 0 ? YearOracle.money(-amount) : "",
              owner && amount > 0 ? due.toString() : "",
              text("opening")));
    }
  }

  // ---------------------------------------------------------------------------------------------
  // Calls
  // ---------------------------------------------------------------------------------------------

  private void makeCalls() {
    for (int i = between(0, 5); i > 0; i--) {
      call("PROVISION", day(), amount(9_000_00), fixedKey(), null);
    }
    for (int i = between(0, 3); i > 0; i--) {
      call("RESERVE", day(), amount(3_000_00), fixedKey(), pick(funds));
    }
    for (int i = chance(30) ? between(1, 2) : 0; i > 0; i--) {
      long total = amount(6_000_00);
      worksToCover -= total;
      call("EXTRAORDINARY", day(), total, fixedKey(), null);
    }
    for (int i = chance(40) ? between(1, 2) : 0; i > 0; i--) {
      LocalDate date = day();
      if (chance(20)) {
        call("WORKING_CAPITAL", date, amount(800_00), fixedKey(), "100100");
      } else if (!transferDays.contains(date)) {
        String fund = chance(20) ? "100000" : null;
        call("WORKING_CAPITAL", date, amount(800_00), fixedKey(), fund);
      }
    }
  }

  private void call(String type, LocalDate date, long total, String key, String fund) {
    Map<String, Object> call = new LinkedHashMap<>();
    call.put("call", id(pick(List.of("C-", "CALL-"))));
    call.put("type", type);
    if (fund != null) {
      call.put("fund", fund);
    }
    call.put("date", date.toString());
    call.put("due", date.plusDays(between(0, 60)).toString());
    call.put("amount", YearOracle.money(total));
    call.put("key", key);
    call.put("text", text("call"));
    calls.add(call);
  }

  // ---------------------------------------------------------------------------------------------
  // Invoices, claims, works
  // ---------------------------------------------------------------------------------------------

  private void makeInvoices() {
    for (int i = between(2, 14); i > 0; i--) {
      List<Map<String, Object>> lines = new ArrayList<>();
      boolean clearsAccrual = chance(8);
      boolean hasPrivate = false;
      for (int n = between(1, 3); n > 0; n--) {
        if (!clearsAccrual && chance(15)) {
          lines.add(privateLine());
          hasPrivate = true;
        } else {
          boolean works = chance(4) && !clearsAccrual;
          lines.add(line(pick(works ? worksAccounts : costAccounts), anyKey()));
        }
      }
      Map<String, Object> invoice = invoice(day(), chance(88), lines);
      if (clearsAccrual) {
        invoice.put("clearsAccrual", true);
      } else {
        for (Map<String, Object> line : lines) {
          if (line.containsKey("key")) {
            keyedAccounts.add((String) line.get("account"));
          }
        }
      }
      if (hasPrivate) {
        LocalDate date = LocalDate.parse((String) invoice.get("date"));
        invoice.put("privateDue", date.plusDays(between(0, 45)).toString());
      }
      boolean small = false;
      for (Map<String, Object> line : lines) {
        // Below that, one day of cost out of 800 can round to nothing and leave an account at zero.
        small |= YearOracle.cents((String) line.get("net")) < 10_00;
      }
      if (!small && chance(20)) {
        addCoverage(invoice, lines);
      }
    }
  }

  private void addCoverage(Map<String, Object> invoice, List<Map<String, Object>> lines) {
    LocalDate from = chance(60) ? end.minusDays(between(0, 300)) : day().minusDays(between(0, 90));
    if (chance(12)) {
      from = end.plusDays(between(1, 60));
      // Everything is deferred: keep a cost on the same accounts, so that none ends at zero.
      if (!invoice.containsKey("clearsAccrual")) {
        for (Map<String, Object> line : List.copyOf(lines)) {
          if (line.containsKey("key")) {
            Map<String, Object> kept = line((String) line.get("account"), "GEN");
            kept.put("net", YearOracle.money(between(1_00, 99_99)));
            invoice(day(), true, List.of(kept));
          }
        }
      }
    }
    LocalDate to = from.plusDays(chance(50) ? 364 : between(0, 800));
    Map<String, Object> coverage = new LinkedHashMap<>();
    coverage.put("from", from.toString());
    coverage.put("to", to.toString());
    invoice.put("coverage", coverage);
  }

  private Map<String, Object> line(String account, String key) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("account", account);
    line.put("key", key);
    line.put("net", YearOracle.money(amount(2_000_00)));
    line.put("vatRate", pick(VAT_RATES));
    return line;
  }

  private Map<String, Object> privateLine() {
    Map<String, Object> line = line("643000", "");
    line.remove("key");
    line.put("party", pick(parties));
    return line;
  }

  /** A line that is not distributed: its key is empty, or left out. */
  private Map<String, Object> keylessLine(String account, long net, String rate) {
    Map<String, Object> line = line(account, "");
    line.put("net", YearOracle.money(net));
    line.put("vatRate", rate);
    if (chance(40)) {
      line.remove("key");
    }
    return line;
  }

  /** VAT half-up per line; all amounts are positive here. */
  private static long gross(Map<String, Object> line) {
    long net = YearOracle.cents((String) line.get("net"));
    return net + (net * Long.parseLong((String) line.get("vatRate")) + 50) / 100;
  }

  private Map<String, Object> invoice(
      LocalDate date, boolean invoice, List<Map<String, Object>> lines) {
    Map<String, Object> result = new LinkedHashMap<>();
    String supplier = pick(suppliers);
    billing.add(supplier);
    long gross = 0;
    for (Map<String, Object> line : lines) {
      gross += gross(line);
    }
    result.put("invoice", id(pick(List.of("F-", "PUR-"))));
    result.put("date", date.toString());
    result.put("due", chance(50) ? null : date.plusDays(30).toString());
    result.put("supplier", supplier);
    result.put("supplierName", supplier + " SRL");
    result.put("type", invoice ? "INVOICE" : "CREDIT_NOTE");
    result.put("gross", YearOracle.money(gross));
    result.put("lines", lines);
    result.put("text", text("invoice"));
    if (!invoice && !invoices.isEmpty() && chance(50)) {
      result.put("refersTo", pick(invoices).get("invoice"));
    }
    invoices.add(result);
    return result;
  }

  private void makeClaims() {
    int count = openClaims > 0 ? between(1, 2) : chance(30) ? between(1, 2) : 0;
    for (int i = 0; i < count; i++) {
      long cost = i == 0 ? openClaims : 0;
      for (int n = between(1, 2); n > 0; n--) {
        Map<String, Object> line = keylessLine("499600", amount(1_500_00), pick(VAT_RATES));
        cost += gross(line);
        List<Map<String, Object>> lines = new ArrayList<>(List.of(line));
        if (chance(20)) {
          Map<String, Object> other = line(pick(costAccounts), anyKey());
          keyedAccounts.add((String) other.get("account"));
          lines.add(other);
        }
        invoice(day(), true, lines);
      }
      if (chance(15)) {
        long back = between(1, (int) Math.min(cost, 50_00));
        cost -= back;
        invoice(day(), false, List.of(keylessLine("499600", back, "0")));
      }
      Map<String, Object> close = event("CLM", chance(60) ? end : day(), "CLAIM_CLOSE");
      String account = chance(70) ? "614007" : pick(costAccounts);
      int parts = between(0, 2);
      for (int n = 0; n < parts && cost > 0; n++) {
        long part = chance(20) ? cost : 1 + random.nextLong(cost);
        cost -= part;
        bank(
            day(),
            pick(banks),
            part,
            "INSURANCE_INDEMNITY",
            (String) close.get("event"),
            "indemnity");
      }
      close.put("account", account);
      close.put("key", fixedKey());
      close.put("amount", YearOracle.money(cost));
      close.put("text", text("claim"));
      if (cost != 0) {
        keyedAccounts.add(account);
      }
    }
  }

  private void makeWorks() {
    int count = chance(45) ? between(1, 3) : 0;
    for (int i = 0; i < count; i++) {
      boolean credit = chance(12);
      List<Map<String, Object>> lines = new ArrayList<>();
      long cost = 0;
      for (int n = between(1, 2); n > 0; n--) {
        Map<String, Object> line =
            keylessLine(pick(worksAccounts), amount(credit ? 200_00 : 5_000_00), pick(VAT_RATES));
        cost += gross(line);
        lines.add(line);
      }
      if (!credit && chance(20)) {
        Map<String, Object> other = line(pick(costAccounts), anyKey());
        keyedAccounts.add((String) other.get("account"));
        lines.add(other);
      }
      Map<String, Object> invoice = invoice(day(), !credit, lines);
      long rest = cost;
      if (chance(65)) {
        List<Map<String, Object>> financing = new ArrayList<>();
        for (int n = between(1, 2); n > 0 && rest > 0; n--) {
          long part = chance(50) ? rest : 1 + random.nextLong(rest);
          rest -= part;
          Map<String, Object> withdrawal = new LinkedHashMap<>();
          withdrawal.put("fund", pick(funds));
          withdrawal.put("amount", YearOracle.money(part));
          financing.add(withdrawal);
        }
        invoice.put("financing", financing);
      }
      worksToCover += credit ? -rest : rest;
    }
  }

  /** The result must be 0.00: cover the works, appropriate what was called too much. */
  private void closeProjects() {
    if (worksToCover > 0) {
      call("EXTRAORDINARY", day(), worksToCover, fixedKey(), null);
    } else if (worksToCover < 0) {
      appropriation(-worksToCover);
    }
    if (netInterest > 0) {
      appropriation(netInterest);
    }
  }

  private void appropriation(long amount) {
    Map<String, Object> event = event("RAP", chance(70) ? end : day(), "RESERVE_APPROPRIATION");
    event.put("fund", pick(funds));
    event.put("amount", YearOracle.money(amount));
    event.put("text", text("appropriation"));
  }

  // ---------------------------------------------------------------------------------------------
  // Events
  // ---------------------------------------------------------------------------------------------

  private Map<String, Object> event(String prefix, LocalDate date, String kind) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", id(prefix + "-"));
    event.put("date", date.toString());
    event.put("kind", kind);
    events.add(event);
    return event;
  }

  private void makeEvents() {
    if (openPrepaid > 0 && chance(85)) {
      boolean two = chance(25) && openPrepaid > 1;
      long first = two ? 1 + random.nextLong(openPrepaid - 1) : openPrepaid;
      charge("ODR", chance(85) ? start : day(), "OPENING_REVERSAL", first);
      if (two) {
        charge("ODR", start, "OPENING_REVERSAL", openPrepaid - first);
      }
    }
    for (int i = chance(45) ? between(1, 3) : 0; i > 0; i--) {
      charge("ACC", chance(80) ? end : day(), "ACCRUAL", amount(900_00));
    }
    for (int i = chance(50) ? between(1, 3) : 0; i > 0; i--) {
      Map<String, Object> event = event("REM", day(), "REMINDER_FEE");
      event.put("party", pick(parties));
      event.put("amount", YearOracle.money(amount(40_00)));
      event.put("key", fixedKey());
      event.put("text", text("fee"));
      keyedAccounts.add("743000");
    }
    for (int i = chance(50) ? between(1, 3) : 0; i > 0; i--) {
      LocalDate date = day();
      LocalDate to = date.minusDays(between(0, 60));
      Map<String, Object> event = event("INT", date, "LATE_INTEREST");
      event.put("party", pick(parties));
      event.put("principal", YearOracle.money(amount(chance(10) ? 100 : 3_000_00)));
      event.put("from", to.minusDays(between(0, chance(50) ? 90 : 900)).toString());
      event.put("to", to.toString());
      event.put("key", anyKey());
      event.put("text", text("interest"));
      keyedAccounts.add("751000");
    }
    for (int i = chance(40) ? between(1, 3) : 0; i > 0; i--) {
      LocalDate date = day();
      String party = pick(parties);
      List<String> held = new ArrayList<>();
      for (String lot : lots) {
        for (Row row : rows) {
          boolean holds =
              !date.isBefore(row.from()) && (row.to() == null || date.isBefore(row.to()));
          if (row.lot().equals(lot) && row.ordinary().equals(party) && holds && chance(60)) {
            held.add(lot);
          }
        }
      }
      if (!held.isEmpty()) {
        snapshot(date, party, held);
      }
    }
  }

  private void charge(String prefix, LocalDate date, String kind, long amount) {
    Map<String, Object> event = event(prefix, date, kind);
    String account = pick(costAccounts);
    event.put("account", account);
    event.put("key", anyKey());
    event.put("amount", YearOracle.money(amount));
    event.put("text", text("charge"));
    keyedAccounts.add(account);
  }

  // ---------------------------------------------------------------------------------------------
  // Bank
  // ---------------------------------------------------------------------------------------------

  private void makeBank() {
    for (String party : parties) {
      for (int i = between(0, 6); i > 0; i--) {
        bank(day(), pick(banks), amount(2_500_00), "OWNER_PAYMENT", party, "payment");
      }
    }
    List<String> known = List.copyOf(billing);
    for (int i = known.isEmpty() ? 0 : between(0, 9); i > 0; i--) {
      long amount = chance(85) ? -amount(1_500_00) : amount(200_00);
      bank(day(), pick(banks), amount, "SUPPLIER_PAYMENT", pick(known), "supplier");
    }
    for (int i = between(0, 3); i > 0; i--) {
      String from = pick(banks);
      String to = pick(banks);
      if (!from.equals(to)) {
        long amount = amount(3_000_00);
        LocalDate date = day();
        bank(date, from, -amount, "INTERNAL_TRANSFER", "", "transfer");
        bank(chance(70) ? date : day(), to, amount, "INTERNAL_TRANSFER", "", "transfer");
      }
    }
    for (int i = between(0, 4); i > 0; i--) {
      bank(day(), pick(banks), -amount(30_00), "BANK_CHARGES", anyKey(), "charges");
      keyedAccounts.add("650000");
    }
    for (int i = chance(55) ? between(1, 3) : 0; i > 0; i--) {
      long gross = amount(400_00);
      long withheld = chance(75) ? (gross * 30 + 50) / 100 : 0;
      boolean none = chance(35);
      String key = none ? "NONE" : fixedKey();
      bank(
          chance(70) ? end : day(),
          pick(banks),
          gross - withheld,
          "INTEREST",
          key + "|" + YearOracle.money(gross) + "|" + YearOracle.money(withheld),
          "interest");
      if (none) {
        netInterest += gross - withheld;
      } else {
        keyedAccounts.addAll(List.of("640100", "750000"));
      }
    }
    if (chance(40)) {
      shuffle(bank);
    }
  }

  private void bank(
      LocalDate date, String account, long amount, String kind, String match, String about) {
    bank(id(pick(List.of("BNK-", "T"))), date, account, amount, kind, match, about);
  }

  private void bank(
      String id,
      LocalDate date,
      String account,
      long amount,
      String kind,
      String match,
      String about) {
    boolean owner = kind.startsWith("OWNER");
    boolean named = owner || kind.equals("SUPPLIER_PAYMENT");
    bank.add(
        List.of(
            id,
            date.toString(),
            account,
            YearOracle.money(amount),
            kind,
            match,
            owner ? names.get(match) : named ? match + " SRL" : "",
            named ? iban(1_000_000_000L + Math.floorMod(match.hashCode(), 1_000_000_000)) : "",
            kind.equals("OWNER_PAYMENT") && chance(80) ? communications.get(match) : "",
            chance(20) ? pick(WORDS) : "",
            text(about)));
  }

  /**
   * Refunds may not exceed the unused credit (rule 24), which the oracle tells; they go by date, so
   * that a later one sees the earlier one, and last within their day by their identifier.
   */
  private void makeRefunds() throws IOException {
    LocalDate date = start;
    for (int i = chance(50) ? between(1, 3) : 0; i > 0; i--) {
      int left = (int) ChronoUnit.DAYS.between(date, end);
      date = date.plusDays(between(0, left));
      List<Map.Entry<String, Long>> creditors = new ArrayList<>();
      for (var credit : YearOracle.unusedCredits(folder, date).entrySet()) {
        if (credit.getValue() > 0) {
          creditors.add(credit);
        }
      }
      if (creditors.isEmpty()) {
        continue;
      }
      Map.Entry<String, Long> chosen = pick(creditors);
      long credit = chosen.getValue();
      long amount = chance(50) ? credit : 1 + random.nextLong(credit);
      String id = "Z-" + i;
      bank(id, date, pick(banks), -amount, "OWNER_REFUND", chosen.getKey(), "refund");
      if (date.equals(end)) {
        i = 0;
      } else {
        date = date.plusDays(1);
      }
      writeBank();
    }
  }

  // ---------------------------------------------------------------------------------------------
  // Files
  // ---------------------------------------------------------------------------------------------

  private void writeAll() throws IOException {
    write("residence.json", residence());
    write("budget.json", budget());
    shuffle(calls);
    shuffle(events);
    if (chance(50)) {
      shuffle(invoices);
    }
    shuffle(readings);
    write("calls.json", calls);
    write("invoices.json", invoices);
    write("events.json", events);
    csv(
        "opening-balances.csv",
        List.of("account", "third", "debit", "credit", "due", "text"),
        opening);
    csv("meter-readings.csv", List.of("key", "lot", "party", "units"), readings);
    writeBank();
  }

  private void writeBank() throws IOException {
    csv(
        "bank-transactions.csv",
        List.of(
            "tx",
            "date",
            "account",
            "amount",
            "kind",
            "match",
            "counterparty",
            "iban",
            "structured",
            "communication",
            "text"),
        bank);
  }

  private Map<String, Object> residence() {
    Map<String, Object> residence = new LinkedHashMap<>();
    String name = "Résidence " + pick(WORDS);
    residence.put("name", name);
    residence.put("legalName", "ACP " + name);
    residence.put("enterpriseNumber", enterpriseNumber(random.nextLong(1_000_000L, 19_999_999L)));
    residence.put("vatLiable", false);
    residence.put(
        "address",
        object("street", "Rue Haute 1", "postcode", "1000", "city", "Bruxelles", "country", "BE"));
    residence.put("languages", List.of("fr", "nl"));
    residence.put("fiscalYear", object("start", start.toString(), "end", end.toString()));
    residence.put("ordinaryMeetingPeriod", object("from", "03-01", "to", "03-15"));
    List<Object> accounts = new ArrayList<>();
    for (String account : banks) {
      String purpose =
          switch (account) {
            case "551000" -> "WORKING_CAPITAL";
            case "550000" -> "RESERVE_FUND";
            default -> "WORKS";
          };
      accounts.add(
          object(
              "account",
              account,
              "iban",
              iban(random.nextLong(100_000_000L, 9_999_999_999L)),
              "bic",
              "GKCCBEBB",
              "purpose",
              purpose,
              "holder",
              "ACP " + name));
    }
    residence.put("bankAccounts", accounts);
    residence.put("policy", policy());
    List<Object> reserveFunds = new ArrayList<>();
    for (String fund : funds) {
      reserveFunds.add(object("account", fund, "key", fixedKey(), "name", "Fund " + fund));
    }
    residence.put("reserveFunds", reserveFunds);
    if (chance(40)) {
      residence.put("sharesTotal", shares.values().stream().mapToLong(Long::longValue).sum());
    }
    residence.put("lots", lotObjects());
    residence.put("parties", partyObjects());
    List<Object> ownerships = new ArrayList<>();
    for (Row row : rows) {
      ownerships.add(
          object(
              "lot",
              row.lot(),
              "ordinaryParty",
              row.ordinary(),
              "capitalParty",
              row.capital(),
              "from",
              row.from().toString(),
              "to",
              row.to() == null ? null : row.to().toString()));
    }
    residence.put("ownerships", ownerships);
    List<Object> keys = new ArrayList<>();
    fixedKeys.forEach((key, weights) ->
        keys.add(
            object(
                "key",
                key,
                "label",
                "Key " + key,
                "type",
                "FIXED",
                "basis",
                "statutes",
                "weights",
                weights)));
    for (String key : consumptionKeys) {
      keys.add(
          object(
              "key",
              key,
              "label",
              "Key " + key,
              "type",
              "CONSUMPTION",
              "basis",
              "meters",
              "weights",
              Map.of()));
    }
    residence.put("keys", keys);
    return residence;
  }

  private Map<String, Object> policy() {
    Map<String, Object> rates = new LinkedHashMap<>();
    for (int year = start.getYear() - 4; year <= end.getYear() + 1; year++) {
      // Quarters of a percent, as R60 has them.
      rates.put(String.valueOf(year), BigDecimal.valueOf(25L * between(1, 32), 2).toPlainString());
    }
    return object(
        "currency",
        "EUR",
        "rounding",
        "LARGEST_REMAINDER",
        "tieBreak",
        "LIST_ORDER",
        "workingCapitalKey",
        chance(85) ? "GEN" : fixedKey(),
        "legalInterestRates",
        rates,
        "dayCount",
        "ACT/365",
        "transferDayBelongsTo",
        "BUYER",
        "provisionCallsProratedOnTransfer",
        false,
        "settlementDue",
        end.plusDays(between(30, 150)).toString());
  }

  private List<Object> lotObjects() {
    List<Object> result = new ArrayList<>();
    List<String> types =
        List.of("APARTMENT", "COMMERCIAL", "OFFICE", "GARAGE", "PARKING", "CELLAR", "OTHER");
    for (String lot : lots) {
      String type = chance(60) ? "APARTMENT" : pick(types);
      Map<String, Object> object =
          object(
              "lot",
              lot,
              "type",
              type,
              "shares",
              shares.get(lot),
              "cellarGarageParking",
              List.of("GARAGE", "PARKING", "CELLAR").contains(type));
      if (chance(60)) {
        object.put("floor", (long) between(-2, 9));
      }
      if (chance(30)) {
        object.put("entrance", chance(70) ? pick(List.of("A", "B")) : null);
      }
      result.add(object);
    }
    return result;
  }

  private List<Object> partyObjects() {
    List<Object> result = new ArrayList<>();
    for (String party : parties) {
      String kind = pick(List.of("PERSON", "PERSON", "COMPANY", "COUPLE", "INDIVISION"));
      for (Row row : rows) {
        if (!row.ordinary().equals(row.capital()) && chance(30)) {
          if (row.ordinary().equals(party)) {
            kind = "USUFRUCTUARY";
          } else if (row.capital().equals(party)) {
            kind = "BARE_OWNER";
          }
        }
      }
      Map<String, Object> object =
          object(
              "party",
              party,
              "name",
              names.get(party),
              "kind",
              kind,
              "language",
              pick(List.of("fr", "NL", "de", "EN", "Fr", "nl")),
              "structuredCommunication",
              communications.get(party));
      if (kind.equals("INDIVISION")) {
        List<Object> members = members(names.get(party));
        if (chance(70)) {
          object.put("representative", ((Map<?, ?>) members.getFirst()).get("name"));
        }
        object.put("members", members);
      }
      result.add(object);
    }
    return result;
  }

  /** Fractions that sum to 1, some of them reduced. */
  private List<Object> members(String name) {
    int[] weights = new int[between(2, 4)];
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = between(1, 7);
      sum += weights[i];
    }
    List<Object> members = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      int divisor = chance(70) ? gcd(weights[i], sum) : 1;
      members.add(
          object(
              "name", name + " " + (i + 1), "share", weights[i] / divisor + "/" + sum / divisor));
    }
    return members;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Every account used with a key exactly once; some unused ones too. */
  private Map<String, Object> budget() {
    if (chance(50)) {
      keyedAccounts.add(pick(costAccounts));
    }
    List<String> accounts = new ArrayList<>(keyedAccounts);
    shuffle(accounts);
    List<Object> lines = new ArrayList<>();
    int at = 0;
    while (at < accounts.size()) {
      int to = Math.min(accounts.size(), at + between(1, 3));
      boolean income = accounts.get(at).startsWith("7");
      lines.add(
          object(
              "line",
              "Line " + (lines.size() + 1) + (chance(20) ? ", " + pick(WORDS) : ""),
              "accounts",
              List.copyOf(accounts.subList(at, to)),
              "amount",
              YearOracle.money(income ? -amount(100_00) : amount(5_000_00))));
      at = to;
    }
    return object(
        "approvedBy",
        "AGM",
        "previousOrdinaryCharges",
        YearOracle.money(amount(20_000_00)),
        "lines",
        lines);
  }

  // ---------------------------------------------------------------------------------------------
  // Check digits (handbook 6.1 - 6.3)
  // ---------------------------------------------------------------------------------------------

  /** 6.1: first 10 digits modulo 97, 97 when 0. */
  static String ogm(int building, int owner) {
    long number = building * 10_000_000L + owner * 1_000L;
    long check = number % 97 == 0 ? 97 : number % 97;
    String digits = String.format(java.util.Locale.ROOT, "%010d%02d", number, check);
    return "+++%s/%s/%s+++"
        .formatted(digits.substring(0, 3), digits.substring(3, 7), digits.substring(7));
  }

  /** 6.2: national check = first 10 digits modulo 97, 97 when 0; then ISO 7064. */
  static String iban(long number) {
    long national = number % 97 == 0 ? 97 : number % 97;
    long bban = number * 100 + national;
    // BE00 moved to the end: B = 11, E = 14.
    long remainder = (bban % 97 * 1_000_000 + 111_400) % 97;
    return String.format(java.util.Locale.ROOT, "BE%02d%012d", 98 - remainder, bban);
  }

  /** 6.3: 97 - (first 8 digits modulo 97). */
  static String enterpriseNumber(long first8) {
    return String.format(java.util.Locale.ROOT, "%08d%02d", first8, 97 - first8 % 97);
  }

  // ---------------------------------------------------------------------------------------------
  // Small helpers
  // ---------------------------------------------------------------------------------------------

  private int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T moved = list.get(i);
      list.set(i, list.get(j));
      list.set(j, moved);
    }
  }

  /** A positive amount up to the maximum; sometimes tiny, sometimes round. */
  private long amount(int maximum) {
    if (chance(4)) {
      return between(1, 9);
    }
    long cents = 1L + random.nextInt(maximum);
    return chance(20) && cents > 100 ? cents / 100 * 100 : cents;
  }

  private LocalDate anyDay() {
    return start.plusDays(random.nextInt(days));
  }

  /** A day of the year; often one on which something else happens. */
  private LocalDate day() {
    return chance(30) ? pick(hotDays) : anyDay();
  }

  private String fixedKey() {
    return chance(50) ? "GEN" : pick(List.copyOf(fixedKeys.keySet()));
  }

  private String anyKey() {
    return !consumptionKeys.isEmpty() && chance(20) ? pick(consumptionKeys) : fixedKey();
  }

  private String text(String about) {
    return chance(30) ? about + " " + pick(WORDS) : about;
  }

  /** Numbers without padding, so that code order and numeric order differ. */
  private String id(String prefix) {
    return prefix + counters.merge(prefix, between(1, 4), Integer::sum);
  }

  private static Map<String, Object> object(Object... fields) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      object.put((String) fields[i], fields[i + 1]);
    }
    return object;
  }

  private void write(String file, Object value) throws IOException {
    StringBuilder out = new StringBuilder();
    json(value, out);
    Files.writeString(folder.resolve(file), out.append('\n'), StandardCharsets.UTF_8);
  }

  private static void json(Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.append(separator);
          json(entry.getKey(), out);
          out.append(": ");
          json(entry.getValue(), out);
          separator = ", ";
        }
        out.append(map.isEmpty() ? "{}" : "}");
      }
      case Collection<?> list -> {
        String separator = "[\n";
        for (Object element : list) {
          out.append(separator);
          json(element, out);
          separator = ",\n";
        }
        out.append(list.isEmpty() ? "[]" : "]");
      }
      case String text ->
          out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      case Long number -> out.append(number);
      case Boolean flag -> out.append(flag);
      default -> throw new IllegalStateException("JSON of " + value.getClass());
    }
  }

  private void csv(String file, List<String> header, List<List<String>> table) throws IOException {
    StringBuilder out = new StringBuilder(String.join(",", header)).append('\n');
    for (List<String> row : table) {
      String[] fields = row.toArray(String[]::new);
      for (int i = 0; i < fields.length; i++) {
        if (fields[i].contains(",") || fields[i].contains("\"")) {
          fields[i] = '"' + fields[i].replace("\"", "\"\"") + '"';
        }
      }
      out.append(String.join(",", Arrays.asList(fields))).append('\n');
    }
    Files.writeString(folder.resolve(file), out, StandardCharsets.UTF_8);
  }
}
