package org.koprogo.posting;

import org.koprogo.texts.Said;

/** What the pages of several rooms of the books say. */
public enum BookWords implements Said {
  DUE("Échéance", "Vervaldag", "Fällig am", "Due"),
  LINES("Lignes", "Lijnen", "Zeilen", "Lines"),
  LABEL("Libellé", "Omschrijving", "Text", "Text"),
  DOCUMENT("Pièce", "Stuk", "Beleg", "Document"),
  THIRD("Tiers", "Derde", "Dritter", "Third party"),
  ENTRY("Écriture", "Boeking", "Buchung", "Entry"),
  JOURNAL("Journal", "Journaal", "Journal", "Journal"),
  ALL("Tous", "Alle", "Alle", "All"),
  NONE("aucun", "geen", "keiner", "none"),
  MORE("Suite", "Volgende", "Weiter", "Next"),
  FIRST_PAGE("Depuis le début", "Vanaf het begin", "Vom Anfang an", "From the start"),
  PREVIEW("Aperçu", "Voorbeeld", "Vorschau", "Preview"),
  OPEN_AMOUNT("Reste ouvert", "Nog open", "Noch offen", "Still open"),
  OPEN_ITEMS("Postes ouverts", "Openstaande posten", "Offene Posten", "Open items"),
  NO_YEAR(
      "Aucun exercice n'est ouvert. Ouvrez-en un pour commencer la comptabilité.",
      "Er is geen boekjaar open. Open er een om de boekhouding te beginnen.",
      "Kein Geschäftsjahr ist offen. Eröffnen Sie eines, um mit den Büchern zu beginnen.",
      "No fiscal year is open. Open one to begin the books."),
  TO_BUILDING("Vers l'immeuble", "Naar het gebouw", "Zum Gebäude", "To the building");

  private final Four four;

  BookWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
