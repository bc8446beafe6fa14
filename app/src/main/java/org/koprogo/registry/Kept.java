package org.koprogo.registry;

/** Every answer to writing into the registry: it is kept, or why it is not. */
public enum Kept {
  KEPT,
  /** Another building of the organization has this enterprise number. */
  NUMBER_USED,
  /** The enterprise number is not ten digits with their check (handbook 6.3). */
  NUMBER_WRONG,
  /** Two lots have one code. */
  LOT_TWICE,
  /** Shares are more than 0. */
  SHARES_WRONG,
  /** R3: the shares of the lots are not the building's total. */
  SHARES_DIFFER,
  /** Another party of the same role has this code. */
  CODE_USED,
  CODE_EMPTY,
  /** The structured communication is not twelve digits with their check (handbook 6.1). */
  REFERENCE_WRONG,
  REFERENCE_USED,
  LANGUAGE_UNKNOWN,
  /** R9: an IBAN belongs to one association. */
  IBAN_USED,
  IBAN_WRONG,
  BIC_WRONG,
  /** The account of the books has a bank account already. */
  ACCOUNT_USED,
  FIELD_KNOWN,
  FIELD_NAME_WRONG,
  /** A field that everybody of the kind must have is not said. */
  FIELD_NEEDED,
  /** The organization has no field of this name for this kind. */
  FIELD_UNKNOWN,
  /** A value is of another type than its field. */
  FIELD_TYPE
}
