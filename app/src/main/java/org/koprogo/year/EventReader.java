package org.koprogo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.Event;

/** events.json. */
final class EventReader {
  private static final List<String> KINDS =
      List.of(
          "OPENING_REVERSAL",
          "REMINDER_FEE",
          "LATE_INTEREST",
          "NOTARY_SNAPSHOT",
          "TRANSFER",
          "ACCRUAL",
          "CLAIM_CLOSE",
          "RESERVE_APPROPRIATION");
  private static final int MOST_YEARS_NAMED = 5;

  private final Known known;
  private final Codes ids = new Codes("event", FolderFile.EVENTS.fileName);

  EventReader(Known known) {
    this.known = known;
  }

  List<Event> read(Rows<JsonFields> file) {
    known.claims.blurUnless(file.whole());
    var events = new ArrayList<Event>();
    for (var row : file.list()) {
      var event = event(row);
      if (event != null) events.add(event);
    }
    return List.copyOf(events);
  }

  private @Nullable Event event(JsonFields row) {
    ids.declare(row, "event");
    var id = row.text("event");
    var date = known.dateInYear(row, "date");
    var kind = row.oneOf("kind", KINDS);
    if (kind == null) {
      known.claims.blur();
      return null;
    }
    var event =
        switch (kind) {
          case "REMINDER_FEE" -> reminderFee(row, id, date);
          case "LATE_INTEREST" -> lateInterest(row, id, date);
          case "NOTARY_SNAPSHOT" -> notarySnapshot(row, id, date);
          case "TRANSFER" -> transfer(row, id, date);
          case "RESERVE_APPROPRIATION" -> reserveAppropriation(row, id, date);
          default -> costed(row, id, date, kind);
        };
    row.close();
    return event;
  }

  /** The three kinds that move a cost: account against 490000, 444000 or 499600. */
  private @Nullable Event costed(
      JsonFields row, @Nullable String id, @Nullable LocalDate date, String kind) {
    var account = known.account(row, "account");
    var key = known.optionalKey(row, "key");
    var amount = row.amount("amount");
    var text = row.anyText("text");
    known.charges(row, account, key, amount);
    known.uses.posts(row.place("kind"), counterpart(kind));
    if (kind.equals("CLAIM_CLOSE")) known.claims.addFrom(row, "event");
    if (id == null || date == null || account == null || amount == null || text == null)
      return null;
    return switch (kind) {
      case "OPENING_REVERSAL" -> new Event.OpeningReversal(id, date, account, key, amount, text);
      case "ACCRUAL" -> new Event.Accrual(id, date, account, key, amount, text);
      default -> new Event.ClaimClose(id, date, account, key, amount, text);
    };
  }

  private static String counterpart(String kind) {
    return switch (kind) {
      case "OPENING_REVERSAL" -> "490000";
      case "ACCRUAL" -> "444000";
      default -> "499600";
    };
  }

  private @Nullable Event reminderFee(
      JsonFields row, @Nullable String id, @Nullable LocalDate date) {
    var party = known.party(row, "party");
    var key = known.optionalKey(row, "key");
    var amount = row.amount("amount");
    var text = row.anyText("text");
    known.uses.posts(row.place("kind"), "410100", "743000");
    var posts = amount == null || !amount.isZero();
    if (key != null && posts) known.uses.charges(row.place("key"), "743000", key);
    if (id == null || date == null || party == null || amount == null || text == null) return null;
    return new Event.ReminderFee(id, date, party, key, amount, text);
  }

  private @Nullable Event lateInterest(
      JsonFields row, @Nullable String id, @Nullable LocalDate date) {
    var party = known.party(row, "party");
    var key = known.optionalKey(row, "key");
    var principal = row.amount("principal");
    var from = row.date("from");
    var to = row.date("to");
    var text = row.anyText("text");
    Known.refuseUnlessAfter(row, "to", from, to);
    if (from != null && to != null && to.isAfter(from)) rates(row, from, to);
    known.uses.posts(row.place("kind"), "410100", "751000");
    if (key != null) known.uses.charges(row.place("key"), "751000", key);
    if (id == null || date == null || party == null || principal == null) return null;
    if (from == null || to == null || text == null) return null;
    return new Event.LateInterest(id, date, party, key, principal, from, to, text);
  }

  /** Every calendar year with a day of interest needs its rate. */
  private void rates(JsonFields row, LocalDate from, LocalDate to) {
    var rateYears = known.register.rateYears;
    if (rateYears == null) return;
    var missing = missing(rateYears, from.getYear(), to.minusDays(1).getYear());
    if (missing.isEmpty()) return;
    var words = "policy.legalInterestRates of residence.json has no rate for " + missing;
    row.place("from").refuse(Rule.INTEREST, words);
  }

  private static String missing(Set<Integer> rateYears, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .filter(year -> !rateYears.contains(year))
        .limit(MOST_YEARS_NAMED)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private @Nullable Event notarySnapshot(
      JsonFields row, @Nullable String id, @Nullable LocalDate date) {
    var party = known.party(row, "party");
    var lots = known.lots(row, "lots");
    var article = row.optionalText("article");
    if (id == null || date == null || party == null || lots == null) return null;
    var tenure = known.register.tenure;
    var others = new ArrayList<>(lots);
    others.removeIf(lot -> tenure.holds(lot, party, date, date) || tenure.ends(lot, party, date));
    if (!others.isEmpty())
      row.place("party").warn(party + " does not hold " + list(others) + " on " + date);
    return new Event.NotarySnapshot(id, date, party, lots, article);
  }

  private @Nullable Event transfer(JsonFields row, @Nullable String id, @Nullable LocalDate date) {
    var lots = known.lots(row, "lots");
    var seller = known.party(row, "fromParty");
    var buyer = known.party(row, "toParty");
    known.uses.posts(row.place("kind"), "100000", "410100");
    if (seller != null && seller.equals(buyer)) {
      row.place("toParty").refuse(Rule.TRANSFER, "the buyer is the seller");
      return null;
    }
    if (id == null || date == null || lots == null || seller == null || buyer == null) return null;
    var transfer = new Event.Transfer(id, date, lots, seller, buyer);
    refuseUnlessOwned(row, transfer);
    return transfer;
  }

  /** The lots pass from the one to the other on that day in ownerships too; else one finding. */
  private void refuseUnlessOwned(JsonFields row, Event.Transfer transfer) {
    var tenure = known.register.tenure;
    var day = transfer.date();
    var notEnded = new ArrayList<>(transfer.lots());
    notEnded.removeIf(lot -> tenure.ends(lot, transfer.fromParty(), day));
    var notBegun = new ArrayList<>(transfer.lots());
    notBegun.removeIf(lot -> tenure.begins(lot, transfer.toParty(), day));
    if (notEnded.isEmpty() && notBegun.isEmpty()) return;
    var words = new ArrayList<String>();
    if (!notEnded.isEmpty()) words.add(transfer.fromParty() + " ends for " + list(notEnded));
    if (!notBegun.isEmpty()) words.add(transfer.toParty() + " begins for " + list(notBegun));
    var missing = String.join(", and none of ", words);
    row.place(suspect(transfer.lots().size(), notEnded.size(), notBegun.size()))
        .refuse(Rule.TRANSFER, "on " + day + " no row of ownerships of " + missing);
  }

  /** The field that is most likely wrong: one side of all lots, both sides of all, or some lots. */
  private static String suspect(int lots, int notEnded, int notBegun) {
    if (notEnded == lots && notBegun == lots) return "date";
    if (notEnded == lots && notBegun == 0) return "fromParty";
    if (notBegun == lots && notEnded == 0) return "toParty";
    return "lots";
  }

  private static String list(List<String> lots) {
    return lots.stream().limit(20).collect(Collectors.joining(", "));
  }

  private @Nullable Event reserveAppropriation(
      JsonFields row, @Nullable String id, @Nullable LocalDate date) {
    var fund = known.fund(row, "fund");
    var amount = row.amount("amount");
    var text = row.anyText("text");
    known.uses.posts(row.place("kind"), "681600");
    if (id == null || date == null || fund == null || amount == null || text == null) return null;
    return new Event.ReserveAppropriation(id, date, fund, amount, text);
  }
}
