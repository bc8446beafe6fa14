package org.koprogo.reports.web;

import org.koprogo.texts.Said;

/** What the page of one building says. */
public enum OverviewWords implements Said {
  OVERVIEW("Aperçu", "Overzicht", "Übersicht", "Overview"),
  LANGUAGES("Langues", "Talen", "Sprachen", "Languages"),
  VAT("TVA", "Btw", "MwSt.", "VAT"),
  VAT_LIABLE("assujetti", "btw-plichtig", "steuerpflichtig", "liable"),
  VAT_NOT_LIABLE(
      "non assujetti : la TVA fait partie du coût",
      "niet btw-plichtig: de btw is deel van de kost",
      "nicht steuerpflichtig: die MwSt. gehört zu den Kosten",
      "not liable: VAT is part of the cost"),
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
  NO_YEAR(
      "Aucun exercice n'est ouvert : les chiffres viennent avec le premier.",
      "Er is geen boekjaar open: de cijfers komen met het eerste.",
      "Kein Geschäftsjahr ist offen: die Zahlen kommen mit dem ersten.",
      "No fiscal year is open: the figures come with the first."),
  BEGIN_YEAR(
      "Commencer un exercice",
      "Een boekjaar beginnen",
      "Ein Geschäftsjahr beginnen",
      "Begin a year"),
  SHARES_FIT(
      "{0} lots : {1} sur {2}",
      "{0} kavels: {1} van {2}", "{0} Lose: {1} von {2}", "{0} lots: {1} of {2}"),
  COMPLETE("complet", "volledig", "vollständig", "complete"),
  INCOMPLETE("incomplet", "onvolledig", "unvollständig", "incomplete"),
  CASH("Trésorerie", "Liquide middelen", "Flüssige Mittel", "Cash"),
  ARREARS("Arriérés", "Achterstallen", "Rückstände", "Arrears"),
  BURN("Budget consommé", "Budget verbruikt", "Verbrauchtes Budget", "Budget used"),
  BURN_OF("{0} sur {1}", "{0} van {1}", "{0} von {1}", "{0} of {1}"),
  TO_SUPPLIERS("Dû aux fournisseurs", "Aan leveranciers", "An Lieferanten", "Owed to suppliers"),
  FUNDS("Fonds", "Fondsen", "Fonds", "Funds"),
  NO_FUNDS(
      "Les fonds sont vides.",
      "De fondsen zijn leeg.",
      "Die Fonds sind leer.",
      "The funds are empty."),
  DEADLINES("Échéances", "Termijnen", "Termine", "Deadlines"),
  OWNERS_PAY(
      "Les copropriétaires paient",
      "De mede-eigenaars betalen",
      "Die Miteigentümer zahlen",
      "Owners pay"),
  SUPPLIERS_PAID(
      "Les fournisseurs sont à payer",
      "De leveranciers zijn te betalen",
      "Lieferanten sind zu bezahlen",
      "Suppliers are to be paid"),
  YEAR_ENDS(
      "Fin de l'exercice",
      "Einde van het boekjaar",
      "Ende des Geschäftsjahres",
      "End of the fiscal year"),
  TO_CLOSE(
      "Exercice terminé, à clôturer",
      "Boekjaar voorbij, af te sluiten",
      "Geschäftsjahr vorbei, abzuschließen",
      "Year over, to be closed"),
  WAITING("En attente", "Wacht op u", "Wartet", "Waiting"),
  NOTHING_WAITS(
      "Rien n'attend une décision.",
      "Niets wacht op een beslissing.",
      "Nichts wartet auf eine Entscheidung.",
      "Nothing waits for a decision."),
  TO_APPROVE(
      "Factures à approuver : {0}",
      "Facturen goed te keuren: {0}", "Rechnungen zu genehmigen: {0}", "Invoices to approve: {0}"),
  TO_POST(
      "Factures à comptabiliser : {0}",
      "Facturen te boeken: {0}", "Rechnungen zu buchen: {0}", "Invoices to post: {0}"),
  ON_ACCOUNT(
      "{0} payés et non affectés",
      "{0} betaald en niet toegewezen",
      "{0} bezahlt und nicht zugeordnet",
      "{0} paid and not allocated"),
  LAST_ENTRIES("Dernières écritures", "Laatste boekingen", "Letzte Buchungen", "Last entries"),
  NO_ENTRIES(
      "Rien n'est encore comptabilisé.",
      "Er is nog niets geboekt.",
      "Noch ist nichts gebucht.",
      "Nothing is booked yet."),
  NO_ARREARS(
      "Personne ne doit rien.",
      "Niemand is iets verschuldigd.",
      "Niemand schuldet etwas.",
      "Nobody owes anything."),
  OPEN_REPORT("Le rapport", "Het rapport", "Der Bericht", "The report");

  private final Four four;

  OverviewWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
