package org.koprogo.budgets.web;

import org.koprogo.texts.Said;

/** What the pages of budgets say. */
public enum BudgetWords implements Said {
  BUDGETS("Budgets", "Begrotingen", "Budgets", "Budgets"),
  BUDGET("Budget", "Begroting", "Budget", "Budget"),
  BUDGET_OF("Budget {0} – {1}", "Begroting {0} – {1}", "Budget {0} – {1}", "Budget {0} – {1}"),
  ADOPTED_BY("Décision", "Beslissing", "Beschluss", "Decision"),
  ADOPTED_HINT(
      "L'assemblée et sa date, comme AG 12/12/2025.",
      "De vergadering en haar datum, zoals AV 12/12/2025.",
      "Die Versammlung und ihr Datum, etwa GV 12/12/2025.",
      "The meeting and its day, such as AGM 12/12/2025."),
  NOT_YET("pas encore", "nog niet", "noch nicht", "not yet"),
  NO_BUDGET(
      "Aucun budget n'est enregistré pour cet exercice.",
      "Voor dit boekjaar is geen begroting ingevoerd.",
      "Für dieses Geschäftsjahr ist kein Budget erfasst.",
      "No budget is recorded for this year."),
  ENTER("Enregistrer un budget", "Begroting invoeren", "Budget erfassen", "Record a budget"),
  PREVIOUS(
      "Charges ordinaires de l'exercice précédent",
      "Gewone lasten van het vorige boekjaar",
      "Ordentliche Kosten des Vorjahres",
      "Ordinary charges of the year before"),
  MINIMUM(
      "Contribution minimale au fonds de réserve (5 %)",
      "Minimale bijdrage aan het reservekapitaal (5 %)",
      "Mindestbeitrag zum Rücklagenkapital (5 %)",
      "Least contribution to the reserve fund (5 %)"),
  LINE("Poste", "Post", "Posten", "Line"),
  ACCOUNTS("Comptes", "Rekeningen", "Konten", "Accounts"),
  BUDGETED("Budgété", "Begroot", "Budgetiert", "Budgeted"),
  ACTUAL("Réel", "Werkelijk", "Ist", "Actual"),
  VARIANCE("Écart", "Verschil", "Abweichung", "Variance"),
  USED("{0} % utilisés", "{0} % gebruikt", "{0} % verbraucht", "{0} % used"),
  UNBUDGETED("Hors budget", "Buiten begroting", "Außerhalb des Budgets", "Outside the budget"),
  ADOPT(
      "Enregistrer le budget voté",
      "Goedgekeurde begroting bewaren",
      "Beschlossenes Budget speichern",
      "Record the voted budget"),
  ADOPT_SAYS(
      "Un budget voté s'enregistre une fois par exercice et ne change plus.",
      "Een goedgekeurde begroting wordt eenmaal per boekjaar bewaard en wijzigt niet meer.",
      "Ein beschlossenes Budget wird je Geschäftsjahr einmal gespeichert und ändert sich nicht mehr.",
      "A voted budget is recorded once per year and no longer changes."),
  NO_YEAR(
      "Aucun exercice. Commencez-en un d'abord.",
      "Geen boekjaar. Begin er eerst een.",
      "Kein Geschäftsjahr. Beginnen Sie zuerst eines.",
      "No fiscal year. Begin one first.");

  private final Four four;

  BudgetWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
