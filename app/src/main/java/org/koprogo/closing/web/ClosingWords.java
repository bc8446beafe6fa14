package org.koprogo.closing.web;

import org.koprogo.texts.Said;

/** What the pages of a year's opening and closing say. */
public enum ClosingWords implements Said {
  CLOSING(
      "Clôture de l'exercice", "Afsluiting van het boekjaar", "Jahresabschluss", "Year closing"),
  PERIOD("Du {0} au {1}", "Van {0} tot en met {1}", "Vom {0} bis zum {1}", "From {0} to {1}"),
  CHECKLIST("À vérifier", "Controlelijst", "Checkliste", "Checklist"),
  OK("en ordre", "in orde", "in Ordnung", "in order"),
  LOOK("à regarder", "na te kijken", "zu prüfen", "to look at"),
  BLOCKS(
      "empêche la clôture",
      "verhindert de afsluiting",
      "verhindert den Abschluss",
      "prevents the closing"),
  GO("Ouvrir", "Openen", "Öffnen", "Open"),
  EARLIER(
      "Les exercices précédents sont clôturés",
      "De vorige boekjaren zijn afgesloten",
      "Die früheren Geschäftsjahre sind abgeschlossen",
      "Earlier years are closed"),
  POLICY(
      "Les décisions de l'exercice sont prises",
      "De beslissingen van het boekjaar zijn genomen",
      "Die Beschlüsse des Geschäftsjahres sind gefasst",
      "The decisions of the year are taken"),
  POLICY_IS(
      "Le décompte échoit le {0}.",
      "De afrekening vervalt op {0}.",
      "Die Abrechnung ist am {0} fällig.",
      "The settlement falls due on {0}."),
  INVOICES(
      "Toutes les factures sont comptabilisées",
      "Alle facturen zijn geboekt",
      "Alle Rechnungen sind gebucht",
      "Every invoice is posted"),
  INVOICES_LEFT(
      "{0} pas encore comptabilisées : elles ne seraient pas dans le décompte.",
      "{0} nog niet geboekt: ze zouden niet in de afrekening staan.",
      "{0} noch nicht gebucht: sie wären nicht in der Abrechnung.",
      "{0} not posted yet: they would not be in the settlement."),
  BANK(
      "Les paiements des copropriétaires sont affectés",
      "De betalingen van de mede-eigenaars zijn toegewezen",
      "Die Zahlungen der Miteigentümer sind zugeordnet",
      "The owners' payments are matched"),
  BANK_LEFT(
      "{0} paiements ou avoirs sans dette en face, ensemble {1}.",
      "{0} betalingen of tegoeden zonder schuld ertegenover, samen {1}.",
      "{0} Zahlungen oder Guthaben ohne Schuld gegenüber, zusammen {1}.",
      "{0} payments or credits without a debt to meet, {1} in all."),
  DEFERRALS(
      "Frais couvrant des jours ultérieurs",
      "Kosten die latere dagen dekken",
      "Kosten für spätere Tage",
      "Costs that cover later days"),
  DEFERRALS_LEFT(
      "La clôture reportera {0} parts, ensemble {1}.",
      "De afsluiting draagt {0} delen over, samen {1}.",
      "Der Abschluss grenzt {0} Teile ab, zusammen {1}.",
      "The closing will defer {0} parts, {1} in all."),
  NOTHING_DEFERRED(
      "Rien à reporter.", "Niets over te dragen.", "Nichts abzugrenzen.", "Nothing to defer."),
  READINGS(
      "Chaque coût a des poids pour sa clé",
      "Elke kost heeft gewichten in zijn sleutel",
      "Jede Kostenart hat Gewichte in ihrem Schlüssel",
      "Every cost has weights under its key"),
  READINGS_LEFT(
      "Encodez les relevés ou les poids : {0}.",
      "Voer de meteropnames of gewichten in: {0}.",
      "Erfassen Sie die Ablesungen oder Gewichte: {0}.",
      "Enter the readings or weights: {0}."),
  METERS(
      "Chaque compteur est relevé pour qui détient le lot en fin d'exercice",
      "Elke meter is opgenomen voor wie de kavel op het einde van het boekjaar bezit",
      "Jeder Zähler ist für den abgelesen, der das Los am Ende des Geschäftsjahres hält",
      "Every meter was read for who holds the lot at the end of the year"),
  METERS_LEFT(
      "Sans relevé, ce coût retomberait sur les autres : {0}.",
      "Zonder opname zou deze kost op de anderen vallen: {0}.",
      "Ohne Ablesung fielen diese Kosten auf die anderen: {0}.",
      "Without a reading, the others would bear this cost: {0}."),
  TITLES(
      "Chaque lot a un titulaire dans l'exercice",
      "Elke kavel heeft een houder in het boekjaar",
      "Jedes Los hat im Geschäftsjahr einen Inhaber",
      "Every lot has a holder in the year"),
  TITLES_LEFT(
      "Sans titulaire : {0}.",
      "Zonder houder: {0}.", "Ohne Inhaber: {0}.", "Without a holder: {0}."),
  INTEREST(
      "Frais de rappel et intérêts de retard",
      "Herinneringskosten en nalatigheidsinteresten",
      "Mahnkosten und Verzugszinsen",
      "Reminder fees and late interest"),
  INTEREST_LEFT(
      "{0} dettes étaient échues au dernier jour, ensemble {1}.",
      "{0} schulden waren op de laatste dag vervallen, samen {1}.",
      "{0} Schulden waren am letzten Tag überfällig, zusammen {1}.",
      "{0} debts were overdue on the last day, {1} in all."),
  CLEAR(
      "Les comptes d'attente sont à zéro",
      "De wachtrekeningen staan op nul",
      "Die Zwischenkonten stehen auf null",
      "Suspense accounts are clear"),
  CLEAR_LEFT("Il reste {0}.", "Er blijft {0} over.", "Es bleiben {0}.", "{0} is left."),
  RESULT(
      "Le résultat sera nul après le décompte",
      "Het resultaat zal nul zijn na de afrekening",
      "Das Ergebnis wird nach der Abrechnung null sein",
      "The result will be zero after the settlement"),
  RESULT_LEFT(
      "Il serait de {0} : affectez à un fonds l'appel pour travaux qui n'est pas dépensé ; faites payer par un fonds les frais qu'aucune clé ne répartit.",
      "Het zou {0} zijn: voeg een opvraging voor werken die niet besteed is aan een kapitaal toe; laat kosten die geen sleutel verdeelt door een kapitaal betalen.",
      "Es wäre {0}: Führen Sie eine Einforderung für Arbeiten, die nicht ausgegeben ist, einem Fonds zu; lassen Sie Kosten, die kein Schlüssel verteilt, aus einem Fonds bezahlen.",
      "It would be {0}: appropriate to a fund a call for works that is not spent; let a fund pay the costs that no key divides."),
  BALANCED(
      "La balance des comptes est en équilibre",
      "De proef- en saldibalans is in evenwicht",
      "Die Saldenliste ist ausgeglichen",
      "The trial balance is balanced"),
  BUDGETED(
      "Le budget de l'exercice est enregistré",
      "De begroting van het boekjaar is ingevoerd",
      "Das Budget des Geschäftsjahres ist erfasst",
      "The budget of the year is recorded"),
  BUDGET_NEEDED(
      "Les rapports de l'exercice le demandent.",
      "De rapporten van het boekjaar vragen erom.",
      "Die Berichte des Geschäftsjahres verlangen es.",
      "The reports of the year ask for it."),
  NEXT_YEAR(
      "L'exercice suivant ne contredit pas cette clôture",
      "Het volgende boekjaar spreekt deze afsluiting niet tegen",
      "Das nächste Geschäftsjahr widerspricht diesem Abschluss nicht",
      "The next year does not contradict this closing"),
  NEXT_DIFFERS(
      "Il est déjà ouvert avec d'autres soldes.",
      "Het is al geopend met andere saldi.",
      "Es ist schon mit anderen Salden eröffnet.",
      "It is open already with other balances."),
  OWNERS_PREVIEW(
      "Décompte par copropriétaire",
      "Afrekening per mede-eigenaar",
      "Abrechnung je Miteigentümer",
      "Settlement by owner"),
  PROVISIONS("Provisions", "Provisies", "Vorschüsse", "Provisions"),
  CHARGES("Part des frais", "Deel van de kosten", "Kostenanteil", "Part of the costs"),
  OWES("Reste dû", "Nog te betalen", "Noch zu zahlen", "Still due"),
  OWED("En sa faveur", "Te zijnen gunste", "Zu seinen Gunsten", "In his favour"),
  WHY("Pourquoi", "Waarom", "Warum", "Why"),
  NOBODY(
      "Aucun copropriétaire. Ajoutez-les d'abord.",
      "Geen mede-eigenaars. Voeg ze eerst toe.",
      "Keine Miteigentümer. Fügen Sie sie zuerst hinzu.",
      "No owners. Add them first."),
  POSTINGS("Écritures", "Boekingen", "Buchungen", "Postings"),
  POSTINGS_SAY(
      "{0} écritures seront comptabilisées, et rien d'autre.",
      "{0} boekingen worden gemaakt, en niets anders.",
      "{0} Buchungen werden gemacht, und nichts anderes.",
      "{0} entries will be posted, and nothing else."),
  CONFIRM_TITLE("Clôturer", "Afsluiten", "Abschließen", "Close"),
  CONSEQUENCE_OWNERS(
      "Chaque copropriétaire reçoit son décompte : {0} restent dus, {1} sont en faveur de copropriétaires.",
      "Elke mede-eigenaar krijgt zijn afrekening: {0} blijft te betalen, {1} is ten gunste van mede-eigenaars.",
      "Jeder Miteigentümer erhält seine Abrechnung: {0} bleiben zu zahlen, {1} stehen Miteigentümern zu.",
      "Every owner is settled: {0} remains due, {1} is in favour of owners."),
  CONSEQUENCE_LOCK(
      "Du {0} au {1}, plus aucune écriture ne sera possible.",
      "Van {0} tot en met {1} is geen boeking meer mogelijk.",
      "Vom {0} bis zum {1} ist keine Buchung mehr möglich.",
      "From {0} to {1} no entry can be posted any more."),
  CONSEQUENCE_NEXT(
      "L'exercice du {0} s'ouvre avec les soldes de celui-ci.",
      "Het boekjaar van {0} opent met de saldi van dit boekjaar.",
      "Das Geschäftsjahr vom {0} wird mit den Salden dieses Jahres eröffnet.",
      "The year of {0} opens with the balances of this one."),
  FINAL(
      "La clôture ne peut pas être reprise.",
      "De afsluiting kan niet worden teruggenomen.",
      "Der Abschluss kann nicht zurückgenommen werden.",
      "The closing cannot be taken back."),
  CONFIRM(
      "Clôturer l'exercice définitivement",
      "Boekjaar definitief afsluiten",
      "Geschäftsjahr endgültig abschließen",
      "Close the year for good"),
  RUNNING(
      "L'exercice est en cours de clôture. Cela peut prendre quelques secondes ; restez sur cette page.",
      "Het boekjaar wordt afgesloten. Dat kan enkele seconden duren; blijf op deze pagina.",
      "Das Geschäftsjahr wird abgeschlossen. Das kann einige Sekunden dauern; bleiben Sie auf dieser Seite.",
      "The year is being closed. This can take some seconds; stay on this page."),
  NOT_READY(
      "L'exercice ne peut pas encore être clôturé : réglez d'abord ce qui l'empêche.",
      "Het boekjaar kan nog niet worden afgesloten: los eerst op wat het verhindert.",
      "Das Geschäftsjahr kann noch nicht abgeschlossen werden: lösen Sie zuerst, was es verhindert.",
      "The year cannot be closed yet: settle first what prevents it."),
  CLOSED_SAYS(
      "L'exercice est clôturé ; voici ce qu'il laisse à chaque copropriétaire.",
      "Het boekjaar is afgesloten; dit laat het elke mede-eigenaar.",
      "Das Geschäftsjahr ist abgeschlossen; das hinterlässt es jedem Miteigentümer.",
      "The year is closed; this is what it leaves every owner."),
  NEXT_OPENED(
      "L'exercice suivant", "Het volgende boekjaar", "Das nächste Geschäftsjahr", "The next year"),
  OPENING(
      "Ouverture de l'exercice",
      "Opening van het boekjaar",
      "Eröffnung des Geschäftsjahres",
      "Opening of the year"),
  OPENING_SAYS(
      "Les soldes avec lesquels l'exercice commence : débit positif, crédit négatif ; ensemble, ils font zéro.",
      "De saldi waarmee het boekjaar begint: debet positief, credit negatief; samen zijn ze nul.",
      "Die Salden, mit denen das Geschäftsjahr beginnt: Soll positiv, Haben negativ; zusammen sind sie null.",
      "The balances with which the year begins: debit positive, credit negative; together they make zero."),
  OPENING_NONE(
      "Aucun solde d'ouverture n'est comptabilisé.",
      "Er is geen beginsaldo geboekt.",
      "Kein Eröffnungssaldo ist gebucht.",
      "No opening balance is posted."),
  TAKE_OVER("Ouvrir ces postes", "Deze posten openen", "Diese Posten eröffnen", "Open these items"),
  TAKE_OVER_SAYS(
      "L'exercice précédent laisse ces postes. Ouvrez-les ici, et chaque paiement trouvera la dette qu'il solde.",
      "Het vorige boekjaar laat deze posten na. Open ze hier, en elke betaling vindt de schuld die ze vereffent.",
      "Das vorige Geschäftsjahr lässt diese Posten zurück. Eröffnen Sie sie hier, und jede Zahlung findet die Schuld, die sie begleicht.",
      "The year before leaves these items. Open them here, and every payment finds the debt that it meets."),
  OPENING_POST(
      "Comptabiliser l'ouverture", "Opening boeken", "Eröffnung buchen", "Post the opening"),
  OPENING_FINAL(
      "Une ouverture se comptabilise une fois et ne se reprend pas ; une erreur se corrige ensuite par une écriture.",
      "Een opening wordt eenmaal geboekt en niet teruggenomen; een fout wordt daarna met een boeking verbeterd.",
      "Eine Eröffnung wird einmal gebucht und nicht zurückgenommen; ein Fehler wird danach durch eine Buchung berichtigt.",
      "An opening is posted once and not taken back; a mistake is corrected by an entry afterwards."),
  SHARES_SAY(
      "Sa part de chaque frais de l'exercice : le total, divisé par la clé entre les lots, puis par jours ou relevés entre les titulaires.",
      "Zijn deel van elke kost van het boekjaar: het totaal, door de sleutel verdeeld over de kavels, daarna volgens dagen of meteropnames over de houders.",
      "Sein Teil jeder Kostenart des Jahres: die Summe, nach dem Schlüssel auf die Lose verteilt, dann nach Tagen oder Ablesungen auf die Inhaber.",
      "His part of every cost of the year: the total, divided by the key over the lots, then by days or readings over the holders."),
  NO_SHARES(
      "Il n'a part à aucun frais de l'exercice.",
      "Hij heeft geen deel in de kosten van het boekjaar.",
      "Er hat keinen Anteil an den Kosten des Jahres.",
      "He has no part in the costs of the year."),
  WEIGHT("Poids", "Gewicht", "Gewicht", "Weight"),
  OF_LOT("Part du lot", "Deel van de kavel", "Anteil des Loses", "Part of the lot"),
  UNITS("Jours ou unités", "Dagen of eenheden", "Tage oder Einheiten", "Days or units"),
  ROWS("Nombre de lignes", "Aantal lijnen", "Anzahl Zeilen", "Number of rows"),
  SIGNED(
      "Montant (crédit négatif)",
      "Bedrag (credit negatief)",
      "Betrag (Haben negativ)",
      "Amount (credit negative)");

  private final Four four;

  ClosingWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
