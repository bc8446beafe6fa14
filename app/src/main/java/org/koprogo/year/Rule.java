package org.koprogo.year;

/** The rules that findings name; numbers are those of the handbook. */
final class Rule {
  static final String FILE = "7.1 file";
  static final String FIELD = "7.1 field";
  static final String HOSTILE = "7.1 hostile text";
  static final String WORD = "7.1 vocabulary";
  static final String AMOUNT = "7.1 amount";
  static final String NUMBER = "7.1 whole number";
  static final String DATE = "7.1 date";
  static final String YEAR = "7.1 date in the year";
  static final String UNIQUE = "7.1 unique";
  static final String KNOWN = "7.1 reference";
  static final String ACCOUNT = "7.1 account";
  static final String KEY_ON_ACCOUNT = "7.1 key on account";
  static final String KEY = "7.1 key";
  static final String OPENING = "7.1 opening";
  static final String BALANCED = "7.1 opening balanced";
  static final String OWNERSHIP = "7.1 ownership";
  static final String TRANSFER = "7.1 transfer";
  static final String READING = "7.1 reading";
  static final String MEMBERS = "7.1 members";
  static final String SHARES = "7.1 shares";
  static final String POLICY = "7.1 policy";
  static final String FUND = "7.1 fund";
  static final String BANK = "7.1 bank";
  static final String VAT = "7.2-3";
  static final String PRIVATE = "7.2-4";
  static final String PRIVATE_DUE = "7.2-17";
  static final String CREDIT = "7.2-24";
  static final String BUDGET = "7.2-31";
  static final String INTEREST = "R60";
  static final String COMMUNICATION = "6.1";
  static final String IBAN = "6.2";
  static final String ENTERPRISE = "6.3";

  private Rule() {}
}
