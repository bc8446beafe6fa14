package org.koprogo.banking.web;

import org.koprogo.texts.Said;

/** What the page says that recognises a movement. */
public enum MatchWords implements Said {
  MATCH(
      "Reconnaître un mouvement",
      "Beweging herkennen",
      "Bewegung zuordnen",
      "Recognise a movement"),
  SAYS(
      "Recopiez ce que dit l'extrait. Rien n'est comptabilisé avant que vous ayez vu l'écriture.",
      "Neem over wat het uittreksel zegt. Er wordt niets geboekt voordat u de boeking hebt gezien.",
      "Übernehmen Sie, was der Auszug sagt. Nichts wird gebucht, bevor Sie die Buchung gesehen haben.",
      "Copy what the statement says. Nothing is booked before you have seen the entry."),
  COUNTERPARTY("Contrepartie", "Tegenpartij", "Gegenpartei", "Counterparty"),
  IBAN("IBAN de la contrepartie", "IBAN van de tegenpartij", "IBAN der Gegenpartei", "Their IBAN"),
  STRUCTURED(
      "Communication structurée",
      "Gestructureerde mededeling",
      "Strukturierte Mitteilung",
      "Structured communication"),
  SUGGEST("Proposer", "Voorstellen", "Vorschlagen", "Suggest"),
  SUGGESTIONS("Propositions", "Voorstellen", "Vorschläge", "Suggestions"),
  NOTHING(
      "Rien ne dit de qui est ce mouvement. Complétez ce que dit l'extrait, ou dites tout vous-même.",
      "Niets zegt van wie deze beweging is. Vul aan wat het uittreksel zegt, of zeg alles zelf.",
      "Nichts sagt, von wem diese Bewegung ist. Ergänzen Sie, was der Auszug sagt, oder geben Sie alles selbst an.",
      "Nothing says whose movement this is. Add what the statement says, or tell everything by hand."),
  BY_HAND("Tout dire à la main", "Alles zelf zeggen", "Alles von Hand", "Tell everything by hand"),
  TAKE("Choisir", "Kiezen", "Wählen", "Choose"),
  CHOSEN("choisie", "gekozen", "gewählt", "chosen"),
  WHY("Pourquoi", "Waarom", "Warum", "Why"),
  REFERENCE(
      "sa communication structurée",
      "zijn gestructureerde mededeling",
      "seine strukturierte Mitteilung",
      "their structured communication"),
  DOCUMENT(
      "la communication nomme son document",
      "de mededeling noemt zijn stuk",
      "die Mitteilung nennt seinen Beleg",
      "the communication names their document"),
  OWN_ACCOUNT(
      "un compte bancaire de l'immeuble",
      "een bankrekening van het gebouw",
      "ein Bankkonto des Gebäudes",
      "a bank account of the building"),
  ACCOUNT(
      "compte bancaire connu d'un mouvement antérieur",
      "bankrekening bekend van een vroegere beweging",
      "Bankkonto aus einer früheren Bewegung bekannt",
      "bank account known from an earlier movement"),
  AMOUNT(
      "exactement un poste ouvert",
      "precies één openstaande post",
      "genau ein offener Posten",
      "exactly one open item"),
  AMOUNTS(
      "exactement quelques postes ouverts",
      "precies enkele openstaande posten",
      "genau einige offene Posten",
      "exactly a few open items"),
  NAME("le nom", "de naam", "der Name", "the name"),
  SETTLES("Règle", "Vereffent", "Begleicht", "Settles"),
  HOW_MUCH("Montant réglé", "Vereffend bedrag", "Beglichener Betrag", "Amount settled"),
  CHOICE("Ce qu'il règle", "Wat hij vereffent", "Was beglichen wird", "What it settles"),
  IBAN_WRONG(
      "Ce n'est pas un IBAN : ses chiffres de contrôle ne correspondent pas.",
      "Dit is geen IBAN: de controlecijfers kloppen niet.",
      "Dies ist keine IBAN: ihre Prüfziffern stimmen nicht.",
      "This is not an IBAN: its check digits do not fit."),
  STRUCTURED_WRONG(
      "Ce n'est pas une communication structurée : ses chiffres de contrôle ne correspondent pas.",
      "Dit is geen gestructureerde mededeling: de controlecijfers kloppen niet.",
      "Dies ist keine strukturierte Mitteilung: ihre Prüfziffern stimmen nicht.",
      "This is not a structured communication: its check digits do not fit."),
  CHOICE_SAYS(
      "La dette échue la plus ancienne d'abord, sauf si le payeur dit autre chose. Changez alors les montants.",
      "Eerst de oudste vervallen schuld, tenzij de betaler iets anders zegt. Wijzig dan de bedragen.",
      "Zuerst die älteste fällige Schuld, außer der Zahler sagt etwas anderes. Ändern Sie dann die Beträge.",
      "The oldest due debt first, unless the payer says otherwise. Then change the amounts."),
  LEFT(
      "Reste : paie la dette la plus ancienne, ou reste à valoir",
      "Rest: betaalt de oudste schuld, of blijft op rekening",
      "Rest: zahlt die älteste Schuld oder bleibt als Guthaben",
      "Rest: pays the oldest debt, or stays on account"),
  CHECK("Recalculer", "Herberekenen", "Neu berechnen", "Check"),
  ENTRY(
      "L'écriture qui sera passée",
      "De boeking die gemaakt wordt",
      "Die Buchung, die gemacht wird",
      "The entry that will be posted"),
  BOOK("Comptabiliser", "Boeken", "Buchen", "Book it"),
  NO_OPEN_YEAR(
      "Aucun exercice ouvert ne contient ce jour.",
      "Geen open boekjaar bevat deze dag.",
      "Kein offenes Geschäftsjahr enthält diesen Tag.",
      "No open fiscal year holds this day."),
  INCOMPLETE(
      "Donnez la date et un montant qui n'est pas zéro.",
      "Geef de datum en een bedrag dat niet nul is.",
      "Geben Sie das Datum und einen Betrag an, der nicht null ist.",
      "Give the day, and an amount that is not zero."),
  WHICH_ACCOUNT(
      "Dites sur quel compte bancaire c'est arrivé.",
      "Zeg op welke bankrekening het gebeurde.",
      "Sagen Sie, auf welchem Bankkonto es geschah.",
      "Say on which bank account it happened."),
  UNREADABLE(
      "Un montant n'est pas lisible, ou est négatif. Corrigez-le.",
      "Een bedrag is niet leesbaar, of negatief. Verbeter het.",
      "Ein Betrag ist nicht lesbar oder negativ. Berichtigen Sie ihn.",
      "An amount cannot be read, or is negative. Correct it."),
  ABOVE_REMAINING(
      "Un montant dépasse ce qui reste ouvert. Corrigez-le.",
      "Een bedrag is hoger dan wat nog openstaat. Verbeter het.",
      "Ein Betrag ist höher, als noch offen ist. Berichtigen Sie ihn.",
      "An amount is more than what is still open. Correct it."),
  ABOVE_AMOUNT(
      "Les montants dépassent ensemble le mouvement. Réduisez-en un.",
      "De bedragen zijn samen meer dan de beweging. Verminder er een.",
      "Die Beträge sind zusammen mehr als die Bewegung. Verringern Sie einen.",
      "The amounts together are more than the movement. Lower one.");

  private final Four four;

  MatchWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
