package org.koprogo.ledger.web;

import org.koprogo.texts.Said;

/** What the pages of a year's periods say. */
public enum PeriodWords implements Said {
  PERIODS("Périodes", "Periodes", "Perioden", "Periods"),
  LOCKED_UNTIL(
      "Les livres sont verrouillés jusqu'au {0} inclus.",
      "De boeken zijn vergrendeld tot en met {0}.",
      "Die Bücher sind bis einschließlich {0} gesperrt.",
      "The books are locked up to and including {0}."),
  LOCKED_NOTHING(
      "Aucun mois de l'exercice n'est verrouillé.",
      "Geen enkele maand van het boekjaar is vergrendeld.",
      "Kein Monat des Geschäftsjahres ist gesperrt.",
      "No month of the year is locked."),
  ENTRIES("Écritures", "Boekingen", "Buchungen", "Entries"),
  DEBITS("Total du débit", "Totaal debet", "Summe Soll", "Debits in all"),
  LOCK("Verrouiller…", "Vergrendelen…", "Sperren…", "Lock…"),
  LOCK_TITLE(
      "Verrouiller jusqu'au {0}",
      "Vergrendelen tot en met {0}", "Bis {0} sperren", "Lock up to {0}"),
  LOCK_SAYS(
      "Du {0} au {1}, plus aucune écriture ne sera possible : ni facture, ni appel, ni paiement, ni annulation.",
      "Van {0} tot en met {1} is geen boeking meer mogelijk: geen factuur, opvraging, betaling of terugname.",
      "Vom {0} bis zum {1} ist keine Buchung mehr möglich: weder Rechnung noch Abruf, Zahlung oder Rücknahme.",
      "From {0} to {1} nothing can be posted any more: no invoice, call, payment or reversal."),
  LOCK_HOLDS(
      "Ces jours contiennent {0} écritures, {1} au débit ; elles restent telles quelles.",
      "Deze dagen bevatten {0} boekingen, {1} debet; ze blijven zoals ze zijn.",
      "Diese Tage enthalten {0} Buchungen, {1} im Soll; sie bleiben, wie sie sind.",
      "These days hold {0} entries, {1} of debits; they stay as they are."),
  LOCK_FINAL(
      "Une période verrouillée le reste ; une erreur se corrige dans une période ouverte.",
      "Een vergrendelde periode blijft het; een fout wordt in een open periode verbeterd.",
      "Eine gesperrte Periode bleibt es; ein Fehler wird in einer offenen Periode berichtigt.",
      "A locked period stays locked; a mistake is corrected in an open one."),
  LOCK_DO("Verrouiller", "Vergrendelen", "Sperren", "Lock"),
  LOCKED("verrouillé", "vergrendeld", "gesperrt", "locked");

  private final Four four;

  PeriodWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
