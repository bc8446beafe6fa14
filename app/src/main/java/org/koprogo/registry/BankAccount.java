package org.koprogo.registry;

import org.jspecify.annotations.Nullable;

/**
 * A bank account in the name of the association (R9).
 *
 * @param account its account in the books, class 55
 * @param position its place in the list, from 1
 */
public record BankAccount(
    String account,
    String iban,
    @Nullable String bic,
    Purpose purpose,
    String holder,
    int position) {
  /** The IBAN as people read it, in groups of four. */
  public String ibanWritten() {
    return iban.replaceAll("(.{4})(?=.)", "$1 ");
  }

  BankAccount at(int place) {
    return new BankAccount(account, iban, bic, purpose, holder, place);
  }

  public enum Purpose {
    WORKING_CAPITAL,
    RESERVE_FUND,
    WORKS
  }
}
