package org.koprogo.demo;

import java.util.Locale;

/** Numbers with their check digits (handbook 6.1 to 6.3), as nobody has been given them. */
final class Numbers {
  private static final long CHECK = 97;

  private Numbers() {}

  /** Ten digits from the first eight. */
  static String enterprise(long first) {
    return String.format(Locale.ROOT, "%08d%02d", first, CHECK - first % CHECK);
  }

  /** The twelve digits of a structured communication from the first ten. */
  static String communication(long first) {
    return String.format(Locale.ROOT, "%010d%02d", first, rest(first));
  }

  /** A Belgian IBAN from the three digits of the bank and the seven of the account. */
  static String iban(int bank, long account) {
    var first = bank * 10_000_000L + account;
    var national = first * 100 + rest(first);
    // "BE" is 1114 in figures, and the place of the check digits holds zeros.
    var check = CHECK + 1 - (national * 1_000_000 + 111_400) % CHECK;
    return String.format(Locale.ROOT, "BE%02d%012d", check, national);
  }

  private static long rest(long number) {
    var rest = number % CHECK;
    return rest == 0 ? CHECK : rest;
  }
}
