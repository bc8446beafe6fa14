package org.koprogo.documents.web;

import org.koprogo.documents.Document;
import org.koprogo.texts.Said;

/** The texts of the pages of documents. */
public enum DocumentWords implements Said {
  DOCUMENTS("Documents", "Documenten", "Dokumente", "Documents"),
  MINE("Mes documents", "Mijn documenten", "Meine Dokumente", "My documents"),
  NONE(
      "Aucun document ici. Ajoutez-en un ci-dessous, ou cherchez autrement.",
      "Geen documenten hier. Voeg er hieronder een toe, of zoek anders.",
      "Keine Dokumente hier. Fügen Sie unten eines hinzu, oder suchen Sie anders.",
      "No documents here. Add one below, or search in another way."),
  NONE_TO_READ(
      "Aucun document pour vous ici.",
      "Geen documenten voor u hier.",
      "Keine Dokumente für Sie hier.",
      "No documents for you here."),
  DOCUMENT_TITLE("Titre", "Titel", "Titel", "Title"),
  TITLE_HINT(
      "Vide : le nom de chaque fichier.",
      "Leeg: de naam van elk bestand.",
      "Leer: der Name jeder Datei.",
      "Empty: the name of each file."),
  ENTER(
      "Encoder comme facture",
      "Als factuur invoeren",
      "Als Rechnung erfassen",
      "Enter as an invoice"),
  YEAR("Année", "Jaar", "Jahr", "Year"),
  ALL_KINDS("Tous", "Alle", "Alle", "All"),
  AUDIENCE("Lecteurs", "Lezers", "Leser", "Readers"),
  ADD("Ajouter des documents", "Documenten toevoegen", "Dokumente hinzufügen", "Add documents"),
  FILES("Fichiers", "Bestanden", "Dateien", "Files"),
  FILES_HINT(
      "PDF, PNG, JPEG, XML, texte, XLSX ou ODS ; 20 Mio au plus en tout.",
      "PDF, PNG, JPEG, XML, tekst, XLSX of ODS; samen hoogstens 20 MiB.",
      "PDF, PNG, JPEG, XML, Text, XLSX oder ODS; zusammen höchstens 20 MiB.",
      "PDF, PNG, JPEG, XML, text, XLSX or ODS; 20 MiB at most in all."),
  ONE_OWNER(
      "Pour ce copropriétaire",
      "Voor deze mede-eigenaar",
      "Für diesen Miteigentümer",
      "For this owner"),
  DOWNLOAD("Télécharger", "Downloaden", "Herunterladen", "Download"),
  SIZE("Taille", "Grootte", "Größe", "Size"),
  BYTES("{0} octets", "{0} bytes", "{0} Bytes", "{0} bytes"),
  ADDED("Ajouté le", "Toegevoegd op", "Hinzugefügt am", "Added at"),
  BELONGS("Appartient à", "Hoort bij", "Gehört zu", "Belongs to"),
  WITHDRAW(
      "Retirer ce document",
      "Dit document intrekken",
      "Dieses Dokument zurückziehen",
      "Withdraw this document"),
  WITHDRAW_SAYS(
      "Le conseil et les copropriétaires ne le verront plus ; il reste conservé. Ce retrait est définitif.",
      "De raad en de mede-eigenaars zien het niet meer; het blijft bewaard. Deze intrekking is definitief.",
      "Beirat und Miteigentümer sehen es nicht mehr; es bleibt aufbewahrt. Das ist endgültig.",
      "The council and the owners no longer see it; it stays kept. This is final."),
  REASON("Raison", "Reden", "Grund", "Reason"),
  WITHDRAWN("Retiré", "Ingetrokken", "Zurückgezogen", "Withdrawn"),
  KIND_INVOICE("Facture", "Factuur", "Rechnung", "Invoice"),
  KIND_MINUTES("Procès-verbal", "Notulen", "Protokoll", "Minutes"),
  KIND_CONTRACT("Contrat", "Contract", "Vertrag", "Contract"),
  KIND_INSURANCE("Assurance", "Verzekering", "Versicherung", "Insurance"),
  KIND_PLAN("Plan", "Plan", "Plan", "Plan"),
  KIND_STATEMENT(
      "Extrait ou décompte", "Uittreksel of afrekening", "Auszug oder Abrechnung", "Statement"),
  KIND_LETTER("Lettre", "Brief", "Brief", "Letter"),
  KIND_OTHER("Autre", "Andere", "Anderes", "Other"),
  FOR_SYNDIC("Le syndic", "De syndicus", "Der Verwalter", "The syndic"),
  FOR_COUNCIL(
      "Le conseil de copropriété",
      "De raad van mede-eigendom",
      "Der Verwaltungsbeirat",
      "The council of co-ownership"),
  FOR_OWNERS("Tous les copropriétaires", "Alle mede-eigenaars", "Alle Miteigentümer", "All owners"),
  FOR_PARTY("Un copropriétaire", "Eén mede-eigenaar", "Ein Miteigentümer", "One owner"),
  OF_INVOICE("Une facture", "Een factuur", "Eine Rechnung", "An invoice"),
  OF_CALL("Un appel de fonds", "Een opvraging", "Ein Abruf", "A call for funds"),
  OF_LOT("Un lot", "Een kavel", "Ein Los", "A lot"),
  OF_ENTRY("Une écriture", "Een boeking", "Eine Buchung", "An entry");

  private final Four four;

  DocumentWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  public static DocumentWords of(Document.Kind kind) {
    return valueOf("KIND_" + kind.name());
  }

  public static DocumentWords of(Document.Audience audience) {
    return valueOf("FOR_" + audience.name());
  }

  public static DocumentWords of(Document.Of of) {
    return valueOf("OF_" + of.name());
  }

  @Override
  public Four four() {
    return four;
  }
}
