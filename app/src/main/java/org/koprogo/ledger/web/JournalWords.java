package org.koprogo.ledger.web;

import org.koprogo.texts.Said;

/** What the pages of the journal say. */
public enum JournalWords implements Said {
  NEW_ENTRY("Passer une écriture", "Boeking invoeren", "Buchung erfassen", "Enter an entry"),
  NEW_ENTRY_SAYS(
      "Dans le journal des opérations diverses. Comptabilisée, elle reste ; une écriture inverse la corrige.",
      "In het journaal van de diverse verrichtingen. Eenmaal geboekt blijft ze; een tegenboeking verbetert ze.",
      "Im Journal der sonstigen Vorgänge. Einmal gebucht bleibt sie; eine Gegenbuchung berichtigt sie.",
      "In the journal of miscellaneous operations. Once posted it stays; a mirror entry puts it right."),
  COPY(
      "Copier dans une nouvelle",
      "Kopiëren naar een nieuwe",
      "In eine neue kopieren",
      "Copy into a new one"),
  SIDE("Sens", "Zijde", "Seite", "Side"),
  ITEM("Poste à suivre", "Te volgen post", "Zu verfolgender Posten", "Item to follow"),
  OFF("Écart", "Verschil", "Differenz", "Difference"),
  POST("Comptabiliser", "Boeken", "Buchen", "Post"),
  NUMBER("Numéro", "Nummer", "Nummer", "Number"),
  NONE_YET(
      "Aucune écriture ne répond à cette recherche.",
      "Geen boeking beantwoordt aan deze vraag.",
      "Keine Buchung entspricht dieser Suche.",
      "No entry answers this search."),
  SOURCE("Origine", "Oorsprong", "Herkunft", "Source"),
  SOURCE_PAGE("Voir l'origine", "Naar de oorsprong", "Zur Herkunft", "Go to the source"),
  POSTED_AT("Comptabilisée le", "Geboekt op", "Gebucht am", "Posted at"),
  REVERSES(
      "Annule l'écriture",
      "Neemt de boeking terug",
      "Nimmt die Buchung zurück",
      "Takes back the entry"),
  REVERSED_BY(
      "Annulée par l'écriture", "Teruggenomen door", "Zurückgenommen durch", "Taken back by"),
  REVERSE(
      "Annuler cette écriture",
      "Deze boeking terugnemen",
      "Diese Buchung zurücknehmen",
      "Take this entry back"),
  REVERSE_SAYS(
      "Une écriture inverse des lignes ci-dessus sera comptabilisée dans le même journal. Les deux restent.",
      "Een tegenboeking van de lijnen hierboven wordt in hetzelfde journaal geboekt. Beide blijven.",
      "Eine Gegenbuchung der Zeilen oben wird in demselben Journal gebucht. Beide bleiben.",
      "A mirror image of the lines above is posted in the same journal. Both stay."),
  BOOKED_ON("Date comptable", "Boekdatum", "Buchungstag", "Day of the books");

  private final Four four;

  JournalWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
