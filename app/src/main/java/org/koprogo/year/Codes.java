package org.koprogo.year;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.koprogo.kernel.Text;

/** The codes that a file declares: each once, and the only ones that others may name. */
final class Codes {
  private static final int LONGEST = 100;

  private final String noun;
  private final String home;
  private final Set<String> declared = new LinkedHashSet<>();
  private boolean whole = true;

  /**
   * @param home where a person finds or adds them, in words
   */
  Codes(String noun, String home) {
    this.noun = noun;
    this.home = home;
  }

  /** Takes the code of a row, even one that is otherwise refused; a second one is a finding. */
  void declare(Fields row, String field) {
    var code = row.peek(field);
    if (code == null) {
      blur();
      return;
    }
    refuseTooLong(row, field, code);
    if (!declared.add(code)) {
      var words = "the " + noun + " " + Words.quote(code) + " stands in the file twice";
      row.place(field).refuse(Rule.UNIQUE, words);
    }
  }

  /** Takes the code that a row gives, where several rows may give the same. */
  void addFrom(Fields row, String field) {
    var code = row.peek(field);
    if (code == null) {
      blur();
    } else {
      refuseTooLong(row, field, code);
      declared.add(code);
    }
  }

  static boolean isTooLong(String code) {
    return code.codePointCount(0, code.length()) > LONGEST;
  }

  /** Ids are put together into document numbers and names of postings, which have limits. */
  private static void refuseTooLong(Fields row, String field, String code) {
    var length = code.codePointCount(0, code.length());
    if (!isTooLong(code) || length > Text.MAX) return; // what is longer still is refused as a text
    row.place(field)
        .refuseOnce(Rule.FIELD, "an id has at most " + LONGEST + " characters; this has " + length);
  }

  /** Some code could not be read: from now on nobody knows that a code is not declared. */
  void blur() {
    whole = false;
  }

  void blurUnless(boolean known) {
    if (!known) blur();
  }

  /** In the order of their declaration. */
  Set<String> inOrder() {
    return Collections.unmodifiableSet(declared);
  }

  boolean has(String code) {
    return declared.contains(code);
  }

  boolean lacks(String code) {
    return whole && !declared.contains(code);
  }

  /** Whether the code may be used here; an unknown one is a finding. */
  boolean check(Place place, String code) {
    if (!lacks(code)) return true;
    place.refuseOnce(Rule.KNOWN, "there is no " + noun + " " + Words.quote(code) + " in " + home);
    return false;
  }
}
