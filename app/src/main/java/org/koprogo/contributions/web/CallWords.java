package org.koprogo.contributions.web;

import org.koprogo.contributions.Call;
import org.koprogo.texts.Said;

/** What the pages of calls for funds say. */
public enum CallWords implements Said {
  CALLS("Appels de fonds", "Opvragingen", "Abrufe", "Calls for funds"),
  NEW("Nouvel appel de fonds", "Nieuwe opvraging", "Neuer Abruf", "New call for funds"),
  NONE_YET(
      "Rien n'a été appelé dans cet exercice.",
      "In dit boekjaar is niets opgevraagd.",
      "In diesem Geschäftsjahr wurde nichts abgerufen.",
      "Nothing was called in this fiscal year."),
  PROVISION("Provision", "Provisie", "Vorschuss", "Provision"),
  RESERVE("Fonds de réserve", "Reservekapitaal", "Rücklagenkapital", "Reserve fund"),
  EXTRAORDINARY("Travaux", "Werken", "Arbeiten", "Extraordinary"),
  WORKING_CAPITAL("Fonds de roulement", "Werkkapitaal", "Betriebskapital", "Working capital"),
  CALL_DATE(
      "Date de l'appel : qui tient un lot ce jour-là est appelé",
      "Datum van de opvraging: wie dan een kavel houdt, wordt gevraagd",
      "Tag des Abrufs: gefragt wird, wer dann ein Los hält",
      "Day of the call: whoever holds a lot then is asked"),
  FUND("Compte du fonds", "Rekening van het kapitaal", "Konto des Fonds", "Account of the fund"),
  FUND_SAYS(
      "Seulement pour la réserve (160) et le fonds de roulement (100).",
      "Alleen voor reserve (160) en werkkapitaal (100).",
      "Nur für Rücklage (160) und Betriebskapital (100).",
      "For reserve (160) and working capital (100) only."),
  DECISION(
      "Décision, et de qui",
      "Beslissing, en van wie",
      "Beschluss, und von wem",
      "What was decided, and by whom"),
  WITHDRAW(
      "Retirer cet appel",
      "Deze opvraging intrekken",
      "Diesen Abruf zurücknehmen",
      "Withdraw this call"),
  WITHDRAW_SAYS(
      "Une écriture inverse est passée à cette date : personne ne doit plus rien de cet appel. L'appel reste lisible et son numéro reste pris.",
      "Op die dag wordt een tegenboeking gemaakt: niemand is van deze opvraging nog iets verschuldigd. De opvraging blijft leesbaar en haar nummer bezet.",
      "An diesem Tag wird eine Gegenbuchung gemacht: niemand schuldet mehr etwas aus diesem Abruf. Er bleibt lesbar, und seine Nummer bleibt vergeben.",
      "A mirror entry is booked on that day: nobody owes anything of this call any more. It stays to be read, and its number stays used."),
  WITHDRAW_WHY("Raison", "Reden", "Grund", "Reason"),
  WITHDRAWN_ON(
      "Retiré le {0} : {1}",
      "Ingetrokken op {0}: {1}", "Zurückgenommen am {0}: {1}", "Withdrawn on {0}: {1}"),
  WITHDRAWN("retiré", "ingetrokken", "zurückgenommen", "withdrawn"),
  SHOW_SPLIT("Voir la répartition", "Verdeling bekijken", "Verteilung ansehen", "Show the split"),
  SPLIT("Répartition de {0}", "Verdeling van {0}", "Verteilung von {0}", "How {0} is split"),
  ARITHMETIC(
      "Part du lot = montant × poids ÷ poids total, au cent inférieur ; les cents restants vont aux plus grands restes.",
      "Deel van de kavel = bedrag × gewicht ÷ totaal gewicht, naar onder op de cent; de resterende centen gaan naar de grootste resten.",
      "Teil des Loses = Betrag × Gewicht ÷ Gesamtgewicht, auf den Cent abgerundet; übrige Cents gehen an die größten Reste.",
      "Part of the lot = amount × weight ÷ total weight, rounded down to the cent; cents left over go to the largest remainders."),
  WEIGHT("Poids", "Gewicht", "Gewicht", "Weight"),
  REMAINDER("Reste", "Rest", "Rest", "Remainder"),
  CENT("+ 1 cent", "+ 1 cent", "+ 1 Cent", "+ 1 cent"),
  OF_LOT("Part du lot", "Deel van de kavel", "Teil des Loses", "Part of the lot"),
  FRACTION("Fraction", "Fractie", "Bruchteil", "Fraction"),
  CONFIRM(
      "Appeler ces montants",
      "Deze bedragen opvragen",
      "Diese Beträge abrufen",
      "Call these amounts"),
  CONFIRM_SAYS(
      "L'appel est comptabilisé et reste : chaque copropriétaire doit alors sa part.",
      "De opvraging wordt geboekt en blijft: elke mede-eigenaar is dan zijn deel verschuldigd.",
      "Der Abruf wird gebucht und bleibt: jeder Miteigentümer schuldet dann seinen Teil.",
      "The call is booked and stays: every owner then owes his part."),
  INCOMPLETE(
      "Indiquez le type, la date, un montant positif et la clé.",
      "Geef type, datum, een positief bedrag en de sleutel.",
      "Geben Sie Art, Tag, einen positiven Betrag und den Schlüssel an.",
      "Give the type, the day, a positive amount and the key."),
  NO_OPEN_YEAR(
      "Aucun exercice ouvert ne contient cette date.",
      "Geen open boekjaar bevat deze datum.",
      "Kein offenes Geschäftsjahr enthält diesen Tag.",
      "No open fiscal year holds this day."),
  NOBODY(
      "Personne ne peut être appelé : aucun lot n'a de poids sous cette clé, ou un lot n'est tenu par personne ce jour-là.",
      "Niemand kan gevraagd worden: geen kavel heeft een gewicht onder deze sleutel, of een kavel heeft die dag geen houder.",
      "Niemand kann gefragt werden: kein Los hat unter diesem Schlüssel ein Gewicht, oder ein Los hat an diesem Tag keinen Inhaber.",
      "Nobody can be asked: no lot has a weight under this key, or a lot is held by nobody that day.");

  private final Four four;

  CallWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /** What a kind of call is called. */
  public static CallWords of(Call.Type type) {
    return switch (type) {
      case PROVISION -> PROVISION;
      case RESERVE -> RESERVE;
      case EXTRAORDINARY -> EXTRAORDINARY;
      case WORKING_CAPITAL -> WORKING_CAPITAL;
    };
  }

  @Override
  public Four four() {
    return four;
  }
}
