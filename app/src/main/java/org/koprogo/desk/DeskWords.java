package org.koprogo.desk;

import org.koprogo.texts.Said;

/** What every page says. */
public enum DeskWords implements Said {
  STALE(
      "Vous avez changé quelque chose : redemandez le résultat avant de le confirmer.",
      "U hebt iets gewijzigd: vraag het resultaat opnieuw op voor u het bevestigt.",
      "Sie haben etwas geändert: rufen Sie das Ergebnis noch einmal ab, bevor Sie es bestätigen.",
      "You changed something: ask for the result again before you confirm it."),
  TO_CONTENT("Aller au contenu", "Naar de inhoud", "Zum Inhalt", "Skip to content"),
  WHERE("Où vous êtes", "Waar u bent", "Wo Sie sind", "Where you are"),
  LANGUAGES("Langue", "Taal", "Sprache", "Language"),
  MENU("Menu", "Menu", "Menü", "Menu"),
  PART_DAILY("Au quotidien", "Dagelijks", "Täglich", "Day to day"),
  PART_BOOKS("Comptabilité", "Boekhouding", "Buchhaltung", "Accounts"),
  PART_BUILDING("L'immeuble", "Het gebouw", "Das Gebäude", "The building"),
  PART_CONTROL(
      "Contrôle et réglages",
      "Controle en instellingen",
      "Prüfung und Einstellungen",
      "Review and settings"),
  SIGN_OUT("Se déconnecter", "Afmelden", "Abmelden", "Sign out"),
  GUEST(
      "Vous regardez {0} comme support. Votre accès est visible ici ; vous ne changez rien.",
      "U kijkt bij {0} als ondersteuning. Uw toegang is hier zichtbaar; u wijzigt niets.",
      "Sie sehen {0} als Support. Ihr Zugang ist hier sichtbar; Sie ändern nichts.",
      "You look at {0} as support. Your access is seen here; you change nothing."),
  LEAVE("Sortir", "Verlaten", "Verlassen", "Leave"),
  PROFILE("Mon profil", "Mijn profiel", "Mein Profil", "My profile"),
  SWITCH(
      "Changer d'organisation", "Andere organisatie", "Andere Organisation", "Switch organization"),
  SEARCH("Rechercher", "Zoeken", "Suchen", "Search"),
  SHORTCUTS("Raccourcis clavier", "Sneltoetsen", "Tastenkürzel", "Keyboard shortcuts"),
  SAVE("Enregistrer", "Bewaren", "Speichern", "Save"),
  DONE("C'est fait.", "Gedaan.", "Erledigt.", "Done."),
  FREE(
      "KoproGo est un logiciel libre (AGPL-3.0-or-later).",
      "KoproGo is vrije software (AGPL-3.0-or-later).",
      "KoproGo ist freie Software (AGPL-3.0-or-later).",
      "KoproGo is free software (AGPL-3.0-or-later)."),
  NOT_FOUND("Introuvable", "Niet gevonden", "Nicht gefunden", "Not found"),
  NOT_FOUND_SAYS(
      "Cette page n'existe pas, ou elle n'est pas pour vous.",
      "Deze pagina bestaat niet, of ze is niet voor u.",
      "Diese Seite gibt es nicht, oder sie ist nicht für Sie.",
      "There is no such page, or it is not for you."),
  FORBIDDEN("Pas permis", "Niet toegestaan", "Nicht erlaubt", "Not allowed"),
  FORBIDDEN_SAYS(
      "Votre rôle ne le permet pas.",
      "Uw rol laat dit niet toe.",
      "Ihre Rolle erlaubt das nicht.",
      "Your role does not allow this."),
  NOT_UNDERSTOOD("Pas compris", "Niet begrepen", "Nicht verstanden", "Not understood"),
  NOT_SIGNED_IN_SAYS(
      "Vous n'avez pas pu être connecté. Demandez une invitation, ou connectez-vous autrement.",
      "U kon niet worden aangemeld. Vraag een uitnodiging, of meld u anders aan.",
      "Sie konnten nicht angemeldet werden. Bitten Sie um eine Einladung, oder melden Sie sich anders an.",
      "You could not be signed in. Ask for an invitation, or sign in otherwise."),
  ONLY_READ_SAYS(
      "On ne demande pas cela à cette page.",
      "Dat vraagt men niet aan deze pagina.",
      "Das wird von dieser Seite nicht verlangt.",
      "That is not asked of this page."),
  OTHER_HOST_SAYS(
      "Ce serveur ne répond pas à ce nom.",
      "Deze server antwoordt niet op die naam.",
      "Dieser Server antwortet nicht auf diesen Namen.",
      "This server does not answer to that name."),
  BROKEN_SAYS(
      "La demande ne peut pas être lue.",
      "De vraag kan niet worden gelezen.",
      "Die Anfrage kann nicht gelesen werden.",
      "The request cannot be read."),
  NOT_YET("Pas encore", "Nog niet", "Noch nicht", "Not yet"),
  NOT_YET_SAYS(
      "Trop d'essais n'ont pas réussi. Attendez cinq minutes.",
      "Te veel pogingen zijn mislukt. Wacht vijf minuten.",
      "Zu viele Versuche sind misslungen. Warten Sie fünf Minuten.",
      "Too many attempts did not succeed. Wait five minutes."),
  FAULT("Une panne", "Een fout", "Ein Fehler", "A fault"),
  FAULT_SAYS(
      "Cela n'aurait pas dû arriver. Signalez l'incident {0}.",
      "Dit had niet mogen gebeuren. Meld incident {0}.",
      "Das hätte nicht geschehen dürfen. Melden Sie den Vorfall {0}.",
      "This should not have happened. Please report incident {0}."),
  UNAVAILABLE("Indisponible", "Niet beschikbaar", "Nicht verfügbar", "Not available"),
  UNAVAILABLE_SAYS(
      "La base de données ne répond pas. Réessayez dans un instant ; rien n'est perdu.",
      "De databank antwoordt niet. Probeer het zo weer; er is niets verloren.",
      "Die Datenbank antwortet nicht. Versuchen Sie es gleich noch einmal; es ist nichts verloren.",
      "The database does not answer. Try again in a moment; nothing is lost."),
  FIRST_PAGE(
      "Vers la première page", "Naar de eerste pagina", "Zur ersten Seite", "To the first page"),
  WRONG(
      "Quelque chose n'est pas juste :",
      "Er klopt iets niet:",
      "Etwas stimmt nicht:",
      "Something is not right:"),
  CHOOSE("Choisissez", "Kies", "Wählen Sie", "Choose"),
  DAY_UNREADABLE(
      "La date n'est pas lisible ; écrivez-la comme 2025-12-31.",
      "De datum is niet leesbaar; schrijf ze als 2025-12-31.",
      "Das Datum ist nicht lesbar; schreiben Sie es wie 2025-12-31.",
      "The day cannot be read; write it like 2025-12-31."),
  API("L'API", "De API", "Die API", "The API"),
  API_SAYS(
      "Toutes les opérations de ce serveur, telles que le document OpenAPI les dit. Connecté, vous pouvez les essayer ici, sous votre nom.",
      "Alle bewerkingen van deze server, zoals het OpenAPI-document ze zegt. Aangemeld kunt u ze hier proberen, onder uw naam.",
      "Alle Operationen dieses Servers, wie das OpenAPI-Dokument sie sagt. Angemeldet können Sie sie hier ausprobieren, unter Ihrem Namen.",
      "Every operation of this server, as the OpenAPI document tells it. Signed in, you can try them here, under your name."),
  API_DOCUMENT(
      "Le document OpenAPI 3.1",
      "Het OpenAPI 3.1-document",
      "Das OpenAPI-3.1-Dokument",
      "The OpenAPI 3.1 document"),
  API_PERMISSION("Permission", "Toelating", "Berechtigung", "Permission"),
  API_PARAMETERS("Paramètres", "Parameters", "Parameter", "Parameters"),
  API_BODY("Ce qui est envoyé", "Wat verstuurd wordt", "Was gesendet wird", "What is sent"),
  API_ANSWER("La réponse", "Het antwoord", "Die Antwort", "The answer"),
  API_REFUSALS("Les refus", "De weigeringen", "Die Ablehnungen", "The refusals"),
  API_TRY("Essayer", "Proberen", "Ausprobieren", "Try it"),
  API_NEEDED("nécessaire", "nodig", "nötig", "needed"),
  CHANGED_BY(
      "{0} a modifié ces données le {1}, pendant que vous remplissiez ce formulaire. Ce qui est conservé maintenant se trouve près de vos réponses ; enregistrez encore une fois pour garder les vôtres.",
      "{0} heeft deze gegevens gewijzigd op {1}, terwijl u dit formulier invulde. Wat nu bewaard is, staat naast uw antwoorden; bewaar nog eens om de uwe te behouden.",
      "{0} hat diese Daten am {1} geändert, während Sie dieses Formular ausfüllten. Was jetzt gespeichert ist, steht neben Ihren Angaben; speichern Sie noch einmal, um Ihre zu behalten.",
      "{0} changed this on {1}, while you filled in this form. What is kept now stands beside what you typed; save once more to keep yours."),
  KEPT("Conservé : {0}", "Bewaard: {0}", "Gespeichert: {0}", "Kept now: {0}"),
  KEPT_NOTHING("rien", "niets", "nichts", "nothing"),
  KEPT_YES("oui", "ja", "ja", "yes"),
  KEPT_NO("non", "nee", "nein", "no"),
  FILES_TOO_LARGE(
      "Les fichiers d'un envoi ont ensemble 20 Mio au plus. Envoyez-les en plusieurs fois.",
      "De bestanden van één verzending zijn samen hoogstens 20 MiB. Stuur ze in verschillende keren.",
      "Die Dateien einer Sendung haben zusammen höchstens 20 MiB. Senden Sie sie in mehreren Malen.",
      "The files of one sending have 20 MiB at most in all. Send them in several goes.");

  private final Four four;

  DeskWords(String fr, String nl, String de, String en) {
    this.four = new Four(fr, nl, de, en);
  }

  @Override
  public Four four() {
    return four;
  }
}
