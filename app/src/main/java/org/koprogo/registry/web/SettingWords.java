package org.koprogo.registry.web;

import org.koprogo.texts.Said;

/** What the pages of a building's settings and suppliers say. */
public enum SettingWords implements Said {
  SETTINGS("Réglages", "Instellingen", "Einstellungen", "Settings"),
  STAYS(
      "Le numéro d'entreprise, les lots et les quotités ne changent pas ici : l'acte de base les fixe.",
      "Het ondernemingsnummer, de kavels en de aandelen wijzigen hier niet: de basisakte legt ze vast.",
      "Die Unternehmensnummer, die Lose und die Anteile ändern sich hier nicht: die Teilungserklärung legt sie fest.",
      "Enterprise number, lots and shares do not change here: the basic deed lays them down."),
  ACCEPTED(
      "Réception provisoire des parties communes",
      "Voorlopige oplevering van de gemene delen",
      "Vorläufige Abnahme der Gemeinschaftsteile",
      "Provisional acceptance of the common parts"),
  APPROVAL(
      "Approbation des factures",
      "Goedkeuring van facturen",
      "Freigabe von Rechnungen",
      "Approval of invoices"),
  APPROVAL_SAYS(
      "Au-dessus de ce montant, qui encode une facture ne l'approuve pas : il faut une deuxième personne.",
      "Boven dit bedrag keurt wie een factuur invoert haar niet goed: er is een tweede persoon nodig.",
      "Über diesem Betrag gibt nicht frei, wer die Rechnung erfasst: es braucht eine zweite Person.",
      "Above this amount, who enters an invoice does not approve it: it takes a second person."),
  THRESHOLD(
      "Montant, TVA comprise", "Bedrag, btw inbegrepen", "Betrag mit MwSt.", "Amount with VAT"),
  NO_SUPPLIER(
      "Aucun fournisseur encore. Ajoutez le premier pour encoder ses factures.",
      "Nog geen leverancier. Voeg de eerste toe om zijn facturen in te voeren.",
      "Noch kein Lieferant. Fügen Sie den ersten hinzu, um seine Rechnungen zu erfassen.",
      "No suppliers yet. Add the first one to enter its invoices."),
  ADD_SUPPLIER(
      "Ajouter un fournisseur",
      "Leverancier toevoegen",
      "Lieferanten hinzufügen",
      "Add a supplier"),
  LANGUAGE("Langue", "Taal", "Sprache", "Language");

  private final Four four;

  SettingWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
