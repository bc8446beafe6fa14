package org.koprogo.year.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Independent computation of the 18 CSV reports of one year folder, written straight from the
 * handbook {@code belgian-co-ownership.md}. "Rule n" in a comment is rule n of section 7.2.
 *
 * <p>A valid folder is assumed: this class produces no findings. It throws {@link
 * IllegalStateException} on whatever cannot be (an entry that does not balance, a result other than
 * zero, a refund above the credit, ...). Amounts are cents in {@code long}; products are {@link
 * BigInteger}.
 */
public final class YearOracle {

  private static final String RESERVE_OWNERS = "410000";
  private static final String ORDINARY_OWNERS = "410100";
  private static final String WORKS_OWNERS = "410200";
  private static final String SUPPLIERS = "440000";
  private static final String WORKING_CAPITAL = "100000";

  /** Rule 12: Unicode code point order. {@code String.compareTo} compares UTF-16 units instead. */
  static final Comparator<String> CODE_ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  // ---------------------------------------------------------------------------------------------
  // Model
  // ---------------------------------------------------------------------------------------------

  private record Account(String code, String label, int tenantPct, boolean postable) {}

  private record Member(String name, String share) {}

  private record Party(String id, String name, List<Member> members) {}

  /** One row of {@code ownerships}; {@code to} is exclusive, null = open. */
  private record Ownership(
      String lot, String ordinaryParty, String capitalParty, LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  /** One line of an entry being made; amount &gt; 0 is a debit, &lt; 0 a credit. */
  private record Draft(String account, String third, String key, long amount, String text) {}

  /** One posted line. */
  private record Line(
      int entry,
      LocalDate date,
      String journal,
      String doc,
      String account,
      String third,
      String key,
      long debit,
      long credit,
      String text) {
    long net() {
      return debit - credit;
    }
  }

  /** One open item of an owner (rule 5). */
  private static final class Item {
    final String party;
    final String account;
    final String ref;
    final LocalDate date;
    final LocalDate due;
    final long amount;
    long remaining;

    Item(String party, String account, String ref, LocalDate date, LocalDate due, long amount) {
      this.party = party;
      this.account = account;
      this.ref = ref;
      this.date = date;
      this.due = due;
      this.amount = amount;
      this.remaining = amount;
    }
  }

  /** The figures of one owner's statement (rule 26). */
  private static final class Owner {
    long opening;
    long provisions;
    long reserve;
    long extraordinary;
    long privateCharges;
    long feesAndInterest;
    long workingCapital;
    long payments;
    long refunds;
    long share;
    long settlement;
    long unusedCredit;
  }

  /** Something to process on a day (rules 1 and 13). */
  private record Step(LocalDate date, int rank, String id, Runnable action) {}

  /** Remaining unused credit per party at the end of a day, before the settlement. */
  private final TreeMap<LocalDate, Map<String, Long>> creditAtEndOfDay = new TreeMap<>();

  // Inputs
  private final LocalDate yearStart;
  private final LocalDate yearEnd;
  private final Map<String, Account> chart = new LinkedHashMap<>();
  private final List<String> lots = new ArrayList<>();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final List<Ownership> ownerships = new ArrayList<>();
  private final Map<String, Map<String, Long>> keyWeights = new LinkedHashMap<>();
  private final SortedSet<String> consumptionKeys = new TreeSet<>(CODE_ORDER);
  private final Map<List<String>, Long> readings = new LinkedHashMap<>();
  private final Map<String, String> fundKeys = new LinkedHashMap<>();
  private final List<String> bankAccounts = new ArrayList<>();
  private final Map<Integer, BigDecimal> legalRates = new TreeMap<>();
  private final String workingCapitalKey;
  private final LocalDate settlementDue;
  private final List<Map<String, Object>> budgetLines;
  private final List<Map<String, Object>> invoices;

  // State
  private final List<Line> journal = new ArrayList<>();
  private int entries;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Owner> owners = new LinkedHashMap<>();
  private final List<String> creditOrder = new ArrayList<>();
  private final Map<String, Long> workingCapitalByLot = new LinkedHashMap<>();
  private final SortedSet<String> suppliers = new TreeSet<>(CODE_ORDER);

  // Reports filled while posting
  private final Csv callDistribution =
      new Csv("call", "type", "date", "due", "key", "lot", "weight", "party", "amount");
  private final Csv bankMatching =
      new Csv("tx", "date", "account", "amount", "kind", "match", "allocations");
  private final Csv transfer394 =
      new Csv(
          "event",
          "date",
          "party",
          "lots",
          "shares",
          "working_capital_share",
          "reserve_funds",
          "reserve_share_informative",
          "ledger_balance",
          "overdue",
          "called_not_yet_due");
  private final Csv distributionByLot =
      new Csv("account", "key", "total", "lot", "weight", "total_weight", "amount");
  private final Csv distributionByOwner =
      new Csv(
          "account",
          "key",
          "lot",
          "party",
          "from",
          "to_exclusive",
          "basis",
          "units",
          "amount",
          "owner_part",
          "tenant_part");

  /** The 18 reports of a folder: file name to complete text. */
  public static SortedMap<String, String> reports(Path folder) {
    return new YearOracle(folder).allReports();
  }

  /** Unused credit (rule 24) of every party at the end of a day, for the random generator. */
  static Map<String, Long> unusedCredits(Path folder, LocalDate day) {
    var entry = new YearOracle(folder).creditAtEndOfDay.floorEntry(day);
    return entry == null ? Map.of() : entry.getValue();
  }

  /** Usage: {@code YearOracle folder outDir}. */
  public static void main(String[] args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[1]));
    for (var report : reports(Path.of(args[0])).entrySet()) {
      Files.writeString(out.resolve(report.getKey()), report.getValue());
    }
  }

  // ---------------------------------------------------------------------------------------------
  // Reading the folder, then processing it (7.1, rules 1 and 13)
  // ---------------------------------------------------------------------------------------------

  private YearOracle(Path folder) {
    Map<String, Object> residence = object(Json.read(folder.resolve("residence.json")));
    Map<String, Object> fiscalYear = object(residence.get("fiscalYear"));
    yearStart = date(fiscalYear, "start");
    yearEnd = date(fiscalYear, "end");

    for (Map<String, String> row : Csv.read(folder.resolve("chart-of-accounts.csv"))) {
      // Rule 25: an empty tenant_pct counts as 0.
      String pct = row.get("tenant_pct");
      chart.put(
          row.get("code"),
          new Account(
              row.get("code"),
              row.get("label_en"),
              pct.isEmpty() ? 0 : Integer.parseInt(pct),
              row.get("postable").equals("1")));
    }

    for (Map<String, Object> lot : objects(residence.get("lots"))) {
      lots.add(text(lot, "lot"));
    }
    for (Map<String, Object> party : objects(residence.get("parties"))) {
      List<Member> members = new ArrayList<>();
      for (Map<String, Object> member : objects(party.get("members"))) {
        members.add(new Member(text(member, "name"), text(member, "share")));
      }
      String id = text(party, "party");
      parties.put(id, new Party(id, text(party, "name"), members));
      owners.put(id, new Owner());
    }
    for (Map<String, Object> row : objects(residence.get("ownerships"))) {
      ownerships.add(
          new Ownership(
              text(row, "lot"),
              text(row, "ordinaryParty"),
              text(row, "capitalParty"),
              date(row, "from"),
              row.get("to") == null ? null : date(row, "to")));
    }
    // Rule 25: "then one row per ownerships row, by from".
    ownerships.sort(Comparator.comparing(Ownership::from));

    for (Map<String, String> row : Csv.read(folder.resolve("meter-readings.csv"))) {
      readings.merge(
          List.of(row.get("key"), row.get("lot"), row.get("party")),
          Long.parseLong(row.get("units")),
          Math::addExact);
    }
    for (Map<String, Object> key : objects(residence.get("keys"))) {
      String id = text(key, "key");
      Map<String, Long> weights = new LinkedHashMap<>();
      Map<String, Object> given = object(key.getOrDefault("weights", Map.of()));
      boolean consumption = text(key, "type").equals("CONSUMPTION");
      for (String lot : lots) {
        long weight = 0;
        if (consumption) {
          // 7.1: weights of a CONSUMPTION key = sum of the meter readings per lot.
          for (var reading : readings.entrySet()) {
            if (reading.getKey().get(0).equals(id) && reading.getKey().get(1).equals(lot)) {
              weight += reading.getValue();
            }
          }
        } else if (given.containsKey(lot)) {
          weight = integer(given.get(lot));
        }
        weights.put(lot, weight);
      }
      keyWeights.put(id, weights);
      if (consumption) {
        consumptionKeys.add(id);
      }
    }
    for (Map<String, Object> fund : objects(residence.get("reserveFunds"))) {
      fundKeys.put(text(fund, "account"), text(fund, "key"));
    }
    for (Map<String, Object> bank : objects(residence.get("bankAccounts"))) {
      bankAccounts.add(text(bank, "account"));
    }
    Map<String, Object> policy = object(residence.get("policy"));
    workingCapitalKey = text(policy, "workingCapitalKey");
    settlementDue = date(policy, "settlementDue");
    for (var rate : object(policy.get("legalInterestRates")).entrySet()) {
      legalRates.put(Integer.parseInt(rate.getKey()), new BigDecimal((String) rate.getValue()));
    }
    budgetLines = objects(object(Json.read(folder.resolve("budget.json"))).get("lines"));
    invoices = objects(Json.read(folder.resolve("invoices.json")));
    List<Map<String, Object>> calls = objects(Json.read(folder.resolve("calls.json")));
    List<Map<String, Object>> events = objects(Json.read(folder.resolve("events.json")));
    List<Map<String, String>> bank = Csv.read(folder.resolve("bank-transactions.csv"));

    for (Map<String, Object> invoice : invoices) {
      suppliers.add(text(invoice, "supplier"));
    }

    postOpening(Csv.read(folder.resolve("opening-balances.csv")));

    List<Step> steps = new ArrayList<>();
    for (Map<String, Object> call : calls) {
      steps.add(new Step(date(call, "date"), 1, text(call, "call"), () -> postCall(call)));
    }
    for (Map<String, Object> invoice : invoices) {
      steps.add(
          new Step(date(invoice, "date"), 2, text(invoice, "invoice"), () -> postInvoice(invoice)));
    }
    for (Map<String, Object> event : events) {
      steps.add(
          new Step(
              date(event, "date"),
              rank(text(event, "kind")),
              text(event, "event"),
              () -> postEvent(event)));
    }
    for (Map<String, String> tx : bank) {
      steps.add(new Step(LocalDate.parse(tx.get("date")), 5, tx.get("tx"), () -> postBank(tx)));
    }
    steps.sort(
        Comparator.comparing(Step::date)
            .thenComparingInt(Step::rank)
            .thenComparing(Step::id, CODE_ORDER));
    rememberCredits(yearStart);
    for (Step step : steps) {
      require(
          !step.date().isBefore(yearStart) && !step.date().isAfter(yearEnd),
          step.id() + " lies outside the fiscal year");
      step.action().run();
      rememberCredits(step.date());
    }
    postDeferrals();
    postSettlement();
    checkEnd();
  }

  private void rememberCredits(LocalDate day) {
    Map<String, Long> credits = new LinkedHashMap<>();
    owners.forEach((party, owner) -> credits.put(party, owner.unusedCredit));
    creditAtEndOfDay.put(day, credits);
  }

  /** Rule 13: the place of an event within its day goes by its kind. */
  private static int rank(String kind) {
    return switch (kind) {
      case "OPENING_REVERSAL" -> 0;
      case "TRANSFER" -> 3;
      case "REMINDER_FEE", "LATE_INTEREST", "NOTARY_SNAPSHOT" -> 4;
      case "ACCRUAL", "CLAIM_CLOSE", "RESERVE_APPROPRIATION" -> 6;
      default -> throw new IllegalStateException("event kind " + kind);
    };
  }

  // ---------------------------------------------------------------------------------------------
  // Posting
  // ---------------------------------------------------------------------------------------------

  /** Rule 14: lines of 0.00 are dropped; an entry without lines is not posted, takes no number. */
  private void post(String kind, LocalDate date, String doc, List<Draft> drafts) {
    long balance = 0;
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.amount() != 0) {
        Account account = chart.get(draft.account());
        require(account != null && account.postable(), doc + ": account " + draft.account());
        if (!draft.key().isEmpty()) {
          require(keyWeights.containsKey(draft.key()), doc + ": key " + draft.key());
          char accountClass = draft.account().charAt(0);
          require(accountClass == '6' || accountClass == '7', doc + ": key on classes 1-5");
        }
        balance = Math.addExact(balance, draft.amount());
        kept.add(draft);
      }
    }
    require(balance == 0, doc + " does not balance: " + money(balance));
    if (kept.isEmpty()) {
      return;
    }
    entries++;
    for (Draft draft : kept) {
      journal.add(
          new Line(
              entries,
              date,
              kind,
              doc,
              draft.account(),
              draft.third(),
              draft.key(),
              Math.max(draft.amount(), 0),
              Math.max(-draft.amount(), 0),
              draft.text()));
    }
  }

  /** An entry of two lines, the first a debit of {@code amount} (rule 18: debit line first). */
  private void postPair(String kind, LocalDate date, String doc, Draft debit, Draft credit) {
    post(kind, date, doc, debit.amount() < 0 ? List.of(credit, debit) : List.of(debit, credit));
  }

  /** Rule 15: one entry in file order. */
  private void postOpening(List<Map<String, String>> rows) {
    List<Draft> drafts = new ArrayList<>();
    for (Map<String, String> row : rows) {
      long amount = cents(row.get("debit")) - cents(row.get("credit"));
      drafts.add(
          new Draft(
              row.get("account"),
              row.get("third"),
              "",
              amount,
              "Opening balance " + row.get("text")));
    }
    post("OPEN", yearStart, "OPENING", drafts);

    long workingCapital = 0;
    for (Map<String, String> row : rows) {
      String account = row.get("account");
      String third = row.get("third");
      long amount = cents(row.get("debit")) - cents(row.get("credit"));
      if (account.equals(WORKING_CAPITAL)) {
        workingCapital -= amount;
      } else if (account.equals(SUPPLIERS)) {
        suppliers.add(third);
      } else if (isOwnerAccount(account) && amount != 0) {
        owner(third).opening += amount;
        if (amount > 0) {
          newItem(third, account, "OPENING", yearStart, LocalDate.parse(row.get("due")), amount);
        } else {
          // Rule 24: an opening credit is allowed on 410100 only.
          require(account.equals(ORDINARY_OWNERS), "opening credit of " + third);
          nonCashCredit(third, -amount);
        }
      }
    }
    // Rule 23: opening credit of 100000 over all lots by the policy key.
    workingCapitalByLot.putAll(distribute(workingCapital, keyWeights.get(workingCapitalKey)));
  }

  /** Rules 2, 16 and 26. */
  private void postCall(Map<String, Object> call) {
    String id = text(call, "call");
    String type = text(call, "type");
    String key = text(call, "key");
    String callText = text(call, "text");
    LocalDate date = date(call, "date");
    LocalDate due = date(call, "due");
    long total = cents(text(call, "amount"));
    String fund = call.get("fund") == null ? "" : text(call, "fund");

    boolean capital = type.equals("RESERVE") || type.equals("EXTRAORDINARY");
    String receivable =
        switch (type) {
          case "PROVISION", "WORKING_CAPITAL" -> ORDINARY_OWNERS;
          case "RESERVE" -> RESERVE_OWNERS;
          case "EXTRAORDINARY" -> WORKS_OWNERS;
          default -> throw new IllegalStateException("call type " + type);
        };
    String credit =
        switch (type) {
          case "PROVISION" -> "701000";
          case "RESERVE" -> "700000";
          case "EXTRAORDINARY" -> "702000";
          default -> fund.isEmpty() ? WORKING_CAPITAL : fund;
        };

    Map<String, Long> weights = keyWeights.get(key);
    Map<String, Long> amounts = distribute(total, weights);
    Map<String, Long> byParty = new LinkedHashMap<>();
    for (String lot : lots) {
      if (weights.get(lot) > 0) {
        Ownership ownership = ownershipOn(lot, date);
        String party = capital ? ownership.capitalParty() : ownership.ordinaryParty();
        byParty.merge(party, amounts.get(lot), Math::addExact);
        callDistribution.row(
            id, type, date, due, key, lot, weights.get(lot), party, money(amounts.get(lot)));
      }
    }

    List<Draft> drafts = new ArrayList<>();
    for (String party : parties.keySet()) {
      drafts.add(new Draft(receivable, party, "", byParty.getOrDefault(party, 0L), callText));
    }
    drafts.add(new Draft(credit, "", "", -total, callText));
    if (type.equals("RESERVE")) {
      drafts.add(new Draft("681600", "", "", total, "Appropriation " + id));
      drafts.add(new Draft(fund, "", "", -total, "Appropriation " + id));
    }
    post("CALL", date, id, drafts);

    for (String party : parties.keySet()) {
      long amount = byParty.getOrDefault(party, 0L);
      newItem(party, receivable, id, date, due, amount);
      Owner owner = owner(party);
      switch (type) {
        case "PROVISION" -> owner.provisions += amount;
        case "RESERVE" -> owner.reserve += amount;
        case "EXTRAORDINARY" -> owner.extraordinary += amount;
        default -> owner.workingCapital += amount;
      }
    }
    if (credit.equals(WORKING_CAPITAL)) {
      // Rule 23: WORKING_CAPITAL calls to 100000 are added per lot.
      for (String lot : lots) {
        workingCapitalByLot.merge(lot, amounts.get(lot), Math::addExact);
      }
    }
  }

  /** Rules 3, 4 and 17. */
  private void postInvoice(Map<String, Object> invoice) {
    String id = text(invoice, "invoice");
    LocalDate date = date(invoice, "date");
    String invoiceText = text(invoice, "text");
    String supplier = text(invoice, "supplier");
    boolean clearsAccrual = Boolean.TRUE.equals(invoice.get("clearsAccrual"));
    int sign = invoiceSign(invoice);
    long gross = cents(text(invoice, "gross"));
    List<Map<String, Object>> lines = objects(invoice.get("lines"));

    List<Draft> drafts = new ArrayList<>();
    long sum = 0;
    for (Map<String, Object> line : lines) {
      long amount = lineGross(line);
      sum += amount;
      String third = line.get("party") == null ? "" : text(line, "party");
      if (clearsAccrual) {
        drafts.add(new Draft("444000", "", "", sign * amount, invoiceText));
      } else {
        drafts.add(new Draft(text(line, "account"), third, key(line), sign * amount, invoiceText));
      }
    }
    require(sum == gross, id + ": lines " + money(sum) + ", gross " + money(gross));
    drafts.add(new Draft(SUPPLIERS, supplier, "", -sign * gross, invoiceText));
    post("PUR", date, id, drafts);

    for (Map<String, Object> line : lines) {
      if (line.get("party") != null) {
        String party = text(line, "party");
        long amount = sign * lineGross(line);
        post(
            "OD",
            date,
            id + "/P",
            List.of(
                new Draft(ORDINARY_OWNERS, party, "", amount, "Private charge " + id),
                new Draft("643100", party, "", -amount, "Private charge recharged " + id)));
        owner(party).privateCharges += amount;
        if (amount > 0) {
          newItem(party, ORDINARY_OWNERS, id, date, date(invoice, "privateDue"), amount);
        } else if (amount < 0) {
          nonCashCredit(party, -amount);
        }
      }
    }
    for (Map<String, Object> financing : objects(invoice.get("financing"))) {
      long amount = sign * cents(text(financing, "amount"));
      post(
          "OD",
          date,
          id + "/F",
          List.of(
              new Draft(text(financing, "fund"), "", "", amount, "Use of reserve fund " + id),
              new Draft("781600", "", "", -amount, "Use of reserve fund " + id)));
    }
  }

  private static int invoiceSign(Map<String, Object> invoice) {
    return switch (text(invoice, "type")) {
      case "INVOICE" -> 1;
      case "CREDIT_NOTE" -> -1;
      default -> throw new IllegalStateException("invoice type " + invoice.get("type"));
    };
  }

  /** Rule 3: VAT per line, half-up; the cost is the gross. */
  private static long lineGross(Map<String, Object> line) {
    long net = cents(text(line, "net"));
    BigDecimal rate = new BigDecimal(text(line, "vatRate"));
    BigInteger numerator =
        BigInteger.valueOf(net).multiply(rate.movePointRight(6).toBigIntegerExact());
    return Math.addExact(net, halfUp(numerator, BigInteger.valueOf(100_000_000)));
  }

  /** An absent or empty key = not distributed. */
  private static String key(Map<String, Object> line) {
    return line.get("key") == null ? "" : text(line, "key");
  }

  /** Rules 6, 7, 10 and 18. */
  private void postEvent(Map<String, Object> event) {
    String id = text(event, "event");
    LocalDate date = date(event, "date");
    switch (text(event, "kind")) {
      case "OPENING_REVERSAL" -> postCharge(event, "490000");
      case "ACCRUAL" -> postCharge(event, "444000");
      case "CLAIM_CLOSE" -> postCharge(event, "499600");
      case "RESERVE_APPROPRIATION" -> {
        long amount = cents(text(event, "amount"));
        postPair(
            "OD",
            date,
            id,
            new Draft("681600", "", "", amount, text(event, "text")),
            new Draft(text(event, "fund"), "", "", -amount, text(event, "text")));
      }
      case "REMINDER_FEE" -> postFee(event, "743000", cents(text(event, "amount")));
      case "LATE_INTEREST" ->
          postFee(
              event,
              "751000",
              lateInterest(
                  cents(text(event, "principal")), date(event, "from"), date(event, "to")));
      case "TRANSFER" -> postTransfer(event);
      case "NOTARY_SNAPSHOT" -> snapshot(event, text(event, "party"));
      default -> throw new IllegalStateException("event kind of " + id);
    }
  }

  /** A cost account with a key against a balance-sheet account. */
  private void postCharge(Map<String, Object> event, String counterpart) {
    long amount = cents(text(event, "amount"));
    String eventText = text(event, "text");
    postPair(
        "OD",
        date(event, "date"),
        text(event, "event"),
        new Draft(text(event, "account"), "", key(event), amount, eventText),
        new Draft(counterpart, "", "", -amount, eventText));
  }

  /** Fees and interest are due on their own date (7.1). */
  private void postFee(Map<String, Object> event, String income, long amount) {
    String id = text(event, "event");
    String party = text(event, "party");
    String eventText = text(event, "text");
    LocalDate date = date(event, "date");
    postPair(
        "OD",
        date,
        id,
        new Draft(ORDINARY_OWNERS, party, "", amount, eventText),
        new Draft(income, "", key(event), -amount, eventText));
    owner(party).feesAndInterest += amount;
    newItem(party, ORDINARY_OWNERS, id, date, date, amount);
  }

  /**
   * R60 and rule 7: actual days of [from, to) / 365, cut at each 1 January, one half-up at the end.
   */
  private long lateInterest(long principal, LocalDate from, LocalDate to) {
    require(!to.isBefore(from), "interest period");
    BigDecimal rateDays = BigDecimal.ZERO;
    LocalDate start = from;
    while (start.isBefore(to)) {
      LocalDate newYear = LocalDate.of(start.getYear() + 1, 1, 1);
      LocalDate end = newYear.isBefore(to) ? newYear : to;
      BigDecimal rate = legalRates.get(start.getYear());
      require(rate != null, "no legal interest rate for " + start.getYear());
      rateDays =
          rateDays.add(rate.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(start, end))));
      start = end;
    }
    BigInteger numerator =
        rateDays.movePointRight(6).toBigIntegerExact().multiply(BigInteger.valueOf(principal));
    return halfUp(numerator, BigInteger.valueOf(36_500L * 1_000_000L));
  }

  /** Rules 6, 18 and 23. */
  private void postTransfer(Map<String, Object> event) {
    String id = text(event, "event");
    LocalDate date = date(event, "date");
    String seller = text(event, "fromParty");
    String buyer = text(event, "toParty");
    long amount = workingCapitalOf(texts(event.get("lots")));
    String refunded = "Working capital refunded " + id;
    String called = "Working capital called " + id;
    post(
        "OD",
        date,
        id,
        List.of(
            new Draft(WORKING_CAPITAL, "", "", amount, refunded),
            new Draft(ORDINARY_OWNERS, seller, "", -amount, refunded),
            new Draft(ORDINARY_OWNERS, buyer, "", amount, called),
            new Draft(WORKING_CAPITAL, "", "", -amount, called)));
    owner(seller).workingCapital -= amount;
    owner(buyer).workingCapital += amount;
    nonCashCredit(seller, amount);
    newItem(buyer, ORDINARY_OWNERS, id, date, date.plusDays(30), amount);
    snapshot(event, seller);
  }

  private long workingCapitalOf(List<String> someLots) {
    long sum = 0;
    for (String lot : someLots) {
      sum = Math.addExact(sum, workingCapitalByLot.get(lot));
    }
    return sum;
  }

  /** Rules 10 and 32: a row of transfer-3-94.csv, from the books as they are now. */
  private void snapshot(Map<String, Object> event, String party) {
    LocalDate date = date(event, "date");
    List<String> sold = texts(event.get("lots"));

    List<String> funds = new ArrayList<>();
    long informative = 0;
    for (String code : chart.keySet()) { // chart order
      if (code.startsWith("160") && chart.get(code).postable()) {
        long balance = -balance(code);
        if (balance != 0) {
          funds.add(code + "=" + money(balance));
          String fundKey = fundKeys.get(code);
          if (fundKey != null) {
            informative +=
                halfUp(
                    BigInteger.valueOf(balance)
                        .multiply(BigInteger.valueOf(weightOf(fundKey, sold))),
                    BigInteger.valueOf(weightOf(fundKey, lots)));
          }
        }
      }
    }

    long ledger = 0;
    for (Line line : journal) {
      if (isOwnerAccount(line.account()) && line.third().equals(party)) {
        ledger += line.net();
      }
    }
    long overdue = 0;
    long notYetDue = 0;
    for (Item item : items) {
      if (item.party.equals(party)) {
        if (item.due.isBefore(date)) {
          overdue += item.remaining;
        } else {
          notYetDue += item.remaining;
        }
      }
    }
    transfer394.row(
        text(event, "event"),
        date,
        party,
        String.join(" ", sold),
        weightOf(workingCapitalKey, sold) + "/" + weightOf(workingCapitalKey, lots),
        money(workingCapitalOf(sold)),
        String.join(" ", funds),
        money(informative),
        money(ledger),
        money(overdue),
        money(notYetDue));
  }

  private long weightOf(String key, List<String> someLots) {
    long sum = 0;
    for (String lot : someLots) {
      sum = Math.addExact(sum, keyWeights.get(key).get(lot));
    }
    return sum;
  }

  private long balance(String account) {
    long sum = 0;
    for (Line line : journal) {
      if (line.account().equals(account)) {
        sum += line.net();
      }
    }
    return sum;
  }

  /** Rules 5, 19 and 24. */
  private void postBank(Map<String, String> tx) {
    String id = tx.get("tx");
    String bank = tx.get("account");
    String match = tx.get("match");
    String txText = tx.get("text");
    LocalDate date = LocalDate.parse(tx.get("date"));
    long amount = cents(tx.get("amount"));
    require(bankAccounts.contains(bank), id + ": account " + bank);
    Draft bankLine = new Draft(bank, "", "", amount, txText);
    List<Draft> drafts = new ArrayList<>();
    String allocations = "";

    switch (tx.get("kind")) {
      case "OWNER_PAYMENT" -> {
        require(amount > 0, id + ": a payment of " + money(amount));
        SortedMap<String, Long> byAccount = new TreeMap<>(CODE_ORDER);
        allocations = settleReceipt(match, amount, byAccount);
        drafts.add(bankLine);
        byAccount.forEach(
            (account, part) -> drafts.add(new Draft(account, match, "", -part, txText)));
        owner(match).payments += amount;
      }
      case "OWNER_REFUND" -> {
        Owner owner = owner(match);
        // Rule 24: a refund above the party's unused credit is a finding.
        require(amount < 0 && -amount <= owner.unusedCredit, id + ": refund above the credit");
        owner.unusedCredit += amount;
        owner.refunds -= amount;
        drafts.add(new Draft(ORDINARY_OWNERS, match, "", -amount, txText));
        drafts.add(bankLine);
      }
      case "SUPPLIER_PAYMENT" -> {
        require(suppliers.contains(match), id + ": supplier " + match);
        drafts.add(new Draft(SUPPLIERS, match, "", -amount, txText));
        drafts.add(bankLine);
      }
      case "BANK_CHARGES" -> {
        drafts.add(new Draft("650000", "", match, -amount, txText));
        drafts.add(bankLine);
      }
      case "INTERNAL_TRANSFER" -> {
        drafts.add(bankLine);
        drafts.add(new Draft("580000", "", "", -amount, txText));
      }
      case "INSURANCE_INDEMNITY" -> {
        drafts.add(bankLine);
        drafts.add(new Draft("499600", "", "", -amount, txText));
      }
      case "INTEREST" -> {
        String[] parts = match.split("\\|", -1);
        String key = parts[0].equals("NONE") ? "" : parts[0];
        drafts.add(bankLine);
        drafts.add(new Draft("640100", "", key, cents(parts[2]), txText));
        drafts.add(new Draft("750000", "", key, -cents(parts[1]), txText));
      }
      default -> throw new IllegalStateException("bank kind of " + id);
    }
    post("BNK", date, id, drafts);
    bankMatching.row(id, date, bank, money(amount), tx.get("kind"), match, allocations);
  }

  // ---------------------------------------------------------------------------------------------
  // Open items (rule 5)
  // ---------------------------------------------------------------------------------------------

  /** A new debt; a credit on 410100 is used at once by a 410100 item, never by 4100 or 4102. */
  private void newItem(
      String party, String account, String ref, LocalDate date, LocalDate due, long amount) {
    if (amount == 0) {
      return;
    }
    require(amount > 0, "item " + ref + " of " + party + ": " + money(amount));
    Item item = new Item(party, account, ref, date, due, amount);
    items.add(item);
    if (account.equals(ORDINARY_OWNERS)) {
      Owner owner = owner(party);
      long used = Math.min(owner.unusedCredit, item.remaining);
      owner.unusedCredit -= used;
      item.remaining -= used;
    }
  }

  /** The open items of a party, oldest due date first, then in creation order. */
  private List<Item> openItems(String party) {
    List<Item> open = new ArrayList<>();
    for (Item item : items) {
      if (item.party.equals(party) && item.remaining > 0) {
        open.add(item);
      }
    }
    open.sort(Comparator.comparing(item -> item.due)); // stable: creation order stays
    return open;
  }

  /** A credit that is not money settles open 410100 items first; the rest stays as a credit. */
  private void nonCashCredit(String party, long amount) {
    if (amount == 0) {
      return;
    }
    firstCredit(party);
    long rest = amount;
    for (Item item : openItems(party)) {
      if (item.account.equals(ORDINARY_OWNERS)) {
        long used = Math.min(rest, item.remaining);
        item.remaining -= used;
        rest -= used;
      }
    }
    owner(party).unusedCredit += rest;
  }

  /** A receipt settles the items on all three accounts; the surplus stays on 410100. */
  private String settleReceipt(String party, long amount, SortedMap<String, Long> byAccount) {
    List<String> allocations = new ArrayList<>();
    long rest = amount;
    for (Item item : openItems(party)) {
      long used = Math.min(rest, item.remaining);
      if (used > 0) {
        item.remaining -= used;
        rest -= used;
        byAccount.merge(item.account, used, Math::addExact);
        allocations.add(item.ref + "=" + money(used));
      }
    }
    if (rest > 0) {
      firstCredit(party);
      owner(party).unusedCredit += rest;
      byAccount.merge(ORDINARY_OWNERS, rest, Math::addExact);
      allocations.add("ON_ACCOUNT=" + money(rest));
    }
    return String.join(" ", allocations);
  }

  /** Rule 27: the order in which parties first got a credit, even if used up at once. */
  private void firstCredit(String party) {
    if (!creditOrder.contains(party)) {
      creditOrder.add(party);
    }
  }

  // ---------------------------------------------------------------------------------------------
  // Year end
  // ---------------------------------------------------------------------------------------------

  /** Rules 7 and 20. */
  private void postDeferrals() {
    for (Map<String, Object> invoice : invoices) { // file order
      if (invoice.get("coverage") == null || Boolean.TRUE.equals(invoice.get("clearsAccrual"))) {
        continue;
      }
      Map<String, Object> coverage = object(invoice.get("coverage"));
      LocalDate from = date(coverage, "from");
      LocalDate to = date(coverage, "to");
      long allDays = ChronoUnit.DAYS.between(from, to) + 1;
      long after = Math.clamp(ChronoUnit.DAYS.between(yearEnd, to), 0, allDays);
      require(allDays > 0, "coverage");
      String id = text(invoice, "invoice");
      List<Map<String, Object>> lines = objects(invoice.get("lines"));
      for (int n = 1; n <= lines.size(); n++) {
        Map<String, Object> line = lines.get(n - 1);
        if (!key(line).isEmpty()) {
          long amount =
              invoiceSign(invoice)
                  * halfUp(
                      BigInteger.valueOf(lineGross(line)).multiply(BigInteger.valueOf(after)),
                      BigInteger.valueOf(allDays));
          String prepaid = "Prepaid " + id;
          post(
              "OD",
              yearEnd,
              id + "/D" + n,
              List.of(
                  new Draft("490000", "", "", amount, prepaid),
                  new Draft(text(line, "account"), "", key(line), -amount, prepaid)));
        }
      }
    }
  }

  /** Rules 8, 21 and 25. */
  private void postSettlement() {
    for (var group : keyedTotals().entrySet()) {
      String account = group.getKey().get(0);
      String key = group.getKey().get(1);
      long total = group.getValue();
      if (total == 0) {
        continue;
      }
      Map<String, Long> weights = keyWeights.get(key);
      long totalWeight = weightOf(key, lots);
      Map<String, Long> amounts = distribute(total, weights);
      for (String lot : lots) {
        if (weights.get(lot) > 0) {
          distributionByLot.row(
              account,
              key,
              money(total),
              lot,
              weights.get(lot),
              totalWeight,
              money(amounts.get(lot)));
          splitOverOwners(account, key, lot, amounts.get(lot));
        }
      }
    }
    LocalDate date = yearEnd;
    for (String party : parties.keySet()) { // list order
      Owner owner = owner(party);
      long net = owner.share - owner.provisions;
      owner.settlement = net;
      Draft receivable = new Draft(ORDINARY_OWNERS, party, "", net, "Annual settlement");
      Draft adjustment = new Draft("701900", "", "", -net, "Annual settlement " + party);
      postPair("SET", date, "SETTLE/" + party, receivable, adjustment);
      if (net > 0) {
        newItem(party, ORDINARY_OWNERS, "SETTLEMENT", date, settlementDue, net);
      } else {
        nonCashCredit(party, -net);
      }
    }
  }

  /** Class 6 and 7 lines with a key, netted per (account, key), in code order. */
  private SortedMap<List<String>, Long> keyedTotals() {
    Comparator<List<String>> order =
        Comparator.comparing((List<String> group) -> group.get(0), CODE_ORDER)
            .thenComparing(group -> group.get(1), CODE_ORDER);
    SortedMap<List<String>, Long> totals = new TreeMap<>(order);
    for (Line line : journal) {
      if (!line.key().isEmpty()) {
        totals.merge(List.of(line.account(), line.key()), line.net(), Math::addExact);
      }
    }
    return totals;
  }

  /** 5.3 and rule 25: by days, or by readings of (key, lot, party). */
  private void splitOverOwners(String account, String key, String lot, long amount) {
    LocalDate endExclusive = yearEnd.plusDays(1);
    boolean byUnits = consumptionKeys.contains(key);
    List<Ownership> rows = new ArrayList<>();
    List<LocalDate[]> periods = new ArrayList<>();
    List<Long> units = new ArrayList<>();
    for (Ownership row : ownerships) { // by from
      if (row.lot().equals(lot)) {
        LocalDate from = row.from().isBefore(yearStart) ? yearStart : row.from();
        LocalDate to = row.to() == null || row.to().isAfter(endExclusive) ? endExclusive : row.to();
        if (from.isBefore(to)) {
          rows.add(row);
          periods.add(new LocalDate[] {from, to});
          units.add(
              byUnits
                  ? readings.getOrDefault(List.of(key, lot, row.ordinaryParty()), 0L)
                  : ChronoUnit.DAYS.between(from, to));
        }
      }
    }
    List<Long> parts = largestRemainder(amount, units);
    int tenantPct = chart.get(account).tenantPct();
    for (int i = 0; i < rows.size(); i++) {
      String party = rows.get(i).ordinaryParty();
      long part = parts.get(i);
      owner(party).share += part;
      BigInteger hundredfold = BigInteger.valueOf(part).multiply(BigInteger.valueOf(tenantPct));
      long tenant = halfUp(hundredfold, BigInteger.valueOf(100));
      distributionByOwner.row(
          account,
          key,
          lot,
          party,
          periods.get(i)[0],
          periods.get(i)[1],
          byUnits ? "UNITS" : "DAYS",
          units.get(i),
          money(part),
          money(part - tenant),
          money(tenant));
    }
  }

  /** 7.1 "at the end": result, 580000, 499600 and 643000 + 643100 are 0.00. */
  private void checkEnd() {
    long result = 0;
    for (Line line : journal) {
      if (line.account().charAt(0) >= '6') {
        result -= line.net();
      }
    }
    require(result == 0, "result is " + money(result));
    require(balance("580000") == 0, "580000 is " + money(balance("580000")));
    require(balance("499600") == 0, "499600 is " + money(balance("499600")));
    require(balance("643000") + balance("643100") == 0, "643000 + 643100");
    for (String party : parties.keySet()) {
      Owner o = owner(party);
      long closing = closing(party, "410");
      require(
          closing
              == o.opening
                  + o.provisions
                  + o.reserve
                  + o.extraordinary
                  + o.privateCharges
                  + o.feesAndInterest
                  + o.workingCapital
                  - o.payments
                  + o.refunds
                  + o.settlement,
          "statement of " + party);
      long open = -o.unusedCredit;
      for (Item item : items) {
        open += item.party.equals(party) ? item.remaining : 0;
      }
      require(open == closing, "open items of " + party);
    }
  }

  private long closing(String party, String accountPrefix) {
    long sum = 0;
    for (Line line : journal) {
      if (line.account().startsWith(accountPrefix) && line.third().equals(party)) {
        sum += line.net();
      }
    }
    return sum;
  }

  // ---------------------------------------------------------------------------------------------
  // Reports
  // ---------------------------------------------------------------------------------------------

  private SortedMap<String, String> allReports() {
    SortedMap<String, String> reports = new TreeMap<>();
    reports.put("journal.csv", journalReport());
    reports.put("call-distribution.csv", callDistribution.text());
    reports.put("charge-distribution-by-lot.csv", distributionByLot.text());
    reports.put("charge-distribution-by-owner.csv", distributionByOwner.text());
    reports.put("owner-statements.csv", ownerStatements());
    reports.put("owner-ledger.csv", ownerLedger());
    reports.put("open-items.csv", openItemsReport());
    reports.put("undivided-split.csv", undividedSplit());
    reports.put("supplier-balances.csv", supplierBalances());
    reports.put("bank-ledger.csv", bankLedger());
    reports.put("bank-matching.csv", bankMatching.text());
    reports.put("reserve-fund.csv", reserveFund());
    reports.put("budget-vs-actual.csv", budgetVersusActual());
    reports.put("trial-balance.csv", trialBalance());
    reports.put("income-statement.csv", incomeStatement());
    reports.put("balance-sheet.csv", balanceSheet());
    reports.put("opening-next-year.csv", openingNextYear());
    reports.put("transfer-3-94.csv", transfer394.text());
    return Collections.unmodifiableSortedMap(reports);
  }

  private String journalReport() {
    Csv csv =
        new Csv(
            "entry", "date", "journal", "doc", "account", "third", "key", "debit", "credit",
            "text");
    for (Line line : journal) {
      csv.row(
          line.entry(),
          line.date(),
          line.journal(),
          line.doc(),
          line.account(),
          line.third(),
          line.key(),
          money(line.debit()),
          money(line.credit()),
          line.text());
    }
    return csv.text();
  }

  /** Rule 26. */
  private String ownerStatements() {
    Csv csv =
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
    long[] totals = new long[15];
    for (Party party : parties.values()) {
      Owner o = owner(party.id());
      long[] figures = {
        o.opening,
        o.provisions,
        o.reserve,
        o.extraordinary,
        o.privateCharges,
        o.feesAndInterest,
        o.workingCapital,
        o.payments,
        o.refunds,
        o.share,
        o.settlement,
        closing(party.id(), "410"),
        closing(party.id(), RESERVE_OWNERS),
        closing(party.id(), ORDINARY_OWNERS),
        closing(party.id(), WORKS_OWNERS)
      };
      csv.row(statementRow(party.id(), party.name(), figures));
      for (int i = 0; i < totals.length; i++) {
        totals[i] += figures[i];
      }
    }
    csv.row(statementRow("TOTAL", "", totals));
    return csv.text();
  }

  private static Object[] statementRow(String party, String name, long[] figures) {
    Object[] row = new Object[2 + figures.length];
    row[0] = party;
    row[1] = name;
    for (int i = 0; i < figures.length; i++) {
      row[2 + i] = money(figures[i]);
    }
    return row;
  }

  /** Rule 26: list order, then posting order; running balance over 4100 + 4101 + 4102. */
  private String ownerLedger() {
    Csv csv = new Csv("party", "date", "doc", "account", "text", "debit", "credit", "balance");
    for (String party : parties.keySet()) {
      long balance = 0;
      for (Line line : journal) {
        if (isOwnerAccount(line.account()) && line.third().equals(party)) {
          balance += line.net();
          csv.row(
              party,
              line.date(),
              line.doc(),
              line.account(),
              line.text(),
              money(line.debit()),
              money(line.credit()),
              money(balance));
        }
      }
    }
    return csv.text();
  }

  /** Rule 27. */
  private String openItemsReport() {
    Csv csv =
        new Csv("party", "account", "ref", "date", "due", "amount", "remaining", "days_overdue");
    for (Item item : items) { // creation order
      if (item.remaining != 0) {
        csv.row(
            item.party,
            item.account,
            item.ref,
            item.date,
            item.due,
            money(item.amount),
            money(item.remaining),
            Math.max(ChronoUnit.DAYS.between(item.due, yearEnd), 0));
      }
    }
    for (String party : creditOrder) {
      long credit = owner(party).unusedCredit;
      if (credit != 0) {
        csv.row(party, ORDINARY_OWNERS, "ON_ACCOUNT", "", "", "", money(-credit), 0);
      }
    }
    return csv.text();
  }

  /** Rules 11 and 22: fractions over their common denominator, member order. */
  private String undividedSplit() {
    Csv csv = new Csv("party", "item", "total", "member", "share", "amount");
    for (Party party : parties.values()) {
      if (!party.members().isEmpty()) {
        split(csv, party, "charges_share", owner(party.id()).share);
        split(csv, party, "closing", closing(party.id(), "410"));
      }
    }
    return csv.text();
  }

  private static void split(Csv csv, Party party, String item, long total) {
    long denominator = 1;
    for (Member member : party.members()) {
      long d = fraction(member.share())[1];
      denominator = Math.multiplyExact(denominator / gcd(denominator, d), d);
    }
    List<Long> weights = new ArrayList<>();
    long sum = 0;
    for (Member member : party.members()) {
      long[] f = fraction(member.share());
      weights.add(Math.multiplyExact(f[0], denominator / f[1]));
      sum += weights.getLast();
    }
    require(sum == denominator, "fractions of " + party.id());
    List<Long> parts = largestRemainder(total, weights);
    for (int i = 0; i < parts.size(); i++) {
      Member member = party.members().get(i);
      csv.row(party.id(), item, money(total), member.name(), member.share(), money(parts.get(i)));
    }
  }

  private static long[] fraction(String share) {
    String[] parts = share.split("/", -1);
    return new long[] {Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1])};
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Rule 28. */
  private String supplierBalances() {
    Csv csv = new Csv("supplier", "invoiced", "paid_or_credited", "balance_due");
    for (String supplier : suppliers) {
      long invoiced = 0;
      long paid = 0;
      for (Line line : journal) {
        if (line.account().equals(SUPPLIERS) && line.third().equals(supplier)) {
          invoiced += line.credit();
          paid += line.debit();
        }
      }
      csv.row(supplier, money(invoiced), money(paid), money(invoiced - paid));
    }
    return csv.text();
  }

  /** Rule 28: accounts in bankAccounts order. */
  private String bankLedger() {
    Csv csv = new Csv("account", "date", "doc", "text", "movement", "balance");
    for (String account : bankAccounts) {
      movements(csv, account, 1);
    }
    return csv.text();
  }

  /** Rule 28: accounts 160*, code order. */
  private String reserveFund() {
    Csv csv = new Csv("fund", "date", "doc", "text", "movement", "balance");
    for (String account : accountsWithLines()) {
      if (account.startsWith("160")) {
        movements(csv, account, -1);
      }
    }
    return csv.text();
  }

  private void movements(Csv csv, String account, int sign) {
    long balance = 0;
    for (Line line : journal) {
      if (line.account().equals(account)) {
        balance += sign * line.net();
        csv.row(
            account,
            line.date(),
            line.doc(),
            line.text(),
            money(sign * line.net()),
            money(balance));
      }
    }
  }

  private SortedSet<String> accountsWithLines() {
    SortedSet<String> accounts = new TreeSet<>(CODE_ORDER);
    for (Line line : journal) {
      accounts.add(line.account());
    }
    return accounts;
  }

  /** Rule 31: only lines with a key; every such account in exactly one budget line. */
  private String budgetVersusActual() {
    SortedMap<String, Long> actuals = new TreeMap<>(CODE_ORDER);
    for (Line line : journal) {
      if (!line.key().isEmpty()) {
        actuals.merge(line.account(), line.net(), Math::addExact);
      }
    }
    Map<String, Integer> named = new LinkedHashMap<>();
    Csv csv = new Csv("line", "budget", "actual", "variance");
    long budgetTotal = 0;
    long actualTotal = 0;
    for (Map<String, Object> line : budgetLines) {
      long budget = cents(text(line, "amount"));
      long actual = 0;
      for (String account : texts(line.get("accounts"))) {
        named.merge(account, 1, Math::addExact);
        actual += actuals.getOrDefault(account, 0L);
      }
      budgetTotal += budget;
      actualTotal += actual;
      csv.row(text(line, "line"), money(budget), money(actual), money(actual - budget));
    }
    for (String account : actuals.keySet()) {
      require(Objects.equals(named.get(account), 1), "budget lines naming account " + account);
    }
    csv.row("TOTAL", money(budgetTotal), money(actualTotal), money(actualTotal - budgetTotal));
    return csv.text();
  }

  /** Rule 29: opening netted per account; every account with a line. */
  private String trialBalance() {
    Csv csv =
        new Csv(
            "account",
            "label",
            "opening_debit",
            "opening_credit",
            "period_debit",
            "period_credit",
            "closing_debit",
            "closing_credit");
    long[] totals = new long[6];
    for (String account : accountsWithLines()) {
      long opening = 0;
      long debit = 0;
      long credit = 0;
      for (Line line : journal) {
        if (line.account().equals(account)) {
          if (line.journal().equals("OPEN")) {
            opening += line.net();
          } else {
            debit += line.debit();
            credit += line.credit();
          }
        }
      }
      long closing = opening + debit - credit;
      long[] figures = {
        Math.max(opening, 0),
        Math.max(-opening, 0),
        debit,
        credit,
        Math.max(closing, 0),
        Math.max(-closing, 0)
      };
      for (int i = 0; i < totals.length; i++) {
        totals[i] += figures[i];
      }
      csv.row(trialRow(account, label(account), figures));
    }
    require(
        totals[0] == totals[1] && totals[2] == totals[3] && totals[4] == totals[5],
        "trial balance");
    csv.row(trialRow("TOTAL", "", totals));
    return csv.text();
  }

  private static Object[] trialRow(String account, String label, long[] figures) {
    return statementRow(account, label, figures);
  }

  /** Every class 6 and 7 account with a line (no rule omits one whose lines net to zero). */
  private String incomeStatement() {
    Csv csv = new Csv("section", "account", "label", "amount");
    long expense = 0;
    long income = 0;
    for (String account : accountsWithLines()) {
      if (account.startsWith("6")) {
        csv.row("EXPENSE", account, label(account), money(balance(account)));
        expense += balance(account);
      }
    }
    for (String account : accountsWithLines()) {
      if (account.startsWith("7")) {
        csv.row("INCOME", account, label(account), money(-balance(account)));
        income -= balance(account);
      }
    }
    csv.row("TOTAL_EXPENSE", "", "", money(expense));
    csv.row("TOTAL_INCOME", "", "", money(income));
    csv.row("RESULT", "", "", money(income - expense));
    return csv.text();
  }

  /** Rule 29. */
  private String balanceSheet() {
    Csv csv = new Csv("side", "account", "label", "amount");
    long assets = 0;
    List<Object[]> liabilityRows = new ArrayList<>();
    long liabilities = 0;
    for (String account : accountsWithLines()) {
      if (account.charAt(0) >= '6') {
        continue;
      }
      boolean owner = isOwnerAccount(account);
      boolean perThird = owner || account.startsWith("440");
      long debit = 0;
      long credit = 0;
      if (perThird) {
        for (long balance : balancesByThird(account).values()) {
          debit += Math.max(balance, 0);
          credit += Math.max(-balance, 0);
        }
      } else {
        debit = Math.max(balance(account), 0);
        credit = Math.max(-balance(account), 0);
      }
      if (debit != 0) {
        String suffix = perThird ? " - debit balances" : "";
        csv.row("ASSET", account, label(account) + suffix, money(debit));
        assets += debit;
      }
      if (credit != 0) {
        String suffix = owner ? " - credit balances" : "";
        liabilityRows.add(
            new Object[] {"LIABILITY", account, label(account) + suffix, money(credit)});
        liabilities += credit;
      }
    }
    csv.row("ASSET", "TOTAL", "", money(assets));
    for (Object[] row : liabilityRows) {
      csv.row(row);
    }
    csv.row("LIABILITY", "TOTAL", "", money(liabilities));
    require(assets == liabilities, "balance sheet");
    return csv.text();
  }

  private SortedMap<String, Long> balancesByThird(String account) {
    SortedMap<String, Long> balances = new TreeMap<>(CODE_ORDER);
    for (Line line : journal) {
      if (line.account().equals(account)) {
        balances.merge(line.third(), line.net(), Math::addExact);
      }
    }
    return balances;
  }

  /** Rule 30. */
  private String openingNextYear() {
    Csv csv = new Csv("account", "third", "debit", "credit");
    for (String account : accountsWithLines()) {
      if (account.charAt(0) >= '6') {
        continue;
      }
      SortedMap<String, Long> balances =
          isOwnerAccount(account) || account.startsWith("440")
              ? balancesByThird(account)
              : new TreeMap<>(Map.of("", balance(account)));
      balances.forEach((third, balance) -> {
        if (balance != 0) {
          csv.row(account, third, money(Math.max(balance, 0)), money(Math.max(-balance, 0)));
        }
      });
    }
    return csv.text();
  }

  // ---------------------------------------------------------------------------------------------
  // Arithmetic (5.2, rule 22)
  // ---------------------------------------------------------------------------------------------

  /** Half-up on the absolute value, then the sign. */
  static long halfUp(BigInteger numerator, BigInteger denominator) {
    BigInteger two = BigInteger.TWO;
    BigInteger rounded =
        numerator.abs().multiply(two).add(denominator).divide(denominator.multiply(two));
    return rounded.longValueExact() * numerator.signum();
  }

  /** Largest remainder over weights in list order; ties go to the earlier one. */
  static List<Long> largestRemainder(long total, List<Long> weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      require(weight >= 0, "negative weight");
      sum = sum.add(BigInteger.valueOf(weight));
    }
    require(sum.signum() > 0, "sum of weights is zero");
    BigInteger absolute = BigInteger.valueOf(total).abs();
    long rest = absolute.longValueExact();
    List<Long> parts = new ArrayList<>();
    List<BigInteger> remainders = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      BigInteger[] division =
          absolute.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(sum);
      parts.add(division[0].longValueExact());
      remainders.add(division[1]);
      rest -= parts.get(i);
      order.add(i);
    }
    order.sort((a, b) -> remainders.get(b).compareTo(remainders.get(a))); // stable
    for (int n = 0; n < rest; n++) {
      int i = order.get(n);
      parts.set(i, parts.get(i) + 1);
    }
    if (total < 0) {
      parts.replaceAll(part -> -part);
    }
    return parts;
  }

  /** Largest remainder over the lots, in list order. */
  private Map<String, Long> distribute(long total, Map<String, Long> weights) {
    List<Long> parts = largestRemainder(total, List.copyOf(weights.values()));
    Map<String, Long> result = new LinkedHashMap<>();
    int i = 0;
    for (String lot : lots) {
      result.put(lot, parts.get(i++));
    }
    return result;
  }

  /** "1234.05" or "-0.50" to cents; an empty text is zero. */
  static long cents(String amount) {
    return amount.isEmpty() ? 0 : new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  /** Rule 12: two decimals and a point, "-" before, zero "0.00". */
  static String money(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  // ---------------------------------------------------------------------------------------------
  // Small helpers
  // ---------------------------------------------------------------------------------------------

  private static boolean isOwnerAccount(String account) {
    return account.startsWith("410");
  }

  private Owner owner(String party) {
    Owner owner = owners.get(party);
    require(owner != null, "unknown party " + party);
    return owner;
  }

  private Ownership ownershipOn(String lot, LocalDate day) {
    Ownership found = null;
    for (Ownership row : ownerships) {
      if (row.lot().equals(lot) && row.holds(day)) {
        require(found == null, "lot " + lot + " owned twice on " + day);
        found = row;
      }
    }
    require(found != null, "lot " + lot + " not owned on " + day);
    return found;
  }

  private String label(String account) {
    return chart.get(account).label();
  }

  private static void require(boolean condition, String words) {
    if (!condition) {
      throw new IllegalStateException(words);
    }
  }

  private static String text(Map<String, Object> object, String field) {
    Object value = object.get(field);
    require(value instanceof String, field + " is " + value + " in " + object);
    return (String) value;
  }

  private static LocalDate date(Map<String, Object> object, String field) {
    return LocalDate.parse(text(object, field));
  }

  private static long integer(Object value) {
    return ((BigDecimal) value).longValueExact();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<String> texts(Object value) {
    return (List<String>) value;
  }

  /** Rule 12: comma, LF, header always, quotes only around comma, quote or line break. */
  private static final class Csv {
    private final StringBuilder out = new StringBuilder();
    private final int width;

    Csv(String... header) {
      width = header.length;
      row((Object[]) header);
    }

    void row(Object... fields) {
      require(fields.length == width, "width of a row");
      for (int i = 0; i < fields.length; i++) {
        if (i > 0) {
          out.append(',');
        }
        String field = fields[i].toString();
        if (field.contains(",")
            || field.contains("\"")
            || field.contains("\n")
            || field.contains("\r")) {
          out.append('"').append(field.replace("\"", "\"\"")).append('"');
        } else {
          out.append(field);
        }
      }
      out.append('\n');
    }

    String text() {
      return out.toString();
    }

    static List<Map<String, String>> read(Path file) {
      String content = readUtf8(file);
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < content.length(); i++) {
        char c = content.charAt(i);
        if (quoted) {
          if (c != '"') {
            field.append(c);
          } else if (i + 1 < content.length() && content.charAt(i + 1) == '"') {
            field.append('"');
            i++;
          } else {
            quoted = false;
          }
        } else if (c == '"') {
          quoted = true;
        } else if (c == ',') {
          row.add(field.toString());
          field.setLength(0);
        } else if (c == '\n') {
          row.add(field.toString());
          field.setLength(0);
          rows.add(row);
          row = new ArrayList<>();
        } else if (c != '\r') {
          field.append(c);
        }
      }
      if (!field.isEmpty() || !row.isEmpty()) {
        row.add(field.toString());
        rows.add(row);
      }
      List<Map<String, String>> result = new ArrayList<>();
      List<String> header = rows.getFirst();
      for (List<String> values : rows.subList(1, rows.size())) {
        require(values.size() == header.size(), file + ": row of " + values.size() + " fields");
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
          named.put(header.get(i), values.get(i));
        }
        result.add(named);
      }
      return result;
    }
  }

  private static String readUtf8(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Objects are maps in file order, arrays lists, numbers BigDecimal. */
  private static final class Json {
    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Object read(Path file) {
      Json json = new Json(readUtf8(file));
      Object value = json.value();
      json.blanks();
      require(json.at == json.text.length(), file + ": text after the value");
      return value;
    }

    private Object value() {
      blanks();
      char c = text.charAt(at);
      return switch (c) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        case 'n' -> word("null", null);
        default -> number();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> map = new LinkedHashMap<>();
      at++;
      blanks();
      if (text.charAt(at) == '}') {
        at++;
        return map;
      }
      while (true) {
        blanks();
        String name = string();
        blanks();
        expect(':');
        require(!map.containsKey(name), "field " + name + " twice");
        map.put(name, value());
        blanks();
        if (text.charAt(at) == '}') {
          at++;
          return map;
        }
        expect(',');
      }
    }

    private List<Object> array() {
      List<Object> list = new ArrayList<>();
      at++;
      blanks();
      if (text.charAt(at) == ']') {
        at++;
        return list;
      }
      while (true) {
        list.add(value());
        blanks();
        if (text.charAt(at) == ']') {
          at++;
          return list;
        }
        expect(',');
      }
    }

    private String string() {
      expect('"');
      StringBuilder out = new StringBuilder();
      while (text.charAt(at) != '"') {
        char c = text.charAt(at++);
        if (c != '\\') {
          out.append(c);
          continue;
        }
        char escape = text.charAt(at++);
        switch (escape) {
          case '"', '\\', '/' -> out.append(escape);
          case 'b' -> out.append('\b');
          case 'f' -> out.append('\f');
          case 'n' -> out.append('\n');
          case 'r' -> out.append('\r');
          case 't' -> out.append('\t');
          case 'u' -> {
            out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
            at += 4;
          }
          default -> throw new IllegalStateException("escape " + escape);
        }
      }
      at++;
      return out.toString();
    }

    private BigDecimal number() {
      int start = at;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return new BigDecimal(text.substring(start, at));
    }

    private Object word(String word, Object value) {
      require(text.startsWith(word, at), "JSON at " + at);
      at += word.length();
      return value;
    }

    private void expect(char c) {
      require(text.charAt(at) == c, "JSON: " + c + " expected at " + at);
      at++;
    }

    private void blanks() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
  }
}
