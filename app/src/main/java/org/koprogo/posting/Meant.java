package org.koprogo.posting;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.koprogo.desk.Choice;
import org.koprogo.desk.Understood;
import org.koprogo.desk.Visit;

/**
 * Which thing of the books somebody means who types its code, its name, or the beginning of a word
 * of either. What he types stands on the form until the operation was done, so that he sees his own
 * words beside what is wrong with them.
 */
public final class Meant {
  private static final int CANDIDATES = 5;
  private final Visit visit;
  private final Map<String, List<String>> fields;
  private final Map<String, String> wrong = new HashMap<>();

  public Meant(Visit visit, Map<String, List<String>> typed) {
    this.visit = visit;
    this.fields = new HashMap<>(typed);
  }

  /**
   * Takes the fields with this name, a pattern, for one of these.
   *
   * @param choices whose label is the code, a point in the middle, and the name
   */
  public Meant one(String name, List<Choice> choices) {
    for (var field : List.copyOf(fields.keySet())) {
      var values = fields.getOrDefault(field, List.of());
      if (!field.matches(name) || values.isEmpty() || values.getFirst().isBlank()) continue;
      var text = values.getFirst().strip();
      var found = choices(text, choices);
      if (found.size() == 1) fields.put(field, List.of(found.getFirst().value()));
      else wrong.put(field, words(found));
    }
    return this;
  }

  public Understood understood() {
    return new Understood(fields, wrong);
  }

  private String words(List<Choice> found) {
    if (found.isEmpty()) return visit.say(BookWords.MEANS_NOTHING);
    var some = found.stream().limit(CANDIDATES).map(Choice::label).toList();
    return visit.say(BookWords.MEANS_SEVERAL, String.join("; ", some));
  }

  /** What is called exactly so, else what has the code, else what has words that begin so. */
  private static List<Choice> choices(String text, List<Choice> all) {
    var plain = plain(text);
    for (var how :
        List.<Function<Choice, Boolean>>of(
            c -> c.value().equalsIgnoreCase(text),
            c -> plain(c.label()).equals(plain),
            c -> plain(code(c)).equals(plain),
            c -> hasWords(plain(c.label()), plain))) {
      var found = all.stream().filter(how::apply).toList();
      if (!found.isEmpty()) return found;
    }
    return List.of();
  }

  private static String code(Choice choice) {
    return choice.label().split(" · ", 2)[0];
  }

  private static boolean hasWords(String label, String asked) {
    for (var word : asked.split(" ", -1)) if (!(" " + label).contains(" " + word)) return false;
    return true;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{Mn}", "")
        .replaceAll("[\\s\\p{Punct}·]+", " ")
        .strip();
  }
}
