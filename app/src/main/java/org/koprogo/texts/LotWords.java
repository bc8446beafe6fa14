package org.koprogo.texts;

/** What kinds of lots are called, by the names that the registry keeps. */
public enum LotWords implements Said {
  APARTMENT("appartement", "appartement", "Wohnung", "apartment"),
  COMMERCIAL("commerce", "handelsruimte", "Geschäft", "shop"),
  OFFICE("bureau", "kantoor", "Büro", "office"),
  GARAGE("garage", "garage", "Garage", "garage"),
  PARKING("emplacement de parking", "parkeerplaats", "Stellplatz", "parking space"),
  CELLAR("cave", "kelder", "Keller", "cellar"),
  OTHER("autre", "andere", "sonstiges", "other");

  private final Four four;

  LotWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** The word of a kind as the registry keeps it; another kind is something else. */
  public static LotWords of(String type) {
    for (var word : values()) if (word.name().equals(type)) return word;
    return OTHER;
  }

  @Override
  public Four four() {
    return four;
  }
}
