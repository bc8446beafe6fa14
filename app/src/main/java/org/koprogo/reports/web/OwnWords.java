package org.koprogo.reports.web;

import org.koprogo.texts.Said;

/** What the owner's pages say. */
public enum OwnWords implements Said {
  TITLE("Mon compte", "Mijn rekening", "Mein Konto", "My account"),
  NOTHING(
      "Aucun lot n'est rattaché à votre nom. Demandez au syndic de vous inscrire.",
      "Er staat geen kavel op uw naam. Vraag de syndicus om u in te schrijven.",
      "Unter Ihrem Namen ist kein Los eingetragen. Bitten Sie den Syndikus, Sie einzutragen.",
      "No lot stands under your name. Ask the syndic to enter you."),
  STANDS("Mon solde", "Mijn saldo", "Mein Saldo", "My balance"),
  OWED_TO_YOU("en votre faveur", "in uw voordeel", "zu Ihren Gunsten", "in your favour"),
  DUE("À payer maintenant", "Nu te betalen", "Jetzt zu zahlen", "To pay now"),
  LATER("À payer plus tard", "Later te betalen", "Später zu zahlen", "To pay later"),
  TO_PAY("À payer", "Te betalen", "Zu zahlen", "To pay"),
  NOTHING_TO_PAY(
      "Vous n'avez rien à payer.",
      "U hoeft niets te betalen.",
      "Sie haben nichts zu zahlen.",
      "You have nothing to pay."),
  DUE_DATE("Échéance", "Vervaldag", "Fällig am", "Due date"),
  REMAINING("Reste à payer", "Nog te betalen", "Noch zu zahlen", "Still to pay"),
  HOW_TO_PAY("Comment payer", "Hoe betalen", "So zahlen Sie", "How to pay"),
  BENEFICIARY("Bénéficiaire", "Begunstigde", "Empfänger", "Beneficiary"),
  COMMUNICATION(
      "Communication structurée",
      "Gestructureerde mededeling",
      "Strukturierte Mitteilung",
      "Structured communication"),
  SCAN(
      "Scannez ce code avec l'application de votre banque.",
      "Scan deze code met de app van uw bank.",
      "Scannen Sie diesen Code mit der App Ihrer Bank.",
      "Scan this code with your bank's application."),
  MY_LOTS("Mes lots", "Mijn kavels", "Meine Lose", "My lots"),
  RIGHT("Droit", "Recht", "Recht", "Right"),
  FULL("Pleine propriété", "Volle eigendom", "Volleigentum", "Full ownership"),
  UNDIVIDED("Indivision", "Onverdeeldheid", "Ungeteiltheit", "Indivision"),
  USUFRUCT("Usufruit", "Vruchtgebruik", "Nießbrauch", "Usufruct"),
  BARE("Nue-propriété", "Blote eigendom", "Nacktes Eigentum", "Bare ownership"),
  HISTORY("Historique", "Historiek", "Verlauf", "History"),
  SEE_HISTORY(
      "Historique, appels et décompte",
      "Historiek, opvragingen en afrekening",
      "Verlauf, Abrufe und Abrechnung",
      "History, calls and settlement"),
  NO_LINE(
      "Rien n'est inscrit à votre nom dans cet exercice.",
      "Op uw naam is in dit boekjaar niets geboekt.",
      "Unter Ihrem Namen ist in diesem Geschäftsjahr nichts gebucht.",
      "Nothing was booked under your name in this fiscal year."),
  CALLS("Appels de fonds", "Opvragingen", "Abrufe", "Calls for funds"),
  NO_CALL(
      "Rien ne vous a été demandé dans cet exercice.",
      "In dit boekjaar werd u niets gevraagd.",
      "In diesem Geschäftsjahr wurde nichts von Ihnen abgerufen.",
      "Nothing was called from you in this fiscal year."),
  SETTLEMENT("Décompte annuel", "Jaarafrekening", "Jahresabrechnung", "Annual settlement"),
  NOT_SETTLED(
      "Cet exercice n'est pas encore décompté.",
      "Dit boekjaar is nog niet afgerekend.",
      "Dieses Geschäftsjahr ist noch nicht abgerechnet.",
      "This fiscal year is not settled yet."),
  WHY("Pourquoi ce montant ?", "Waarom dit bedrag?", "Warum dieser Betrag?", "Why do I owe this?"),
  PROVISION("Provision", "Provisie", "Vorschuss", "Provision"),
  EXTRAORDINARY(
      "Appel extraordinaire",
      "Buitengewone opvraging",
      "Außerordentlicher Abruf",
      "Extraordinary call"),
  ANSWER_CHARGE(
      "{0} pour le lot {1}, compte {2}.",
      "{0} voor kavel {1}, rekening {2}.",
      "{0} für Los {1}, Konto {2}.",
      "{0} for lot {1}, account {2}."),
  ANSWER_CALL(
      "{0} pour le lot {1}, appel {2}.",
      "{0} voor kavel {1}, opvraging {2}.",
      "{0} für Los {1}, Abruf {2}.",
      "{0} for lot {1}, call {2}."),
  AGREES(
      "Recalculé à l'instant : chaque étape donne le même résultat.",
      "Zopas herberekend: elke stap geeft hetzelfde resultaat.",
      "Soeben nachgerechnet: Jeder Schritt ergibt dasselbe.",
      "Computed again just now: every step comes out the same."),
  DIFFERS(
      "Recalculé à l'instant, une étape donne un autre résultat. Parlez-en au syndic.",
      "Zopas herberekend geeft een stap een ander resultaat. Spreek de syndicus erover aan.",
      "Soeben nachgerechnet ergibt ein Schritt etwas anderes. Sprechen Sie den Syndikus an.",
      "Computed again just now, a step comes out differently. Tell the syndic."),
  STEP_BOOKED(
      "1. Ce qui a été dépensé",
      "1. Wat werd uitgegeven",
      "1. Was ausgegeben wurde",
      "1. What was spent"),
  STEP_CALLED(
      "1. Ce qui a été appelé",
      "1. Wat werd opgevraagd",
      "1. Was abgerufen wurde",
      "1. What was called"),
  STEP_LOT(
      "2. La part du lot {0}, par la clé {1}",
      "2. Het deel van kavel {0}, volgens sleutel {1}",
      "2. Der Teil des Loses {0}, nach Schlüssel {1}",
      "2. The part of lot {0}, by the key {1}"),
  STEP_DAYS(
      "3. Votre part du lot, du {0} au {1}, par jours",
      "3. Uw deel van de kavel, van {0} tot en met {1}, per dag",
      "3. Ihr Teil des Loses, vom {0} bis {1}, nach Tagen",
      "3. Your part of the lot, {0} to {1}, by days"),
  STEP_UNITS(
      "3. Votre part du lot, du {0} au {1}, par relevés de compteur",
      "3. Uw deel van de kavel, van {0} tot en met {1}, volgens meterstanden",
      "3. Ihr Teil des Loses, vom {0} bis {1}, nach Zählerständen",
      "3. Your part of the lot, {0} to {1}, by meter readings"),
  STEP_PART(
      "3. Votre part du lot : {0}",
      "3. Uw deel van de kavel: {0}", "3. Ihr Teil des Loses: {0}", "3. Your part of the lot: {0}"),
  STEP_SETTLED("4. Votre décompte", "4. Uw afrekening", "4. Ihre Abrechnung", "4. Your settlement"),
  CAUSE("Origine", "Oorsprong", "Ursprung", "Origin"),
  OTHERS(
      "Autres écritures de l'exercice",
      "Andere boekingen van het boekjaar",
      "Andere Buchungen des Geschäftsjahres",
      "Other entries of the year"),
  TO_DIVIDE("À répartir", "Te verdelen", "Zu verteilen", "To divide"),
  WEIGHT("Poids", "Gewicht", "Gewicht", "Weight"),
  OF("{0} sur {1}", "{0} op {1}", "{0} von {1}", "{0} of {1}"),
  EXACTLY("Part exacte", "Exact deel", "Genauer Teil", "Exact part"),
  EXACT(
      "{0} × {1} ÷ {2} = {3} et {4}/{2} de cent",
      "{0} × {1} ÷ {2} = {3} en {4}/{2} cent",
      "{0} × {1} ÷ {2} = {3} und {4}/{2} Cent",
      "{0} × {1} ÷ {2} = {3} and {4}/{2} of a cent"),
  ROUNDING("Arrondi", "Afronding", "Rundung", "Rounding"),
  NO_CENT(
      "Il ne restait aucun cent à attribuer.",
      "Er bleef geen cent over om toe te kennen.",
      "Es blieb kein Cent zu vergeben.",
      "No cent was left to give."),
  ONE_CENT(
      "Il restait {0} cent(s), attribués aux plus grands restes. Ce reste est le n° {1} de {2} : un cent de plus.",
      "Er bleef {0} cent over voor de grootste resten. Deze rest is nr. {1} van {2}: één cent meer.",
      "Es blieben {0} Cent für die größten Reste. Dieser Rest ist Nr. {1} von {2}: ein Cent mehr.",
      "{0} cents were left, given to the largest remainders. This one is no. {1} of {2}: one cent more."),
  ANOTHER(
      "Il restait {0} cent(s), attribués aux plus grands restes. Ce reste est le n° {1} de {2} : rien de plus.",
      "Er bleef {0} cent over voor de grootste resten. Deze rest is nr. {1} van {2}: niets meer.",
      "Es blieben {0} Cent für die größten Reste. Dieser Rest ist Nr. {1} von {2}: nichts mehr.",
      "{0} cents were left, given to the largest remainders. This one is no. {1} of {2}: nothing more."),
  PART("Part", "Deel", "Teil", "Part"),
  TENANT(
      "Dont {0} ({1} %) que l'usage des baux permet de demander au locataire.",
      "Waarvan {0} ({1} %) volgens huurgebruik van de huurder gevraagd mag worden.",
      "Davon {0} ({1} %), die nach Mietgebrauch vom Mieter verlangt werden dürfen.",
      "Of which {0} ({1} %) that lease practice lets you ask of a tenant."),
  ALL_CHARGES("Toutes vos charges", "Al uw kosten", "Alle Ihre Kosten", "All your charges"),
  PROVISIONS_CALLED(
      "Provisions appelées", "Opgevraagde provisies", "Abgerufene Vorschüsse", "Provisions called"),
  NET("Solde du décompte", "Saldo van de afrekening", "Saldo der Abrechnung", "Settlement balance"),
  INVOICE(
      "Facture de {0} : {1} + {2} % TVA {3} = {4}",
      "Factuur van {0}: {1} + {2} % btw {3} = {4}",
      "Rechnung von {0}: {1} + {2} % MwSt. {3} = {4}",
      "Invoice of {0}: {1} + {2} % VAT {3} = {4}"),
  CREDIT_NOTE(
      "Note de crédit de {0} : {1} + {2} % TVA {3} = {4}",
      "Creditnota van {0}: {1} + {2} % btw {3} = {4}",
      "Gutschrift von {0}: {1} + {2} % MwSt. {3} = {4}",
      "Credit note of {0}: {1} + {2} % VAT {3} = {4}"),
  DEFERRAL(
      "Part de {0} ({1}) pour {2} de ses {3} jours, après l'exercice",
      "Deel van {0} ({1}) voor {2} van de {3} dagen, na het boekjaar",
      "Teil von {0} ({1}) für {2} der {3} Tage, nach dem Geschäftsjahr",
      "Part of {0} ({1}) for {2} of its {3} days, after the year"),
  LATE_INTEREST("Intérêts de retard", "Nalatigheidsinteresten", "Verzugszinsen", "Late interest"),
  MOVEMENT("Mouvement bancaire", "Bankverrichting", "Bankbewegung", "Bank movement"),
  OPENING_REVERSAL(
      "Report de l'exercice précédent",
      "Overgedragen van het vorige boekjaar",
      "Übertrag aus dem vorigen Geschäftsjahr",
      "Brought over from the year before"),
  ACCRUAL(
      "Dû pour l'exercice, pas encore facturé",
      "Verschuldigd voor het boekjaar, nog niet gefactureerd",
      "Für das Geschäftsjahr geschuldet, noch nicht berechnet",
      "Owed for the year, not billed yet"),
  CLAIM_CLOSE(
      "Solde d'un sinistre",
      "Saldo van een schadegeval",
      "Rest eines Schadensfalls",
      "Rest of an insurance claim"),
  REMINDER_FEE("Frais de rappel", "Aanmaningskosten", "Mahngebühr", "Reminder fee"),
  REVERSAL("Écriture annulée", "Teruggedraaide boeking", "Stornierte Buchung", "Entry taken back"),
  OTHER("Autre écriture", "Andere boeking", "Andere Buchung", "Other entry");

  private final Four four;

  OwnWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
