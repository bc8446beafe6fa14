package org.koprogo.desk;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.koprogo.api.Fault;
import org.koprogo.texts.Said;
import org.koprogo.texts.Tongue;

/**
 * What is wrong with one field, beside which it stands and so needs no subject. A constant bears
 * the name of the fault's code.
 */
enum Mistake implements Said {
  // Beside a field: what any form may hear.
  MISSING(
      "Ce champ est nécessaire.",
      "Dit veld is nodig.",
      "Dieses Feld ist nötig.",
      "This field is needed."),
  NOT_VALID(
      "Cette valeur ne convient pas ici. Vérifiez-la.",
      "Deze waarde past hier niet. Kijk ze na.",
      "Dieser Wert passt hier nicht. Prüfen Sie ihn.",
      "This value does not fit here. Check it."),
  NOT_AN_AMOUNT(
      "Écrivez un montant avec deux décimales au plus, comme 1234,50.",
      "Schrijf een bedrag met hoogstens twee decimalen, zoals 1234,50.",
      "Schreiben Sie einen Betrag mit höchstens zwei Nachkommastellen, wie 1234,50.",
      "Write an amount with two decimals at most, such as 1234.50."),
  NOT_AN_ACCOUNT(
      "Un compte a de deux à six chiffres, dont le premier va de 1 à 7.",
      "Een rekening heeft twee tot zes cijfers, waarvan het eerste van 1 tot 7 gaat.",
      "Ein Konto hat zwei bis sechs Ziffern, die erste von 1 bis 7.",
      "An account has two to six digits, the first from 1 to 7."),
  NOT_AN_ENTERPRISE_NUMBER(
      "Ce n'est pas un numéro d'entreprise : dix chiffres, dont les deux derniers contrôlent les autres. Vérifiez les chiffres.",
      "Dit is geen ondernemingsnummer: tien cijfers, waarvan de laatste twee de andere controleren. Kijk de cijfers na.",
      "Dies ist keine Unternehmensnummer: zehn Ziffern, von denen die letzten zwei die anderen prüfen. Prüfen Sie die Ziffern.",
      "This is not an enterprise number: ten digits, of which the last two check the others. Look at the digits again."),
  NOT_A_PAYMENT_REFERENCE(
      "Ce n'est pas une communication structurée : douze chiffres, dont les deux derniers contrôlent les autres. Vérifiez les chiffres.",
      "Dit is geen gestructureerde mededeling: twaalf cijfers, waarvan de laatste twee de andere controleren. Kijk de cijfers na.",
      "Dies ist keine strukturierte Mitteilung: zwölf Ziffern, von denen die letzten zwei die anderen prüfen. Prüfen Sie die Ziffern.",
      "This is not a payment reference: twelve digits, of which the last two check the others. Look at the digits again."),
  NOT_AN_IBAN(
      "Ce n'est pas un IBAN : ses chiffres de contrôle ne correspondent pas. Vérifiez-le sur un extrait.",
      "Dit is geen IBAN: de controlecijfers kloppen niet. Kijk het na op een uittreksel.",
      "Dies ist keine IBAN: ihre Prüfziffern stimmen nicht. Prüfen Sie sie auf einem Auszug.",
      "This is not an IBAN: its check digits do not fit. Look at a statement."),
  NOT_A_BIC(
      "Un BIC a huit ou onze signes, comme GKCCBEBB.",
      "Een BIC heeft acht of elf tekens, zoals GKCCBEBB.",
      "Ein BIC hat acht oder elf Zeichen, wie GKCCBEBB.",
      "A BIC has eight or eleven signs, such as GKCCBEBB."),
  NO_NAME(
      "Donnez un intitulé dans une langue au moins.",
      "Geef een benaming in minstens één taal.",
      "Geben Sie eine Bezeichnung in mindestens einer Sprache an.",
      "Give a name in one language at least."),
  NOT_A_NUMBER(
      "Écrivez un nombre entier, comme 12.",
      "Schrijf een geheel getal, zoals 12.",
      "Schreiben Sie eine ganze Zahl, wie 12.",
      "Write a whole number, such as 12."),
  NOT_A_PART(
      "Écrivez une part d'un tout, comme 1/2.",
      "Schrijf een deel van het geheel, zoals 1/2.",
      "Schreiben Sie einen Teil des Ganzen, wie 1/2.",
      "Write a part of one whole, such as 1/2."),
  NOT_A_DAY(
      "Écrivez un jour qui existe, comme 2026-03-31.",
      "Schrijf een dag die bestaat, zoals 2026-03-31.",
      "Schreiben Sie einen Tag, den es gibt, wie 2026-03-31.",
      "Write a day that exists, such as 2026-03-31."),
  NOT_A_COST(
      "Une facture porte sur un frais (classe 6) ou un sinistre (4996).",
      "Een factuur gaat over een kost (klasse 6) of een schadegeval (4996).",
      "Eine Rechnung betrifft Kosten (Klasse 6) oder einen Schadensfall (4996).",
      "A document is for a cost (class 6) or a claim (4996)."),
  KEY_NOT_HERE(
      "Seuls les frais de la classe 6 sont répartis par une clé.",
      "Alleen kosten van klasse 6 worden door een sleutel verdeeld.",
      "Nur Kosten der Klasse 6 werden durch einen Schlüssel verteilt.",
      "Only costs of class 6 are divided by a key."),
  OVER_DOCUMENT(
      "Les fonds paient au plus le total de la facture.",
      "De kapitalen betalen hoogstens het totaal van de factuur.",
      "Die Fonds bezahlen höchstens den Betrag der Rechnung.",
      "Funds pay at most what the document is for."),
  COMES_IN(
      "Ce qui entre est positif.",
      "Wat binnenkomt, is positief.",
      "Was hereinkommt, ist positiv.",
      "What comes in is positive."),
  GOES_OUT(
      "Ce qui sort est négatif.",
      "Wat buitengaat, is negatief.",
      "Was hinausgeht, ist negativ.",
      "What goes out is negative."),
  OUT_OF_RANGE(
      "Ce nombre est trop petit ou trop grand ici.",
      "Dit getal is hier te klein of te groot.",
      "Diese Zahl ist hier zu klein oder zu groß.",
      "This number is too small or too large here."),
  NOT_THEN(
      "Choisissez un jour du même exercice, pas avant celui de l'appel.",
      "Kies een dag van hetzelfde boekjaar, niet vóór die van de opvraging.",
      "Wählen Sie einen Tag desselben Geschäftsjahres, nicht vor dem des Abrufs.",
      "Choose a day of the same fiscal year, not before that of the call."),
  HOSTILE_TEXT(
      "Ce texte est trop long ou contient des signes invisibles. Écrivez au plus 500 caractères, et retapez-les si vous les avez copiés.",
      "Deze tekst is te lang of bevat onzichtbare tekens. Schrijf hoogstens 500 tekens, en typ ze over als u ze gekopieerd hebt.",
      "Dieser Text ist zu lang oder enthält unsichtbare Zeichen. Schreiben Sie höchstens 500 Zeichen, und tippen Sie sie neu, wenn Sie sie kopiert haben.",
      "This text is too long or has invisible characters. Write at most 500 characters, and type them anew if you copied them."),
  FILE_TAKEN(
      "Ce document appartient déjà à autre chose. Choisissez-en un autre.",
      "Dit document hoort al bij iets anders. Kies een ander.",
      "Dieses Dokument gehört schon zu etwas anderem. Wählen Sie ein anderes.",
      "This document belongs to something else already. Choose another."),
  FILE_WITHDRAWN(
      "Ce document est retiré. Choisissez-en un autre.",
      "Dit document is ingetrokken. Kies een ander.",
      "Dieses Dokument ist zurückgezogen. Wählen Sie ein anderes.",
      "This document is withdrawn. Choose another."),
  TOO_MANY(
      "Il y en a trop. Retirez-en quelques-uns, ou faites-le en plusieurs fois.",
      "Het zijn er te veel. Haal er enkele weg, of doe het in verschillende keren.",
      "Es sind zu viele. Nehmen Sie einige weg, oder gehen Sie in mehreren Schritten vor.",
      "There are too many. Take some away, or do it in several steps."),
  UNKNOWN_FIELD(
      "Ce champ n'est pas prévu ici. Rechargez la page et recommencez.",
      "Dit veld hoort hier niet. Laad de pagina opnieuw en begin opnieuw.",
      "Dieses Feld gehört nicht hierher. Laden Sie die Seite neu und beginnen Sie noch einmal.",
      "This field does not belong here. Reload the page and start again."),
  UNKNOWN_PARAMETER(
      "Cette adresse demande quelque chose qui n'existe pas ici. Revenez à la page par le menu.",
      "Dit adres vraagt iets dat hier niet bestaat. Ga via het menu naar de pagina.",
      "Diese Adresse verlangt etwas, das es hier nicht gibt. Gehen Sie über das Menü zur Seite.",
      "This address asks for something that is not here. Go to the page by the menu."),
  TWICE(
      "Ceci est indiqué plus d'une fois. Gardez-le une seule fois.",
      "Dit staat er meer dan eens. Houd het eenmaal over.",
      "Dies ist mehr als einmal angegeben. Behalten Sie es nur einmal.",
      "This is given more than once. Keep it once."),
  UNEXPECTED_BODY(
      "Rien n'est à envoyer ici. Rechargez la page et recommencez.",
      "Hier hoeft niets meegestuurd te worden. Laad de pagina opnieuw en begin opnieuw.",
      "Hier ist nichts mitzusenden. Laden Sie die Seite neu und beginnen Sie noch einmal.",
      "Nothing is sent along here. Reload the page and start again."),
  NOT_HERE(
      "Ceci n'est pas prévu ici. Rechargez la page et recommencez.",
      "Dit hoort hier niet. Laad de pagina opnieuw en begin opnieuw.",
      "Dies gehört nicht hierher. Laden Sie die Seite neu und beginnen Sie noch einmal.",
      "This does not belong here. Reload the page and start again."),
  NOT_JSON(
      "L'envoi n'a pas pu être lu. Rechargez la page et recommencez.",
      "Wat u stuurde kon niet gelezen worden. Laad de pagina opnieuw en begin opnieuw.",
      "Die Sendung konnte nicht gelesen werden. Laden Sie die Seite neu und beginnen Sie noch einmal.",
      "What was sent could not be read. Reload the page and start again."),
  TOO_MUCH(
      "L'envoi contient plus que ce qui peut être lu. Faites-le en plusieurs fois.",
      "Dit is meer dan in één keer gelezen kan worden. Doe het in verschillende keren.",
      "Das ist mehr, als auf einmal gelesen werden kann. Gehen Sie in mehreren Schritten vor.",
      "This is more than can be read at once. Do it in several steps."),
  USED(
      "Ceci est déjà utilisé. Indiquez autre chose.",
      "Dit is al in gebruik. Geef iets anders op.",
      "Dies wird schon verwendet. Geben Sie etwas anderes an.",
      "This is used already. Give something else."),
  UNKNOWN(
      "Ceci n'existe pas ici, ou ne convient pas. Choisissez dans la liste.",
      "Dit bestaat hier niet, of het past niet. Kies uit de lijst.",
      "Dies gibt es hier nicht, oder es passt nicht. Wählen Sie aus der Liste.",
      "This does not exist here, or does not fit. Choose from the list."),
  UNEXPECTED(
      "Laissez ce champ vide : une clé de consommation prend ses poids dans les relevés.",
      "Laat dit veld leeg: een verbruikssleutel haalt zijn gewichten uit de meteropnames.",
      "Lassen Sie dieses Feld leer: ein Verbrauchsschlüssel nimmt seine Gewichte aus den Ablesungen.",
      "Leave this empty: a consumption key takes its weights from the readings."),
  DUE_BEFORE(
      "L'échéance ne peut pas précéder la date du document.",
      "De vervaldag kan niet vóór de datum van het document liggen.",
      "Die Fälligkeit kann nicht vor dem Datum des Belegs liegen.",
      "The due date cannot lie before the date of the document."),
  BEFORE_ENTRY(
      "Choisissez un jour qui ne précède pas celui de l'écriture.",
      "Kies een dag die niet vóór die van de boeking ligt.",
      "Wählen Sie einen Tag, der nicht vor dem der Buchung liegt.",
      "Choose a day that is not before that of the entry."),
  ENDS_BEFORE(
      "Le dernier jour doit suivre le premier.",
      "De laatste dag moet na de eerste komen.",
      "Der letzte Tag muss nach dem ersten liegen.",
      "The last day must come after the first."),
  YEAR_TOO_LONG(
      "Un exercice a 24 mois au plus.",
      "Een boekjaar heeft hoogstens 24 maanden.",
      "Ein Geschäftsjahr hat höchstens 24 Monate.",
      "A fiscal year has 24 months at most."),
  OVERLAP(
      "Ces jours sont déjà pris par ce qui est enregistré. Choisissez d'autres dates.",
      "Deze dagen vallen samen met wat al bewaard is. Kies andere data.",
      "Diese Tage überschneiden sich mit dem, was schon gespeichert ist. Wählen Sie andere Daten.",
      "These days overlap with what is recorded already. Choose other days."),
  SUM(
      "Les parts ne font pas exactement le total. Corrigez-les.",
      "De delen zijn samen niet precies het totaal. Verbeter ze.",
      "Die Anteile ergeben nicht genau das Ganze. Berichtigen Sie sie.",
      "The parts do not make exactly the total. Correct them."),
  TYPE(
      "La valeur n'est pas du type de ce champ. Donnez un texte, un nombre, une date, ou oui ou non, selon le champ.",
      "De waarde is niet van het type van dit veld. Geef een tekst, een getal, een datum, of ja of nee, naargelang het veld.",
      "Der Wert ist nicht von der Art dieses Feldes. Geben Sie je nach Feld einen Text, eine Zahl, ein Datum oder ja oder nein an.",
      "The value is not of this field's type. Give a text, a number, a day, or yes or no, as the field says."),
  OUTSIDE(
      "Cette date n'est pas dans l'exercice. Choisissez-en une qui y tombe.",
      "Deze datum valt niet in het boekjaar. Kies er een die er wel in valt.",
      "Dieses Datum liegt nicht im Geschäftsjahr. Wählen Sie eines, das darin liegt.",
      "The day is not in this fiscal year. Choose one that is."),

  // Beside a field: amounts.
  ZERO(
      "Le montant ne peut pas être nul. Indiquez-en un autre.",
      "Het bedrag mag niet nul zijn. Geef een ander op.",
      "Der Betrag darf nicht null sein. Geben Sie einen anderen an.",
      "The amount cannot be zero. Give another."),
  NOT_POSITIVE(
      "Le montant doit être plus grand que zéro.",
      "Het bedrag moet groter zijn dan nul.",
      "Der Betrag muss größer als null sein.",
      "The amount must be more than zero."),
  NEGATIVE(
      "Indiquez un montant positif, aussi pour une note de crédit.",
      "Geef een positief bedrag op, ook voor een creditnota.",
      "Geben Sie einen positiven Betrag an, auch bei einer Gutschrift.",
      "Give a positive amount, also for a credit note."),
  NOTHING(
      "Le total du document doit être plus grand que zéro. Corrigez les lignes.",
      "Het totaal van het document moet groter zijn dan nul. Verbeter de lijnen.",
      "Die Summe des Belegs muss größer als null sein. Berichtigen Sie die Zeilen.",
      "The total of the document must be more than zero. Correct the lines."),
  SUM_DIFFERS(
      "Le total ne correspond pas aux lignes, TVA comprise. Corrigez-le, ou laissez ce champ vide.",
      "Het totaal komt niet overeen met de lijnen, btw inbegrepen. Verbeter het, of laat dit veld leeg.",
      "Die Summe stimmt nicht mit den Zeilen samt MwSt. überein. Berichtigen Sie sie, oder lassen Sie dieses Feld leer.",
      "The total does not agree with the lines, VAT included. Correct it, or leave it empty."),
  VAT_DIFFERS(
      "La TVA ne correspond pas au montant et au taux. Corrigez-la, ou laissez ce champ vide.",
      "De btw komt niet overeen met het bedrag en het tarief. Verbeter ze, of laat dit veld leeg.",
      "Die MwSt. stimmt nicht mit Betrag und Satz überein. Berichtigen Sie sie, oder lassen Sie dieses Feld leer.",
      "The VAT does not agree with the amount and the rate. Correct it, or leave it empty."),
  UNKNOWN_RATE(
      "Ce taux de TVA n'existe pas à cette date. Choisissez un taux légal.",
      "Dit btw-tarief bestaat op die dag niet. Kies een wettelijk tarief.",
      "Diesen MwSt.-Satz gibt es an diesem Tag nicht. Wählen Sie einen gesetzlichen Satz.",
      "There is no such VAT rate on that day. Choose a legal rate."),
  DIFFERS(
      "Les intérêts bruts moins le précompte doivent faire le montant du mouvement. Corrigez l'un des trois.",
      "De bruto-interest min de voorheffing moet het bedrag van de verrichting zijn. Verbeter een van de drie.",
      "Die Bruttozinsen abzüglich Vorabzug müssen den Betrag der Bewegung ergeben. Berichtigen Sie einen der drei Beträge.",
      "Gross interest less withholding must be the amount of the movement. Correct one of the three."),
  ABOVE_CREDIT(
      "C'est plus que ce que le copropriétaire a en sa faveur. Diminuez le montant.",
      "Dit is meer dan wat de mede-eigenaar te goed heeft. Verlaag het bedrag.",
      "Das ist mehr als das Guthaben des Miteigentümers. Verringern Sie den Betrag.",
      "This is more than the owner has on account. Lower the amount."),

  // Beside a field: days, years and the state of the books.
  NO_PERIOD(
      "Aucun exercice ne comprend cette date. Choisissez-en une autre, ou ouvrez d'abord l'exercice.",
      "Geen enkel boekjaar omvat deze dag. Kies een andere, of open eerst het boekjaar.",
      "Kein Geschäftsjahr enthält diesen Tag. Wählen Sie einen anderen, oder eröffnen Sie erst das Geschäftsjahr.",
      "No fiscal year has this day. Choose another, or open the fiscal year first."),
  YEAR_CLOSED(
      "L'exercice de cette date est clôturé. Choisissez une date dans un exercice ouvert.",
      "Het boekjaar van deze dag is afgesloten. Kies een dag in een open boekjaar.",
      "Das Geschäftsjahr dieses Tages ist abgeschlossen. Wählen Sie einen Tag in einem offenen Geschäftsjahr.",
      "The fiscal year of this day is closed. Choose a day in an open one."),
  PERIOD_CLOSED(
      "La période de cette date est clôturée. Choisissez une date dans une période ouverte.",
      "De periode van deze dag is afgesloten. Kies een dag in een open periode.",
      "Die Periode dieses Tages ist abgeschlossen. Wählen Sie einen Tag in einer offenen Periode.",
      "The period of this day is closed. Choose a day in an open one."),
  CLOSED(
      "La période de cette date est clôturée. Choisissez une date dans une période ouverte.",
      "De periode van deze dag is afgesloten. Kies een dag in een open periode.",
      "Die Periode dieses Tages ist abgeschlossen. Wählen Sie einen Tag in einer offenen Periode.",
      "The period of this day is closed. Choose a day in an open one."),
  OPEN(
      "Les livres de cet immeuble sont déjà ouverts. Complétez son plan comptable en y ajoutant des comptes.",
      "De boeken van dit gebouw zijn al geopend. Vul zijn rekeningenstelsel aan door rekeningen toe te voegen.",
      "Die Bücher dieses Gebäudes sind schon eröffnet. Ergänzen Sie seinen Kontenplan, indem Sie Konten hinzufügen.",
      "The books of this building are open already. Add accounts to its chart where it lacks some."),
  NO_BOOKS(
      "Les livres de cet immeuble ne sont pas encore ouverts. Ouvrez-les d'abord.",
      "De boeken van dit gebouw zijn nog niet geopend. Open ze eerst.",
      "Die Bücher dieses Gebäudes sind noch nicht eröffnet. Eröffnen Sie sie zuerst.",
      "The books of this building are not open yet. Open them first."),
  REUSED(
      "Ceci est déjà comptabilisé avec un autre contenu. Extournez d'abord l'écriture qui s'y trouve.",
      "Dit is al geboekt met een andere inhoud. Boek eerst de bestaande boeking tegen.",
      "Dies ist schon mit anderem Inhalt gebucht. Stornieren Sie zuerst die bestehende Buchung.",
      "This is booked already with another content. Take the standing entry back first."),
  INTEREST(
      "Les jours doivent se suivre, et chaque année civile doit avoir son taux légal. Corrigez les dates, ou enregistrez le taux.",
      "De dagen moeten op elkaar volgen, en elk kalenderjaar moet zijn wettelijke rentevoet hebben. Verbeter de data, of voer de rentevoet in.",
      "Die Tage müssen aufeinander folgen, und jedes Kalenderjahr braucht seinen gesetzlichen Zinssatz. Berichtigen Sie die Daten, oder erfassen Sie den Satz.",
      "The last day must come after the first, and every calendar year needs its legal rate. Correct the days, or record the rate."),

  // Beside a field: accounts, funds and keys.
  UNKNOWN_ACCOUNT(
      "Le plan comptable n'a pas ce compte. Choisissez-en un de la liste, ou ajoutez-le d'abord.",
      "Het rekeningenstelsel heeft deze rekening niet. Kies er een uit de lijst, of voeg ze eerst toe.",
      "Der Kontenplan hat dieses Konto nicht. Wählen Sie eines aus der Liste, oder fügen Sie es erst hinzu.",
      "The chart has no such account. Choose one of the list, or add it first."),
  HEADING(
      "Ce compte est un titre du plan comptable : rien ne s'y inscrit. Choisissez l'un de ses sous-comptes.",
      "Deze rekening is een titel van het rekeningenstelsel: er wordt niet op geboekt. Kies een van haar subrekeningen.",
      "Dieses Konto ist eine Überschrift des Kontenplans: darauf wird nicht gebucht. Wählen Sie eines seiner Unterkonten.",
      "This account is a heading of the chart: nothing is posted on it. Choose one of the accounts below it."),
  ACCOUNT(
      "L'un des comptes n'existe pas, ou ne prend pas cette écriture. Vérifiez les comptes des lignes.",
      "Een van de rekeningen bestaat niet, of neemt deze boeking niet op. Kijk de rekeningen van de lijnen na.",
      "Eines der Konten gibt es nicht, oder es nimmt diese Buchung nicht auf. Prüfen Sie die Konten der Zeilen.",
      "One of the accounts does not exist, or does not take this entry. Check the accounts of the lines."),
  CLASS(
      "Un exercice s'ouvre avec des comptes des classes 1 à 5. Choisissez un autre compte.",
      "Een boekjaar opent met rekeningen van de klassen 1 tot 5. Kies een andere rekening.",
      "Ein Geschäftsjahr beginnt mit Konten der Klassen 1 bis 5. Wählen Sie ein anderes Konto.",
      "A fiscal year opens with accounts of classes 1 to 5. Choose another account."),
  PARTY(
      "Un compte 410 nomme un copropriétaire, un compte 440 un fournisseur, les autres personne. Corrigez ce champ.",
      "Een rekening 410 noemt een mede-eigenaar, een rekening 440 een leverancier, de andere niemand. Verbeter dit veld.",
      "Ein Konto 410 nennt einen Miteigentümer, ein Konto 440 einen Lieferanten, die anderen niemanden. Berichtigen Sie dieses Feld.",
      "An account 410 names an owner, an account 440 a supplier, the others nobody. Correct this."),
  IN_USE(
      "Ce compte porte déjà des écritures de l'autre fonds. Choisissez un autre compte.",
      "Op deze rekening staan al boekingen van het andere fonds. Kies een andere rekening.",
      "Auf diesem Konto stehen schon Buchungen des anderen Fonds. Wählen Sie ein anderes Konto.",
      "This account has entries of the other fund. Choose another account."),
  NO_BANK_ACCOUNT(
      "Ce compte n'est pas celui d'un compte bancaire de l'immeuble. Choisissez-en un de la liste.",
      "Deze rekening hoort niet bij een bankrekening van het gebouw. Kies er een uit de lijst.",
      "Dieses Konto gehört zu keinem Bankkonto des Gebäudes. Wählen Sie eines aus der Liste.",
      "This is not the account of a bank account of the building. Choose one of the list."),
  NO_FUND(
      "Un fonds de réserve est un compte 160. Choisissez-en un.",
      "Een reservekapitaal is een rekening 160. Kies er zo een.",
      "Ein Rücklagenkapital ist ein Konto 160. Wählen Sie ein solches.",
      "A reserve fund is an account 160. Choose one of these."),
  FUND(
      "Un appel pour la réserve nomme un compte 160, pour le fonds de roulement un compte 100, les autres aucun. Corrigez ce champ.",
      "Een opvraging voor de reserve noemt een rekening 160, voor het werkkapitaal een rekening 100, de andere geen. Verbeter dit veld.",
      "Ein Abruf für die Rücklage nennt ein Konto 160, für das Betriebskapital ein Konto 100, die anderen keines. Berichtigen Sie dieses Feld.",
      "A call for the reserve names an account 160, for the working capital an account 100, the others none. Correct this."),
  FUND_WALL(
      "Le fonds de réserve et le fonds de roulement ne peuvent pas se mélanger. Vérifiez les comptes ; chaque fonds doit rester en équilibre.",
      "Het reservekapitaal en het werkkapitaal mogen niet vermengd worden. Kijk de rekeningen na; elk fonds moet in evenwicht blijven.",
      "Rücklagenkapital und Betriebskapital dürfen nicht vermischt werden. Prüfen Sie die Konten; jeder Fonds muss ausgeglichen bleiben.",
      "The reserve fund and the working capital must not mix. Check the accounts; each fund must stay balanced."),
  UNBALANCED(
      "Le débit et le crédit ne sont pas égaux. Corrigez les montants des lignes.",
      "Debet en credit zijn niet gelijk. Verbeter de bedragen van de lijnen.",
      "Soll und Haben sind nicht gleich. Berichtigen Sie die Beträge der Zeilen.",
      "Debits and credits are not equal. Correct the amounts of the lines."),
  UNKNOWN_CALL(
      "L'exercice n'a pas d'appel de ce nom, ou il est déjà retiré. Choisissez-en un de la liste.",
      "Het boekjaar heeft geen opvraging met die naam, of ze is al ingetrokken. Kies er een uit de lijst.",
      "Das Geschäftsjahr hat keinen Abruf dieses Namens, oder er ist schon zurückgenommen. Wählen Sie einen aus der Liste.",
      "The year has no call of this name, or it is withdrawn already. Choose one of the list."),
  UNKNOWN_KEY(
      "L'immeuble n'a pas cette clé de répartition. Choisissez-en une de la liste.",
      "Het gebouw heeft deze verdeelsleutel niet. Kies er een uit de lijst.",
      "Das Gebäude hat diesen Verteilerschlüssel nicht. Wählen Sie einen aus der Liste.",
      "The building has no such distribution key. Choose one of the list."),
  NO_WEIGHT(
      "Aucun lot n'a de poids dans cette clé à cette date. Choisissez une autre clé ou une autre date.",
      "Geen enkele kavel heeft op die dag een gewicht in deze sleutel. Kies een andere sleutel of een andere dag.",
      "Kein Los hat an diesem Tag ein Gewicht in diesem Schlüssel. Wählen Sie einen anderen Schlüssel oder Tag.",
      "No lot has a weight under this key on that day. Choose another key or day."),
  KNOWN(
      "L'un de ces relevés est déjà encodé, ou figure deux fois. Retirez-le de la liste.",
      "Een van deze meteropnames is al ingevoerd, of staat er tweemaal. Haal ze uit de lijst.",
      "Eine dieser Ablesungen ist schon erfasst, oder sie steht zweimal da. Nehmen Sie sie aus der Liste.",
      "One of these readings is there already, or is given twice. Take it off the list."),

  // Beside a field: lots, owners and suppliers.
  UNKNOWN_LOT(
      "Ce lot n'existe pas dans cet immeuble. Choisissez-en un de la liste.",
      "Deze kavel bestaat niet in dit gebouw. Kies er een uit de lijst.",
      "Dieses Los gibt es in diesem Gebäude nicht. Wählen Sie eines aus der Liste.",
      "The building has no such lot. Choose one of the list."),
  UNKNOWN_OWNER(
      "Ce copropriétaire n'existe pas dans cet immeuble. Choisissez-le dans la liste, ou ajoutez-le d'abord.",
      "Deze mede-eigenaar bestaat niet in dit gebouw. Kies hem uit de lijst, of voeg hem eerst toe.",
      "Diesen Miteigentümer gibt es in diesem Gebäude nicht. Wählen Sie ihn aus der Liste, oder fügen Sie ihn erst hinzu.",
      "The building has no such owner. Choose one of the list, or add him first."),
  UNKNOWN_SUPPLIER(
      "Ce fournisseur n'existe pas dans cet immeuble. Choisissez-le dans la liste, ou ajoutez-le d'abord.",
      "Deze leverancier bestaat niet in dit gebouw. Kies hem uit de lijst, of voeg hem eerst toe.",
      "Diesen Lieferanten gibt es in diesem Gebäude nicht. Wählen Sie ihn aus der Liste, oder fügen Sie ihn erst hinzu.",
      "The building has no such supplier. Choose one of the list, or add him first."),
  PRIVATE(
      "Une ligne de frais privatifs (643000), et aucune autre, nomme le copropriétaire qui les supporte. Corrigez le compte ou le copropriétaire.",
      "Een lijn met privatieve kosten (643000), en geen andere, noemt de mede-eigenaar die ze draagt. Verbeter de rekening of de mede-eigenaar.",
      "Eine Zeile mit Privatkosten (643000), und keine andere, nennt den Miteigentümer, der sie trägt. Berichtigen Sie das Konto oder den Miteigentümer.",
      "A line of private charges (643000), and no other, names the owner who bears them. Correct the account or the owner."),
  NOT_DIVIDED(
      "Seule une indivision a des membres. Retirez-les, ou ajoutez ce copropriétaire comme indivision.",
      "Alleen een onverdeeldheid heeft leden. Haal ze weg, of voeg deze mede-eigenaar toe als onverdeeldheid.",
      "Nur ungeteiltes Eigentum hat Mitglieder. Nehmen Sie sie weg, oder fügen Sie diesen Miteigentümer als ungeteiltes Eigentum hinzu.",
      "Only an undivided ownership has members. Take them away, or add this owner as an undivided one."),
  NOT_WHOLE(
      "Les titres du lot font chaque jour exactement un entier, en jouissance et en capital. Corrigez les parts ou les dates.",
      "De titels van de kavel zijn elke dag precies één geheel, in genot en in kapitaal. Verbeter de delen of de data.",
      "Die Titel des Loses ergeben an jedem Tag genau ein Ganzes, im Genuss und im Kapital. Berichtigen Sie die Anteile oder die Daten.",
      "On every day the titles of the lot make exactly one whole, for enjoyment and for capital. Correct the parts or the days."),
  CANNOT_END(
      "Ce titre n'est plus en cours, ou il commence plus tard. Choisissez un autre titre ou une autre date.",
      "Deze titel loopt niet meer, of hij begint later. Kies een andere titel of een andere dag.",
      "Dieser Titel läuft nicht mehr, oder er beginnt später. Wählen Sie einen anderen Titel oder Tag.",
      "This title is no longer open, or it begins later. Choose another title or day."),
  NOT_HELD(
      "À cette date, un lot n'a pas de titulaire. Donnez-lui ses titres, ou choisissez une autre date.",
      "Op die dag heeft een kavel geen houder. Geef hem zijn titels, of kies een andere dag.",
      "An diesem Tag hat ein Los keinen Inhaber. Geben Sie ihm seine Titel, oder wählen Sie einen anderen Tag.",
      "On that day nobody holds one of the lots. Give it its titles, or choose another day."),
  SAME(
      "Le vendeur et l'acheteur sont la même personne. Choisissez un autre copropriétaire.",
      "Verkoper en koper zijn dezelfde persoon. Kies een andere mede-eigenaar.",
      "Verkäufer und Käufer sind dieselbe Person. Wählen Sie einen anderen Miteigentümer.",
      "Seller and buyer are the same. Choose another owner."),
  NOT_HIS(
      "Le vendeur n'est pas seul titulaire de ce lot à cette date. Vérifiez le vendeur, le lot et la date.",
      "De verkoper is op die dag niet de enige houder van deze kavel. Kijk de verkoper, de kavel en de dag na.",
      "Der Verkäufer ist an diesem Tag nicht der einzige Inhaber dieses Loses. Prüfen Sie Verkäufer, Los und Tag.",
      "The seller does not hold this lot alone until that day. Check the seller, the lot and the day."),

  // Beside what a movement of the bank is to settle.
  UNKNOWN_ITEM(
      "Ce poste n'est plus ouvert, ou ce mouvement ne peut pas le régler. Vérifiez le choix.",
      "Deze post staat niet meer open, of deze beweging kan hem niet vereffenen. Kijk de keuze na.",
      "Dieser Posten ist nicht mehr offen, oder diese Bewegung kann ihn nicht begleichen. Prüfen Sie die Wahl.",
      "This item is no longer open, or the movement cannot settle it. Check the choice."),
  ITEM_TWICE(
      "Ce poste est choisi deux fois. Retirez l'un des deux.",
      "Deze post is tweemaal gekozen. Haal er een weg.",
      "Dieser Posten ist zweimal gewählt. Nehmen Sie einen davon weg.",
      "This item is chosen twice. Take one of them away."),
  ABOVE_REMAINING(
      "C'est plus que ce qui reste ouvert de ce poste, ou ce n'est pas positif. Corrigez le montant.",
      "Dit is meer dan wat van deze post openstaat, of het is niet positief. Verbeter het bedrag.",
      "Das ist mehr, als von diesem Posten offen ist, oder es ist nicht positiv. Berichtigen Sie den Betrag.",
      "This is more than what remains of the item, or not positive. Correct the amount."),
  ABOVE_AMOUNT(
      "Ensemble, c'est plus que le mouvement. Réduisez l'un des montants.",
      "Samen is dit meer dan de beweging. Verminder een van de bedragen.",
      "Zusammen ist das mehr als die Bewegung. Verringern Sie einen der Beträge.",
      "Together this is more than the movement. Lower one of the amounts."),

  // Beside an account: what keeps a year from closing.
  UNDIVIDED(
      "Aucun lot n'a de poids dans la clé de ce compte. Encodez les relevés qui manquent.",
      "Geen enkele kavel heeft een gewicht in de sleutel van deze rekening. Voer de ontbrekende meteropnames in.",
      "Kein Los hat ein Gewicht im Schlüssel dieses Kontos. Erfassen Sie die fehlenden Ablesungen.",
      "No lot has a weight under the key of this account. Enter the readings that are missing."),
  FILE_EMPTY(
      "Ce fichier est vide.",
      "Dit bestand is leeg.",
      "Diese Datei ist leer.",
      "This file is empty."),
  FILE_TYPE(
      "Seuls les fichiers PDF, PNG, JPEG, XML, texte, XLSX et ODS sont conservés, d'après leur contenu.",
      "Alleen bestanden PDF, PNG, JPEG, XML, tekst, XLSX en ODS worden bewaard, volgens hun inhoud.",
      "Nur Dateien PDF, PNG, JPEG, XML, Text, XLSX und ODS werden aufbewahrt, nach ihrem Inhalt.",
      "Only PDF, PNG, JPEG, XML, text, XLSX and ODS files are kept, judged by what is in them."),
  FILE_PIXELS(
      "L'image est trop grande : 50 millions de pixels au plus.",
      "De afbeelding is te groot: hoogstens 50 miljoen pixels.",
      "Das Bild ist zu groß: höchstens 50 Millionen Pixel.",
      "The image is too large: 50 million pixels at most."),
  FILE_ARCHIVE(
      "Ce classeur contient des macros, trop d'éléments ou des noms suspects. Enregistrez-le à nouveau sans eux.",
      "Deze werkmap bevat macro's, te veel onderdelen of verdachte namen. Bewaar ze opnieuw zonder.",
      "Diese Mappe enthält Makros, zu viele Teile oder verdächtige Namen. Speichern Sie sie neu ohne diese.",
      "The workbook holds macros, too much, or odd names. Save it again without them."),
  NOT_CLEAR(
      "Ce compte doit être à zéro avant la clôture. Régularisez ce qui y reste.",
      "Deze rekening moet op nul staan voor de afsluiting. Regulariseer wat er nog op staat.",
      "Dieses Konto muss vor dem Abschluss auf null stehen. Bereinigen Sie, was noch darauf steht.",
      "This account must be clear before the closing. Settle what is left on it."),
  NOT_ZERO(
      "Le résultat de l'exercice ne serait pas nul. Affectez à un fonds l'appel pour travaux qui n'est pas dépensé, et faites payer par un fonds les frais qu'aucune clé ne répartit.",
      "Het resultaat van het boekjaar zou niet nul zijn. Voeg een opvraging voor werken die niet besteed is aan een kapitaal toe, en laat kosten die geen sleutel verdeelt door een kapitaal betalen.",
      "Das Ergebnis des Geschäftsjahres wäre nicht null. Führen Sie eine Einforderung für Arbeiten, die nicht ausgegeben ist, einem Fonds zu, und lassen Sie Kosten, die kein Schlüssel verteilt, aus einem Fonds bezahlen.",
      "The result of the year would not be zero. Appropriate to a fund a call for works that is not spent, and let a fund pay the costs that no key divides.");

  // Looked up by name, because a code that nobody has translated yet must not break the page.
  private static final Map<String, Mistake> BY_NAME =
      Arrays.stream(values()).collect(toUnmodifiableMap(Enum::name, r -> r));

  private final Four four;

  Mistake(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  /**
   * What a fault says beside its field. Some codes are the slug of a problem as well, and then the
   * problem's text is better than the programmer's words.
   */
  static String of(Fault fault, Tongue tongue) {
    Optional<? extends Said> own = named(fault.code());
    return own.isPresent()
        ? tongue.say(own.get())
        : Refusal.named(fault.code()).map(tongue::say).orElseGet(fault::words);
  }

  /** The constant of a code. */
  static Optional<Mistake> named(String code) {
    return Optional.ofNullable(BY_NAME.get(code.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  @Override
  public Four four() {
    return four;
  }
}
