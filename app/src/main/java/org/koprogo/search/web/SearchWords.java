package org.koprogo.search.web;

import org.koprogo.texts.Said;

/** What the page of the search says. */
public enum SearchWords implements Said {
  SEARCH("Recherche", "Zoeken", "Suche", "Search"),
  WHAT(
      "Immeuble, lot, personne, facture, montant, IBAN, communication, numéro de pièce",
      "Gebouw, kavel, persoon, factuur, bedrag, IBAN, mededeling, stuknummer",
      "Gebäude, Los, Person, Rechnung, Betrag, IBAN, Mitteilung, Belegnummer",
      "Building, lot, person, invoice, amount, IBAN, communication, document number"),
  START(
      "Tapez le début d'un mot ou un numéro dans le champ ci-dessus.",
      "Typ het begin van een woord of een nummer in het veld hierboven.",
      "Geben Sie oben den Anfang eines Wortes oder eine Nummer ein.",
      "Type the beginning of a word, or a number, in the field above."),
  NOTHING(
      "Rien ne commence ainsi. Essayez un seul mot, ou son début.",
      "Niets begint zo. Probeer één woord, of het begin ervan.",
      "Nichts beginnt so. Versuchen Sie ein einziges Wort oder dessen Anfang.",
      "Nothing begins like this. Try a single word, or its beginning."),
  SUPPLIERS("Fournisseurs", "Leveranciers", "Lieferanten", "Suppliers"),
  BANK_ACCOUNTS("Comptes bancaires", "Bankrekeningen", "Bankkonten", "Bank accounts"),
  INVOICES("Factures", "Facturen", "Rechnungen", "Invoices"),
  ENTRIES("Écritures", "Boekingen", "Buchungen", "Entries");

  private final Four four;

  SearchWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
