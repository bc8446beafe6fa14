package org.koprogo.year;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.year.Folder.OpeningRow;

/** opening-balances.csv. */
final class OpeningReader {
  static final List<String> COLUMNS = List.of("account", "third", "debit", "credit", "due", "text");

  private final Known known;
  private final List<OpeningRow> rows = new ArrayList<>();
  private BigInteger debits = BigInteger.ZERO;
  private BigInteger credits = BigInteger.ZERO;
  private boolean summable;

  OpeningReader(Known known) {
    this.known = known;
  }

  List<OpeningRow> read(Rows<CsvFields> file, FileLog log) {
    summable = file.whole();
    known.suppliers.blurUnless(file.whole());
    for (var row : file.list()) {
      var opening = row(row);
      if (opening != null) rows.add(opening);
    }
    if (summable && !debits.equals(credits)) {
      var words = "the debits make " + euros(debits) + ", the credits " + euros(credits);
      var off = euros(debits.subtract(credits).abs());
      log.whole("debit/credit").refuse(Rule.BALANCED, words + "; they differ by " + off);
    }
    return List.copyOf(rows);
  }

  private static String euros(BigInteger cents) {
    return new BigDecimal(cents, 2).toPlainString();
  }

  private @Nullable OpeningRow row(CsvFields row) {
    var account = account(row);
    var third = third(row);
    var signed = signed(row);
    if (account != null && signed != null && signed.isNegative()) refuseCredit(row, account);
    var due = row.optionalDate("due");
    var text = row.anyText("text");
    if (account == null || signed == null || text == null) return null;
    return new OpeningRow(row.place("account").row(), account, third, signed, due, text);
  }

  private @Nullable String account(CsvFields row) {
    var account = known.account(row, "account");
    if (account == null || Chart.classOf(account) <= 5) return account;
    var words = "account " + account + " is of class " + Chart.classOf(account);
    row.place("account").refuse(Rule.OPENING, words + "; a year opens on classes 1 to 5 only");
    return null;
  }

  /** The third party stands on 410 (an owner) and 440 (a supplier), nowhere else. */
  private @Nullable String third(CsvFields row) {
    var account = row.peek("account");
    var third = row.optionalText("third");
    if (account == null) {
      known.suppliers.blur();
    } else if (account.startsWith("410")) {
      if (third != null) known.register.parties.check(row.place("third"), third);
      else if (!row.has("third")) missing(row, account, "an owner (party)");
    } else if (account.startsWith("440")) {
      known.suppliers.addFrom(row, "third");
      if (!row.has("third")) missing(row, account, "a supplier");
    } else if (row.has("third")) {
      var words = "account " + Words.clean(account, 60) + " has no third party";
      row.place("third").refuse(Rule.OPENING, words + "; only 410... and 440... have one");
    }
    return third;
  }

  private static void missing(CsvFields row, String account, String who) {
    var words = "account " + Words.clean(account, 60) + " needs " + who;
    row.place("third").refuse(Rule.OPENING, words);
  }

  /** Debit positive, credit negative; one of the two, and 0.00 counts as empty. */
  private @Nullable Money signed(CsvFields row) {
    var debit = side(row, "debit");
    var credit = side(row, "credit");
    if (debit != null && credit != null && debit.isZero() != credit.isZero()) {
      debits = debits.add(BigInteger.valueOf(debit.cents()));
      credits = credits.add(BigInteger.valueOf(credit.cents()));
      return debit.minus(credit);
    }
    summable = false;
    if (debit == null || credit == null) return null;
    var place = row.place(debit.isZero() ? "debit" : "credit");
    place.refuse(Rule.OPENING, "a line has a debit or a credit, one of the two");
    return null;
  }

  private static @Nullable Money side(CsvFields row, String field) {
    if (!row.has(field)) return row.anyText(field) == null ? null : Money.ZERO;
    var money = row.optionalMoney(field);
    if (money == null || !money.isNegative()) return money;
    var words = money + " is negative; write the amount on the other side";
    row.place(field).refuse(Rule.AMOUNT, words);
    return null;
  }

  private static void refuseCredit(CsvFields row, String account) {
    if (!account.startsWith("410") || account.equals("410100")) return;
    var words = "an owner may open with a credit on 410100 only, not on " + account;
    row.place("credit").refuse(Rule.CREDIT, words);
  }
}
