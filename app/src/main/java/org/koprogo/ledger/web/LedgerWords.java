package org.koprogo.ledger.web;

import org.koprogo.texts.Said;

/** What the pages of a building's books say. */
public enum LedgerWords implements Said {
  OVERVIEW("Aperçu", "Overzicht", "Übersicht", "Overview"),
  LANGUAGES("Langues", "Talen", "Sprachen", "Languages"),
  VAT("TVA", "Btw", "MwSt.", "VAT"),
  VAT_LIABLE("assujetti", "btw-plichtig", "steuerpflichtig", "liable"),
  VAT_NOT_LIABLE(
      "non assujetti : la TVA fait partie du coût",
      "niet btw-plichtig: de btw is deel van de kost",
      "nicht steuerpflichtig: die MwSt. gehört zu den Kosten",
      "not liable: VAT is part of the cost"),
  NO_YEAR(
      "Aucun exercice n'est ouvert.",
      "Er is geen boekjaar open.",
      "Kein Geschäftsjahr ist offen.",
      "No fiscal year is open."),
  REPORTS("Rapports", "Rapporten", "Berichte", "Reports"),
  BANK_ACCOUNTS("Comptes bancaires", "Bankrekeningen", "Bankkonten", "Bank accounts"),
  NO_BANK("Aucun compte bancaire.", "Geen bankrekening.", "Kein Bankkonto.", "No bank account."),
  PURPOSE("Destination", "Bestemming", "Zweck", "Purpose"),
  WORKS("Travaux", "Werken", "Arbeiten", "Works"),
  HOLDER("Titulaire", "Houder", "Inhaber", "Holder"),
  COUNT_LOTS("Lots", "Kavels", "Lose", "Lots"),
  NEXT_STEPS("Mise en route", "Opstarten", "Einrichtung", "Getting started"),
  NEXT("La prochaine étape", "De volgende stap", "Der nächste Schritt", "The next step"),
  STEP_DONE("fait", "gedaan", "erledigt", "done"),
  STEP_OWNERS(
      "Ajouter les copropriétaires",
      "De mede-eigenaars toevoegen",
      "Die Miteigentümer hinzufügen",
      "Add the owners"),
  STEP_TITLES(
      "Dire qui détient chaque lot",
      "Zeggen wie elke kavel bezit",
      "Sagen, wem jedes Los gehört",
      "Say who holds each lot"),
  STEP_KEY(
      "Définir une clé de répartition",
      "Een verdeelsleutel bepalen",
      "Einen Verteilerschlüssel festlegen",
      "Define a distribution key"),
  STEP_BOOKS(
      "Ouvrir la comptabilité", "De boekhouding openen", "Die Bücher eröffnen", "Open the books"),
  STEP_BANK(
      "Ajouter le compte bancaire",
      "De bankrekening toevoegen",
      "Das Bankkonto hinzufügen",
      "Add the bank account"),
  STEP_YEAR(
      "Commencer un exercice",
      "Een boekjaar beginnen",
      "Ein Geschäftsjahr beginnen",
      "Begin a fiscal year"),
  OPEN_BOOKS("Ouvrir la comptabilité", "Boekhouding openen", "Bücher eröffnen", "Open the books"),
  OPEN_BOOKS_SAYS(
      "L'immeuble reçoit le plan comptable normalisé et ses journaux, une fois pour toutes.",
      "Het gebouw krijgt het genormaliseerde rekeningstelsel en zijn dagboeken, eens en voorgoed.",
      "Das Gebäude erhält den Normkontenplan und seine Journale, ein für alle Mal.",
      "The building gets the standard chart of accounts and its journals, once and for all."),
  BEGIN_YEAR(
      "Commencer l'exercice", "Boekjaar beginnen", "Geschäftsjahr beginnen", "Begin the year"),
  BEGIN_YEAR_SAYS(
      "Un exercice dure au plus 24 mois ; ses mois sont ses périodes.",
      "Een boekjaar duurt hoogstens 24 maanden; zijn maanden zijn de periodes.",
      "Ein Geschäftsjahr dauert höchstens 24 Monate; seine Monate sind die Perioden.",
      "A year has at most 24 months, which are its periods."),
  FIRST_DAY("Premier jour", "Eerste dag", "Erster Tag", "First day"),
  LAST_DAY("Dernier jour", "Laatste dag", "Letzter Tag", "Last day"),
  CLOSING("Clôture", "Afsluiting", "Abschluss", "Closing"),
  BUDGET("Budget", "Begroting", "Budget", "Budget"),
  OPENING("Ouverture", "Opening", "Eröffnung", "Opening"),
  WORK("À faire", "Te doen", "Zu tun", "To do"),
  DECISIONS("Décisions", "Beslissingen", "Beschlüsse", "Decisions"),
  ADD_BANK(
      "Ajouter un compte bancaire",
      "Bankrekening toevoegen",
      "Bankkonto hinzufügen",
      "Add a bank account"),
  BANK_NEEDS_BOOKS(
      "Ouvrez d'abord la comptabilité : un compte bancaire a son compte dans les livres.",
      "Open eerst de boekhouding: een bankrekening heeft haar rekening in de boeken.",
      "Eröffnen Sie zuerst die Bücher: ein Bankkonto hat sein Konto in den Büchern.",
      "Open the books first: a bank account has its account in them."),
  HOLDER_HINT(
      "Toujours au nom de l'association.",
      "Altijd op naam van de vereniging.",
      "Immer auf den Namen der Vereinigung.",
      "Always in the name of the association.");

  private final Four four;

  LedgerWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
