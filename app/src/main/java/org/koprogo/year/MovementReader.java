package org.koprogo.year;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.registry.LegalNumbers;
import org.koprogo.year.Folder.Movement;

/** bank-transactions.csv; read last, for its matches name what the other files declare. */
final class MovementReader {
  static final List<String> COLUMNS =
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
          "text");

  private static final List<String> KINDS =
      List.of(
          "OWNER_PAYMENT",
          "OWNER_REFUND",
          "SUPPLIER_PAYMENT",
          "INTERNAL_TRANSFER",
          "BANK_CHARGES",
          "INTEREST",
          "INSURANCE_INDEMNITY");

  private final Known known;
  private final Codes ids = new Codes("movement", FolderFile.MOVEMENTS.fileName);

  MovementReader(Known known) {
    this.known = known;
  }

  List<Movement> read(Rows<CsvFields> file) {
    var movements = new ArrayList<Movement>();
    for (var row : file.list()) {
      var movement = movement(row);
      if (movement != null) movements.add(movement);
    }
    return List.copyOf(movements);
  }

  private @Nullable Movement movement(CsvFields row) {
    ids.declare(row, "tx");
    var id = row.text("tx");
    var date = known.dateInYear(row, "date");
    var account = account(row);
    var amount = row.money("amount");
    var kind = row.oneOf("kind", KINDS);
    var match = row.anyText("match");
    var counterparty = row.anyText("counterparty");
    var iban = row.anyText("iban");
    var structured = structured(row);
    var communication = row.anyText("communication");
    var text = row.anyText("text");
    if (kind != null && amount != null) sign(row, kind, amount);
    if (kind != null && match != null) match(row, kind, match, amount);
    if (id == null || date == null || account == null || amount == null || kind == null)
      return null;
    if (match == null || counterparty == null || iban == null || structured == null) return null;
    if (communication == null || text == null) return null;
    return new Movement(
        id,
        date,
        account,
        amount,
        kind,
        match,
        counterparty,
        iban,
        structured,
        communication,
        text);
  }

  private @Nullable String account(CsvFields row) {
    var account = row.text("account");
    if (account == null) return null;
    return known.register.bankAccounts.check(row.place("account"), account) ? account : null;
  }

  /** What the payer wrote; {@code match} decides, so a wrong one is only worth a warning. */
  private static @Nullable String structured(CsvFields row) {
    var structured = row.anyText("structured");
    if (structured == null || structured.isEmpty()) return structured;
    if (LegalNumbers.communication(structured).isEmpty()) {
      row.place("structured")
          .warn(Words.quote(structured) + " is not a structured communication (6.1)");
    }
    return structured;
  }

  private static void sign(CsvFields row, String kind, Money amount) {
    var wanted =
        switch (kind) {
          case "OWNER_PAYMENT", "INTEREST" -> amount.isPositive() ? null : "a positive amount";
          case "OWNER_REFUND" -> amount.isNegative() ? null : "a negative amount";
          default -> amount.isZero() ? "an amount" : null;
        };
    if (wanted == null) return;
    var words = kind + " needs " + wanted + ", not " + amount;
    row.place("amount").refuse(Rule.BANK, words);
  }

  private void match(CsvFields row, String kind, String match, @Nullable Money amount) {
    var place = row.place("match");
    if (kind.equals("INTERNAL_TRANSFER")) {
      known.uses.posts(place, "580000");
      if (!match.isEmpty()) place.warn("an INTERNAL_TRANSFER has no match; ignored");
      return;
    }
    if (match.isEmpty()) {
      place.refuse(Rule.BANK, kind + " needs " + wanted(kind));
      return;
    }
    switch (kind) {
      case "SUPPLIER_PAYMENT" -> {
        known.uses.posts(place, "440000");
        known.suppliers.check(place, match);
      }
      case "BANK_CHARGES" -> {
        known.uses.posts(place, "650000");
        if (known.register.keys.check(place, match)) known.uses.charges(place, "650000", match);
      }
      case "INTEREST" -> interest(place, match, amount);
      case "INSURANCE_INDEMNITY" -> {
        known.uses.posts(place, "499600");
        known.claims.check(place, match);
      }
      default -> {
        known.uses.posts(place, "410100");
        known.register.parties.check(place, match);
      }
    }
  }

  private static String wanted(String kind) {
    return switch (kind) {
      case "SUPPLIER_PAYMENT" -> "the code of the supplier";
      case "BANK_CHARGES" -> "the key that distributes the charges";
      case "INTEREST" -> "three parts, key|gross|withholding, such as GEN|212.40|63.72";
      case "INSURANCE_INDEMNITY" -> "the id of the CLAIM_CLOSE event";
      default -> "the code of the party";
    };
  }

  /** {@code key|gross|withholding}; the key may hold a bar of its own. */
  private void interest(Place place, String match, @Nullable Money amount) {
    var second = match.lastIndexOf('|');
    var first = second < 0 ? -1 : match.lastIndexOf('|', second - 1);
    var parts = match.split("\\|", -1).length;
    var key = first < 0 ? "" : match.substring(0, first);
    if (first < 0 || (parts != 3 && !known.register.keys.has(key))) {
      var words = Words.quote(match) + ": INTEREST needs " + wanted("INTEREST");
      place.refuse(Rule.BANK, words + "; " + parts + (parts == 1 ? " stands" : " stand") + " here");
      return;
    }
    var gross = part(place, match.substring(first + 1, second));
    var withholding = part(place, match.substring(second + 1));
    known.uses.posts(place, "750000");
    if (withholding != null && !withholding.isZero()) known.uses.posts(place, "640100");
    if (!key.equals(KeyReader.NONE) && known.register.keys.check(place, key)) {
      known.uses.charges(place, "750000", key);
      if (withholding != null && !withholding.isZero()) known.uses.charges(place, "640100", key);
    }
    if (amount == null || gross == null || withholding == null) return;
    if (gross.cents() - withholding.cents() == amount.cents()) return;
    var net = gross + " - " + withholding;
    place.refuse(Rule.BANK, "gross less withholding, " + net + ", is not the amount " + amount);
  }

  private static @Nullable Money part(Place place, String written) {
    var money = Fields.moneyOf(place, written);
    if (money == null || !money.isNegative()) return money;
    place.refuse(Rule.AMOUNT, money + " is negative; gross and withholding have no sign");
    return null;
  }
}
