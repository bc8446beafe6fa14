package org.koprogo.identity.web;

import org.koprogo.texts.Said;

/** What the pages of roles, support and programs say. */
public enum MemberWords implements Said {
  UNTIL(
      "Jusqu'au (exclu)", "Tot (niet inbegrepen)", "Bis (ausschließlich)", "Until (not included)"),
  GOES_ON("sans fin", "zonder einde", "ohne Ende", "no end"),
  ONE_BUILDING(
      "Donner un rôle dans un immeuble",
      "Rol in één gebouw geven",
      "Rolle in einem Gebäude vergeben",
      "Give a role in one building"),
  CHANGE_END("Changer la fin", "Einde wijzigen", "Ende ändern", "Change the end"),
  CHANGE_END_SAYS(
      "Le jour après le dernier ; vide, le rôle continue. Un autre rôle ou un autre immeuble est un rôle à part : donnez-le, puis retirez celui-ci.",
      "De dag na de laatste; leeg gaat de rol door. Een andere rol of een ander gebouw is een aparte rol: geef die, en ontneem dan deze.",
      "Der Tag nach dem letzten; leer geht die Rolle weiter. Eine andere Rolle oder ein anderes Gebäude ist eine eigene Rolle: Vergeben Sie diese und entziehen Sie dann jene.",
      "The day after the last; left empty, the role goes on. Another role or building is a role of its own: give it, then take this one away."),
  TAKE_AWAY("Retirer ce rôle", "Deze rol ontnemen", "Diese Rolle entziehen", "Take this role away"),
  TAKE_AWAY_SAYS(
      "Il ne compte plus dès la prochaine page que cette personne ouvre.",
      "Ze telt niet meer vanaf de volgende pagina die deze persoon opent.",
      "Sie zählt nicht mehr ab der nächsten Seite, die diese Person öffnet.",
      "It counts no more from the next page that this person opens."),
  INVITE_AGAIN(
      "Envoyer l'invitation à nouveau",
      "Uitnodiging opnieuw sturen",
      "Einladung erneut senden",
      "Send the invitation again"),
  INVITE_SAYS(
      "Cette personne n'a pas encore choisi de mot de passe.",
      "Deze persoon heeft nog geen wachtwoord gekozen.",
      "Diese Person hat noch kein Passwort gewählt.",
      "This person has not chosen a password yet."),
  REASON("Raison", "Reden", "Grund", "Reason"),
  SUPPORT_TITLE(
      "Accès du support",
      "Toegang voor ondersteuning",
      "Zugang für den Support",
      "Access for support"),
  SUPPORT_SAYS(
      "Qui exploite le serveur ne voit rien de vos livres, sauf si vous le laissez entrer : pour une raison, et pour 30 jours au plus. Il regarde et ne change rien.",
      "Wie de server beheert ziet niets van uw boeken, tenzij u hem binnenlaat: om een reden, en voor hoogstens 30 dagen. Hij kijkt en wijzigt niets.",
      "Wer den Server betreibt, sieht nichts von Ihren Büchern, außer Sie lassen ihn ein: aus einem Grund und für höchstens 30 Tage. Er schaut und ändert nichts.",
      "Who runs the server sees nothing of your books unless you let him in: for a reason, and for 30 days at most. He looks, and changes nothing."),
  NO_SUPPORT(
      "Personne du support n'a accès.",
      "Niemand van de ondersteuning heeft toegang.",
      "Niemand vom Support hat Zugang.",
      "Nobody of the support has access."),
  LET_IN("Laisser entrer", "Binnenlaten", "Einlassen", "Let in"),
  OPERATOR_EMAIL(
      "Adresse e-mail de l'opérateur",
      "E-mailadres van de operator",
      "E-Mail-Adresse des Betreibers",
      "E-mail address of the operator"),
  END_ACCESS("Mettre fin à l'accès", "Toegang beëindigen", "Zugang beenden", "End the access"),
  MY_TOKENS("Mes jetons d'accès", "Mijn toegangstokens", "Meine Zugangstokens", "My access tokens"),
  TOKENS("Jetons d'accès", "Toegangstokens", "Zugangstokens", "Access tokens"),
  TOKENS_SAY(
      "Un jeton laisse un programme utiliser l'API en votre nom, avec une partie de ce que vous pouvez faire, jusqu'à une date.",
      "Met een token gebruikt een programma de API in uw naam, met een deel van wat u mag, tot een datum.",
      "Mit einem Token benutzt ein Programm die API in Ihrem Namen, mit einem Teil Ihrer Rechte, bis zu einem Datum.",
      "A token lets a program use the API in your name, with a part of what you may, until a date."),
  ALL_TOKENS_SAY(
      "Les jetons de tous les membres. Un jeton repris ne compte plus à la demande suivante.",
      "De tokens van alle leden. Een ingetrokken token telt niet meer bij de volgende vraag.",
      "Die Tokens aller Mitglieder. Ein zurückgenommenes Token zählt ab der nächsten Anfrage nicht mehr.",
      "The tokens of all members. A token taken back counts no more at the next request."),
  NO_TOKEN(
      "Aucun programme n'a d'accès.",
      "Geen programma heeft toegang.",
      "Kein Programm hat Zugang.",
      "No program has access."),
  MAKE_TOKEN("Créer un jeton", "Token maken", "Token ausstellen", "Make a token"),
  TOKEN_NAME_HINT(
      "Pour qui ou pour quoi, par exemple « export de nuit ».",
      "Voor wie of wat, bijvoorbeeld ‘nachtelijke export’.",
      "Für wen oder was, zum Beispiel „nächtlicher Export“.",
      "For whom or what, for example “nightly export”."),
  MAY("Ce qu'il peut faire", "Wat het mag", "Was es darf", "What it may"),
  ENDS("Fin", "Einde", "Ende", "End"),
  IN_DAYS(
      "dans {0} jours, le {1}",
      "over {0} dagen, op {1}", "in {0} Tagen, am {1}", "in {0} days, on {1}"),
  WHOSE("De qui", "Van wie", "Von wem", "Whose"),
  TAKE_BACK("Reprendre", "Intrekken", "Zurücknehmen", "Take back"),
  TOKEN_MADE(
      "Le jeton est créé",
      "Het token is gemaakt",
      "Das Token ist ausgestellt",
      "The token is made"),
  TOKEN_ONCE(
      "Copiez-le maintenant : il n'est montré que cette fois. Envoyez-le comme « Authorization: Bearer ».",
      "Kopieer het nu: het wordt alleen deze keer getoond. Stuur het als ‘Authorization: Bearer’.",
      "Kopieren Sie es jetzt: Es wird nur dieses Mal gezeigt. Senden Sie es als „Authorization: Bearer“.",
      "Copy it now: it is shown this once. Send it as “Authorization: Bearer”.");

  private final Four four;

  MemberWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
