package org.koprogo.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koprogo.kernel.Money;
import org.koprogo.ledger.Accounts;
import org.koprogo.ownership.KeyId;
import org.koprogo.registry.PartyId;

/**
 * An entry that an event of the year asks for (handbook 7.1). A negative amount changes the sides.
 *
 * <p>Each kind says which account is debited and which credited, and which of the two is divided by
 * a key.
 */
public sealed interface Adjustment {
  String reference();

  LocalDate date();

  String text();

  Money amount();

  /** The prepaid part of last year's invoice becomes this year's cost: account / 490000. */
  record OpeningReversal(
      String reference,
      LocalDate date,
      String account,
      @Nullable KeyId key,
      Money amount,
      String text)
      implements Adjustment {}

  /** A fee that the statutes allow (R59): 410100 / 743000, due on its own day. */
  record ReminderFee(
      String reference,
      LocalDate date,
      PartyId party,
      @Nullable KeyId key,
      Money amount,
      String text)
      implements Adjustment {}

  /** Interest on what was paid late (R60): 410100 / 751000, due on its own day. */
  record LateInterest(
      String reference,
      LocalDate date,
      PartyId party,
      @Nullable KeyId key,
      Interest interest,
      String text)
      implements Adjustment {
    @Override
    public Money amount() {
      return interest.amount();
    }
  }

  /** A cost whose invoice has not come: account / 444000. */
  record Accrual(
      String reference,
      LocalDate date,
      String account,
      @Nullable KeyId key,
      Money amount,
      String text)
      implements Adjustment {}

  /** What insurance did not pay of a claim: account / 499600. */
  record ClaimClose(
      String reference,
      LocalDate date,
      String account,
      @Nullable KeyId key,
      Money amount,
      String text)
      implements Adjustment {}

  /** What the meeting leaves in a reserve fund: 681600 / fund. */
  record ReserveAppropriation(
      String reference, LocalDate date, String fund, Money amount, String text)
      implements Adjustment {}

  /** The two accounts, the third party and the key of the entry. */
  record Sides(
      String debit,
      @Nullable PartyId debitParty,
      @Nullable KeyId debitKey,
      String credit,
      @Nullable KeyId creditKey) {}

  default Sides sides() {
    return switch (this) {
      case OpeningReversal(_, _, var account, var key, _, _) ->
          new Sides(account, null, key, Accounts.PREPAID, null);
      case ReminderFee(_, _, var party, var key, _, _) ->
          new Sides(Accounts.OWNERS, party, null, Accounts.REMINDER_FEES, key);
      case LateInterest(_, _, var party, var key, _, _) ->
          new Sides(Accounts.OWNERS, party, null, Accounts.LATE_INTEREST, key);
      case Accrual(_, _, var account, var key, _, _) ->
          new Sides(account, null, key, Accounts.INVOICES_TO_RECEIVE, null);
      case ClaimClose(_, _, var account, var key, _, _) ->
          new Sides(account, null, key, Accounts.CLAIMS, null);
      case ReserveAppropriation(_, _, var fund, _, _) ->
          new Sides(Accounts.APPROPRIATION, null, null, fund, null);
    };
  }
}
