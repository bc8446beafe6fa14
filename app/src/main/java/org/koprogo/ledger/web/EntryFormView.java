package org.koprogo.ledger.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.ledger.JournalLine;
import org.koprogo.ledger.PostedEntry;
import org.koprogo.posting.BookNames;
import org.koprogo.posting.BooksView;
import org.koprogo.texts.Terms;
import org.koprogo.texts.Tongue;

/**
 * The form of an entry.
 *
 * @param rows how many lines it offers
 */
public record EntryFormView(BooksView books, FormState form, int rows) {
  private static final List<String> OF_A_LINE =
      List.of("account", "side", "amount", "party", "key", "label", "reference", "due");

  /** Every field that it shows. */
  public List<String> fields() {
    var fields = new ArrayList<>(List.of("bookedOn", "document", "label"));
    for (var i = 0; i < rows; i++) for (var name : OF_A_LINE) fields.add("lines." + i + "." + name);
    return fields;
  }

  /** Whether the row was just added, and is where one goes on. */
  public boolean isAdded(int row) {
    return form.values().containsKey("lines." + row + ".");
  }

  public static List<Choice> sides(Tongue tongue) {
    return List.of(
        new Choice("DEBIT", tongue.say(Terms.DEBIT)),
        new Choice("CREDIT", tongue.say(Terms.CREDIT)));
  }

  public List<Choice> parties() {
    var all = new ArrayList<>(books.names().owners());
    all.addAll(books.names().suppliers());
    return all;
  }

  /** A row that says nothing of itself is what the entry is; an empty row stays empty. */
  static Map<String, List<String>> labelled(Map<String, List<String>> typed) {
    var all = new HashMap<>(typed);
    var label = typed.getOrDefault("label", List.of());
    for (var field : typed.keySet()) {
      if (!field.matches("lines\\.[0-9]+\\.account")) continue;
      var of = field.replace(".account", ".label");
      if (isFilled(typed, field) && !isFilled(typed, of)) all.put(of, label);
    }
    return all;
  }

  private static boolean isFilled(Map<String, List<String>> typed, String field) {
    var values = typed.getOrDefault(field, List.of());
    return !values.isEmpty() && !values.getFirst().isBlank();
  }

  /** The fields of an entry that is to be made again on another day, under another number. */
  static Map<String, List<String>> copied(
      PostedEntry entry, List<JournalLine> lines, BookNames names, Tongue tongue) {
    var fields = new HashMap<String, List<String>>();
    put(fields, "label", entry.label());
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var at = "lines." + i + ".";
      put(fields, at + "account", line.account());
      put(fields, at + "side", line.side().name());
      put(fields, at + "amount", tongue.amount(line.amount()));
      put(fields, at + "party", names.party(line.party()));
      put(fields, at + "key", names.keyLabel(line.key()));
      put(fields, at + "label", line.label());
    }
    return fields;
  }

  private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) fields.put(name, List.of(value));
  }
}
