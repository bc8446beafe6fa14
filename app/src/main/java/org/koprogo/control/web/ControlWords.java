package org.koprogo.control.web;

import org.koprogo.control.Remark;
import org.koprogo.control.YearVerdict;
import org.koprogo.texts.Said;

/** What the pages of the commissioner say. */
public enum ControlWords implements Said {
  CONTROL(
      "Contrôle des comptes",
      "Controle van de rekeningen",
      "Rechnungsprüfung",
      "Review of the accounts"),
  COMMISSIONER(
      "Commissaire aux comptes",
      "Commissaris van de rekeningen",
      "Rechnungsprüfer",
      "Commissioner of the accounts"),
  OFFICE("Syndic", "Syndicus", "Verwalter", "Syndic"),
  REMARK("Remarque", "Opmerking", "Bemerkung", "Remark"),
  REMARKS(
      "Remarques du commissaire",
      "Opmerkingen van de commissaris",
      "Bemerkungen des Rechnungsprüfers",
      "Commissioner's remarks"),
  NO_REMARKS("Aucune remarque.", "Geen opmerkingen.", "Keine Bemerkungen.", "No remarks."),
  NEW_REMARK("Faire une remarque", "Een opmerking maken", "Eine Bemerkung machen", "Make a remark"),
  ON_YEAR(
      "l'exercice dans son ensemble",
      "het boekjaar als geheel",
      "das Geschäftsjahr als Ganzes",
      "the year as a whole"),
  ABOUT("Sur", "Over", "Über", "About"),
  TEXT("Texte", "Tekst", "Text", "Text"),
  OPEN_REMARK(
      "attend une réponse", "wacht op antwoord", "wartet auf Antwort", "waits for an answer"),
  ANSWERED("répondue", "beantwoord", "beantwortet", "answered"),
  SETTLED("réglée", "afgehandeld", "erledigt", "settled"),
  ANSWER("Répondre", "Antwoorden", "Antworten", "Answer"),
  SETTLE(
      "Régler la remarque",
      "De opmerking afhandelen",
      "Die Bemerkung erledigen",
      "Settle the remark"),
  SETTLE_SAYS(
      "Une remarque réglée ne reçoit plus de réponse.",
      "Een afgehandelde opmerking krijgt geen antwoord meer.",
      "Eine erledigte Bemerkung erhält keine Antwort mehr.",
      "A settled remark gets no further answer."),
  SAMPLE("Échantillon", "Steekproef", "Stichprobe", "Sample"),
  NO_SAMPLE(
      "Aucun échantillon n'est tiré pour cet exercice.",
      "Voor dit boekjaar is nog geen steekproef getrokken.",
      "Für dieses Geschäftsjahr ist noch keine Stichprobe gezogen.",
      "No sample has been drawn for this year."),
  DRAW("Tirer un échantillon", "Een steekproef trekken", "Eine Stichprobe ziehen", "Draw a sample"),
  DRAW_SAYS(
      "Le tirage suit une graine que vous choisissez : qui la connaît tire les mêmes écritures. Un nouveau tirage remplace le précédent ; les écritures vues le restent.",
      "De trekking volgt een kiem die u kiest: wie haar kent, trekt dezelfde boekingen. Een nieuwe trekking vervangt de vorige; wat gezien is, blijft gezien.",
      "Die Ziehung folgt einem Startwert, den Sie wählen: Wer ihn kennt, zieht dieselben Buchungen. Eine neue Ziehung ersetzt die vorige; was gesehen ist, bleibt gesehen.",
      "The draw follows a seed that you choose: whoever knows it draws the same entries. A new draw replaces the one before; what was seen stays seen."),
  SEED("Graine", "Kiem", "Startwert", "Seed"),
  SEED_HINT(
      "Par exemple les numéros d'un tirage public ; vide, une graine est trouvée.",
      "Bijvoorbeeld de getallen van een openbare trekking; leeg wordt er een gevonden.",
      "Zum Beispiel die Zahlen einer öffentlichen Ziehung; leer wird einer gefunden.",
      "For example the numbers of a public draw; left empty, one is found."),
  SIZE("Nombre d'écritures", "Aantal boekingen", "Anzahl Buchungen", "Number of entries"),
  CHANCE("Même chance pour", "Gelijke kans voor", "Gleiche Chance für", "Same chance for"),
  EVERY_ENTRY("chaque écriture", "elke boeking", "jede Buchung", "every entry"),
  EVERY_CENT(
      "chaque centime (les grands montants d'abord)",
      "elke cent (grote bedragen eerst)",
      "jeden Cent (große Beträge zuerst)",
      "every cent (large amounts first)"),
  PROGRESS("{0} sur {1} vues", "{0} van {1} gezien", "{0} von {1} gesehen", "{0} of {1} seen"),
  DRAWN_FROM(
      "{0} écritures sur {1}, tirées le {2}",
      "{0} boekingen van {1}, getrokken op {2}",
      "{0} Buchungen von {1}, gezogen am {2}",
      "{0} entries of {1}, drawn on {2}"),
  REPEATABLE(
      "Retirée maintenant, la graine donne les mêmes écritures.",
      "Nu opnieuw getrokken geeft de kiem dezelfde boekingen.",
      "Jetzt erneut gezogen ergibt der Startwert dieselben Buchungen.",
      "Drawn again now, the seed gives the same entries."),
  NOT_REPEATABLE(
      "Retirée maintenant, la graine donne d'autres écritures : tirez un nouvel échantillon.",
      "Nu opnieuw getrokken geeft de kiem andere boekingen: trek een nieuwe steekproef.",
      "Jetzt erneut gezogen ergibt der Startwert andere Buchungen: Ziehen Sie eine neue Stichprobe.",
      "Drawn again now, the seed gives other entries: draw a new sample."),
  SEEN("Vue", "Gezien", "Gesehen", "Seen"),
  MARK_SEEN("Marquer comme vue", "Als gezien markeren", "Als gesehen markieren", "Mark as seen"),
  VERDICT(
      "Rapport du commissaire",
      "Verslag van de commissaris",
      "Bericht des Rechnungsprüfers",
      "Commissioner's report"),
  NO_VERDICT(
      "Le rapport n'est pas encore remis.",
      "Het verslag is nog niet gegeven.",
      "Der Bericht ist noch nicht erstattet.",
      "The report has not been given yet."),
  CONCLUSION("Conclusion", "Besluit", "Schlussfolgerung", "Conclusion"),
  APPROVED(
      "comptes approuvés", "rekeningen goedgekeurd", "Rechnung gebilligt", "accounts approved"),
  APPROVED_WITH_REMARKS(
      "approuvés avec remarques",
      "goedgekeurd met opmerkingen",
      "gebilligt mit Bemerkungen",
      "approved with remarks"),
  REFUSED("comptes refusés", "rekeningen geweigerd", "Rechnung abgelehnt", "accounts refused"),
  GIVEN_ON("Remis le", "Gegeven op", "Erstattet am", "Given on"),
  GIVE("Remettre le rapport", "Het verslag geven", "Den Bericht erstatten", "Give the report"),
  GIVE_SAYS(
      "Le rapport porte la date d'aujourd'hui et est définitif : il ne se change ni ne se retire.",
      "Het verslag draagt de datum van vandaag en is definitief: het wordt niet gewijzigd of ingetrokken.",
      "Der Bericht trägt das heutige Datum und ist endgültig: Er wird nicht geändert oder zurückgezogen.",
      "The report bears today's date and is final: it is neither changed nor taken back."),
  UNSETTLED(
      "Remarques non réglées",
      "Niet afgehandelde opmerkingen",
      "Nicht erledigte Bemerkungen",
      "Remarks not settled"),
  CHAINS(
      "Vérification de la chaîne",
      "Controle van de keten",
      "Prüfung der Kette",
      "Verification of the chain"),
  CHAINS_SAY(
      "Chaque écriture porte l'empreinte de la précédente. Toutes viennent d'être recalculées à partir des lignes.",
      "Elke boeking draagt de vingerafdruk van de vorige. Alle zijn zonet opnieuw berekend uit de lijnen.",
      "Jede Buchung trägt den Fingerabdruck der vorigen. Alle wurden soeben aus den Zeilen neu berechnet.",
      "Every entry bears the digest of the one before it. All were just computed again from the rows."),
  CHAIN_HOLDS(
      "La chaîne tient : {0} maillons, aucun n'a été changé.",
      "De keten houdt: {0} schakels, geen enkele is gewijzigd.",
      "Die Kette hält: {0} Glieder, keines wurde verändert.",
      "The chain holds: {0} links, none was changed."),
  CHAIN_BROKEN(
      "La chaîne est rompue : quelqu'un a changé les livres en dehors du programme. Les lignes marquées disent où.",
      "De keten is gebroken: iemand heeft de boeken buiten het programma om gewijzigd. De gemarkeerde lijnen zeggen waar.",
      "Die Kette ist gebrochen: Jemand hat die Bücher am Programm vorbei geändert. Die markierten Zeilen sagen, wo.",
      "The chain is broken: somebody changed the books past the program. The marked lines say where."),
  LINKS("Maillons", "Schakels", "Glieder", "Links"),
  LAST_DIGEST(
      "Dernière empreinte (SHA-256)",
      "Laatste vingerafdruk (SHA-256)",
      "Letzter Fingerabdruck (SHA-256)",
      "Last digest (SHA-256)"),
  HOLDS("tient", "houdt", "hält", "holds"),
  BROKEN_AT(
      "rompue au numéro {0}",
      "gebroken bij nummer {0}", "gebrochen bei Nummer {0}", "broken at number {0}"),
  TRAIL("Journal d'audit", "Auditspoor", "Prüfpfad", "Audit trail"),
  TRAIL_SAYS(
      "Événements scellés : {0} ; blocs : {1} ; en attente de leur sceau : {2}.",
      "Verzegelde gebeurtenissen: {0}; blokken: {1}; wachten op hun zegel: {2}.",
      "Versiegelte Ereignisse: {0}; Blöcke: {1}; auf ihr Siegel warten: {2}.",
      "Sealed events: {0}; blocks: {1}; waiting for their seal: {2}.");

  private final Four four;

  ControlWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  public static ControlWords of(Remark.State state) {
    return switch (state) {
      case OPEN -> OPEN_REMARK;
      case ANSWERED -> ANSWERED;
      case SETTLED -> SETTLED;
    };
  }

  public static ControlWords of(YearVerdict.Conclusion conclusion) {
    return switch (conclusion) {
      case APPROVED -> APPROVED;
      case APPROVED_WITH_REMARKS -> APPROVED_WITH_REMARKS;
      case REFUSED -> REFUSED;
    };
  }

  @Override
  public Four four() {
    return four;
  }
}
