package org.koprogo.api;

/** Ends a request with a problem; whatever transaction it is in goes with it. */
final class Declined extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Problem problem;

  Declined(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  Declined(ProblemType type, String detail) {
    this(Problem.of(type, detail));
  }

  Problem problem() {
    return problem;
  }
}
