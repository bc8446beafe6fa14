package org.koprogo.closing.web;

import org.koprogo.texts.Said;

/** What the pages of a sale and of a year's decisions say. */
public enum SaleWords implements Said {
  SALE("Vente d'un lot", "Verkoop van een kavel", "Verkauf eines Loses", "Sale of a lot"),
  SAYS(
      "Le jour de la vente appartient déjà à l'acheteur. Rien n'est enregistré avant votre confirmation.",
      "De dag van de verkoop behoort al aan de koper. Er wordt niets geboekt voor u bevestigt.",
      "Der Tag des Verkaufs gehört schon dem Käufer. Nichts wird gebucht, bevor Sie bestätigen.",
      "The day of the sale belongs to the buyer already. Nothing is recorded before you confirm."),
  SELLER("Vendeur", "Verkoper", "Verkäufer", "Seller"),
  BUYER("Acheteur", "Koper", "Käufer", "Buyer"),
  DAY("Jour de la vente", "Dag van de verkoop", "Tag des Verkaufs", "Day of the sale"),
  NEXT("Continuer", "Verder", "Weiter", "Go on"),
  LOTS_SAY(
      "Les lots que le vendeur détient seul jusqu'à ce jour.",
      "De kavels die de verkoper tot die dag alleen bezit.",
      "Die Lose, die dem Verkäufer bis zu diesem Tag allein gehören.",
      "The lots that the seller holds alone until that day."),
  SAME(
      "L'acheteur est le vendeur.",
      "De koper is de verkoper.",
      "Der Käufer ist der Verkäufer.",
      "The buyer is the seller."),
  INCOMPLETE(
      "Choisissez l'acheteur, donnez une référence et cochez au moins un lot.",
      "Kies de koper, geef een referentie en vink ten minste één kavel aan.",
      "Wählen Sie den Käufer, geben Sie eine Referenz an und kreuzen Sie mindestens ein Los an.",
      "Choose the buyer, give a reference and tick at least one lot."),
  NOT_HERE(
      "L'acheteur n'est pas dans la liste ? Ajoutez-le d'abord.",
      "Staat de koper niet in de lijst? Voeg hem eerst toe.",
      "Steht der Käufer nicht in der Liste? Fügen Sie ihn zuerst hinzu.",
      "Is the buyer not in the list? Add him first."),
  NO_LOTS(
      "Ce vendeur ne détient aucun lot seul ce jour-là.",
      "Deze verkoper bezit op die dag geen kavel alleen.",
      "Diesem Verkäufer gehört an diesem Tag kein Los allein.",
      "This seller holds no lot alone on that day."),
  PREVIEW("Ce qui sera fait", "Wat er gebeurt", "Was geschehen wird", "What will be done"),
  HANDS_ON(
      "À partir du {0}, {1} passe de {2} à {3}.",
      "Vanaf {0} gaat {1} van {2} naar {3}.",
      "Ab dem {0} geht {1} von {2} an {3} über.",
      "From {0} on, {1} passes from {2} to {3}."),
  NOTARY(
      "Relevés pour le notaire",
      "Overzichten voor de notaris",
      "Aufstellungen für den Notar",
      "Statements for the notary"),
  NOTARY_SAYS(
      "Ce qui est dit de chaque vente (art. 3.94), tel que les livres étaient ce jour-là.",
      "Wat over elke verkoop wordt meegedeeld (art. 3.94), zoals de boeken die dag stonden.",
      "Was über jeden Verkauf gesagt wird (Art. 3.94), wie die Bücher an jenem Tag standen.",
      "What is said of every sale (art. 3.94), as the books stood on that day."),
  NOTARY_NONE(
      "Aucune vente dans cet exercice.",
      "Geen verkoop in dit boekjaar.",
      "Kein Verkauf in diesem Geschäftsjahr.",
      "No sale in this fiscal year."),
  RESERVE_PART(
      "Part des lots dans les fonds, pour information",
      "Aandeel van de kavels in de kapitalen, ter informatie",
      "Anteil der Lose an den Fonds, zur Information",
      "The lots' part of the funds, for information"),
  OWES(
      "Le vendeur doit en tout (négatif : il lui est dû)",
      "De verkoper is in totaal verschuldigd (negatief: hij heeft tegoed)",
      "Der Verkäufer schuldet insgesamt (negativ: er hat Guthaben)",
      "The seller owes in all (negative: he is in credit)"),
  OVERDUE("Dont échu", "Waarvan vervallen", "Davon fällig", "Of which overdue"),
  NOT_YET(
      "Dont pas encore échu",
      "Waarvan nog niet vervallen",
      "Davon noch nicht fällig",
      "Of which not yet due"),
  NO_CAPITAL(
      "Ces lots n'ont pas de fonds de roulement permanent : rien n'est comptabilisé.",
      "Deze kavels hebben geen permanent werkkapitaal: er wordt niets geboekt.",
      "Diese Lose haben kein ständiges Betriebskapital: nichts wird gebucht.",
      "These lots have no permanent working capital: nothing is posted."),
  OWES_NOW(
      "Le vendeur doit ce jour-là",
      "De verkoper is die dag verschuldigd",
      "Der Verkäufer schuldet an diesem Tag",
      "The seller owes on that day"),
  OWES_THEN(
      "Il doit après la vente",
      "Na de verkoop is hij verschuldigd",
      "Nach dem Verkauf schuldet er",
      "He owes after the sale"),
  CAPITAL(
      "Fonds de roulement de ces lots",
      "Werkkapitaal van deze kavels",
      "Betriebskapital dieser Lose",
      "Working capital of these lots"),
  FINAL(
      "La vente ne peut plus être reprise ; le décompte pour le notaire est gardé tel quel.",
      "De verkoop kan niet worden teruggenomen; de opgave voor de notaris blijft zoals ze is.",
      "Der Verkauf kann nicht zurückgenommen werden; die Aufstellung für den Notar bleibt, wie sie ist.",
      "The sale cannot be taken back; the statement for the notary is kept as it is."),
  CONFIRM("Enregistrer la vente", "Verkoop vastleggen", "Verkauf festhalten", "Record the sale"),
  NO_YEAR(
      "Aucun exercice ouvert ne contient ce jour.",
      "Geen open boekjaar bevat die dag.",
      "Kein offenes Geschäftsjahr enthält diesen Tag.",
      "No open fiscal year holds that day."),
  NO_POLICY(
      "Dites d'abord selon quelle clé le fonds de roulement appartient aux lots :",
      "Zeg eerst volgens welke sleutel het werkkapitaal aan de kavels toebehoort:",
      "Sagen Sie zuerst, nach welchem Schlüssel das Betriebskapital den Losen gehört:",
      "Say first by which key the working capital belongs to the lots:"),
  DECISIONS(
      "Décisions de l'exercice",
      "Beslissingen van het boekjaar",
      "Beschlüsse des Geschäftsjahres",
      "Decisions of the year"),
  DECISIONS_SAY(
      "Elles sont prises une fois par exercice et ne changent plus.",
      "Ze worden één keer per boekjaar genomen en veranderen niet meer.",
      "Sie werden einmal je Geschäftsjahr getroffen und ändern sich nicht mehr.",
      "They are taken once a year and do not change any more."),
  CAPITAL_KEY(
      "Clé du fonds de roulement",
      "Sleutel van het werkkapitaal",
      "Schlüssel des Betriebskapitals",
      "Key of the working capital"),
  SETTLEMENT_DUE(
      "Échéance du décompte",
      "Vervaldag van de afrekening",
      "Fälligkeit der Abrechnung",
      "Settlement due on"),
  DECIDE("Décider", "Beslissen", "Beschließen", "Decide"),
  UNDECIDED(
      "Rien n'est décidé.",
      "Er is niets beslist.",
      "Nichts ist beschlossen.",
      "Nothing is decided.");

  private final Four four;

  SaleWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
