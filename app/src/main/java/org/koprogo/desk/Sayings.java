package org.koprogo.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koprogo.api.Problem;
import org.koprogo.api.ProblemType;
import org.koprogo.kernel.Ids;
import org.koprogo.texts.Tongue;

/** A refusal in the reader's language, beside the fields it is about. */
final class Sayings {
  /** How many rows a list gets at once at most. */
  private static final int MOST_ROWS = 500;

  /** A refusal of many kinds of faults: only the fault says what is wrong. */
  private static final String GENERAL = "not-bookable";

  private Sayings() {}

  static FormState state(
      String operation, Map<String, List<String>> fields, Problem problem, Tongue tongue) {
    var wrong = new HashMap<String, String>();
    var ofRequest = problem.type().equals(ProblemType.INVALID);
    for (var fault : problem.errors())
      wrong.putIfAbsent(
          fault.at(),
          ofRequest || problem.errors().size() > 1 || GENERAL.equals(problem.type().slug())
              ? Mistake.of(fault, tongue)
              : Refusal.of(problem.type(), tongue));
    if (wrong.isEmpty()) wrong.put("", Refusal.of(problem.type(), tongue));
    return new FormState(operation, key(fields, problem), typed(fields), wrong);
  }

  /** What does not mean one thing, before anything was asked. */
  static FormState unclear(
      String operation, Map<String, List<String>> fields, Map<String, String> wrong) {
    return new FormState(operation, sameKey(fields), typed(fields), wrong);
  }

  /** The form as it was typed, with an empty row more in a list. */
  static FormState longer(String operation, Map<String, List<String>> fields, String list) {
    var typed = typed(fields);
    var rows = new FormState(operation, "", typed, Map.of()).rows(list, 0);
    typed.put(list + "." + Math.max(rows, asked(fields) - 1) + ".", List.of(""));
    return new FormState(operation, sameKey(fields), typed, Map.of());
  }

  /** How many rows somebody wants; 0 where he does not say. */
  private static int asked(Map<String, List<String>> fields) {
    var said = fields.getOrDefault("_rows", List.of("")).getFirst();
    return said.matches("[0-9]{1,3}") ? Math.min(MOST_ROWS, Integer.parseInt(said)) : 0;
  }

  private static Map<String, List<String>> typed(Map<String, List<String>> fields) {
    var typed = new HashMap<String, List<String>>();
    fields.forEach((name, values) -> {
      if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password"))
        typed.put(name, new ArrayList<>(values));
    });
    return typed;
  }

  private static String sameKey(Map<String, List<String>> fields) {
    var sent = fields.getOrDefault("_key", List.of());
    return sent.isEmpty() ? Ids.next().toString() : sent.getFirst();
  }

  /**
   * A refusal is kept for no key, so the key goes on: sent again while a twin is worked on, it is
   * still one effect. Only a key that did something else already is left behind.
   */
  private static String key(Map<String, List<String>> fields, Problem problem) {
    return problem.type().equals(ProblemType.KEY_REUSED) ? Ids.next().toString() : sameKey(fields);
  }
}
