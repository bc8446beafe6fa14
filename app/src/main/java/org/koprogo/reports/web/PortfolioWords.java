package org.koprogo.reports.web;

import org.koprogo.texts.Said;

/** What the page of all buildings says. */
public enum PortfolioWords implements Said {
  COUNT_ONE("{0} immeuble", "{0} gebouw", "{0} Gebäude", "{0} building"),
  COUNT_MANY("{0} immeubles", "{0} gebouwen", "{0} Gebäude", "{0} buildings"),
  NONE_YET(
      "Cette organisation n'a pas encore d'immeuble.",
      "Deze organisatie heeft nog geen gebouw.",
      "Diese Organisation hat noch kein Gebäude.",
      "This organization has no building yet."),
  NAME_SYNDIC(
      "Donnez d'abord à quelqu'un le rôle de syndic, qui les ajoute.",
      "Geef eerst iemand de rol van syndicus, die ze toevoegt.",
      "Geben Sie zuerst jemandem die Rolle des Syndikus, der sie hinzufügt.",
      "Give somebody the role of syndic first, who adds them."),
  NONE_FOUND(
      "Aucun immeuble ne correspond à ce filtre.",
      "Geen gebouw past bij dit filter.",
      "Kein Gebäude passt zu diesem Filter.",
      "No building matches this filter."),
  SHOW_ALL("Afficher tous", "Alle tonen", "Alle anzeigen", "Show all"),
  FILTER("Nom ou localité", "Naam of plaats", "Name oder Ort", "Name or town"),
  SORT("Trier par", "Sorteren op", "Sortieren nach", "Sort by"),
  CASH("Trésorerie", "Liquide middelen", "Flüssige Mittel", "Cash"),
  ARREARS("Arriérés", "Achterstallen", "Rückstände", "Arrears"),
  BURN("Budget consommé", "Budget verbruikt", "Budget verbraucht", "Budget used"),
  BURN_OF("{0} % : {1} sur {2}", "{0} %: {1} van {2}", "{0} %: {1} von {2}", "{0}%: {1} of {2}"),
  NO_BUDGET("Pas de budget", "Geen begroting", "Kein Budget", "No budget"),
  YEAR_END("Fin d'exercice", "Einde boekjaar", "Ende des Geschäftsjahres", "Year end"),
  NEXT_DUE(
      "Prochaine échéance", "Volgende vervaldag", "Nächste Fälligkeit", "Next due date of owners"),
  TO_SUPPLIERS("Dû aux fournisseurs", "Aan leveranciers", "An Lieferanten", "Owed to suppliers"),
  SINCE("échéance {0}", "vervaldag {0}", "fällig am {0}", "due {0}"),
  WAITING("En attente", "Wacht op u", "Wartet", "Waiting"),
  TO_APPROVE("{0} à approuver", "{0} goed te keuren", "{0} zu genehmigen", "{0} to approve"),
  TO_POST("{0} à comptabiliser", "{0} te boeken", "{0} zu buchen", "{0} to post"),
  PAGES("Pages", "Pagina's", "Seiten", "Pages");

  private final Four four;

  PortfolioWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
