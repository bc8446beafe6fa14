package org.koprogo.registry.web;

import org.koprogo.texts.Said;

/** What the pages of the registry say. */
public enum RegistryWords implements Said {
  IDENTITY("Identité", "Identiteit", "Identität", "Identity"),
  LEGAL_NAME("Nom légal", "Wettelijke naam", "Rechtlicher Name", "Legal name"),
  LEGAL_NAME_HINT(
      "Comme dans les statuts, par exemple « ACP Résidence Les Tilleuls ».",
      "Zoals in de statuten, bijvoorbeeld \"VME Residentie De Linden\".",
      "Wie in den Statuten, zum Beispiel „MEV Residenz Linden“.",
      "As in the statutes, for example \"ACP Résidence Les Tilleuls\"."),
  NUMBER_HINT("Dix chiffres.", "Tien cijfers.", "Zehn Ziffern.", "Ten digits."),
  STREET("Rue et numéro", "Straat en nummer", "Straße und Nummer", "Street and number"),
  POSTCODE("Code postal", "Postcode", "Postleitzahl", "Postal code"),
  CITY("Localité", "Plaats", "Ort", "Town"),
  COUNTRY("Pays", "Land", "Land", "Country"),
  COUNTRY_HINT(
      "Deux lettres, par exemple BE.",
      "Twee letters, bijvoorbeeld BE.",
      "Zwei Buchstaben, zum Beispiel BE.",
      "Two letters, such as BE."),
  LETTER_LANGUAGES(
      "Langues du courrier", "Talen van de brieven", "Sprachen der Briefe", "Languages of letters"),
  VAT_LIABLE(
      "L'association est assujettie à la TVA",
      "De vereniging is btw-plichtig",
      "Die Vereinigung ist mehrwertsteuerpflichtig",
      "The association is liable to VAT"),
  SHARES_TOTAL("Total des quotités", "Totaal van de aandelen", "Summe der Anteile", "Total shares"),
  SHARES_HINT(
      "Le dénominateur de l'acte de base, par exemple 1000.",
      "De noemer van de basisakte, bijvoorbeeld 1000.",
      "Der Nenner der Basisurkunde, zum Beispiel 1000.",
      "The denominator of the basic deed, for example 1000."),
  LOTS_SAY(
      "Tous les lots de l'acte de base. Leurs quotités forment exactement le total ; les lignes vides ne comptent pas.",
      "Alle kavels van de basisakte. Hun aandelen vormen samen precies het totaal; lege regels tellen niet mee.",
      "Alle Lose der Basisurkunde. Ihre Anteile ergeben genau die Summe; leere Zeilen zählen nicht.",
      "All lots of the basic deed. Their shares make exactly the total; empty rows do not count."),
  HOW_MANY("Combien de lots ?", "Hoeveel kavels?", "Wie viele Lose?", "How many lots?"),
  ROWS("Préparer les lignes", "Regels klaarzetten", "Zeilen vorbereiten", "Prepare the rows"),
  CODE("Code", "Code", "Code", "Code"),
  FLOOR("Étage", "Verdieping", "Etage", "Floor"),
  ENTRANCE("Entrée", "Ingang", "Eingang", "Entrance"),
  SECONDARY("Accessoire", "Bijkomstig", "Nebenlos", "Secondary"),
  SECONDARY_SAYS(
      "Accessoire : cave, garage ou parking, qui ne compte pas parmi les vingt lots du commissaire et du conseil.",
      "Bijkomstig: kelder, garage of parkeerplaats, die niet meetelt bij de drempel van twintig kavels.",
      "Nebenlos: Keller, Garage oder Stellplatz, der bei der Schwelle von zwanzig Losen nicht zählt.",
      "Secondary: a cellar, garage or parking space, which the threshold of twenty lots leaves out."),
  TYPED_SO_FAR(
      "Quotités inscrites", "Ingevulde aandelen", "Eingetragene Anteile", "Shares typed so far"),
  OUT_OF("{0} sur {1}", "{0} van {1}", "{0} von {1}", "{0} of {1}"),
  OF_ROW("{0}, ligne {1}", "{0}, regel {1}", "{0}, Zeile {1}", "{0}, row {1}");

  private final Four four;

  RegistryWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
