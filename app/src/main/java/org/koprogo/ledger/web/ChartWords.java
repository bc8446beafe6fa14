package org.koprogo.ledger.web;

import org.koprogo.ledger.Account;
import org.koprogo.texts.Said;

/** What the page of a chart of accounts says. */
public enum ChartWords implements Said {
  TITLE("Plan comptable", "Rekeningstelsel", "Kontenplan", "Chart of accounts"),
  NO_CHART(
      "Aucun compte : la comptabilité n'est pas encore ouverte.",
      "Nog geen rekeningen: de boekhouding is nog niet geopend.",
      "Noch keine Konten: die Bücher sind noch nicht eröffnet.",
      "No accounts yet: the books are not open."),
  NAME("Intitulé", "Benaming", "Bezeichnung", "Name"),
  NAME_IN("Intitulé ({0})", "Benaming ({0})", "Bezeichnung ({0})", "Name ({0})"),
  NAME_HINT(
      "Un seul intitulé suffit : les lecteurs des autres langues le voient aussi.",
      "Eén benaming volstaat: lezers van de andere talen zien ze ook.",
      "Eine Bezeichnung genügt: wer eine andere Sprache liest, sieht sie auch.",
      "One name is enough: readers of the other languages see it too."),
  CODE_HINT(
      "De deux à six chiffres ; le premier dit la classe, de 1 à 7.",
      "Twee tot zes cijfers; het eerste is de klasse, van 1 tot 7.",
      "Zwei bis sechs Ziffern; die erste ist die Klasse, von 1 bis 7.",
      "Two to six digits; the first is the class, from 1 to 7."),
  TYPE("Nature", "Soort", "Art", "Type"),
  BY_CLASS(
      "Selon la classe (6 charge, 7 produit)",
      "Volgens de klasse (6 kost, 7 opbrengst)",
      "Nach der Klasse (6 Aufwand, 7 Ertrag)",
      "By its class (6 expense, 7 income)"),
  TENANT(
      "Récupérable du locataire (%)",
      "Verhaalbaar op de huurder (%)",
      "Auf den Mieter umlegbar (%)",
      "Recoverable from a tenant (%)"),
  OWN("Propre", "Eigen", "Eigenes", "Own"),
  ADD("Ajouter un compte", "Rekening toevoegen", "Konto hinzufügen", "Add an account"),
  LIABILITY("Dette", "Schuld", "Verbindlichkeit", "Liability"),
  FUND("Fonds", "Fonds", "Rücklage", "Fund"),
  ASSET("Actif", "Actief", "Vermögen", "Asset"),
  EXPENSE("Charge", "Kost", "Aufwand", "Expense"),
  INCOME("Produit", "Opbrengst", "Ertrag", "Income");

  private final Four four;

  ChartWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** What an account is. */
  public static Said of(Account.Type type) {
    return switch (type) {
      case LIABILITY -> LIABILITY;
      case FUND -> FUND;
      case ASSET -> ASSET;
      case EXPENSE -> EXPENSE;
      case INCOME -> INCOME;
    };
  }

  @Override
  public Four four() {
    return four;
  }
}
