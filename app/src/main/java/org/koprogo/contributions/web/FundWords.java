package org.koprogo.contributions.web;

import org.koprogo.texts.Said;

/** What the page of reserve funds says. */
public enum FundWords implements Said {
  FUNDS("Fonds de réserve", "Reservefondsen", "Rücklagen", "Reserve funds"),
  SAYS(
      "Chaque fonds a son compte 160 ; ce qu'il contient appartient aux lots selon sa clé.",
      "Elk fonds heeft zijn rekening 160; wat het bevat behoort aan de kavels volgens zijn sleutel.",
      "Jede Rücklage hat ihr Konto 160; was sie enthält, gehört den Losen nach ihrem Schlüssel.",
      "Every fund has its account 160; what it holds belongs to the lots by its key."),
  NONE_YET(
      "Aucun fonds de réserve. Créez le premier ci-dessous.",
      "Nog geen reservefonds. Maak het eerste hieronder.",
      "Noch keine Rücklage. Legen Sie unten die erste an.",
      "No reserve fund yet. Create the first below."),
  HOLDS("Contient", "Bevat", "Bestand", "Holds"),
  CALL("Appeler une contribution", "Bijdrage opvragen", "Beitrag abrufen", "Call a contribution"),
  USE(
      "Payer une facture par le fonds",
      "Factuur met het fonds betalen",
      "Rechnung aus der Rücklage zahlen",
      "Pay an invoice from the fund"),
  ADD(
      "Créer ou renommer un fonds",
      "Fonds maken of hernoemen",
      "Rücklage anlegen oder umbenennen",
      "Create or rename a fund"),
  ADD_SAYS(
      "Un compte qui a déjà un fonds reçoit cette clé et ce nom ; ce qu'il contient reste.",
      "Een rekening die al een fonds heeft krijgt deze sleutel en naam; wat het bevat blijft.",
      "Ein Konto, das schon eine Rücklage hat, erhält diesen Schlüssel und Namen; der Bestand bleibt.",
      "An account that has a fund already gets this key and name; what it holds stays.");

  private final Four four;

  FundWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
