package org.koprogo.desk;

/** What the pages can say in the reader's language, for tests of what the API refuses with. */
public final class Translations {
  private Translations() {}

  /** Whether a problem's slug, or the code of a fault, has words of its own. */
  public static boolean has(String code) {
    return Mistake.named(code).isPresent() || Refusal.named(code).isPresent();
  }
}
