package org.koprogo.reports.web;

import org.koprogo.texts.Said;

/** What the reports say. */
public enum ReportWords implements Said {
  HEAD(
      "{0} · {1} · exercice du {2} au {3} · au {4}",
      "{0} · {1} · boekjaar van {2} tot en met {3} · op {4}",
      "{0} · {1} · Geschäftsjahr vom {2} bis {3} · am {4}",
      "{0} · {1} · fiscal year {2} to {3} · as of {4}"),
  OUTSIDE(
      "Cette date n'est pas dans l'exercice.",
      "Deze datum valt niet in het boekjaar.",
      "Dieses Datum liegt nicht im Geschäftsjahr.",
      "The day is not in this fiscal year."),
  ASSETS("Actif", "Activa", "Aktiva", "Assets"),
  LIABILITIES("Passif", "Passiva", "Passiva", "Liabilities"),
  ASSETS_TOTAL("Total de l'actif", "Totaal activa", "Summe Aktiva", "Total assets"),
  LIABILITIES_TOTAL("Total du passif", "Totaal passiva", "Summe Passiva", "Total liabilities"),
  RESULT_SO_FAR(
      "Résultat de l'exercice à ce jour",
      "Resultaat van het boekjaar tot nu",
      "Bisheriges Ergebnis des Geschäftsjahres",
      "Result of the year so far"),
  EXPENSES("Charges", "Kosten", "Aufwand", "Expenses"),
  INCOME("Produits", "Opbrengsten", "Ertrag", "Income"),
  EXPENSES_TOTAL("Total des charges", "Totaal kosten", "Summe Aufwand", "Total expenses"),
  INCOME_TOTAL("Total des produits", "Totaal opbrengsten", "Summe Ertrag", "Total income"),
  RESULT("Résultat", "Resultaat", "Ergebnis", "Result"),
  NO_LINES(
      "Ce compte n'a pas de ligne dans cet exercice.",
      "Deze rekening heeft geen lijnen in dit boekjaar.",
      "Dieses Konto hat in diesem Geschäftsjahr keine Zeilen.",
      "This account has no lines in this fiscal year."),
  OPENING("À nouveau", "Beginsaldo", "Eröffnung", "Opening"),
  DEBIT_POSITIVE(
      "Débit positif ; le {0} est compris.",
      "Debet positief; {0} inbegrepen.",
      "Soll positiv; der {0} ist eingeschlossen.",
      "Debit positive; {0} is included.");

  private final Four four;

  ReportWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
