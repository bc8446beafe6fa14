package org.koprogo.api;

import java.util.LinkedHashSet;
import java.util.Set;
import org.koprogo.identity.Permission;

/** Everything an operation may be refused with: its own, and what the way of every request adds. */
final class Refusals {
  private Refusals() {}

  static Set<ProblemType> of(Operation operation) {
    var types = new LinkedHashSet<>(operation.problems);
    types.add(ProblemType.INVALID);
    types.add(ProblemType.FAULT);
    types.add(ProblemType.UNAVAILABLE);
    types.add(ProblemType.TOO_LARGE);
    if (operation.body != null) types.add(ProblemType.NOT_JSON);
    if (operation.parameters.stream().anyMatch(Operation.Parameter::inPath))
      types.add(ProblemType.NOT_FOUND);
    if (operation.permission != Permission.ANYONE) {
      types.add(ProblemType.SIGN_IN);
      types.add(ProblemType.FORBIDDEN);
      if (operation.strong) types.add(ProblemType.SECOND_FACTOR);
    }
    if (operation.isEffectful()) types.add(ProblemType.FOREIGN_ORIGIN);
    if (operation.takesKey()) {
      types.add(ProblemType.IN_FLIGHT);
      types.add(ProblemType.KEY_REUSED);
    }
    if (operation.asksForVersion()) {
      types.add(ProblemType.IF_MATCH);
      types.add(ProblemType.CHANGED);
    }
    return types;
  }
}
