package org.koprogo.banking;

import org.koprogo.kernel.Money;

/**
 * What a bank statement says of a movement that nobody has recognised yet. Every text may be empty.
 *
 * @param amount signed as the bank does, not zero
 * @param iban of the other side
 * @param structured the structured communication, with or without its signs
 */
public record BankLine(
    Money amount, String counterparty, String iban, String structured, String communication) {
  public BankLine {
    if (amount.isZero()) throw new IllegalArgumentException("a movement moves something");
  }

  /** Letters and digits of the account, as all IBANs are compared. */
  static String plainIban(String iban) {
    return iban.replaceAll("[^A-Za-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
  }

  boolean isIncoming() {
    return amount.isPositive();
  }
}
