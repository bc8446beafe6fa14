package org.koprogo.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.year.Folder.Budget;
import org.koprogo.year.Folder.BudgetLine;

/** budget.json. */
final class BudgetReader {
  private final Known known;
  private final Map<String, String> lineOfAccount = new HashMap<>();
  private boolean whole;

  BudgetReader(Known known) {
    this.known = known;
  }

  @Nullable Budget read(@Nullable JsonFields root) {
    if (root == null) return null;
    var approvedBy = root.anyText("approvedBy");
    var previous = root.money("previousOrdinaryCharges");
    var rows = root.rows("lines", "line");
    whole = rows.whole();
    var names = new Codes("budget line", FolderFile.BUDGET.fileName);
    var lines = new ArrayList<BudgetLine>();
    for (var row : rows.list()) {
      names.declare(row, "line");
      var line = line(row);
      if (line != null) lines.add(line);
    }
    root.close();
    if (approvedBy == null || previous == null) return null;
    return new Budget(approvedBy, previous, List.copyOf(lines));
  }

  private @Nullable BudgetLine line(JsonFields row) {
    var name = row.text("line");
    var items = row.texts("accounts");
    var amount = row.money("amount");
    row.close();
    if (items == null) {
      whole = false;
      return null;
    }
    for (var item : items) account(item, row.row);
    if (name == null || amount == null) return null;
    return new BudgetLine(name, items.stream().map(JsonFields.Item::value).toList(), amount);
  }

  private void account(JsonFields.Item item, String line) {
    known.account(item.place(), item.value());
    var other = lineOfAccount.putIfAbsent(item.value(), line);
    if (other == null) return;
    var account = Words.clean(item.value(), 60);
    var words = "account " + account + " stands in the budget already, in line " + other;
    item.place().refuse(Rule.BUDGET, words);
  }

  /**
   * Every account that carries a key belongs to exactly one line; two are refused while reading.
   */
  void refuseUnbudgeted() {
    if (!whole) return;
    known.uses.forEachChargedAccount((account, place) -> {
      if (lineOfAccount.containsKey(account)) return;
      var words = "account " + account + " carries a key, but no line of budget.json names it";
      place.refuse(Rule.BUDGET, words);
    });
  }
}
