package org.koprogo.year;

import java.util.List;

/** Carries findings out of a transaction that must not commit. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  Refusal(List<Finding> findings) {
    super("the folder is refused", null, false, false);
    this.findings = List.copyOf(findings);
  }

  Refusal(String file, String row, String field, String rule, String words) {
    this(List.of(new Finding(file, row, field, rule, words)));
  }

  List<Finding> findings() {
    return findings;
  }
}
