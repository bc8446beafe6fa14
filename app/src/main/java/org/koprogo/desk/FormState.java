package org.koprogo.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands on the page: empty, filled from what is there, or as somebody typed it with
 * what is wrong.
 *
 * @param operation it asks
 * @param key makes sending it twice one effect
 * @param values of its fields, by name
 * @param wrong what is wrong with a field, by its name; "" for the form as a whole
 */
public record FormState(
    String operation, String key, Map<String, List<String>> values, Map<String, String> wrong) {
  public FormState {
    values = Map.copyOf(values);
    wrong = Map.copyOf(wrong);
  }

  /** What the field holds. */
  public String value(String field) {
    var sent = values.get(field);
    return sent == null || sent.isEmpty() ? "" : sent.getFirst();
  }

  /** What it holds, or this where the form was not filled yet. */
  public String value(String field, String usual) {
    return values.containsKey(field) ? value(field) : values.isEmpty() ? usual : "";
  }

  public boolean has(String field, String value) {
    var sent = values.get(field);
    return sent != null && sent.contains(value);
  }

  /** What is wrong with it, or null. */
  public @Nullable String wrong(String field) {
    return wrong.get(field);
  }

  /**
   * What is wrong and stands beside no field of the list; without the name of its place where that
   * is the whole form, or all rows that the form shows.
   */
  public List<String> unplaced(List<String> fields) {
    return wrong.entrySet().stream()
        .filter(e -> fields.stream().noneMatch(f -> f.equals(e.getKey())))
        .map(e ->
            e.getKey().isEmpty() || fields.stream().anyMatch(f -> f.startsWith(e.getKey() + "."))
                ? e.getValue()
                : e.getKey() + ": " + e.getValue())
        .sorted()
        .toList();
  }

  /** How many rows of a list are to be shown: those that were filled, and at least so many. */
  public int rows(String list, int least) {
    var most = new TreeSet<Integer>();
    most.add(least);
    for (var name : values.keySet()) {
      if (!name.startsWith(list + ".")) continue;
      var row = name.substring(list.length() + 1).split("\\.", 2)[0];
      if (row.matches("[0-9]{1,4}")) most.add(Integer.parseInt(row) + 1);
    }
    return most.last();
  }
}
