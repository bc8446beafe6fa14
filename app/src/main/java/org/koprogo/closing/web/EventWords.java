package org.koprogo.closing.web;

import org.koprogo.texts.Said;

/** What the pages of events, and of the legal interest rates, say. */
public enum EventWords implements Said {
  EVENTS("Régularisations", "Regularisaties", "Berichtigungen", "Adjustments"),
  SAYS(
      "Ce qui doit encore entrer dans l'exercice. Rien n'est comptabilisé avant que vous ayez vu l'écriture.",
      "Wat nog in het boekjaar moet. Er wordt niets geboekt voordat u de boeking hebt gezien.",
      "Was noch in das Geschäftsjahr gehört. Nichts wird gebucht, bevor Sie die Buchung gesehen haben.",
      "What still belongs in the year. Nothing is booked before you have seen the entry."),
  KIND("Événement", "Gebeurtenis", "Ereignis", "Event"),
  OPENING_REVERSAL(
      "Charge reportée de l'exercice précédent",
      "Overgedragen kost van vorig boekjaar",
      "Abgegrenzte Kosten des Vorjahres",
      "Cost deferred from the year before"),
  REMINDER_FEE("Frais de rappel", "Aanmaningskosten", "Mahngebühr", "Reminder fee"),
  LATE_INTEREST("Intérêts de retard", "Nalatigheidsinteresten", "Verzugszinsen", "Late interest"),
  ACCRUAL("Facture à recevoir", "Te ontvangen factuur", "Noch zu erhaltende Rechnung", "Accrual"),
  CLAIM_CLOSE(
      "Clôture d'un sinistre",
      "Afsluiting van een schadegeval",
      "Abschluss eines Schadensfalls",
      "End of a claim"),
  RESERVE_APPROPRIATION(
      "Affectation au fonds de réserve",
      "Bestemming aan het reservekapitaal",
      "Zuführung zum Rücklagenkapital",
      "Appropriation to a reserve fund"),
  WHAT("Ce que c'est", "Wat het is", "Was es ist", "What it is"),
  ACCOUNT_HINT(
      "Pour une charge reportée, une facture à recevoir, un sinistre.",
      "Voor een overgedragen kost, een te ontvangen factuur, een schadegeval.",
      "Für abgegrenzte Kosten, eine noch zu erhaltende Rechnung, einen Schadensfall.",
      "For a deferred cost, an accrual, a claim."),
  OWNER_HINT(
      "Pour des frais de rappel ou des intérêts.",
      "Voor aanmaningskosten of interesten.",
      "Für Mahngebühren oder Zinsen.",
      "For a reminder fee or interest."),
  FUND("Fonds de réserve", "Reservekapitaal", "Rücklagenkapital", "Reserve fund"),
  FUND_HINT(
      "Pour une affectation.",
      "Voor een bestemming.",
      "Für eine Zuführung.",
      "For an appropriation."),
  AMOUNT_HINT(
      "Sauf pour des intérêts, qui sont calculés.",
      "Behalve voor interesten, die berekend worden.",
      "Außer bei Zinsen, die berechnet werden.",
      "Except for interest, which is computed."),
  PRINCIPAL("Dette", "Schuld", "Schuld", "Debt"),
  INTEREST(
      "Pour des intérêts de retard",
      "Voor nalatigheidsinteresten",
      "Für Verzugszinsen",
      "For late interest"),
  FROM("Premier jour", "Eerste dag", "Erster Tag", "First day"),
  TO("Jour qui suit le dernier", "Dag na de laatste", "Tag nach dem letzten", "Day after the last"),
  SHOW("Voir l'écriture", "Boeking tonen", "Buchung zeigen", "Show the entry"),
  ENTRY(
      "L'écriture qui sera passée",
      "De boeking die gemaakt wordt",
      "Die Buchung, die gemacht wird",
      "The entry that will be posted"),
  BOOK("Comptabiliser", "Boeken", "Buchen", "Book it"),
  NEEDED(
      "Ceci manque, ou n'est pas lisible.",
      "Dit ontbreekt, of is niet leesbaar.",
      "Dies fehlt oder ist nicht lesbar.",
      "This is missing, or cannot be read."),
  UNKNOWN(
      "Cela n'existe pas dans cet immeuble.",
      "Dit bestaat niet in dit gebouw.",
      "Das gibt es in diesem Gebäude nicht.",
      "The building has no such thing."),
  HEADING(
      "Ce compte est un titre ; choisissez l'un de ses sous-comptes.",
      "Deze rekening is een titel; kies een van haar subrekeningen.",
      "Dieses Konto ist eine Überschrift; wählen Sie eines seiner Unterkonten.",
      "This account is a heading; choose one of the accounts below it."),
  NO_OPEN_YEAR(
      "Aucun exercice ouvert ne contient ce jour.",
      "Geen open boekjaar bevat deze dag.",
      "Kein offenes Geschäftsjahr enthält diesen Tag.",
      "No open fiscal year holds this day."),
  NO_RATE(
      "Les jours doivent se suivre, et chaque année civile doit avoir son taux légal.",
      "De dagen moeten op elkaar volgen, en elk kalenderjaar moet zijn wettelijke rentevoet hebben.",
      "Die Tage müssen aufeinander folgen, und jedes Kalenderjahr braucht seinen gesetzlichen Zinssatz.",
      "The last day must come after the first, and every calendar year needs its legal rate."),
  ZERO(
      "Cela ne comptabiliserait rien.",
      "Dit zou niets boeken.",
      "Das würde nichts buchen.",
      "This would book nothing."),
  RATES(
      "Taux d'intérêt légaux",
      "Wettelijke rentevoeten",
      "Gesetzliche Zinssätze",
      "Legal interest rates"),
  RATES_NONE(
      "Aucun taux n'est enregistré. Sans taux, aucun intérêt de retard ne peut être calculé.",
      "Er is geen rentevoet ingevoerd. Zonder rentevoet kan geen nalatigheidsinterest worden berekend.",
      "Kein Zinssatz ist erfasst. Ohne Satz lassen sich keine Verzugszinsen berechnen.",
      "No rate is recorded. Without one no late interest can be computed."),
  YEAR("Année civile", "Kalenderjaar", "Kalenderjahr", "Calendar year"),
  PERCENT("Pour cent", "Procent", "Prozent", "Percent"),
  PUBLISHED("Publié dans", "Bekendgemaakt in", "Veröffentlicht in", "Published in"),
  RECORD("Enregistrer le taux", "Rentevoet invoeren", "Satz erfassen", "Record the rate");

  private final Four four;

  EventWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** What a fault of an event says on its page. */
  static EventWords of(String code) {
    return switch (code) {
      case "missing" -> NEEDED;
      case "interest" -> NO_RATE;
      case "heading" -> HEADING;
      case "no-period", "year-closed" -> NO_OPEN_YEAR;
      default -> UNKNOWN;
    };
  }

  @Override
  public Four four() {
    return four;
  }
}
