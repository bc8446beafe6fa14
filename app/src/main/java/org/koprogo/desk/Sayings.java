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
    var typed = new HashMap<String, List<String>>();
    fields.forEach((name, values) -> {
      if (!name.startsWith("_") && !name.toLowerCase(Locale.ROOT).contains("password"))
        typed.put(name, new ArrayList<>(values));
    });
    return new FormState(operation, key(fields, problem), typed, wrong);
  }

  /**
   * A refusal is kept for no key, so the key goes on: sent again while a twin is worked on, it is
   * still one effect. Only a key that did something else already is left behind.
   */
  private static String key(Map<String, List<String>> fields, Problem problem) {
    var sent = fields.getOrDefault("_key", List.of());
    return sent.isEmpty() || problem.type().equals(ProblemType.KEY_REUSED)
        ? Ids.next().toString()
        : sent.getFirst();
  }
}
