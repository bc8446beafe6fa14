package org.koprogo.ledger.web;

import org.koprogo.texts.Said;

/** What the page of the meter readings says. */
public enum ReadingWords implements Said {
  READINGS("Relevés de compteurs", "Meteropnames", "Zählerablesungen", "Meter readings"),
  NONE_YET(
      "Aucun relevé dans cet exercice.",
      "Geen meteropnames in dit boekjaar.",
      "Keine Ablesungen in diesem Geschäftsjahr.",
      "No readings in this fiscal year."),
  NO_KEY(
      "Aucune clé de répartition ne se mesure. Ajoutez d'abord une clé de consommation.",
      "Geen enkele verdeelsleutel wordt gemeten. Voeg eerst een verbruikssleutel toe.",
      "Kein Verteilerschlüssel wird gemessen. Fügen Sie zuerst einen Verbrauchsschlüssel hinzu.",
      "No distribution key is measured. Add a consumption key first."),
  UNITS("Unités", "Eenheden", "Einheiten", "Units"),
  ADD("Ajouter les relevés", "Opnames toevoegen", "Ablesungen hinzufügen", "Add the readings"),
  ADD_SAYS(
      "Un relevé par clé, lot et copropriétaire ; il n'est plus changé ensuite. Les lignes vides ne comptent pas.",
      "Een opname per sleutel, kavel en mede-eigenaar; ze wordt daarna niet meer gewijzigd. Lege lijnen tellen niet.",
      "Eine Ablesung je Schlüssel, Los und Miteigentümer; sie wird danach nicht mehr geändert. Leere Zeilen zählen nicht.",
      "One reading for each key, lot and owner; it is not changed afterwards. Empty rows do not count.");

  private final Four four;

  ReadingWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
