package org.koprogo.ledger.web;

import org.koprogo.texts.Tongue;

/** What kinds of lots are called. */
public final class LotWords {
  private LotWords() {}

  public static String say(String type, Tongue tongue) {
    return tongue.say(
        switch (type) {
          case "APARTMENT" -> LedgerWords.APARTMENT;
          case "COMMERCIAL" -> LedgerWords.COMMERCIAL;
          case "OFFICE" -> LedgerWords.OFFICE;
          case "GARAGE" -> LedgerWords.GARAGE;
          case "PARKING" -> LedgerWords.PARKING;
          case "CELLAR" -> LedgerWords.CELLAR;
          default -> LedgerWords.OTHER;
        });
  }
}
