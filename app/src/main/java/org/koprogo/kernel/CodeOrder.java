package org.koprogo.kernel;

import java.util.Comparator;

/** The order of codes: by Unicode code point (handbook 7.2 rule 12). */
public final class CodeOrder {
  public static final Comparator<String> BY_CODE_POINT =
      (a, b) -> java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private CodeOrder() {}
}
