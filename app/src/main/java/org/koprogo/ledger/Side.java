package org.koprogo.ledger;

/** Debit or credit. */
public enum Side {
  DEBIT("D"),
  CREDIT("C");

  final String letter;

  Side(String letter) {
    this.letter = letter;
  }

  public Side opposite() {
    return this == DEBIT ? CREDIT : DEBIT;
  }

  static Side of(String letter) {
    return switch (letter) {
      case "D" -> DEBIT;
      case "C" -> CREDIT;
      default -> throw new IllegalStateException("neither debit nor credit: " + letter);
    };
  }
}
