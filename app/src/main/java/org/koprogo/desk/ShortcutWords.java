package org.koprogo.desk;

import org.koprogo.texts.Said;

/** The keys that lead about, and where to. */
public enum ShortcutWords implements Said {
  TITLE("Raccourcis clavier", "Sneltoetsen", "Tastenkürzel", "Keyboard shortcuts"),
  SAYS(
      "Ils ne jouent jamais pendant que vous tapez dans un champ. Vous les désactivez dans votre profil.",
      "Ze werken nooit terwijl u in een veld typt. U schakelt ze uit in uw profiel.",
      "Sie gelten nie, während Sie in ein Feld tippen. In Ihrem Profil schalten Sie sie aus.",
      "They never act while you type in a field. You switch them off in your profile."),
  KEYS("Touches", "Toetsen", "Tasten", "Keys"),
  WHAT("Effet", "Gevolg", "Wirkung", "What they do"),
  FIND("chercher", "zoeken", "suchen", "search"),
  BUILDINGS("les immeubles", "de gebouwen", "die Gebäude", "the buildings"),
  BUILDING("l'immeuble", "het gebouw", "das Gebäude", "the building"),
  INVOICES("ses factures", "zijn facturen", "seine Rechnungen", "its invoices"),
  CALLS("ses appels de fonds", "zijn opvragingen", "seine Abrufe", "its calls for funds"),
  BANK("sa banque", "zijn bank", "seine Bank", "its bank"),
  OPEN("ses postes ouverts", "zijn open posten", "seine offenen Posten", "its open items"),
  JOURNAL("son journal", "zijn journaal", "sein Journal", "its journal"),
  REPORTS("ses rapports", "zijn verslagen", "seine Berichte", "its reports"),
  NEW("ajouter à la liste", "aan de lijst toevoegen", "der Liste hinzufügen", "add to the list"),
  ROWS(
      "ligne suivante, ligne précédente du tableau ; Entrée l'ouvre",
      "volgende, vorige rij van de tabel; Enter opent ze",
      "nächste, vorige Zeile der Tabelle; Enter öffnet sie",
      "next, previous row of the table; Enter opens it"),
  SAVE(
      "enregistrer le formulaire",
      "het formulier bewaren",
      "das Formular speichern",
      "save the form"),
  HELP("cette liste", "deze lijst", "diese Liste", "this list"),
  CLOSE("fermer", "sluiten", "schließen", "close");

  private final Four four;

  ShortcutWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
