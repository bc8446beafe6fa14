package org.koprogo.texts;

/** The words of the field that several rooms say: handbook, section 1. */
public enum Terms implements Said {
  LOT("Lot", "Kavel", "Los", "Lot"),
  LOTS("Lots", "Kavels", "Lose", "Lots"),
  BUILDING("Immeuble", "Gebouw", "Gebäude", "Building"),
  BUILDINGS("Immeubles", "Gebouwen", "Gebäude", "Buildings"),
  ADD_BUILDING("Ajouter un immeuble", "Gebouw toevoegen", "Gebäude hinzufügen", "Add a building"),
  OWNER("Copropriétaire", "Mede-eigenaar", "Miteigentümer", "Owner"),
  OWNERS("Copropriétaires", "Mede-eigenaars", "Miteigentümer", "Owners"),
  SUPPLIER("Fournisseur", "Leverancier", "Lieferant", "Supplier"),
  SUPPLIERS("Fournisseurs", "Leveranciers", "Lieferanten", "Suppliers"),
  SHARES("Quotités", "Aandelen", "Anteile", "Shares"),
  KEY("Clé de répartition", "Verdeelsleutel", "Verteilerschlüssel", "Distribution key"),
  KEYS("Clés de répartition", "Verdeelsleutels", "Verteilerschlüssel", "Distribution keys"),
  ACCOUNT("Compte", "Rekening", "Konto", "Account"),
  NAME("Nom", "Naam", "Name", "Name"),
  AMOUNT("Montant", "Bedrag", "Betrag", "Amount"),
  DATE("Date", "Datum", "Datum", "Date"),
  DEBIT("Débit", "Debet", "Soll", "Debit"),
  CREDIT("Crédit", "Credit", "Haben", "Credit"),
  BALANCE("Solde", "Saldo", "Saldo", "Balance"),
  TOTAL("Total", "Totaal", "Summe", "Total"),
  FISCAL_YEAR("Exercice", "Boekjaar", "Geschäftsjahr", "Fiscal year"),
  FISCAL_YEARS("Exercices", "Boekjaren", "Geschäftsjahre", "Fiscal years"),
  ENTERPRISE_NUMBER(
      "Numéro d'entreprise (BCE)",
      "Ondernemingsnummer (KBO)",
      "Unternehmensnummer (ZUD)",
      "Enterprise number (KBO/BCE)"),
  ADDRESS("Adresse", "Adres", "Adresse", "Address"),
  TRIAL_BALANCE("Balance des comptes", "Proef- en saldibalans", "Saldenliste", "Trial balance"),
  BALANCE_SHEET("Bilan", "Balans", "Bilanz", "Balance sheet"),
  INCOME_STATEMENT(
      "Compte de résultats", "Resultatenrekening", "Ergebnisrechnung", "Income statement"),
  WORKING_CAPITAL("Fonds de roulement", "Werkkapitaal", "Betriebskapital", "Working capital"),
  RESERVE_FUND("Fonds de réserve", "Reservekapitaal", "Rücklagenkapital", "Reserve fund"),
  OPEN("ouvert", "open", "offen", "open"),
  CLOSED("clôturé", "afgesloten", "abgeschlossen", "closed"),
  DAY_LATE("{0} jour de retard", "{0} dag te laat", "{0} Tag überfällig", "{0} day late"),
  DAYS_LATE("{0} jours de retard", "{0} dagen te laat", "{0} Tage überfällig", "{0} days late"),
  AS_OF("Au", "Op", "Am", "As of"),
  SHOW("Afficher", "Tonen", "Anzeigen", "Show"),
  FROM("Du", "Van", "Von", "From"),
  TO("Au", "Tot en met", "Bis", "To"),
  STATE("État", "Status", "Status", "State"),
  TYPE("Type", "Type", "Art", "Type"),
  REFERENCE("Référence", "Referentie", "Referenz", "Reference"),
  DESCRIPTION("Description", "Omschrijving", "Beschreibung", "Description");

  private final Four four;

  Terms(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
