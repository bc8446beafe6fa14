package org.koprogo.ownership.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koprogo.desk.Choice;
import org.koprogo.desk.FormState;
import org.koprogo.desk.Understood;

/**
 * The form by which a lot passes from some holders to others on one day.
 *
 * @param open the titles that go on, by id, as people call them
 * @param sale where a sale is made
 */
public record HoldersForm(
    FormState form,
    int rows,
    List<Choice> open,
    List<Choice> owners,
    List<Choice> rights,
    String sale) {
  /** The one day, which stands beside the first row; it is that of all. */
  public static final String DAY = "titles.0.from";

  /** The titles that end. */
  public static final String ENDS = "ends";

  private static final List<String> MEMBERS = List.of("party", "holding", "share");

  public List<String> fields() {
    var all = new ArrayList<String>();
    all.add(DAY);
    for (var row = 0; row < rows; row++)
      for (var member : MEMBERS) all.add("titles." + row + "." + member);
    return all;
  }

  /** What ends and what begins on the day, as the operation wants it. */
  static Understood meant(Map<String, List<String>> typed) {
    var day = typed.getOrDefault(DAY, List.of(""));
    var fields = new HashMap<>(typed);
    fields.remove(ENDS);
    typed.forEach((name, values) -> {
      var isFilled = values.stream().anyMatch(v -> !v.isBlank());
      if (name.matches("titles\\.[0-9]{1,4}\\.party") && isFilled)
        fields.put(name.replace("party", "from"), day);
    });
    var ends = typed.getOrDefault(ENDS, List.of());
    for (var i = 0; i < ends.size(); i++) {
      fields.put("endings." + i + ".title", List.of(ends.get(i)));
      fields.put("endings." + i + ".to", day);
    }
    return new Understood(fields, Map.of());
  }
}
