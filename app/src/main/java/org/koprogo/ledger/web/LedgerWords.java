package org.koprogo.ledger.web;

import org.koprogo.texts.Said;

/** What the pages of a building's books say. */
public enum LedgerWords implements Said {
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
