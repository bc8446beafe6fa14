package org.koprogo.ownership.web;

import org.koprogo.texts.Said;

/** What is said of a lot that passes to others, and of who votes for it. */
public enum HolderWords implements Said {
  TITLE("Changer les titulaires", "Houders wijzigen", "Inhaber ändern", "Change who holds it"),
  TITLE_OF(
      "Lot {0} : changer les titulaires",
      "Kavel {0}: houders wijzigen", "Los {0}: Inhaber ändern", "Lot {0}: change who holds it"),
  SAYS(
      "Pour une succession, une donation, un partage ou un divorce. Une vente a sa propre page, qui règle aussi le fonds de roulement.",
      "Voor een erfenis, een schenking, een verdeling of een scheiding. Een verkoop heeft een eigen pagina, die ook het werkkapitaal regelt.",
      "Für eine Erbschaft, eine Schenkung, eine Teilung oder eine Scheidung. Ein Verkauf hat eine eigene Seite, die auch das Betriebskapital regelt.",
      "For an inheritance, a gift, a division or a divorce. A sale has a page of its own, which settles the working capital too."),
  TO_SALE("Vendre un lot", "Kavel verkopen", "Los verkaufen", "Sell a lot"),
  FOLLOWS(
      "Rien n'est comptabilisé. Ce qui a été appelé reste dû par celui à qui c'était demandé ; les appels suivants vont aux nouveaux titulaires, et le décompte de l'exercice partage les charges par jours. L'historique garde les anciens titulaires.",
      "Er wordt niets geboekt. Wat opgevraagd is, blijft verschuldigd door wie erom gevraagd werd; de volgende opvragingen gaan naar de nieuwe houders, en de afrekening van het boekjaar verdeelt de kosten per dag. De geschiedenis behoudt de vorige houders.",
      "Es wird nichts gebucht. Was abgerufen wurde, schuldet weiterhin, wer darum gebeten wurde; die nächsten Abrufe gehen an die neuen Inhaber, und die Abrechnung des Geschäftsjahrs teilt die Kosten nach Tagen. Die früheren Inhaber bleiben im Verlauf stehen.",
      "Nothing is posted. What was called stays owed by who was asked for it; the next calls go to the new holders, and the settlement of the year divides costs by days. The history keeps who held it before."),
  DAY("Dès le", "Vanaf", "Ab dem", "From"),
  DAY_HINT(
      "Premier jour des nouveaux titulaires ; les anciens tiennent le lot jusqu'à la veille.",
      "Eerste dag van de nieuwe houders; de vorige bezitten de kavel tot de dag ervoor.",
      "Erster Tag der neuen Inhaber; die früheren halten das Los bis zum Vortag.",
      "First day of the new holders; those before hold the lot until the day before."),
  ENDING("Prend fin", "Eindigt", "Endet", "Ends"),
  NEW("Nouveaux titulaires", "Nieuwe houders", "Neue Inhaber", "New holders"),
  NEW_SAYS(
      "Avec ce qui ne prend pas fin, les parts forment un tout.",
      "Samen met wat niet eindigt, vormen de delen één geheel.",
      "Mit dem, was nicht endet, ergeben die Teile ein Ganzes.",
      "With what does not end, the parts make one whole."),
  VOTES("Vote", "Stem", "Stimme", "Vote"),
  SUSPENDED(
      "suspendu : personne ne représente les titulaires",
      "geschorst: niemand vertegenwoordigt de houders",
      "ruht: niemand vertritt die Inhaber",
      "suspended: nobody represents the holders"),
  BY("par {0}", "door {0}", "durch {0}", "by {0}"),
  APPOINT(
      "Désigner un représentant",
      "Vertegenwoordiger aanduiden",
      "Vertreter bestimmen",
      "Appoint a representative"),
  APPOINT_HINT(
      "Quand plusieurs tiennent le lot, une personne vote pour tous.",
      "Wanneer meerdere de kavel bezitten, stemt één persoon voor allen.",
      "Wenn mehrere das Los halten, stimmt eine Person für alle.",
      "When several hold the lot, one person votes for all.");

  private final Four four;

  HolderWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
