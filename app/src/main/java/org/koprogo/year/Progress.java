package org.koprogo.year;

/** Told how far a year is: for a bar on the screen, or for nobody. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (_, _, _) -> {};

  /** Step {@code done} of {@code all} begins, in words. */
  void at(String step, int done, int all);
}
