package org.koprogo.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Fraction;
import org.koprogo.kernel.Money;

/**
 * A year folder as read and judged: whoever holds one holds a folder without findings of its own.
 * Lists keep the order of the files; codes are the folder's own. Texts are verbatim.
 *
 * @param rows every field of every row as text, for telling later what changed
 * @param warnings what was ignored or is unusual, in words
 */
public record Folder(
    Residence residence,
    List<ChartRow> chart,
    List<OpeningRow> opening,
    Budget budget,
    List<Call> calls,
    List<Invoice> invoices,
    List<Reading> readings,
    List<Movement> movements,
    List<Event> events,
    List<Row> rows,
    List<String> warnings) {

  /**
   * One field of one row of one file; the row id is the id in a JSON list, else the CSV line
   * number.
   */
  public record Row(String file, String row, String field, String content) {}

  /** residence.json. */
  public record Residence(
      String name,
      String legalName,
      String enterpriseNumber,
      boolean vatLiable,
      Address address,
      List<String> languages,
      LocalDate yearStart,
      LocalDate yearEnd,
      List<BankAccount> bankAccounts,
      Policy policy,
      List<ReserveFund> reserveFunds,
      List<Lot> lots,
      List<Party> parties,
      List<Ownership> ownerships,
      List<Key> keys) {}

  public record Address(String street, String postcode, String city, String country) {}

  public record BankAccount(
      String account, String iban, @Nullable String bic, String purpose, String holder) {}

  /**
   * @param legalInterestRates percentage per calendar year
   */
  public record Policy(
      String workingCapitalKey,
      Map<Integer, BigDecimal> legalInterestRates,
      LocalDate settlementDue) {}

  public record ReserveFund(String account, String key, String name) {}

  /**
   * @param secondary cellar, garage or parking
   */
  public record Lot(
      String code,
      String type,
      @Nullable Integer floor,
      @Nullable String entrance,
      long shares,
      boolean secondary) {}

  /**
   * @param language lower case, or null
   * @param structuredCommunication its 12 digits, or null
   */
  public record Party(
      String code,
      String name,
      String kind,
      @Nullable String language,
      @Nullable String structuredCommunication,
      @Nullable String representative,
      List<Member> members) {}

  public record Member(String name, Fraction share) {}

  /**
   * @param to exclusive; null when it goes on
   */
  public record Ownership(
      String lot,
      String ordinaryParty,
      String capitalParty,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * @param weights per lot, in the order of the residence's lots, only lots that the file names;
   *     empty for CONSUMPTION
   */
  public record Key(
      String code, String label, String type, @Nullable String basis, Map<String, Long> weights) {
    public boolean isConsumption() {
      return type.equals("CONSUMPTION");
    }
  }

  /**
   * chart-of-accounts.csv.
   *
   * @param tenantPercent null when the file leaves it empty
   */
  public record ChartRow(
      String code,
      String labelFr,
      String labelNl,
      String labelEn,
      int accountClass,
      String type,
      String normalSide,
      String origin,
      @Nullable Integer tenantPercent,
      boolean postable) {}

  /**
   * opening-balances.csv.
   *
   * @param line where the row stands in the file
   * @param signed debit positive, credit negative, never zero
   */
  public record OpeningRow(
      String line,
      String account,
      @Nullable String third,
      Money signed,
      @Nullable LocalDate due,
      String text) {}

  /** budget.json. */
  public record Budget(String approvedBy, Money previousOrdinaryCharges, List<BudgetLine> lines) {}

  public record BudgetLine(String name, List<String> accounts, Money amount) {}

  /**
   * calls.json.
   *
   * @param fund for RESERVE always, for WORKING_CAPITAL the file's or 100000, else null
   */
  public record Call(
      String id,
      String type,
      LocalDate date,
      LocalDate due,
      Money amount,
      String key,
      @Nullable String fund,
      String text) {}

  /**
   * invoices.json.
   *
   * @param gross and all amounts positive, also of a CREDIT_NOTE
   */
  public record Invoice(
      String id,
      LocalDate date,
      @Nullable LocalDate due,
      String supplier,
      String supplierName,
      String type,
      Money gross,
      List<InvoiceLine> lines,
      String text,
      boolean clearsAccrual,
      @Nullable Coverage coverage,
      @Nullable LocalDate privateDue,
      @Nullable String refersTo,
      List<Financing> financing) {
    public boolean isCreditNote() {
      return type.equals("CREDIT_NOTE");
    }
  }

  /**
   * @param key null when the line is not distributed
   * @param party only of a private line (643000)
   * @param vat half up, per line (rule 3)
   */
  public record InvoiceLine(
      String account,
      @Nullable String key,
      @Nullable String party,
      Money net,
      BigDecimal vatRate,
      Money vat) {
    public Money gross() {
      return net.plus(vat);
    }
  }

  /** Service period of an invoice, both days included. */
  public record Coverage(LocalDate from, LocalDate to) {}

  public record Financing(String fund, Money amount) {}

  /** meter-readings.csv. */
  public record Reading(String key, String lot, String party, long units) {}

  /**
   * bank-transactions.csv.
   *
   * @param amount signed as the bank does: what comes in is positive
   */
  public record Movement(
      String id,
      LocalDate date,
      String account,
      Money amount,
      String kind,
      String match,
      String counterparty,
      String iban,
      String structured,
      String communication,
      String text) {}

  /** events.json: each kind with exactly what it needs. */
  public sealed interface Event {
    String id();

    LocalDate date();

    /** account / 490000. */
    record OpeningReversal(
        String id, LocalDate date, String account, @Nullable String key, Money amount, String text)
        implements Event {}

    /** 410100 / 743000. */
    record ReminderFee(
        String id, LocalDate date, String party, @Nullable String key, Money amount, String text)
        implements Event {}

    /**
     * 410100 / 751000; the amount is computed (R60).
     *
     * @param to exclusive
     */
    record LateInterest(
        String id,
        LocalDate date,
        String party,
        @Nullable String key,
        Money principal,
        LocalDate from,
        LocalDate to,
        String text)
        implements Event {}

    /** No posting. */
    record NotarySnapshot(
        String id, LocalDate date, String party, List<String> lots, @Nullable String article)
        implements Event {}

    record Transfer(String id, LocalDate date, List<String> lots, String fromParty, String toParty)
        implements Event {}

    /** account / 444000. */
    record Accrual(
        String id, LocalDate date, String account, @Nullable String key, Money amount, String text)
        implements Event {}

    /** account / 499600. */
    record ClaimClose(
        String id, LocalDate date, String account, @Nullable String key, Money amount, String text)
        implements Event {}

    /** 681600 / fund. */
    record ReserveAppropriation(String id, LocalDate date, String fund, Money amount, String text)
        implements Event {}
  }
}
