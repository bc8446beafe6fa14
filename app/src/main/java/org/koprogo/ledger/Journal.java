package org.koprogo.ledger;

/** The journals of a building (handbook 4.1); every bank account has a journal of its own. */
public record Journal(Kind kind, String code) {
  public static final Journal OPEN = new Journal(Kind.OPEN, "OPEN");
  public static final Journal PUR = new Journal(Kind.PUR, "PUR");
  public static final Journal CALL = new Journal(Kind.CALL, "CALL");
  public static final Journal OD = new Journal(Kind.OD, "OD");
  public static final Journal SET = new Journal(Kind.SET, "SET");

  public enum Kind {
    OPEN,
    PUR,
    CALL,
    BNK,
    OD,
    SET
  }

  public static Journal bank(String account) {
    return new Journal(Kind.BNK, "BNK-" + account);
  }
}
