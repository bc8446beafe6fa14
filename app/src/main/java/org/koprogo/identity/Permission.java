package org.koprogo.identity;

/** What an operation asks of its caller. Every operation names exactly one. */
public enum Permission {
  /** Nobody needs to be signed in. */
  ANYONE,
  /** Whoever is signed in, about himself. */
  SELF,
  /** Runs the server; no books. */
  OPERATE,
  /** Any member: the organization's name and settings. */
  READ_ORGANIZATION,
  MANAGE_ORGANIZATION,
  MANAGE_PEOPLE,
  READ_AUDIT,
  /** Buildings, lots, parties, titles, keys. */
  READ_BUILDING,
  EDIT_BUILDING,
  /** Accounts, entries, invoices, calls, movements, reports. */
  READ_BOOKS,
  /** Entries, invoices as drafts, budgets. */
  ENTER_BOOKS,
  APPROVE_INVOICE,
  POST_INVOICE,
  CALL_FUNDS,
  BOOK_BANK,
  CLOSE_YEAR,
  /** The commissioner's own work: remarks, sample, report. */
  CONTROL,
  /** Answers what the commissioner remarks. */
  ANSWER_REMARK,
  /** What concerns the caller as an owner, and nobody else. */
  OWN_ACCOUNT;

  /** Whether a program may have it: nobody's own affairs, and not the server. */
  public boolean isForPrograms() {
    return this != ANYONE && this != SELF && this != OPERATE;
  }

  /** Whether it says nothing about a building, so that the building of a membership is no limit. */
  boolean isOfTheWhole() {
    return switch (this) {
      case ANYONE,
          SELF,
          OPERATE,
          READ_ORGANIZATION,
          MANAGE_ORGANIZATION,
          MANAGE_PEOPLE,
          READ_AUDIT ->
          true;
      default -> false;
    };
  }
}
