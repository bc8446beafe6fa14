package org.koprogo.posting;

import org.koprogo.texts.Said;

/** What the pages of several rooms of the books say. */
public enum BookWords implements Said {
  MEANS_NOTHING(
      "Rien ne s'appelle ainsi ici. Tapez un code ou le début d'un nom, et choisissez dans la liste.",
      "Niets heet hier zo. Typ een code of het begin van een naam, en kies uit de lijst.",
      "So heißt hier nichts. Geben Sie einen Code oder den Anfang eines Namens ein und wählen Sie aus der Liste.",
      "Nothing is called so here. Type a code or the beginning of a name, and choose from the list."),
  MEANS_SEVERAL(
      "Plusieurs s'appellent ainsi : {0}. Tapez le code de l'un d'eux.",
      "Meerdere heten zo: {0}. Typ de code van één ervan.",
      "Mehrere heißen so: {0}. Geben Sie den Code von einem ein.",
      "Several are called so: {0}. Type the code of one of them."),
  ADD_ROW("Ajouter une ligne", "Lijn toevoegen", "Zeile hinzufügen", "Add a row"),

  FILES("Fichiers", "Bestanden", "Dateien", "Files"),
  DOWNLOAD("Télécharger", "Downloaden", "Herunterladen", "Download"),
  ADD_FILES("Joindre un fichier", "Bestand toevoegen", "Datei anfügen", "Attach a file"),
  FILES_HINT(
      "PDF, PNG, JPEG, XML, texte, XLSX ou ODS ; 20 Mio au plus en tout. Le syndic et le commissaire aux comptes les lisent.",
      "PDF, PNG, JPEG, XML, tekst, XLSX of ODS; samen hoogstens 20 MiB. De syndicus en de commissaris van de rekeningen lezen ze.",
      "PDF, PNG, JPEG, XML, Text, XLSX oder ODS; zusammen höchstens 20 MiB. Der Verwalter und der Rechnungskommissar lesen sie.",
      "PDF, PNG, JPEG, XML, text, XLSX or ODS; 20 MiB at most in all. The syndic and the commissioner of the accounts read them."),
  FILE_TITLE("Titre", "Titel", "Titel", "Title"),
  FILE_TITLE_HINT(
      "Vide : le nom du fichier.",
      "Leeg: de naam van het bestand.",
      "Leer: der Name der Datei.",
      "Empty: the name of the file."),

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
  SYNDIC_CLOSES(
      "Clôturer revient au syndic.",
      "Afsluiten doet de syndicus.",
      "Abschließen kann nur der Syndikus.",
      "Closing is the syndic's."),
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
