package org.koprogo.ledger;

/** Every answer to a change of what the books are made of: chart, journals, years. */
public enum BookResult {
  DONE,
  /** The building has its books already. */
  BOOKS_OPEN,
  /** The building has no chart yet. */
  NO_BOOKS,
  /** The chart has this code already. */
  CODE_USED,
  /** A code is two to six digits, the first from 1 to 7. */
  CODE_WRONG,
  /** A tenant's part is 0 to 100 percent. */
  PERCENT_WRONG,
  /** R55: a day lies in one fiscal year. */
  YEAR_OVERLAPS,
  YEAR_ENDS_BEFORE_IT_BEGINS,
  /** The account has lines, so it stays on its side of the wall. */
  ACCOUNT_IN_USE
}
