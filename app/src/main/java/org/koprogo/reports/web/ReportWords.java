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
  OPENING("À nouveau", "Beginsaldo", "Eröffnung", "Opening"),
  REPORTS("Rapports", "Rapporten", "Berichte", "Reports"),
  GENERAL_LEDGER("Grand livre", "Grootboek", "Hauptbuch", "General ledger"),
  OWNER_BALANCES(
      "Soldes des copropriétaires",
      "Saldi van de mede-eigenaars",
      "Salden der Miteigentümer",
      "Owner balances"),
  SUPPLIER_BALANCES(
      "Soldes des fournisseurs",
      "Saldi van de leveranciers",
      "Salden der Lieferanten",
      "Supplier balances"),
  ARREARS(
      "Arriérés par âge", "Achterstallen per ouderdom", "Rückstände nach Alter", "Arrears by age"),
  CASH("Trésorerie", "Thesaurie", "Liquidität", "Cash"),
  SAYS_TRIAL(
      "Tous les comptes, avec leur ouverture, leurs mouvements et leur solde.",
      "Alle rekeningen, met hun opening, hun bewegingen en hun saldo.",
      "Alle Konten mit Eröffnung, Bewegungen und Saldo.",
      "All accounts, with their opening, movements and balance."),
  SAYS_SHEET(
      "Ce que la copropriété possède et ce qu'elle doit.",
      "Wat de vereniging bezit en wat ze verschuldigd is.",
      "Was die Gemeinschaft besitzt und was sie schuldet.",
      "What the association owns and owes."),
  SAYS_INCOME(
      "Les charges et les produits de l'exercice.",
      "De kosten en de opbrengsten van het boekjaar.",
      "Aufwand und Ertrag des Geschäftsjahres.",
      "The year's expenses and income."),
  SAYS_LEDGER(
      "Chaque compte ligne par ligne, jusqu'à l'écriture.",
      "Elke rekening lijn per lijn, tot de boeking.",
      "Jedes Konto Zeile für Zeile, bis zur Buchung.",
      "Every account line by line, down to the entry."),
  SAYS_RESERVE(
      "Ce qui est entré dans chaque fonds de réserve et ce qui en est sorti.",
      "Wat in elk reservekapitaal is gekomen en wat eruit is gegaan.",
      "Was in jede Rücklage geflossen ist und was entnommen wurde.",
      "What went into each reserve fund, and what came out."),
  SAYS_OWNERS(
      "Ce que chaque copropriétaire doit, avec le détail de son compte.",
      "Wat elke mede-eigenaar verschuldigd is, met het detail van zijn rekening.",
      "Was jeder Miteigentümer schuldet, mit seinem Konto im Einzelnen.",
      "What each owner owes, with his account in detail."),
  SAYS_SUPPLIERS(
      "Ce qui est dû à chaque fournisseur, avec le détail de son compte.",
      "Wat aan elke leverancier verschuldigd is, met het detail van zijn rekening.",
      "Was jedem Lieferanten geschuldet wird, mit seinem Konto im Einzelnen.",
      "What is due to each supplier, with its account in detail."),
  SAYS_ARREARS(
      "Ce qui reste à payer, selon le retard.",
      "Wat nog te betalen is, volgens de vertraging.",
      "Was noch zu zahlen ist, nach Verzug.",
      "What is still to be paid, by how late it is."),
  SAYS_CASH(
      "Les comptes bancaires mois par mois.",
      "De bankrekeningen maand per maand.",
      "Die Bankkonten Monat für Monat.",
      "The bank accounts month by month."),
  COSTS("Charges par famille", "Kosten per groep", "Aufwand nach Gruppen", "Costs by family"),
  SAYS_COSTS(
      "Les charges par groupe de comptes, à côté de l'exercice précédent.",
      "De kosten per groep van rekeningen, naast het vorige boekjaar.",
      "Der Aufwand je Kontengruppe, neben dem vorigen Geschäftsjahr.",
      "The expenses by group of accounts, beside the year before."),
  BURN("Budget consommé", "Budget verbruikt", "Verbrauchtes Budget", "Budget used"),
  SAYS_BURN(
      "Chaque ligne du budget : ce qui a été voté, et ce qui en est dépensé.",
      "Elke lijn van de begroting: wat gestemd is, en wat ervan besteed is.",
      "Jede Zeile des Budgets: was beschlossen wurde und was davon ausgegeben ist.",
      "Every line of the budget: what was voted, and what of it is spent."),
  FILES(
      "Les fichiers de l'exercice",
      "De bestanden van het boekjaar",
      "Die Dateien des Geschäftsjahres",
      "The year's files"),
  FILES_SAY(
      "Chaque tableau de l'exercice réglé, en CSV, tel que le commissaire les reçoit.",
      "Elke tabel van het afgerekende boekjaar, als CSV, zoals de commissaris ze krijgt.",
      "Jede Tabelle des abgerechneten Geschäftsjahres als CSV, wie der Rechnungsprüfer sie erhält.",
      "Every table of the settled year as CSV, as the commissioner gets them."),
  ALL_FILES(
      "Tous les fichiers (ZIP)", "Alle bestanden (ZIP)", "Alle Dateien (ZIP)", "All files (ZIP)"),
  NOT_SETTLED(
      "Les fichiers viennent avec le décompte de l'exercice.",
      "De bestanden komen met de afrekening van het boekjaar.",
      "Die Dateien kommen mit der Abrechnung des Geschäftsjahres.",
      "The files come with the settlement of the year."),
  TO_CLOSING("Vers la clôture", "Naar de afsluiting", "Zum Abschluss", "Go to the closing"),
  NO_BUDGET(
      "Cet exercice n'a pas encore de budget.",
      "Dit boekjaar heeft nog geen begroting.",
      "Dieses Geschäftsjahr hat noch kein Budget.",
      "This year has no budget yet."),
  ADOPT("Enregistrer le budget", "De begroting vastleggen", "Das Budget erfassen", "Record it"),
  FAMILY("Groupe", "Groep", "Gruppe", "Family"),
  BUDGET_LINE("Ligne du budget", "Begrotingslijn", "Budgetzeile", "Budget line"),
  ADOPTED("Voté", "Gestemd", "Beschlossen", "Voted"),
  ACTUAL("Réalisé", "Werkelijk", "Tatsächlich", "Actual"),
  VARIANCE("Écart", "Verschil", "Abweichung", "Variance"),
  PASSED(
      "{0} % de l'exercice est passé",
      "{0} % van het boekjaar is voorbij",
      "{0} % des Geschäftsjahres sind vergangen",
      "{0} % of the year has passed"),
  MONTH_END("Fin de mois", "Einde van de maand", "Monatsende", "End of month"),
  YEAR_BEFORE("Un an plus tôt", "Een jaar eerder", "Ein Jahr zuvor", "A year before"),
  THIS_YEAR("Cet exercice", "Dit boekjaar", "Dieses Geschäftsjahr", "This year"),
  LAST_YEAR("L'exercice précédent", "Het vorige boekjaar", "Das vorige Geschäftsjahr", "Last year"),
  CHART(
      "{0}, en dessin ; les chiffres sont dans le tableau.",
      "{0}, als tekening; de cijfers staan in de tabel.",
      "{0}, als Zeichnung; die Zahlen stehen in der Tabelle.",
      "{0}, drawn; the figures are in the table."),
  FIGURES("Les chiffres", "De cijfers", "Die Zahlen", "The figures"),
  DEBIT_BALANCES("soldes débiteurs", "debetsaldi", "Sollsalden", "debit balances"),
  CREDIT_BALANCES("soldes créditeurs", "creditsaldi", "Habensalden", "credit balances"),
  MOVEMENTS("Mouvements", "Bewegingen", "Bewegungen", "Movements"),
  MOVEMENT("Mouvement", "Beweging", "Bewegung", "Movement"),
  CALLED("Porté en compte", "Aangerekend", "Belastet", "Charged"),
  PAID(
      "Payé ou crédité",
      "Betaald of gecrediteerd",
      "Bezahlt oder gutgeschrieben",
      "Paid or credited"),
  INVOICED("Facturé", "Gefactureerd", "Berechnet", "Invoiced"),
  OWES_POSITIVE(
      "Positif : le copropriétaire doit ; négatif : il est en crédit.",
      "Positief: de mede-eigenaar is verschuldigd; negatief: hij staat in credit.",
      "Positiv: der Miteigentümer schuldet; negativ: er hat ein Guthaben.",
      "Positive: the owner owes; negative: he is in credit."),
  DUE_POSITIVE(
      "Positif : dû au fournisseur.",
      "Positief: verschuldigd aan de leverancier.",
      "Positiv: dem Lieferanten geschuldet.",
      "Positive: due to the supplier."),
  FUND_POSITIVE(
      "Positif : entré dans le fonds.",
      "Positief: in het kapitaal gekomen.",
      "Positiv: in die Rücklage geflossen.",
      "Positive: gone into the fund."),
  NOT_DUE("Non échu", "Niet vervallen", "Nicht fällig", "Not due"),
  TO_30("1 à 30 jours", "1 tot 30 dagen", "1 bis 30 Tage", "1 to 30 days"),
  TO_60("31 à 60 jours", "31 tot 60 dagen", "31 bis 60 Tage", "31 to 60 days"),
  TO_90("61 à 90 jours", "61 tot 90 dagen", "61 bis 90 Tage", "61 to 90 days"),
  OVER_90("Plus de 90 jours", "Meer dan 90 dagen", "Über 90 Tage", "Over 90 days"),
  ON_ACCOUNT("En crédit", "In credit", "Guthaben", "On account"),
  DAYS_LATE("Jours de retard", "Dagen te laat", "Tage Verzug", "Days late"),
  ITEMS_OPEN("Postes ouverts", "Openstaande posten", "Offene Posten", "Open items"),
  REMAINS("Reste dû", "Nog te betalen", "Noch zu zahlen", "Still due"),
  NOTHING(
      "Rien n'est comptabilisé ici à cette date.",
      "Hier is op deze datum niets geboekt.",
      "Hier ist an diesem Tag nichts gebucht.",
      "Nothing is booked here on this day."),
  TOO_LONG(
      "Ce rapport est trop long pour ce format. Choisissez Excel ou CSV, ou un seul compte.",
      "Dit rapport is te lang voor dit formaat. Kies Excel of CSV, of één rekening.",
      "Dieser Bericht ist zu lang für dieses Format. Wählen Sie Excel oder CSV oder ein einzelnes Konto.",
      "This report is too long for this format. Choose Excel or CSV, or one account."),
  NO_FORMAT(
      "Ce format n'existe pas. Choisissez PDF, XLSX ou CSV.",
      "Dit formaat bestaat niet. Kies PDF, XLSX of CSV.",
      "Dieses Format gibt es nicht. Wählen Sie PDF, XLSX oder CSV.",
      "There is no such format. Choose PDF, XLSX or CSV."),
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
