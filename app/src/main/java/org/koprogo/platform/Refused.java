package org.koprogo.platform;

import java.util.List;

/** The answer is no, for reasons a person can act on. Exit code 1. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> reasons;

  public Refused(String reason) {
    this(List.of(reason));
  }

  public Refused(List<String> reasons) {
    super(String.join("; ", reasons));
    this.reasons = List.copyOf(reasons);
  }

  /** Each reason in one line. */
  public List<String> reasons() {
    return reasons;
  }
}
