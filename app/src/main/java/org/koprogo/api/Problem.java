package org.koprogo.api;

import java.util.List;

/**
 * A refusal, with the facts a reader needs to mend it.
 *
 * @param errors every fault with its place; empty when the request itself is right
 */
public record Problem(ProblemType type, String detail, List<Fault> errors) {
  public Problem {
    errors = List.copyOf(errors);
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of());
  }

  /** One fault of the body that only the room could see. */
  public static Problem at(ProblemType type, String pointer, String code, String words) {
    return new Problem(type, words, List.of(new Fault(pointer, code, words)));
  }
}
