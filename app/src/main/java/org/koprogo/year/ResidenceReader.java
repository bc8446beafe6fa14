package org.koprogo.year;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.year.Folder.Address;
import org.koprogo.year.Folder.BankAccount;
import org.koprogo.year.Folder.Policy;
import org.koprogo.year.Folder.ReserveFund;
import org.koprogo.year.Folder.Residence;

/**
 * residence.json: the association, its accounts and its policy; lots and people are {@link
 * PeopleReader}'s.
 */
final class ResidenceReader {
  private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
  private static final List<String> PURPOSES = List.of("WORKING_CAPITAL", "RESERVE_FUND", "WORKS");

  /** These rules are normative (7.2): a folder may state them, not change them. */
  private static final Map<String, String> STATED =
      new TreeMap<>(
          Map.of(
              "currency", "EUR",
              "rounding", "LARGEST_REMAINDER",
              "tieBreak", "LIST_ORDER",
              "dayCount", "ACT/365",
              "transferDayBelongsTo", "BUYER"));

  private final JsonFields root;
  private final Known known;
  private final Register register;

  ResidenceReader(JsonFields root, Known known) {
    this.root = root;
    this.known = known;
    this.register = known.register;
  }

  @Nullable Residence read() {
    var name = root.text("name");
    var legalName = root.text("legalName");
    var number = enterpriseNumber();
    var vatLiable = vatLiable();
    var address = address();
    var languages = languages();
    var yearEnd = fiscalYear();
    var yearStart = register.yearStart;
    meetingPeriod();
    var people = new PeopleReader(root, known);
    var lots = people.lots();
    var parties = people.parties();
    var keys = new KeyReader(root, register).read();
    var ownerships = people.ownerships();
    var accounts = bankAccounts();
    var funds = reserveFunds();
    var policy = policy();
    root.close();
    if (name == null || legalName == null || number == null || vatLiable == null) return null;
    if (address == null || yearStart == null || yearEnd == null || policy == null) return null;
    return new Residence(
        name,
        legalName,
        number,
        vatLiable,
        address,
        languages,
        yearStart,
        yearEnd,
        accounts,
        policy,
        funds,
        lots,
        parties,
        ownerships,
        keys);
  }

  private @Nullable String enterpriseNumber() {
    var written = root.text("enterpriseNumber");
    if (written == null) return null;
    var digits = LegalNumbers.enterprise(written);
    if (digits.isEmpty()) {
      var words = " is not an enterprise number: 10 digits, the first 0 or 1, the last two a check";
      root.place("enterpriseNumber").refuse(Rule.ENTERPRISE, Words.quote(written) + words);
    }
    return digits.orElse(null);
  }

  private @Nullable Boolean vatLiable() {
    var liable = root.flag("vatLiable");
    if (Boolean.TRUE.equals(liable)) {
      root.place("vatLiable").warn("VAT is nevertheless booked as part of the cost (7.2-3)");
    }
    return liable;
  }

  private @Nullable Address address() {
    var fields = root.child("address");
    if (fields == null) return null;
    var street = fields.text("street");
    var postcode = fields.text("postcode");
    var city = fields.text("city");
    var country = fields.text("country");
    fields.close();
    if (street == null || postcode == null || city == null || country == null) return null;
    return new Address(street, postcode, city, country);
  }

  private List<String> languages() {
    var items = root.texts("languages");
    if (items == null) return List.of();
    var languages = new ArrayList<String>();
    for (var item : items) {
      var language = item.value().toLowerCase(Locale.ROOT);
      if (LANGUAGES.contains(language)) {
        languages.add(language);
      } else {
        var words = Words.quote(item.value()) + " is not one of " + Words.anyOf(LANGUAGES);
        item.place().refuse(Rule.WORD, words);
      }
    }
    return List.copyOf(languages);
  }

  /** Registers the year only when both days are usable: then other dates can be held against it. */
  private @Nullable LocalDate fiscalYear() {
    var fields = root.child("fiscalYear");
    if (fields == null) return null;
    var start = fields.date("start");
    var end = fields.date("end");
    Known.refuseUnlessAfter(fields, "end", start, end);
    fields.close();
    if (start == null || end == null || !end.isAfter(start)) return null;
    if (!end.isBefore(start.plusYears(2))) {
      fields.place("end").refuse(Rule.DATE, "a fiscal year of more than two years is not possible");
      return null;
    }
    register.yearStart = start;
    register.yearEnd = end;
    return end;
  }

  /** Information only (R15), but a day that cannot exist is a mistake worth telling. */
  private void meetingPeriod() {
    var fields = root.optionalChild("ordinaryMeetingPeriod");
    if (fields == null) return;
    for (var field : List.of("from", "to")) {
      var day = fields.text(field);
      if (day == null || isMonthDay(day)) continue;
      fields.place(field).refuse(Rule.DATE, Words.quote(day) + " is not a day; write MM-DD");
    }
    fields.close();
  }

  private static boolean isMonthDay(String text) {
    try {
      MonthDay.parse("--" + text);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private List<BankAccount> bankAccounts() {
    var rows = root.rows("bankAccounts", "account");
    var ibans = new HashSet<String>();
    var accounts = new ArrayList<BankAccount>();
    register.bankAccounts.blurUnless(rows.whole());
    for (var row : rows.list()) {
      register.bankAccounts.declare(row, "account");
      var account = bankAccountCode(row);
      var iban = iban(row);
      if (iban != null && !ibans.add(iban)) {
        row.place("iban").refuse(Rule.UNIQUE, "two bank accounts have the IBAN " + iban);
      }
      var bic = row.optionalText("bic");
      var purpose = row.oneOf("purpose", PURPOSES);
      var holder = row.text("holder");
      row.close();
      if (account == null || iban == null || purpose == null || holder == null) continue;
      accounts.add(new BankAccount(account, iban, bic, purpose, holder));
    }
    return List.copyOf(accounts);
  }

  private @Nullable String bankAccountCode(JsonFields row) {
    var account = known.account(row, "account");
    if (account == null || account.startsWith("5")) return account;
    row.place("account").refuse(Rule.ACCOUNT, "a bank account is an account of class 5");
    return null;
  }

  private static @Nullable String iban(JsonFields row) {
    var written = row.text("iban");
    if (written == null) return null;
    var iban = LegalNumbers.iban(written);
    if (iban.isEmpty()) {
      row.place("iban")
          .refuse(Rule.IBAN, Words.quote(written) + " is not an IBAN; check its digits");
    }
    return iban.orElse(null);
  }

  private List<ReserveFund> reserveFunds() {
    var rows = root.rows("reserveFunds", "account");
    var funds = new ArrayList<ReserveFund>();
    register.funds.blurUnless(rows.whole());
    for (var row : rows.list()) {
      register.funds.declare(row, "account");
      var account = fundAccount(row);
      var key = known.key(row, "key");
      if (key != null) known.uses.divides(row.place("key"), key);
      var name = row.text("name");
      row.close();
      if (account == null || key == null || name == null) continue;
      funds.add(new ReserveFund(account, key, name));
    }
    return List.copyOf(funds);
  }

  private @Nullable String fundAccount(JsonFields row) {
    var account = known.account(row, "account");
    if (account == null || account.startsWith("160")) return account;
    row.place("account").refuse(Rule.FUND, "a reserve fund is an account 160..., not " + account);
    return null;
  }

  private @Nullable Policy policy() {
    var fields = root.child("policy");
    if (fields == null) {
      register.rateYears = null;
      return null;
    }
    STATED.forEach((field, only) -> stated(fields, field, only));
    if (fields.optionalFlag("provisionCallsProratedOnTransfer")) {
      var words = "provision calls are not prorated on a transfer (7.2-2); only false is possible";
      fields.place("provisionCallsProratedOnTransfer").refuse(Rule.POLICY, words);
    }
    var key = known.key(fields, "workingCapitalKey");
    if (key != null) known.uses.divides(fields.place("workingCapitalKey"), key);
    var rates = rates(fields);
    var settlementDue = fields.date("settlementDue");
    fields.close();
    if (key == null || settlementDue == null) return null;
    return new Policy(key, rates, settlementDue);
  }

  private static void stated(JsonFields fields, String field, String only) {
    var value = fields.optionalText(field);
    if (value == null || value.equals(only)) return;
    fields.place(field).refuse(Rule.POLICY, Words.quote(value) + ": only " + only + " is possible");
  }

  private Map<Integer, BigDecimal> rates(JsonFields policy) {
    var rates = new TreeMap<Integer, BigDecimal>();
    var fields = policy.optionalChild("legalInterestRates");
    if (fields == null) {
      if (policy.has("legalInterestRates")) register.rateYears = null;
      return Map.of();
    }
    for (var year : fields.names()) {
      if (!year.matches("[1-9][0-9]{3}")) {
        fields.place(year).refuse(Rule.DATE, Words.quote(year) + " is not a calendar year");
        continue;
      }
      var rate = fields.percentage(year);
      if (register.rateYears != null) register.rateYears.add(Integer.valueOf(year));
      if (rate != null) rates.put(Integer.valueOf(year), rate);
    }
    return Map.copyOf(rates);
  }
}
