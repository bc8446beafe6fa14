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
  LOTS_ON(
      "Lots et titulaires au {0}",
      "Kavels en houders op {0}", "Lose und Inhaber am {0}", "Lots and who holds them on {0}"),
  ENTRANCE("Entrée", "Ingang", "Eingang", "Entrance"),
  FLOOR("Étage", "Verdieping", "Etage", "Floor"),
  HOLDERS("Titulaires", "Houders", "Inhaber", "Holders"),
  NOBODY("personne encore", "nog niemand", "noch niemand", "nobody yet"),
  ALL_LOTS("Tous les lots", "Alle kavels", "Alle Lose", "All lots"),
  BANK_ACCOUNTS("Comptes bancaires", "Bankrekeningen", "Bankkonten", "Bank accounts"),
  NO_BANK("Aucun compte bancaire.", "Geen bankrekening.", "Kein Bankkonto.", "No bank account."),
  PURPOSE("Destination", "Bestemming", "Zweck", "Purpose"),
  WORKS("travaux", "werken", "Arbeiten", "works"),
  HOLDER("Titulaire", "Houder", "Inhaber", "Holder"),
  UNDIVIDED("indivision", "onverdeeldheid", "ungeteilt", "undivided"),
  USUFRUCT("usufruit", "vruchtgebruik", "Nießbrauch", "usufruct"),
  BARE("nue-propriété", "blote eigendom", "bloßes Eigentum", "bare ownership");

  private final Four four;

  LedgerWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
