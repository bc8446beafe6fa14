package org.koprogo.year;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.Call;

/** calls.json. */
final class CallReader {
  private static final List<String> TYPES =
      List.of("PROVISION", "RESERVE", "EXTRAORDINARY", "WORKING_CAPITAL");
  private static final String WORKING_CAPITAL_FUND = "100000";

  private final Known known;
  private final Codes ids = new Codes("call", FolderFile.CALLS.fileName);

  CallReader(Known known) {
    this.known = known;
  }

  List<Call> read(Rows<JsonFields> file) {
    var calls = new ArrayList<Call>();
    for (var row : file.list()) {
      var call = call(row);
      if (call != null) calls.add(call);
    }
    return List.copyOf(calls);
  }

  private @Nullable Call call(JsonFields row) {
    ids.declare(row, "call");
    var id = row.text("call");
    var type = row.oneOf("type", TYPES);
    var date = known.dateInYear(row, "date");
    var due = row.date("due");
    var amount = row.amount("amount");
    var key = known.key(row, "key");
    if (key != null) known.uses.divides(row.place("key"), key);
    var fund = type == null ? null : fund(row, type);
    var text = row.anyText("text");
    row.close();
    if (id == null || type == null || date == null || due == null) return null;
    if (amount == null || key == null || text == null) return null;
    return new Call(id, type, date, due, amount, key, fund, text);
  }

  /** Which fund takes the call, and which accounts the call will move. */
  private @Nullable String fund(JsonFields row, String type) {
    var place = row.place("type");
    return switch (type) {
      case "PROVISION" -> {
        known.uses.posts(place, "410100", "701000", "701900");
        yield noFund(row, type);
      }
      case "RESERVE" -> {
        known.uses.posts(place, "410000", "700000", "681600");
        yield known.fund(row, "fund");
      }
      case "EXTRAORDINARY" -> {
        known.uses.posts(place, "410200", "702000");
        yield noFund(row, type);
      }
      default -> {
        known.uses.posts(place, "410100");
        yield workingCapital(row, place);
      }
    };
  }

  private static @Nullable String noFund(JsonFields row, String type) {
    if (row.has("fund")) row.place("fund").warn("a call of type " + type + " has no fund; ignored");
    row.peek("fund");
    return null;
  }

  private String workingCapital(JsonFields row, Place place) {
    if (!row.has("fund")) {
      known.uses.posts(place, WORKING_CAPITAL_FUND);
      return WORKING_CAPITAL_FUND;
    }
    var fund = known.account(row, "fund");
    if (fund != null && !fund.startsWith("100")) {
      var words = "a WORKING_CAPITAL call goes to an account 100..., not " + fund;
      row.place("fund").refuse(Rule.FUND, words);
    }
    return fund == null ? WORKING_CAPITAL_FUND : fund;
  }
}
