package org.koprogo.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.iban4j.IbanUtil;

/**
 * The numbers with check digits (handbook 6.1 to 6.3), as written by people; each answers its bare
 * form or nothing.
 */
public final class LegalNumbers {
  private static final Pattern COMMUNICATION =
      Pattern.compile("(\\+\\+\\+|\\*\\*\\*|)([0-9]{3}/[0-9]{4}/[0-9]{5}|[0-9]{12})\\1");
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}");
  private static final Pattern ENTERPRISE = Pattern.compile("[01][0-9]{3}\\.?[0-9]{3}\\.?[0-9]{3}");

  private LegalNumbers() {}

  /**
   * The 12 digits of a structured communication; the last two are the rest of 97, or 97 for none.
   */
  public static Optional<String> communication(String text) {
    var matcher = COMMUNICATION.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    var digits = matcher.group(2).replace("/", "");
    var rest = Long.parseLong(digits.substring(0, 10)) % 97;
    var check = Long.parseLong(digits.substring(10));
    return check == (rest == 0 ? 97 : rest) ? Optional.of(digits) : Optional.empty();
  }

  /** An IBAN without spaces, in capitals. Only a Belgian one is held to its country's own check. */
  public static Optional<String> iban(String text) {
    var iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
    if (!IBAN.matcher(iban).matches()) return Optional.empty();
    var valid =
        iban.startsWith("BE") ? IbanUtil.isValidWithCountryRules(iban) : IbanUtil.isValid(iban);
    return valid ? Optional.of(iban) : Optional.empty();
  }

  /** The 10 digits of an enterprise number; the last two are 97 less the rest of 97. */
  public static Optional<String> enterprise(String text) {
    if (!ENTERPRISE.matcher(text).matches()) return Optional.empty();
    var digits = text.replace(".", "");
    var check = 97 - Long.parseLong(digits.substring(0, 8)) % 97;
    return check == Long.parseLong(digits.substring(8)) ? Optional.of(digits) : Optional.empty();
  }
}
