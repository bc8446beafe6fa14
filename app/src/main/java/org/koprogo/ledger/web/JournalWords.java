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
  WAY_INVOICE(
      "Une facture comptabilisée se corrige par une note de crédit.",
      "Een geboekte factuur wordt verbeterd met een creditnota.",
      "Eine gebuchte Rechnung wird durch eine Gutschrift berichtigt.",
      "A posted invoice is put right by a credit note."),
  WAY_CALL(
      "Un appel se retire sur sa page tant que personne ne l'a payé ; ensuite, une écriture crédite chaque copropriétaire.",
      "Een opvraging wordt op haar pagina ingetrokken zolang niemand ze betaald heeft; daarna crediteert een boeking elke mede-eigenaar.",
      "Ein Abruf wird auf seiner Seite zurückgezogen, solange niemand ihn bezahlt hat; danach schreibt eine Buchung jedem Miteigentümer gut.",
      "A call is withdrawn on its page while nobody has paid it; after that, an entry credits every owner."),
  WAY_MOVEMENT(
      "Ce que la banque a fait reste. S'il est allé au mauvais compte ou à la mauvaise personne, une écriture le déplace.",
      "Wat de bank gedaan heeft, blijft. Ging het naar de verkeerde rekening of persoon, dan verplaatst een boeking het.",
      "Was die Bank getan hat, bleibt. Ging es auf das falsche Konto oder an die falsche Person, verschiebt es eine Buchung.",
      "What the bank did stays. If it went to the wrong account or person, an entry moves it."),
  WAY_ENTRY(
      "Cette écriture appartient à un autre enregistrement et reste ; une écriture la corrige.",
      "Deze boeking hoort bij een andere registratie en blijft; een boeking verbetert ze.",
      "Diese Buchung gehört zu einem anderen Vorgang und bleibt; eine Buchung berichtigt sie.",
      "This entry belongs to another record and stays; an entry puts it right."),
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
