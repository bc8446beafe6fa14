package org.koprogo.ledger.web;

import java.util.List;
import org.koprogo.desk.Choice;
import org.koprogo.registry.BankAccount;
import org.koprogo.texts.Said;
import org.koprogo.texts.Terms;

/**
 * The bank accounts of a building.
 *
 * @param free accounts of class 55 that have none yet
 * @param holder in whose name they are
 */
public record BankAccountsView(
    List<BankAccount> accounts,
    List<Choice> free,
    List<Choice> purposes,
    String holder,
    boolean hasBooks,
    boolean mayAdd) {
  public static Said word(BankAccount.Purpose purpose) {
    return switch (purpose) {
      case WORKING_CAPITAL -> Terms.WORKING_CAPITAL;
      case RESERVE_FUND -> Terms.RESERVE_FUND;
      case WORKS -> LedgerWords.WORKS;
    };
  }
}
