package org.koprogo.contributions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.BuildingId;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ownership.KeyId;
import org.koprogo.ownership.Title.Nature;

/**
 * A call for funds, as the meeting decided it (R57).
 *
 * @param date whoever bears the call's nature on this day is asked
 * @param due the day by which he pays
 * @param fund the reserve fund of a RESERVE call, the working capital account of a WORKING_CAPITAL
 *     call, else null
 */
public record Call(
    BuildingId building,
    LocalDate fiscalYear,
    String reference,
    Type type,
    LocalDate date,
    LocalDate due,
    Money amount,
    KeyId key,
    @Nullable String fund,
    String text) {

  /** The four kinds of calls: which receivable, which other side, who bears it (handbook 7.1). */
  public enum Type {
    PROVISION(Accounts.OWNERS, Accounts.PROVISION_CALLS, Nature.ORDINARY),
    RESERVE(Accounts.OWNERS_RESERVE, Accounts.RESERVE_CALLS, Nature.CAPITAL),
    EXTRAORDINARY(Accounts.OWNERS_WORKS, Accounts.WORKS_CALLS, Nature.CAPITAL),
    WORKING_CAPITAL(Accounts.OWNERS, Accounts.WORKING_CAPITAL, Nature.ORDINARY);

    final String receivable;
    final String income;
    final Nature nature;

    Type(String receivable, String income, Nature nature) {
      this.receivable = receivable;
      this.income = income;
      this.nature = nature;
    }
  }

  public Call {
    if (!amount.isPositive())
      throw new IllegalArgumentException("a call asks for more than nothing: " + reference);
    if ((type == Type.RESERVE || type == Type.WORKING_CAPITAL) == (fund == null)) {
      throw new IllegalArgumentException(
          "a "
              + type
              + " call "
              + (fund == null ? "names its fund: " : "has no fund: ")
              + reference);
    }
  }

  /** The account that is credited for the called amount. */
  String credited() {
    return type == Type.WORKING_CAPITAL && fund != null ? fund : type.income;
  }
}
