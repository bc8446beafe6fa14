package org.koprogo.api;

import org.jspecify.annotations.Nullable;

/** What an operation answers. */
public sealed interface Reply<A> {
  /**
   * It is so, or it was done.
   *
   * @param before what was there before a change, for the audit trail and for {@code If-Match}
   * @param location of what was made, below {@code /api/v1}
   */
  record Done<A>(A body, @Nullable String location, @Nullable Object before) implements Reply<A> {}

  /** The business says no; nothing was written. */
  record No<A>(Problem problem) implements Reply<A> {}

  static <A> Reply<A> of(A body) {
    return new Done<>(body, null, null);
  }

  static <A> Reply<A> created(A body, String location) {
    return new Done<>(body, location, null);
  }

  static <A> Reply<A> changed(A before, A after) {
    return new Done<>(after, null, before);
  }

  static <A> Reply<A> no(ProblemType type, String detail) {
    return new No<>(Problem.of(type, detail));
  }

  static <A> Reply<A> no(Problem problem) {
    return new No<>(problem);
  }

  /** Also what a stranger hears. */
  static <A> Reply<A> notFound() {
    return new No<>(Problem.of(ProblemType.NOT_FOUND, "Nothing is here that you may see."));
  }
}
