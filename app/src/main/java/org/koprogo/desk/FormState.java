package org.koprogo.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koprogo.texts.Tongue;

/**
 * A form as it stands on the page: empty, filled from what is there, or as somebody typed it with
 * what is wrong.
 *
 * @param operation it asks
 * @param key makes sending it twice one effect
 * @param values of its fields, by name
 * @param wrong what is wrong with a field, by its name; "" for the form as a whole
 * @param meanwhile what somebody else put there while this was typed; null where nobody did
 */
public record FormState(
    String operation,
    String key,
    Map<String, List<String>> values,
    Map<String, String> wrong,
    @Nullable Meanwhile meanwhile) {
  public FormState {
    values = Map.copyOf(values);
    wrong = Map.copyOf(wrong);
  }

  public FormState(
      String operation, String key, Map<String, List<String>> values, Map<String, String> wrong) {
    this(operation, key, values, wrong, null);
  }

  /**
   * What is kept now of what the form would change.
   *
   * @param kept by field, as the form would be filled with it
   */
  public record Meanwhile(Map<String, List<String>> kept, Tongue tongue) {
    public Meanwhile {
      kept = Map.copyOf(kept);
    }
  }

  /** With what is kept now beside it. */
  FormState beside(Map<String, List<String>> kept, Tongue tongue) {
    return new FormState(operation, key, values, wrong, new Meanwhile(kept, tongue));
  }

  /** What is kept now instead of what was typed, in words; null where they are the same. */
  public @Nullable String kept(String field) {
    return kept(field, List.of());
  }

  /**
   * The same of a choice, by its label.
   *
   * @param choices that it has
   */
  public @Nullable String kept(String field, List<Choice> choices) {
    if (meanwhile == null) return null;
    var there = meanwhile.kept().getOrDefault(field, List.of());
    var kept = there.isEmpty() ? "" : there.getFirst();
    if (kept.equals(value(field).strip())) return null;
    var words =
        choices.stream()
            .filter(c -> c.value().equals(kept))
            .map(Choice::label)
            .findFirst()
            .orElse(kept.isEmpty() ? meanwhile.tongue().say(DeskWords.KEPT_NOTHING) : kept);
    return meanwhile.tongue().say(DeskWords.KEPT, words);
  }

  /** Whether a tick is kept now, in words; null where it is as it was made. */
  public @Nullable String keptTick(String field, String value) {
    if (meanwhile == null) return null;
    var kept = meanwhile.kept().getOrDefault(field, List.of()).contains(value);
    if (kept == has(field, value)) return null;
    var tongue = meanwhile.tongue();
    return tongue.say(DeskWords.KEPT, tongue.say(kept ? DeskWords.KEPT_YES : DeskWords.KEPT_NO));
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
    var names = new HashSet<>(values.keySet());
    if (meanwhile != null) names.addAll(meanwhile.kept().keySet());
    for (var name : names) {
      if (!name.startsWith(list + ".")) continue;
      var row = name.substring(list.length() + 1).split("\\.", 2)[0];
      if (row.matches("[0-9]{1,4}")) most.add(Integer.parseInt(row) + 1);
    }
    return most.last();
  }
}
