package org.koprogo.ledger;

/**
 * The accounts that posting rules name (handbook section 4); everything else of the chart is data.
 */
public final class Accounts {
  public static final String WORKING_CAPITAL = "100000";
  public static final String OWNERS_RESERVE = "410000";
  public static final String OWNERS = "410100";
  public static final String OWNERS_WORKS = "410200";
  public static final String SUPPLIERS = "440000";
  public static final String INVOICES_TO_RECEIVE = "444000";
  public static final String PREPAID = "490000";
  public static final String CLAIMS = "499600";
  public static final String INTERNAL_TRANSFERS = "580000";
  public static final String WITHHOLDING_TAX = "640100";
  public static final String PRIVATE_CHARGES = "643000";
  public static final String PRIVATE_CHARGES_RECHARGED = "643100";
  public static final String BANK_CHARGES = "650000";
  public static final String APPROPRIATION = "681600";
  public static final String RESERVE_CALLS = "700000";
  public static final String PROVISION_CALLS = "701000";
  public static final String SETTLEMENT = "701900";
  public static final String WORKS_CALLS = "702000";
  public static final String REMINDER_FEES = "743000";
  public static final String BANK_INTEREST = "750000";
  public static final String LATE_INTEREST = "751000";
  public static final String WITHDRAWAL = "781600";

  private Accounts() {}

  /** Whether the account is kept per third party: owners (410) and suppliers (440). */
  public static boolean isPerParty(String account) {
    return account.startsWith("410") || account.startsWith("440");
  }

  /** Whether it is an owner's receivable. */
  public static boolean isOwners(String account) {
    return account.startsWith("410");
  }

  /** Whether it stands in the balance sheet: classes 1 to 5. */
  public static boolean isBalanceSheet(String account) {
    return account.charAt(0) <= '5';
  }
}
